"""All units, found by words, level and cluster, each with whom to call."""

from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Part
from core.office.directory import UnitEntry
from core.office.permissions import Action
from core.office.units import Unit
from core.spelling import folded_words
from storage.office.directory import unit_entries
from storage.office.units import units_on


@dataclass(frozen=True)
class UnitLine:
    """`speaker`: the first of its people, and how to call them."""

    address: str
    name: str
    code: str
    level: str
    cluster: str
    joined: int
    people: int
    speaker: str
    phone: str


@dataclass(frozen=True)
class Sought:
    """Which units are looked for; what is empty seeks nothing."""

    words: str
    level: str
    cluster: str

    def finds(self, unit: Unit) -> bool:
        named = self.words in folded_words(f"{unit.code} {unit.name}")
        return named and self.level in ("", unit.level or "") and self.cluster in ("", unit.cluster or "")


async def listed(call: DeskCall) -> Part:
    units = await units_on(call.s, call.today)
    sought = Sought(folded_words(call.asked("q")), call.asked("level"), call.asked("cluster"))
    found = [one for one in units if sought.finds(one)]
    first = (call.page - 1) * PAGE
    values = {
        **_asked(sought, call),
        **_ways_to_seek(units),
        "lines": await _lines(found[first : first + PAGE], call),
        "count": len(found),
        "more": len(found) > first + PAGE,
    }
    return Part("people.html", call.say("desk-nav-people"), values)


def _ways_to_seek(units: list[Unit]) -> dict[str, object]:
    return {
        "all": len(units),
        "levels": sorted({one.level for one in units if one.level}),
        "clusters": sorted({one.cluster for one in units if one.cluster}),
    }


def _asked(sought: Sought, call: DeskCall) -> dict[str, object]:
    """What the page was asked for, and by whom."""
    return {
        "q": call.asked("q"),
        "level": sought.level,
        "cluster": sought.cluster,
        "page": call.page,
        "may_change": call.may(Action.CHANGE_PEOPLE),
        "may_change_units": call.may(Action.CHANGE_UNITS),
    }


async def _lines(units: list[Unit], call: DeskCall) -> list[UnitLine]:
    entries = await unit_entries(call.s, [one.code for one in units], call.today, call.now)
    there = {one.code: one for one in entries}
    return [_line(one, there[one.code]) for one in units if one.code in there]


def _line(unit: Unit, entry: UnitEntry) -> UnitLine:
    speaker, phone = _speaker(entry)
    return UnitLine(
        address=f"/desk/people/{unit.code}",
        name=unit.name,
        code=unit.code,
        level=unit.level or "",
        cluster=unit.cluster or "",
        joined=entry.joined,
        people=len(entry.people),
        speaker=speaker,
        phone=phone,
    )


def _speaker(entry: UnitEntry) -> tuple[str, str]:
    """Name and telephone; nothing where nobody holds a post."""
    for one in entry.people:
        return one.person.name, one.person.phone or ""
    return "", ""
