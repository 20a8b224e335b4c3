"""Whole papers: the head, the events with place and cluster, the deadlines with actor and the days they come to, the
doubts."""

import pytest

from core.plans.found import FoundDeadline, FoundEvent, ReadPlan
from reading.plan.reader import read_plan, read_reasons
from tests.doubts import doubt_told
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
    return (*events, *deadlines, *(f"doubt {doubt_told(doubt)}" for doubt in plan.doubts))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_a_paper_is_read(paper: Paper) -> None:
    assert told(read_plan(paper.text)) == paper.found


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_the_head_is_read(paper: Paper) -> None:
    head = read_plan(paper.text).head
    assert f"{head.number} | {head.kind} | {head.issued_on} | {head.place}" == paper.head


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Số: 12 -KH/HU\nTân Phú, ngày 5 tháng 4 năm 2026\n", "12-KH/HU | 2026-04-05"),
        ("Số:\n3970/QĐ-UBND\n|\nTân Phú, ngày\n04 tháng 12 năm 2026\n|\n", "3970/QĐ-UBND | 2026-12-04"),
        ("Số: 06/2026/QĐ-UBND\t\tTP. Tân Phú, ngày 5 tháng 4 năm 2026\n", "06/2026/QĐ-UBND | 2026-04-05"),
        ("*Tân Phú, ngày tháng năm 2026*\n\nSố: /KH-CCT1  \n", "None | None"),
        ("Số 45a/TB -SYT\nTân Phú, ngày 18 tháng 12 năm 2026.\n", "45a/TB-SYT | 2026-12-18"),
        ("Căn cứ Nghị quyết số 10/NQ-TW, ngày 12 tháng 3 năm 2017 của Trung ương;\n", "None | None"),
        ("(Kèm theo Quyết định số 15/QĐ-HND, ngày 12 tháng 3 năm 2017)\n", "None | None"),
        ("Thực hiện Hướng dẫn số 08-HD/HND\nngày 12/01/2025 của Hội,\n", "None | None"),
    ],
)
def test_numbers_and_dates_of_heads(top: str, expected: str) -> None:
    head = read_plan(f"HỘI NÔNG DÂN HUYỆN TÂN PHÚ\n{top}\nKẾ HOẠCH\nTổ chức hội nghị\n").head
    assert f"{head.number} | {head.issued_on}" == expected


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
