"""What single steps of dialogs are shown: people, units, a plan, a table, and what is asked of whom, as values of the
small office of the stories (tests/chats/office.py). All names are invented."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from core.calendar.moments import end_of_day
from core.calendar.office import Bound
from core.office.addresses import Address
from core.office.directory import Directory, Entry, HeldPost, Joining, UnitEntry
from core.office.people import Consent, Invitation, Person, Post, Role
from core.office.units import ALL_UNITS, Audience, AudienceKind, GoneUnit, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Asks, Comparison, DeadlineKind, FoundDeadline, FoundEvent, Head, Precision
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form
from core.reports.kept_targets import Promise
from core.reports.rollups import CellSums, Rollup, Sum, UnitGroup
from core.reports.targets import Target
from core.states import AddressState
from core.talk.agenda import AheadEvent, Request
from core.talk.notices import Notice, NoticeWords
from tests.chats.office import FORM, MONTHLY
from tests.chats.script import ZONE

CHAIR = Person(1, "Lê Văn Thảo", (Post(Role.CHAIR, "Chủ tịch", "HB", "Hội xã Hòa Bình"),), Consent.GIVEN)
STEWARD = Person(2, "Phạm Thị Lựu", (Post(Role.OFFICE, "Chánh Văn phòng"),), Consent.GIVEN)
INVITED = Invitation(3, "Đỗ Văn Sáng", "Hội xã Suối Cạn", "Chủ tịch", "K7M9XQ4M", datetime(2026, 12, 31, tzinfo=UTC))
UNITS = (
    Unit("HB", "Hội xã Hòa Bình", "xã", cluster="Cụm I"),
    Unit("SC", "Hội xã Suối Cạn", "xã", cluster="Cụm I"),
    Unit("DM", "Hội xã Đồi Mây", "xã", cluster="Cụm II"),
)
GONE = (GoneUnit("BS", "Hội xã Bãi Sậy", date(2025, 7, 1), ("Hội xã Suối Cạn",)),)
PROMISES = (Promise(Target("nha", Comparison.AT_LEAST, Decimal(30), year=2026), "12/KH-HCCB"),)
OTHER_CHAIR = Person(6, "Mai Thị Bưởi", (Post(Role.CHAIR, "Chủ tịch", "DM", "Hội xã Đồi Mây"),), phone="0900000003")
_IN_HB = HeldPost(11, Role.CHAIR, "Chủ tịch", "HB", "Hội xã Hòa Bình")
_IN_DM = HeldPost(16, Role.CHAIR, "Chủ tịch", "DM", "Hội xã Đồi Mây")
_IN_SC = HeldPost(17, Role.CHAIR, "Chủ tịch", "SC", "Hội xã Suối Cạn")
CHATS = (
    Address(1, 1, "zalo", "z-hb", AddressState.ACTIVE, INVITED.expires_at, INVITED.expires_at),
    Address(2, 1, "telegram", "t-hb", AddressState.ACTIVE, INVITED.expires_at, INVITED.expires_at),
)
DIRECTORY = Directory(
    (
        UnitEntry(
            None,
            "",
            (Entry(STEWARD, (HeldPost(12, Role.OFFICE, "Chánh Văn phòng"),), Joining.IN, INVITED.expires_at),),
        ),
        UnitEntry("DM", "Hội xã Đồi Mây", (Entry(OTHER_CHAIR, (_IN_DM,), Joining.UNINVITED),)),
        UnitEntry(
            "HB",
            "Hội xã Hòa Bình",
            (Entry(CHAIR, (_IN_HB, _IN_SC), Joining.IN, INVITED.expires_at, addresses=CHATS),),
        ),
        UnitEntry("SC", "Hội xã Suối Cạn"),
    )
)
MEETING = AheadEvent(
    1,
    "Hội nghị giao ban Cụm I",
    date(2026, 3, 24),
    time(8),
    place="Nhà văn hóa xã Hòa Bình",
    cluster="Cụm I",
    precision=Precision.MINUTE,
)
SUMMING_UP = AheadEvent(2, "Hội nghị tổng kết năm", date(2026, 11, 1), None, precision=Precision.MONTH, tentative=True)


def request(number: int, what: str, due: date, asks: Asks, form: Form | None = None, **more: Any) -> Request:
    """Work of the unit HB that is owed."""
    at = end_of_day(due, ZONE)
    return Request(
        number, number + 100, "HB", "Hội xã Hòa Bình", what, "2026-03", due, at, asks, UnitStanding.OWING, form, **more
    )


REQUESTS = (
    request(1, "Báo cáo thi đua tháng 3", date(2026, 3, 20), Asks.NUMBERS, FORM),
    request(2, "Gửi danh sách đại biểu", date(2026, 3, 18), Asks.FILE, send_to="Văn phòng Hội tỉnh"),
    request(
        4,
        "Báo cáo thi đua tháng 4",
        date(2026, 4, 20),
        Asks.NUMBERS,
        MONTHLY,
        starts_on=date(2026, 3, 15),
        cutoff_on=date(2026, 4, 14),
        locks_on=date(2026, 4, 30),
        targets=(Target("moi", Comparison.AT_LEAST, Decimal(30), unit="HB", year=2026),),
    ),
)
NOTICE = Notice(5, NoticeWords("Hội nghị Cụm I chuyển sang phòng họp số 2."))


def found_event(title: str, start: datetime, cluster: str) -> DraftEvent:
    end = start + timedelta(hours=3, minutes=30)
    return DraftEvent(
        FoundEvent(
            title,
            f"{title}: từ 8 giờ 00, ngày {start:%d/%m/%Y}.",
            (0, 0),
            start,
            end,
            Precision.MINUTE,
            cluster=cluster,
        ),
        cluster,
    )


def sample_draft() -> Draft:
    """What reading the sample plan gives."""
    duty = FoundDeadline(
        "Gửi báo cáo sơ kết",
        DeadlineKind.ABSOLUTE,
        "Các đơn vị gửi báo cáo sơ kết về Văn phòng trước ngày 20/3/2026.",
        (0, 0),
        due=date(2026, 3, 20),
        bound=Bound.BEFORE,
    )
    paper = FoundDeadline(
        "Gửi dự thảo đến các đơn vị",
        DeadlineKind.RELATIVE,
        "Cụm trưởng gửi dự thảo trước 05 ngày tổ chức hội nghị.",
        (0, 0),
        offset_days=-5,
        asks=Asks.FILE,
    )
    return Draft(
        Head("15/KH-HCCB", "Kế hoạch", "Giao ban các cụm thi đua quý I năm 2026", issued_on=date(2026, 3, 2)),
        (
            found_event("Hội nghị giao ban Cụm I", datetime(2026, 3, 24, 8), "Cụm I"),
            found_event("Hội nghị giao ban Cụm II", datetime(2026, 3, 25, 8), "Cụm II"),
        ),
        (DraftDeadline(duty, ALL_UNITS), DraftDeadline(paper, Audience(AudienceKind.LEADERS))),
        text="…",
    )


def sample_table(form: Form) -> Consolidated:
    numbers = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}
    lines = (
        UnitLine("HB", "Hội xã Hòa Bình", "Cụm I", UnitStanding.ON_TIME, numbers, expectation_id=1),
        UnitLine("SC", "Hội xã Suối Cạn", "Cụm I", UnitStanding.OWING, {}, expectation_id=11),
        UnitLine(
            "DM", "Hội xã Đồi Mây", "Cụm II", UnitStanding.LATE, {**numbers, "moi": Decimal(8)}, expectation_id=12
        ),
    )
    return Consolidated(form, "Báo cáo thi đua tháng 3", "2026-03", date(2026, 3, 20), lines)


def sample_sums() -> Rollup:
    """Three units in two clusters, of which one owes."""
    one = {"moi": Sum(Decimal(12), 1), "nha": Sum(Decimal(3), 1), "quy": Sum(Decimal(45_000_000), 1)}
    other = {**one, "moi": Sum(Decimal(8), 1)}
    cells = {
        UnitGroup("Cụm I", "xã"): CellSums(one, {UnitStanding.ON_TIME: 1, UnitStanding.OWING: 1}),
        UnitGroup("Cụm II", "xã"): CellSums(other, {UnitStanding.LATE: 1}),
    }
    return Rollup(FORM, cells, cells)


POLICY = Policy(
    ZONE,
    deadlines=read_ladder(("-5d 08:00", "-1d 08:00", "+1d 08:00"), Concern.OWING),
    events=read_ladder(("-3d 08:00",), Concern.CONCERNED),
    office=(),
)
