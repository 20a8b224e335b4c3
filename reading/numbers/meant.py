"""Which amounts of a sentence are figures at all: not those in an address ("anh Ba"), a place ("Năm Căn"), an hour, a
stretch of time or a comparison ("như năm ngoái"). Words that stand beside a figure: prose.py."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.spelling import fold
from reading.numbers.amounts import Amount
from reading.numbers.atoms import Atoms, Is
from reading.numbers.surroundings import (
    AFTER_ONE,
    AFTER_SPAN,
    AFTER_YEAR,
    AREAS,
    ASKING,
    BARE_OTHERWISE,
    BEFORE_DAY,
    BEFORE_YEAR,
    CLOSING,
    ELDERS,
    HOURS,
    OF_FATHER,
    PERSONS,
    PLACES,
    ROMAN,
    SHORT_SPANS,
    SPANS,
)

_BROTHERS = 10
"""People are called by their place among brothers and sisters."""


@dataclass(frozen=True)
class _Seat:
    """An amount in its sentence. `unit`: the words of what is asked for, folded; `accented`: somebody types accents
    here."""

    atoms: Atoms
    amount: Amount
    unit: Sequence[str]
    accented: bool
    alone: bool

    def at(self, place: int) -> str:
        """The folded word at a place, or nothing."""
        return fold(self.raw(place))

    def raw(self, place: int) -> str:
        if 0 <= place < len(self.atoms):
            return self.atoms[place].text
        return ""

    @property
    def before(self) -> int:
        return self.amount.first - 1

    @property
    def after(self) -> int:
        return self.amount.last

    @property
    def word(self) -> str:
        """The one number word, when it is one; folded."""
        atom = self.atoms[self.amount.first]
        if self.amount.last - self.amount.first == 1 and atom.kind is not Is.DIGITS:
            return fold(atom.text)
        return ""

    @property
    def counts_the_unit(self) -> bool:
        said = [self.at(self.after + step) for step in range(len(self.unit))]
        return bool(said) and said == list(self.unit)


def _is_person(seat: _Seat) -> bool:
    """anh Ba · chú 7 ơi · đồng chí Tư · ba tôi ốm · Hai ơi"""
    if not seat.word:
        return seat.raw(seat.before) in ELDERS and 1 < seat.amount.readings[0] <= _BROTHERS
    if seat.at(seat.after) == "oi":
        return True
    if seat.raw(seat.before) in PERSONS or (seat.at(seat.before - 1), seat.at(seat.before)) == ("dong", "chi"):
        return True
    return seat.word == "ba" and seat.at(seat.after) in OF_FATHER


def _is_place(seat: _Seat) -> bool:
    """Ba Chẽ · xã Năm Căn · tổ 3 · chi hội 5"""
    if f"{seat.word} {seat.at(seat.after)}" in PLACES:
        return True
    behind_branch = (seat.at(seat.before - 1), seat.at(seat.before)) == ("chi", "hoi")
    return behind_branch or seat.raw(seat.before) in AREAS


_OF_TIME = (*HOURS, "tuoi")


def _is_hour(seat: _Seat) -> bool:
    """7 giờ · 8h30 · nửa tiếng · 68 tuổi"""
    if seat.at(seat.after) in _OF_TIME:
        return True
    return seat.at(seat.before) in ("h", "gio") and seat.atoms[seat.before - 1].kind is Is.DIGITS


def _is_span(seat: _Seat) -> bool:
    """hai hôm nữa · 3 ngày nữa · 6 tháng được 12"""
    after, then = seat.at(seat.after), seat.at(seat.after + 1)
    if after in SHORT_SPANS:
        return True
    dated = seat.raw(seat.after + 1)[:1].isdigit() or then in ROMAN
    return after in SPANS and not dated and (then in AFTER_SPAN or bool(seat.unit) or not seat.alone)


def _is_day(seat: _Seat) -> bool:
    """thứ Năm · mồng 5 · lần 2 · thu 3 (typed without accents)"""
    before = seat.raw(seat.before)
    return before in BEFORE_DAY or (before == "thu" and seat.amount.scale == 1 and seat.amount.readings[0] < 8)


def _is_other_word(seat: _Seat) -> bool:
    """một lát · năm ngoái · cả năm · mai mốt · "sau" where others have their accents"""
    word, after = seat.word, seat.at(seat.after)
    if word == "mot":
        return after in AFTER_ONE or seat.raw(seat.amount.first) == "mốt"
    if word == "nam" and (after in AFTER_YEAR or seat.at(seat.before) in BEFORE_YEAR):
        return True
    if word in BARE_OTHERWISE and seat.raw(seat.amount.first) == word:
        return seat.accented or word == "sau" or (word == "nam" and seat.raw(seat.after).isalpha())
    return False


def _is_question(seat: _Seat) -> bool:
    """ "có tính không em?": the word for none ends a question."""
    if seat.word not in ("khong", "ko", "k"):
        return False
    ends = all(seat.at(place) in CLOSING for place in range(seat.after, len(seat.atoms)))
    asks = any(seat.at(place) in ASKING for place in range(seat.before + 1))
    return ends and (asks or seat.raw(len(seat.atoms) - 1) == "?")


_RULES = (_is_person, _is_place, _is_hour, _is_span, _is_day, _is_other_word, _is_question)


def figures_meant(atoms: Atoms, amounts: Sequence[Amount], unit: str | None = None) -> list[Amount]:
    """Those of the amounts that may be figures, in their order. An amount directly before the asked `unit` always may,
    and one that leads into another that is none ("ba bốn bữa nữa") may not."""
    words = fold(unit or "").split()
    accented = any(not atom.text.isascii() for atom in atoms)
    kept: list[Amount] = []
    no_figure: Amount | None = None
    for amount in reversed(amounts):
        seat = _Seat(atoms, amount, words, accented, len(amounts) == 1)
        if _is_figure(seat, no_figure):
            kept.append(amount)
            no_figure = None
        else:
            no_figure = amount
    return kept[::-1]


def _is_figure(seat: _Seat, following: Amount | None) -> bool:
    """`following`: the amount after it, where that is no figure."""
    if seat.counts_the_unit:
        return True
    if following is not None and seat.amount.last == following.first and seat.word:
        return False
    return not any(rule(seat) for rule in _RULES)
