"""To when: what is typed for a conference or a deadline, as a request to change it, or why it cannot be one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.dates.change_requests import as_found, due_day, is_event, moved, relocated
from bot.dialogs.dates.differences import difference_said
from bot.dialogs.dates.here import Knows
from bot.dialogs.days import example_day, unclear_day
from bot.dialogs.engine.prompts import Prompt, asks_day
from bot.dialogs.engine.scene import Scene
from bot.dialogs.plan.times_typed import dated, day_problem, draft_event_at, no_such_day
from bot.dialogs.prompts import HOME_PICK, picks, shortened
from bot.dialogs.unit_names import typed_names_of, unit_called
from core.office.units import Unit
from core.plans.change_requests import Changeable, ChangeRequest, DueChange, EventChange, WorkChange
from core.spelling import folded_words
from core.talk.messages import Say
from reading.dates import read_when

SHORTEST_NAME = 3
"""Letters of a unit's name that stands before a day without a colon: "CN" is Sunday there."""


def when_prompt(item: Changeable, scene: Scene[Knows]) -> Prompt:
    if is_event(item):
        key, choices = "dates-when-event", picks("pick-put-off", "pick-call-off")
    else:
        key, choices = "dates-when-due", (HOME_PICK,)
    says = (difference_said(item), Say(key, {"example": example_day(scene.today)}))
    return asks_day(says, request_reader(item, scene), choices)


def request_reader(item: Changeable, scene: Scene[Knows]) -> Callable[[str], ChangeRequest | Say | None]:
    """None when no day is spoken of."""
    if is_event(item):
        return lambda text: _event_read(item, text, scene.local_now)
    return lambda text: _due_read(item, scene.known.units, text, scene.local_now)


def _event_read(item: Changeable, text: str, now: datetime) -> EventChange | Say | None:
    """ "Chiều 18/3" is asked back for its hour: the old one need not be meant. "địa điểm: …" is another place, alone
    or after a day."""
    text, place = place_apart(text)
    if place and not text:
        return relocated(item, place)
    problem = day_problem(text, now)
    if problem is not None:
        return problem
    when = dated(text, now)
    if when is None:
        return None
    wish = moved(item, draft_event_at(as_found(item), when))
    if not place:
        return wish
    return replace(wish, to=replace(wish.to, place=place))


_PLACE = re.compile(
    r"(?:^|[\s,;.])(?:(?:đổi|chuyển)\s+)?(?:địa\s+điểm|nơi\s+họp|chỗ\s+họp|nơi|dia\s+diem|noi\s+hop|place|venue)"
    r"\s*(?:mới|họp|moi)?\s*(?::|=|\s(?:là|sang|thành|về|to|is))\s*(?P<named>\S.*)$"
    r"|^(?:tại|ở|chuyển\s+về|họp\s+tại)\s+(?P<alone>\D{2}.*)$"
    r"|,\s*(?:tại|ở)\s+(?P<after>\S.*)$",
    re.IGNORECASE,
)
LONGEST_PLACE = 160
"""Characters."""


def place_apart(text: str) -> tuple[str, str]:
    """What is said of the time, and the place (empty: none is named): "địa điểm: hội trường lớn", "8 giờ 25/3, tại nhà
    văn hóa"."""
    plain = " ".join(text.split())
    found = _PLACE.search(plain)
    if found is None:
        return text, ""
    named = found["named"] or found["alone"] or found["after"]
    return plain[: found.start()].strip(" ,;."), named.strip(' .,;:"“”')[:LONGEST_PLACE]


def _due_read(item: Changeable, units: Sequence[Unit], text: str, now: datetime) -> DueChange | Say | None:
    unit, said = _unit_before(units, text)
    problem = _no_such_unit(unit, said, now) or _due_problem(said, now)
    if problem is not None:
        return problem
    day = _due_day(said, now)
    if day is None:
        return None
    return DueChange(item.subject_id, day, unit.code if unit is not None else None)


def _no_such_unit(unit: Unit | None, text: str, now: datetime) -> Say | None:
    """What to say to "Hòa Bnh: 27/3"."""
    name, colon, _ = text.partition(":")
    if not colon or unit is not None or _says_a_day(name, now):
        return None
    return Say("dates-no-unit", {"text": shortened(name, 40)})


def _due_problem(text: str, now: datetime) -> Say | None:
    """Why the day is not taken as it was typed; a deadline has no hour that could be unclear."""
    spoken = read_when(text, now=now)
    unclear = unclear_day(spoken) if spoken is not None else None
    return no_such_day(text) or unclear


def _due_day(text: str, now: datetime) -> date | None:
    when = dated(text, now)
    if when is None:
        return None
    return due_day(when)


def _says_a_day(name: str, now: datetime) -> bool:
    """Whether what stands before a colon is of the day, such as "hạn mới: …" or "8:00", and no unit's name."""
    return read_when(name, now=now) is not None or set(re.findall(r"[a-z]+", folded_words(name))) <= _OF_A_DAY


_OF_A_DAY = frozenset(
    ("han", "moi", "ngay", "lui", "den", "doi", "thanh", "sang", "chuyen", "luc", "vao", "gio", "h", "het", "la")
)


def _unit_before(units: Sequence[Unit], text: str) -> tuple[Unit | None, str]:
    """The unit for which alone it is meant, and the rest: "Hòa Bình: 27/3", "27/3 cho xã Hòa Bình"."""
    unit, left = unit_called(units, text)
    name = text[: len(text) - len(left)]
    if unit is not None and (":" in name or len(name.strip()) >= SHORTEST_NAME):
        return unit, left
    within = _units_within(units, text)
    if len(within) == 1:
        return within[0], text
    return None, text


def _units_within(units: Sequence[Unit], text: str) -> list[Unit]:
    words = f" {folded_words(text)} "
    return [one for one in units if any(f" {name} " in words for name in _long_names(one))]


def _long_names(unit: Unit) -> set[str]:
    return {name for name in typed_names_of(unit.code, unit.name) if " " in name}


def new_day(requested: ChangeRequest) -> date | None:
    """The day that the request is for."""
    match requested:
        case EventChange(to=to):
            return to.day
        case DueChange(day=day) | WorkChange(day=day):
            return day
    return None
