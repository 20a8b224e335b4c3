"""An invitation as it stands: what it says, to whom it goes and whom it cannot reach, as its first reader sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from bot.desk.call import DeskCall
from bot.desk.pages.conferences.quotas import standing_quotas
from bot.desk.samples import sample_of
from bot.dialogs.conferences.saying import invitation_says, usual_answer_by
from bot.dialogs.plan.items import audience_said
from bot.turns.deeds.conferences import with_plan_words
from core.office.units import Unit, concerned
from core.plans.quotas import Quota, quota_of
from core.talk.conferences import Conference, InvitationReach
from storage.conferences.delegates import delegates_of
from storage.conferences.releasing import ANSWERS, may_be_invited_to, preview_invitation
from storage.office.units import units_on


@dataclass(frozen=True)
class Invitation:
    """`sample` is the text for the first of the units; `new`: so many were not invited before, they alone get it."""

    one: Conference
    units: tuple[Unit, ...]
    reach: InvitationReach
    quotas: tuple[Quota, ...]
    answer_by: date
    sample: str
    to_whom: str
    new: int

    @property
    def seen(self) -> str:
        """What is compared when it is released."""
        shown = (self.sample, self.to_whom, self.new, len(self.reach.unreachable), self.answer_by, self.quotas)
        return str(crc32(repr(shown).encode()))

    @property
    def last_day(self) -> str:
        """The conference's own, as browsers write it."""
        if self.one.when.day is None:
            return ""
        return self.one.when.day.isoformat()


async def invitation_of(event_id: int, call: DeskCall) -> Invitation | None:
    """None for a conference that is none, is over, or whose day is not known."""
    one = await with_plan_words(call.s, event_id)
    if one is None or not may_be_invited_to(one, call.today):
        return None
    units, audience = tuple(await units_on(call.s, call.today)), one.convocation.audience
    quotas = await standing_quotas(call.s, one, units)
    reach = await preview_invitation(call.s, audience, call.today)
    answer_by = usual_answer_by(one, call.today) or call.today
    meant = concerned(units, audience)
    sample, new = _sample(one, quotas, meant, answer_by, call), await _not_invited(one, meant, call)
    return Invitation(one, units, reach, quotas, answer_by, sample, _to_whom(one, units, reach, call), new)


def _to_whom(one: Conference, units: Sequence[Unit], reach: InvitationReach, call: DeskCall) -> str:
    whom = audience_said(one.convocation.audience, units)
    return call.say("invitation-preview", whom=whom, units=reach.units, people=reach.people)


def _sample(one: Conference, quotas: Sequence[Quota], meant: Sequence[Unit], answer_by: date, call: DeskCall) -> str:
    """As the first of them reads it."""
    if not meant:
        return sample_of(call, invitation_says(one, None, "", answer_by), ANSWERS)
    return sample_of(call, invitation_says(one, quota_of(quotas, meant[0]), meant[0].name, answer_by), ANSWERS)


async def _not_invited(one: Conference, meant: Sequence[Unit], call: DeskCall) -> int:
    """How many of them were not."""
    invited = await delegates_of(call.s, one.event_id, call.today)
    if invited is None or not one.invited:
        return len(meant)
    known = {each.code for each in invited.units}
    return sum(each.code not in known for each in meant)
