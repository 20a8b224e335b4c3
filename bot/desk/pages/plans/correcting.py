"""The buttons of a draft: keep, drop, correct and add, by the same operations on drafts as in chat. A form is about the
item as it was seen: where that is another now, it opens again with what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer
from bot.desk.pages.plans.draft import FIELDS, Filled, draft_known, draft_shown, given_of, key_of
from bot.desk.pages.plans.showing import plan_id_of, plan_shown
from bot.dialogs.effects import ReviseDraft
from bot.dialogs.plan.commands import Command
from bot.dialogs.plan.corrected import doubt_prompt, is_doubtful
from bot.dialogs.plan.edits import Around, Edited, at_time, edited, in_field
from bot.dialogs.plan.fields import Asked, Field
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.items import Item
from core.plans.drafts import Draft
from core.talk.messages import Say
from storage.plans import lifecycle
from web.desk_pages import Moved

WORDS: Mapping[str, Field] = {"name": Field.NAME, "place": Field.PLACE, "whom": Field.WHOM, "form": Field.FORM}
NO_FORM = "khong"
"""As it is typed in chat."""


@dataclass(frozen=True)
class Corrected:
    """The draft so far, and why what was typed into a field is not taken."""

    draft: Draft
    errors: Mapping[str, Say]


async def correct(call: DeskCall) -> PageAnswer:
    draft = await _draft(call)
    if not isinstance(draft, Draft):
        return draft
    place = _place(call, draft)
    if place is None:
        return await _item_changed(call, draft, call.number("n") or 0)
    return await _corrected(call, draft, place)


async def _corrected(call: DeskCall, draft: Draft, place: int) -> PageAnswer:
    known = await draft_known(call, draft)
    worded = _worded(call, draft, place, known)
    timed = _timed(call, worded.draft, place, known)
    faults = _faults(call, {**worded.errors, "day": timed.why})
    if faults:
        return await draft_shown(call, draft, filled=_filled(call, place + 1, faults))
    if is_doubtful(timed) and call.field("sure") != _typed_time(call):
        return await draft_shown(call, draft, filled=_doubted(call, place + 1, worded.draft, timed, known))
    return await _kept(call, timed.draft, "plan-corrected", place + 1)


def _faults(call: DeskCall, errors: Mapping[str, Say | None]) -> dict[str, str]:
    return {name: call.said(why) for name, why in errors.items() if why is not None}


async def keep(call: DeskCall) -> PageAnswer:
    return await _keep(call, "giu", "plan-item-kept")


async def drop(call: DeskCall) -> PageAnswer:
    return await _keep(call, "bo", "plan-item-dropped")


async def add(call: DeskCall) -> PageAnswer:
    """As "thêm: …" is read."""
    draft = await _draft(call)
    if not isinstance(draft, Draft):
        return draft
    known = await draft_known(call, draft)
    done = edited(draft, Command("them", (), call.field("what")), now=_now(call).now, units=known.units)
    again = _added_again(call, draft, done, known)
    if again is not None:
        return await draft_shown(call, draft, filled=again)
    return await _kept(call, done.draft, "plan-added", done.places[0] + 1)


def _added_again(call: DeskCall, draft: Draft, done: Edited, known: Knows) -> Filled | None:
    """The form of what is added, where it is not taken as it is, or is asked about first."""
    what = call.field("what")
    if done.why is not None:
        return Filled(0, {"what": what}, {"what": call.said(done.why)})
    if is_doubtful(done) and call.field("sure") != what:
        return Filled(0, {"what": what}, {}, _asks(call, draft, done, known), what)
    return None


async def _draft(call: DeskCall) -> Draft | PageAnswer:
    """The one of the address; where it runs meanwhile, that is shown."""
    plan_id = plan_id_of(call)
    if plan_id is None:
        return None
    draft = await lifecycle.open_draft(call.s, plan_id)
    if draft is None:
        return await plan_shown(call, plan_id, complaints=(Say("desk-plans-over"),))
    return draft


def _place(call: DeskCall, draft: Draft) -> int | None:
    """Where the item stands that was seen, from 0: another may have been added before it."""
    key, number = call.field("item"), call.number("n") or 0
    places = [place for place, item in enumerate(draft.items) if key_of(item) == key]
    if number - 1 in places:
        return number - 1
    return next(iter(places), None)


async def _item_changed(call: DeskCall, draft: Draft, number: int) -> PageAnswer:
    if not 1 <= number <= len(draft.items):
        return None
    filled = _filled(call, number, {}) if call.field("do") == "correct" else None
    changed = Say("desk-plans-item-changed", {"number": number})
    return await draft_shown(call, draft, (changed,), filled)


async def _keep(call: DeskCall, verb: str, done: str) -> PageAnswer:
    draft = await _draft(call)
    if not isinstance(draft, Draft):
        return draft
    place = _place(call, draft)
    if place is None:
        return await _item_changed(call, draft, call.number("n") or 0)
    changed = edited(draft, Command(verb, (place + 1,), ""), now=_now(call).now)
    return await _kept(call, changed.draft, done, place + 1)


async def _kept(call: DeskCall, draft: Draft, done: str, number: int) -> Moved:
    await call.perform(ReviseDraft(draft))
    return Moved(f"/plans/{draft.plan_id}", done, number)


# --- what was typed ---------------------------------------------------------------------------------------------------


def _now(call: DeskCall, known: Knows | None = None) -> Around:
    local = call.now.astimezone(call.config.zone)
    if known is None:
        return Around(local)
    return Around(local, known.units, known.forms)


def _worded(call: DeskCall, draft: Draft, place: int, known: Knows) -> Corrected:
    """Each field that says something else than the item does."""
    errors: dict[str, Say] = {}
    for name in _other_fields(call, draft.items[place], known):
        value = _as_typed(call, name, known)
        done = in_field(draft, place, Asked(WORDS[name], value), _now(call, known))
        if done.why is not None:
            errors[name] = done.why
        draft = done.draft
    return Corrected(draft, errors)


def _other_fields(call: DeskCall, item: Item, known: Knows) -> list[str]:
    """Those that were filled in, and not as they began."""
    given = given_of(call, item, known)
    return [name for name in WORDS if name in call.calling.fields and call.field(name) != given[name]]


def _as_typed(call: DeskCall, name: str, known: Knows) -> str:
    """As the chat would have it."""
    if WORDS[name] is Field.FORM:
        return _form_number(call.field(name), known)
    return call.field(name)


def _form_number(key: str, known: Knows) -> str:
    """By its number among all, for a key may be in the title of another."""
    keys = [form.key for form in known.forms]
    if not key:
        return NO_FORM
    return str(keys.index(key) + 1) if key in keys else key


def _typed_time(call: DeskCall) -> str:
    return " ".join(filter(None, (call.field("hour"), call.field("day"))))


def _timed(call: DeskCall, draft: Draft, place: int, known: Knows) -> Edited:
    hour, day = call.field("hour"), call.field("day")
    if not hour and not day:
        return Edited(draft)
    if not day:
        return in_field(draft, place, Asked(Field.HOUR, hour), _now(call, known))
    return at_time(draft, place, f"{_hour_said(hour)} {day}".strip(), _now(call, known))


def _hour_said(hour: str) -> str:
    """A figure alone would be read as a day."""
    if hour.isdecimal():
        return f"{hour} giờ"
    return hour


def _filled(call: DeskCall, number: int, errors: Mapping[str, str]) -> Filled:
    return Filled(number, {name: call.field(name) for name in FIELDS}, errors)


def _doubted(call: DeskCall, number: int, before: Draft, done: Edited, known: Knows) -> Filled:
    return replace(_filled(call, number, {}), asks=_asks(call, before, done, known), sure=_typed_time(call))


def _asks(call: DeskCall, before: Draft, done: Edited, known: Knows) -> tuple[str, ...]:
    """What is asked before a day that is past, far, or none any more is kept."""
    return call.all(doubt_prompt(before, done, call.today, known).says)
