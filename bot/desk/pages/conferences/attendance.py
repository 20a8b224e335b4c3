"""Who comes to a conference, who does not and why, who has not answered, with telephone; the list of delegates and the
calendar's entry as files."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.conferences.quotas import NOTHING_WRONG, WrongNumber, quotas_shown
from bot.dialogs.conferences.following import in_order
from bot.dialogs.conferences.saying import answer_said, quota_said, standing_said
from bot.turns.deeds.conferences import calendar_bytes
from core.calendar.moments import local_day
from core.capitals import first_up
from core.office.permissions import Action
from core.office.units import Unit
from core.plans.quotas import Quota, quota_of, total_of
from core.talk.conferences import Attendance, Conference, Delegates, Delegation
from storage.conferences.convocations import conference, convocation_row
from storage.conferences.delegates import delegates_of
from storage.conferences.releasing import may_be_invited_to
from storage.office.units import units_on
from web.file_pages import Download

ALL, COMING, ABSENT, SILENT = "all", "coming", "absent", "silent"
SHOWN = (ALL, COMING, ABSENT, SILENT)
"""Which units of a conference are looked at."""
LISTS = {"delegates.xlsx": ".xlsx", "delegates.docx": ".docx"}
CALENDAR = "calendar.ics"


@dataclass(frozen=True)
class UnitLine:
    """`over`: more than its quota come; `late`: it has answered after the day."""

    unit: str
    how: str
    names: str
    quota: str
    by: str
    speaker: str
    phone: str
    over: bool
    late: bool


@dataclass(frozen=True)
class State:
    name: str
    label: str
    here: bool


async def shown(event_id: int, call: DeskCall, wrong: WrongNumber = NOTHING_WRONG) -> Part | None:
    one = await conference(call.s, event_id)
    if one is None:
        return None
    found = await delegates_of(call.s, event_id, call.today)
    values = {
        "id": event_id,
        "title": one.title,
        "standing": call.all(standing_said(one)),
        "may_invite": call.may(Action.HOLD_CONFERENCES) and may_be_invited_to(one, call.today),
        "invited": found is not None,
        **await quotas_shown(one, wrong, call),
        **await _attending(found, call),
    }
    return Part("conference.html", call.say("desk-conferences-one"), values, 422 if wrong.why else 200)


async def _attending(found: Delegates | None, call: DeskCall) -> dict[str, object]:
    """Nothing before anybody is invited."""
    if found is None:
        return {}
    state = call.asked("state") if call.asked("state") in SHOWN else ALL
    which = {ALL: in_order(found), COMING: found.coming, ABSENT: found.absent, SILENT: found.silent}
    first = (call.page - 1) * PAGE
    return {
        **_together(found, call),
        "states": [_state(name, len(which[name]), state, call) for name in SHOWN],
        "state": state,
        "lines": await _lines(which[state][first : first + PAGE], found.conference, call),
        "page": call.page,
        "more": first + PAGE < len(which[state]),
    }


def _together(found: Delegates, call: DeskCall) -> dict[str, object]:
    """All who come, against the number of the whole conference."""
    total = total_of(found.conference.convocation.quotas)
    return {
        "heads": call.say("delegates-heads", heads=found.heads, drivers=found.drivers),
        "total": call.say("desk-conferences-total", quota=quota_said(total)) if total is not None else "",
        "over": total is not None and total.counts(found.heads, found.drivers) > total.most,
        "came": found.conference.came,
        "asked": found.conference.asked,
    }


async def _lines(page: Sequence[Delegation], whole: Conference, call: DeskCall) -> list[UnitLine]:
    units = {unit.code: unit for unit in await units_on(call.s, call.today, [one.code for one in page])}
    return [_line(one, _quota_of(one, units, whole), whole, call) for one in page]


def _quota_of(one: Delegation, units: Mapping[str, Unit], whole: Conference) -> Quota | None:
    if one.code not in units:
        return None
    return quota_of(whole.convocation.quotas, units[one.code])


def _state(name: str, count: int, here: str, call: DeskCall) -> State:
    return State(name, call.say("desk-conferences-state", state=name, count=count), name == here)


def _line(one: Delegation, quota: Quota | None, whole: Conference, call: DeskCall) -> UnitLine:
    return UnitLine(
        unit=one.unit,
        how=_how(one.answer, call),
        names=", ".join(one.answer.names) if one.answer is not None else "",
        quota=call.said(quota_said(quota)) if quota is not None else "",
        by=_by(one, call),
        speaker=one.speaker or "",
        phone=one.phone or "",
        over=_is_over(one.answer, quota),
        late=_is_late(one, whole.convocation.answer_by, call),
    )


def _how(said: Attendance | None, call: DeskCall) -> str:
    if said is None:
        return call.say("desk-conferences-silent")
    return first_up(call.said(answer_said(said)))


def _is_over(said: Attendance | None, quota: Quota | None) -> bool:
    """Whether more come than may."""
    return said is not None and quota is not None and quota.counts(said.heads, said.drivers) > quota.most


def _by(one: Delegation, call: DeskCall) -> str:
    if one.at is None:
        return ""
    return call.say("desk-conferences-by", by=one.by, whose=one.in_place_of, at=one.at)


def _is_late(one: Delegation, answer_by: date | None, call: DeskCall) -> bool:
    return one.at is not None and answer_by is not None and local_day(one.at, call.config.zone) > answer_by


# --- files ------------------------------------------------------------------------------------------------------------


async def file_of(event_id: int, name: str, call: DeskCall) -> PageAnswer:
    """Made beside what else is served."""
    if name == CALENDAR:
        return await _calendar(event_id, call)
    found = await delegates_of(call.s, event_id, call.today)
    if name not in LISTS or found is None:
        return None
    from exports.delegates import write_delegates  # Imported when it is first needed.

    office, made_at = call.config.office.name, call.now.astimezone(call.config.zone)
    data = await asyncio.to_thread(write_delegates, LISTS[name], found, office=office, made_at=made_at)
    return Download(f"dai-bieu-{event_id}{LISTS[name]}", data)


async def _calendar(event_id: int, call: DeskCall) -> PageAnswer:
    one = await conference(call.s, event_id)
    if one is None or not one.when.dated.is_firm:
        return None
    row = await convocation_row(call.s, event_id)
    number = row.sequence if row is not None else 0
    data = calendar_bytes([(one, number)], office=call.config.office.name, zone=call.config.zone, now=call.now)
    return Download(f"hoi-nghi-{event_id}.ics", data)
