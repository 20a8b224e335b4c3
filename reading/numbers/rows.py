"""Figures without names, in the form's order: "12 3 5 45tr", one clause or line a figure, or the first few of them.
Names and the numbers of questions: answers.py."""

from collections.abc import Iterator, Sequence

from core.spelling import fold
from reading.numbers.amounts import Amount, read_amounts
from reading.numbers.atoms import Atoms, read_atoms
from reading.numbers.meant import figures_meant
from reading.numbers.names import Field, all_names, clauses_of, read_mentions, text_without_names
from reading.numbers.reader import answer_of
from reading.numbers.sentence import PERIODS, holds_day, is_denial, without_periods
from reading.numbers.spelling import spell
from reading.numbers.sums import joined
from reading.numbers.values import Answers, Mismatch, Number

_BETWEEN = ",/|-_"
"""Signs that part the figures of a row; a comma may stand inside one as well."""


def _blank(atoms: Atoms, i: int) -> bool:
    """ "chưa có", standing where a number should."""
    return i + 1 < len(atoms) and fold(atoms[i].text) == "chua" and fold(atoms[i + 1].text) == "co"


def _pieces(atoms: Atoms) -> list[Amount]:
    """Amounts and "chưa có", from left to right; a value and its target, and the parts of a sum, are one."""
    out: list[Amount] = []
    for piece in _single_pieces(atoms):
        if out and _is_tied(atoms, out[-1], piece):
            out[-1] = Amount(out[-1].first, piece.last, ())
        else:
            out.append(piece)
    return out


def _single_pieces(atoms: Atoms) -> list[Amount]:
    pieces = [amount for amount in figures_meant(atoms, read_amounts(atoms)) if not is_denial(atoms, amount)]
    pieces += [Amount(i, i + 2, ()) for i in range(len(atoms)) if _blank(atoms, i)]
    return sorted(pieces, key=lambda amount: amount.first)


def _is_tied(atoms: Atoms, a: Amount, b: Amount) -> bool:
    """ "12/15", "3 + 4"."""
    return b.first == a.last + 1 and atoms[a.last].text in ("/", "+")


def _fitting(atoms: Atoms, fields: Sequence[Field]) -> tuple[list[Amount] | None, int]:
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


def _row(text: str, count: int) -> list[str]:
    """The pieces of "12-3-45tr", "12, 3, 45tr", "12/3/45tr": one sign between each two; none when it is a day."""
    for sign in _BETWEEN:
        pieces = text.split(sign)
        if len(pieces) == count and all(map(_is_one, pieces)) and not _other_signs(text, sign):
            if count == 3 and holds_day(text):
                return []
            return pieces
    return []


def _is_one(piece: str) -> bool:
    """Whether it holds something, and no two figures: the comma of "4 1,5tr" stands inside the second one."""
    return bool(piece.strip()) and len(_pieces(read_atoms(spell(piece).text))) < 2


def _other_signs(text: str, sign: str) -> set[str]:
    """A comma may stand inside a figure, and is none of them."""
    return set(text) & set(_BETWEEN) - {sign, ","}


def read_clauses(text: str, fields: Sequence[Field]) -> Answers | None:
    """As many lines, or clauses, as fields, and the names that stand in them agree with the order."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for pieces in (lines, clauses_of(text), _row(text, len(fields))):
        if len(pieces) == len(fields) and _name_their_own(pieces, fields):
            pairs = zip(fields, pieces, strict=True)
            return Answers({asked.key: answer_of(asked, text_without_names(piece, asked)) for asked, piece in pairs})
    return None


def _name_their_own(pieces: Sequence[str], fields: Sequence[Field]) -> bool:
    """Whether no piece names another field than the one at its place."""
    names = all_names(fields)
    return all(mention.place == place for place, piece in enumerate(pieces) for mention in read_mentions(piece, names))


def _agree(text: str, starts: Sequence[int], fields: Sequence[Field]) -> bool:
    """Each name or unit word stands directly before, or directly after, the number of its field."""
    mentions = read_mentions(text, all_names(fields))
    return all(sum(start < mention.start for start in starts) - mention.place in (0, 1) for mention in mentions)


def read_in_order(text: str, fields: Sequence[Field]) -> Answers:
    spelled = spell(text)
    atoms = read_atoms(spelled.text)
    amounts, got = _fitting(atoms, fields)
    if amounts is None:
        return Answers(mismatch=Mismatch(len(fields), got))
    if not _agree(text, [spelled.starts[atoms[amount.first].start] for amount in amounts], fields):
        return Answers(mismatch=Mismatch(len(fields), got))
    found = {}
    for asked, (start, last) in zip(fields, _shares(atoms, amounts), strict=True):
        first, end = spelled.span(atoms[start].start, atoms[last - 1].end)
        others = [one for one in fields if one.key != asked.key]
        found[asked.key] = answer_of(asked, text_without_names(text[first:end], asked, others), others)
    return Answers(found)


def _shares(atoms: Atoms, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    """The atoms around each amount, from the end of the one before it to the beginning of the one after it."""
    starts = [0, *(amount.last for amount in amounts[:-1])]
    ends = [*(amount.first for amount in amounts[1:]), len(atoms)]
    return zip(starts, ends, strict=True)


def read_first(text: str, fields: Sequence[Field]) -> Answers | None:
    """The first few figures, when a sum of money stands at the place of the only field for one: "12 3 45tr" of
    seven."""
    money = [place for place, asked in enumerate(fields) if asked.kind == "money"]
    count = len(_pieces(read_atoms(spell(text).text)))
    if len(money) != 1 or not 0 < money[0] < count < len(fields):
        return None
    read = read_clauses(text, fields[:count]) or read_in_order(text, fields[:count])
    if read.found and all(isinstance(answer, Number) for answer in read.found.values()):
        return read
    return None
