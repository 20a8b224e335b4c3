"""Atoms to amounts: number words, scales and their short cuts ("1tr5", "hai triệu ba", "trăm rưỡi"). Knows no kinds,
units or sentences."""

from dataclasses import dataclass, replace
from decimal import Context, Decimal

from reading.numbers.atoms import Atoms, Is
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


def _adjacent(atoms: Atoms, i: int) -> bool:
    return atoms[i - 1].end == atoms[i].start


def _read_scale(atoms: Atoms, i: int) -> tuple[Decimal, int]:
    """tỷ · nghìn tỷ"""
    scale = _ONE
    while kind_at(atoms, i) is Is.SCALE and scale < atoms[i].value and scale < 10**9:
        scale *= atoms[i].value
        i += 1
    return scale, i


def _readings_before(group: Group, scale: Decimal) -> tuple[tuple[Decimal, ...], Why | None]:
    """What stands before the scale, and why it is in doubt."""
    literal = group.literal
    if group.doubtful is not None:
        return (group.value, group.doubtful), Why.AMBIGUOUS
    if literal is None:
        return (group.value,), None
    if scale > 1 and literal.one_dot:
        return (literal.readings[0] / _THOUSAND, literal.readings[0]), Why.AMBIGUOUS
    return literal.readings, literal.why


def _scaled(first: int, group: Group, scale: Decimal, last: int) -> Amount:
    before, why = _readings_before(group, scale)
    readings = tuple(EXACT.multiply(value, scale) for value in before)
    if any(value > LARGEST for value in readings):
        readings, why = (), Why.AMBIGUOUS
    amount = Amount(first, last, readings, why, scale)
    if scale == 1:
        return replace(amount, raw=group.raw, literal=group.literal)
    return amount


def _scaled_again(atoms: Atoms, amount: Amount) -> Amount:
    """nghìn nghìn tỷ, tỷ tỷ: a slip or meant so, nobody can tell."""
    last, times = amount.last, _ONE
    while kind_at(atoms, last) is Is.SCALE:
        times *= atoms[last].value
        last += 1
    readings = (*amount.readings, *(EXACT.multiply(value, times) for value in amount.readings))
    possible = tuple(value for value in readings if value <= LARGEST)
    return replace(amount, last=last, readings=possible, why=Why.AMBIGUOUS, raw=None, literal=None)


def plus(amount: Amount, more: Decimal, last: int, scale: Decimal, other: Decimal | None = None) -> Amount:
    """`amount` and what was said after its scale; `other` is the second reading of that tail."""
    tails = [tail for tail in (more, other) if tail is not None]
    readings = tuple(dict.fromkeys(EXACT.add(value, tail) for value in amount.readings for tail in tails))
    why = amount.why
    if len(readings) > 1:
        why = why or Why.AMBIGUOUS
    return replace(amount, last=last, readings=readings, why=why, scale=scale, raw=None, literal=None)


def fraction_of(scale: Decimal, raw: str) -> Decimal:
    """The 350 of "2tr350", the 5 of "1tr5": digits after the point of the scale before them."""
    return EXACT.multiply(Decimal(f"0.{raw}"), scale)


def _linked_tail(atoms: Atoms, amount: Amount) -> Amount | None:
    """The end of "một nghìn lẻ mười", "một triệu lẻ năm nghìn": said to the last one, nothing left out."""
    linked = _after_link(atoms, amount.last + 1)
    if linked is None:
        return None
    lower, last = _read_scale(atoms, linked.last)
    if lower >= amount.scale or linked.value * lower >= amount.scale:
        return None
    return plus(amount, linked.value * lower, last, lower)


_AFTER_LINK = (Is.ONES, Is.TEN, Is.HUNDRED)


def _after_link(atoms: Atoms, i: int) -> Group | None:
    kind = kind_at(atoms, i)
    if kind is Is.SHORT_ONES:
        return read_linked(atoms, i)
    if kind in _AFTER_LINK:
        return read_group(atoms, i)
    return None


def _glued_tail(atoms: Atoms, amount: Amount) -> Amount | None:
    """ "2tr350", "1tr5", "2tr350k": up to three digits, without a space before them."""
    i, scale = amount.last, amount.scale
    raw = atoms[i].text
    if not _adjacent(atoms, i) or not raw.isdigit() or len(raw) > 3:
        return None
    lower, last = _read_scale(atoms, i + 1)
    if 1 < lower < scale:
        return plus(amount, EXACT.multiply(Decimal(raw), lower), last, lower)
    return plus(amount, fraction_of(scale, raw), i + 1, _ONE)


def _group_tail(atoms: Atoms, amount: Amount) -> Amount | None:
    """ "hai triệu ba trăm nghìn", "hai triệu ba", "hai triệu ba trăm"."""
    group = read_group(atoms, amount.last)
    if group is None:
        return None
    lower, last = _read_scale(atoms, group.last)
    if lower == 1:
        return _unscaled_tail(amount, group, exact=atoms[amount.last].value == 0)
    if lower < amount.scale:
        return plus(amount, group.value * lower, last, lower)
    return None


def _unscaled_tail(amount: Amount, group: Group, *, exact: bool) -> Amount:
    """ "hai triệu ba" means 300 nghìn; "hai triệu ba trăm" that too, or `exact`ly 300."""
    scale = amount.scale
    if group.single:
        return plus(amount, group.value * scale / 10, group.last, _ONE)
    if exact or (group.hundreds and scale == 1000):
        return plus(amount, group.value, group.last, _ONE)
    return plus(amount, group.value, group.last, _ONE, group.value * scale / 1000)


def _tail(atoms: Atoms, amount: Amount) -> Amount | None:
    """What is said after a scale and belongs to it without any doubt about where the number ends; None when nothing
    does."""
    i = amount.last
    match kind_at(atoms, i):
        case Is.HALF:
            return plus(amount, amount.scale / 2, i + 1, _ONE)
        case Is.SHORT_ONES:
            return plus(amount, atoms[i].value * amount.scale / 10, i + 1, _ONE)
        case Is.LINK:
            return _linked_tail(atoms, amount)
        case Is.DIGITS:
            return _glued_tail(atoms, amount)
        case Is.ONES | Is.TEN | Is.HUNDRED:
            return _group_tail(atoms, amount)
    return None


def _with_half(atoms: Atoms, amount: Amount) -> Amount:
    """ "hai rưỡi"; after "chục" the half is five."""
    if atoms[amount.last - 1].kind is Is.TENS:
        return plus(amount, Decimal(5), amount.last + 1, _ONE)
    return plus(amount, Decimal("0.5"), amount.last + 1, _ONE)


def _with_tails(atoms: Atoms, amount: Amount) -> Amount:
    while amount.scale > 1 and (longer := _tail(atoms, amount)) is not None:
        amount = longer
    return amount


def read_amount(atoms: Atoms, i: int) -> Amount | None:
    """The amount that begins at atom `i`, or None; where digits follow digits it ends early (reading.numbers.sums joins
    those)."""
    group = read_group(atoms, i)
    if group is None:
        return None
    scale, last = _read_scale(atoms, group.last)
    amount = _scaled(i, group, scale, last)
    following = kind_at(atoms, last)
    if following is Is.SCALE:
        return _scaled_again(atoms, amount)
    if scale == 1 and following is Is.HALF and not group.hundreds:
        return _with_half(atoms, amount)
    return _with_tails(atoms, amount)


def read_amounts(atoms: Atoms) -> list[Amount]:
    """All amounts from left to right, none overlapping."""
    amounts: list[Amount] = []
    i = 0
    while i < len(atoms):
        amount = read_amount(atoms, i)
        i += 1
        if amount is not None:
            amounts.append(amount)
            i = max(i, amount.last)
    return amounts
