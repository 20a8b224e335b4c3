"""Which form collects the numbers of a plan's reports: the next one that nobody has chosen a form for, and the
question."""

from collections.abc import Sequence

from bot.dialogs.answers import known_many
from bot.dialogs.base import Cue, Pick, Reply
from bot.dialogs.plan_items import item_said
from bot.dialogs.prompts import HOME_PICK
from core.office.units import AudienceKind
from core.plans.drafts import Draft, DraftDeadline
from core.plans.found import Asks
from core.reminders.policy import Policy
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say


def unformed(draft: Draft, asked: Sequence[int]) -> int | None:
    """The next kept report of units that no form was chosen for yet, by its place."""
    for place, item in enumerate(draft.items):
        if not isinstance(item, DraftDeadline) or not item.kept or item.form is not None or place in asked:
            continue
        if item.audience.kind is AudienceKind.OFFICE:
            continue
        if item.found.asks is Asks.NUMBERS or "bao cao" in folded_words(item.found.what):
            return place
    return None


def form_prompt(draft: Draft, place: int, forms: Sequence[Form], cue: Cue, policy: Policy | None) -> Reply:
    choices = tuple(
        Pick(str(number), Say("pick-form", {"title": form.title, "count": len(form.indicators)}))
        for number, form in enumerate(forms, start=1)
    )
    none = Pick(str(len(forms) + 1), Say("pick-no-form"))
    return Reply(
        (item_said(draft, place, known_many(cue, "units"), policy), Say("plan-which-form", {"number": place + 1})),
        (*choices, none, HOME_PICK),
    )
