"""The period of a table as the office reads it in the chat."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.dialogs.tables.table_lines import table_says
from bot.texts import Texts
from core.reports.consolidation import Consolidated
from core.reports.forms import Form
from core.reports.verdicts import DEFAULT_YARDSTICK

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2026-03-26", "Tổng hợp: Báo cáo, hạn 26/3/2026", "Summary: Báo cáo, due 26/3/2026"),
        ("2026-03", "Tổng hợp: Báo cáo, kỳ tháng 3/2026", "Summary: Báo cáo, 3/2026"),
        ("2026-Q2", "Tổng hợp: Báo cáo, kỳ quý II/2026", "Summary: Báo cáo, quarter II/2026"),
        ("2026-Q4", "Tổng hợp: Báo cáo, kỳ quý IV/2026", "Summary: Báo cáo, quarter IV/2026"),
        ("2026-H1", "Tổng hợp: Báo cáo, kỳ 6 tháng đầu năm 2026", "Summary: Báo cáo, first half of 2026"),
        ("2026-H2", "Tổng hợp: Báo cáo, kỳ 6 tháng cuối năm 2026", "Summary: Báo cáo, second half of 2026"),
        ("2026", "Tổng hợp: Báo cáo, kỳ năm 2026", "Summary: Báo cáo, 2026"),
        ("Cụm I", "Tổng hợp: Báo cáo, Cụm I", "Summary: Báo cáo, Cụm I"),
        ("Cụm I 2026-03-26", "Tổng hợp: Báo cáo, Cụm I, hạn 26/3/2026", "Summary: Báo cáo, Cụm I, due 26/3/2026"),
    ],
)
def test_the_period_is_said_as_people_say_it(period: str, vi: str, en: str) -> None:
    table = Consolidated(Form("f", "F", ()), "Báo cáo", period, date(2026, 3, 26), ())
    now = datetime(2026, 3, 20, 1, tzinfo=UTC)
    assert [
        Texts(language).message(table_says(table, DEFAULT_YARDSTICK, now.date())[:1], now=now, zone=ZONE)
        for language in ("vi", "en")
    ] == [vi, en]
