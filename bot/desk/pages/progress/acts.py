"""What is done with exactly those that are filtered: shown first with its true count, done by a second press. When
others have answered meanwhile, the page says so and asks again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.progress.filters import Looked, looked
from bot.desk.pages.progress.leniences import Lenience
from bot.desk.pages.progress.piece import shown_piece
from bot.desk.pages.progress.seen import Seen, count_in, own_units, seen_of
from bot.desk.pages.progress.to_call import to_call
from bot.desk.pages.progress.typed import Typed
from bot.desk.pages.progress.units import shown_units
from bot.dialogs.dates.differences import difference_says
from bot.dialogs.days import day_reader
from bot.dialogs.effects import ChangeDates, UndoChange
from bot.dialogs.nudging.effects import Nudge
from bot.dialogs.prompts import shortened
from core.calendar.doubtful import day_doubt
from core.talk.messages import Say
from storage.dates.changes import difference
from storage.dates.undoing import undoable
from storage.overview.chosen_units import (
    Piece,
    pieces_to_excuse,
    pieces_to_extend,
    pieces_to_nudge,
)
from storage.overview.unit_progress import WorkCounts, counts_of_work
from web.desk_pages import Moved

LONGEST = 500
"""A longer reason is cut (characters), as in chat."""


@dataclass(frozen=True)
class Doing:
    """What is about to be done with whom (`filtered` as they stood on the list's button): `says` what follows, `sample`
    what one of them is told, `fields` what the second press carries."""

    do: str
    pieces: Sequence[Piece]
    filtered: Seen
    says: Sequence[Say]
    sample: Say
    fields: dict[str, str]


async def nudge(call: DeskCall) -> PageAnswer:
    asked = looked(call)
    counts = await _counts(call, asked)
    if asked is None or counts is None:
        return None
    pieces = await pieces_to_nudge(call.s, asked.chosen, call.today, but=own_units(call))
    if not pieces:
        return await _again(call, asked, wrong=call.say("desk-progress-nobody"))
    if _is_sure(call, seen_of(pieces)):
        await call.perform(Nudge(asked.chosen.occurrence_id, frozenset(one.code for one in pieces)))
        return Moved(asked.path, "nudged", len(pieces))
    return await _asked(call, asked, counts, _nudging(call, counts, pieces))


def _nudging(call: DeskCall, counts: WorkCounts, pieces: Sequence[Piece]) -> Doing:
    args = {"what": counts.what, "unit": pieces[0].unit, "due": counts.due_on, "by": call.person.name}
    says = [Say("nudge-owing", {"count": len(pieces), "names": _names(pieces), "what": shortened(counts.what, 80)})]
    return Doing("nudge", pieces, seen_of(pieces), says, Say("nudge-said", args), {})


async def extend(call: DeskCall) -> PageAnswer:
    """The day is read as the chat reads it."""
    asked = looked(call)
    counts = await _counts(call, asked)
    if asked is None or counts is None:
        return None
    day = _day_in(call)
    if isinstance(day, Say):
        return await _again(call, asked, wrong=call.said(day), at="day")
    if day <= counts.due_on:
        return await _again(call, asked, wrong=call.say("extend-too-early", due=counts.due_on), at="day")
    return await _lenient(call, asked, counts, await _extended(call, asked, day), day)


async def _extended(call: DeskCall, asked: Looked, day: date) -> tuple[Sequence[Piece], Seen]:
    """Those to whom the day gives more time, of all that are filtered."""
    pieces = await pieces_to_extend(call.s, asked.chosen, call.today, until=day)
    return pieces, seen_of(await pieces_to_extend(call.s, asked.chosen, call.today))


async def excuse(call: DeskCall) -> PageAnswer:
    asked = looked(call)
    counts = await _counts(call, asked)
    if asked is None or counts is None:
        return None
    pieces = await pieces_to_excuse(call.s, asked.chosen, call.today)
    return await _lenient(call, asked, counts, (pieces, seen_of(pieces)), None)


async def undo(call: DeskCall) -> PageAnswer:
    """The change that the page spoke of, while it is the newest."""
    asked, change_id = looked(call), call.number("change")
    if asked is None or change_id is None:
        return None
    if await undoable(call.s, call.now, by=call.person.id) != change_id:
        return await _again(call, asked, wrong=call.say("dates-undo-none"))
    await call.perform(UndoChange(change_id))
    return Moved(asked.path, "undone")


async def _counts(call: DeskCall, asked: Looked | None) -> WorkCounts | None:
    if asked is None:
        return None
    return await counts_of_work(call.s, asked.chosen.occurrence_id)


def _day_in(call: DeskCall) -> date | Say:
    """The day, or why it is none."""
    read = day_reader(call.now.astimezone(call.config.zone))
    return call.day("day") or read(call.field("day")) or Say("desk-progress-which-day")


async def _lenient(
    call: DeskCall, asked: Looked, counts: WorkCounts, whom: tuple[Sequence[Piece], Seen], day: date | None
) -> PageAnswer:
    """Longer until the day, or (None) excused."""
    pieces, filtered = whom
    lenience = Lenience(day, call.field("reason")[:LONGEST])
    if not pieces:
        return await _again(call, asked, wrong=call.say("desk-progress-nobody"))
    if not lenience.reason:
        return await _again(call, asked, wrong=call.say("desk-progress-why"), at="reason")
    if _is_sure(call, seen_of(pieces)):
        await call.perform(ChangeDates(lenience.requested(pieces)))
        return Moved(asked.path, lenience.done, len(pieces))
    return await _asked(call, asked, counts, await _leniently(call, counts, lenience, pieces, filtered))


async def _leniently(
    call: DeskCall, counts: WorkCounts, lenience: Lenience, pieces: Sequence[Piece], filtered: Seen
) -> Doing:
    says = await _follows(call, pieces, lenience)
    sample = lenience.sample(counts.what, pieces[0].unit)
    return Doing(lenience.do, pieces, filtered, says, sample, lenience.fields)


async def _follows(call: DeskCall, pieces: Sequence[Piece], lenience: Lenience) -> Sequence[Say]:
    requested = lenience.requested(pieces)
    follows = await difference(call.s, requested, call.context.policy, call.now, by=call.person.id)
    return [*_doubt(call, lenience.day), *difference_says(follows, requested)]


def _doubt(call: DeskCall, day: date | None) -> list[Say]:
    """A day that is past or far ahead is asked about before all else."""
    if day is None:
        return []
    doubt = day_doubt(day, call.today)
    if doubt is None:
        return []
    return [Say(f"day-{doubt}", {"day": day})]


def _names(pieces: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(one.unit for one in pieces[:20])


def _is_sure(call: DeskCall, now: Seen) -> bool:
    """Pressed on the page that showed these and no others."""
    return bool(call.field("sure")) and call.field("seen") == now.mark


async def _again(call: DeskCall, asked: Looked, *, wrong: str, at: str = "") -> PageAnswer:
    """The page it was pressed on, with the sentence and all that was typed."""
    typed = Typed.in_call(call, wrong, at)
    if asked.chosen.only is None:
        return await shown_units(call, typed)
    return await shown_piece(call, typed)


async def _asked(call: DeskCall, asked: Looked, counts: WorkCounts, doing: Doing) -> Part:
    """What would be done, whom it reaches, and the button that does it."""
    now = seen_of(doing.pieces)
    changed = _changed(call, doing, now)
    values = {
        "do": doing.do,
        "count": now.count,
        "says": call.all(doing.says),
        "sample": call.said(doing.sample),
        **await to_call(call, doing.pieces),
        "fields": {**asked.fields, **doing.fields, "seen": now.mark, "sure": "1"},
        "path": f"/desk{asked.path.partition('?')[0]}",
        "back": f"/desk{asked.path}",
        "changed": changed,
    }
    return Part("progress-act.html", shortened(counts.what, 100), values, 409 if changed else 200)


def _changed(call: DeskCall, doing: Doing, now: Seen) -> str:
    """That it is others by now than whom the page showed: on the list by its button, else before the second press."""
    if call.field("sure"):
        shown, stands = call.field("seen"), now
    else:
        shown, stands = call.field(f"seen-{doing.do}"), doing.filtered
    before = count_in(shown)
    if before is None or shown == stands.mark:
        return ""
    return call.say("desk-progress-changed", before=before, count=now.count)
