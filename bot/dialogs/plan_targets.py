"""Which number of a form measures each target of a plan: proposed by name, confirmed in one answer, or chosen one by
one. Storing them: storage."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.answers import number_in, numbers_in, picked, says_yes
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import ReviseDraft
from bot.dialogs.lines import line_name, target_said
from bot.dialogs.prompts import HOME_PICK, picks, prompt_again, shortened
from bot.words import ChatWord
from core.plans.drafts import Draft, DraftDeadline, TargetTie
from core.plans.found import FoundTarget
from core.reports.forms import Form, Indicator
from core.reports.targets import Target
from core.spelling import folded_words
from core.talk.messages import Say

LINES = 12
"""Targets of one message; of more, only those that a number was found for."""
MOST = 14
"""Numbers that one is chosen among."""
EMPTY_WORDS = frozenset(
    {
        "so",
        "cua",
        "cac",
        "da",
        "duoc",
        "va",
        "trong",
        "theo",
        "tren",
        "tong",
        "toan",
        "tinh",
        "ty",
        "le",
        "to",
        "chuc",
        "dat",
    }
)


def forms_of(draft: Draft, forms: Sequence[Form]) -> list[Form]:
    """The forms that the draft's kept duties collect."""
    wanted = {item.form for item in draft.items if isinstance(item, DraftDeadline) and item.kept and item.form}
    return [form for form in forms if form.key in wanted]


def proposed(draft: Draft, forms: Sequence[Form]) -> tuple[TargetTie, ...]:
    """A number for each target that names one, or that speaks of the same in the same unit; none twice."""
    ties: list[TargetTie] = []
    for place, target in enumerate(draft.targets):
        taken = {(tie.form, tie.key) for tie in ties}
        ranked = sorted(
            (
                (-_likeness(target, indicator), number, form.key, indicator.key)
                for form in forms
                for number, indicator in enumerate(form.indicators)
                if (form.key, indicator.key) not in taken
            ),
        )
        if ranked and ranked[0][0] < 0:
            tie = _tie(place, target, ranked[0][2], ranked[0][3], forms)
            ties += [tie] if tie is not None else []
    return tuple(ties)


def _words(text: str) -> set[str]:
    return set(folded_words(text).replace(",", " ").split()) - EMPTY_WORDS


def _likeness(target: FoundTarget, indicator: Indicator) -> int:
    """0 for what has nothing to do with it: too few words in common, or another unit and not nearly the same name."""
    said = folded_words(target.indicator)
    named = max(
        (
            len(name.split())
            for name in map(folded_words, (indicator.label, *indicator.synonyms))
            if f" {name} " in f" {said} "
        ),
        default=0,
    )
    common = len(_words(target.indicator) & _words(indicator.name))
    same_unit = folded_words(target.unit) == folded_words(indicator.unit)
    score = 2 * named + common
    return score + 1 if same_unit and score >= 2 else score if score >= 4 else 0


def _tie(place: int, target: FoundTarget, form_key: str, key: str, forms: Sequence[Form]) -> TargetTie | None:
    """A target per head is measured only where the form counts the heads."""
    if target.per is None:
        return TargetTie(place, form_key, key)
    form = next(form for form in forms if form.key == form_key)
    heads = next(
        (
            one.key
            for one in form.asked
            if one.key != key and folded_words(target.per) in (folded_words(one.unit), folded_words(one.label))
        ),
        None,
    )
    return TargetTie(place, form_key, key, heads) if heads is not None else None


def _indicators(forms: Sequence[Form]) -> list[tuple[Form, Indicator]]:
    return [(form, indicator) for form in forms for indicator in form.indicators][:MOST]


def _said(draft: Draft, place: int, indicator: Indicator | None) -> Say:
    target = draft.targets[place]
    plain = Indicator("", target.indicator, target.unit)
    words = target_said(plain, Target("", target.op, target.value, target.value_max))
    name = shortened(target.indicator[:1].upper() + target.indicator[1:], 60)
    measured = line_name(indicator) if indicator is not None else Say("plan-target-unmeasured")
    return Say("plan-target-line", {"name": name, "target": words, "measured": measured})


def targets_prompt(draft: Draft, forms: Sequence[Form]) -> Reply:
    """All of them with the number proposed for each."""
    ties = {tie.place: tie for tie in proposed(draft, forms)}
    known = {
        (form.key, indicator.key): indicator
        for form, indicator in ((form, one) for form in forms for one in form.indicators)
    }
    places = [place for place in range(len(draft.targets)) if len(draft.targets) <= LINES or place in ties][:LINES]
    lines = tuple(
        _said(draft, place, known.get((ties[place].form, ties[place].key)) if place in ties else None)
        for place in places
    )
    more = (
        (Say("plan-targets-more", {"count": len(draft.targets) - len(places)}),)
        if len(draft.targets) > len(places)
        else ()
    )
    return Reply(
        (Say("plan-targets-title"), *lines, *more),
        picks("pick-targets-right", "pick-targets-each", "pick-targets-none"),
    )


def ask_targets(draft: Draft, forms: Sequence[Form], asked: Sequence[int]) -> Turn:
    return Turn({"step": "targets", "asked": list(asked)}, (targets_prompt(draft, forms),))


def targets_answered(state: State, draft: Draft, forms: Sequence[Form], cue: Cue) -> Turn | Draft:
    """The draft with its ties once that is settled, else the next question."""
    place = 0 if says_yes(cue) else picked(cue, 3)
    if place is None or cue.again:
        return prompt_again(state, cue, targets_prompt(draft, forms))
    if place == 1:
        return _ask_one(replace(draft, ties=()), forms, 0, numbers_in(state, "asked"))
    return replace(draft, ties=proposed(draft, forms) if place == 0 else ())


def _one_prompt(draft: Draft, forms: Sequence[Form], place: int) -> Reply:
    target = draft.targets[place]
    words = target_said(
        Indicator("", target.indicator, target.unit), Target("", target.op, target.value, target.value_max)
    )
    labels = [Say("pick-target-indicator", {"name": line_name(indicator)}) for _, indicator in _indicators(forms)]
    choices = (*labels, Say("pick-target-none"), Say("pick-target-all-none"))
    question = Say("plan-target-which", {"name": shortened(target.indicator, 80), "target": words})
    return Reply((question,), (*(Pick(str(number), label) for number, label in enumerate(choices, start=1)), HOME_PICK))


def _ask_one(draft: Draft, forms: Sequence[Form], place: int, asked: Sequence[int]) -> Turn:
    """What was tied so far is kept in the draft, so that it survives whatever comes between."""
    return Turn(
        {"step": "target", "target": place, "asked": list(asked)},
        (_one_prompt(draft, forms, place),),
        (ReviseDraft(draft),),
    )


def target_answered(state: State, draft: Draft, forms: Sequence[Form], cue: Cue) -> Turn | Draft:
    """One target after the other; the draft when all have been asked for."""
    place, asked, indicators = number_in(state, "target") or 0, numbers_in(state, "asked"), _indicators(forms)
    if not 0 <= place < len(draft.targets):
        return draft
    if cue.word is ChatWord.BACK:
        return _ask_one(draft, forms, max(place - 1, 0), asked)
    chosen = picked(cue, len(indicators) + 2)
    if chosen is None or cue.again:
        return prompt_again(state, cue, _one_prompt(draft, forms, place))
    if chosen > len(indicators):
        return draft
    others = tuple(tie for tie in draft.ties if tie.place != place)
    tie = (
        _tie(place, draft.targets[place], indicators[chosen][0].key, indicators[chosen][1].key, forms)
        if chosen < len(indicators)
        else None
    )
    tied = replace(draft, ties=(*others, tie) if tie is not None else others)
    return _ask_one(tied, forms, place + 1, asked) if place + 1 < len(draft.targets) else tied
