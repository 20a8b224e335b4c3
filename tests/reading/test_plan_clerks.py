"""Papers as tired clerks type them: times in their relations, what is only told, calendars that lost their layout."""

import pytest

from reading.plan.reader import read_plan
from reading.plan.targets import read_targets
from tests.reading.clerk_cases import FOUND, LAYOUTS, REPORT_OF_A_YEAR, REPORTED, TARGETS, TRAPS
from tests.reading.test_plan_genre import named
from tests.reading.test_plan_paragraphs import told

_REPORT = """TRẠM KHUYẾN NÔNG HUYỆN SƠN HÒA
Sơn Hòa, ngày 08 tháng 7 năm 2024

BÁO CÁO
Công tác 6 tháng đầu năm 2024

I. KẾT QUẢ
1. Tập huấn, tham quan
{}
II. PHƯƠNG HƯỚNG
- Hội thảo đầu bờ ngày 12/9/2024.
"""


@pytest.mark.parametrize(("paragraph", "expected"), FOUND, ids=[case[0][:60] for case in FOUND])
def test_a_clerks_sentence_is_understood(paragraph: str, expected: tuple[str, ...]) -> None:
    assert told(paragraph) == expected


@pytest.mark.parametrize("paragraph", TRAPS)
def test_nothing_is_planned_where_nothing_is_to_be_done(paragraph: str) -> None:
    assert told(paragraph) == ()


@pytest.mark.parametrize("paragraph", REPORTED)
def test_what_a_report_tells_is_over(paragraph: str) -> None:
    plan = read_plan(_REPORT.format(paragraph))
    assert [event.start and event.start.isoformat() for event in plan.events] == ["2024-09-12"]
    assert plan.deadlines == ()


def test_a_years_report_plans_nothing_but_what_it_asks_for() -> None:
    assert named(REPORT_OF_A_YEAR) == ("due 2026-01-30 before | Họp xét khen thưởng",)


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_calendar_is_understood(text: str, expected: tuple[str, ...]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(("sentence", "expected"), TARGETS, ids=[case[0] for case in TARGETS])
def test_a_clerks_target_is_understood(sentence: str, expected: tuple[str, ...]) -> None:
    found = read_targets(sentence)
    assert tuple(f"{target.op.value} {target.value} {target.unit}" for target in found) == expected
