"""Talking to the whole bot: inbox, turns, a real database, tick and delivery, with the hour of the script. What the
office of a story has beforehand is settings.py's; where a story names none, the office is papers of tests/whole, on its
first morning.

Beside what script.py knows: `> …` types nothing and shows what has come since; `> [nút X]` presses the newest button X;
`> [ảnh]` sends a picture that cannot be had, `> [không thấy]` what a network does not let the bot see, `> [phiếu] …` a
photo of the paper form with what is written under it; `> [trả lời X] …` replies to the newest message that holds X; `>
[tệp X] …` sends the file X of FILES with what is written under it; `> [thẻ của tôi SỐ]`, `> [thẻ người khác]` a card of
contacts; `> [thông báo X]` lets the office tell all units X; `> [mã mới]` types the newest code that was shown, `> [chặn]`
blocks the bot, which is not told. `# Mạng: zalo.` at the head has a second network, without buttons, and `zalo/NAME` is the chat of NAME there. `# Ngôn ngữ: en.` at the head has it speak English. With a
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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from apart.here import in_this_process
from bot.app import House
from bot.channels.memory import WITH_BUTTONS, WITHOUT_BUTTONS, MemoryChannel, MemoryNetwork
from bot.settings import Config, NoticeSettings, StorageSettings
from bot.stage import Stage
from core.office.codes import grouped
from reading.forms import read_form
from reading.roster import read_roster
from scheduler.clock import VirtualClock
from storage.database import migrations
from storage.database.session import Database, Session
from storage.office import invitations, rosters
from storage.reports import forms
from tests.chats.acts import START, done
from tests.chats.office import CHATS, CONFIG, EXPIRED, GOOD, USED
from tests.chats.script import files, play, read_script, write_script
from tests.chats.settings import SETTINGS, Setting
from tests.days import day, local
from tests.whole import papers

CODES = ("A7C3DEFHJKMNPQRT", "C3D4EFHM", "D4E7FHJU", "E7FHJKMY")
"""Of the clerk and the three chairs, in the order of the roster."""
BREATH = timedelta(seconds=1)
"""Nobody types in the second in which they were answered, and the next answer need not wait for its second."""
SPOKEN = re.compile(r"^# Ngôn ngữ: (vi|en)\.$", re.MULTILINE)
NAMED = re.compile(r"^# Bối cảnh: (.+)\.$", re.MULTILINE)
BESIDE = re.compile(r"^# Mạng: ([a-z]+)\.$", re.MULTILINE)
NEW_CODE = re.compile(r"\b[A-Z\d]{4}(-[A-Z\d]{4})+\b")
KNOWN_CODES = {grouped(code) for code in (*CODES, GOOD, EXPIRED, USED)}


class Whole:
    """A talker for script.play over the stages of one house, a network each: the first's chats bear their names alone,
    others' have the network's before them. `answers_only`: what came by itself is not shown before the answer."""

    def __init__(self, stages: Mapping[str, Stage], runner: asyncio.Runner, *, answers_only: bool) -> None:
        self._stages, self._run, self._answers_only = stages, runner.run, answers_only
        self._seen: dict[str, int] = {}
        self._at: datetime | None = None
        self._code = ""

    def at(self, moment: datetime) -> None:
        """Lets the time until then pass, with all that happens by itself."""
        if moment != self._at:
            self._at = moment
            self._run(self._stages[""].play_until(moment))

    def say(self, chat: str, text: str) -> list[str]:
        """What the bot answers; without `answers_only` everything it has said in the chat since it was looked at
        last."""
        network, _, name = chat.rpartition("/")
        stage = self._stages[network]
        if self._answers_only and text != "…":
            self._seen[chat] = len(stage.network.shown(name))
        stage.clock.move_to(stage.clock.now() + BREATH)
        self._run(done(stage, name, self._code if text == "[mã mới]" else text))
        self._settle()
        shown = [line.text + (f"\n[{line.file_name}]" if line.file_name else "") for line in stage.network.shown(name)]
        before, self._seen[chat] = self._seen.get(chat, 0), len(shown)
        return [self._without_code(one) for one in shown[before:]]

    def sent(self, chat: str) -> dict[str, bytes]:
        """The files that the bot has sent there, the newest of each name."""
        return {
            one.file_name: one.content for one in self._stages[""].network.shown(chat) if one.file_name and one.content
        }

    def _settle(self) -> None:
        """What fails on one network for good goes on to another, so that the first comes once more."""
        stages = list(self._stages.values())
        for stage in (*stages, *stages[:-1]):
            self._run(stage.settle())

    def _without_code(self, text: str) -> str:
        new = [code[0] for code in NEW_CODE.finditer(text) if code[0] not in KNOWN_CODES]
        self._code = (*new, self._code)[0]
        return NEW_CODE.sub(_unless_known, text)


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
def whole_bot(file: Path, name: str, language: str = "vi", beside: Sequence[str] = ()) -> Iterator[Whole]:
    """At the start of the setting `name`, which `file` holds; `beside`: networks beside the usual one."""
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
    lines = {"memory": MemoryNetwork(clock), **{one: MemoryNetwork(clock) for one in beside}}
    for chat in CHATS.values():
        lines["memory"].start(chat)
    channels = {
        one: MemoryChannel(line, WITHOUT_BUTTONS if one in beside else WITH_BUTTONS, one) for one, line in lines.items()
    }
    db = Database(config.storage.url)
    with in_this_process(), asyncio.Runner() as runner:
        house = House.of(config, clock, db, dict(channels))
        stages = {one: Stage(house, line, channels[one], clock) for one, line in lines.items()}
        yield Whole({"": stages.pop("memory"), **stages}, runner, answers_only=name in SETTINGS)
        runner.run(db.close())


def setting_of(story: str) -> str:
    """What the story's head names; empty when it names none."""
    found = NAMED.search(story)
    if found is None:
        return ""
    return found[1]


def beside_of(story: str) -> list[str]:
    """The networks beside the usual one."""
    return BESIDE.findall(story)


def language_of(story: str) -> str:
    """In which the office speaks: Vietnamese, unless the story's head says otherwise."""
    found = SPOKEN.search(story)
    return found[1] if found is not None else "vi"


def retold(path: Path, prepared: Prepared, file: Path) -> str:
    """The story as it is answered now, without its remarks; `file` is where its database may be."""
    story = path.read_text(encoding="utf-8")
    name = setting_of(story)
    with whole_bot(prepared.copy(name, file), name, language_of(story), beside_of(story)) as bot:
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
