"""What a command does to a draft: command and draft in, changed draft or reason out; no steps. How commands are typed:
commands.py."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.dialogs.days import unclear_day
from bot.dialogs.plan.commands import Command
from core.calendar.office import Bound
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Asks, DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.spelling import folded_words
from core.talk.messages import Say
from reading.absent_days import absent_day
from reading.dates import read_time, read_when
from reading.when.values import When, WhenKind

Item = DraftEvent | DraftDeadline

_PARTICLES = re.compile(r"(?:\s+(?:a|nhe|nha|em|voi))+$")
_EVENT_WORDS = ("hoi nghi", "hop", "le ", "dai hoi", "giao ban", "toa dam", "meeting", "conference")
_NAMES = {
    "tat ca": AudienceKind.ALL,
    "tat ca don vi": AudienceKind.ALL,
    "cac don vi": AudienceKind.ALL,
    "cum truong": AudienceKind.LEADERS,
    "cac cum truong": AudienceKind.LEADERS,
    "cum pho": AudienceKind.DEPUTIES,
    "dang cai": AudienceKind.HOSTS,
    "don vi dang cai": AudienceKind.HOSTS,
    "van phong": AudienceKind.OFFICE,
}


@dataclass(frozen=True)
class Edited:
    """The draft afterwards and the places (from 0) that changed; or, with `why`, the draft as it was. `when`: the time
    that was typed, where one was."""

    draft: Draft
    places: tuple[int, ...] = ()
    why: Say | None = None
    when: When | None = None

    @property
    def doubted(self) -> date | None:
        """The day that was typed, when it is past or far ahead and needs a yes."""
        if self.when is None or self.when.doubt is None:
            return None
        return self.when.first_day


def edited(draft: Draft, command: Command, *, now: datetime, units: Sequence[Unit] = ()) -> Edited:
    """Does what the command says. `now` is local: days without a year are the next such days."""
    if command.verb == "them":
        return _added(draft, command.rest, now)
    wrong = [number for number in command.numbers if not 1 <= number <= len(draft.items)]
    if wrong:
        return Edited(draft, why=Say("plan-no-such-item", {"number": wrong[0], "count": len(draft.items)}))
    if command.verb == "sua":
        return _corrected(draft, command.numbers[0] - 1, command.rest, now, units)
    for number in command.numbers:
        draft = draft.with_item(number - 1, replace(draft.items[number - 1], kept=command.verb == "giu"))
    return Edited(draft, tuple(number - 1 for number in command.numbers))


def _corrected(draft: Draft, place: int, rest: str, now: datetime, units: Sequence[Unit]) -> Edited:
    item = draft.items[place]
    when, problem = dated(rest, now), day_problem(rest, now)
    moved = _at(item, when, problem)
    if moved is not None:
        return Edited(draft.with_item(place, moved), (place,), when=when)
    addressed = _for(item, _audience(rest, units))
    if addressed is not None:
        return Edited(draft.with_item(place, addressed), (place,))
    return Edited(draft, why=problem or Say("plan-no-date", {"number": place + 1}))


def _at(item: Item, when: When | None, problem: Say | None) -> Item | None:
    """The item at another time, where one was typed that can be taken."""
    if when is None or problem is not None:
        return None
    if isinstance(item, DraftDeadline):
        return replace(item, found=_deadline_at(item.found, when), kept=True)
    if when.start is None:
        return None
    return replace(item, found=draft_event_at(item.found, when), kept=True)


def _for(item: Item, audience: Audience | None) -> Item | None:
    """The item for others; a conference is for all or for a cluster."""
    if audience is None:
        return None
    if isinstance(item, DraftDeadline):
        return replace(item, audience=audience, kept=True)
    if audience.kind in (AudienceKind.ALL, AudienceKind.CLUSTER):
        return replace(item, cluster=audience.name, kept=True)
    return None


def no_such_day(text: str) -> Say | None:
    """What to say to 31/2."""
    day = absent_day(text)
    if day is not None:
        return Say("no-such-day", {"day": day})
    return None


def day_problem(text: str, now: datetime) -> Say | None:
    """Why the day in it is not taken as it was typed: there is none such, it may be two, its weekday is
    another, or the hour is not clear."""
    absent = no_such_day(text)
    if absent is not None:
        return absent
    when = read_time(text, now=now)
    if when is None:
        return None
    return unclear_day(when) or _unclear_hour(when)


def _unclear_hour(when: When) -> Say | None:
    """ "Chiều 18/3", "3 giờ 18/3": the day is known, the hour may be several."""
    days = [reading.first_day for reading in when.readings if isinstance(reading.start, datetime)]
    if when.kind is WhenKind.DAY and when.part is not None:
        days.append(when.first_day)
    if days and days[0] is not None:
        return Say("plan-which-hour", {"day": days[0]})
    return None


def dated(text: str, now: datetime) -> When | None:
    """A time that says when, not only "8 giờ" of no day."""
    if absent_day(text) is not None:
        return None  # "30 tháng 2" is not February.
    when = read_when(text, now=now)
    if when is None or when.blank or (when.last_day is None and when.days is None and when.rrule is None):
        return None
    return when


def draft_event_at(event: FoundEvent, when: When) -> FoundEvent:
    """The conference at another time."""
    start = when.start
    if when.kind is WhenKind.DAY and isinstance(event.start, datetime) and isinstance(start, date):
        # Only the day was corrected: the hours that were read stand.
        moved = datetime.combine(when.first_day or start, event.start.time())
        if isinstance(event.end, datetime):
            end = moved + (event.end - event.start)
        else:
            end = None
        return replace(event, start=moved, end=end, precision=Precision.MINUTE, tentative=False)
    if isinstance(start, datetime):
        precision = Precision.MINUTE
    else:
        precision = when.precision
    return replace(event, start=start, end=when.end, precision=precision, tentative=when.vague)


def _deadline_at(deadline: FoundDeadline, when: When) -> FoundDeadline:
    bare = replace(deadline, due=None, due_time=None, opens=None, offset_days=None, recurrence=None, resolved=())
    bound = when.bound or Bound.BY
    if when.rrule is not None:
        return replace(bare, kind=DeadlineKind.RECURRING, recurrence=when.rrule, precision=Precision.DAY)
    if when.kind is WhenKind.OFFSET and when.days is not None:
        return replace(
            bare, kind=DeadlineKind.RELATIVE, offset_days=when.days, relative_to=when.anchor or deadline.relative_to
        )
    due = when.last_day
    if isinstance(when.start, datetime):
        clock = when.start.time()
    else:
        clock = None
    if when.kind is WhenKind.PERIOD:
        kind = DeadlineKind.PERIOD
    else:
        kind = DeadlineKind.ABSOLUTE
    return replace(
        bare, kind=kind, due=due, due_time=clock, precision=Precision.DAY if clock else when.precision, bound=bound
    )


def _audience(text: str, units: Sequence[Unit]) -> Audience | None:
    """By the first of what is said, or else without what is said around it, that names somebody."""
    plain = folded_words(text).strip(" .")
    return _named(plain, units) or _named(_PARTICLES.sub("", plain), units)


def _named(plain: str, units: Sequence[Unit]) -> Audience | None:
    if plain in _NAMES:
        return Audience(_NAMES[plain])
    for unit in units:
        if plain and plain in (folded_words(unit.code), folded_words(unit.name)):
            return Audience(AudienceKind.UNIT, unit.code)
        if unit.cluster and plain == folded_words(unit.cluster):
            return Audience(AudienceKind.CLUSTER, unit.cluster)
    return None


def _added(draft: Draft, rest: str, now: datetime) -> Edited:
    """A duty of all units, or a conference when it is called one; the time is cut out of what is to be done."""
    when, problem = dated(rest, now), day_problem(rest, now)
    if problem is not None or when is None or (when.start is None and when.rrule is None):
        return Edited(draft, why=problem or Say("plan-add-no-date"))
    what = _without(rest, when) or rest
    if folded_words(what).startswith(_EVENT_WORDS) and when.rrule is None:
        event = DraftEvent(draft_event_at(FoundEvent(title=what, quote=rest, span=(0, 0)), when))
        return Edited(replace(draft, events=(*draft.events, event)), (len(draft.events),), when=when)
    if "bao cao" in folded_words(what):
        asks = Asks.NUMBERS
    else:
        asks = Asks.DONE
    bare = FoundDeadline(what=what, kind=DeadlineKind.ABSOLUTE, quote=rest, span=(0, 0), asks=asks)
    duty = DraftDeadline(_deadline_at(bare, when), ALL_UNITS)
    return Edited(replace(draft, deadlines=(*draft.deadlines, duty)), (len(draft.items),), when=when)


def _without(text: str, when: When) -> str:
    plain = unicodedata.normalize("NFC", text).strip()
    start, end = when.span
    if end <= start or end > len(plain):
        return plain
    before = re.sub(
        r"(?:\s|,|:|-|trước|truoc|chậm nhất|cham nhat|hạn|vào|vao|lúc|luc|ngày|ngay)+$",
        "",
        plain[:start],
        flags=re.IGNORECASE,
    )
    return " ".join(f"{before} {plain[end:]}".split()).strip(" ,.;:-")
