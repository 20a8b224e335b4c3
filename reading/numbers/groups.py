"""Numbers below a scale word: "mười hai", "hai trăm linh năm", "trăm rưỡi", "45,5". Scales and what is said after them:
amounts.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reading.numbers.atoms import Atom, Is
from reading.numbers.literals import Literal, read_literal
from reading.numbers.spelling import FIXED_SPACE

_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)


@dataclass(frozen=True)
class Group:
    """A number below a scale word: its value, where it ends, and how it was said."""

    value: Decimal
    last: int
    literal: Literal | None = None
    raw: str | None = None
    single: bool = False
    hundreds: bool = False
    doubtful: Decimal | None = None


def kind_at(atoms: Sequence[Atom], i: int) -> Is | None:
    """What the atom at a place is; None past the end."""
    if i < len(atoms):
        return atoms[i].kind
    return None


def _read_tens(atoms: Sequence[Atom], i: int) -> Group | None:
    """mười hai · hai mươi lăm · bảy chục · hai lăm · chín"""
    kind = kind_at(atoms, i)
    if kind is Is.TEN:
        value, i, ten = _TEN, i + 1, True
    elif kind is Is.TENS:
        return Group(_TEN, i + 1)
    elif kind is Is.TWENTY and kind_at(atoms, i + 1) in (Is.ONES, Is.SHORT_ONES):
        return Group(atoms[i].value + atoms[i + 1].value, i + 2)
    elif kind is Is.ONES and kind_at(atoms, i + 1) in (Is.TEN, Is.TENS):
        value, ten = atoms[i].value * 10, kind_at(atoms, i + 1) is Is.TEN
        i += 2
    elif kind is Is.ONES and (
        kind_at(atoms, i + 1) is Is.SHORT_ONES or (kind_at(atoms, i + 1) is Is.ONES and atoms[i + 1].text == "mốt")
    ):
        return Group(atoms[i].value * 10 + atoms[i + 1].value, i + 2)
    elif kind is Is.ONES:
        return Group(atoms[i].value, i + 1, single=True)
    else:
        return None
    if (
        ten
        and kind_at(atoms, i) in (Is.ONES, Is.SHORT_ONES)
        and kind_at(atoms, i + 1) not in (Is.TEN, Is.TENS, Is.HUNDRED)
    ):
        return Group(value + atoms[i].value, i + 1)
    return Group(value, i)


def read_linked(atoms: Sequence[Atom], i: int) -> Group:
    """What is said after "linh" or "lẻ": năm · tư · mười · hai mươi lăm"""
    return _read_tens(atoms, i) or Group(atoms[i].value, i + 1)


def _after_hundred(atoms: Sequence[Atom], i: int, hundreds: Decimal) -> Group:
    if kind_at(atoms, i) is Is.HALF:
        return Group(hundreds + 50, i + 1, hundreds=True)
    if kind_at(atoms, i) is Is.LINK and kind_at(atoms, i + 1) in (Is.ONES, Is.SHORT_ONES, Is.TEN):
        linked = read_linked(atoms, i + 1)
        return Group(hundreds + linked.value, linked.last, hundreds=True)
    if kind_at(atoms, i) is Is.SHORT_ONES:
        return Group(hundreds + atoms[i].value * 10, i + 1, hundreds=True)
    rest = _read_tens(atoms, i)
    if rest is None or kind_at(atoms, i) is Is.TENS:
        return Group(hundreds, i, hundreds=True)
    if not rest.single or not rest.value:
        return Group(hundreds + rest.value, rest.last, hundreds=True)
    # "hai trăm năm" is 250; before a scale ("trăm hai nghìn") some mean 102
    if kind_at(atoms, rest.last) is Is.SCALE:
        doubtful = hundreds + rest.value
    else:
        doubtful = None
    return Group(hundreds + rest.value * 10, rest.last, hundreds=True, doubtful=doubtful)


def _read_point(atoms: Sequence[Atom], group: Group) -> Group:
    """không phẩy không ba: the digits after the point are said one by one, or as one number."""
    i, places = group.last + 1, ""
    while kind_at(atoms, i) in (Is.ONES, Is.SHORT_ONES) and len(places) < 12:
        places += str(atoms[i].value)
        i += 1
    rest = _read_tens(atoms, group.last + 1)
    if rest is not None and not rest.single and rest.last > i - (len(places) > 1):
        places, i = str(rest.value), rest.last
    if places:
        return Group(Decimal(f"{group.value}.{places}"), i)
    return group


def _read_digits(atoms: Sequence[Atom], i: int) -> Group:
    raw = atoms[i].text.replace(" ", "").replace(FIXED_SPACE, "")
    literal = read_literal(raw)
    value = literal.readings[0] if literal.readings else Decimal(0)
    if literal.why is None and value < 10 and kind_at(atoms, i + 1) is Is.HUNDRED:
        return _after_hundred(atoms, i + 2, value * 100)
    if literal.why is None and value < 100 and kind_at(atoms, i + 1) is Is.TENS and atoms[i + 1].text != "mươi":
        return Group(value * 10, i + 2)
    return Group(value, i + 1, literal=literal, raw=raw)


def read_group(atoms: Sequence[Atom], i: int) -> Group | None:
    """The number below a scale word that begins at atom `i`; None when none does."""
    kind = kind_at(atoms, i)
    if kind is Is.DIGITS:
        return _read_digits(atoms, i)
    if kind is Is.A_HALF:
        if kind_at(atoms, i + 1) is Is.SCALE:
            return Group(Decimal("0.5"), i + 1)
        return None
    if kind is Is.HUNDRED:
        begins = kind_at(atoms, i + 1) in (Is.HALF, Is.ONES, Is.SHORT_ONES, Is.TEN, Is.LINK, Is.SCALE, Is.PERCENT)
        if begins:
            return _after_hundred(atoms, i + 1, _HUNDRED)
        return None
    if kind is Is.ONES and kind_at(atoms, i + 1) is Is.HUNDRED:
        return _after_hundred(atoms, i + 2, atoms[i].value * 100)
    if kind is Is.SCALE:
        if kind_at(atoms, i + 1) in (Is.HALF, Is.ONES):
            return Group(_ONE, i)
        return None
    group = _read_tens(atoms, i)
    if group is not None and kind_at(atoms, group.last) is Is.POINT:
        group = _read_point(atoms, group)
    return group
