"""What the words around an amount do to it: dates and phone numbers that are none, approximations, signs, "chưa có".
Not the amounts themselves."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.spelling import fold
from reading.numbers.amounts import Amount
from reading.numbers.atoms import Atom, Atoms, Is

_NOT_AVAILABLE = re.compile(
    r"\b(?:chua\b(?: (?:co|thong ke|tong hop|bao cao|ro|biet|nam|xong|kip|cap nhat|nhan)\b.*)?|n/a\b|na\b"
    r"|khong ap dung\b"
    r"|(?:khong|ko|k) (?:ro|biet|nho|thong ke|tong hop|nam duoc|theo doi|co (?:so lieu|thong tin|du lieu))\b.*)"
)
_PROMISED = re.compile(r"^(?!.*\b(?:vi|do|ly do)\b).*\b(?:gui|nop|bao)\b(?! cao)")
_VAGUE = frozenset({"vài", "vai", "mấy", "may", "dăm", "dam", "hàng", "nhiều", "nhieu", "bao"})
_ABOUT = frozenset(
    {
        "gan",
        "khoang",
        "chung",
        "xap",
        "xi",
        "uoc",
        "hon",
        "tren",
        "duoi",
        "ngot",
        "chua",
        "toi",
        "den",
        "dat",
        "tinh",
        "dau",
        "cung",
    }
)
_SURELY_ABOUT = frozenset({"gan", "khoang", "chung", "xap", "uoc", "hon", "tren", "duoi", "ngot", "chua"})
_ABOUT_MARKED = frozenset({"tầm", "độ", "cỡ", "~", "≈", "±", ">", "<", "≥", "≤"})
PERIODS = frozenset({"ngay", "thang", "quy", "nam"})
"""Folded; in a text they count as they are written here, or with the accents of a time."""
_DAYS = frozenset({"ngay", "mong", "mung", "hom", "sang", "chieu", "toi", "thang"})
_DAY_AND_MONTH = 2
_PERIOD_WORDS = PERIODS | {"ngày", "tháng", "quý", "năm"}
_PHONE = re.compile(r"(?<![0-9.,])(?:\+84[ .-]?|0)[235789](?:[ .-]?[0-9]){8}(?![0-9])")
_BARE_PHONE = re.compile(r"(?<![0-9.,+])84[235789][0-9]{8}(?![0-9])")
_DAY = re.compile(r"(?<![0-9.,])[0-9]{1,2}([./-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![0-9]|[./-][0-9])")
_HOUR = re.compile(r"(?<![0-9])[0-9]{1,2}(?::|\s?h\s?|\s?giờ\s?)[0-9]{2}(?![0-9])")


def is_not_available(folded: str) -> bool:
    """ "chưa có", "chưa tổng hợp", "không rõ": the sender has no figure; that is not zero. "Chưa, mai gửi" is a
    promise."""
    return _NOT_AVAILABLE.search(folded) is not None and _PROMISED.search(folded) is None


def holds_phone(text: str, *, counting: bool) -> bool:
    """Vietnamese phone numbers. Eleven bare digits from 84 are one only where things are counted: they may be a sum of
    money."""
    return _PHONE.search(text) is not None or (counting and _BARE_PHONE.search(text) is not None)


def holds_day(text: str) -> bool:
    """A date of three parts or an hour: 12/6/2024, 12.6.2024, 8h30, 14:30."""
    return _DAY.search(text) is not None or _HOUR.search(text) is not None


_BIG = (Is.TENS, Is.HUNDRED, Is.SCALE)


def is_vague(atoms: Atoms) -> bool:
    """ "vài chục", "mấy trăm", "gần chục", "mươi người", "hai mươi mấy": a number nobody can add up."""
    first = atoms[:1]
    return any(_is_vague_pair(a, b) for a, b in pairwise((*first, *atoms))) or any(a.text == "mươi" for a in first)


def _is_vague_pair(before: Atom, atom: Atom) -> bool:
    if atom.kind in _BIG and before.kind is Is.WORD:
        return before.text in _VAGUE or fold(before.text) in _SURELY_ABOUT
    if atom.text == "mươi":
        return before.kind not in (Is.ONES, Is.DIGITS)
    return before.kind in (Is.TEN, *_BIG) and atom.text in ("mấy", "may")


def is_approximate(atoms: Atoms, amount: Amount) -> bool:
    """gần, khoảng, ước đạt, hơn, ~ … in the few words before the amount."""
    for atom in reversed(atoms[max(0, amount.first - 4) : amount.first]):
        key = fold(atom.text)
        if atom.text in _ABOUT_MARKED or key in _SURELY_ABOUT:
            return True
        if key not in _ABOUT and atom.kind is not Is.WORD:
            return False
    return amount.last < len(atoms) and atoms[amount.last].text in ("+", "?")


def is_negative(atoms: Atoms, amount: Amount) -> bool:
    """ "-5", "âm 5"; a dash with a space after it is a bullet."""
    if amount.first == 0:
        return False
    before = atoms[amount.first - 1]
    if before.text == "âm":
        return True
    if before.text != "-" or before.end != atoms[amount.first].start:
        return False
    return amount.first == 1 or atoms[amount.first - 2].end != before.start


def direction_of(atoms: Atoms, amount: Amount) -> int:
    """1 after "tăng", "thêm"; -1 after "giảm", "bớt"; 0 otherwise."""
    words = {fold(atom.text) for atom in atoms[max(0, amount.first - 2) : amount.first]}
    if words & {"tang", "them"}:
        return 1
    if words & {"giam", "bot"}:
        return -1
    return 0


_BESIDE_NONE = frozenset({"co", "phat", "sinh", "nao", "a", "da", "vang", "dong", "d", "vnd", "ai", "het", "ca", "%"})


def _is_none_word(atoms: Atoms, amount: Amount) -> bool:
    return list(amount.readings) == [0] and atoms[amount.first].kind is Is.ONES


def is_refusal(atoms: Atoms, amount: Amount, unit: frozenset[str]) -> bool:
    """ "không đạt", "không thực hiện": the word for none denies something else; beside "có", "phát sinh" or the unit's
    own word it is a number."""
    if not _is_none_word(atoms, amount):
        return False
    others = (*atoms[: amount.first], *atoms[amount.last :])
    return any(atom.kind is not Is.SIGN and fold(atom.text) not in _BESIDE_NONE | unit for atom in others)


def is_denial(atoms: Atoms, amount: Amount) -> bool:
    """ "tôi không hiểu", "em khỏe không": the word for none between words is no zero in a row of figures."""
    if not _is_none_word(atoms, amount):
        return False
    before, after = atoms[: amount.first][-1:], atoms[amount.last :][:1]
    denies = any(atom.kind is Is.WORD and fold(atom.text) not in _BESIDE_NONE for atom in after)
    return denies or any(atom.kind is Is.WORD for atom in before)


def are_summed(atoms: Atoms, amounts: Sequence[Amount]) -> bool:
    """ "3+4+5": a plus between each two."""
    return len(amounts) > 1 and all(between(atoms, a, b) == "+" for a, b in pairwise(amounts))


def is_said_again(atoms: Atoms, a: Amount, b: Amount) -> bool:
    """ "05 (năm)", "12.000.000đ (mười hai triệu đồng)": the same number once more, in brackets."""
    signs = {atom.text for atom in atoms[a.last : b.first]}
    return "(" in signs and a.readings == b.readings and a.why is None


def between(atoms: Atoms, a: Amount, b: Amount) -> str:
    """The one word or sign that stands between two amounts, or nothing."""
    if b.first == a.last + 1:
        return atoms[a.last].text
    return ""


def without_periods(atoms: Atoms, amounts: list[Amount]) -> list[Amount]:
    """ "tháng 7 được 12" is 12: what follows ngày, tháng, quý, năm is a time, with all that a slash ties to it."""
    dated: set[int] = set()
    for amount in amounts:
        if _is_tied(atoms, amount, dated) or _is_after_period(atoms, amount):
            dated.update(range(amount.first, amount.last))
            if _is_day_before(atoms, amount, alone=len(amounts) == _DAY_AND_MONTH):
                dated.add(amount.first - 2)
    return [amount for amount in amounts if amount.first not in dated]


def _is_day_before(atoms: Atoms, amount: Amount, *, alone: bool) -> bool:
    """The 7 of "ngày 7 tháng 10"; without "ngày", and beside other figures, it may be one itself."""
    if amount.first < _DAY_AND_MONTH or fold(atoms[amount.first - 1].text) not in ("thang", "nam"):
        return False
    if atoms[amount.first - 2].kind is not Is.DIGITS:
        return False
    return alone or (amount.first > _DAY_AND_MONTH and fold(atoms[amount.first - 3].text) in _DAYS)


def _is_after_period(atoms: Atoms, amount: Amount) -> bool:
    return any(atom.kind is Is.WORD and atom.text in _PERIOD_WORDS for atom in atoms[: amount.first][-1:])


def _is_tied(atoms: Atoms, amount: Amount, dated: set[int]) -> bool:
    """The 2026 of "quý 4/2026" and "quý IV/2026", the 3 of "ngày 28-3"."""
    if amount.first < 2 or atoms[amount.first - 1].text not in ("/", "-"):
        return False
    return amount.first - 2 in dated or atoms[amount.first - 2].text in ("i", "ii", "iii", "iv")
