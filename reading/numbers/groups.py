"""Numbers below a scale word: "mười hai", "hai trăm linh năm", "trăm rưỡi", "45,5". Scales and what is said after them:
amounts.py."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reading.numbers.atoms import Atoms, Is
from reading.numbers.literals import Literal, read_literal
from reading.numbers.spelling import FIXED_SPACE

_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_BELOW_TEN = (Is.ONES, Is.SHORT_ONES)


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


def kind_at(atoms: Atoms, i: int) -> Is | None:
    """What the atom at a place is; None past the end."""
    if i < len(atoms):
        return atoms[i].kind
    return None


def _read_tens(atoms: Atoms, i: int) -> Group | None:
    """mười hai · hai mươi lăm · bảy chục · hai lăm · chín"""
    kind = kind_at(atoms, i)
    if kind is Is.TEN:
        return _with_ones(atoms, i + 1, _TEN)
    if kind is Is.TENS:
        return Group(_TEN, i + 1)
    if kind is Is.TWENTY and kind_at(atoms, i + 1) in _BELOW_TEN:
        return Group(atoms[i].value + atoms[i + 1].value, i + 2)
    if kind is Is.ONES:
        return _read_ones(atoms, i)
    return None


def _read_ones(atoms: Atoms, i: int) -> Group:
    """hai mươi lăm · bảy chục · hai lăm · chín"""
    value, following = atoms[i].value, kind_at(atoms, i + 1)
    if following is Is.TEN:
        return _with_ones(atoms, i + 2, value * 10)
    if following is Is.TENS:
        return Group(value * 10, i + 2)
    if _is_short(atoms, i + 1):
        return Group(value * 10 + atoms[i + 1].value, i + 2)
    return Group(value, i + 1, single=True)


def _is_short(atoms: Atoms, i: int) -> bool:
    """The lăm of "hai lăm", the mốt of "hai mốt"."""
    kind = kind_at(atoms, i)
    return kind is Is.SHORT_ONES or (kind is Is.ONES and atoms[i].text == "mốt")


def _with_ones(atoms: Atoms, i: int, tens: Decimal) -> Group:
    """The tens and the ones after them, unless those begin another ten or hundred."""
    begins_another = kind_at(atoms, i + 1) in (Is.TEN, Is.TENS, Is.HUNDRED)
    if kind_at(atoms, i) in _BELOW_TEN and not begins_another:
        return Group(tens + atoms[i].value, i + 1)
    return Group(tens, i)


def read_linked(atoms: Atoms, i: int) -> Group:
    """What is said after "linh" or "lẻ": năm · tư · mười · hai mươi lăm"""
    return _read_tens(atoms, i) or Group(atoms[i].value, i + 1)


def _after_hundred(atoms: Atoms, i: int, hundreds: Decimal) -> Group:
    kind = kind_at(atoms, i)
    if kind is Is.HALF:
        return Group(hundreds + 50, i + 1, hundreds=True)
    if kind is Is.SHORT_ONES:
        return Group(hundreds + atoms[i].value * 10, i + 1, hundreds=True)
    if kind is Is.LINK and kind_at(atoms, i + 1) in (*_BELOW_TEN, Is.TEN):
        linked = read_linked(atoms, i + 1)
        return Group(hundreds + linked.value, linked.last, hundreds=True)
    return _tens_after_hundred(atoms, i, hundreds)


def _tens_after_hundred(atoms: Atoms, i: int, hundreds: Decimal) -> Group:
    rest = _read_tens(atoms, i)
    if rest is None or kind_at(atoms, i) is Is.TENS:
        return Group(hundreds, i, hundreds=True)
    if rest.single and rest.value:
        return _one_after_hundred(atoms, rest, hundreds)
    return Group(hundreds + rest.value, rest.last, hundreds=True)


def _one_after_hundred(atoms: Atoms, one: Group, hundreds: Decimal) -> Group:
    """ "hai trăm năm" is 250; before a scale ("trăm hai nghìn") some mean 102."""
    group = Group(hundreds + one.value * 10, one.last, hundreds=True)
    if kind_at(atoms, one.last) is Is.SCALE:
        return replace(group, doubtful=hundreds + one.value)
    return group


def _one_by_one(atoms: Atoms, i: int) -> str:
    """The digits that are said one by one, at most twelve."""
    digits = ""
    while kind_at(atoms, i) in _BELOW_TEN and len(digits) < 12:
        digits += str(atoms[i].value)
        i += 1
    return digits


def _read_point(atoms: Atoms, group: Group) -> Group:
    """không phẩy không ba: the digits after the point are said one by one, or as one number."""
    first = group.last + 1
    places = _one_by_one(atoms, first)
    last = first + len(places)
    rest = _read_tens(atoms, first)
    if rest is not None and not rest.single and rest.last > last - (len(places) > 1):
        places, last = str(rest.value), rest.last
    if places:
        return Group(Decimal(f"{group.value}.{places}"), last)
    return group


def _read_digits(atoms: Atoms, i: int) -> Group:
    raw = atoms[i].text.replace(" ", "").replace(FIXED_SPACE, "")
    literal = read_literal(raw)
    value = next(iter(literal.readings), Decimal(0))
    if literal.why is None:
        counted = _counting(atoms, i + 1, value)
        if counted is not None:
            return counted
    return Group(value, i + 1, literal=literal, raw=raw)


def _counting(atoms: Atoms, i: int, value: Decimal) -> Group | None:
    """ "2 trăm", "3 chục": digits that count the word after them."""
    kind = kind_at(atoms, i)
    if kind is Is.HUNDRED and value < 10:
        return _after_hundred(atoms, i + 1, value * 100)
    if kind is Is.TENS and value < 100 and atoms[i].text != "mươi":
        return Group(value * 10, i + 1)
    return None


def _read_bare(atoms: Atoms, i: int) -> Group | None:
    """ "nửa triệu", "trăm rưỡi", "triệu hai": a number without the word that counts it, if what follows makes it
    one."""
    kind, following = kind_at(atoms, i), kind_at(atoms, i + 1)
    if kind is Is.A_HALF and following is Is.SCALE:
        return Group(Decimal("0.5"), i + 1)
    if kind is Is.SCALE and following in (Is.HALF, Is.ONES):
        return Group(_ONE, i)
    if kind is Is.HUNDRED and following in _AFTER_BARE_HUNDRED:
        return _after_hundred(atoms, i + 1, _HUNDRED)
    return None


_AFTER_BARE_HUNDRED = (Is.HALF, Is.ONES, Is.SHORT_ONES, Is.TEN, Is.LINK, Is.SCALE, Is.PERCENT)


def read_group(atoms: Atoms, i: int) -> Group | None:
    """The number below a scale word that begins at atom `i`; None when none does."""
    kind = kind_at(atoms, i)
    if kind is Is.DIGITS:
        return _read_digits(atoms, i)
    if kind in (Is.A_HALF, Is.HUNDRED, Is.SCALE):
        return _read_bare(atoms, i)
    if kind is Is.ONES and kind_at(atoms, i + 1) is Is.HUNDRED:
        return _after_hundred(atoms, i + 2, atoms[i].value * 100)
    group = _read_tens(atoms, i)
    if group is not None and kind_at(atoms, group.last) is Is.POINT:
        return _read_point(atoms, group)
    return group
