"""One number from one answer (`read_number`), or all that stand in a text. Not which question they answer
(reading.numbers.answers)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.spelling import fold
from reading.numbers import sentence
from reading.numbers.amounts import EXACT, Amount, read_amounts, tidy
from reading.numbers.atoms import NUMBER_WORDS, SCALES, Atom, Is, read_atoms
from reading.numbers.meant import figures_meant
from reading.numbers.places import without_places
from reading.numbers.prose import is_hedged, says_as_before, understood_for, unused_words
from reading.numbers.slips import mended
from reading.numbers.spelling import spell
from reading.numbers.sums import is_doubtful_pair, joined
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
        return Decimal(SCALES.get(words[0], 1)) if words else Decimal(1)


def _without_unit(atoms: list[Atom], unit: str | None) -> list[Atom]:
    """The indicator's own unit word is only a word, also when it looks like a number word ("trạm", "năm")."""
    words = fold(unit or "").split()
    if not words or words[0] in SCALES or words[0] in ("%", "dong", "vnd", "d"):
        return atoms
    folded = [fold(atom.text) for atom in atoms]
    for i in range(1, len(atoms) - len(words) + 1):
        if folded[i : i + len(words)] == words:
            for j in range(i, i + len(words)):
                atoms[j] = Atom(Is.WORD, atoms[j].text, atoms[j].start, atoms[j].end)
    return atoms


def _halved(atoms: list[Atom], unit: str | None) -> list[Atom]:
    """ "2 ha rưỡi" as "2 rưỡi ha": the half belongs to the number before the unit."""
    words = fold(unit or "").split()
    for i in range(1, len(atoms) - len(words)):
        half = atoms[i + len(words)]
        if words and half.kind is Is.HALF and [fold(atom.text) for atom in atoms[i : i + len(words)]] == words:
            return [*atoms[:i], half, *atoms[i : i + len(words)], *atoms[i + len(words) + 1 :]]
    return atoms


def _kind_of_day(a: Amount, b: Amount) -> bool:
    """20/5 may be a day of a month, 5/2024 a month of a year."""
    if a.raw is None or b.raw is None or not (a.raw.isdigit() and b.raw.isdigit()):
        return False
    day, month = a.readings[0], b.readings[0]
    return (1 <= day <= 31 and 1 <= month <= 12) or (1 <= day <= 12 and len(b.raw) == 4 and 1900 <= month <= 2100)


def _nearest_first(readings: Sequence[Decimal], asked: NumberAsked) -> list[Decimal]:
    kept = [tidy(value) for value in dict.fromkeys(readings) if asked.kind != "percent" or value <= _MOST_PERCENT]
    previous = asked.previous
    return kept if previous is None else sorted(kept, key=lambda value: abs(value - previous))


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
    return [other] if asked.kind != "count" or other == other.to_integral_value() else []


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


def _judge(atoms: Sequence[Atom], amount: Amount, asked: NumberAsked) -> Number | Unclear:
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
    if _is_too_little_money(atoms, amount, asked):
        return Unclear(Why.AMBIGUOUS, _nearest_first([value * 10**6, value * 1000, value], asked))
    if others := _slips(value, asked):
        return Unclear(Why.AMBIGUOUS, [*others, value])
    return Number(value, sentence.is_approximate(atoms, amount))


def _pair(atoms: Sequence[Atom], a: Amount, b: Amount, asked: NumberAsked) -> Number | Unclear:
    """Two amounts: a value with its target, a day, or simply two."""
    if sentence.is_said_again(atoms, a, b):
        return _judge(atoms, a, asked)
    sign = sentence.between(atoms, a, b)
    both = Unclear(Why.SEVERAL, [value for amount in (a, b) for value in amount.readings[:1]])
    if sign not in ("/", "trên"):
        return both
    if sign == "/" and a.readings and b.readings and _kind_of_day(a, b):
        return Unclear(Why.AMBIGUOUS, [a.readings[0]])
    value, target = _judge(atoms, a, asked), _judge(atoms, b, NumberAsked(asked.kind, asked.unit))
    if isinstance(value, Unclear) or isinstance(target, Unclear):
        return value if isinstance(value, Unclear) else both
    return Number(value.value, value.approximate and sign == "/", target.value)


def _several(atoms: Sequence[Atom], amounts: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    if sentence.are_summed(atoms, amounts):
        return _sum(atoms, amounts, asked)
    if len(amounts) == 2:
        return _pair(atoms, amounts[0], amounts[1], asked)
    return Unclear(Why.SEVERAL, [amount.readings[0] for amount in amounts if amount.readings][:20])


def _sum(atoms: Sequence[Atom], amounts: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    """ "3+4+5": each part must be as certain as a number by itself."""
    parts = [_judge(atoms, amount, asked) for amount in amounts]
    values = [part.value for part in parts if isinstance(part, Number)]
    for part in parts:
        if isinstance(part, Unclear):
            return Unclear(part.why, [])
    return Number(sum(values, Decimal(0)), parts=tuple(values))


def _is_phone_or_day(spelled: str, kind: Kind) -> bool:
    return sentence.holds_phone(spelled, counting=kind in ("count", "decimal")) or sentence.holds_day(spelled)


def _nothing(atoms: Sequence[Atom], folded: str) -> Unclear | None:
    """Why there is no figure, where the words say it."""
    if any(atom.kind is Is.DIGITS for atom in atoms):
        return None
    if says_as_before(folded):
        return Unclear(Why.AS_BEFORE)
    if sentence.is_not_available(folded):
        return Unclear(Why.NOT_AVAILABLE)
    return None


def _taken(
    atoms: Sequence[Atom], amounts: Sequence[Amount], found: Sequence[Amount], asked: NumberAsked
) -> Number | Unclear:
    """What the amounts that are figures come to; `found` are they before any two were joined."""
    if len(amounts) == 1 and is_doubtful_pair(atoms, amounts[0]):
        others = (amount.readings[0] for amount in found if amount.readings)
        return Unclear(Why.SEVERAL, [amounts[0].readings[0], *others])
    if len(amounts) == 1:
        return _judge(atoms, amounts[0], asked)
    return _several(atoms, amounts, asked)


def _within(atoms: Sequence[Atom], amounts: Sequence[Amount], answer: Number, asked: NumberAsked) -> Number | Unclear:
    """The answer, unless words stand beside it that were not understood."""
    unused = unused_words(atoms, amounts, understood_for(asked.unit, asked.names))
    if is_hedged(unused):
        return Unclear(Why.UNSURE, [answer.value], " ".join(unused))
    if unused and asked.unit is not None:
        return Unclear(Why.IN_PROSE, [answer.value], " ".join(unused))
    return answer


def read_number(
    text: str,
    *,
    kind: Kind,
    unit: str | None = None,
    previous: Decimal | None = None,
    names: frozenset[str] = frozenset(),
) -> Number | Unclear:
    """The number a person meant by one answer, never a guess: readings that lie apart are Unclear with all of them.
    Raises nothing for any text.

    `unit` is the indicator's unit word, tolerated after the number; "triệu đồng" makes answers be in millions. With a
    unit, words beside the figure that are no form of speech and not among `names` (folded words of the indicator) make
    it one to be asked about. With `previous`, an answer that is about a thousand times the last value (or a thousandth
    of it) is asked about too; leave it out to accept a confirmed value.
    """
    asked = NumberAsked(kind, unit, previous, names)
    spelled = mended(spell(without_places(text)).text, NUMBER_WORDS | names | frozenset(fold(unit or "").split()))
    atoms = _without_unit(_halved(read_atoms(spelled), unit), unit)
    whole = joined(atoms, read_amounts(atoms))
    found = figures_meant(atoms, read_amounts(atoms), unit)
    nothing = _nothing(atoms, fold(spelled))
    if nothing is not None:
        return nothing
    if sentence.is_vague(atoms) or _is_phone_or_day(spelled, kind):
        return Unclear(Why.AMBIGUOUS)
    if not found:
        return Unclear(Why.NOTHING)
    amounts = joined(atoms, found)
    if len(found) > 1 or amounts[0].first:
        amounts = sentence.without_periods(atoms, amounts)
    if not amounts:
        return Unclear(Why.AMBIGUOUS)
    answer = _taken(atoms, amounts, found, asked)
    if isinstance(answer, Number):
        return _within(atoms, whole, answer, asked)
    return answer
