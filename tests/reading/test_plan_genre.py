"""The shapes of sentences that offices use beyond the plain ones, read inside the small paper of the paragraph
tests."""

import pytest

from core.plans.found import FoundDeadline
from reading.plan.reader import read_plan
from tests.reading.calendar_papers import CALENDARS
from tests.reading.genre_cases import FOUND, TRAPS
from tests.reading.genre_papers import EVENTS
from tests.reading.programme_papers import PROGRAMMES
from tests.reading.table_papers import TABLES
from tests.reading.test_plan_paragraphs import told, told_deadline, told_event
from tests.reading.timetable_papers import TIMETABLES


@pytest.mark.parametrize(("paragraph", "expected"), FOUND, ids=[case[0][:60] for case in FOUND])
def test_what_is_said_is_found(paragraph: str, expected: tuple[str, ...]) -> None:
    assert told(paragraph) == expected


@pytest.mark.parametrize("paragraph", TRAPS)
def test_traps_are_not_fallen_into(paragraph: str) -> None:
    assert told(paragraph) == ()


def named(text: str) -> tuple[str, ...]:
    """Events with title and place, and deadlines with what is due."""
    plan = read_plan(text)
    events = (
        f"{told_event(event)} | {event.title}" + (f" @ {event.place}" if event.place else "") for event in plan.events
    )
    return (*events, *(duty_line(deadline) for deadline in plan.deadlines))


def duty_line(deadline: FoundDeadline) -> str:
    days = ", ".join(map(str, deadline.resolved))
    return f"{told_deadline(deadline)} | {deadline.what}" + (f" = {days}" if days else "")


LAYOUTS = {**EVENTS, **CALENDARS, **PROGRAMMES, **TABLES, **TIMETABLES}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_is_understood(text: str, expected: tuple[str, ...]) -> None:
    assert named(text) == expected
