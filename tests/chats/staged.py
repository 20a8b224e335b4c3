"""Talking to the whole bot: inbox, turns, a real database, tick and delivery, with the hour of the script. The office
is papers of tests/whole.

Beside what script.py knows: `> …` types nothing and shows what has come since; `> [nút X]` presses the newest button X;
`> [ảnh]` sends a picture; `> [tệp X]` sends the file X of FILES. `python -m tests.chats.staged` writes the stories anew
as they are answered now, to be read as a difference.
"""

import asyncio
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, OfficeSettings, StorageSettings
from bot.stage import Stage
from reading.forms import read_form
from reading.roster import read_roster
from scheduler.clock import VirtualClock
from storage.database import migrations
from storage.database.session import Database
from storage.office import invitations, rosters
from storage.reports import forms
from tests.chats.script import play, read_script, write_script
from tests.days import day, local
from tests.whole import papers

START = "2026-03-05"
CODES = ("A7C3DEFHJKMNPQRT", "C3D4EFHM", "D4E7FHJU", "E7FHJKMY")
"""Of the clerk and the three chairs, in the order of the roster."""
FILES = {"kế hoạch": ("ke-hoach.docx", papers.plan_docx(day(START))), "hỏng": ("hong.docx", b"PK no zip at all")}
SPECIAL = re.compile(r"\[(nút|tệp) (.+)\]")


class Whole:
    """A talker for script.play over a stage."""

    def __init__(self, stage: Stage, runner: asyncio.Runner) -> None:
        self._stage, self._run = stage, runner.run
        self._seen: dict[str, int] = {}

    def at(self, moment: datetime) -> None:
        """Lets the time until then pass, with all that happens by itself."""
        self._run(self._stage.play_until(moment))

    def say(self, chat: str, text: str) -> list[str]:
        """Everything the bot has said in the chat since it was looked at last."""
        self._do(chat, text)
        self._run(self._stage.settle())
        shown = [
            line.text + (f"\n[{line.file_name}]" if line.file_name else "") for line in self._stage.network.shown(chat)
        ]
        before, self._seen[chat] = self._seen.get(chat, 0), len(shown)
        return shown[before:]

    def _do(self, chat: str, text: str) -> None:
        network, special = self._stage.network, SPECIAL.fullmatch(text)
        if special is not None and special[1] == "nút":
            network.press_label(chat, special[2])
        elif special is not None:
            network.send_document(chat, *FILES[special[2]])
        elif text == "[ảnh]":
            network.send_other(chat)
        elif text != "…":
            network.say(chat, text)


@contextmanager
def whole_bot(file: Path) -> Iterator[Whole]:
    """On the morning of START: the roster and the form are in, everybody is invited, nobody has joined. `file` is a
    migrated database."""
    config = Config(
        office=OfficeSettings(name="Hội tỉnh Sông Mây", phone="0260 000 111"),
        storage=StorageSettings(url=f"sqlite:///{file}"),
    )
    clock = VirtualClock(local(f"{START} 07:00"))
    network = MemoryNetwork(clock)
    channel = MemoryChannel(network)
    db = Database(config.storage.url)
    with asyncio.Runner() as runner:
        runner.run(_invite(db, clock))
        yield Whole(Stage(House.of(config, clock, db, {channel.name: channel}), network, channel, clock), runner)
        runner.run(db.close())


async def _invite(db: Database, clock: VirtualClock) -> None:
    codes = iter(CODES)
    async with db.write() as session:
        await rosters.import_roster(
            session, read_roster(papers.roster_csv().encode(), "roster.csv").rows, day=day(START)
        )
        await forms.store_form(session, read_form(papers.FORM), clock.now())
        await invitations.invite(session, day=day(START), now=clock.now(), days=30, new_code=lambda _: next(codes))


def stories() -> list[Path]:
    """All stories, by name."""
    return sorted((Path(__file__).parent / "whole").glob("*.chat"))


def retold(path: Path, file: Path) -> str:
    """The story as it is answered now, without its remarks."""
    with whole_bot(file) as bot:
        return write_script(play(read_script(path.read_text(encoding="utf-8")), bot))


def main() -> None:
    for path in stories():
        with tempfile.TemporaryDirectory() as folder:
            template = Path(folder) / "template.db"
            migrations.upgrade(Database(f"sqlite:///{template}").url)
            remarks = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
            path.write_text("\n".join([*remarks, "", retold(path, template)]), encoding="utf-8")


if __name__ == "__main__":
    main()
