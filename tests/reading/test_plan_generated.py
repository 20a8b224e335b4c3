"""Papers made by chance: all that is asked in them is found on its day and at its hour, and nothing else."""

from datetime import date, datetime, time

from hypothesis import HealthCheck, given, settings

from reading.plan.reader import read_plan
from tests.reading.generated_papers import Paper, papers

TODAY = date(2026, 3, 1)


def hour_of(start: date | datetime | None) -> time | None:
    if isinstance(start, datetime):
        return start.time()
    return None


def day_of(start: date | datetime | None) -> date | None:
    if isinstance(start, datetime):
        return start.date()
    return start


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(papers())
def test_what_is_asked_is_found_and_nothing_else(paper: Paper) -> None:
    plan = read_plan(paper.text, today=TODAY)
    held = sorted((item.day, item.hour) for item in paper.items if item.is_event)
    assert sorted((day_of(event.start), hour_of(event.start)) for event in plan.events) == held, paper.text
    due = sorted(item.day for item in paper.items if not item.is_event)
    assert sorted(deadline.due for deadline in plan.deadlines) == due, paper.text
