"""What each kind of statement costs a process: how often it is asked, for how long one waits for its answer, and how
many rows it reads or writes."""

import math
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from storage.database.session import Database

LISTS = re.compile(r"\((?:\s*(?:%\([^)]*\)s(?:::\w+)?|\?|:\w+)\s*,?)+\)|__\[POSTCOMPILE_\w+\]")
NAMES = re.compile(r"SELECT (?!count|EXISTS).*? \s*FROM", re.DOTALL)
LONGEST = 400


QUICKER, FINE = 0.9, 4
"""Of all calls, those that count: what a busy machine keeps waiting tells nothing. Steps of time in which it grows
twofold."""


@dataclass
class Cost:
    """`took`: how many calls waited so long for the database, by the logarithm of the seconds."""

    rows: int = 0
    took: Counter[int] = field(default_factory=Counter)

    def add(self, rows: int, took: Iterable[tuple[int, int]]) -> None:
        self.rows += rows
        for step, calls in took:
            self.took[step] += calls

    @property
    def calls(self) -> int:
        return self.took.total()

    @property
    def seconds(self) -> float:
        """Of waiting, were all calls as the quicker ones are."""
        left = most = max(1, int(self.calls * QUICKER))
        seconds = 0.0
        for step, calls in sorted(self.took.items()):
            seconds += min(calls, left) * 2 ** (step / FINE)
            left -= min(calls, left)
        return seconds * self.calls / most

    @property
    def each(self) -> float:
        """Seconds for each call and each row of it: a look that finds nothing is worth one."""
        return self.seconds / max(1, self.calls + self.rows)


class Statements:
    """Listens to one database from now on."""

    def __init__(self, db: Database) -> None:
        self._costs: dict[str, Cost] = {}
        for engine in (db._writer.sync_engine, db._reader.sync_engine):
            if not event.contains(engine, "before_cursor_execute", _begin):
                event.listen(engine, "before_cursor_execute", _begin)
                event.listen(engine, "after_cursor_execute", self._end)

    def _end(self, connection: Any, cursor: Any, statement: str, given: Any, context: Any, many: bool) -> None:
        took = time.perf_counter() - context._began
        rows = len(given) if many else max(cursor.rowcount, len(getattr(cursor, "_rows", None) or ()), 0)
        self._costs.setdefault(statement, Cost()).add(rows, [(round(math.log2(took) * FINE), 1)])

    def taken(self) -> list[tuple[str, int, list[tuple[int, int]]]]:
        """Since the last time, by its short form."""
        costs, self._costs = self._costs, {}
        return [(short(one), cost.rows, list(cost.took.items())) for one, cost in costs.items()]


def _begin(connection: Any, cursor: Any, statement: str, given: Any, context: Any, many: bool) -> None:
    context._began = time.perf_counter()


def short(statement: str) -> str:
    """The same for statements that differ only in how many values are given or in what is selected."""
    without = NAMES.sub("SELECT … FROM", LISTS.sub("(…)", statement))
    return " ".join(without.split())[:LONGEST]
