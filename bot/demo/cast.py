"""Who plays in the demo, and how each answers. What the bot says is not known here: a player reads the choices as a
person would."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.office.people import Person, Role
from core.office.units import ClusterRole, Unit
from core.reports.forms import Form, Indicator, NumberKind
from core.talk.agenda import Request
from reading.numbers.saying import say_number

CHOICE = re.compile(r"(?:^|·)\s*(\d{1,2}) = ([^·\n]*)", re.MULTILINE)


class Habit(StrEnum):
    """What a chair does with a report: all numbers at once, a slip, one at a time and a correction later, or nothing at
    all."""

    FLUENT = "fluent"
    SLIP = "slip"
    CORRECTOR = "corrector"
    SILENT = "silent"
    LEADER = "leader"
    EXTRA = "extra"


@dataclass(frozen=True)
class Player:
    """One person of the story with their chat. `seed` makes their numbers their own; `among` is how many units share
    the whole's targets."""

    person: Person
    chat: str
    part: Habit
    seed: int = 0
    among: int = 1

    @property
    def on_stage(self) -> bool:
        return self.part is not Habit.EXTRA

    @property
    def unit(self) -> str | None:
        return next(iter(self.person.units), None)


def cast_of(people: Sequence[Person], units: Sequence[Unit]) -> tuple[Player, ...]:
    """A player for every person of a unit: the chairs of the first units without a rank take the speaking parts, the
    last one is silent."""
    chairs = {post.unit: person for person in people for post in person.posts if post.role is Role.CHAIR and post.unit}
    plain = [unit.code for unit in units if unit.code in chairs and unit.cluster_role is ClusterRole.MEMBER] or list(
        chairs
    )
    leaders = [unit.code for unit in units if unit.code in chairs and unit.cluster_role is ClusterRole.LEADER]
    parts = {chairs[code].id: Habit.LEADER for code in leaders[:1]}
    if plain:
        parts[chairs[plain[-1]].id] = Habit.SILENT
    parts |= {
        chairs[code].id: part
        for code, part in zip(plain[:-1], (Habit.FLUENT, Habit.SLIP, Habit.CORRECTOR), strict=False)
    }
    members = [person for person in people if person.units]
    return tuple(
        Player(one, f"chat-{one.id}", parts.get(one.id, Habit.EXTRA), seed, len(chairs))
        for seed, one in enumerate(members, start=1)
    )


def digit_for(text: str, label: str) -> str | None:
    """The digit whose label begins like `label`, as a reader of the message finds it."""
    start = " ".join(label.split())[:20]
    return next((digit for digit, shown in CHOICE.findall(text) if start in shown), None)


def figures_of(form: Form, player: Player) -> dict[str, Decimal]:
    """Plausible numbers within the form's rules, near the unit's share of the targets."""
    values: dict[str, Decimal] = {}
    for place, indicator in enumerate(form.indicators, start=1):
        value = _figure(indicator, player.seed * 7 + place * 3, player.among)
        whole = values.get(indicator.part_of or "")
        values[indicator.key] = value if whole is None else min(value, whole)
    return values


def _figure(indicator: Indicator, dice: int, among: int) -> Decimal:
    if indicator.target is not None and indicator.kind in (NumberKind.COUNT, NumberKind.MONEY):
        step = 1_000_000 if indicator.kind is NumberKind.MONEY else 1
        return round(indicator.target / among * (75 + dice % 11 * 4) / 100 / step) * Decimal(step)
    match indicator.kind:
        case NumberKind.MONEY:
            return Decimal(30 + dice % 40) * 1_000_000
        case NumberKind.PERCENT:
            return Decimal(90 + dice % 10)
        case NumberKind.DECIMAL:
            return Decimal(dice % 90) / 10
    return Decimal(2 + dice % 17)


def typed_value(indicator: Indicator, value: Decimal) -> str:
    """The number as people type it: money short ("45tr"), percent with its sign, the rest in digits."""
    if indicator.kind is NumberKind.MONEY and value % 1_000_000 == 0:
        return f"{value // 1_000_000}tr"
    return say_number(value) + ("%" if indicator.kind is NumberKind.PERCENT else "")


def in_one_line(form: Form, values: dict[str, Decimal]) -> str:
    return " ".join(typed_value(indicator, values[indicator.key]) for indicator in form.indicators)


def lines_typed(player: Player, request: Request) -> Iterator[str]:
    """What the player types once the form is on the screen, up to the yes."""
    form = request.form
    if form is None:
        yield "1"
        return
    values = figures_of(form, player)
    match player.part:
        case Habit.SLIP:
            first, *rest = form.indicators
            yield " ".join(["1.5", *(typed_value(indicator, values[indicator.key]) for indicator in rest)])
            yield typed_value(first, values[first.key])
        case Habit.CORRECTOR:
            yield "từng số"
            yield from (typed_value(indicator, values[indicator.key]) for indicator in form.indicators)
        case _:
            yield in_one_line(form, values)
    yield "1"


def correction(form: Form, player: Player) -> str:
    """ "sửa nhà 5": the second field with one more than was sent."""
    indicator = form.indicators[min(1, len(form.indicators) - 1)]
    return f"sửa {indicator.label} {typed_value(indicator, figures_of(form, player)[indicator.key] + 1)}"
