"""What a written report says of who has sent: full sentences, where a table has notes."""

from collections.abc import Iterator

from core.reports.consolidation import Consolidated, UnitStanding
from exports.notes import standings_said
from exports.words import coverage_words, period_said, units_standing


def sent_sentence(table: Consolidated) -> str:
    """How many have sent, in time and late."""
    on_time, late = (len(units_standing(table, one)) for one in (UnitStanding.ON_TIME, UnitStanding.LATE))
    came = coverage_words(on_time + late, len(table.frozen))
    if table.periods:
        sent = "Đã gửi đủ báo cáo các kỳ"
    else:
        sent = "Đã gửi báo cáo"
    return f"{sent}: {came}, trong đó đúng hạn {on_time}, muộn {late}."


def year_sentences(table: Consolidated) -> Iterator[str]:
    """Of which periods a year is made; nothing of a single period."""
    if table.periods:
        parts = (
            f"{period_said(one.period, one.due)}: {coverage_words(one.sent, one.expected)}" for one in table.periods
        )
        yield f"Số liệu cả năm gồm {'; '.join(parts)}. Phát sinh cộng các kỳ; lũy kế và hiện có lấy kỳ cuối."


def standing_sentences(table: Consolidated) -> Iterator[str]:
    """Who was late, is missing or excused, by name."""
    yield from standings_said(
        table,
        {
            UnitStanding.LATE: "Đơn vị gửi muộn",
            UnitStanding.OWING: "Đơn vị còn thiếu kỳ" if table.periods else "Đơn vị chưa gửi",
            UnitStanding.EXCUSED: "Đơn vị được miễn",
        },
    )
