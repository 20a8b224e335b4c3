"""The Vietnamese words that every export shares: standings, days, moments, periods and numbers as the office writes
them. Verdicts: lights.py; whole sentences about a table: notes.py."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal

from core.calendar.periods import DueDay, Half, Month, NamedPeriod, NineMonths, Quarter, Year, read_period
from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, Total, UnitLine, UnitStanding
from core.reports.forms import Indicator, NumberKind, Quantity
from core.reports.targets import Target
from core.reports.year_sums import YearSums
from core.spelling import fold

STANDING = {
    UnitStanding.ON_TIME: "Đúng hạn",
    UnitStanding.LATE: "Muộn",
    UnitStanding.OWING: "Chưa gửi",
    UnitStanding.EXCUSED: "Được miễn",
}
UNCONFIRMED = "Chưa xác nhận"
"""Of a unit that owes, and has typed figures that it has not confirmed."""
SHORT_OF = "Thiếu kỳ"
"""Of a unit that has not sent all that a year asked of it."""
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
COMPARED: Mapping[Comparison, tuple[str, str]] = {
    Comparison.AT_LEAST: ("từ ", " trở lên"),
    Comparison.AT_MOST: ("không quá ", ""),
    Comparison.MORE: ("trên ", ""),
    Comparison.LESS: ("dưới ", ""),
    Comparison.EXACTLY: ("đúng ", ""),
}
"""What stands before and behind the number of a target; the chat says it in the same words."""
ROMAN = ("", "I", "II", "III", "IV")
NONE = "–"
BLANK = "không có số"
"""What a unit has said that it has no number for. Where nothing was said, nothing is written."""
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and with it neither .xlsx nor .docx."""
EXACT = Context(prec=60)
UNDATED = "ngày …… tháng …… năm ………"
"""The day on which a paper is signed is the clerk's to write."""


def plain_text(text: str) -> str:
    """What a person typed, as a file can hold it: composed letters, nothing that XML forbids."""
    return unicodedata.normalize("NFC", UNWRITABLE.sub("", text))


def day_words(day: date) -> str:
    """Thứ Năm, ngày 26/3/2026: always with its weekday, so that a slip is seen."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {short_day(day)}"


def short_day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def moment_words(local: datetime) -> str:
    return f"{local:%H:%M} ngày {short_day(local.date())}"


def period_said(period: str, due: date | None) -> str:
    """The period of a request as it is read: "2026-04" → "tháng 4/2026"; one known by its due day alone → "hạn
    26/3/2026"."""
    match read_period(period, due):
        case Month(year, month):
            return f"tháng {month}/{year}"
        case Quarter(year, quarter):
            return f"quý {ROMAN[quarter]}/{year}"
        case Half(year, half):
            return f"6 tháng {'đầu' if half == 1 else 'cuối'} năm {year}"
        case NineMonths(year):
            return f"9 tháng đầu năm {year}"
        case Year(year):
            return f"năm {year}"
        case DueDay(day, name):
            if name:
                return f"{name}, hạn {short_day(day)}"
            return f"hạn {short_day(day)}"
        case NamedPeriod(name):
            return name


def period_names(period: str, due: date | None) -> tuple[str, ...]:
    """All that people may call it by: as it is stored, as it is said, by its due day."""
    names = (period, period_said(period, due))
    if due is None:
        return names
    return (*names, due.isoformat(), f"hạn {short_day(due)}")


def subject(table: Consolidated) -> str:
    """What was asked, for when, and until when, on one line; the due day only once."""
    period = read_period(table.period, table.due)
    if isinstance(period, DueDay):
        said, until = period.name or "", _until(table.due or period.day)
    else:
        said, until = period_said(table.period, table.due), _until(table.due)
    title = table.title if table.title != table.form.title else ""
    return " · ".join(part for part in (title, said, until) if part)


def _until(due: date | None) -> str:
    if due is None:
        return ""
    return f"hạn: hết {day_words(due)}"


def coverage_words(counted: int, expected: int) -> str:
    return f"{counted}/{expected} đơn vị"


def standing_in(table: Consolidated, standing: UnitStanding) -> str:
    if table.periods and standing is UnitStanding.OWING:
        return SHORT_OF
    return STANDING[standing]


def standing_of_line(table: Consolidated, line: UnitLine) -> str:
    """Where a unit stands, as the office follows it; how it is counted is its standing."""
    if line.unconfirmed:
        return UNCONFIRMED
    return standing_in(table, line.standing)


def total_words(table: Consolidated, indicator: Indicator, total: Total) -> str:
    """The coverage of a total: over a year, what is added up comes from so many reports."""
    if table.periods and indicator.quantity is Quantity.PERIOD:
        return f"{total.counted}/{total.expected} báo cáo"
    return coverage_words(total.counted, total.expected)


def sent_title(table: Consolidated) -> str:
    """What it means that a unit has sent."""
    if table.periods:
        return "Đã gửi đủ các kỳ"
    return "Đã gửi"


def counts_of(table: Consolidated) -> Mapping[UnitStanding, int]:
    """How many of the expected units stand how; all of them together."""
    return {standing: sum(line.standing is standing for line in table.frozen) for standing in UnitStanding}


def sent_words(table: Consolidated) -> str:
    """How many have sent, and how the expected units stand; the counts come to all of them."""
    counts = counts_of(table)
    sent = coverage_words(counts[UnitStanding.ON_TIME] + counts[UnitStanding.LATE], len(table.frozen))
    stand = (f"{standing_in(table, standing).lower()} {count}" for standing, count in counts.items() if count)
    return f"{sent_title(table)} {sent}: {', '.join(stand)}"


def made_words(table: Consolidated, made_at: datetime) -> str:
    """When the table was made, and under which number it was issued."""
    if table.issue is not None:
        issue = f"Bản phát hành số {table.issue}. "
    else:
        issue = ""
    return f"{issue}Bảng lập lúc {moment_words(made_at)}."


def by_cluster(table: Consolidated) -> dict[str | None, list[UnitLine]]:
    """The lines by cluster, in the order of the table; those of the units outside any, under None, come last."""
    found: dict[str | None, list[UnitLine]] = {cluster: [] for cluster in table.clusters}
    outside: list[UnitLine] = []
    for line in table.lines:
        found.get(line.cluster or "", outside).append(line)
    if outside:
        found[None] = outside
    return found


def sender_words(line: UnitLine) -> str:
    """Who sent, and whether it was in another's place, or the office on the unit's behalf."""
    if line.for_unit:
        return f"{line.sent_by or ''} (văn phòng nhập)".strip()
    if line.in_place_of:
        return f"{line.sent_by or ''} (thay {line.in_place_of})".strip()
    return line.sent_by or ""


def units_standing(table: Consolidated, standing: UnitStanding) -> tuple[str, ...]:
    """The units that stand so, in the table's order."""
    return tuple(line.unit for line in table.frozen if line.standing is standing)


def has_bare_percent(table: Consolidated) -> bool:
    """Whether a percentage is asked without the two numbers that it comes from, so that it has no total."""
    return any(
        indicator.kind is NumberKind.PERCENT and indicator.quantity is not Quantity.RATIO
        for indicator in table.form.indicators
    )


def number_words(number: Decimal) -> str:
    """Full digits, points between thousands and a comma before decimals: 1.500.000,5. Trailing zeros say nothing and
    are left out."""
    whole, _, rest = f"{number:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def percent_words(percent: Decimal) -> str:
    """To a tenth: 116,7%."""
    return f"{number_words(percent.quantize(Decimal('0.1'), ROUND_HALF_UP, EXACT))}%"


def target_words(target: Target | None) -> str:
    """ "từ 1.500 trở lên", "từ 2 đến 4" between two numbers; nothing without a target."""
    if target is None:
        return ""
    before, behind = around_target(target)
    return f"{before}{number_words(target.value)}{behind}"


def around_target(target: Target) -> tuple[str, str]:
    """What stands before and behind its number, its lower end where it has two."""
    if target.op is Comparison.BETWEEN and target.value_max is not None:
        return "từ ", f" đến {number_words(target.value_max)}"
    return COMPARED.get(target.op, ("", ""))


def file_name(table: Consolidated, suffix: str) -> str:
    """ "tong-hop-so-ket-quy-han-26-3-2026.xlsx": letters that every phone and every disk takes. `suffix` begins with a
    point."""
    return _named(f"tong hop {table.form.key or table.title} {period_said(table.period, table.due)}", suffix)


def year_file_name(year: YearSums) -> str:
    """ "tong-hop-so-ket-quy-theo-ky-2026.csv"."""
    return _named(f"tong hop {year.form.key} theo ky {year.year}", ".csv")


def _named(words: str, suffix: str) -> str:
    letters = re.sub(r"[^a-z0-9]+", "-", fold(words))
    return letters.strip("-")[:80].rstrip("-") + suffix
