"""The consolidated table as a picture for a phone: who has sent, and a card per indicator with its total, its target
and its bars. The exact table is the workbook's; what a bar stands for is bars.py's."""

from datetime import datetime

from core.reports.consolidation import Consolidated, UnitStanding
from core.reports.forms import Indicator
from core.reports.targets import Light
from exports.bars import Bar, Group, bars_of, groups_of, range_of, short_names
from exports.lights import Judge, LightShown, by_pace, reached_by
from exports.pen import FAINT, INK, Pen, cut_to_pixels, width_of
from exports.results_table import ratio_shown
from exports.words import (
    NONE,
    coverage_words,
    made_words,
    map_notes,
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
LIGHTS = {Light.GREEN: "#2e7d43", Light.AMBER: "#b26a00", Light.RED: "#b3261e"}
STANDINGS = {
    UnitStanding.ON_TIME: "#2e7d43",
    UnitStanding.LATE: "#e0a100",
    UnitStanding.OWING: "#b3261e",
    UnitStanding.EXCUSED: "#9aa4ad",
}


def write_picture(table: Consolidated, *, office: str, made_at: datetime, judge: Judge = by_pace) -> bytes:
    """The bytes of a .png file. `made_at` is aware and in the office's zone."""
    pen = Pen(WIDTH, MARGIN)
    _head(pen, table, office)
    _standings(pen, table)
    groups = groups_of(table)
    for indicator in table.form.indicators[:MOST_CARDS]:
        _card(pen, table, indicator, groups, judge(table, indicator))
    _foot(pen, table, made_at)
    return pen.png(MARGIN)


def _head(pen: Pen, table: Consolidated, office: str) -> None:
    pen.lines(office, SMALL, colour=FAINT)
    pen.lines(table.form.title, TITLE, bold=True)
    pen.lines(subject(table), SMALL, colour=FAINT)
    pen.down(20)


def _standings(pen: Pen, table: Consolidated) -> None:
    """All expected units as one bar, and what its pieces are."""
    counts = {standing: sum(line.standing is standing for line in table.frozen) for standing in UnitStanding}
    sent = counts[UnitStanding.ON_TIME] + counts[UnitStanding.LATE]
    pen.text(pen.left, f"{sent_title(table)} {coverage_words(sent, len(table.frozen))}", BODY, bold=True)
    pen.down(54)
    x = float(pen.left)
    for standing, count in counts.items():
        end = x + pen.room * count / max(1, len(table.frozen))
        pen.box((x, pen.y, end - (3 if count else 0), pen.y + 30), STANDINGS[standing])
        x = end
    pen.down(44)
    x = pen.left
    for standing, count in counts.items():
        if count:
            pen.box((x, pen.y + 8, x + 24, pen.y + 32), STANDINGS[standing], round_by=4)
            said = f"{standing_in(table, standing)} {count}"
            pen.text(x + 34, said, SMALL)
            x += round(width_of(said, SMALL)) + 74
    pen.down(64)


def _card(pen: Pen, table: Consolidated, indicator: Indicator, groups: list[Group], verdict: LightShown | None) -> None:
    pen.box((pen.left, pen.y, pen.right, pen.y + 2), TRACK)
    pen.down(18)
    if verdict:
        chip = round(width_of(verdict.words, SMALL, bold=True)) + 40
    else:
        chip = 0
    if verdict:
        pen.box((pen.right - chip, pen.y, pen.right, pen.y + 48), LIGHTS[verdict.light], round_by=24)
        pen.y += 3
        pen.text(pen.right - chip + 20, verdict.words, SMALL, bold=True, colour="#ffffff")
        pen.y -= 3
    pen.lines(indicator.name, NAME, bold=True, room=pen.room - chip - 20)
    _total(pen, table, indicator)
    _achieved(pen, table, indicator, verdict)
    for bar in (bars := bars_of(table, indicator, groups)):
        _bar(
            pen,
            bar,
            max(width_of(other.said, SMALL) for other in bars),
            max(width_of(other.name, SMALL) for other in bars),
        )
    pen.down(22)


def _total(pen: Pen, table: Consolidated, indicator: Indicator) -> None:
    """The total large, with its unit; of percentages without one, their range."""
    total = table.total(indicator)
    if total.value is not None:
        said = ratio_shown(total.value, indicator)
    else:
        said = range_of(indicator, table.lines) or NONE
    pen.text(pen.left, said, TOTAL, bold=True)
    after = pen.left + width_of(said, TOTAL, bold=True) + 14
    pen.y += 22
    pen.text(after, cut_to_pixels(indicator.unit, SMALL, pen.right - after - 240), SMALL, colour=FAINT)
    pen.text(pen.right, total_words(table, indicator, total), SMALL, colour=FAINT, align="r")
    pen.down(56)


def _achieved(pen: Pen, table: Consolidated, indicator: Indicator, verdict: LightShown | None) -> None:
    """Where the result stands on the way to its target; the mark is the target itself, also when it was passed."""
    target = table.target(indicator)
    if target is None:
        return
    achieved, reached = table.achieved(indicator), reached_by(table, indicator)
    if achieved is not None:
        scale = max(achieved, type(achieved)(100))
        end = pen.left + int(pen.room * max(achieved, type(achieved)(0)) / scale)
        mark = pen.left + max(5, int(pen.room * 100 / scale))
        pen.box((pen.left, pen.y, pen.right, pen.y + 24), TRACK)
        pen.box((pen.left, pen.y, end, pen.y + 24), LIGHTS[verdict.light] if verdict else BAR)
        pen.box((mark - 5, pen.y - 6, mark, pen.y + 30), MARK)
        pen.down(36)
    if achieved is not None:
        said = f"{percent_words(achieved)} mức giao"
    else:
        if reached:
            said = f"{coverage_words(*reached)} đạt"
        else:
            said = ""
    pen.text(pen.left, said, SMALL, bold=True)
    pen.text(pen.right, f"mức giao {target_words(target)}", SMALL, colour=FAINT, align="r")
    pen.down(50)


def _bar(pen: Pen, bar: Bar, numbers: float, names: float) -> None:
    """Name, bar, number; a third of the breadth at most is the name's."""
    names = min(names, pen.room / 3)
    first, last = pen.left + names + 16, pen.right - numbers - 16
    pen.text(pen.left, cut_to_pixels(bar.name, SMALL, names), SMALL)
    pen.box((first, pen.y + 9, first + (last - first) * bar.length / 1000, pen.y + 33), BAR)
    pen.text(pen.right, bar.said, SMALL, colour=FAINT if bar.silent else INK, align="r")
    pen.down(44)


def _foot(pen: Pen, table: Consolidated, made_at: datetime) -> None:
    pen.box((pen.left, pen.y, pen.right, pen.y + 2), TRACK)
    pen.down(20)
    if (more := len(table.form.indicators) - MOST_CARDS) > 0:
        pen.lines(f"Còn {more} chỉ tiêu nữa trong tệp Excel.", SMALL)
    names = dict(
        zip((line.code for line in table.frozen), short_names([line.unit for line in table.frozen]), strict=True)
    )
    for standing, opening in (
        (UnitStanding.OWING, standing_in(table, UnitStanding.OWING)),
        (UnitStanding.LATE, "Gửi muộn"),
    ):
        units = [names[line.code] for line in table.frozen if line.standing is standing]
        if units:
            if len(units) > MOST_NAMES:
                rest = f"; và {len(units) - MOST_NAMES} đơn vị nữa"
            else:
                rest = ""
            pen.lines(f"{opening} ({len(units)}): {'; '.join(units[:MOST_NAMES])}{rest}.", SMALL)
    for note in map_notes(table):
        pen.lines(note, SMALL)
    pen.lines(made_words(table, made_at), SMALL, colour=FAINT)
