"""What a command does to a draft: command and draft in, changed draft or reason out; no steps. How commands are typed:
commands.py; which part of an item is meant: fields.py."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.dialogs.plan.additions import added_item
from bot.dialogs.plan.commands import Command
from bot.dialogs.plan.fields import Asked, Field, read_field
from bot.dialogs.plan.times_typed import (
    dated,
    day_problem,
    deadline_at,
    draft_event_at,
    is_bare_hour,
    is_coarser,
    own_day,
)
from bot.dialogs.plan.whom import audience_typed, for_whom
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.office.units import Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say
from reading.when.values import When

Item = DraftEvent | DraftDeadline
LEAST, MOST = 3, 200
"""Letters of a name or place."""
_PARTICLES = re.compile(r"(?:[\s,]+(?:ạ|a|nhé|nhe|nha|em|với|voi))+[\s.!]*$", re.IGNORECASE)
_POLITE = re.compile(r"(?:\s+(?:ạ|nhé))+[\s.!]*$", re.IGNORECASE)
_NO_FORM = frozenset({"khong", "khong co", "khong thu", "khong thu so lieu", "bo", "none"})


@dataclass(frozen=True)
class Edited:
    """The draft afterwards and the places (from 0) that changed; or, with `why`, the draft as it was. `when`: the time
    that was typed, where one was; `coarser`: it takes a day away from what had one."""

    draft: Draft
    places: tuple[int, ...] = ()
    why: Say | None = None
    when: When | None = None
    coarser: bool = False

    @property
    def doubted(self) -> date | None:
        """The day that was typed, when it is past or far ahead and needs a yes."""
        if self.when is None or self.when.doubt is None:
            return None
        return self.when.first_day


@dataclass(frozen=True)
class Around:
    """What a correction is read by: `now` is local, days without a year are the next such days."""

    now: datetime
    units: Sequence[Unit] = ()
    forms: Sequence[Form] = ()


def edited(
    draft: Draft, command: Command, *, now: datetime, units: Sequence[Unit] = (), forms: Sequence[Form] = ()
) -> Edited:
    """Does what the command says."""
    around = Around(now, units, forms)
    if command.verb == "them":
        return _added(draft, command.rest, around)
    wrong = [number for number in command.numbers if not 1 <= number <= len(draft.items)]
    if wrong:
        return Edited(draft, why=Say("plan-no-such-item", {"number": wrong[0], "count": len(draft.items)}))
    if command.verb == "sua":
        return _corrected(draft, command.numbers[0] - 1, command.rest, around)
    for number in command.numbers:
        draft = draft.with_item(number - 1, replace(draft.items[number - 1], kept=command.verb == "giu"))
    return Edited(draft, tuple(number - 1 for number in command.numbers))


def _added(draft: Draft, rest: str, around: Around) -> Edited:
    added = added_item(rest, around.now, around.units)
    if isinstance(added, Say):
        return Edited(draft, why=added)
    item, when = added
    if isinstance(item, DraftEvent):
        return Edited(replace(draft, events=(*draft.events, item)), (len(draft.events),), when=when)
    return Edited(replace(draft, deadlines=(*draft.deadlines, item)), (len(draft.items),), when=when)


# --- corrections ------------------------------------------------------------------------------------------------------


def _corrected(draft: Draft, place: int, rest: str, around: Around) -> Edited:
    """A field that is named, else a time, else those it is for."""
    asked = read_field(rest)
    if asked is not None:
        return in_field(draft, place, asked, around)
    timed = at_time(draft, place, rest, around)
    if timed.why is None or is_bare_hour(rest):
        return timed
    meant = _meant(draft.items[place], rest, around.units)
    if meant is not None:
        return Edited(draft.with_item(place, meant), (place,))
    return timed


def at_time(draft: Draft, place: int, text: str, around: Around) -> Edited:
    """The item at `place` (from 0) on another day, at another hour, or in another rhythm."""
    if is_bare_hour(text):
        return _at_hour(draft, place, text, around)
    when, problem = dated(text, around.now), day_problem(text, around.now)
    moved = _at(draft.items[place], when, problem)
    if moved is None:
        return Edited(draft, why=problem or Say("plan-no-date", {"number": place + 1}))
    return _moved(draft, place, _tentative(moved, text), when)


def _moved(draft: Draft, place: int, moved: Item, when: When | None) -> Edited:
    coarser = is_coarser(draft.items[place].found, moved.found)
    return Edited(draft.with_item(place, moved), (place,), when=when, coarser=coarser)


def _at(item: Item, when: When | None, problem: Say | None) -> Item | None:
    """The item at another time, where one was typed that can be taken."""
    if when is None or problem is not None:
        return None
    if isinstance(item, DraftDeadline):
        return replace(item, found=deadline_at(item.found, when), kept=True)
    if when.start is None:
        return None
    return replace(item, found=draft_event_at(item.found, when), kept=True)


def _tentative(item: Item, text: str) -> Item:
    """ "Dự kiến 20/6": the day is not settled yet."""
    if isinstance(item, DraftEvent) and "du kien" in folded_words(text):
        return replace(item, found=replace(item.found, tentative=True))
    return item


def _meant(item: Item, text: str, units: Sequence[Unit]) -> Item | None:
    audience = audience_typed(text, units) or audience_typed(_PARTICLES.sub("", text), units)
    if audience is None:
        return None
    return for_whom(item, audience)


# --- by field ---------------------------------------------------------------------------------------------------------


def in_field(draft: Draft, place: int, asked: Asked, around: Around) -> Edited:
    """One part of the item at `place` (from 0)."""
    value = asked.value
    if asked.field not in (Field.NAME, Field.PLACE):
        value = _PARTICLES.sub("", value).strip()
    if asked.field is Field.HOUR:
        return _at_hour(draft, place, value, around)
    item = _FIELDS[asked.field](draft.items[place], value, around)
    if isinstance(item, Say):
        return Edited(draft, why=item)
    return Edited(draft.with_item(place, item), (place,))


def _at_hour(draft: Draft, place: int, value: str, around: Around) -> Edited:
    """On its own day, unless another is typed with it."""
    item, day, text = draft.items[place], own_day(draft.items[place].found), value
    if value.isdecimal():
        text = f"{value} giờ"
    if is_bare_hour(text):
        if day is None:
            return Edited(draft, why=Say("plan-hour-no-day", {"number": place + 1}))
        text = f"{text} ngày {day:%d/%m/%Y}"
    when, problem = dated(text, around.now), day_problem(text, around.now)
    moved = _at(item, when, problem)
    if moved is None or when is None or not isinstance(when.start, datetime):
        return Edited(draft, why=problem or Say("plan-no-hour", {"text": shortened(value, 40)}))
    return _moved(draft, place, moved, when)


def _named(item: Item, value: str, around: Around) -> Item | Say:
    name = _text(value)
    if name is None:
        return _too_short(value)
    if isinstance(item, DraftEvent):
        return replace(item, found=replace(item.found, title=name), kept=True)
    return replace(item, found=replace(item.found, what=name), kept=True)


def _too_short(value: str) -> Say:
    if not value.strip():
        return Say("plan-empty-text")
    return Say("plan-no-text", {"text": shortened(value, 40)})


def _placed(item: Item, value: str, around: Around) -> Item | Say:
    place = _text(value)
    if place is None:
        return _too_short(value)
    if isinstance(item, DraftEvent):
        return replace(item, found=replace(item.found, place=place), kept=True)
    return replace(item, found=replace(item.found, send_to=place), kept=True)


def _text(value: str) -> str | None:
    """Some letters, in one line, the first of them a capital."""
    plain = " ".join(_POLITE.sub("", value).split()).strip(' .:;"“”')[:MOST]
    if sum(map(str.isalpha, plain)) < LEAST:
        return None
    return first_up(plain)


def _addressed(item: Item, value: str, around: Around) -> Item | Say:
    audience = audience_typed(value, around.units)
    if audience is None:
        return Say("plan-whom-unknown", {"text": shortened(value, 60)})
    return for_whom(item, audience) or Say("plan-event-whom")


def _formed(item: Item, value: str, around: Around) -> Item | Say:
    """By its number among the forms, by words of its title, or none."""
    if isinstance(item, DraftEvent):
        return Say("plan-event-form")
    if folded_words(value) in _NO_FORM:
        return replace(item, form=None, covers=None, kept=True)
    form = _form_called(value, around.forms)
    if form is None:
        titles = tuple(f"{place} = {shortened(form.title, 40)}" for place, form in enumerate(around.forms, start=1))
        return Say("plan-form-unknown", {"text": shortened(value, 40), "titles": titles, "count": len(titles)})
    return replace(item, form=form.key, covers=None, kept=True)


def _form_called(value: str, forms: Sequence[Form]) -> Form | None:
    if value.isdecimal() and 1 <= int(value[:3]) <= len(forms):
        return forms[int(value[:3]) - 1]
    words = folded_words(value)
    found = [form for form in forms if words and words in (folded_words(form.title), folded_words(form.key))]
    found = found or [form for form in forms if len(words) >= LEAST and words in folded_words(form.title)]
    if len(found) == 1:
        return found[0]
    return None


_FIELDS: Mapping[Field, Callable[[Item, str, Around], Item | Say]] = {
    Field.NAME: _named,
    Field.PLACE: _placed,
    Field.WHOM: _addressed,
    Field.FORM: _formed,
}
