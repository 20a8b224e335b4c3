"""A whole report in one message: which number answers which field. Decides places and names; the numbers themselves are
read by reader."""

import re
import unicodedata
from collections.abc import Sequence

from core.spelling import fold
from reading.numbers.amounts import read_amounts
from reading.numbers.atoms import NUMBER_WORDS, read_atoms
from reading.numbers.marks import pieces_marked
from reading.numbers.meant import figures_meant
from reading.numbers.names import (
    Field,
    all_names,
    clauses_of,
    names_of,
    read_mentions,
    text_without_names,
    units_of,
    without_names,
    words_of,
)
from reading.numbers.places import without_places
from reading.numbers.prose import is_speech, says_as_before
from reading.numbers.reader import answer_of
from reading.numbers.rows import read_clauses, read_first, read_in_order
from reading.numbers.sentence import without_periods
from reading.numbers.shares import shares_of
from reading.numbers.slips import mended
from reading.numbers.spelling import spell
from reading.numbers.values import Answers, Mismatch, Number, Unclear, Why

_BULLET = re.compile(r"^\s*[-+*•]\s+", re.MULTILINE)
_OURS = re.compile(r"^[ ]{0,9}(?:Đúng không\?|Is that right\?|[12] = (?:Đúng|Sửa|Yes|Correct)\b.*)$", re.MULTILINE)
_TARGET = re.compile(r",?[ ]?\(?chỉ tiêu (?:chung|của đơn vị)[^:\n;]*(?=:)", re.IGNORECASE)
"""What stands behind the indicator in our own questions, when they are pasted back."""
_MANY = 3
"""From so many figures on, a message is a report, and words that were not understood only told."""


# --- by number of the question ----------------------------------------------------------------------------------------


def _by_mark(text: str, fields: Sequence[Field]) -> Answers | None:
    pieces = pieces_marked(text, len(fields))
    if pieces is None:
        return None
    asked = {fields[number - 1]: piece for number, piece in pieces.items()}
    return Answers({one.key: answer_of(one, without_names(piece, one)) for one, piece in asked.items()})


# --- by name ----------------------------------------------------------------------------------------------------------


def _read_named(text: str, fields: Sequence[Field], names: Sequence[tuple[str, int]]) -> Answers | None:
    found: dict[str, Number | Unclear] = {}
    left: list[str] = []
    for clause in clauses_of(text):
        mentions = read_mentions(clause, names)
        if not mentions and not is_speech(clause):
            left.append(clause)
        for place, piece in shares_of(clause, mentions) if mentions else ():
            asked, answer = fields[place], answer_of(fields[place], piece)
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


# --- by unit ----------------------------------------------------------------------------------------------------------


def _by_unit(text: str, fields: Sequence[Field]) -> Answers | None:
    named = _read_named(text, fields, units_of(fields))
    if named is None or named.left_over or any(answer.why is Why.SEVERAL for answer in _unclear(named)):
        return None
    return named


def _unclear(answers: Answers) -> list[Unclear]:
    return [answer for answer in answers.found.values() if isinstance(answer, Unclear)]


# --- the whole message ------------------------------------------------------------------------------------------------


def _headless(text: str, fields: Sequence[Field]) -> str:
    """Without "Báo cáo quý 3:", a beginning that names no field and holds no figure."""
    head, colon, rest = text.partition(":")
    if not colon or not rest.strip() or "\n" in head.strip() or read_mentions(head, all_names(fields)):
        return text
    atoms = read_atoms(spell(head).text)
    if without_periods(atoms, figures_meant(atoms, read_amounts(atoms))):
        return text
    return rest.strip()


def _settled(read: Answers) -> Answers:
    """A message without any figure answers nothing; in one with many, a figure beside words that were not understood is
    taken, and the words are told."""
    answers = read.found.values()
    if answers and all(answer == Unclear(Why.NOTHING) for answer in answers):
        return Answers(mismatch=Mismatch(len(read.found), 0))
    loose = _in_prose(read)
    if sum(isinstance(answer, Number) for answer in answers) + len(loose) < _MANY:
        return read
    taken = {key: Number(one.readings[0]) for key, one in loose.items()}
    return Answers({**read.found, **taken}, (*read.left_over, *(one.unused for one in loose.values())))


def _in_prose(read: Answers) -> dict[str, Unclear]:
    return {key: one for key, one in read.found.items() if isinstance(one, Unclear) and one.why is Why.IN_PROSE}


def _read_all(text: str, fields: Sequence[Field]) -> Answers:
    certain = _by_mark(text, fields) or read_clauses(text, fields)
    if certain is not None:
        return certain
    ordered = read_in_order(text, fields)
    if ordered.mismatch is None:
        return ordered
    named = _by_name(text, fields) or _by_unit(text, fields)
    if named is None and says_as_before(fold(text)) and not ordered.mismatch.got:
        return Answers({asked.key: Unclear(Why.AS_BEFORE) for asked in fields})
    return named or read_first(text, fields) or ordered


def read_answers(text: str, fields: Sequence[Field]) -> Answers:
    """Reads `12 3 5 45tr` in the form's order, `hội viên 12, nhà 3` by name, `1) 12 2) 0` by number, and lines of each.
    Raises nothing for any text.

    Every field that was spoken of gets its Number or its Unclear, so that all that is wrong with a message can be told
    at once; when bare numbers are not as many as the fields, nothing is taken and `mismatch` says how many there were.
    """
    text = _theirs(text)
    if not text.strip():
        return Answers()
    if not fields:
        return Answers(left_over=(text.strip(),))
    text = mended(text, NUMBER_WORDS.union(*(words_of(asked) for asked in fields)))
    if len(fields) == 1:
        return _by_mark(text, fields) or _of_one(text, fields[0])
    return _settled(_read_all(_headless(text, fields), fields))


def _theirs(text: str) -> str:
    """Without bullets, names of places, and what was pasted back of our own questions."""
    text = without_places(_BULLET.sub("", unicodedata.normalize("NFC", text)))
    return _OURS.sub("", _TARGET.sub("", text))


def _of_one(text: str, asked: Field) -> Answers:
    return Answers({asked.key: answer_of(asked, text_without_names(text, asked))})
