"""How many delegates may come to a conference: the numbers that hold, one that is set, one that is dropped. What the
plan says holds until the office has set a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

from bot.desk.call import DeskCall
from bot.desk.lately import lately
from bot.desk.whom import NAMING_UNITS, Choice, Choices, choices_of_units, read_whom
from bot.dialogs.conferences.effects import SetQuotas
from bot.dialogs.conferences.quotas import how_they_stand, quotas_meant
from bot.dialogs.conferences.saying import quota_line
from core.capitals import first_up
from core.office.permissions import Action
from core.office.units import ALL_UNITS, Audience, Unit
from core.plans.quotas import Quota, with_quota
from core.talk.conferences import Conference
from core.talk.messages import Say
from core.talk.trail import TrailLine, TrailSubject
from reading.quotas import LARGEST, read_quotas
from storage.conferences.convocations import plan_text
from storage.database.session import Session
from storage.office.units import units_on

TOGETHER = "together"
"""What is chosen where a number is meant for all units together."""


@dataclass(frozen=True)
class QuotaLine:
    """`key` travels with the button that drops it."""

    said: str
    key: str


@dataclass(frozen=True)
class WrongNumber:
    """What was not taken: at which field, or of the whole list; and what stood in the fields."""

    at: str = ""
    why: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


NOTHING_WRONG = WrongNumber()
EMPTY = {"to": str(ALL_UNITS), "names": "", "most": "", "drivers": ""}


async def standing_quotas(s: Session, one: Conference, units: Sequence[Unit]) -> tuple[Quota, ...]:
    """Set by the office, else read in the plan."""
    if one.goes_by_plan:
        return quotas_meant(read_quotas(await plan_text(s, one.event_id)), units)[0]
    return one.convocation.quotas


async def quotas_shown(one: Conference, wrong: WrongNumber, call: DeskCall) -> dict[str, object]:
    units, may = await units_on(call.s, call.today), call.may(Action.HOLD_CONFERENCES)
    standing = await standing_quotas(call.s, one, units)
    return {
        "quotas": [_line(quota, units, call) for quota in standing],
        "quotas_are": call.said(how_they_stand(one, standing)),
        "may_set": may,
        "may_drop": may and bool(one.convocation.quotas),
        "seen": mark_of(standing),
        "choices": [*choices_of_units(units, call), _together(call)],
        "fields": {**EMPTY, **wrong.fields},
        "wrong": wrong,
    }


def _line(quota: Quota, units: Sequence[Unit], call: DeskCall) -> QuotaLine:
    return QuotaLine(first_up(call.said(quota_line(quota, units))), key_of(quota))


def _together(call: DeskCall) -> Choices:
    label = call.say("desk-conferences-together")
    return Choices(label, (Choice(TOGETHER, label),))


def key_of(quota: Quota) -> str:
    """For whom it is."""
    if quota.together:
        return TOGETHER
    return str(quota.audience)


def mark_of(quotas: Sequence[Quota]) -> str:
    """What is compared when one is set."""
    return f"{crc32(repr(tuple(quotas)).encode()):08x}"


# --- what is filled in ------------------------------------------------------------------------------------------------


def read_quota(units: Sequence[Unit], call: DeskCall) -> Quota | WrongNumber:
    """As it was filled in, or what is wrong and where."""
    fields = {name: call.field(name) for name in EMPTY}
    whom, most = _whom(fields, units), call.number("most")
    if isinstance(whom, Say):
        return WrongNumber("whom", (call.said(whom),), fields)
    if most is None or not 0 < most <= LARGEST:
        return WrongNumber("most", (call.say("desk-conferences-no-number", largest=LARGEST),), fields)
    quota = Quota(whom, most, fields["to"] == TOGETHER, bool(fields["drivers"]))
    return replace(quota, quote=call.said(quota_line(quota, units)))


def _whom(fields: Mapping[str, str], units: Sequence[Unit]) -> Audience | Say:
    if fields["to"] == TOGETHER and not fields["names"]:
        return ALL_UNITS
    return read_units(fields["to"], fields["names"], units)


def read_units(to: str, names: str, units: Sequence[Unit]) -> Audience | Say:
    """Those that were chosen or typed; nobody else is meant."""
    whom = read_whom(to, names, units)
    if isinstance(whom, Audience) and whom.kind not in NAMING_UNITS:
        return Say("desk-notices-whom-none")
    return whom


# --- what the buttons do ----------------------------------------------------------------------------------------------


async def set_number(one: Conference, call: DeskCall) -> WrongNumber | str:
    """One more, in place of what stood for the same units; what is said of it then."""
    units = await units_on(call.s, call.today)
    standing, read = await standing_quotas(call.s, one, units), read_quota(units, call)
    if isinstance(read, WrongNumber):
        return read
    if call.field("seen") != mark_of(standing):
        return await _stale(one, call)
    await call.perform(SetQuotas(one.event_id, with_quota(standing, read)))
    return "quota-set"


async def drop_number(one: Conference, call: DeskCall) -> WrongNumber | str:
    """One of those that the office has set; what is said of it then. After the last one the plan's may hold again."""
    standing = one.convocation.quotas
    kept = tuple(quota for quota in standing if key_of(quota) != call.field("number"))
    if call.field("seen") != mark_of(standing) or kept == standing:
        return await _stale(one, call)
    await call.perform(SetQuotas(one.event_id, kept))
    without = replace(one, convocation=replace(one.convocation, quotas=kept))
    if without.goes_by_plan and await standing_quotas(call.s, without, await units_on(call.s, call.today)):
        return "quota-plan-again"
    return "quota-dropped"


async def _stale(one: Conference, call: DeskCall) -> WrongNumber:
    """The numbers are others than those that were seen; who has set them is said."""

    def sets_numbers(line: TrailLine) -> bool:
        return (line.subject, line.subject_id, line.act) == (TrailSubject.CONFERENCE, one.event_id, "set_quotas")

    says = (Say("desk-changed"), *await lately(call, sets_numbers))
    return WrongNumber("", call.all(says), {name: call.field(name) for name in EMPTY})
