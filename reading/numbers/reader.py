"""One number from one answer (`read_figure`), or all that stand in a text. Not which question they answer
(reading.numbers.answers)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from core.spelling import fold
from reading.numbers import sentence
from reading.numbers.amounts import Amount, read_amounts, tidy
from reading.numbers.atoms import NUMBER_WORDS, SCALES, Atom, Atoms, Is, read_atoms
from reading.numbers.groups import kind_at
from reading.numbers.judging import NumberAsked, judged
from reading.numbers.meant import figures_meant
from reading.numbers.names import Field, words_of
from reading.numbers.places import without_places
from reading.numbers.prose import is_hedged, is_no_statement, said_for, says_as_before, understood_for, unused_words
from reading.numbers.slips import mended
from reading.numbers.spelling import spell
from reading.numbers.sums import is_doubtful_pair, joined
from reading.numbers.values import Kind, Number, Unclear, Why


def _places_of(words: Sequence[str], atoms: Atoms) -> Iterator[int]:
    """Where these words stand, but for the beginning."""
    folded = [fold(atom.text) for atom in atoms]
    for place in range(1, len(atoms) - len(words) + 1):
        if words and folded[place : place + len(words)] == words:
            yield place


def _without_unit(atoms: list[Atom], unit: str | None) -> list[Atom]:
    """The indicator's own unit word is only a word, also when it looks like a number word ("trạm", "năm")."""
    words = fold(unit or "").split()
    if not words or words[0] in SCALES or words[0] in ("%", "dong", "vnd", "d"):
        return atoms
    for first in _places_of(words, atoms):
        for place in range(first, first + len(words)):
            atoms[place] = replace(atoms[place], kind=Is.WORD, value=Decimal(0))
    return atoms


def _halved(atoms: list[Atom], unit: str | None) -> list[Atom]:
    """ "2 ha rưỡi" as "2 rưỡi ha": the half belongs to the number before the unit."""
    words = fold(unit or "").split()
    for first in _places_of(words, atoms):
        last = first + len(words)
        if kind_at(atoms, last) is Is.HALF:
            return [*atoms[:first], atoms[last], *atoms[first:last], *atoms[last + 1 :]]
    return atoms


def _kind_of_day(a: Amount, b: Amount) -> bool:
    """20/5 may be a day of a month, 5/2024 a month of a year."""
    if a.raw is None or b.raw is None or not (a.raw.isdigit() and b.raw.isdigit()):
        return False
    first, second = a.readings[0], b.readings[0]
    is_year = len(b.raw) == 4 and 1900 <= second <= 2100
    return (1 <= first <= 31 and 1 <= second <= 12) or (1 <= first <= 12 and is_year)


def _share_of(a: Amount, b: Amount, value: Decimal) -> list[Decimal]:
    """ "49/50" where a share is asked for: 98 per cent, or 49 of a target of 50."""
    if not a.readings or not any(b.readings[:1]):
        return [value]
    return [tidy(round(a.readings[0] * 100 / b.readings[0], 4)), value]


def _first_readings(amounts: Sequence[Amount]) -> list[Decimal]:
    return [value for amount in amounts for value in amount.readings[:1]]


def _pair(atoms: Atoms, a: Amount, b: Amount, asked: NumberAsked) -> Number | Unclear:
    """Two amounts: a value with its target, a day, or simply two."""
    if sentence.is_said_again(atoms, a, b):
        return judged(atoms, a, asked)
    sign = sentence.between(atoms, a, b)
    if sign == "/" and a.readings and b.readings and _kind_of_day(a, b):
        return Unclear(Why.AMBIGUOUS, [a.readings[0]])
    if sign in ("/", "trên"):
        return _with_target(atoms, a, b, asked)
    return Unclear(Why.SEVERAL, _first_readings((a, b)))


def _with_target(atoms: Atoms, a: Amount, b: Amount, asked: NumberAsked) -> Number | Unclear:
    """ "1.757/1.500", "49 trên 50"."""
    value, target = judged(atoms, a, asked), judged(atoms, b, NumberAsked(asked.kind, asked.unit))
    if isinstance(value, Unclear):
        return value
    if asked.kind == "percent" and b.readings[:1] != (Decimal(100),):
        return Unclear(Why.AMBIGUOUS, _share_of(a, b, value.value))
    if isinstance(target, Unclear):
        return Unclear(Why.SEVERAL, _first_readings((a, b)))
    approximate = value.approximate and sentence.between(atoms, a, b) == "/"
    return Number(value.value, approximate, target.value)


def _several(atoms: Atoms, amounts: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    if sentence.are_summed(atoms, amounts):
        return _sum(atoms, amounts, asked)
    if len(amounts) == 2:
        return _pair(atoms, amounts[0], amounts[1], asked)
    return Unclear(Why.SEVERAL, _first_readings(amounts)[:20])


def _in_scale(amount: Amount, scale: Decimal) -> Decimal:
    if amount.scale == 1:
        return amount.readings[0] * scale
    return amount.readings[0]


def _scaled_alike(amounts: Sequence[Amount], part: Unclear) -> list[Decimal]:
    """ "10+20tr" is thirty million, most likely."""
    scale = amounts[-1].scale
    if part.why is not Why.AMBIGUOUS or scale == 1 or not all(amount.readings for amount in amounts):
        return []
    return [sum((_in_scale(amount, scale) for amount in amounts), Decimal(0))]


def _sum(atoms: Atoms, amounts: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    """ "3+4+5": each part must be as certain as a number by itself."""
    parts = [judged(atoms, amount, asked) for amount in amounts]
    values = [part.value for part in parts if isinstance(part, Number)]
    for part in parts:
        if isinstance(part, Unclear):
            return Unclear(part.why, _scaled_alike(amounts, part))
    return Number(sum(values, Decimal(0)), parts=tuple(values))


def _is_phone_or_day(spelled: str, kind: Kind) -> bool:
    return sentence.holds_phone(spelled, counting=kind in ("count", "decimal")) or sentence.holds_day(spelled)


def _nothing(spelled: str, atoms: Atoms, found: Sequence[Amount], kind: Kind) -> Unclear | None:
    """Why there is no figure to be taken, whatever the amounts are."""
    told = _told_in_words(atoms, fold(spelled))
    if told is not None:
        return told
    if sentence.is_vague(atoms) or _is_phone_or_day(spelled, kind):
        return Unclear(Why.AMBIGUOUS)
    if not found:
        return Unclear(Why.NOTHING)
    return None


def _told_in_words(atoms: Atoms, folded: str) -> Unclear | None:
    """Why there is no figure, where the words say it."""
    if any(atom.kind is Is.DIGITS for atom in atoms):
        return None
    if says_as_before(folded):
        return Unclear(Why.AS_BEFORE)
    if sentence.is_not_available(folded):
        return Unclear(Why.NOT_AVAILABLE)
    return None


def _taken(atoms: Atoms, amounts: Sequence[Amount], found: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    """What the amounts that are figures come to; `found` are they before any two were joined."""
    if len(amounts) > 1:
        return _several(atoms, amounts, asked)
    one = amounts[0]
    if is_doubtful_pair(atoms, one):
        return Unclear(Why.SEVERAL, [one.readings[0], *_first_readings(found)])
    return judged(atoms, one, asked)


def _within(
    spelled: str, atoms: Atoms, amounts: Sequence[Amount], answer: Number, asked: NumberAsked
) -> Number | Unclear:
    """The answer, unless words stand beside it that were not understood."""
    unused = unused_words(atoms, amounts, understood_for(asked.unit, asked.names))
    has_unit = asked.unit is not None
    if is_hedged(unused) or (has_unit and is_no_statement(fold(spelled))):
        return Unclear(Why.UNSURE, [answer.value], " ".join(unused))
    if unused and has_unit:
        return Unclear(Why.IN_PROSE, [answer.value], " ".join(unused))
    return answer


def _spelled(text: str, unit: str | None, names: frozenset[str]) -> str:
    """In one spelling, and with what was typed without the Vietnamese keyboard as it was meant."""
    return mended(spell(without_places(text)).text, NUMBER_WORDS | names | frozenset(fold(unit or "").split()))


def read_figure(
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
    spelled = _spelled(text, unit, names)
    atoms = _without_unit(_halved(read_atoms(spelled), unit), unit)
    found = figures_meant(atoms, read_amounts(atoms), unit)
    nothing = _nothing(spelled, atoms, found, kind)
    if nothing is not None:
        return nothing
    return _figure(spelled, atoms, found, NumberAsked(kind, unit, previous, names))


def _figure(spelled: str, atoms: Atoms, found: Sequence[Amount], asked: NumberAsked) -> Number | Unclear:
    whole = joined(atoms, found)
    figures = whole
    if len(found) > 1 or whole[0].first:
        figures = sentence.without_periods(atoms, whole)
    if not figures:
        return Unclear(Why.AMBIGUOUS)
    answer = _taken(atoms, figures, found, asked)
    if isinstance(answer, Number):
        return _within(spelled, atoms, whole, answer, asked)
    return answer


def read_number(text: str, *, kind: Kind, unit: str | None = None, previous: Decimal | None = None) -> Number | Unclear:
    """The same for whoever relies on the first seven reasons alone: what is asked about for another is AMBIGUOUS, or
    NOTHING where it says no figure."""
    read = read_figure(text, kind=kind, unit=unit, previous=previous)
    if isinstance(read, Unclear):
        return replace(read, why=_TOLD_AS.get(read.why, read.why))
    return read


_TOLD_AS: Mapping[Why, Why] = {
    Why.AS_BEFORE: Why.NOTHING,
    Why.CHANGE: Why.AMBIGUOUS,
    Why.UNSURE: Why.AMBIGUOUS,
    Why.IN_PROSE: Why.AMBIGUOUS,
}


def answer_of(asked: Field, text: str, others: Sequence[Field] = ()) -> Number | Unclear:
    """The field's number in its piece of a message. `others`: the fields whose names and units may stand beside the
    figure as well."""
    names = words_of(asked).union(*(words_of(other) | said_for(other.unit) for other in others))
    return read_figure(text, kind=asked.kind, unit=asked.unit, previous=asked.previous, names=names)
