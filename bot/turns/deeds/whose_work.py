"""Whether a piece of work is this person's to draft or to send: the table of permissions says whether anybody of their
standing may, this says of which unit. Asked again by the effect, whatever its talk has offered."""

from typing import Any

from bot.dialogs.permitted import DEEDS
from bot.turns.effect_context import EffectContext
from core.office.people import Person
from core.office.permissions import Action
from storage.office.senders import unit_of_work

OF_SENDERS = frozenset({Action.SEND_REPORT, Action.ANSWER_INVITATION, Action.SEND_FILE})
OF_UNITS = OF_SENDERS | {Action.DRAFT_REPORT}


async def is_theirs(effect: Any, context: EffectContext) -> bool:
    """True for what is about no unit's work, and for work that is gone, of which its doing tells."""
    action, work = DEEDS.get(type(effect)), _work_of(effect)
    if action not in OF_UNITS or work is None or context.person is None:
        return True
    units = context.person.units
    if await context.looks.is_work_of(units, work):
        return _acts_for(context.person, units[0], action)
    try:
        unit = await unit_of_work(context.session, work)
    except LookupError:
        return True
    return _acts_for(context.person, unit, action)


def _work_of(effect: Any) -> int | None:
    about = getattr(effect, "read_back", effect)
    found = getattr(about, "expectation_id", None)
    return found if isinstance(found, int) else None


def _acts_for(person: Person, unit: str | None, action: Action | None) -> bool:
    if unit is None:
        return person.at_desk
    if action in OF_SENDERS:
        return unit in person.sends_for
    return unit in person.units
