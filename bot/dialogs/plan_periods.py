"""Which period the numbers of a plan's duties are about: the one that the duty names, where that is as long as its
form's; else the office is asked. How such words are read is reading.covers'; what they cover,
core.reports.report_period'."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.dialogs.answers import known_many, number_in, numbers_in, picked
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.period_names import period_named, rhythm_said
from bot.dialogs.plan_items import item_said
from bot.dialogs.prompts import HOME_PICK, prompt_again, shortened
from core.calendar.rhythms import MONTHS, Rhythm
from core.plans.drafts import Draft, DraftDeadline
from core.plans.found import DeadlineKind
from core.reports.forms import Form
from core.reports.report_period import differs, period_days
from core.talk.messages import Say
from reading.covers import covers_of


def with_covers(draft: Draft, forms: Sequence[Form]) -> Draft:
    """Each duty with the period that it names, where that leaves nothing to ask."""
    known = {form.key: form for form in forms}
    duties = (_covering(duty, known.get(duty.form or ""), draft.head.title) for duty in draft.deadlines)
    return replace(draft, deadlines=tuple(duties))


def _covering(duty: DraftDeadline, form: Form | None, title: str | None) -> DraftDeadline:
    cover = _named(duty, form, title) if form is not None and duty.covers is None else None
    return replace(duty, covers=cover) if cover is not None and form is not None and not differs(cover, form) else duty


def _named(duty: DraftDeadline, form: Form, title: str | None) -> str | None:
    """A title speaks only of periods to a form that has some."""
    return covers_of(duty.found, title if form.rhythm in MONTHS else None)


def in_doubt(draft: Draft, forms: Sequence[Form]) -> int | None:
    """The place of the next kept duty whose period is another than its form's, and that nobody has decided on."""
    known = {form.key: form for form in forms}
    for place, item in enumerate(draft.items):
        form = (
            known.get(item.form or "")
            if isinstance(item, DraftDeadline) and item.kept and item.covers is None
            else None
        )
        if form is not None and isinstance(item, DraftDeadline) and differs(_named(item, form, draft.head.title), form):
            return place
    return None


def decided(draft: Draft, place: int, form: Form, *, by_form: bool) -> Draft:
    """The duty at `place` is about its form's period, or about the one that it names."""
    item = draft.items[place]
    if not isinstance(item, DraftDeadline):
        return draft
    return draft.with_item(
        place,
        replace(item, covers=form.rhythm.value if by_form and form.rhythm else _named(item, form, draft.head.title)),
    )


def both_said(draft: Draft, place: int, form: Form, today: date) -> tuple[Say, Say]:
    """The period that the duty names, and the form's."""
    item = draft.items[place]
    assert isinstance(item, DraftDeadline), "only duties have forms"
    own, rhythm = _named(item, form, draft.head.title) or "", form.rhythm.value if form.rhythm is not None else ""
    return _said(own, item, form, today), _said(rhythm, item, form, today)


def _said(cover: str, item: DraftDeadline, form: Form, today: date) -> Say:
    found = item.found
    if found.kind is DeadlineKind.RECURRING and cover in MONTHS:
        return rhythm_said(Rhythm(cover))
    span = period_days(cover, found.due or next(iter(found.resolved), today), form.from_day)
    return (
        Say("period-days", {"period": period_named(span.name), "starts": span.starts_on, "cutoff": span.cutoff_on})
        if span
        else Say("rhythm-once")
    )


def period_prompt(draft: Draft, place: int, form: Form, cue: Cue, today: date) -> Reply:
    own, forms = both_said(draft, place, form, today)
    rhythm = rhythm_said(form.rhythm or Rhythm.ONCE)
    question = Say("plan-which-period", {"number": place + 1, "form": shortened(form.title, 60), "rhythm": rhythm})
    labels = (Say("pick-period-of-plan", {"period": own}), Say("pick-period-of-form", {"period": forms}))
    choices = tuple(Pick(str(number), label) for number, label in enumerate(labels, start=1))
    return Reply((item_said(draft, place, known_many(cue, "units")), question), (*choices, HOME_PICK))


def ask_period(draft: Draft, place: int, forms: Sequence[Form], cue: Cue, today: date, asked: Sequence[int]) -> Turn:
    state: State = {"step": "period", "item": place, "asked": list(asked)}
    return Turn(state, (period_prompt(draft, place, _form_at(draft, place, forms), cue, today),))


def period_answered(state: State, draft: Draft, forms: Sequence[Form], cue: Cue, today: date) -> Turn | Draft:
    """The draft once it is settled, also when it was meanwhile; else the question once more."""
    place = number_in(state, "item")
    if place is None or place != in_doubt(draft, forms):
        return draft
    form = _form_at(draft, place, forms)
    chosen = picked(cue, 2)
    if chosen is None or cue.again:
        return prompt_again(
            {**state, "asked": list(numbers_in(state, "asked"))}, cue, period_prompt(draft, place, form, cue, today)
        )
    return decided(draft, place, form, by_form=chosen == 1)


def _form_at(draft: Draft, place: int, forms: Sequence[Form]) -> Form:
    item = draft.items[place]
    return next(form for form in forms if isinstance(item, DraftDeadline) and form.key == item.form)
