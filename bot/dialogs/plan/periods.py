"""Which period the numbers of a plan's duties are about: the one that the duty names, where that is as long as its
form's; else the office is asked. How such words are read is reading.covers'; what they cover,
core.reports.report_period'."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.period_names import period_named, rhythm_said
from bot.dialogs.plan.forms import deadline_at
from bot.dialogs.plan.here import Knows, PlanScene
from bot.dialogs.plan.items import item_said
from bot.dialogs.prompts import shortened
from core.calendar.rhythms import MONTHS, Rhythm
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
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
    if form is None or duty.covers is not None:
        return duty
    cover = _named(duty, form, title)
    if cover is None or differs(cover, form):
        return duty
    return replace(duty, covers=cover)


def _named(duty: DraftDeadline, form: Form, title: str | None) -> str | None:
    """A title speaks only of periods to a form that has some."""
    return covers_of(duty.found, title if form.rhythm in MONTHS else None)


def in_doubt(draft: Draft, forms: Sequence[Form]) -> int | None:
    """The place of the next kept duty whose period is another than its form's, and that nobody has decided on."""
    places = (place for place, item in enumerate(draft.items) if _is_in_doubt(item, forms, draft.head.title))
    return next(places, None)


def _is_in_doubt(item: DraftDeadline | DraftEvent, forms: Sequence[Form], title: str | None) -> bool:
    if not isinstance(item, DraftDeadline) or not item.kept or item.covers is not None:
        return False
    form = _form_of(item, forms)
    return form is not None and differs(_named(item, form, title), form)


def _form_of(item: DraftDeadline | None, forms: Sequence[Form]) -> Form | None:
    if item is None:
        return None
    return next((form for form in forms if form.key == item.form), None)


def decided(draft: Draft, place: int, form: Form, *, by_form: bool) -> Draft:
    """The duty at `place` is about its form's period, or about the one that it names."""
    item = deadline_at(draft, place)
    if item is None:
        return draft
    if by_form and form.rhythm:
        return draft.with_item(place, replace(item, covers=form.rhythm.value))
    return draft.with_item(place, replace(item, covers=_named(item, form, draft.head.title)))


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
    if span is None:
        return Say("rhythm-once")
    return Say("period-days", {"period": period_named(span.name), "starts": span.starts_on, "cutoff": span.cutoff_on})


def period_prompt(draft: Draft, place: int, scene: PlanScene) -> Prompt | None:
    """None once it is settled, by whomever."""
    forms = scene.known.offered
    item = deadline_at(draft, place)
    form = _form_of(item, forms)
    if item is None or form is None or place != in_doubt(draft, forms):
        return None
    own, others = both_said(draft, place, form, scene.today)
    rhythm = rhythm_said(form.rhythm or Rhythm.ONCE)
    question = Say("plan-which-period", {"number": place + 1, "form": shortened(form.title, 60), "rhythm": rhythm})
    labels = (Say("pick-period-of-plan", {"period": own}), Say("pick-period-of-form", {"period": others}))
    return asks_one_of((item_said(draft, place, scene.known), question), labels)


def period_chosen(draft: Draft, place: int, chosen: int, known: Knows) -> Draft:
    """By the plan, or by the form."""
    item = deadline_at(draft, place)
    form = _form_of(item, known.offered)
    if form is None:
        return draft
    return decided(draft, place, form, by_form=chosen == 1)
