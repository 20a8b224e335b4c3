"""The page on which an invitation is written: what the office says of it is written down, looked at as the first unit
will read it, and released by a second press."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.conferences.invitation import Invitation, invitation_of
from bot.desk.pages.conferences.quotas import read_units
from bot.desk.whom import UNITS, choices_of_units
from bot.dialogs.conferences.effects import ReleaseInvitation, ReviseInvitation
from bot.dialogs.conferences.saying import quota_line
from bot.dialogs.conferences.writing import LONGEST
from bot.dialogs.unreached import unreached_said
from core.office.units import Audience
from core.talk.conferences import InvitationReach
from core.talk.messages import Say
from web.desk_pages import Moved

WORDS = ("chair", "host", "dress", "papers")
"""What the office may say, by the names of the fields."""
FIELDS = (*WORDS, "answer_by", "to", "names")
NAMED = 20
"""So many units that cannot be reached are listed."""


@dataclass(frozen=True)
class Unreached:
    unit: str
    name: str
    why: str


@dataclass(frozen=True)
class Filled:
    """What stands in the fields, and what is not taken of it; `changed`: why it is looked at again."""

    fields: Mapping[str, str]
    faults: Mapping[str, str] = field(default_factory=dict)
    changed: str = ""

    @property
    def status(self) -> int:
        if self.faults or self.changed:
            return 422
        return 200


async def opened(event_id: int, call: DeskCall) -> PageAnswer:
    found = await invitation_of(event_id, call)
    if found is None:
        return None
    return _page(found, Filled(_standing(found)), call)


def _standing(found: Invitation) -> dict[str, str]:
    """What the fields hold."""
    said = found.one.convocation
    fields = {name: getattr(said, name) for name in WORDS}
    fields |= {"answer_by": found.answer_by.isoformat(), "to": str(said.audience), "names": ""}
    if said.audience.codes:
        fields |= {"to": UNITS, "names": _named(said.audience, found)}
    return fields


def _named(audience: Audience, found: Invitation) -> str:
    names = {unit.code: unit.name for unit in found.units}
    return ", ".join(names.get(code, code) for code in audience.codes)


def _page(found: Invitation, filled: Filled, call: DeskCall) -> Part:
    values = {
        "id": found.one.event_id,
        "title": found.one.title,
        "units": found.new,
        "seen": found.seen,
        **_preview(found, call),
        **_unreachable(found.reach, call),
        **_form(found, filled, call),
    }
    return Part("conference_invite.html", call.say("desk-conferences-invite"), values, filled.status)


def _preview(found: Invitation, call: DeskCall) -> dict[str, object]:
    return {
        "to_whom": found.to_whom,
        "again": call.say("invitation-again") if found.one.invited else "",
        "sample": found.sample,
        "quotas": [call.said(quota_line(quota, found.units)) for quota in found.quotas],
    }


def _unreachable(reach: InvitationReach, call: DeskCall) -> dict[str, object]:
    """The first of them, and how many in all."""
    first = [Unreached(unit, name, call.said(unreached_said(why))) for unit, name, why in reach.unreachable[:NAMED]]
    return {"unreachable": len(reach.unreachable), "first": first}


def _form(found: Invitation, filled: Filled, call: DeskCall) -> dict[str, object]:
    return {
        "changed": filled.changed,
        "words": WORDS,
        "fields": filled.fields,
        "faults": {**dict.fromkeys((*WORDS, "answer_by", "whom"), ""), **filled.faults},
        "choices": choices_of_units(found.units, call),
        "longest": LONGEST,
        "today": call.today.isoformat(),
        "last": found.last_day,
    }


# --- what the buttons do ----------------------------------------------------------------------------------------------


async def _of_address(call: DeskCall) -> Invitation | None:
    return await invitation_of(number_in(call.word(0)) or 0, call)


async def revised(call: DeskCall) -> PageAnswer:
    found = await _of_address(call)
    if found is None:
        return None
    fields = {name: call.field(name) for name in FIELDS}
    answer_by, whom = _answer_by(found, call), read_units(fields["to"], fields["names"], found.units)
    faults = {**_too_long(fields, call), **_faults({"answer_by": answer_by, "whom": whom}, call)}
    if faults or isinstance(whom, Say) or isinstance(answer_by, Say):
        return _page(found, Filled(fields, faults), call)
    await call.perform(ReviseInvitation(found.one.event_id, _changed(found, fields, answer_by), whom))
    return Moved(f"/conferences/{found.one.event_id}/invite", "invitation-kept")


def _too_long(fields: Mapping[str, str], call: DeskCall) -> dict[str, str]:
    return {name: call.say("desk-conferences-long", longest=LONGEST) for name in WORDS if len(fields[name]) > LONGEST}


def _faults(read: Mapping[str, object], call: DeskCall) -> dict[str, str]:
    return {name: call.said(value) for name, value in read.items() if isinstance(value, Say)}


def _changed(found: Invitation, fields: Mapping[str, str], answer_by: date) -> dict[str, str | date | None]:
    """Only what differs is written down, so that the plan's words stay the plan's."""
    standing = _standing(found)
    words: dict[str, str | date | None] = {name: fields[name] for name in WORDS if fields[name] != standing[name]}
    if answer_by != found.answer_by:
        words["answer_by"] = answer_by
    return words


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
    found = await _of_address(call)
    if found is None:
        return None
    why = _not_released(found, call)
    if why:
        return _page(found, Filled(_standing(found), changed=call.say(why)), call)
    event_id, audience = found.one.event_id, found.one.convocation.audience
    await call.perform(ReleaseInvitation(event_id, found.answer_by, audience, found.quotas))
    return Moved(f"/conferences/{event_id}", "invitation-released", found.new)


def _not_released(found: Invitation, call: DeskCall) -> str:
    if call.field("seen") != found.seen:
        return "desk-notices-look-again"
    if not found.new:
        return "desk-conferences-nobody-new"
    return ""
