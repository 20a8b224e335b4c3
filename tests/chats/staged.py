"""Talking to the whole bot: inbox, turns, a real database, tick and delivery, with the hour of the script. What the
office of a story has beforehand is settings.py's; where a story names none, the office is papers of tests/whole, on its
first morning.

Beside what script.py knows: `> …` types nothing and shows what has come since; `> [nút X]` presses the newest button X;
`> [ảnh]` sends a picture that cannot be had, `> [không thấy]` what a network does not let the bot see, `> [phiếu] …` a
photo of the paper form with what is written under it; `> [trả lời X] …` replies to the newest message that holds X; `>
[tệp X] …` sends the file X of FILES with what is written under it; `> [thẻ của tôi SỐ]`, `> [thẻ người khác]` a card of
contacts; `> [thông báo X]` lets the office tell all units X. `# Ngôn ngữ: en.` at the head has it speak English. With a
setting only answers are shown: what came by itself, such as reminders, where the story looks for it with `> …`. A new
code, which is another each time, is shown as `[mã mới]`.

`python -m tests.chats.staged` writes all stories (or those named) anew as they are answered now, to be read as a
difference.
"""

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from apart.here import in_this_process
from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, NoticeSettings, StorageSettings
from bot.stage import Stage
from core.office.codes import grouped
from core.office.units import ALL_UNITS
from core.talk.notices import NoticeAsks, NoticeWords
from reading.forms import read_form
from reading.roster import read_roster
from scheduler.clock import VirtualClock
from storage.database import migrations
from storage.database.session import Database, Session
from storage.mail import notices
from storage.office import invitations, rosters
from storage.reports import forms
from tests.chats import rosters as office_rosters
from tests.chats.office import CHATS, CONFIG, EXPIRED, GOOD, USED, contact
from tests.chats.script import files, play, read_script, write_script
from tests.chats.settings import SETTINGS, Setting
from tests.chats.work import plan_docx
from tests.days import day, local
from tests.whole import papers

START = "2026-03-05"
CODES = ("A7C3DEFHJKMNPQRT", "C3D4EFHM", "D4E7FHJU", "E7FHJKMY")
"""Of the clerk and the three chairs, in the order of the roster."""
FILES = {
    "kế hoạch": ("ke-hoach.docx", papers.plan_docx(day(START))),
    "giao ban": ("giao-ban.docx", plan_docx()),
    "hỏng": ("hong.docx", b"PK no zip at all"),
    "phim": ("phim.mp4", bytes(30 * 1024 * 1024)),
    "danh bạ cũ": ("danh-ba.xlsx", office_rosters.same()),
    "danh bạ mới": ("danh-ba-moi.xlsx", office_rosters.changed()),
    "danh bạ cho quyền": ("danh-ba-quyen.xlsx", office_rosters.granting()),
    "danh bạ thêm văn phòng": ("danh-ba-them.xlsx", office_rosters.with_admin()),
    "danh bạ lỗi": ("danh-ba.csv", office_rosters.faulty()),
    "thử": ('<b>=HYPERLINK("http://x","y")</b>.docx', plan_docx()),
}
BREATH = timedelta(seconds=1)
"""Nobody types in the second in which they were answered, and the next answer need not wait for its second."""
SPECIAL = re.compile(r"\[(nút|tệp|thông báo) ([^]]+)\]\s*(.*)", re.DOTALL)
CARD = re.compile(r"\[thẻ (?:của tôi (.+)|người khác)\]")
REPLY, PAPER = re.compile(r"\[trả lời ([^]]+)\] (.+)"), "[phiếu]"
SPOKEN = re.compile(r"^# Ngôn ngữ: (vi|en)\.$", re.MULTILINE)
NAMED = re.compile(r"^# Bối cảnh: (.+)\.$", re.MULTILINE)
NEW_CODE = re.compile(r"\b[A-Z\d]{4}(-[A-Z\d]{4})+\b")
KNOWN_CODES = {grouped(code) for code in (*CODES, GOOD, EXPIRED, USED)}


class Whole:
    """A talker for script.play over a stage. `answers_only`: what came by itself is not shown before the answer."""

    def __init__(self, stage: Stage, runner: asyncio.Runner, *, answers_only: bool) -> None:
        self._stage, self._run, self._answers_only = stage, runner.run, answers_only
        self._seen: dict[str, int] = {}
        self._at: datetime | None = None

    def at(self, moment: datetime) -> None:
        """Lets the time until then pass, with all that happens by itself."""
        if moment != self._at:
            self._at = moment
            self._run(self._stage.play_until(moment))

    def say(self, chat: str, text: str) -> list[str]:
        """What the bot answers; without `answers_only` everything it has said in the chat since it was looked at
        last."""
        if self._answers_only and text != "…":
            self._seen[chat] = len(self._stage.network.shown(chat))
        self._stage.clock.move_to(self._stage.clock.now() + BREATH)
        self._do(chat, text)
        self._run(self._stage.settle())
        shown = [
            line.text + (f"\n[{line.file_name}]" if line.file_name else "") for line in self._stage.network.shown(chat)
        ]
        before, self._seen[chat] = self._seen.get(chat, 0), len(shown)
        return [NEW_CODE.sub(_unless_known, one) for one in shown[before:]]

    def _do(self, chat: str, text: str) -> None:
        network, special = self._stage.network, SPECIAL.fullmatch(text)
        if special is not None and special[1] == "nút":
            network.press_label(chat, special[2])
        elif special is not None and special[1] == "thông báo":
            self._run(_notify(self._stage, special[2]))
        elif special is not None:
            network.send_document(chat, *FILES[special[2]], special[3])
        elif text == "[ảnh]":
            network.send_other(chat)
        elif (card := CARD.fullmatch(text)) is not None:
            network.send_card(chat, card[1] or "")
        elif text == "[không thấy]":
            network.send_other(chat, "unsupported")
        elif text.startswith(PAPER):
            network.send_other(chat, content=b"a photo", caption=text.removeprefix(PAPER).strip())
        elif (reply := REPLY.fullmatch(text)) is not None:
            network.say(chat, reply[2], network.newest_holding(chat, reply[1]))
        elif text != "…":
            network.say(chat, text)


async def _notify(stage: Stage, text: str) -> None:
    """The office tells all units something and wants to hear that it was received."""
    now = stage.clock.now()
    async with stage.house.db.write() as session:
        clerk = await contact(session, "Phạm Thị Lựu")
        number = await notices.draft_notice(
            session, NoticeWords(text, NoticeAsks.ACKNOWLEDGEMENT), ALL_UNITS, contact_id=clerk, now=now
        )
        await notices.release_notice(session, number, day=now.date(), now=now, not_before=now)


def _unless_known(code: re.Match[str]) -> str:
    if code[0] in KNOWN_CODES:
        return code[0]
    return "[mã mới]"


class Prepared:
    """Databases with the settings of stories in them, each filled once and then copied; `template` is a migrated, empty
    one."""

    def __init__(self, folder: Path, template: Path) -> None:
        self._folder, self._template = folder, template
        self._made: dict[str, Path] = {}

    def copy(self, name: str, to: Path) -> Path:
        """A new database with this setting."""
        if name not in self._made:
            self._made[name] = self._fill(name)
        return Path(shutil.copy(self._made[name], to))

    def _fill(self, name: str) -> Path:
        file = Path(shutil.copy(self._template, self._folder / f"{len(self._made)}.db"))
        asyncio.run(_fill(Database(f"sqlite:///{file}"), named_setting(name)))
        return file


async def _fill(db: Database, setting: Setting) -> None:
    async with db.write() as session:
        for step in setting.steps:
            await step(session)
    await db.close()


async def _invite_all(session: Session) -> None:
    """The roster and the form are in, everybody is invited, nobody has joined."""
    codes, now = iter(CODES), local(f"{START} 07:00")
    await rosters.import_roster(session, read_roster(papers.roster_csv().encode(), "roster.csv").rows, day=day(START))
    await forms.store_form(session, read_form(papers.FORM), now)
    await invitations.invite(session, day=day(START), now=now, days=30, new_code=lambda _: next(codes))


FIRST_MORNING = Setting((_invite_all,), local(f"{START} 07:00"))


def named_setting(name: str) -> Setting:
    """Raises KeyError for a name that is none."""
    if name:
        return SETTINGS[name]
    return FIRST_MORNING


@contextmanager
def whole_bot(file: Path, name: str, language: str = "vi") -> Iterator[Whole]:
    """At the start of the setting `name`, which `file` holds."""
    setting = named_setting(name)
    office = CONFIG.office.model_copy(update={"language": language})
    config = (CONFIG if name in SETTINGS else Config(office=CONFIG.office)).model_copy(
        update={
            "storage": StorageSettings(url=f"sqlite:///{file}"),
            "office": office,
            "notices": NoticeSettings(second_above=setting.second_above),
        }
    )
    clock = VirtualClock(setting.start)
    network = MemoryNetwork(clock)
    for chat in CHATS.values():
        network.start(chat)
    channel = MemoryChannel(network)
    db = Database(config.storage.url)
    with in_this_process(), asyncio.Runner() as runner:
        stage = Stage(House.of(config, clock, db, {channel.name: channel}), network, channel, clock)
        yield Whole(stage, runner, answers_only=name in SETTINGS)
        runner.run(db.close())


def setting_of(story: str) -> str:
    """What the story's head names; empty when it names none."""
    found = NAMED.search(story)
    if found is None:
        return ""
    return found[1]


def language_of(story: str) -> str:
    """In which the office speaks: Vietnamese, unless the story's head says otherwise."""
    found = SPOKEN.search(story)
    return found[1] if found is not None else "vi"


def retold(path: Path, prepared: Prepared, file: Path) -> str:
    """The story as it is answered now, without its remarks; `file` is where its database may be."""
    story = path.read_text(encoding="utf-8")
    name = setting_of(story)
    with whole_bot(prepared.copy(name, file), name, language_of(story)) as bot:
        return write_script(play(read_script(story), bot))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        migrations.upgrade(Database(f"sqlite:///{template}").url)
        prepared = Prepared(Path(folder), template)
        for path in [path for path in files() if path.stem in sys.argv[1:] or not sys.argv[1:]]:
            remarks = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
            told = retold(path, prepared, Path(folder) / f"{path.stem}.story.db")
            path.write_text("\n".join([*remarks, "", told]), encoding="utf-8")


if __name__ == "__main__":
    main()
