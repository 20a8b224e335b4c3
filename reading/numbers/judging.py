"""What one amount says where a number of a kind and unit is asked for: the number, or why it is asked about. Several
amounts, and the words beside them: reader.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.spelling import fold
from reading.numbers import sentence
from reading.numbers.amounts import EXACT, Amount, tidy
from reading.numbers.atoms import SCALES, Atom, Atoms, Is
from reading.numbers.groups import kind_at
from reading.numbers.values import Kind, Number, Unclear, Why

_SLIP = (Decimal(333), Decimal(3000))
_MOST_PERCENT = Decimal(1000)


@dataclass(frozen=True)
class NumberAsked:
    """What the number is for: its kind, the indicator's unit word, the last period's value, the words of its names."""

    kind: Kind
    unit: str | None = None
    previous: Decimal | None = None
    names: frozenset[str] = frozenset()

    @property
    def factor(self) -> Decimal:
        """1,000,000 when the unit is "triệu đồng": answers are given, and wanted, in that unit."""
        words = fold(self.unit or "").split()
        if words:
            return Decimal(SCALES.get(words[0], 1))
        return Decimal(1)


def _nearest_first(readings: Sequence[Decimal], asked: NumberAsked) -> list[Decimal]:
    kept = [tidy(value) for value in dict.fromkeys(readings) if asked.kind != "percent" or value <= _MOST_PERCENT]
    previous = asked.previous
    if previous is None:
        return kept
    return sorted(kept, key=lambda value: abs(value - previous))


def _is_in_dong(atoms: Atoms, amount: Amount) -> bool:
    """Whether it says what it counts: "45tr", "45000000 đồng"."""
    return amount.scale > 1 or amount.raw is None or kind_at(atoms, amount.last) is Is.DONG


def _in_unit(atoms: Atoms, amount: Amount, asked: NumberAsked) -> tuple[Decimal, ...]:
    factor = asked.factor
    if factor == 1:
        return amount.readings
    if _is_in_dong(atoms, amount):
        return tuple(EXACT.divide(value, factor) for value in amount.readings)
    # "45000000" where millions are asked for: written in đồng, or in millions?
    return (*amount.readings, *(EXACT.divide(value, factor) for value in amount.readings if value >= factor))


def _is_percent(atoms: Atoms, amount: Amount) -> bool:
    return kind_at(atoms, amount.last) is Is.PERCENT


def _with_decimals(amount: Amount) -> tuple[tuple[Decimal, ...], Why | None]:
    """Its readings where a comma, and often a dot, stands before decimals."""
    literal, readings = amount.literal, amount.readings
    if literal is None:
        return readings, amount.why
    if literal.one_dot:
        return (readings[0] / 1000, readings[0]), Why.AMBIGUOUS
    if literal.one_comma and readings[0] != readings[0].to_integral_value():
        return readings[:1], None
    return readings, amount.why


def _percent(atoms: Atoms, amount: Amount) -> tuple[tuple[Decimal, ...], Why | None]:
    if amount.scale > 1:
        return amount.readings, Why.AMBIGUOUS
    readings, why = _with_decimals(amount)
    if _is_percent(atoms, amount):
        return _per_hundred(readings, atoms[amount.last]), why
    if len(readings) == 1 and Decimal("0.1") <= readings[0] < 1:
        # a share of one, or less than one per cent
        return (readings[0] * 100, readings[0]), Why.AMBIGUOUS
    return readings, why


def _per_hundred(readings: tuple[Decimal, ...], sign: Atom) -> tuple[Decimal, ...]:
    if sign.text == "‰":
        return tuple(value / 10 for value in readings)
    return readings


def _thousandfold(value: Decimal, previous: Decimal) -> Decimal | None:
    """What the value was meant to be when it is about a thousand times, or a thousandth of, the last one."""
    low, high = _SLIP
    if previous * low <= value <= previous * high:
        return value / 1000
    if value * low <= previous <= value * high:
        return value * 1000
    return None


def _slips(value: Decimal, asked: NumberAsked) -> list[Decimal]:
    """The other reading when the value is about a thousand times, or a thousandth of, the last one."""
    previous = asked.previous
    if previous is None or previous <= 0 or value <= 0 or asked.kind == "percent":
        return []
    other = _thousandfold(value, previous)
    if other is None or (asked.kind == "count" and other != other.to_integral_value()):
        return []
    return [other]


def _readings(atoms: Atoms, amount: Amount, asked: NumberAsked) -> tuple[tuple[Decimal, ...], Why | None]:
    if asked.kind == "percent":
        return _percent(atoms, amount)
    if not _is_percent(atoms, amount):
        return _in_unit(atoms, amount, asked), amount.why
    readings, why = _percent(atoms, amount)
    if fold(asked.unit or "") in ("%", "phan tram"):
        return readings, why
    return readings, Why.AMBIGUOUS


def _change(value: Decimal, sign: int, asked: NumberAsked) -> Unclear:
    """ "tăng 5": five in all, or five more than before."""
    if asked.previous is None:
        return Unclear(Why.CHANGE, [value])
    return Unclear(Why.CHANGE, [value, asked.previous + sign * value])


def _is_too_little_money(atoms: Atoms, amount: Amount, asked: NumberAsked) -> bool:
    """ "45" where đồng are asked for: nobody reports a sum below a thousand, unless it is written as đồng."""
    if asked.kind != "money" or asked.factor != 1:
        return False
    return 0 < amount.readings[0] < 1000 and kind_at(atoms, amount.last) is not Is.DONG


def _is_short_of_money(atoms: Atoms, amount: Amount, asked: NumberAsked) -> bool:
    """ "45tr", "25k": written so, a figure is a sum of money, and no count."""
    if asked.kind != "count" or asked.unit is None or asked.factor != 1:
        return False
    return any(atom.text in ("k", "tr", "trđ", "trd") for atom in atoms[amount.first : amount.last])


def _said_beside(atoms: Atoms, amount: Amount, value: Decimal, asked: NumberAsked) -> Unclear | None:
    """Why the words and signs before and after the value make it none to be taken."""
    if sentence.is_refusal(atoms, amount, frozenset(fold(asked.unit or "").split())):
        return Unclear(Why.AMBIGUOUS, [value])
    if sentence.is_negative(atoms, amount):
        return Unclear(Why.NEGATIVE, [-value])
    if asked.kind == "count" and value != value.to_integral_value():
        return Unclear(Why.NOT_WHOLE, [value])
    if sign := sentence.direction_of(atoms, amount):
        return _change(value, sign, asked)
    return None


def _of_unlikely_size(atoms: Atoms, amount: Amount, value: Decimal, asked: NumberAsked) -> Unclear | None:
    if _is_short_of_money(atoms, amount, asked):
        return Unclear(Why.AMBIGUOUS, [value])
    if _is_too_little_money(atoms, amount, asked):
        return Unclear(Why.AMBIGUOUS, _nearest_first([value * 10**6, value * 1000, value], asked))
    if others := _slips(value, asked):
        return Unclear(Why.AMBIGUOUS, [*others, value])
    return None


def judged(atoms: Atoms, amount: Amount, asked: NumberAsked) -> Number | Unclear:
    """The amount at its place among the atoms, in the unit that is asked for."""
    readings, why = _readings(atoms, amount, asked)
    if why is not None or len(readings) != 1:
        return Unclear(why or Why.AMBIGUOUS, _nearest_first(readings, asked))
    value = tidy(readings[0])
    doubt = _said_beside(atoms, amount, value, asked) or _of_unlikely_size(atoms, amount, value, asked)
    if doubt is not None:
        return doubt
    return Number(value, sentence.is_approximate(atoms, amount))
