"""One table of a whole country asked for, while others go on: how long they wait meanwhile, and whether it comes, once,
also when the program is killed while it is being made."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.postgres import server
from tests.faults.province import CLERK, chat_of
from tests.faults.town import Town

UNITS = 3321
PATIENCE = 300.0
"""Seconds after which a table, or an answer, counts as not come."""
PAUSE = 0.5
"""Seconds between two words of others."""
ASK = "tổng hợp"
FILES = ("sendPhoto", "sendDocument")
STARTED = "started as"


@dataclass(frozen=True)
class Meanwhile:
    """Seconds until the clerk's first answer and until the files; the others' answers, and the slowest of them in
    seconds; files that came."""

    first: float | None
    files_after: float | None
    answers: int
    slowest: float
    files: int


def one_asks_for_all(town: Town, *, kill: bool = False, patience: float = PATIENCE) -> Meanwhile:
    """`kill`: while the table is being made the program is killed and started anew."""
    town.write(CLERK, "xin chào")
    _until(lambda: len(town.api.texts(CLERK)) > 0, patience)
    greeted, began = len(town.api.texts(CLERK)), time.monotonic()
    town.write(CLERK, ASK)
    others = _Others(town)
    with others.talking():
        first = _until(lambda: len(town.api.texts(CLERK)) > greeted, patience)
        if kill:
            threading.Event().wait(0.3)
            town.program.kill()
            town.program.start()
            _until(lambda: town.program.log().count(STARTED) >= 2, patience)
            others.forgive()
        came = _until(lambda: files_of(town) >= 2, patience)
        took = time.monotonic() - began
    town.settled()
    return Meanwhile(
        first, took if came is not None else None, len(others.waits), max(others.waits, default=0.0), files_of(town)
    )


def files_of(town: Town) -> int:
    return sum(len(town.api.calls(method)) for method in FILES)


def _until(predicate: Callable[[], bool], seconds: float) -> float | None:
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if predicate():
            return time.monotonic() - began
        threading.Event().wait(0.02)
    return None


class _Others:
    """Chairs who ask for the dates ahead, one after the other, each time another."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._over = threading.Event()
        self._forgiven = 0.0
        self.waits: list[float] = []

    @contextmanager
    def talking(self) -> Iterator[None]:
        thread = threading.Thread(target=self._talk)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def forgive(self) -> None:
        """Who wrote by now waited for a program that was not there."""
        self._forgiven = time.monotonic()

    def _talk(self) -> None:
        number = 0
        while not self._over.wait(PAUSE):
            chat = chat_of(number % self._town.province.units)
            before, began = len(self._town.api.texts(chat)), time.monotonic()
            self._town.write(chat, "lịch")
            took = _until(lambda chat=chat, before=before: len(self._town.api.texts(chat)) > before, PATIENCE)  # type: ignore[misc]
            if began > self._forgiven or not self._forgiven:
                self.waits.append(PATIENCE if took is None else took)
            number += 1


def tables_for_all(say: Callable[[str], None]) -> None:
    say(f"one table of {UNITS:,} units asked for; the others ask for the dates ahead meanwhile")
    say("| | first answer (s) | files after (s) | others answered | slowest (s) | files |")
    say("|---|---|---|---|---|---|")
    for kind, kill in (
        ("SQLite", False),
        ("SQLite, killed", True),
        ("PostgreSQL", False),
        ("PostgreSQL, killed", True),
    ):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nhacviec-long-")))
            url = stack.enter_context(server()) if kind.startswith("PostgreSQL") else None
            town = stack.enter_context(Town.of(UNITS, folder, url=url))
            with town.program.running():
                seen = one_asks_for_all(town, kill=kill)
        after = "never" if seen.files_after is None else f"{seen.files_after:.1f}"
        first = "never" if seen.first is None else f"{seen.first:.1f}"
        say(f"| {kind} | {first} | {after} | {seen.answers} | {seen.slowest:.1f} | {seen.files} |")
