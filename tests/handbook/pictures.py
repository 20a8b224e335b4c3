"""The pictures of the handbook. `python -m tests.handbook.pictures` draws anew, of the talks as they are and of the
invitation card as it is printed, what docs/handbook/ holds, and writes the handbooks' tables of commands; `… desk` takes those of the desk anew, which needs Chromium
(tests.bot.desk.pictures), and that of a table."""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
from PIL import Image

from bot.invitations import Cards, links_after
from bot.listing import manual_rows
from bot.texts import Texts
from core.office.people import Invitation
from storage.database import migrations
from storage.database.session import Database
from tests.bot.desk.pictures import take_shown
from tests.chats.script import play, read_script
from tests.chats.staged import Prepared, setting_of, whole_bot
from tests.days import local
from tests.handbook.chat_drawing import drawn
from tests.handbook.excerpts import EXCERPTS, LANGUAGES, OFFICE, STORIES

FOLDER = Path(__file__).parents[2] / "docs" / "handbook"
BOOKS = {"vi": FOLDER.parent / "handbook.vi.md", "en": FOLDER.parent / "handbook.md"}
NOW = local("2026-03-05 08:00")
INVITED = Invitation(1, "Đỗ Văn Sáng", "Hội xã Suối Cạn", "Chủ tịch", "K7M9XQ4M", NOW + timedelta(days=30), unit="SC")
LINK = "https://t.me/songmay_bot?start="
TABLE = "table.png"
SCALE, COLOURS, TABLE_COLOURS = 1.6, 16, 32


def talks() -> Iterator[tuple[str, str]]:
    """The file's name, and what stands in it."""
    for name, languages in EXCERPTS.items():
        for language in LANGUAGES:
            yield f"{name}.{language}.svg", drawn(languages[language].exchanges(), name)


def cards() -> Iterator[tuple[str, Image.Image]]:
    for language in LANGUAGES:
        words = Cards(Texts(language), "Hội tỉnh Sông Mây", "0260 000 111", ZoneInfo("Asia/Ho_Chi_Minh"), NOW)
        page = pypdfium2.PdfDocument(words.file([INVITED], links_after(LINK)))[0]
        yield f"card.{language}.png", page.render(scale=SCALE).to_pil().convert("L").quantize(COLOURS)


def table() -> Image.Image:
    """As the bot sends it to the office in the talk that the handbook draws; an office's tables are in Vietnamese."""
    text = (STORIES / f"{EXCERPTS['summary']['vi'].story}.chat").read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="nhacviec-pictures-") as made:
        template = Path(made) / "template.db"
        migrations.upgrade(Database(f"sqlite:///{template}").url)
        name, file = setting_of(text), Path(made) / "office.db"
        with whole_bot(Prepared(Path(made), template).copy(name, file), name) as bot:
            play(read_script(text), bot)
            content = next(content for name, content in bot.sent(OFFICE).items() if name.endswith(".png"))
    picture = Image.open(BytesIO(content)).convert("RGB")
    return picture.resize((picture.width * 2 // 3, picture.height * 2 // 3)).quantize(TABLE_COLOURS)


def with_commands(book: str, language: str) -> str:
    """The handbook with the table of commands as they are; it has no other."""
    lines = book.split("\n")
    places = [place for place, line in enumerate(lines) if line.startswith("| ")][2:]
    return "\n".join([*lines[: places[0]], *manual_rows(Texts(language)), *lines[places[-1] + 1 :]])


def encoded(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    for language, book in BOOKS.items():
        book.write_text(with_commands(book.read_text("utf-8"), language), "utf-8")
    for name, text in talks():
        (FOLDER / name).write_text(text, "utf-8")
    for name, picture in cards():
        (FOLDER / name).write_bytes(encoded(picture))
    if "desk" in sys.argv[1:]:
        (FOLDER / TABLE).write_bytes(encoded(table()))
        asyncio.run(take_shown(FOLDER.parent / "desk"))


if __name__ == "__main__":
    main()
