"""What one amount says where a number of a kind and unit is asked for: the number, or why it is asked about. Several
amounts, and the words beside them: reader.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.spelling import fold
from reading.numbers import sentence
from reading.numbers.amounts import EXACT, Amount, tidy
from reading.numbers.atoms import SCALES, Atom, Is
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


def _in_unit(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> tuple[Decimal, ...]:
    named = amount.scale > 1 or amount.raw is None or (amount.last < len(atoms) and atoms[amount.last].kind is Is.DONG)
    factor = asked.factor
    if factor == 1:
        return amount.readings
    if named:
        return tuple(EXACT.divide(value, factor) for value in amount.readings)
    # "45000000" where millions are asked for: written in đồng, or in millions?
    return (*amount.readings, *(EXACT.divide(value, factor) for value in amount.readings if value >= factor))


def _is_percent(atoms: Sequence[Atom], amount: Amount) -> bool:
    return amount.last < len(atoms) and atoms[amount.last].kind is Is.PERCENT


def _percent(atoms: Sequence[Atom], amount: Amount) -> tuple[tuple[Decimal, ...], Why | None]:
    literal, readings, why = amount.literal, amount.readings, amount.why
    if amount.scale > 1:
        return readings, Why.AMBIGUOUS
    if literal is not None and literal.one_dot:
        readings, why = (readings[0] / 1000, readings[0]), Why.AMBIGUOUS
    elif literal is not None and literal.one_comma and readings[0] != readings[0].to_integral_value():
        readings, why = readings[:1], None
    if _is_percent(atoms, amount) and atoms[amount.last].text == "‰":
        readings = tuple(value / 10 for value in readings)
    if len(readings) == 1 and Decimal("0.1") <= readings[0] < 1 and not _is_percent(atoms, amount):
        # a share of one, or less than one per cent
        readings, why = (readings[0] * 100, readings[0]), Why.AMBIGUOUS
    return readings, why


def _slips(value: Decimal, asked: NumberAsked) -> list[Decimal]:
    """The other reading when the value is about a thousand times, or a thousandth of, the last one."""
    previous = asked.previous
    if previous is None or previous <= 0 or value <= 0 or asked.kind == "percent":
        return []
    low, high = _SLIP
    if previous * low <= value <= previous * high:
        other = value / 1000
    elif value * low <= previous <= value * high:
        other = value * 1000
    else:
        return []
    if asked.kind != "count" or other == other.to_integral_value():
        return [other]
    return []


def _readings(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> tuple[tuple[Decimal, ...], Why | None]:
    if asked.kind == "percent":
        return _percent(atoms, amount)
    if _is_percent(atoms, amount):
        readings, why = _percent(atoms, amount)
        return readings, why if fold(asked.unit or "") in ("%", "phan tram") else Why.AMBIGUOUS
    return _in_unit(atoms, amount, asked), amount.why


def _change(value: Decimal, sign: int, asked: NumberAsked) -> Unclear:
    """ "tăng 5": five in all, or five more than before."""
    if asked.previous is None:
        return Unclear(Why.CHANGE, [value])
    return Unclear(Why.CHANGE, [value, asked.previous + sign * value])


def _is_too_little_money(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> bool:
    """ "45" where đồng are asked for: nobody reports a sum below a thousand, unless it is written as đồng."""
    if asked.kind != "money" or asked.factor != 1 or not 0 < amount.readings[0] < 1000:
        return False
    return amount.last == len(atoms) or atoms[amount.last].kind is not Is.DONG


def _is_short_of_money(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> bool:
    """ "45tr", "25k": written so, a figure is a sum of money, and no count."""
    return asked.factor == 1 and any(
        atom.text in ("k", "tr", "trđ", "trd") for atom in atoms[amount.first : amount.last]
    )


def judged(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> Number | Unclear:
    """The amount at its place among the atoms, in the unit that is asked for."""
    readings, why = _readings(atoms, amount, asked)
    if why is None and len(readings) > 1:
        why = Why.AMBIGUOUS
    if why is not None or not readings:
        return Unclear(why or Why.AMBIGUOUS, _nearest_first(readings, asked))
    value = tidy(readings[0])
    if sentence.is_refusal(atoms, amount, frozenset(fold(asked.unit or "").split())):
        return Unclear(Why.AMBIGUOUS, [value])
    if sentence.is_negative(atoms, amount):
        return Unclear(Why.NEGATIVE, [-value])
    if asked.kind == "count" and value != value.to_integral_value():
        return Unclear(Why.NOT_WHOLE, [value])
    if sign := sentence.direction_of(atoms, amount):
        return _change(value, sign, asked)
    if asked.kind == "count" and asked.unit is not None and _is_short_of_money(atoms, amount, asked):
        return Unclear(Why.AMBIGUOUS, [value])
    if _is_too_little_money(atoms, amount, asked):
        return Unclear(Why.AMBIGUOUS, _nearest_first([value * 10**6, value * 1000, value], asked))
    if others := _slips(value, asked):
        return Unclear(Why.AMBIGUOUS, [*others, value])
    return Number(value, sentence.is_approximate(atoms, amount))
