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
    labels = (
        Pick(str(place), number_line(table.form, one, table.promises, table.year))
        for place, one in enumerate(table.form.indicators[:LISTED], start=1)
    )
    return asks_name(title, number_reader(table.form), (*labels, HOME_PICK))


def number_reader(form: Form) -> Reader:
    def read(text: str) -> Indicator | Year | Elsewhere | Unknown | None:
        year = year_in(text)
        if year is not None:
            return Year(year)
        found = numbers_called(form, text)
        if len(found) == 1:
            return found[0]
        return named_nothing(text, no_number(form, found, text))

    return read


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
    return [one for one in form.indicators if words in f"{folded_words(one.label)} {folded_words(one.name)}"]


def _names(indicator: Indicator) -> set[str]:
    return {folded_words(name) for name in (indicator.key, indicator.label, indicator.name, *indicator.synonyms)}


def year_in(text: str) -> int | None:
    found = _YEAR.fullmatch(folded_words(text).strip(" ."))
    if found:
        return int(found[1])
    return None


# --- for whom ---------------------------------------------------------------------------------------------------------


def whose_prompt(table: TargetsTable, indicator: Indicator, known: Knows) -> Prompt:
    whole = said(table.form, counting(table.form, table.promises, indicator.key, None, table.year))
    title = Say("targets-of", {"name": line_name(indicator), "year": table.year, "target": whole})
    says = (title, *_own_lines(table, indicator), Say("targets-whose"))
    return asks_name(says, unit_reader(known), picks("pick-whole"))


def _own_lines(table: TargetsTable, indicator: Indicator) -> tuple[Say, ...]:
    """The units with a target of their own, with it."""
    lines = []
    for unit in _units_with_own(table):
        counts = counting(table.form, table.promises, indicator.key, unit, table.year)
        if counts:
            lines.append(Say("targets-own", {"unit": table.units.get(unit, unit), "target": said(table.form, counts)}))
    if len(lines) <= LISTED:
        return tuple(lines)
    return (*lines[:LISTED], Say("targets-own-more", {"count": len(lines) - LISTED}))


def _units_with_own(table: TargetsTable) -> list[str]:
    years = (None, table.year)
    holding = [one.target for one in table.promises if one.holds and one.target.year in years]
    return sorted({target.unit for target in holding if target.unit})


def unit_reader(known: Knows) -> Reader:
    def read(text: str) -> Unit | Year | Elsewhere | Unknown | None:
        year = year_in(text)
        if year is not None:
            return Year(year)
        unit, left = unit_called(known.units, text)
        if unit is not None and not left:
            return unit
        why = gone_said(known.gone, text) or Say("targets-no-unit", {"text": shortened(text, 40)})
        return named_nothing(text, why)

    return read
