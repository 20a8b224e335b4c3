"""Which units the words for an actor mean: "Các đơn vị", "Cụm trưởng", "Phòng Nội vụ", a unit's name, a cluster or a
level."""

import re
from collections.abc import Sequence

from core.office.units import ALL_UNITS, OFFICE, Audience, AudienceKind, Unit
from reading.plan.shape import words_of

_ROLES = (
    (AudienceKind.DEPUTIES, r"\bcum pho\b|\bpho cum truong\b|\bkhoi pho\b"),
    (AudienceKind.LEADERS, r"\bcum truong\b|\bkhoi truong\b|\btruong (?:cum|khoi)\b"),
    (AudienceKind.HOSTS, r"\bdang cai\b|\bnoi dien ra hoi nghi\b"),
)
_EVERYBODY = re.compile(
    r"^(?:(?:cac|tat ca|toan the|moi|tung|100%|nhung|\d+)\s(?:\w+\s){0,2}?)?(?:don vi|thanh vien|(?:to chuc )?hoi|co so|"
    r"chi hoi|hoi vien|co quan|dia phuong|tap the|ca nhan|thu truong|xa|phuong|huyen|truong|"
    r"so|nganh|chi doan|doan|chi bo|cap hoi|cac cap|ubnd|uy ban)\b"
)
_MANY = re.compile(
    r"^(?:cac|tat ca|toan the|moi|tung|100%|thu truong cac|lanh dao cac|de nghi cac|\d+ don vi)\b|\btruc thuoc\b|\bthanh vien\b"
)
_SOME = re.compile(r"\b(?:được|chưa|không|nào|còn nợ|còn lại|thuộc (?:diện|đối tượng))\b", re.IGNORECASE)
"""Of many only those of whom this is so, and the words do not say who they are: the office knows."""
_INSIDE = re.compile(
    r"^(?:cac )?(?:ban|van phong|phong|thuong truc|ban thuong vu|ban chap hanh|hoi dong|to giup viec|vu|cuc|chanh|bo phan|"
    r"to cong tac|uy ban kiem tra|trung tam|doan kiem tra|ban to chuc|ban chi dao|ke toan)\b"
)
_LEVELS = (
    ("xa", r"\b(?:cap xa|cac xa|xa, phuong|phuong, xa|cap co so|xa, thi tran|cac phuong)\b"),
    ("huyen", r"\b(?:cap huyen|cac huyen|huyen, thi|huyen, thanh|quan, huyen|cac quan)\b"),
    ("tinh", r"\b(?:cap tinh|cac tinh|tinh, thanh)\b"),
)


def read_audience(who: str | None, *, units: Sequence[Unit], clusters: Sequence[str]) -> Audience:
    """The audience that `who` names, with no unit's code or cluster's name that is not in `units` or `clusters`.

    Nobody named, a department of the issuing body or somebody unknown is the office itself: it then passes the duty on.
    """
    words = words_of(who or "").strip(" .:;-")
    if not words:
        return OFFICE
    for kind, pattern in _ROLES:
        if re.search(pattern, words) and not re.match(r"cac don vi\b", words):
            return Audience(kind)
    named = _named(words, units, clusters)
    if named is None and _SOME.search(who or ""):
        return OFFICE
    return named or _level(words, units) or _general(words)


def _named(words: str, units: Sequence[Unit], clusters: Sequence[str]) -> Audience | None:
    """A unit or a cluster called by its name; the longest name wins."""
    if _MANY.match(words):
        return None
    found = [(len(unit.name), Audience(AudienceKind.UNIT, unit.code)) for unit in units if _says(words, unit.name)]
    found += [(len(cluster), Audience(AudienceKind.CLUSTER, cluster)) for cluster in clusters if _says(words, cluster)]
    return max(found, key=lambda each: each[0])[1] if found else None


def _says(words: str, name: str) -> bool:
    plain = words_of(name)
    return bool(plain) and bool(re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", words))


def _level(words: str, units: Sequence[Unit]) -> Audience | None:
    """A level named in words, when some unit stands on it."""
    for level in dict.fromkeys(unit.level for unit in units if unit.level):
        plain = words_of(level)
        if re.search(rf"\b(?:cap|cac) {re.escape(plain)}\b", words) or words in (plain, f"cap {plain}"):
            return Audience(AudienceKind.LEVEL, level)
    levels = {words_of(unit.level): unit.level for unit in units if unit.level}
    for name, pattern in _LEVELS:
        said = next((level for plain, level in levels.items() if plain in (name, f"cap {name}")), None)
        if said is not None and re.search(pattern, words):
            return Audience(AudienceKind.LEVEL, said)
    return None


def _general(words: str) -> Audience:
    if _INSIDE.match(words):
        return OFFICE
    return ALL_UNITS if _EVERYBODY.match(words) or _MANY.search(words) else OFFICE
