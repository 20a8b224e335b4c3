"""What went wrong, counted at the far end: what people wrote and was not kept, what was to be said and nobody saw, what
was said or counted twice."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.fakes.botapi import BotApi
from tests.faults.province import CLERK, Province, chat_of, numbers_of

REPORTS = """
    SELECT units.code, submissions.version, report_values.number / 10000 FROM submissions
    JOIN expectations ON expectations.id = submissions.expectation_id JOIN units ON units.id = expectations.unit_id
    JOIN report_values ON report_values.submission_id = submissions.id JOIN indicators ON indicators.id = report_values.indicator_id
    ORDER BY units.code, submissions.version, indicators.position
"""


@dataclass(frozen=True)
class Count:
    """Numbers of messages, updates and reports."""

    messages: int
    messages_lost: int
    messages_twice: int
    updates: int
    updates_lost: int
    updates_waiting: int
    reports: int
    reports_wrong: int


def count(api: BotApi, province: Province, written: Iterable[int], reporting: Iterable[int]) -> Count:
    """`written` are the updates people caused, `reporting` the units whose chairs reported."""
    chats = {CLERK, *map(chat_of, range(province.units))}
    seen = Counter(
        (message.chat, message.text) for (chat, _), message in list(api._world.messages.items()) if chat in chats
    )
    believed: Counter[tuple[int, str]] = Counter()
    # Several rows may leave as one message, which has one number at the network.
    for chat, words, _ in province.counts("SELECT DISTINCT chat, text, network_id FROM outbox WHERE state = 'sent'"):
        believed[int(str(chat)), str(words).strip()] += 1
    kept = {int(str(key)) for (key,) in province.counts("SELECT key FROM inbox")}
    states = Counter(str(state) for (state,) in province.counts("SELECT state FROM inbox"))
    unsent = province.counts("SELECT id FROM outbox WHERE state IN ('queued', 'sending', 'failed')")
    wrote = set(written)
    found: dict[str, list[tuple[int, int]]] = {}
    for code, version, number in province.counts(REPORTS):
        found.setdefault(str(code), []).append((int(str(version)), int(str(number))))
    wanted = {f"U{n}": [(1, value) for value in numbers_of(n)] for n in reporting}
    return Count(
        messages=believed.total() + len(unsent),
        messages_lost=(believed - seen).total() + len(unsent),
        messages_twice=(seen - believed).total(),
        updates=len(wrote),
        updates_lost=len(wrote - kept),
        updates_waiting=states["waiting"] + states["parked"],
        reports=len(wanted),
        reports_wrong=sum(found.get(code) != numbers for code, numbers in wanted.items())
        + len(found.keys() - wanted.keys()),
    )


def print_count(say: Callable[[str], None], title: str, counted: Count, *more: tuple[str, object]) -> None:
    """A table of it, and of what else was measured."""
    say(title)
    say("| counted at the far end | number |")
    say("|---|---|")
    rows = (
        ("messages to be said", counted.messages),
        ("messages lost", counted.messages_lost),
        ("messages seen twice", counted.messages_twice),
        ("updates sent by people", counted.updates),
        ("updates lost", counted.updates_lost),
        ("updates unanswered at the end", counted.updates_waiting),
        ("reports", counted.reports),
        ("reports lost, wrong or counted twice", counted.reports_wrong),
    )
    for words, value in (*rows, *more):
        say(f"| {words} | {value} |")


def busiest_second(moments: Iterable[float]) -> int:
    """The most sends in any window of one second."""
    ordered, first, most = sorted(moments), 0, 0
    for last, moment in enumerate(ordered):
        while moment - ordered[first] >= 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def longest_silence(moments: Iterable[float]) -> float:
    ordered = sorted(moments)
    return max((later - earlier for earlier, later in itertools.pairwise(ordered)), default=0.0)
