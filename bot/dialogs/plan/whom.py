"""Whom an item is for, where the paper's words name nobody that is known: the question to the office, and what is
typed for it. How words for units are read: reading.plan.audience."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.base import Pick
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.plan.commands import Command, read_command
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.items import item_said
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.units import ALL_UNITS, NOBODY, OFFICE, Audience, AudienceKind, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.spelling import folded_words
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.plan.audience import read_audience

Item = DraftEvent | DraftDeadline
_PLAIN = {
    **dict.fromkeys(("tat ca", "tat ca don vi", "tat ca cac don vi", "moi nguoi", "all", "all units"), ALL_UNITS),
    **dict.fromkeys(("van phong", "the office", "office"), OFFICE),
    **dict.fromkeys(("khong ai", "khong giao ai", "chi ghi nho", "ghi nho", "nobody"), NOBODY),
}
_OF_DUTY = (("pick-whom-all", ALL_UNITS), ("pick-whom-office", OFFICE), ("pick-whom-nobody", NOBODY))
_OF_EVENT = (("pick-whom-all", ALL_UNITS), ("pick-whom-nobody", NOBODY))


def audience_typed(text: str, units: Sequence[Unit]) -> Audience | None:
    """By the first of what is said that names somebody here."""
    plain = folded_words(text).strip(" .,!")
    if not plain:
        return None
    if plain in _PLAIN:
        return _PLAIN[plain]
    return read_audience(text, units=units, clusters=clusters_of(units))


def clusters_of(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unit.cluster for unit in units if unit.cluster))


def for_whom(item: Item, audience: Audience) -> Item | None:
    """The item for others; a conference is for all, for a cluster, or only noted: then nobody hears of it."""
    if isinstance(item, DraftDeadline):
        return replace(item, audience=audience, kept=True, unheard=None)
    if audience.kind in (AudienceKind.ALL, AudienceKind.CLUSTER):
        return replace(item, cluster=audience.name, kept=True, unheard=None)
    if audience == NOBODY and item.unheard:
        return replace(item, cluster=item.unheard, kept=True, unheard=None)
    return None


# --- the question -----------------------------------------------------------------------------------------------------


def unaddressed(draft: Draft) -> int | None:
    """The place of the next kept item whose paper names somebody who is not known."""
    return next((place for place, item in enumerate(draft.items) if item.kept and item.unheard), None)


def whom_prompt(draft: Draft, place: int, known: Knows) -> Prompt | None:
    """None once it is settled, by whomever."""
    item = _asked_of(draft, place)
    if item is None:
        return None
    same = [str(other + 1) for other in _with_words(draft, item) if other != place]
    asked = {"words": shortened(item.unheard or "", 80), "same": tuple(same), "number": place + 1}
    says = (item_said(draft, place, known), Say("plan-whom", asked), Say(f"plan-whom-how-{_sort(item)}"))
    picks = [Pick(str(number), Say(key)) for number, (key, _) in enumerate(_choices(item), start=1)]
    if _others_open(draft, item):
        picks.append(Pick(str(len(picks) + 1), Say(f"pick-whom-rest-{_sort(item)}")))
    return Prompt(says, (*picks, HOME_PICK), read=lambda text: _read(text, item, known.units))


def _sort(item: Item) -> str:
    if isinstance(item, DraftEvent):
        return "event"
    return "duty"


def _choices(item: Item) -> Sequence[tuple[str, Audience]]:
    if isinstance(item, DraftEvent):
        return _OF_EVENT
    return _OF_DUTY


def _read(text: str, item: Item, units: Sequence[Unit]) -> Command | Audience | Say | None:
    """A correction of any item, or those it is for; None where it says something else, such as a yes."""
    command = read_command(text)
    if command is not None:
        return command
    audience = audience_typed(text, units)
    if audience is not None:
        return audience if for_whom(item, audience) is not None else Say("plan-event-whom")
    if meanings_of(text) or text.strip().isdecimal():
        return None
    return Say("plan-whom-unknown", {"text": shortened(text, 60)})


def _asked_of(draft: Draft, place: int) -> Item | None:
    if not 0 <= place < len(draft.items):
        return None
    item = draft.items[place]
    if item.kept and item.unheard:
        return item
    return None


def _with_words(draft: Draft, item: Item) -> list[int]:
    """Items of the same kind that are for the same words."""
    return [
        place
        for place, one in enumerate(draft.items)
        if one.kept and one.unheard == item.unheard and isinstance(one, type(item))
    ]


def _others_open(draft: Draft, item: Item) -> list[int]:
    """Those of the same kind whose words are others."""
    return [
        place
        for place, one in enumerate(draft.items)
        if one.kept and one.unheard and one.unheard != item.unheard and isinstance(one, type(item))
    ]


def whom_chosen(draft: Draft, place: int, chosen: int) -> Draft:
    """By the place of the choice; the one after the last is for all that is open of this kind."""
    item = _asked_of(draft, place)
    if item is None:
        return draft
    choices = _choices(item)
    if chosen < len(choices):
        return whom_settled(draft, place, choices[chosen][1])
    rest = OFFICE if isinstance(item, DraftDeadline) else ALL_UNITS
    return _with_audience(draft, [*_with_words(draft, item), *_others_open(draft, item)], rest)


def whom_settled(draft: Draft, place: int, audience: Audience) -> Draft:
    """All items that are for the same words."""
    item = _asked_of(draft, place)
    if item is None:
        return draft
    return _with_audience(draft, _with_words(draft, item), audience)


def _with_audience(draft: Draft, places: Sequence[int], audience: Audience) -> Draft:
    for place in places:
        meant = for_whom(draft.items[place], audience)
        if meant is not None:
            draft = draft.with_item(place, meant)
    return draft
