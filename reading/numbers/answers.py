"""A whole report in one message: which number answers which field. Decides places and names; the numbers themselves are
read by reader."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.spelling import fold
from reading.numbers.amounts import Amount, read_amounts
from reading.numbers.atoms import NUMBER_WORDS, Atom, read_atoms
from reading.numbers.marks import pieces_marked
from reading.numbers.meant import figures_meant
from reading.numbers.names import (
    Field,
    all_names,
    clauses_of,
    names_of,
    read_mentions,
    units_of,
    without_names,
    words_of,
)
from reading.numbers.places import without_places
from reading.numbers.prose import is_speech, says_as_before
from reading.numbers.reader import read_number
from reading.numbers.sentence import PERIODS, holds_day, is_denial, without_periods
from reading.numbers.shares import shares_of
from reading.numbers.slips import mended
from reading.numbers.spelling import spell
from reading.numbers.sums import joined
from reading.numbers.values import Number, Unclear, Why


@dataclass(frozen=True)
class Mismatch:
    """Numbers without names that are not as many as the fields: who gets which is not ours to guess."""

    expected: int
    got: int


@dataclass(frozen=True)
class Answers:
    """`found` holds an answer for each field that was spoken of, by key; fields not in it were not. `left_over`: what
    nobody asked for, as typed."""

    found: Mapping[str, Number | Unclear] = field(default_factory=dict)
    left_over: tuple[str, ...] = ()
    mismatch: Mismatch | None = None


_BULLET = re.compile(r"^\s*[-+*•]\s+", re.MULTILINE)
_ROW = re.compile(r"\s*[^,/|-]+?(?:\s*([,/|]|\s-\s|-)\s*[^,/|-]+)(?:\s*\1\s*[^,/|-]+)+\s*")
_MANY = 3
"""From so many figures on, a message is a report, and words that were not understood only told."""


def _answer(asked: Field, text: str) -> Number | Unclear:
    return read_number(text, kind=asked.kind, unit=asked.unit, previous=asked.previous, names=words_of(asked))


# --- by number of the question ----------------------------------------------------------------------------------------


def _by_mark(text: str, fields: Sequence[Field]) -> Answers | None:
    pieces = pieces_marked(text, len(fields))
    if pieces is None:
        return None
    asked = {fields[number - 1]: piece for number, piece in pieces.items()}
    return Answers({one.key: _answer(one, without_names(piece, one)) for one, piece in asked.items()})


# --- by name ----------------------------------------------------------------------------------------------------------


def _read_named(text: str, fields: Sequence[Field], names: Sequence[tuple[str, int]]) -> Answers | None:
    found: dict[str, Number | Unclear] = {}
    left: list[str] = []
    for clause in clauses_of(text):
        mentions = read_mentions(clause, names)
        if not mentions and not is_speech(clause):
            left.append(clause)
        for place, piece in shares_of(clause, mentions) if mentions else ():
            asked, answer = fields[place], _answer(fields[place], piece)
            found[asked.key] = _both(found.get(asked.key, answer), answer)
    if not found:
        return None
    return Answers(found, tuple(left))


def _both(first: Number | Unclear, second: Number | Unclear) -> Number | Unclear:
    """What two mentions of one field say: one when they agree, or when one says nothing."""
    if first == second or second == Unclear(Why.NOTHING):
        return first
    if first == Unclear(Why.NOTHING):
        return second
    values = [answer.value for answer in (first, second) if isinstance(answer, Number)]
    return Unclear(Why.SEVERAL, values)


def _by_name(text: str, fields: Sequence[Field]) -> Answers | None:
    names = names_of(fields)
    if not any(read_mentions(clause, names) for clause in clauses_of(text)):
        return None
    return _read_named(text, fields, all_names(fields))


# --- by order ---------------------------------------------------------------------------------------------------------


def _blank(atoms: Sequence[Atom], i: int) -> bool:
    """ "chưa có", standing where a number should."""
    return i + 1 < len(atoms) and fold(atoms[i].text) == "chua" and fold(atoms[i + 1].text) == "co"


def _pieces(atoms: Sequence[Atom]) -> list[Amount]:
    """Amounts and "chưa có", from left to right; a value and its target, and the parts of a sum, are one."""
    pieces = [amount for amount in figures_meant(atoms, read_amounts(atoms)) if not is_denial(atoms, amount)]
    pieces += [Amount(i, i + 2, ()) for i in range(len(atoms)) if _blank(atoms, i)]
    pieces.sort(key=lambda amount: amount.first)
    out: list[Amount] = []
    for piece in pieces:
        if out and piece.first == out[-1].last + 1 and atoms[out[-1].last].text in ("/", "+"):
            out[-1] = Amount(out[-1].first, piece.last, ())
        else:
            out.append(piece)
    return out


def _fitting(atoms: Sequence[Atom], fields: Sequence[Field]) -> tuple[list[Amount] | None, int]:
    """The one way to see as many numbers as fields: all apart, or all joined; None, and how many there are, when
    neither fits."""
    pieces = _pieces(atoms)
    whole = joined(atoms, pieces, firmly=True)
    if not any(fold(asked.unit or "") in PERIODS for asked in fields):
        pieces, whole = without_periods(atoms, pieces), without_periods(atoms, whole)
    for amounts in (pieces, whole):
        if len(amounts) == len(fields):
            return amounts, len(fields)
    return None, len(whole)


def _by_unit(text: str, fields: Sequence[Field]) -> Answers | None:
    named = _read_named(text, fields, units_of(fields))
    if named is None or named.left_over or any(answer.why is Why.SEVERAL for answer in _unclear(named)):
        return None
    return named


def _unclear(answers: Answers) -> list[Unclear]:
    return [answer for answer in answers.found.values() if isinstance(answer, Unclear)]


def _row(text: str) -> list[str]:
    """The pieces of "12-3-45tr", "12, 3, 45tr", "12/3/45tr": one sign between each two; none when it is a day."""
    found = _ROW.fullmatch(text)
    if found is None or (holds_day(text) and text.count(found[1]) == 2):
        return []
    return text.split(found[1])


def _by_clause(text: str, fields: Sequence[Field]) -> Answers | None:
    """As many lines, or clauses, as fields, and the names that stand in them agree with the order."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    names = all_names(fields)
    for pieces in (lines, clauses_of(text), _row(text)):
        if len(pieces) != len(fields):
            continue
        named = [{mention.place for mention in read_mentions(piece, names)} for piece in pieces]
        if all(places <= {place} for place, places in enumerate(named)):
            pairs = zip(fields, pieces, strict=True)
            return Answers({asked.key: _answer(asked, _without_all(piece, asked)) for asked, piece in pairs})
    return None


def _without_all(text: str, asked: Field, others: Sequence[Field] = ()) -> str:
    """`text` without any name of the field ("Kết nạp 12 hội viên" has two), nor of the `others`."""
    mentions = read_mentions(text, [*names_of([asked]), *all_names(others)])
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text


def _agree(text: str, starts: Sequence[int], fields: Sequence[Field]) -> bool:
    """Each name or unit word stands directly before, or directly after, the number of its field."""
    mentions = read_mentions(text, all_names(fields))
    return all(sum(start < mention.start for start in starts) - mention.place in (0, 1) for mention in mentions)


def _by_order(text: str, fields: Sequence[Field]) -> Answers:
    spelled = spell(text)
    atoms = read_atoms(spelled.text)
    amounts, got = _fitting(atoms, fields)
    if amounts is None:
        return Answers(mismatch=Mismatch(len(fields), got))
    if not _agree(text, [spelled.starts[atoms[amount.first].start] for amount in amounts], fields):
        return Answers(mismatch=Mismatch(len(fields), got))
    starts = [0, *(amount.last for amount in amounts[:-1])]
    found = {}
    for asked, start, following in zip(fields, starts, [*amounts[1:], None], strict=True):
        last = following.first if following is not None else len(atoms)
        first, end = spelled.span(atoms[start].start, atoms[last - 1].end)
        others = [one for one in fields if one.key != asked.key]
        found[asked.key] = _answer(asked, _without_all(text[first:end], asked, others))
    return Answers(found)


# --- the whole message ------------------------------------------------------------------------------------------------


def _headless(text: str, fields: Sequence[Field]) -> str:
    """Without "Báo cáo quý 3:", a beginning that names no field and holds no figure."""
    head, colon, rest = text.partition(":")
    if not colon or not rest.strip() or "\n" in head.strip() or read_mentions(head, all_names(fields)):
        return text
    atoms = read_atoms(spell(head).text)
    if without_periods(atoms, figures_meant(atoms, read_amounts(atoms))):
        return text
    return rest


def _settled(read: Answers) -> Answers:
    """A message without any figure answers nothing; in one with many, a figure beside words that were not understood is
    taken, and the words are told."""
    answers = read.found.values()
    if answers and all(answer == Unclear(Why.NOTHING) for answer in answers):
        return Answers(mismatch=Mismatch(len(read.found), 0))
    loose = {key: one for key, one in read.found.items() if isinstance(one, Unclear) and one.why is Why.IN_PROSE}
    if sum(isinstance(answer, Number) for answer in answers) + len(loose) < _MANY:
        return read
    taken = {key: Number(one.readings[0]) for key, one in loose.items()}
    return Answers({**read.found, **taken}, (*read.left_over, *(one.unused for one in loose.values())))


def _read_all(text: str, fields: Sequence[Field]) -> Answers:
    certain = _by_mark(text, fields) or _by_clause(text, fields)
    if certain is not None:
        return certain
    ordered = _by_order(text, fields)
    if ordered.mismatch is None:
        return ordered
    named = _by_name(text, fields) or _by_unit(text, fields)
    if named is None and says_as_before(fold(text)) and not ordered.mismatch.got:
        return Answers({asked.key: Unclear(Why.AS_BEFORE) for asked in fields})
    return named or ordered


def read_answers(text: str, fields: Sequence[Field]) -> Answers:
    """Reads `12 3 5 45tr` in the form's order, `hội viên 12, nhà 3` by name, `1) 12 2) 0` by number, and lines of each.
    Raises nothing for any text.

    Every field that was spoken of gets its Number or its Unclear, so that all that is wrong with a message can be told
    at once; when bare numbers are not as many as the fields, nothing is taken and `mismatch` says how many there were.
    """
    text = without_places(_BULLET.sub("", unicodedata.normalize("NFC", text)))
    if not fields or not text.strip():
        return Answers(left_over=(text.strip(),) if text.strip() else ())
    text = mended(text, NUMBER_WORDS.union(*(words_of(asked) for asked in fields)))
    if len(fields) == 1:
        return _by_mark(text, fields) or Answers({fields[0].key: _answer(fields[0], _without_all(text, fields[0]))})
    read = _settled(_read_all(text, fields))
    rest = _headless(text, fields)
    if read.mismatch is None or rest == text:
        return read
    return _settled(_read_all(rest.strip(), fields))
