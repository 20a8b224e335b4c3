"""A small province for tests of storage: three clusters, seventeen units, an office. All names are invented."""

from core.people import Role
from core.units import ClusterRole, RosterRow

ROLES = {1: ClusterRole.LEADER, 2: ClusterRole.DEPUTY, 3: ClusterRole.HOST}
SIZES = {"Cụm I": 6, "Cụm II": 6, "Cụm III": 5}


def unit_rows(number: int, code: str, cluster: str, role: ClusterRole) -> list[RosterRow]:
    """A chair and an officer of one unit."""
    unit = {"unit_code": code, "unit_name": f"Xã {code}", "level": "xã", "cluster": cluster, "cluster_role": role}
    chair = RosterRow(number, **unit, person=f"Trần Thử {code}", post="Chủ tịch", role=Role.CHAIR, phone=f"09{number:08}")  # type: ignore[arg-type]
    officer = RosterRow(number + 1, **unit, person=f"Lê Mẫu {code}", post="Cán bộ", role=Role.OFFICER)  # type: ignore[arg-type]
    return [chair, officer]


def province() -> list[RosterRow]:
    """Units A1…A6, B1…B6, C1…C5; the first of each cluster leads it, the second is deputy, the third hosts."""
    rows = [
        RosterRow(2, person="Đỗ Quản Trị", post="Quản trị", role=Role.ADMIN, phone="0900000001"),
        RosterRow(3, person="Hồ Văn Phòng", post="Chánh Văn phòng", role=Role.OFFICE),
        RosterRow(4, person="Bùi Lãnh Đạo", post="Chủ tịch Hội", role=Role.LEADER),
    ]
    for letter, (cluster, size) in zip("ABC", SIZES.items(), strict=True):
        for place in range(1, size + 1):
            rows += unit_rows(len(rows) + 2, f"{letter}{place}", cluster, ROLES.get(place, ClusterRole.MEMBER))
    return rows
