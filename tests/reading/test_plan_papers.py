"""Whole papers: the head, the events with place and cluster, the deadlines with actor and the days they come to, the doubts."""

import pytest

from core.plans import FoundDeadline, FoundEvent, ReadPlan
from reading.plan import read_plan, read_reasons
from tests.reading.plan_papers import PAPERS, RULES_OF_CONTEST, Paper
from tests.reading.test_plan_paragraphs import told_deadline, told_event


def event_line(event: FoundEvent) -> str:
    extra = " / ".join(part for part in (event.cluster, event.chair) if part)
    return told_event(event) + (f" @ {event.place}" if event.place else "") + (f" / {extra}" if extra else "")


def deadline_line(deadline: FoundDeadline) -> str:
    days = f" = {', '.join(map(str, deadline.resolved))}" if deadline.resolved else ""
    return told_deadline(deadline) + days + (f" by {deadline.who}" if deadline.who else "")


def told(plan: ReadPlan) -> tuple[str, ...]:
    events = (event_line(event) for event in plan.events)
    deadlines = (deadline_line(deadline) for deadline in plan.deadlines)
    return (*events, *deadlines, *(f"doubt {doubt.text}" for doubt in plan.doubts))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_a_paper_is_read(paper: Paper) -> None:
    assert told(read_plan(paper.text)) == paper.found


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_the_head_is_read(paper: Paper) -> None:
    head = read_plan(paper.text).head
    assert f"{head.number} | {head.kind} | {head.issued_on} | {head.place}" == paper.head


def test_the_reason_for_each_time_can_be_shown() -> None:
    told_why = [(reason.quote, reason.verdict.rule) for reason in read_reasons(RULES_OF_CONTEST.text)]
    assert told_why == [
        ("ngày 01 tháng 10 năm 2026", "is_signing_date"),
        ("ngày 31/12/2026", "is_validity"),
        ("ngày 05/10/2026", "is_time_field"),
        ("ngày 05/10/2026 đến 23g59 ngày 31/10/2026", "is_due_field"),
        ("8h00 ngày 18/11/2026", "is_time_field"),
        ("20/11/1982 - 20/11/2026", "is_anniversary"),
        ("ngày 31/10/2026", "is_refused_after"),
    ]
