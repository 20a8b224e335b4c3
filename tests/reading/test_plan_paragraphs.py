"""Each paragraph is read inside a small paper of 5 March 2025; what is found is compared line by line."""

import re
import textwrap
from collections.abc import Callable
from datetime import datetime

import pytest

from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Precision
from reading.plan.reader import read_plan
from tests.reading.plan_cases import FOUND, TRAPS

PAPER = """HỘI NÔNG DÂN HUYỆN HÒA SƠN

Số: 45/KH-HND
Hòa Sơn, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Tổ chức các hoạt động của Hội năm 2025

I. NỘI DUNG
{paragraph}
"""


def written(value: object) -> str:
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else str(value)


def told_event(event: FoundEvent) -> str:
    if event.start is None:
        return "event unknown"
    line = f"event {written(event.start)}"
    if event.end is not None and event.end != event.start:
        both = isinstance(event.end, datetime) and isinstance(event.start, datetime)
        same_day = both and written(event.end)[:10] == written(event.start)[:10]
        line += f"..{event.end:%H:%M}" if same_day else f"..{written(event.end)}"
    if event.precision in (Precision.MONTH, Precision.QUARTER, Precision.YEAR):
        line += f" {event.precision.value}"
    return line + (" tentative" if event.tentative else "")


def told_deadline(deadline: FoundDeadline) -> str:
    match deadline.kind:
        case DeadlineKind.RELATIVE:
            return f"relative {deadline.offset_days}"
        case DeadlineKind.RECURRING:
            return f"recurring {deadline.recurrence}"
    hour = f"T{deadline.due_time:%H:%M}" if deadline.due_time else ""
    opens = f"{deadline.opens}.." if deadline.opens else ""
    word = "period" if deadline.kind is DeadlineKind.PERIOD else "due"
    rough = f" {deadline.precision.value}" if deadline.precision in (Precision.MONTH, Precision.QUARTER) else ""
    return f"{word} {opens}{deadline.due}{hour} {deadline.bound.value}{rough}"


def told(paragraph: str) -> tuple[str, ...]:
    plan = read_plan(PAPER.format(paragraph=paragraph))
    return (*(told_event(event) for event in plan.events), *(told_deadline(deadline) for deadline in plan.deadlines))


@pytest.mark.parametrize(("paragraph", "expected"), FOUND, ids=[case[0][:60] for case in FOUND])
def test_what_is_said_is_found(paragraph: str, expected: tuple[str, ...]) -> None:
    assert told(paragraph) == expected


def wrapped(text: str) -> str:
    return text if "\n" in text else "\n".join(textwrap.wrap(text, width=60))


def long_dates(text: str) -> str:
    return re.sub(r"ngày (\d{1,2})/(\d{1,2})/(20\d\d)", r"ngày \1 tháng \2 năm \3", text)


def dotted_dates(text: str) -> str:
    return re.sub(r"(\d{1,2})/(\d{1,2})/(20\d\d)", r"\1.\2.\3", text)


def spaced(text: str) -> str:
    return text.replace(" ", "  ")


def other_hours(text: str) -> str:
    return re.sub(r"(\d{1,2})h(\d\d)", r"\1g\2", text)


def numbered(text: str) -> str:
    return text if re.match(r"\W|\d", text) or "\n" in text else f"3. {text}"


@pytest.mark.parametrize("otherwise", [wrapped, long_dates, dotted_dates, spaced, other_hours, numbered])
def test_the_same_written_otherwise_is_read_the_same(otherwise: Callable[[str], str]) -> None:
    cases = [(otherwise(paragraph), expected) for paragraph, expected in (*FOUND, *((trap, ()) for trap in TRAPS))]
    assert [(paragraph, told(paragraph)) for paragraph, expected in cases if told(paragraph) != expected] == []


@pytest.mark.parametrize("paragraph", TRAPS)
def test_traps_are_not_fallen_into(paragraph: str) -> None:
    assert told(paragraph) == ()
