"""The period that a duty's words say its report is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.found import DeadlineKind, FoundDeadline
from core.reports.report_period import months_of
from reading.covers import covers_of, read_covers

NAMED = [
    ("Báo cáo sơ kết 6 tháng đầu năm 2026", "2026-H1"),
    ("Gửi báo cáo sơ kết 06 tháng đầu năm", "H1"),
    ("Báo cáo kết quả công tác sáu tháng cuối năm 2025", "2025-H2"),
    ("Báo cáo 6 tháng", "half-year"),
    ("Báo cáo công tác 9 tháng đầu năm 2026", "2026-9M"),
    ("Báo cáo số liệu 9 tháng", "9M"),
    ("Báo cáo kết quả phong trào thi đua quý I năm 2026 (có phụ lục số liệu kèm theo)", "2026-Q1"),
    ("Báo cáo quý III/2025", "2025-Q3"),
    ("Báo cáo quý 2", "Q2"),
    ("Báo cáo quý tư năm 2025", "2025-Q4"),
    ("Báo cáo 3 tháng đầu năm", "Q1"),
    ("Báo cáo tháng 3/2026", "2026-03"),
    ("Báo cáo tháng 11", "11"),
    ("Báo cáo tổng kết năm 2026", "2026"),
    ("Báo cáo năm", "year"),
    ("Báo cáo hằng quý", "quarter"),
    ("Báo cáo kết quả mỗi tháng", "month"),
    ("Báo cáo kết quả 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2026", "H1"),
    ("Báo cáo kết quả quý I và kế hoạch quý II năm 2026", "Q1"),
    ("Báo cáo thực hiện nhiệm vụ 9 tháng, phương hướng nhiệm vụ quý IV năm 2026", "9M"),
    ("BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2026", "2026-H1"),
    ("Báo cáo quý I, quý II", None),
    ("Báo cáo sơ kết phong trào thi đua", None),
    ("Báo cáo thi đua giai đoạn 2021-2025", None),
    ("Báo cáo kết quả đến năm 2030", None),
    ("Báo cáo trước ngày 20 tháng 3", None),
    ("Vận động quỹ 2 đợt", None),
    ("", None),
]


@pytest.mark.parametrize(("what", "cover"), NAMED)
def test_a_report_is_about_what_it_names(what: str, cover: str | None) -> None:
    assert read_covers(what) == cover


@given(
    st.text()
    | st.lists(
        st.sampled_from(["báo cáo", "6", "9", "tháng", "đầu", "năm", "quý", "i", "2026", "hằng", "/", "phương hướng"])
    ).map(" ".join)
)
def test_whatever_is_written_names_a_period_or_none(text: str) -> None:
    cover = read_covers(text)
    assert cover is None or months_of(cover) in (1, 3, 6, 9, 12)


def duty(what: str, **more: str) -> FoundDeadline:
    kind = DeadlineKind.RECURRING if "recurrence" in more else DeadlineKind.ABSOLUTE
    return FoundDeadline(what, kind, "câu", (0, 0), recurrence=more.get("recurrence"))


@pytest.mark.parametrize(
    ("found", "title", "cover"),
    [
        (duty("Gửi báo cáo"), "Sơ kết 6 tháng đầu năm 2026", "2026-H1"),
        (duty("Gửi báo cáo quý II"), "Sơ kết 6 tháng đầu năm 2026", "Q2"),
        (duty("Gửi báo cáo"), "Công tác thi đua năm 2026", None),
        (duty("Gửi báo cáo"), None, None),
        (duty("Gửi báo cáo", recurrence="FREQ=MONTHLY;BYMONTHDAY=25"), "Sơ kết 6 tháng đầu năm 2026", "month"),
        (duty("Gửi báo cáo hằng quý", recurrence="FREQ=WEEKLY"), None, "quarter"),
    ],
)
def test_the_title_of_a_plan_speaks_for_duties_that_name_nothing(
    found: FoundDeadline, title: str | None, cover: str | None
) -> None:
    assert covers_of(found, title) == cover
