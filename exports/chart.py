"""The consolidated table as a picture for a phone: who has sent, and a card per indicator with its total, its target
and its bars. The exact table is the workbook's; what a bar stands for is bars.py's."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from core.reports.consolidation import Consolidated, Total, UnitStanding
from core.reports.forms import Indicator
from core.reports.targets import Light, Target
from core.reports.verdicts import DEFAULT_YARDSTICK, Verdict, Yardstick
from exports.bars import Bar, Group, bars_of, groups_of, range_of, short_names
from exports.lights import WORDS, reached_by, unjudged_note, verdicts_of
from exports.notes import map_notes
from exports.pen import FAINT, INK, Pen, cut_to_pixels, width_of
from exports.results_table import ratio_shown
from exports.words import (
    NONE,
    counts_of,
    coverage_words,
    made_words,
    percent_words,
    sent_title,
    standing_in,
    subject,
    target_words,
    total_words,
)

WIDTH, MARGIN = 1080, 48
SMALL, BODY, NAME, TITLE, TOTAL = 30, 32, 34, 46, 52
"""Sizes in pixels: a phone shows 1080 of them on some seven centimetres, so that 30 are the size of a newspaper's
print."""
MOST_CARDS, MOST_NAMES = 36, 40
TRACK, BAR, MARK = "#e6eaee", "#3f78b5", "#1b1f24"
LIGHTS = {Light.GREEN: "#2e7d43", Light.AMBER: "#b26a00", Light.RED: "#b3261e", None: FAINT}
"""None: not judged yet."""
STANDINGS = {
    UnitStanding.ON_TIME: "#2e7d43",
    UnitStanding.LATE: "#e0a100",
    UnitStanding.OWING: "#b3261e",
    UnitStanding.EXCUSED: "#9aa4ad",
}


def write_picture(table: Consolidated, *, office: str, made_at: datetime, by: Yardstick = DEFAULT_YARDSTICK) -> bytes:
    """The bytes of a .png file. `made_at` is aware and in the office's zone."""
    pen = Pen(WIDTH, MARGIN)
    _head(pen, table, office)
    _standings(pen, table)
    groups, verdicts = groups_of(table), verdicts_of(table, by, made_at.date())
    for indicator in table.form.indicators[:MOST_CARDS]:
        _card(pen, table, indicator, groups, verdicts.get(indicator.key))
    _foot(pen, table, [*map_notes(table), *unjudged_note(table, by, made_at.date())], made_at)
    return pen.png(MARGIN)


def _head(pen: Pen, table: Consolidated, office: str) -> None:
    pen.lines(office, SMALL, colour=FAINT)
    pen.lines(table.form.title, TITLE, bold=True)
    pen.lines(subject(table), SMALL, colour=FAINT)
    pen.down(20)


def _standings(pen: Pen, table: Consolidated) -> None:
    """All expected units as one bar, and what its pieces are."""
    counts = counts_of(table)
    sent = counts[UnitStanding.ON_TIME] + counts[UnitStanding.LATE]
    pen.text(pen.left, f"{sent_title(table)} {coverage_words(sent, len(table.frozen))}", BODY, bold=True)
    pen.down(54)
    _pieces(pen, counts, len(table.frozen))
    _legend(pen, table, counts)


def _pieces(pen: Pen, counts: Mapping[UnitStanding, int], of: int) -> None:
    x = float(pen.left)
    for standing, count in counts.items():
        end = x + pen.room * count / max(1, of)
        pen.box((x, pen.y, end - (3 if count else 0), pen.y + 30), STANDINGS[standing])
        x = end
    pen.down(44)


def _legend(pen: Pen, table: Consolidated, counts: Mapping[UnitStanding, int]) -> None:
    x = pen.left
    for standing, count in counts.items():
        if count:
            said = f"{standing_in(table, standing)} {count}"
            pen.box((x, pen.y + 8, x + 24, pen.y + 32), STANDINGS[standing], round_by=4)
            pen.text(x + 34, said, SMALL)
            x += round(width_of(said, SMALL)) + 74
    pen.down(64)


def _card(pen: Pen, table: Consolidated, indicator: Indicator, groups: list[Group], verdict: Verdict | None) -> None:
    pen.box((pen.left, pen.y, pen.right, pen.y + 2), TRACK)
    pen.down(18)
    chip = _chip(pen, verdict) if verdict else 0
    pen.lines(indicator.name, NAME, bold=True, room=pen.room - chip - 20)
    _total(pen, table, indicator)
    target = table.target(indicator)
    if target is not None:
        _achieved(pen, table, indicator, target, verdict)
    _bars(pen, bars_of(table, indicator, groups))
    pen.down(22)


def _chip(pen: Pen, verdict: Verdict) -> int:
    """The words of the verdict, at the right edge; how broad that is."""
    chip = round(width_of(WORDS[verdict], SMALL, bold=True)) + 40
    pen.box((pen.right - chip, pen.y, pen.right, pen.y + 48), LIGHTS[verdict.light], round_by=24)
    pen.y += 3
    pen.text(pen.right - chip + 20, WORDS[verdict], SMALL, bold=True, colour="#ffffff")
    pen.y -= 3
    return chip


def _total(pen: Pen, table: Consolidated, indicator: Indicator) -> None:
    """The total large, with its unit; of percentages without one, their range."""
    total = table.total(indicator)
    said = _total_said(table, indicator, total)
    pen.text(pen.left, said, TOTAL, bold=True)
    after = pen.left + width_of(said, TOTAL, bold=True) + 14
    pen.y += 22
    pen.text(after, cut_to_pixels(indicator.unit, SMALL, pen.right - after - 240), SMALL, colour=FAINT)
    pen.text(pen.right, total_words(table, indicator, total), SMALL, colour=FAINT, align="r")
    pen.down(56)


def _total_said(table: Consolidated, indicator: Indicator, total: Total) -> str:
    if total.value is not None:
        return ratio_shown(total.value, indicator)
    return range_of(indicator, table.lines) or NONE


def _achieved(pen: Pen, table: Consolidated, indicator: Indicator, target: Target, verdict: Verdict | None) -> None:
    """Where the result stands on the way to its target; of a ratio, how many units have reached it."""
    achieved, reached = table.achieved(indicator), reached_by(table, indicator)
    if achieved is not None:
        _way(pen, achieved, _colour(verdict))
        said = f"{percent_words(achieved)} mức giao"
    elif reached:
        said = f"{coverage_words(*reached)} đạt"
    else:
        said = ""
    pen.text(pen.left, said, SMALL, bold=True)
    pen.text(pen.right, f"mức giao {target_words(target)}", SMALL, colour=FAINT, align="r")
    pen.down(50)


def _colour(verdict: Verdict | None) -> str:
    if verdict is None or verdict.light is None:
        return BAR
    return LIGHTS[verdict.light]


def _way(pen: Pen, percent: Decimal, colour: str) -> None:
    """A bar on its track; the mark is the target itself, also when it was passed."""
    scale = max(percent, Decimal(100))
    end = pen.left + int(pen.room * max(percent, Decimal(0)) / scale)
    mark = pen.left + max(5, int(pen.room * 100 / scale))
    pen.box((pen.left, pen.y, pen.right, pen.y + 24), TRACK)
    pen.box((pen.left, pen.y, end, pen.y + 24), colour)
    pen.box((mark - 5, pen.y - 6, mark, pen.y + 30), MARK)
    pen.down(36)


def _bars(pen: Pen, bars: Sequence[Bar]) -> None:
    numbers, names = _widest([bar.said for bar in bars]), _widest([bar.name for bar in bars])
    for bar in bars:
        _bar(pen, bar, numbers, names)


def _widest(texts: Sequence[str]) -> float:
    return max((width_of(text, SMALL) for text in texts), default=0.0)


def _bar(pen: Pen, bar: Bar, numbers: float, names: float) -> None:
    """Name, bar, number; a third of the breadth at most is the name's."""
    names = min(names, pen.room / 3)
    first, last = pen.left + names + 16, pen.right - numbers - 16
    end = first + (last - first) * bar.length / 1000
    pen.text(pen.left, cut_to_pixels(bar.name, SMALL, names), SMALL)
    pen.box((first, pen.y + 9, end, pen.y + 33), BAR)
    pen.text(pen.right, bar.said, SMALL, colour=FAINT if bar.silent else INK, align="r")
    pen.down(44)


def _foot(pen: Pen, table: Consolidated, notes: Sequence[str], made_at: datetime) -> None:
    pen.box((pen.left, pen.y, pen.right, pen.y + 2), TRACK)
    pen.down(20)
    if (more := len(table.form.indicators) - MOST_CARDS) > 0:
        pen.lines(f"Còn {more} chỉ tiêu nữa trong tệp Excel.", SMALL)
    for line in _tardy(table):
        pen.lines(line, SMALL)
    for note in notes:
        pen.lines(note, SMALL)
    pen.lines(made_words(table, made_at), SMALL, colour=FAINT)


def _tardy(table: Consolidated) -> Iterator[str]:
    """Who is missing and who was late, by name."""
    short = short_names([line.unit for line in table.frozen])
    names = dict(zip((line.code for line in table.frozen), short, strict=True))
    for standing, opening in (
        (UnitStanding.OWING, standing_in(table, UnitStanding.OWING)),
        (UnitStanding.LATE, "Gửi muộn"),
    ):
        units = [names[line.code] for line in table.frozen if line.standing is standing]
        if units:
            yield f"{opening} ({len(units)}): {_some(units)}."


def _some(units: Sequence[str]) -> str:
    named = "; ".join(units[:MOST_NAMES])
    if len(units) > MOST_NAMES:
        return f"{named}; và {len(units) - MOST_NAMES} đơn vị nữa"
    return named
