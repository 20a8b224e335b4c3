"""What others have just done, for whoever finds that something is no longer as they saw it."""

from collections.abc import Callable
from datetime import timedelta

from bot.desk.call import DeskCall
from bot.dialogs.trail.talk import trail_said
from core.talk.messages import Say
from core.talk.trail import TrailLine, TrailSubject
from storage.overview.trail import trail

LATELY, LOOKED_THROUGH, MOST = timedelta(hours=1), 30, 3
"""So old at most, among so many deeds, so many of them."""
Concerns = Callable[[TrailLine], bool]


async def lately(call: DeskCall, concerns: Concerns) -> list[Say]:
    """Line by line, as the trail says it, the newest first."""
    lines = await trail(call.s, most=LOOKED_THROUGH)
    others = [one for one in lines if one.by_id != call.person.id and call.now - one.at < LATELY]
    return [trail_said(one, call.config.zone) for one in others if concerns(one)][:MOST]


def of_plans_and_dates(one: TrailLine) -> bool:
    return one.subject in (TrailSubject.PLAN, TrailSubject.CHANGE)


def of_people_and_units(one: TrailLine) -> bool:
    """People, their posts, and units."""
    return one.subject in (TrailSubject.PERSON, TrailSubject.POST) or one.act in _TO_UNITS


_TO_UNITS = ("succeed", "change_unit", "import_roster")
