"""A whole report in one message: which number answers which field. Decides places and names; the numbers themselves are
read by reader."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.spelling import fold
from reading.numbers.amounts import Amount, read_amounts
from reading.numbers.atoms import Atom, read_atoms
from reading.numbers.names import (
    Field,
    Mention,
    all_names,
    clauses_of,
    names_of,
    read_mentions,
    units_of,
    without_names,
)
from reading.numbers.reader import read_number
from reading.numbers.sentence import PERIODS, without_periods
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


_MARK = re.compile(r"(?:(?<=\s)|^)\(?([0-9]{1,2})(?:\)[.:]?|[.:/](?=\s))\s*", re.MULTILINE)
_BULLET = re.compile(r"^\s*[-+*•]\s+", re.MULTILINE)
_TIGHT_COMMAS = re.compile(r"[^,\s]+(?:,[^,\s]+){2,}")


def _answer(asked: Field, text: str) -> Number | Unclear:
    return read_number(text, kind=asked.kind, unit=asked.unit, previous=asked.previous)


# --- by number of the question ----------------------------------------------------------------------------------------


def _marked(text: str, count: int) -> dict[int, str] | None:
    """ "1) 12 2) 0", or lines "1. 12": the piece of text after each mark; None when the text is not written so."""
    marks = list(_MARK.finditer(text))
    numbers = [int(mark[1]) for mark in marks]
    if (
        not marks
        or text[: marks[0].start()].strip()
        or numbers != sorted(set(numbers))
        or not 1 <= numbers[0] <= numbers[-1] <= count
    ):
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    pieces = {
        number: text[mark.end() : end].strip(" \t\n;,") for number, mark, end in zip(numbers, marks, ends, strict=True)
    }
    return pieces if all(pieces.values()) else None


def _by_mark(text: str, fields: Sequence[Field]) -> Answers | None:
    pieces = _marked(text, len(fields))
    if pieces is None:
        return None
    return Answers(
        {fields[i - 1].key: _answer(fields[i - 1], without_names(piece, fields[i - 1])) for i, piece in pieces.items()}
    )


# --- by name ----------------------------------------------------------------------------------------------------------


def _parts(clause: str, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
    """Each mention with its piece of the clause: what follows the name, or what precedes it when the clause begins with
    a number."""
    if len(mentions) == 1:
        only = mentions[0]
        return [(only.place, f"{clause[: only.start]} {clause[only.end :]}")]
    starts = [mention.start for mention in mentions]
    ends = [mention.end for mention in mentions]
    if read_amounts(read_atoms(spell(clause[: starts[0]]).text)):
        spans = zip([0, *ends[:-1]], [*starts[:-1], len(clause)], strict=True)
    else:
        spans = zip(ends, [*starts[1:], len(clause)], strict=True)
    return [(mention.place, clause[start:end]) for mention, (start, end) in zip(mentions, spans, strict=True)]


def _read_named(text: str, fields: Sequence[Field], names: Sequence[tuple[str, int]]) -> Answers | None:
    found: dict[str, Number | Unclear] = {}
    left: list[str] = []
    for clause in clauses_of(text):
        mentions = read_mentions(clause, names)
        if not mentions:
            left.append(clause)
        for place, piece in _parts(clause, mentions) if mentions else ():
            asked, answer = fields[place], _answer(fields[place], piece)
            twice = asked.key in found and found[asked.key] != answer
            found[asked.key] = _both(found[asked.key], answer) if twice else answer
    return Answers(found, tuple(left)) if found else None


def _both(first: Number | Unclear, second: Number | Unclear) -> Unclear:
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
    """Amounts and "chưa có", from left to right; a value and its target are one."""
    pieces = list(read_amounts(atoms))
    pieces += [Amount(i, i + 2, ()) for i in range(len(atoms)) if _blank(atoms, i)]
    pieces.sort(key=lambda amount: amount.first)
    out: list[Amount] = []
    for piece in pieces:
        if out and piece.first == out[-1].last + 1 and atoms[out[-1].last].text == "/":
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


def _by_clause(text: str, fields: Sequence[Field]) -> Answers | None:
    """As many lines, or clauses, as fields, and the names that stand in them agree with the order."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    names = all_names(fields)
    for pieces in (lines, clauses_of(text), text.split(",") if _TIGHT_COMMAS.fullmatch(text.strip()) else []):
        if len(pieces) == len(fields) and all(
            {mention.place for mention in read_mentions(piece, names)} <= {place} for place, piece in enumerate(pieces)
        ):
            return Answers(
                {
                    asked.key: _answer(asked, without_names(piece, asked))
                    for asked, piece in zip(fields, pieces, strict=True)
                }
            )
    return None


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
        found[asked.key] = _answer(asked, text[first:end])
    return Answers(found)


def read_answers(text: str, fields: Sequence[Field]) -> Answers:
    """Reads `12 3 5 45tr` in the form's order, `hội viên 12, nhà 3` by name, `1) 12 2) 0` by number, and lines of each.
    Raises nothing for any text.

    Every field that was spoken of gets its Number or its Unclear, so that all that is wrong with a message can be told
    at once; when bare numbers are not as many as the fields, nothing is taken and `mismatch` says how many there were.
    """
    text = _BULLET.sub("", unicodedata.normalize("NFC", text))
    if not fields or not text.strip():
        return Answers(left_over=(text.strip(),) if text.strip() else ())
    if len(fields) == 1:
        return _by_mark(text, fields) or Answers({fields[0].key: _answer(fields[0], without_names(text, fields[0]))})
    certain = _by_mark(text, fields) or _by_clause(text, fields)
    if certain is not None:
        return certain
    ordered = _by_order(text, fields)
    if ordered.mismatch is None:
        return ordered
    return _by_name(text, fields) or _by_unit(text, fields) or ordered
