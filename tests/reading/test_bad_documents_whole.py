"""Files that are no plan, through the whole product: in chat and on the command line, each gets one sentence and leaves
nothing behind."""

import io
import sqlite3
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from PIL import Image

from storage.database.schema import Base
from tests.bot.cli.conftest import Cli
from tests.bot.cli.conftest import cli as cli
from tests.bot.cli.conftest import folder as folder
from tests.bot.turns.conftest import file as file
from tests.bot.turns.conftest import office as office
from tests.bot.turns.conftest import settled as settled
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.days import local
from tests.reading.test_documents_pdf import Paper

WHISPER = "đoàn xe rời bến lúc gà gáy"
"""Words that are in every bad paper with words in it, and may not be found anywhere afterwards."""
DUTIES = (
    "gửi báo cáo về Văn phòng Hội trước ngày 20/05/2026",
    "cử 02 đại biểu dự hội nghị",
    "chuẩn bị ý kiến phát biểu",
    f"nhớ {WHISPER}",
)
PLAN = "KẾ HOẠCH\nTổ chức hội nghị sơ kết\n\n" + "\n".join(
    f"{place}. Các đơn vị {duty} để hội nghị thành công." for place, duty in enumerate(DUTIES, 1)
)
TALK = frozenset({"inbox", "outbox", "conversations", "erasures"})
"""What any message leaves: that it came, where the chat stands, what was answered; of a secret, a hash of its
number."""


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(out, "PNG")
    return out.getvalue()


def scan() -> bytes:
    paper = Paper()
    paper.rule(0, 0, 595, 842)
    return paper.data()


def locked_pdf() -> bytes:
    paper = Paper()
    paper.write(85, 780, WHISPER)
    return paper.data(
        "/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<00><00>]"
    )


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(60_000_000))
    return out.getvalue()


def word(text: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


OLD_DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + WHISPER.encode("utf-16-le")
ENGLISH = (
    f"The committee holds its conference on 20 May 2026 in the main hall; all members send their reports before 15 May 2026. {WHISPER[:8]} "
    * 6
)
SECRET = "Văn bản có dấu chỉ độ mật. Máy không nhận và không giữ văn bản này. Xin xử lý theo quy định bảo mật."
BAD: Mapping[str, tuple[str, Callable[[], bytes], str]] = {
    "a picture": ("kế hoạch.png", picture, "Đây là ảnh chụp, máy chưa đọc được chữ trong ảnh. Xin gửi tệp Word."),
    "a picture called .docx": (
        "kế hoạch.docx",
        picture,
        "Đây là ảnh chụp, máy chưa đọc được chữ trong ảnh. Xin gửi tệp Word.",
    ),
    "a scan": ("quét.pdf", scan, "Tệp này chỉ có ảnh quét, không có chữ. Xin gửi tệp Word gốc."),
    "an encrypted PDF": ("khóa.pdf", locked_pdf, "Tệp này có mật khẩu. Xin bỏ mật khẩu rồi gửi lại."),
    "a .doc of 1997": (
        "cũ.doc",
        lambda: OLD_DOC,
        "Đây là tệp Word kiểu cũ (.doc, .rtf). Xin lưu lại thành .docx rồi gửi.",
    ),
    "a zip bomb": ("bom.docx", bomb, "Tệp này bung ra quá lớn, máy không mở vì an toàn. Xin gửi tệp gốc."),
    "50 MB": (
        "to.txt",
        lambda: WHISPER.encode() + bytes(50 * 1024 * 1024),
        "Tệp này quá lớn. Xin gửi tệp nhỏ hơn 20 MB.",
    ),
    "English": (
        "plan.txt",
        ENGLISH.encode,
        "Văn bản này không phải tiếng Việt, máy chưa đọc được. Xin gửi bản tiếng Việt.",
    ),
    "a secret": ("kh.docx", lambda: word(f"HỘI TỈNH SÔNG MÂY\nTUYỆT MẬT\n{PLAN}"), SECRET),
    "a secret .txt": ("kh.txt", lambda: f"Độ mật: Tối mật\n{PLAN}".encode(), SECRET),
    "an empty .docx": ("trống.docx", lambda: word(""), "Tệp này trống, không có chữ nào."),
}
LETTER = f"Kính gửi các đồng chí, hôm nay trời đẹp, {WHISPER}."
NOTHING_IN_IT = "Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat."
NOTHING_FOUND = "Máy không tìm thấy hội nghị hay thời hạn nào trong văn bản này. Xin xem lại có đúng văn bản không."
CASES = pytest.mark.parametrize(("name", "made", "said"), BAD.values(), ids=BAD)


def rows(database: Path) -> dict[str, int]:
    """Rows of every table but those of the talk itself."""
    with sqlite3.connect(database) as connection:
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in Base.metadata.tables
            if name not in TALK
        }


def whispered(database: Path) -> list[str]:
    """The columns, of any table, in which words of the bad paper can be read."""
    with sqlite3.connect(database) as connection:
        cells = [(table.name, column.name) for table in Base.metadata.sorted_tables for column in table.columns]
        escaped = WHISPER.encode("unicode_escape").decode().replace("\\x", "\\u00")
        return [
            f"{table}.{column}"
            for table, column in cells
            for words in (WHISPER, escaped)
            if connection.execute(
                f'SELECT 1 FROM {table} WHERE instr(CAST("{column}" AS TEXT), ?)', (words,)
            ).fetchone()
        ]


# In chat


@CASES
async def test_in_chat_a_bad_file_gets_its_sentence_and_nothing_is_stored(
    office: Office, file: Path, name: str, made: Callable[[], bytes], said: str
) -> None:
    before = rows(file)

    (answer,) = await office.send_document(CLERK, name, made())

    assert answer.splitlines()[0] == said
    assert (rows(file), whispered(file), await office.inbox()) == (before, [], {"done": await turns(office)})


async def turns(office: Office) -> int:
    """How many updates have come at all."""
    return sum((await office.inbox()).values())


async def test_in_chat_a_letter_without_a_plan_gets_its_sentence_and_makes_no_plan(office: Office, file: Path) -> None:
    before = rows(file)

    (answer,) = await office.send_document(CLERK, "thư.txt", LETTER.encode())

    assert answer.splitlines()[0] == NOTHING_FOUND
    # The file itself stays with the message that brought it, so that the office can be asked about it.
    assert {**rows(file), "files": 0} == {**before, "files": 0}


@pytest.mark.parametrize("marking", ["MẬT", "TỐI MẬT", "Độ mật: Tuyệt mật", "*** TUYỆT MẬT ***"])
async def test_a_secret_that_is_pasted_leaves_nothing_in_its_inbox_row(
    office: Office, file: Path, marking: str
) -> None:
    before = rows(file)

    answers = await office.say(CLERK, f"HỘI TỈNH SÔNG MÂY\n{marking}\n{PLAN}")

    assert answers[0] == SECRET
    assert (rows(file), whispered(file)) == (before, [])
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT body, file_id, state FROM inbox ORDER BY id DESC").fetchone() == (
            "{}",
            None,
            "done",
        )


@pytest.mark.parametrize("chat", [CLERK, CHAIR, "chat-stranger"])
async def test_a_secret_in_a_short_message_leaves_nothing_whoever_wrote_it(
    office: Office, file: Path, chat: str
) -> None:
    answers = await office.say(chat, unicodedata.normalize("NFD", "TỐI MẬT") + f"\n{WHISPER}")

    assert answers[0] == SECRET
    assert whispered(file) == []


async def test_a_secret_in_the_middle_of_a_report_leaves_it_where_it_stood(office: Office, file: Path) -> None:
    office.clock.move_to(local("2026-03-19 09:00"))
    (asked,) = await office.say(CHAIR, "báo cáo")

    assert await office.say(CHAIR, f"MẬT\n{WHISPER}") == [SECRET, asked]
    assert whispered(file) == []


async def test_the_same_text_without_its_marking_would_have_been_found(office: Office, file: Path) -> None:
    await office.say(CLERK, f"HỘI TỈNH SÔNG MÂY\n{PLAN}")

    assert "inbox.body" in whispered(file)
    assert "plans.text" in whispered(file)


async def test_a_chairs_secret_paper_is_not_kept_beside_the_report(office: Office, file: Path) -> None:
    office.clock.move_to(local("2026-03-19 09:00"))
    await office.say(CHAIR, "báo cáo")
    before = rows(file)

    (answer,) = await office.send_document(CHAIR, "báo cáo.docx", word(f"MẬT\n{PLAN}"))

    assert answer.splitlines()[0] == SECRET
    assert (rows(file), whispered(file)) == (before, [])


# On the command line


@CASES
@pytest.mark.parametrize("words", [("read",), ("read", "--json"), ("plan", "import"), ("demo", "--plan")], ids=" ".join)
def test_on_the_command_line_a_bad_file_is_one_line_and_nothing_is_stored(
    cli: Cli, folder: Path, words: tuple[str, ...], name: str, made: Callable[[], bytes], said: str
) -> None:
    (folder / name).write_bytes(made())
    there = {path.name for path in folder.iterdir()}

    assert cli(*words, name) == (1, "", f"{said}\n")
    assert (set(rows(folder / "office.db").values()), whispered(folder / "office.db")) == ({0}, [])
    assert {path.name for path in folder.iterdir()} - there <= {"office.db-wal", "office.db-shm"}


def test_on_the_command_line_a_letter_without_a_plan_is_no_plan(cli: Cli, folder: Path) -> None:
    (folder / "thư.txt").write_text(LETTER, "utf-8")

    assert cli("plan", "import", "thư.txt") == (1, "", f"{NOTHING_IN_IT}\n")
    assert NOTHING_IN_IT in cli("read", "thư.txt").out.splitlines()
    assert (set(rows(folder / "office.db").values()), whispered(folder / "office.db")) == ({0}, [])


def test_what_comes_through_a_pipe_is_judged_alike(cli: Cli) -> None:
    assert cli("read", "-", stdin=f"TỐI MẬT\n{PLAN}") == (1, "", f"{SECRET}\n")
    assert cli("read", "-", stdin="") == (1, "", "Tệp này trống, không có chữ nào.\n")
