"""The words that stand beside a figure: forms of address and of speech that change nothing, and all others, which make
the figure one to be asked about. Which amounts are figures at all: meant.py."""

import re
from collections.abc import Collection, Sequence

from core.spelling import fold
from reading.numbers.amounts import Amount, read_amounts
from reading.numbers.atoms import Atom, Atoms, Is, read_atoms
from reading.numbers.spelling import spell

_SPEECH = """
    da|vang|a|ah|nhe|nhi|nhen|nghe|nghen|hen|ne|day|oi|em|anh|chi hoi|chu|bac|co|ong|ba|con|chau|minh|toi|e|c|b
    nha em|nha anh|nha chi|nha con|nha chau|kinh gui|kinh chuyen|van phong|xin|bao cao|bc
    thua|chao|tran trong|cam on|thanks|ok|roi|xong|ghi|nhap|giup|gui|nop
    so lieu|ket qua|so|la|duoc|dc|dat|co|tong|tong so|tong cong|cong|tat ca|ca thay|gom|tron|chan|du|het|hien|hien nay
    hien co|toi nay|den nay|trong|ky|ky nay|quy|quy nay|thang|thang nay|nam|nam nay|ngay|hom nay|vua qua|vua roi
    i|ii|iii|iv|thuc hien|to chuc|van dong|ket nap|ket nap moi|moi ket nap|thu|thu duoc|don vi|hoi|ty le|ti le|phat sinh
    nao|ai|ca|va|thi|cho|cua|voi|cac|cai|trong do|xa|phuong|quyen gop|xay|xay dung|phan tram
    hoan thanh|mo|tiep nhan|hoi vien
    sua lai|sua thanh|thanh|doi thanh|chinh lai|so moi|so dung
"""
_ABOUT = """
    khoang|chung|xap xi|xap|xi|uoc|uoc dat|uoc tinh|gan|hon|tren|duoi|tren duoi|tầm|độ|cỡ|ngot|cung|tinh|toi|den|dat
    chị
"""
_OTHERWISE_WORDS = """
    chờ chớ chỉ đất đắt đặt thử thư so sợ cố đâu vẫn còn mơ mờ xỉn
"""
_OTHERWISE = frozenset(_OTHERWISE_WORDS.split())
"""Written so, they are other words than those of speech that are spelled alike without accents."""
UNDERSTOOD = frozenset(phrase for lines in (_SPEECH, _ABOUT) for phrase in re.split(r"[|\n]\s*", lines.strip()))
_ALIKE: Sequence[frozenset[str]] = (
    frozenset(("hoi vien", "nguoi", "dong chi", "d c", "dc", "hv", "vien", "thanh vien", "doan vien", "dang vien")),
    frozenset(("nha", "can", "ngoi", "can nha", "ngoi nha")),
    frozenset(("buoi", "cuoc", "lan", "buoi noi chuyen")),
    frozenset(("ho", "gia dinh", "nha", "ho gia dinh", "còn")),
    frozenset(("lop", "khoa")),
    frozenset(("dong", "tien", "vnd", "tien mat", "d", "dong tien mat")),
)
_HEDGES_WORDS = """
    chac chua khong ko neu se dinh kien sap phai nhung hinh hay hoac sao gi hoi doi mai dang thieu thoi truoc
    ngoai hoach nham nho quen
"""
_HEDGES = frozenset(_HEDGES_WORDS.split())
_BOUND = re.compile(
    r"\b(?:toi da|toi thieu|it nhat|nhieu nhat|tro len|tro xuong|khong (?:duoi|qua))\b|[<>]=|[≤≥]"
    r"|(?<!tren )\bduoi (?=\d)|(?<!\d )\btren (?=\d)"
)
_LONGEST = 3
_BEFORE_WORDS = r"(?:ky|quy|thang|nam|lan|dot|hom|bao cao|so)"
_AS_BEFORE = re.compile(
    rf"\b(?:nhu|giong|bang|y|theo|lay|van)\b[a-z ]*\b{_BEFORE_WORDS}?\s*(?:truoc|ngoai|cu|roi)\b"
    r"|\bvan (?:the|vay|nhu (?:the|vay))\b|\bgiu nguyen\b|\bkhong (?:co )?(?:thay|doi|thay doi)\b"
)


def says_as_before(folded: str) -> bool:
    """ "như kỳ trước", "y như lần trước", "như cũ", "giữ nguyên", "không thay đổi"."""
    return _AS_BEFORE.search(folded) is not None


def said_for(unit: str | None) -> frozenset[str]:
    """The unit, its words, and what is said instead of it ("đồng chí" for "hội viên"); folded."""
    said = " ".join(re.findall(r"\w+", fold(unit or "")))
    alike = (group for group in _ALIKE if said in group or group & set(said.split()))
    return frozenset({said, *said.split()}).union(*alike)


def understood_for(unit: str | None, names: Collection[str] = ()) -> frozenset[str]:
    """All that may stand beside a figure of this unit: words of speech, what is said for the unit, and the `names`
    (folded words)."""
    return UNDERSTOOD.union(said_for(unit), names)


def _words(atoms: Atoms, amounts: Sequence[Amount]) -> list[Atom]:
    within = {place for amount in amounts for place in range(amount.first, amount.last)}
    silent = (Is.SIGN, Is.PERCENT)
    return [atom for place, atom in enumerate(atoms) if place not in within and atom.kind not in silent]


def _is_numeral(atoms: Atoms) -> bool:
    """One atom that is a number by itself, which no word of speech excuses ("năm năm")."""
    return len(atoms) == 1 and atoms[0].kind in (Is.DIGITS, Is.ONES, Is.SHORT_ONES, Is.TEN, Is.TENS, Is.HUNDRED)


def _key(word: str, understood: Collection[str]) -> str:
    """How the word is looked up: as it is written where that says more than its letters do."""
    if word in understood or word in _OTHERWISE:
        return word
    return fold(word)


def unused_words(atoms: Atoms, amounts: Sequence[Amount], understood: frozenset[str]) -> list[str]:
    """The words outside the amounts that are not understood, as typed; the longest phrases are looked for first."""
    words, left, place = _words(atoms, amounts), list[str](), 0
    keys = [_key(atom.text, understood) for atom in words]
    while place < len(words):
        length = _phrase_length(keys[place : place + _LONGEST], understood)
        if not length or _is_numeral(words[place : place + length]):
            left.append(words[place].text)
            length = 1
        place += length
    return left


def _phrase_length(keys: Sequence[str], understood: frozenset[str]) -> int:
    """How many of the words make up the longest phrase that is understood; 0 when none does."""
    return next((length for length in range(len(keys), 0, -1) if " ".join(keys[:length]) in understood), 0)


def is_hedged(unused: Collection[str]) -> bool:
    """Whether one of these words makes the figure one that is not stated: "chắc", "dự kiến", "còn thiếu", "thôi"."""
    return any(fold(word) in _HEDGES for word in unused)


def is_no_statement(folded: str) -> bool:
    """ "tối đa 12", "12 trở lên", "12?": a bound or a question is not a figure."""
    return _BOUND.search(folded) is not None or "?" in folded


def is_speech(text: str) -> bool:
    """ "Chào em", "trân trọng": words that are understood and no figure."""
    atoms = read_atoms(spell(text).text)
    return not read_amounts(atoms) and not unused_words(atoms, [], UNDERSTOOD)
