"""A town in which many write, and some take their consent back: how much of what they wrote, and of who they are, is in
the files of the database and in the log afterwards, while they write on; the units' figures are counted before and
after."""

import json
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage.database.schema import Base
from tests.faults.province import chat_of
from tests.faults.town import Town

PATIENCE = 20
"""Seconds that the program has for the last row and byte."""
FIRST = 5
"""From this chair on they take their consent back; those before stay."""


@dataclass(frozen=True)
class Left:
    """Copies in any byte of any file, of words written before and after the withdrawal, and of telephone chats; values
    of reports."""

    before: int
    after: int
    chats: int
    logged: int
    values: int


def words(chair: int, when: str) -> str:
    return f"lời riêng {when} của người thứ {chair:03}"


def erased(say: Callable[[str], None], people: int = 40, leaving: int = 10, each: int = 12) -> None:
    """Prints what is left of those who left, after half a minute at most."""
    with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-erasing-"))) as town, town.program.running():
        left, values = withdrawn(town, people, leaving, each)
    say("| of those who took their consent back | copies left |\n|---|---|")
    say(f"| what they wrote before ({leaving} × {each} messages) | {left.before} |")
    say(f"| what they wrote afterwards ({leaving} × 2) | {left.after} |")
    say(f"| rows that name their chat | {left.chats} |")
    say(f"| any of it in the log at DEBUG | {left.logged} |")
    say(f"| values of reports, before and after | {values}, {left.values} |")


def withdrawn(town: Town, people: int, leaving: int, each: int) -> tuple[Left, int]:
    """What is left, and how many values were there before."""
    gone = range(FIRST, FIRST + leaving)
    for number in range(each):
        for chair in range(people):
            town.write(chat_of(chair), f"{words(chair, 'trước')} {number}")
        town.settled(120)
    for chair in gone:
        town.report(chair)
    town.settled(120)
    values = count_values(town)
    for chair in gone:
        town.write(chat_of(chair), "rút đồng ý", "1", words(chair, "sau"), words(chair, "sau"))
    town.settled(120)
    left = looked_at(town, gone)
    for _ in range(4 * PATIENCE):
        if left.before + left.after + left.chats == 0:
            break
        threading.Event().wait(0.25)
        left = looked_at(town, gone)
    return left, values


def looked_at(town: Town, gone: Sequence[int]) -> Left:
    data, log = database_bytes(town), town.program.log().encode()
    before, after = (copies(data, [words(chair, when) for chair in gone]) for when in ("trước", "sau"))
    logged = copies(log, [words(chair, when) for chair in gone for when in ("trước", "sau")])
    return Left(before, after, sum(rows_of(town, chat_of(chair)) for chair in gone), logged, count_values(town))


def database_bytes(town: Town) -> bytes:
    file = Path(town.program.url.removeprefix("sqlite:///"))
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


def copies(data: bytes, phrases: Sequence[str]) -> int:
    """As they are, and as they stand in JSON."""
    return sum(
        data.count(shape) for phrase in phrases for shape in {phrase.encode(), json.dumps(phrase)[1:-1].encode()}
    )


def rows_of(town: Town, chat: int) -> int:
    """In which the chat is named; as digits alone it could be found in any number."""
    tables = [name for name, table in Base.metadata.tables.items() if "chat" in table.c]
    return sum(number_in(town, f"SELECT count(*) FROM {table} WHERE chat = '{chat}'") for table in tables)


def count_values(town: Town) -> int:
    return number_in(town, "SELECT count(*) FROM report_values")


def number_in(town: Town, query: str) -> int:
    file = town.program.url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        number: int = connection.execute(query).fetchone()[0]
    return number
