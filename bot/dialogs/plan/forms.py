"""Which form collects the numbers of a plan's reports: the next one that nobody has chosen a form for, and the
question."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.base import Pick
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.items import item_said
from core.office.units import NOBODY, OFFICE
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Asks
from core.spelling import folded_words
from core.talk.messages import Say


def unformed(draft: Draft, asked: Sequence[int]) -> int | None:
    """The next kept report of units that no form was chosen for yet, by its place."""
    places = (place for place, item in enumerate(draft.items) if place not in asked and _wants_form(item))
    return next(places, None)


def _wants_form(item: DraftEvent | DraftDeadline) -> bool:
    if not isinstance(item, DraftDeadline) or not item.kept or item.form is not None:
        return False
    if item.audience in (OFFICE, NOBODY):
        return False
    return item.found.asks is Asks.NUMBERS or "bao cao" in folded_words(item.found.what)


def form_prompt(draft: Draft, place: int, known: Knows) -> Prompt | None:
    forms = known.offered
    if not forms or deadline_at(draft, place) is None:
        return None
    labels = [Say("pick-form", {"title": form.title, "count": len(form.indicators)}) for form in forms]
    says = (item_said(draft, place, known), Say("plan-which-form", {"number": place + 1}))
    return asks_one_of(says, labels, Pick(str(len(forms) + 1), Say("pick-no-form")))


def formed(draft: Draft, place: int, chosen: int, known: Knows) -> Draft:
    """With the form that was chosen; the choice after the last is none."""
    item, forms = deadline_at(draft, place), known.offered
    if item is None or not 0 <= chosen < len(forms):
        return draft
    return draft.with_item(place, replace(item, form=forms[chosen].key))


def deadline_at(draft: Draft, place: int) -> DraftDeadline | None:
    """The duty at `place` (from 0) of all items."""
    if not 0 <= place < len(draft.items):
        return None
    item = draft.items[place]
    if isinstance(item, DraftDeadline):
        return item
    return None
