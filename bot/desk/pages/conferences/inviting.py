"""An invitation: what the office says of it is written down, looked at as the first unit will read it, and released by
a second press."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.samples import sample_of
from bot.desk.whom import NAMING_UNITS, UNITS, choices_of_units, read_whom
from bot.dialogs.conferences.effects import ReleaseInvitation, ReviseInvitation
from bot.dialogs.conferences.quotas import quotas_meant
from bot.dialogs.conferences.saying import invitation_says, quota_line, usual_answer_by
from bot.dialogs.conferences.writing import LONGEST
from bot.dialogs.plan.items import audience_said
from bot.dialogs.unreached import unreached_said
from bot.turns.deeds.conferences import with_plan_words
from core.office.units import Audience, Unit, concerned
from core.plans.quotas import Quota, quota_of
from core.talk.conferences import Conference, InvitationReach
from core.talk.messages import Say
from reading.quotas import read_quotas
from storage.conferences.convocations import plan_text
from storage.conferences.delegates import delegates_of
from storage.conferences.releasing import ANSWERS, may_be_invited_to, preview_invitation
from storage.office.units import units_on
from web.desk_pages import Moved

WORDS = ("chair", "host", "dress", "papers")
"""What the office may say, by the names of the fields."""
NAMED = 20
"""So many units that cannot be reached are listed."""


@dataclass(frozen=True)
class Invitation:
    """As it stands, with all that its page shows."""

    one: Conference
    units: tuple[Unit, ...]
    reach: InvitationReach
    quotas: tuple[Quota, ...]
    answer_by: date
    sample: str
    to_whom: str
    new: int
    """So many units were not invited before: they alone get it."""

    @property
    def seen(self) -> str:
        """What is compared when it is released."""
        shown = (self.sample, self.to_whom, self.new, len(self.reach.unreachable), self.answer_by, self.quotas)
        return str(zlib.crc32(repr(shown).encode()))


@dataclass(frozen=True)
class Unreached:
    unit: str
    name: str
    why: str


async def opened(event_id: int, call: DeskCall) -> PageAnswer:
    found = await _invitation(event_id, call)
    if found is None:
        return None
    return _page(found, {}, _standing(found), call)


async def _invitation(event_id: int, call: DeskCall) -> Invitation | None:
    """None for a conference that is none, is over, or whose day is not known."""
    one = await with_plan_words(call.s, event_id)
    if one is None or not may_be_invited_to(one, call.today):
        return None
    units, audience = tuple(await units_on(call.s, call.today)), one.convocation.audience
    text = await plan_text(call.s, event_id)
    quotas = tuple(one.convocation.quotas or quotas_meant(read_quotas(text), units)[0])
    reach = await preview_invitation(call.s, audience, call.today)
    answer_by = usual_answer_by(one, call.today) or call.today
    meant, invited = concerned(units, audience), await delegates_of(call.s, event_id, call.today)
    known = {each.code for each in invited.units} if invited is not None and one.invited else set()
    unit, new = next(iter(meant), None), sum(each.code not in known for each in meant)
    quota = quota_of(quotas, unit) if unit is not None else None
    says = invitation_says(one, quota, unit.name if unit is not None else "", answer_by)
    whom = call.say("invitation-preview", whom=audience_said(audience, units), units=reach.units, people=reach.people)
    return Invitation(one, units, reach, quotas, answer_by, sample_of(call, says, ANSWERS), whom, new)


def _standing(found: Invitation) -> dict[str, str]:
    """What the fields hold."""
    said = found.one.convocation
    fields = {name: getattr(said, name) for name in WORDS}
    fields |= {"answer_by": found.answer_by.isoformat(), "to": str(said.audience), "names": ""}
    if said.audience.codes:
        names = {unit.code: unit.name for unit in found.units}
        fields |= {"to": UNITS, "names": ", ".join(names.get(code, code) for code in said.audience.codes)}
    return fields


def _page(
    found: Invitation, faults: Mapping[str, str], fields: Mapping[str, str], call: DeskCall, changed: str = ""
) -> Part:
    first = found.reach.unreachable[:NAMED]
    values = {
        "id": found.one.event_id,
        "title": found.one.title,
        "to_whom": found.to_whom,
        "again": call.say("invitation-again") if found.one.invited else "",
        "sample": found.sample,
        "quotas": [call.said(quota_line(quota, found.units)) for quota in found.quotas],
        "unreachable": len(found.reach.unreachable),
        "first": [Unreached(unit, name, call.said(unreached_said(why))) for unit, name, why in first],
        "units": found.new,
        "seen": found.seen,
        "changed": changed,
        "words": WORDS,
        "fields": fields,
        "faults": {**dict.fromkeys((*WORDS, "answer_by", "whom"), ""), **faults},
        "choices": choices_of_units(found.units, call),
        "longest": LONGEST,
        "today": call.today.isoformat(),
        "last": found.one.when.day.isoformat() if found.one.when.day is not None else "",
    }
    status = 422 if faults or changed else 200
    return Part("conference_invite.html", call.say("desk-conferences-invite"), values, status)


# --- what the buttons do ----------------------------------------------------------------------------------------------


async def revised(call: DeskCall) -> PageAnswer:
    """Only what differs is written down, so that the plan's words stay the plan's."""
    found = await _invitation(number_in(call.word(0)) or 0, call)
    if found is None:
        return None
    fields = {name: call.field(name) for name in (*WORDS, "answer_by", "to", "names")}
    faults = {name: call.say("desk-conferences-long", longest=LONGEST) for name in WORDS if len(fields[name]) > LONGEST}
    answer_by = _answer_by(found, call)
    if isinstance(answer_by, Say):
        faults["answer_by"] = call.said(answer_by)
    whom = read_whom(fields["to"], fields["names"], found.units)
    if isinstance(whom, Audience) and whom.kind not in NAMING_UNITS:
        whom = Say("desk-notices-whom-none")
    if isinstance(whom, Say):
        faults["whom"] = call.said(whom)
    if faults or isinstance(whom, Say) or isinstance(answer_by, Say):
        return _page(found, faults, fields, call)
    standing = _standing(found)
    words: dict[str, str | date | None] = {name: fields[name] for name in WORDS if fields[name] != standing[name]}
    if answer_by != found.answer_by:
        words["answer_by"] = answer_by
    await call.perform(ReviseInvitation(found.one.event_id, words, whom))
    return Moved(f"/conferences/{found.one.event_id}/invite", "invitation-kept")


def _answer_by(found: Invitation, call: DeskCall) -> date | Say:
    """From today until the conference."""
    last, day = found.one.when.day or call.today, call.day("answer_by")
    if day is None:
        return Say("desk-conferences-no-day", {"conference": last})
    if not call.today <= day <= last:
        return Say("invitation-wrong-day", {"day": day, "conference": last})
    return day


async def released(call: DeskCall) -> PageAnswer:
    """As it was seen."""
    found = await _invitation(number_in(call.word(0)) or 0, call)
    if found is None:
        return None
    if call.field("seen") != found.seen:
        return _page(found, {}, _standing(found), call, call.say("desk-notices-look-again"))
    if not found.new:
        return _page(found, {}, _standing(found), call, call.say("desk-conferences-nobody-new"))
    event_id, audience = found.one.event_id, found.one.convocation.audience
    await call.perform(ReleaseInvitation(event_id, found.answer_by, audience, found.quotas))
    return Moved(f"/conferences/{event_id}", "invitation-released", found.new)
