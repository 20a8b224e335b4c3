"""Atoms to amounts: number words, scales and their short cuts ("1tr5", "hai triệu ba", "trăm rưỡi"). Knows no kinds,
units or sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from reading.numbers.atoms import Atom, Is
from reading.numbers.groups import Group, kind_at, read_group, read_linked
from reading.numbers.literals import Literal
from reading.numbers.values import Why

EXACT = Context(prec=200)
LARGEST = Decimal(10**40)
_ONE, _TEN, _HUNDRED, _THOUSAND = Decimal(1), Decimal(10), Decimal(100), Decimal(1000)


@dataclass(frozen=True)
class Amount:
    """`first` and `last` are atom places (last is one past the end). `scale`: the lowest one named, or 1; `raw`: the
    digits of a bare literal."""

    first: int
    last: int
    readings: tuple[Decimal, ...]
    why: Why | None = None
    scale: Decimal = _ONE
    raw: str | None = None
    literal: Literal | None = None


def tidy(value: Decimal) -> Decimal:
    """The same value without the zeros after its point: 2350000, not 2350000.000."""
    whole = value.to_integral_value()
    if whole == value:
        return whole.quantize(_ONE, context=EXACT)
    return value.normalize(EXACT)


def _adjacent(atoms: Sequence[Atom], i: int) -> bool:
    return atoms[i - 1].end == atoms[i].start


def _read_scale(atoms: Sequence[Atom], i: int) -> tuple[Decimal, int]:
    """tỷ · nghìn tỷ"""
    scale = _ONE
    while kind_at(atoms, i) is Is.SCALE and scale < atoms[i].value and scale < 10**9:
        scale, i = scale * atoms[i].value, i + 1
    return scale, i


def _scaled(first: int, group: Group, scale: Decimal, last: int) -> Amount:
    literal = group.literal
    base: tuple[Decimal, ...]
    if literal is None:
        if group.doubtful is None:
            base = (group.value,)
        else:
            base = (group.value, group.doubtful)
        why = Why.AMBIGUOUS if group.doubtful is not None else None
    elif scale > 1 and literal.one_dot:
        base, why = (literal.readings[0] / _THOUSAND, literal.readings[0]), Why.AMBIGUOUS
    else:
        base, why = literal.readings, literal.why
    readings = tuple(EXACT.multiply(value, scale) for value in base)
    if any(value > LARGEST for value in readings):
        readings, why = (), Why.AMBIGUOUS
    return Amount(first, last, readings, why, scale, group.raw if scale == 1 else None, literal if scale == 1 else None)


def _scaled_again(atoms: Sequence[Atom], amount: Amount) -> Amount:
    """nghìn nghìn tỷ, tỷ tỷ: a slip or meant so, nobody can tell."""
    last, scale = amount.last, amount.scale
    while kind_at(atoms, last) is Is.SCALE:
        scale, last = scale * atoms[last].value, last + 1
    times = scale / amount.scale
    readings = (*amount.readings, *(EXACT.multiply(value, times) for value in amount.readings))
    return replace(
        amount,
        last=last,
        readings=tuple(value for value in readings if value <= LARGEST),
        why=Why.AMBIGUOUS,
        raw=None,
        literal=None,
    )


def plus(amount: Amount, more: Decimal, last: int, scale: Decimal, other: Decimal | None = None) -> Amount:
    """`amount` and what was said after its scale; `other` is the second reading of that tail."""
    tails = (more,) if other is None else (more, other)
    readings = tuple(dict.fromkeys(EXACT.add(value, tail) for value in amount.readings for tail in tails))
    why = amount.why or (Why.AMBIGUOUS if len(readings) > 1 else None)
    return replace(amount, last=last, readings=readings, why=why, scale=scale, raw=None, literal=None)


def fraction_of(scale: Decimal, raw: str) -> Decimal:
    """The 350 of "2tr350", the 5 of "1tr5": digits after the point of the scale before them."""
    return EXACT.multiply(Decimal(f"0.{raw}"), scale)


def _linked(atoms: Sequence[Atom], i: int) -> Group | None:
    if kind_at(atoms, i) is Is.SHORT_ONES:
        return read_linked(atoms, i)
    return read_group(atoms, i)


def _linked_tail(atoms: Sequence[Atom], amount: Amount) -> Amount | None:
    """The end of "một nghìn lẻ mười", "một triệu lẻ năm nghìn": said to the last one, nothing left out."""
    i = amount.last + 1
    linked = _linked(atoms, i)
    if linked is None or kind_at(atoms, i) not in (Is.ONES, Is.SHORT_ONES, Is.TEN, Is.HUNDRED):
        return None
    lower, last = _read_scale(atoms, linked.last)
    if lower >= amount.scale or linked.value * lower >= amount.scale:
        return None
    return plus(amount, linked.value * lower, last, lower)


def _tail(atoms: Sequence[Atom], amount: Amount) -> Amount | None:
    """What is said after a scale and belongs to it without any doubt about where the number ends; None when nothing
    does."""
    i, scale = amount.last, amount.scale
    kind = kind_at(atoms, i)
    if kind is Is.HALF:
        return plus(amount, scale / 2, i + 1, _ONE)
    if kind is Is.LINK:
        return _linked_tail(atoms, amount)
    if kind is Is.DIGITS:
        glued = _adjacent(atoms, i) and atoms[i].text.isdigit() and len(atoms[i].text) <= 3
        lower, last = _read_scale(atoms, i + 1)
        if glued and 1 < lower < scale:
            return plus(amount, EXACT.multiply(Decimal(atoms[i].text), lower), last, lower)
        if glued:
            return plus(amount, fraction_of(scale, atoms[i].text), i + 1, _ONE)
        return None
    if kind is Is.SHORT_ONES:
        return plus(amount, atoms[i].value * scale / 10, i + 1, _ONE)
    if kind not in (Is.ONES, Is.TEN, Is.HUNDRED):
        return None
    group = read_group(atoms, i)
    if group is None:
        return None
    lower, last = _read_scale(atoms, group.last)
    if lower > 1:
        if lower < scale:
            return plus(amount, group.value * lower, last, lower)
        return None
    if group.single:
        return plus(amount, group.value * scale / 10, group.last, _ONE)
    exact = (group.hundreds and scale == 1000) or atoms[i].value == 0
    return plus(amount, group.value, group.last, _ONE, None if exact else group.value * scale / 1000)


def read_amount(atoms: Sequence[Atom], i: int) -> Amount | None:
    """The amount that begins at atom `i`, or None; where digits follow digits it ends early (reading.numbers.sums joins
    those)."""
    group = read_group(atoms, i)
    if group is None:
        return None
    scale, last = _read_scale(atoms, group.last)
    amount = _scaled(i, group, scale, last)
    if kind_at(atoms, last) is Is.SCALE:
        return _scaled_again(atoms, amount)
    if scale == 1:
        half = kind_at(atoms, last) is Is.HALF and not group.hundreds
        if atoms[last - 1].kind is Is.TENS:
            step = Decimal(5)
        else:
            step = Decimal("0.5")
        if half:
            return plus(amount, step, last + 1, _ONE)
        return amount
    while amount.scale > 1 and (longer := _tail(atoms, amount)) is not None:
        amount = longer
    return amount


def read_amounts(atoms: Sequence[Atom]) -> list[Amount]:
    """All amounts from left to right, none overlapping."""
    amounts, i = [], 0
    while i < len(atoms):
        amount = read_amount(atoms, i)
        if amount is not None:
            amounts.append(amount)
        if amount is not None and amount.last > i:
            i = amount.last
        else:
            i = i + 1
    return amounts
