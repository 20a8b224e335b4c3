"""Of which number, and for whom, a target is: how it is asked and what is typed for it. What is then done with the
target: giving.py."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogs.base import Pick
from bot.dialogs.elsewhere import Elsewhere, Unknown, named_nothing
from bot.dialogs.engine.prompts import Prompt, Reader, asks_name
from bot.dialogs.lines import line_name
from bot.dialogs.prompts import HOME_PICK, picks, shortened
from bot.dialogs.targets.here import Knows, TargetsTable
from bot.dialogs.targets.promised import counting, number_line, said
from bot.dialogs.unit_names import gone_said, unit_called
from core.office.units import Unit
from core.reports.forms import Form, Indicator
from core.reports.targets import Target
from core.spelling import folded_words
from core.talk.messages import Say

LISTED = 14
"""Numbers, and units with a target of their own, of one message; of more numbers the name is typed."""
_YEAR = re.compile(r"(?:nam\s*|year\s*)?(20\d\d)")


@dataclass(frozen=True)
class Year:
    year: int


# --- which number -----------------------------------------------------------------------------------------------------


def number_prompt(table: TargetsTable) -> Prompt:
    title = Say("targets-which", {"year": table.year, "form": shortened(table.form.title, 60)})
    return asks_name(title, number_reader(table.form), (*_number_picks(table), HOME_PICK))


def _number_picks(table: TargetsTable) -> list[Pick]:
    return [
        Pick(str(place), number_line(table.form, one, table.promises, table.year))
        for place, one in enumerate(table.form.indicators[:LISTED], start=1)
    ]


def number_reader(form: Form) -> Reader:
    return lambda text: _year_named(text) or _number_named(text, form)


def _year_named(text: str) -> Year | None:
    year = year_in(text)
    if year is None:
        return None
    return Year(year)


def _number_named(text: str, form: Form) -> Indicator | Elsewhere | Unknown | None:
    found = numbers_called(form, text)
    if len(found) == 1:
        return found[0]
    return named_nothing(text, no_number(form, found, text))


def no_number(form: Form, found: Sequence[Indicator], text: str) -> Say:
    args = {"text": shortened(text, 40)}
    if found:
        return Say("targets-several-numbers", args)
    return Say("targets-no-number", {**args, "form": shortened(form.title, 60)})


def numbers_called(form: Form, text: str) -> list[Indicator]:
    """By a whole name, else by words that only one has."""
    words = folded_words(text).strip(" .,:")
    exact = [one for one in form.indicators if words in _names(one)]
    if exact or len(words) <= 2:
        return exact
    return [one for one in form.indicators if words in _spoken(one)]


def _spoken(indicator: Indicator) -> str:
    return f"{folded_words(indicator.label)} {folded_words(indicator.name)}"


def _names(indicator: Indicator) -> set[str]:
    return {folded_words(name) for name in (indicator.key, indicator.label, indicator.name, *indicator.synonyms)}


def year_in(text: str) -> int | None:
    found = _YEAR.fullmatch(folded_words(text).strip(" ."))
    if found:
        return int(found[1])
    return None


# --- for whom ---------------------------------------------------------------------------------------------------------


def whose_prompt(table: TargetsTable, indicator: Indicator, known: Knows) -> Prompt:
    says = (_whole_line(table, indicator), *_own_lines(table, indicator), Say("targets-whose"))
    return asks_name(says, unit_reader(known), picks("pick-whole"))


def _whole_line(table: TargetsTable, indicator: Indicator) -> Say:
    whole = said(table.form, _counting(table, indicator, None))
    return Say("targets-of", {"name": line_name(indicator), "year": table.year, "target": whole})


def _own_lines(table: TargetsTable, indicator: Indicator) -> list[Say]:
    """The units with a target of their own, with it."""
    units = [unit for unit in _units_with_own(table) if _counting(table, indicator, unit)]
    lines = [_own_line(table, indicator, unit) for unit in units[:LISTED]]
    if len(units) > LISTED:
        lines.append(Say("targets-own-more", {"count": len(units) - LISTED}))
    return lines


def _own_line(table: TargetsTable, indicator: Indicator, unit: str) -> Say:
    own = said(table.form, _counting(table, indicator, unit))
    return Say("targets-own", {"unit": table.units.get(unit, unit), "target": own})


def _counting(table: TargetsTable, indicator: Indicator, unit: str | None) -> list[Target]:
    return counting(table.form, table.promises, indicator.key, unit, table.year)


def _units_with_own(table: TargetsTable) -> list[str]:
    holding = [one.target for one in table.promises if one.holds and one.target.year in (None, table.year)]
    return sorted({target.unit for target in holding if target.unit})


def unit_reader(known: Knows) -> Reader:
    return lambda text: _year_named(text) or _unit_typed(text, known)


def _unit_typed(text: str, known: Knows) -> Unit | Elsewhere | Unknown | None:
    unit, left = unit_called(known.units, text)
    if unit is not None and not left:
        return unit
    return named_nothing(text, _no_unit(text, known))


def _no_unit(text: str, known: Knows) -> Say:
    return gone_said(known.gone, text) or Say("targets-no-unit", {"text": shortened(text, 40)})
