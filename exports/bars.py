"""What the picture's bars stand for: units when they are few, else clusters, else nothing but the totals. No
drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Indicator
from exports.lights import value_of, values_of
from exports.results_table import NO_CLUSTER, ratio_shown
from exports.words import BLANK, NONE, STANDING, by_cluster

MOST_BARS = 24
"""On one picture: more could not be read on a phone without turning it."""


@dataclass(frozen=True)
class Bar:
    """A name, how long its bar is in tenths of a percent of the longest, and what is written behind it. `silent`:
    words, where a number is due."""

    name: str
    length: int
    said: str
    silent: bool = False


Group = tuple[str, Sequence[UnitLine]]


def groups_of(table: Consolidated) -> list[Group]:
    """What each indicator is broken down by: the same for all, so that one can look from one to the next."""
    most = MOST_BARS // max(1, len(table.form.indicators))
    if 1 < len(table.lines) <= most:
        return _units(table)
    clusters = by_cluster(table)
    if 1 < len(clusters) <= most:
        return [(name or NO_CLUSTER, lines) for name, lines in clusters.items()]
    return []


def _units(table: Consolidated) -> list[Group]:
    names = short_names([line.unit for line in table.lines])
    return [(name, [line]) for name, line in zip(names, table.lines, strict=True)]


def bars_of(table: Consolidated, indicator: Indicator, groups: Sequence[Group]) -> list[Bar]:
    """One bar per group. A percentage that has no sum shows its range; what is missing shows a word, and never a bar of
    no length."""
    values = [_value(table, indicator, lines) for _, lines in groups]
    longest = max((value for value in values if value is not None), default=Decimal(0))
    bars = []
    for (name, lines), value in zip(groups, values, strict=True):
        if value is None:
            bars.append(Bar(name, 0, _missing(indicator, lines), silent=True))
        else:
            bars.append(Bar(name, _length(value, longest), ratio_shown(value, indicator)))
    return bars


def _length(value: Decimal, longest: Decimal) -> int:
    if longest > 0 and value > 0:
        return int(value * 1000 / longest)
    return 0


def _value(table: Consolidated, indicator: Indicator, lines: Sequence[UnitLine]) -> Decimal | None:
    if len(lines) == 1:
        return value_of(lines[0], indicator)
    return table.total(indicator, lines).value


def _missing(indicator: Indicator, lines: Sequence[UnitLine]) -> str:
    if span := range_of(indicator, lines):
        return span
    if len(lines) == 1 and lines[0].standing in (UnitStanding.OWING, UnitStanding.EXCUSED):
        return STANDING[lines[0].standing].lower()
    if all(indicator.key in line.blanks for line in lines):
        return BLANK
    return "chưa có số"


def range_of(indicator: Indicator, lines: Sequence[UnitLine]) -> str:
    """ "87–99,5": what can be said of percentages that may not be averaged; nothing when there are none."""
    values = values_of(lines, indicator)
    if not values:
        return ""
    lowest, highest = ratio_shown(min(values), indicator), ratio_shown(max(values), indicator)
    if lowest == highest:
        return lowest
    return f"{lowest}{NONE}{highest}"


def short_names(names: Sequence[str]) -> list[str]:
    """The names without the words that they all begin with: "Hội Cựu chiến binh xã Ea Hồng" → "Ea Hồng"."""
    words = [name.split() for name in names]
    same = _same_words(words)
    return [" ".join(each[same:]) for each in words]


def _same_words(names: Sequence[Sequence[str]]) -> int:
    """With how many of the same words all names begin; each keeps one at least, and a single name all."""
    same = 0
    while len(names) > 1 and _go_on_alike(names, same):
        same += 1
    return same


def _go_on_alike(names: Sequence[Sequence[str]], place: int) -> bool:
    return all(len(words) > place + 1 for words in names) and len({words[place] for words in names}) == 1
