"""A plan between reading and confirmation: what the office keeps, and the days of relative duties."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from core.calendar.office import Bound
from core.office.units import ALL_UNITS, Audience, AudienceKind
from core.plans.doubt_kinds import DoubtKind
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, event_day, reading_of, relative_day
from core.plans.found import (
    Comparison,
    DeadlineKind,
    Doubt,
    FoundDeadline,
    FoundEvent,
    FoundTarget,
    Head,
    Precision,
    ReadPlan,
)
from tests.core.samples import NEW
from tests.days import day

MEETING = FoundEvent("Hội nghị", "Hội nghị ngày 11/6", (0, 18), datetime(2026, 6, 11, 8), precision=Precision.MINUTE)
VISIT = FoundEvent("Kiểm tra", "Kiểm tra tháng 7", (20, 36), day("2026-07-01"), day("2026-07-31"), Precision.MONTH)
REPORT = FoundDeadline(
    "Nộp báo cáo", DeadlineKind.ABSOLUTE, "trước ngày 20/5", (40, 55), due=day("2026-05-20"), bound=Bound.BEFORE
)
LIST = FoundDeadline("Gửi danh sách", DeadlineKind.RELATIVE, "trước 5 ngày", (60, 72), offset_days=-5)
DRAFT = Draft(
    Head("12/KH"),
    (DraftEvent(MEETING, "Cụm I"), DraftEvent(VISIT)),
    (DraftDeadline(REPORT, ALL_UNITS, "thidua"), DraftDeadline(LIST, Audience(AudienceKind.HOSTS))),
    (FoundTarget(NEW.name, Comparison.AT_LEAST, Decimal(40), NEW.unit, "40 hội viên", (80, 91)),),
    (Doubt((92, 100), DoubtKind.NO_SUCH_DAY, {"said": "31/6"}),),
    text="…",
)


def test_events_come_first_and_deadlines_after_them() -> None:
    assert [item.found for item in DRAFT.items] == [MEETING, VISIT, REPORT, LIST]


@pytest.mark.parametrize("index", range(4))
def test_an_item_that_is_replaced_stays_in_its_place(index: int) -> None:
    dropped = replace(DRAFT.items[index], kept=False)
    changed = DRAFT.with_item(index, dropped)
    assert changed.items == (*DRAFT.items[:index], dropped, *DRAFT.items[index + 1 :])
    assert changed.with_item(index, DRAFT.items[index]) == DRAFT


def test_only_what_is_kept_is_read_again() -> None:
    half = DRAFT.with_item(0, replace(DRAFT.items[0], kept=False)).with_item(3, replace(DRAFT.items[3], kept=False))
    assert reading_of(half) == ReadPlan("…", DRAFT.head, (VISIT,), (REPORT,), DRAFT.targets, DRAFT.doubts)


@pytest.mark.parametrize(
    ("start", "precision", "known"),
    [
        (datetime(2026, 6, 11, 8), Precision.MINUTE, "2026-06-11"),
        (date(2026, 6, 11), Precision.DAY, "2026-06-11"),
        (date(2026, 6, 1), Precision.MONTH, None),
        (date(2026, 4, 1), Precision.QUARTER, None),
        (date(2026, 1, 1), Precision.YEAR, None),
        (None, Precision.DAY, None),
        (None, Precision.UNKNOWN, None),
    ],
)
def test_the_day_of_an_event(start: date | None, precision: Precision, known: str | None) -> None:
    assert event_day(replace(MEETING, start=start, precision=precision)) == (day(known) if known else None)


@pytest.mark.parametrize(
    ("event", "offset", "due"),
    [
        (MEETING, -5, "2026-06-06"),
        (MEETING, 0, "2026-06-11"),
        (MEETING, 30, "2026-07-11"),
        (MEETING, None, None),
        (VISIT, -5, None),
    ],
)
def test_the_day_of_a_duty_relative_to_an_event(event: FoundEvent, offset: int | None, due: str | None) -> None:
    assert relative_day(event, replace(LIST, offset_days=offset)) == (day(due) if due else None)
