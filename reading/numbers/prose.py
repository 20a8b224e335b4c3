"""The words that stand beside a figure: forms of address and of speech that change nothing, and all others, which make
the figure one to be asked about. Which amounts are figures at all: meant.py."""

import re
from collections.abc import Collection, Sequence

from core.spelling import fold
from reading.numbers.amounts import Amount, read_amounts
from reading.numbers.atoms import Atom, Is, read_atoms
from reading.numbers.spelling import spell

_SPEECH = """
    da|vang|a|ah|nhe|nhi|nhen|nghe|nghen|hen|ne|day|oi|em|anh|chi|chu|bac|co|ong|ba|con|chau|minh|toi|e|c|b
    kinh gui|kinh chuyen|van phong|xin|bao cao|bc|thua|chao|tran trong|cam on|thanks|ok|roi|xong|ghi|nhap|giup|gui|nop
    so lieu|ket qua|so|la|duoc|dc|dat|co|tong|tong so|tong cong|cong|tat ca|ca thay|gom|tron|chan|du|het|hien|hien nay
    hien co|toi nay|den nay|trong|ky|ky nay|quy|quy nay|thang|thang nay|nam|nam nay|ngay|hom nay|vua qua|vua roi
    i|ii|iii|iv|thuc hien|to chuc|van dong|ket nap|ket nap moi|moi ket nap|thu|thu duoc|don vi|hoi|ty le|ti le|phat sinh
    nao|ai|ca|va|thi|cho|cua|voi|cac|cai|trong do|xa|phuong|quyen gop|xay|xay dung|phan tram|hoan thanh|mo|tiep nhan|hoi vien
"""
_ABOUT = """
    khoang|chung|xap xi|xap|xi|uoc|uoc dat|uoc tinh|gan|hon|tren|duoi|tren duoi|tam|do|co|ngot|dau|cung|tinh|toi|den|dat
"""
UNDERSTOOD = frozenset(phrase for lines in (_SPEECH, _ABOUT) for phrase in re.split(r"[|\n]\s*", lines.strip()))
_ALIKE: Sequence[frozenset[str]] = (
    frozenset(("hoi vien", "nguoi", "dong chi", "d c", "dc", "hv", "vien", "thanh vien", "doan vien", "dang vien")),
    frozenset(("nha", "can", "ngoi", "can nha", "ngoi nha")),
    frozenset(("buoi", "cuoc", "lan", "buoi noi chuyen")),
    frozenset(("ho", "gia dinh", "nha", "ho gia dinh")),
    frozenset(("lop", "khoa")),
    frozenset(("dong", "tien", "vnd", "tien mat")),
)
_HEDGES = frozenset(
    [
        "chac",
        "chua",
        "khong",
        "ko",
        "neu",
        "se",
        "dinh",
        "kien",
        "sap",
        "phai",
        "nhung",
        "hinh",
        "hay",
        "hoac",
        "sao",
        "gi",
        "hoi",
        "doi",
        "mai",
        "dang",
        "thieu",
        "thoi",
        "truoc",
        "ngoai",
        "hoach",
        "nham",
        "nho",
        "quen",
        "hinh",
    ]
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


def understood_for(unit: str | None, names: Collection[str] = ()) -> frozenset[str]:
    """All that may stand beside a figure of this unit: words of speech, the unit with what is said for it, and the words
    of the field's names (folded)."""
    said = " ".join(re.findall(r"\w+", fold(unit or "")))
    alike = {word for group in _ALIKE if said in group for word in group}
    return UNDERSTOOD | alike | {said, *said.split()} | {word for name in names for word in name.split()}


def _words(atoms: Sequence[Atom], amounts: Sequence[Amount]) -> list[Atom]:
    within = {place for amount in amounts for place in range(amount.first, amount.last)}
    silent = (Is.SIGN, Is.PERCENT, Is.DONG)
    return [atom for place, atom in enumerate(atoms) if place not in within and atom.kind not in silent]


def unused_words(atoms: Sequence[Atom], amounts: Sequence[Amount], understood: frozenset[str]) -> list[str]:
    """The words outside the amounts that are not understood, as typed; the longest phrases are looked for first."""
    words, left, place = _words(atoms, amounts), list[str](), 0
    folded = [fold(atom.text) for atom in words]
    while place < len(words):
        lengths = range(min(_LONGEST, len(words) - place), 0, -1)
        length = next((one for one in lengths if " ".join(folded[place : place + one]) in understood), 0)
        if not length:
            left.append(words[place].text)
        place += length or 1
    return left


def is_hedged(unused: Collection[str]) -> bool:
    """Whether one of these words makes the figure one that is not stated: "chắc", "dự kiến", "còn thiếu", "thôi"."""
    return any(fold(word) in _HEDGES for word in unused)


def is_speech(text: str) -> bool:
    """ "Chào em", "trân trọng": words that are understood and no figure."""
    atoms = read_atoms(spell(text).text)
    return not read_amounts(atoms) and not unused_words(atoms, [], UNDERSTOOD)
