"""A draft: the paper's text with what was read marked in it, beside the list of conferences and duties."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.desk.call import DeskCall
from bot.desk.page import Part
from bot.desk.pages.plans.marking import has_place, pieces_of
from bot.desk.pages.plans.questions import OF_DRAFT, digest, hidden, running_beside
from bot.dialogs.plan.doubts import doubt_said
from bot.dialogs.plan.forms import unformed
from bot.dialogs.plan.here import Here, Knows, Step
from bot.dialogs.plan.items import (
    Item,
    events_and_deadlines,
    form_title,
    item_when,
    item_whom,
    name_of,
    place_of,
    tentative,
    title_said,
    undated,
)
from bot.dialogs.plan.versions import differences
from bot.dialogs.plan.whom import clusters_of
from core.capitals import first_up
from core.office.permissions import Action
from core.packing import packed
from core.plans.drafts import Draft, DraftEvent
from core.talk.messages import Say
from storage.office import units
from storage.reports import forms

FIELDS = ("name", "day", "hour", "place", "whom", "form")
"""What of an item can be corrected."""


@dataclass(frozen=True)
class Filled:
    """A form that was not taken as it was: of item `number` (0: the one to be added), what was typed, why not, and, by
    the field's name, what is asked before it is taken; then `sure` is what a second press is a yes to."""

    number: int = 0
    typed: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    sure: str = ""


@dataclass(frozen=True)
class ItemLine:
    """One item as the list shows it; `key` stands for it as it is now, `given` is what its form begins with."""

    number: int
    key: str
    kept: bool
    is_event: bool
    what: str
    when: str
    whom: str
    place: str
    form: str
    quote: str
    marked: bool
    unheard: bool
    given: Mapping[str, str]
    filled: Filled | None


@dataclass(frozen=True)
class OpenPlace:
    """Something to be answered before the draft runs, and where."""

    text: str
    to: str


async def draft_shown(
    call: DeskCall,
    draft: Draft,
    complaints: Sequence[Say] = (),
    filled: Filled | None = None,
    notes: Sequence[Say] = (),
) -> Part:
    known = await draft_known(call, draft)
    values = {
        **_paper(call, draft),
        **_items(call, draft, known, filled),
        "plan_id": draft.plan_id,
        "may": call.may(Action.WRITE_PLANS),
        "complaints": call.all(complaints),
        "notes": call.all((*notes, *_head(draft), *_differences(draft, known))),
        "open": _open(call, draft),
        "discard": hidden(OF_DRAFT, Here(Step.DISCARD)),
    }
    status = 422 if complaints or filled is not None else 200
    return Part("plans_draft.html", call.said(title_said(draft)), values, status)


def _paper(call: DeskCall, draft: Draft) -> dict[str, object]:
    return {"doubts": call.all([doubt_said(doubt) for doubt in draft.doubts]), "pieces": pieces_of(draft)}


def _items(call: DeskCall, draft: Draft, known: Knows, filled: Filled | None) -> dict[str, object]:
    """What was read, and the forms by which it is corrected."""
    return {
        "lines": [_line(call, draft, place, known, filled) for place in range(len(draft.items))],
        "forms": [(form.key, form.title) for form in known.forms],
        "audiences": _audiences(call, known),
        "adding": _filled_of(0, filled) or Filled(),
    }


def _filled_of(number: int, filled: Filled | None) -> Filled | None:
    """Of this item, if that is the one whose form was not taken."""
    if filled is None or filled.number != number:
        return None
    return filled


async def draft_known(call: DeskCall, draft: Draft) -> Knows:
    """What a draft is shown and corrected by."""
    running, policy = await running_beside(call, draft), call.context.policy
    all_forms, present = await forms.forms(call.s), await units.units_on(call.s, call.today)
    return Knows(draft, running=running, policy=policy, forms=tuple(all_forms), units=tuple(present))


def key_of(item: Item) -> str:
    """What stands for an item as it is: corrected by somebody else meanwhile it has another."""
    return digest(json.dumps(packed(item), ensure_ascii=False, sort_keys=True))


def given_of(call: DeskCall, item: Item, known: Knows) -> Mapping[str, str]:
    """What the form of an item begins with; a day and an hour are only typed where they are to be others."""
    form = "" if isinstance(item, DraftEvent) else item.form or ""
    whom = item.unheard or call.said(item_whom(item, known.units))
    return {"name": name_of(item), "day": "", "hour": "", "place": place_of(item), "whom": whom, "form": form}


def _head(draft: Draft) -> Sequence[Say]:
    parts = events_and_deadlines(len(draft.events), len(draft.deadlines))
    says = [Say("plan-found", {"parts": parts})] if parts else []
    if draft.targets:
        says.append(Say("plan-found-targets", {"count": len(draft.targets)}))
    if draft.replaces is not None:
        says.append(Say("plan-replaces", {"number": draft.head.number or ""}))
    return says


def _differences(draft: Draft, known: Knows) -> Sequence[Say]:
    return [say for reply in differences(draft, known) for say in reply.says]


def _open(call: DeskCall, draft: Draft) -> list[OpenPlace]:
    """Who is not known, which day or form is not, and which day may still change: each with the item it is of."""
    kinds = {
        "whom": _unheard(draft),
        "form": _formless(draft),
        "day": [int(number) for number in undated(draft)],
        "maybe": [int(number) for number in tentative(draft)],
    }
    return [
        OpenPlace(call.say(f"desk-plans-open-{kind}", number=number), f"#i{number}")
        for kind, numbers in kinds.items()
        for number in numbers
    ]


def _unheard(draft: Draft) -> list[int]:
    return [place for place, item in enumerate(draft.items, start=1) if item.kept and item.unheard]


def _formless(draft: Draft) -> list[int]:
    """Reports that nobody has chosen a form for."""
    found: list[int] = []
    while (place := unformed(draft, [number - 1 for number in found])) is not None:
        found.append(place + 1)
    return found


def _audiences(call: DeskCall, known: Knows) -> list[str]:
    """What may be typed for whom an item is for."""
    plain = [call.say(f"audience-{kind}") for kind in ("all", "office")]
    return [*plain, *clusters_of(known.units)]


def _line(call: DeskCall, draft: Draft, place: int, known: Knows, filled: Filled | None) -> ItemLine:
    item = draft.items[place]
    return ItemLine(
        number=place + 1,
        key=key_of(item),
        kept=item.kept,
        is_event=isinstance(item, DraftEvent),
        what=first_up(name_of(item)),
        when=call.said(item_when(item, known.policy)),
        whom=call.said(item_whom(item, known.units)),
        place=place_of(item),
        form=form_title(item, known.forms),
        quote=item.found.quote,
        marked=has_place(draft, item.found.span),
        unheard=bool(item.unheard),
        given=given_of(call, item, known),
        filled=_filled_of(place + 1, filled),
    )
