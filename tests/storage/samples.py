"""A small province for tests of storage: three clusters, seventeen units, an office. All names are invented."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from core.calendar.office import Bound
from core.office.people import Role
from core.office.units import ALL_UNITS, Audience, AudienceKind, ClusterRole, RosterRow
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Asks, DeadlineKind, FoundDeadline, FoundEvent, Head, Precision
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.reports.forms import Form, Indicator, NumberKind
from storage.database.session import Database
from storage.office.rosters import import_roster
from storage.plans.activation import Activated, activate
from storage.plans.lifecycle import store_draft
from storage.reports.forms import store_form
from tests.days import VIETNAM, day, local

ROLES = {1: ClusterRole.LEADER, 2: ClusterRole.DEPUTY, 3: ClusterRole.HOST}
SIZES = {"Cụm I": 6, "Cụm II": 6, "Cụm III": 5}


def unit_rows(number: int, code: str, cluster: str, role: ClusterRole) -> list[RosterRow]:
    """A chair and an officer of one unit."""
    unit = RosterRow(number, code, f"Xã {code}", "xã", cluster=cluster, cluster_role=role)
    chair = replace(unit, person=f"Trần Thử {code}", post="Chủ tịch", role=Role.CHAIR, phone=f"09{number:08}")
    officer = replace(unit, number=number + 1, person=f"Lê Mẫu {code}", post="Cán bộ", role=Role.OFFICER)
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


POLICY = Policy(
    zone=VIETNAM,
    deadlines=read_ladder(["-5d 08:00", "-1d 08:00", "+1d 08:00"], Concern.OWING),
    events=read_ladder(["-5d 08:00"], Concern.CONCERNED),
    office=read_ladder(["+0d 16:00"], Concern.OFFICE),
)


def conference(cluster: str, on: str, place: str) -> DraftEvent:
    """A morning's conference of a cluster."""
    start, end = datetime.fromisoformat(f"{on}T08:00"), datetime.fromisoformat(f"{on}T11:30")
    found = FoundEvent(
        "Hội nghị sơ kết", f"{cluster}: {on}", (0, 0), start, end, Precision.MINUTE, place=place, cluster=cluster
    )
    return DraftEvent(found, cluster)


CONFERENCES = (
    conference("Cụm I", "2024-06-11", "Nhà văn hóa xã A1"),
    conference("Cụm II", "2024-06-12", "Nhà văn hóa xã B3"),
    conference("Cụm III", "2024-06-13", "Nhà văn hóa xã C3"),
)
REPORTS = DraftDeadline(
    FoundDeadline(
        "gửi báo cáo",
        DeadlineKind.ABSOLUTE,
        "gửi trước ngày 20/5",
        (0, 0),
        due=day("2024-05-20"),
        bound=Bound.BEFORE,
        asks=Asks.NUMBERS,
    ),
    ALL_UNITS,
    form="so-ket",
)
PAPERS = DraftDeadline(
    FoundDeadline(
        "gửi dự thảo",
        DeadlineKind.RELATIVE,
        "trước 05 ngày",
        (0, 0),
        offset_days=-5,
        relative_to="hội nghị",
        bound=Bound.BEFORE,
        asks=Asks.FILE,
    ),
    Audience(AudienceKind.LEADERS),
)


def plan(
    *,
    number: str = "12/KH-HM",
    issued_on: str = "2024-05-02",
    events: Sequence[DraftEvent] = (),
    duties: Sequence[DraftDeadline] = (),
) -> Draft:
    """A plan with these events and duties, read and not yet stored."""
    head = Head(number=number, title="Kế hoạch sơ kết", issued_on=day(issued_on))
    return Draft(head, tuple(events), tuple(duties), text="Kế hoạch sơ kết sáu tháng")


WHOLE = plan(events=CONFERENCES, duties=(REPORTS, PAPERS))

FORM = Form(
    "so-ket",
    "Báo cáo sơ kết",
    (
        Indicator("hoi-vien", "Tổng số hội viên", "hội viên"),
        Indicator("ket-nap", "Hội viên kết nạp mới", "hội viên", part_of="hoi-vien", synonyms=("kết nạp",)),
        Indicator("quy", "Quỹ hội", "đồng", NumberKind.MONEY, short="quỹ", target=Decimal("45000000.5")),
    ),
)


async def settled(db: Database, *, on: str = "2024-05-01") -> None:
    """The province and the form are there."""
    async with db.write() as s:
        await import_roster(s, province(), day=day(on))
        await store_form(s, FORM, local(f"{on} 08:00"))


async def activated(db: Database, draft: Draft, at: str, policy: Policy = POLICY) -> tuple[int, Activated]:
    """The plan's id and what its activation made."""
    async with db.write() as s:
        plan_id = await store_draft(s, draft, file_id=None, contact_id=None, now=local(at))
        return plan_id, await activate(s, plan_id, policy=policy, now=local(at))
