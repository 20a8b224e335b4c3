"""One piece of work: its units with their standing, who speaks for each and how they are reached; and what may be done
with those that are filtered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.progress.filters import Looked, looked
from bot.desk.pages.progress.seen import Seen, own_units, seen_of
from bot.desk.pages.progress.typed import NOTHING_TYPED, Typed
from bot.desk.pages.progress.works import due_said, share_said
from bot.dialogs.pieces.units import standing_said
from bot.dialogs.prompts import shortened
from core.office.permissions import Action
from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from storage.database.schema import ExpectationRow
from storage.dates.undoing import undoable
from storage.office.people import phones_of
from storage.office.recipients import Recipient, chosen_speakers, speakers, units_with_work
from storage.overview.chosen_units import pieces_to_excuse, pieces_to_extend, pieces_to_nudge
from storage.overview.unit_progress import (
    UnitProgress,
    WorkCounts,
    WorkOrder,
    WorkState,
    clusters_and_levels,
    counts_of_work,
    units_counted,
    units_in,
)


@dataclass(frozen=True)
class UnitShown:
    """`reached`: how who speaks for it is written to, or why nobody is."""

    to: str
    unit: UnitProgress
    standing: str
    more: str
    when: str
    speaker: str
    phone: str
    reached: str

    @property
    def late(self) -> bool:
        return self.unit.standing in (UnitStanding.OWING, UnitStanding.LATE)


@dataclass(frozen=True)
class Acts:
    """What may be done with how many of those that are filtered; `undo` is the change that can be taken back."""

    nudge: Seen | None = None
    extend: Seen | None = None
    excuse: Seen | None = None
    undo: int | None = None


@dataclass(frozen=True)
class Pick:
    """One of a list to choose from."""

    value: str
    label: str
    chosen: bool


async def shown_units(call: DeskCall, typed: Typed = NOTHING_TYPED) -> PageAnswer:
    asked = looked(call)
    if asked is None:
        return None
    counts = await counts_of_work(call.s, asked.chosen.occurrence_id)
    if counts is None:
        return None
    values = {
        **work_values(call, counts),
        **await _listed(call, asked),
        "query": asked.query + "&" if asked.query else "",
        "asked": asked,
        "picks": await _picks(call, asked),
        **await act_values(call, asked),
        "typed": typed,
    }
    return Part("progress-units.html", shortened(counts.what, 100), values, typed.status)


async def _listed(call: DeskCall, asked: Looked) -> dict[str, object]:
    """One page of those that are filtered, of how many."""
    first = (call.page - 1) * PAGE
    units = await units_in(call.s, asked.chosen, call.today, order=asked.order, first=first, most=PAGE)
    total = await units_counted(call.s, asked.chosen, call.today)
    lines = await lines_of(call, units, asked.chosen.occurrence_id)
    return {"units": lines, "total": total, "page": call.page, "more": first + len(units) < total}


def work_values(call: DeskCall, counts: WorkCounts) -> dict[str, object]:
    due = due_said(call, counts.period, counts.due_on)
    shares = [(state, _state(call, state), _count_of(counts, state)) for state in COUNTED]
    numbers = f"/desk/numbers/{counts.occurrence_id}" if counts.asks is Asks.NUMBERS else ""
    return {"counts": counts, "due": due, "share": share_said(call, counts), "shares": shares, "numbers": numbers}


COUNTED = (WorkState.OWING, WorkState.UNCONFIRMED, WorkState.ON_TIME, WorkState.LATE, WorkState.EXCUSED)


def _count_of(counts: WorkCounts, state: WorkState) -> int:
    found: int = getattr(counts, state.value)
    return found


async def act_values(call: DeskCall, asked: Looked) -> dict[str, object]:
    """Only for whoever may press them."""
    return {"acts": await acts_of(call, asked), "path": f"/desk{asked.path.partition('?')[0]}"}


async def acts_of(call: DeskCall, asked: Looked) -> Acts:
    acts = Acts()
    if call.may(Action.NUDGE):
        found = await pieces_to_nudge(call.s, asked.chosen, call.today, but=own_units(call))
        acts = Acts(nudge=seen_of(found))
    if call.may(Action.CHANGE_DATES):
        acts = await _with_dates(call, asked, acts)
    return acts


async def _with_dates(call: DeskCall, asked: Looked, acts: Acts) -> Acts:
    longer = await pieces_to_extend(call.s, asked.chosen, call.today)
    none = await pieces_to_excuse(call.s, asked.chosen, call.today)
    last = await undoable(call.s, call.now, by=call.person.id)
    return replace(acts, extend=seen_of(longer), excuse=seen_of(none), undo=last)


async def _picks(call: DeskCall, asked: Looked) -> dict[str, list[Pick]]:
    clusters, levels = await clusters_and_levels(call.s, asked.chosen.occurrence_id)
    states = [Pick(one, _state(call, one), one is asked.chosen.state) for one in WorkState]
    orders = [Pick(one, call.say(f"desk-progress-order-{one}"), one is asked.order) for one in WorkOrder]
    named, levelled = _named(clusters, asked.chosen.cluster), _named(levels, asked.chosen.level)
    return {"state": states, "cluster": named, "level": levelled, "order": orders}


def _named(names: Sequence[str], chosen: str) -> list[Pick]:
    return [Pick(one, one, one == chosen) for one in names]


def _state(call: DeskCall, state: WorkState) -> str:
    return call.say(f"desk-progress-state-{state.replace('_', '-')}")


async def lines_of(call: DeskCall, units: Sequence[UnitProgress], occurrence_id: int) -> list[UnitShown]:
    """With those who speak for them today: the first in rank who can be reached."""
    mine = units_with_work().where(ExpectationRow.id.in_([one.expectation_id for one in units]))
    speaking: dict[int | None, Recipient] = {}
    for one in await chosen_speakers(call.s, speakers(mine, call.today)):
        speaking.setdefault(one.expectation_id, one)
    phones = await phones_of(call.s, [one.contact_id for one in speaking.values() if one.contact_id is not None])
    return [_line(call, one, speaking.get(one.expectation_id), phones, occurrence_id) for one in units]


def _line(
    call: DeskCall, one: UnitProgress, speaker: Recipient | None, phones: dict[int, str], occurrence_id: int
) -> UnitShown:
    speaker = speaker or Recipient(None)
    return UnitShown(
        to=f"/desk/progress/{occurrence_id}/{one.expectation_id}",
        unit=one,
        standing=call.said(standing_said(one.standing, one.unconfirmed)),
        more=call.say("desk-progress-lenient", day=one.due_on, reason=one.reason or ""),
        when=call.say("desk-progress-when", at=one.done_at, by=one.done_by or "") if one.done_at else "",
        speaker=speaker.name or "",
        phone=phones.get(speaker.contact_id or 0, ""),
        reached=reached_said(call, speaker),
    )


def reached_said(call: DeskCall, speaker: Recipient) -> str:
    if speaker.reason is not None:
        return call.say("desk-progress-unreached", why=speaker.reason.value.replace(" ", "-"))
    channel = (speaker.channel or "").partition(":")[0]
    return call.say("desk-progress-by", channel=channel)
