"""Which units the words for an actor mean: "Các đơn vị", "Cụm trưởng", a unit's name, a cluster or a level. Names of
the roster are called_units.py's."""

import re
from collections.abc import Sequence

from core.office.units import ALL_UNITS, OFFICE, Audience, AudienceKind, ClusterRole, Unit
from reading.plan.called_units import clusters_called, names_cluster, units_called
from reading.plan.shape import words_of

_ROLES = (
    (AudienceKind.DEPUTIES, ClusterRole.DEPUTY, r"\bcum pho\b|\bpho cum truong\b|\bkhoi pho\b"),
    (AudienceKind.LEADERS, ClusterRole.LEADER, r"\bcum truong\b|\bkhoi truong\b|\btruong (?:cum|khoi)\b"),
    (AudienceKind.HOSTS, ClusterRole.HOST, r"\bdang cai\b|\bnoi dien ra hoi nghi\b"),
)
_MANY = (
    r"(?:(?:de nghi|yeu cau|thu truong|lanh dao|doi voi|giao)\s)*(?:cac|tat ca(?: cac)?|toan the|moi|tung|100%|"
    r"nhung|\d+)\s"
)
_UNITS_NAMED = (
    r"(?:don vi|thanh vien|(?:to chuc )?hoi|co so|chi hoi|hoi vien|co quan|dia phuong|tap the|ca nhan|xa|phuong|huyen|"
    r"truong(?! (?:ban|phong|doan))|so|nganh|chi doan|doan(?! (?:kiem|giam|cong))|chi bo|cap(?! uy)|ubnd|"
    r"uy ban nhan dan)\b"
)
_EVERYBODY = re.compile(
    rf"{_MANY}(?:\w+\s){{0,2}}?{_UNITS_NAMED}"
    rf"|(?:thu truong |lanh dao )?{_UNITS_NAMED}"
    r"(?:\W*$|\s*[,;/]|\s(?:va|cac|cap|truc thuoc|thanh vien|co so|trong|toan|tren dia ban)\b)"
)
"""Of one that is called by a name of its own, "xã Hòa Bình", it is not said."""
_OF_LEVEL = re.compile(r"\bcac (?:huyen|quan|xa|phuong)\b")
_BELONGING = re.compile(r"\btruc thuoc\b|\bthanh vien\b")
_SOME = re.compile(
    r"\b(?:được|chưa|không|nào|còn nợ|còn lại|liên quan|có nhu cầu|thuộc (?:diện|đối tượng))\b", re.IGNORECASE
)
"""Of many only those of whom this is so, and the words do not say who they are: the office knows."""
_OFFICE = re.compile(r"(?:chanh |pho chanh )?van phong(?: \w+){0,6}")
_OF_OTHERS = re.compile(r"\b(?:xa|phuong|huyen|quan|ubnd|uy ban|hdnd|dang uy|va|cac)\b")
_LEVELS = (
    ("xa", r"\b(?:cap xa|cac xa|xa, phuong|phuong, xa|cap co so|xa, thi tran|cac phuong)\b"),
    ("huyen", r"\b(?:cap huyen|cac huyen|huyen, thi|huyen, thanh|quan, huyen|cac quan)\b"),
    ("tinh", r"\b(?:cap tinh|cac tinh|tinh, thanh)\b"),
)


def read_audience(who: str | None, *, units: Sequence[Unit], clusters: Sequence[str]) -> Audience | None:
    """The audience that `who` names, with no unit's code or cluster's name that is not in `units` or `clusters`.

    Nobody named, and the office by its name, is the office itself. None: somebody is named who is none of these, so
    that the office has to be asked.
    """
    words = words_of(who or "").strip(" .:;-")
    if not words:
        return OFFICE
    kind, role = _role(words)
    if kind is not None:
        return _holding(role, kind, words, units, clusters)
    named = _named(words, units, clusters)
    if named is not None:
        return named
    if _SOME.search(who or "") or names_cluster(words) or units_called(words, units).units:
        return None
    return _level(words, units) or _general(words, units)


def _role(words: str) -> tuple[AudienceKind | None, ClusterRole]:
    if not re.match(r"cac don vi\b", words):
        for kind, role, pattern in _ROLES:
            if re.search(pattern, words):
                return kind, role
    return None, ClusterRole.MEMBER


def _holding(
    role: ClusterRole, kind: AudienceKind, words: str, units: Sequence[Unit], clusters: Sequence[str]
) -> Audience | None:
    """All who hold the part, or who holds it in the clusters that are named with it."""
    named = clusters_called(words, clusters)
    if named:
        return audience_of([unit for unit in units if unit.cluster in named and unit.cluster_role is role])
    if names_cluster(words):
        return None
    return Audience(kind)


def _named(words: str, units: Sequence[Unit], clusters: Sequence[str]) -> Audience | None:
    """Units or clusters called by their names, where nobody else is named beside them."""
    called = clusters_called(words, clusters)
    if called:
        return _of_clusters(called, units, clusters)
    found = units_called(words, units)
    if found.others:
        return None
    return audience_of(found.units)


def _of_clusters(called: Sequence[str], units: Sequence[Unit], clusters: Sequence[str]) -> Audience | None:
    if len(called) == 1:
        return Audience(AudienceKind.CLUSTER, called[0])
    if len(called) == len(clusters) and all(unit.cluster for unit in units):
        return ALL_UNITS
    return audience_of([unit for unit in units if unit.cluster in called])


def audience_of(units: Sequence[Unit]) -> Audience | None:
    """These units and no others; None for none."""
    if not units:
        return None
    if len(units) == 1:
        return Audience(AudienceKind.UNIT, units[0].code)
    return Audience.of_units([unit.code for unit in units])


def _level(words: str, units: Sequence[Unit]) -> Audience | None:
    """A level named in words, when some unit stands on it."""
    for level in dict.fromkeys(unit.level for unit in units if unit.level):
        plain = words_of(level)
        if re.search(rf"\b(?:cap|cac) {re.escape(plain)}\b", words) or words in (plain, f"cap {plain}"):
            return Audience(AudienceKind.LEVEL, level)
    return _level_in_other_words(words, units)


def _level_in_other_words(words: str, units: Sequence[Unit]) -> Audience | None:
    """ "các phường" are the level "xã"."""
    levels = {words_of(unit.level): unit.level for unit in units if unit.level}
    for name, pattern in _LEVELS:
        said = next((level for plain, level in levels.items() if plain in (name, f"cap {name}")), None)
        if said is not None and re.search(pattern, words):
            return Audience(AudienceKind.LEVEL, said)
    return None


def _general(words: str, units: Sequence[Unit]) -> Audience | None:
    """ "Hội Nông dân các huyện" are all where the roster tells no levels apart."""
    if _OFFICE.fullmatch(words) and not _OF_OTHERS.search(words):
        return OFFICE
    if _EVERYBODY.match(words) or _BELONGING.search(words):
        return ALL_UNITS
    if _OF_LEVEL.search(words) and not any(unit.level for unit in units):
        return ALL_UNITS
    return None
