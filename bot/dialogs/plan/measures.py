"""Which number of a form measures a target of a plan: by what both are called, in the same unit. Asking about it:
targets.py."""

from collections.abc import Sequence

from core.plans.drafts import Draft, TargetTie
from core.plans.found import FoundTarget
from core.reports.forms import Form, Indicator
from core.spelling import folded_words

EMPTY_WORDS = frozenset(
    {
        *("so", "cua", "cac", "da", "duoc", "va", "trong", "theo", "tren"),
        *("tong", "toan", "tinh", "ty", "le", "to", "chuc", "dat"),
    }
)
LEAST_OF_ANOTHER_UNIT = 4
LEAST = 2
"""What two names must have in common: a word counts one, a name that is said whole two for each of its words."""


def forms_of(draft: Draft, forms: Sequence[Form]) -> list[Form]:
    """The forms that the draft's kept duties collect."""
    wanted = {duty.form for duty in draft.kept_deadlines if duty.form}
    return [form for form in forms if form.key in wanted]


def proposed(draft: Draft, forms: Sequence[Form]) -> tuple[TargetTie, ...]:
    """A number for each target that names one, or that speaks of the same in the same unit; none twice."""
    ties: list[TargetTie] = []
    for place, target in enumerate(draft.targets):
        found = _likest(target, forms, {(tie.form, tie.key) for tie in ties})
        if found is not None:
            tied = tie_of(place, target, *found)
        else:
            tied = None
        if tied is not None:
            ties.append(tied)
    return tuple(ties)


def _likest(target: FoundTarget, forms: Sequence[Form], taken: set[tuple[str, str]]) -> tuple[Form, Indicator] | None:
    """Of those that are equally like it, the one that stands first in its form."""
    ranked = [
        (-_likeness(target, indicator), number, form.key, indicator.key, (form, indicator))
        for form in forms
        for number, indicator in enumerate(form.indicators)
        if (form.key, indicator.key) not in taken
    ]
    best = min(ranked, key=lambda one: one[:4], default=None)
    if best is not None and best[0] < 0:
        return best[4]
    return None


def _likeness(target: FoundTarget, indicator: Indicator) -> int:
    """0 for what has nothing to do with it: too few words in common, or another unit and not nearly the same name."""
    common = len(_words(target.indicator) & _words(indicator.name))
    score = 2 * _named_whole(folded_words(target.indicator), indicator) + common
    if score >= LEAST and folded_words(target.unit) == folded_words(indicator.unit):
        return score + 1
    if score >= LEAST_OF_ANOTHER_UNIT:
        return score
    return 0


def _named_whole(said: str, indicator: Indicator) -> int:
    """Words of the longest of its names that is said as a whole."""
    names = (folded_words(name) for name in (indicator.label, *indicator.synonyms))
    return max((len(name.split()) for name in names if f" {name} " in f" {said} "), default=0)


def _words(text: str) -> set[str]:
    return set(folded_words(text).replace(",", " ").split()) - EMPTY_WORDS


def tie_of(place: int, target: FoundTarget, form: Form, indicator: Indicator) -> TargetTie | None:
    """A target per head is measured only where the form counts the heads."""
    if target.per is None:
        return TargetTie(place, form.key, indicator.key)
    per = folded_words(target.per)
    counts = [one.key for one in form.asked if per in (folded_words(one.unit), folded_words(one.label))]
    heads = next((key for key in counts if key != indicator.key), None)
    if heads is not None:
        return TargetTie(place, form.key, indicator.key, heads)
    return None
