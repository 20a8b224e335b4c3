"""Turns that share a commit look things up for each other: that is seen in how few statements they take, and in nothing
that is said."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.bot.turns.office import CHAIR, CHATS, CLERK, OTHER, Office, office_on_stage
from tests.bot.turns.test_bad_input import THIRD

NEWCOMER = "chat-moi"
THE_CODE = "<their code>"
TALKS = {
    CHAIR: ["báo cáo", "12 3 5tr", "đúng", "báo cáo", "2", "lịch"],
    OTHER: ["xin chào", "báo cáo", "1 2 3", "2"],
    CLERK: ["tiến độ", "tổng hợp", "0", "lịch"],
    NEWCOMER: ["xin chào", THE_CODE, "1", "1", "báo cáo"],
    "chat-la": ["xin chào", "AAAAAA", "alo", "BBBBBB"],
}


@contextmanager
def statements() -> Iterator[list[str]]:
    """What is asked of any database meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def strangers_write(office: Office, prefix: str, count: int) -> int:
    """How many statements their turns take."""
    for number in range(count):
        office.network.say(f"{prefix}{number}", "xin chào")
    await office.hears()
    with statements() as asked:
        assert await office.house.turns.take_all() == count
    return len(asked)


async def test_many_strangers_who_write_at_once_cost_no_more_statements_than_few(office: Office) -> None:
    few = await strangers_write(office, "few-", 5)
    many = await strangers_write(office, "many-", 45)
    # Who writes first is told of to the office, which is one statement more.
    assert many <= few + 25


async def answered(office: Office, *, at_once: bool) -> dict[str, list[str]]:
    """What each chat is answered to what is said in it: all of it before anybody is answered, or line by line."""
    for lines in zip_longest(*TALKS.values()):
        for chat, line in zip(TALKS, lines, strict=True):
            if line is not None:
                office.network.say(chat, line.replace(THE_CODE, office.codes[THIRD]))
                await office.hears()
        if not at_once:
            await office.settle()
    await office.settle()
    said = office.network.transcript
    # A table comes when it is made.
    return {chat: sorted(line.text for line in said if line.from_bot and line.chat == chat) for chat in TALKS}


async def test_who_writes_while_others_do_is_answered_as_if_they_did_not(settled: Path, tmp_path: Path) -> None:
    found = []
    for at_once in (False, True):
        file = Path(shutil.copy(settled, tmp_path / f"{at_once}.db"))
        async with office_on_stage(file) as office:
            for chat in CHATS.values():
                office.network.start(chat)
            found.append(await answered(office, at_once=at_once))
    one_by_one, together = found
    assert together == one_by_one
