"""The cells of one roster row that speak of a person and a part in the cluster: roles, phone. Units are judged in
judgement."""

import unicodedata
from collections.abc import Mapping

from core.office.people import Role
from core.office.units import ClusterRole
from core.spelling import fold, folded_words
from reading.roster.phones import holds_two, read_phone
from reading.sheets.faults import SheetFault, SheetPlace, SheetWrong

ROLE_WORDS = {
    Role.CHAIR: "chủ tịch",
    Role.DEPUTY: "phó chủ tịch",
    Role.OFFICER: "cán bộ",
    Role.ADMIN: "quản trị",
    Role.OFFICE: "văn phòng",
    Role.LEADER: "lãnh đạo",
    Role.VIEWER: "chỉ xem",
}
CLUSTER_WORDS = {ClusterRole.LEADER: "cụm trưởng", ClusterRole.DEPUTY: "cụm phó", ClusterRole.HOST: "đăng cai"}

_ROLES = {fold(word): role for role, word in ROLE_WORDS.items()}
_OF_POSTS = {fold(ROLE_WORDS[role]): role for role in (Role.CHAIR, Role.DEPUTY)}
_CLUSTER_ROLES = {fold(word): role for role, word in CLUSTER_WORDS.items()} | {
    "khoi truong": ClusterRole.LEADER,
    "khoi pho": ClusterRole.DEPUTY,
    "don vi dang cai": ClusterRole.HOST,
    "thanh vien": ClusterRole.MEMBER,
}


class BadRow(Exception):
    """A row that cannot be taken; `wrong` says why."""

    def __init__(self, fault: SheetFault, place: SheetPlace | None = None, /, **values: str) -> None:
        self.wrong = SheetWrong(fault, values, place)
        super().__init__(str(self.wrong))


def column_key(text: str) -> str:
    """Words of the contract are the same whatever their case and accents."""
    return folded_words(text)


def roster_name(text: str) -> str:
    """Names of people and places are not: "Võ An" and "Võ Ăn" are two."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _role_of_post(post: str) -> Role | None:
    """ "Chủ tịch Hội xã" is the chair of the row's own unit.

    A post says no more than that: a commune has an office and leaders too, and their names must never open the desk.
    """
    key = f"{column_key(post)} "
    return next((role for word, role in _OF_POSTS.items() if key.startswith(f"{word} ")), None)


def _role(cells: Mapping[str, str]) -> Role | None:
    """The word in "Vai trò"; when that is empty, chair or deputy by the post, or None: the least that can be given."""
    said = cells.get("role")
    if said is None:
        return _role_of_post(cells.get("post", ""))
    role = _ROLES.get(column_key(said))
    if role is None:
        raise BadRow(SheetFault.ROLE_UNKNOWN, said=said, words=", ".join(ROLE_WORDS.values()))
    return role


def read_cluster_role(cells: Mapping[str, str]) -> ClusterRole:
    """MEMBER for an empty cell. Raises BadRow for an unknown word."""
    said = cells.get("cluster_role")
    if said is None:
        return ClusterRole.MEMBER
    role = _CLUSTER_ROLES.get(column_key(said))
    if role is None:
        raise BadRow(SheetFault.CLUSTER_ROLE_UNKNOWN, said=said, words=", ".join(CLUSTER_WORDS.values()))
    return role


def read_phone_cell(cells: Mapping[str, str]) -> str | None:
    """Raises BadRow for what is no Vietnamese number."""
    said = cells.get("phone")
    if said is None:
        return None
    phone = read_phone(said)
    if phone is None and holds_two(said):
        raise BadRow(SheetFault.TWO_PHONES, said=said)
    if phone is None:
        raise BadRow(SheetFault.NO_PHONE, said=said)
    return phone


def _name(cells: Mapping[str, str], *, split: bool) -> str | None:
    """Of two columns both halves; where a row has one of them alone, the other was forgotten."""
    family, person = cells.get("family"), cells.get("person")
    if family is not None and person is not None:
        return f"{family} {person}"
    if family is not None:
        raise BadRow(SheetFault.GIVEN_NAME_MISSING, said=family)
    if person is not None and split:
        raise BadRow(SheetFault.FAMILY_NAME_MISSING, said=person)
    return person


def read_person(cells: Mapping[str, str], *, split: bool = False) -> tuple[str | None, Role | None]:
    """Name and role, both None for a row that only tells of its unit; `split`: names stand in two columns. Raises
    BadRow."""
    person, role = _name(cells, split=split), _role(cells)
    if person is not None:
        return person, role
    if any(column in cells for column in ("role", "post", "phone")):
        raise BadRow(SheetFault.NAME_MISSING)
    return None, None
