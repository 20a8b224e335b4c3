"""The small office of the stories, prepared for real: its people, units, form, plan and what has come in, kept through
the functions that the product keeps them with. A story names its setting in a line `# Bối cảnh: …` at its head; how
the stories are then played is staged.py's. All names are invented."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from docx import Document

from bot.settings import Config, OfficeSettings
from bot.timing import ReminderSettings
from core.calendar.rhythms import Rhythm
from core.office.arrivals import ArrivalWhy
from core.office.successions import Succession, Successor
from core.office.units import ALL_UNITS
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, TargetTie
from core.plans.found import Asks, Comparison, DeadlineKind, FoundDeadline, FoundEvent, FoundTarget, Head, Precision
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target
from core.talk.agenda import Request
from core.talk.notices import NoticeAsks
from reading.roster import read_roster
from storage.database.session import Session
from storage.duties import successions
from storage.mail import files, notices
from storage.office import arrivals, invitations, people, rosters
from storage.office.arrivals import Knock
from storage.plans import activation, lifecycle
from storage.reports import answers, forms, requests, targets
from tests.days import day, local

START = local("2026-03-02 07:00")
"""When the stories may begin. What a setting has was done before."""
CONFIG = Config(
    office=OfficeSettings(name="Hội tỉnh Sông Mây", phone="0260 000 111"),
    reminders=ReminderSettings(ladder=("-5d 08:00", "-1d 08:00", "+1d 08:00"), events=("-3d 08:00",), office=()),
)

FORM = Form(
    "thi-dua",
    "Số liệu thi đua",
    (
        Indicator(
            "moi", "Kết nạp hội viên mới", "hội viên", short="kết nạp", synonyms=("hội viên",), target=Decimal(20)
        ),
        Indicator("nha", "Nhà nghĩa tình", "nhà", short="nhà", at_most=Decimal(50)),
        Indicator("quy", "Quỹ hội", "đồng", NumberKind.MONEY, short="quỹ"),
    ),
)
APRIL = replace(FORM, indicators=(*FORM.indicators[:2], replace(FORM.indicators[2], quantity=Quantity.RUNNING)))
"""In April the fund is counted since the year began."""
MONTHLY = replace(APRIL, rhythm=Rhythm.MONTH, from_day=15, due_days=6, lock_days=10)
"""What April's report asks: from the 15th to the 14th, locked ten days after the due day."""
SENT = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}

HEADS = "Mã đơn vị,Đơn vị,Cấp,Cụm thi đua,Họ và tên,Chức vụ,Vai trò,Số điện thoại"
CLERK = ",,,,Phạm Thị Lựu,Chánh Văn phòng,văn phòng,"
CHAIR = "HB,Hội xã Hòa Bình,xã,Cụm I,Lê Văn Thảo,Chủ tịch,chủ tịch,"
OTHERS = (
    "HB,Hội xã Hòa Bình,xã,Cụm I,Ngô Thị Mận,Phó Chủ tịch,phó chủ tịch,",
    "SC,Hội xã Suối Cạn,xã,Cụm I,Đỗ Văn Sáng,Chủ tịch,chủ tịch,",
    "DM,Hội xã Đồi Mây,xã,Cụm II,Mai Thị Bưởi,Chủ tịch,chủ tịch,0900000003",
)
UNITS = (
    "SC,Hội xã Suối Cạn,xã,Cụm I,,,,",
    "DM,Hội xã Đồi Mây,xã,Cụm II,,,,",
    "BS,Hội xã Bãi Sậy,xã,Cụm I,,,,",
)
ANOTHER_CLERK = ",,,,Hồ Văn Giấy,Chánh Văn phòng,văn phòng,"
CHATS = {
    "Phạm Thị Lựu": "Văn phòng",
    "Lê Văn Thảo": "Chủ tịch xã Hòa Bình",
    "Ngô Thị Mận": "Phó Chủ tịch xã Hòa Bình",
    "Mai Thị Bưởi": "Chủ tịch xã Đồi Mây",
}
"""From where each person writes once they have joined; in the stories a chat bears the name of who speaks there."""
GOOD, EXPIRED, USED = "K7M9XQ4M", "KM47DHAP", "HAD3KMTR"
"""Codes: the one of the chair of Suối Cạn opens, the one of Đồi Mây did until the end of January, the deputy has used
theirs."""


@dataclass(frozen=True)
class Setting:
    """What is prepared, in the order of the steps, and when the stories may begin."""

    steps: tuple[Callable[[Session], Awaitable[None]], ...]
    start: datetime = START


async def all_people(s: Session) -> None:
    await _roster(s, CLERK, CHAIR, *OTHERS, *UNITS)
    await _join(s, "Phạm Thị Lựu", "Lê Văn Thảo")
    then = local("2026-01-01 08:00")
    await _invite(s, "Mai Thị Bưởi", EXPIRED, then, days=30)
    await _invite(s, "Ngô Thị Mận", USED, then, days=60)
    await invitations.redeem(s, USED, "memory", CHATS["Ngô Thị Mận"], then)
    await _join(s, "Ngô Thị Mận")
    await _invite(s, "Đỗ Văn Sáng", GOOD, then, days=364)


async def few_people(s: Session) -> None:
    """The clerk and the chair of Hòa Bình."""
    await _roster(s, CLERK, CHAIR, *UNITS)
    await _join(s, "Phạm Thị Lựu", "Lê Văn Thảo")


async def _roster(s: Session, *rows: str) -> None:
    """As it held in 2025; in July Bãi Sậy became part of Suối Cạn."""
    await _import(s, "2025-01-01", *rows)
    merged = Succession(("BS",), (Successor("SC"),), day("2025-07-01"))
    await successions.succeed(s, merged, by=None, today=day("2025-06-20"), now=local("2025-06-20 08:00"))


async def _import(s: Session, since: str, *rows: str) -> None:
    table = "\n".join((HEADS, *rows)) + "\n"
    await rosters.import_roster(s, read_roster(table.encode(), "roster.csv").rows, day=day(since))


async def _join(s: Session, *names: str) -> None:
    then = local("2026-02-01 08:00")
    for name in names:
        whose = await contact(s, name)
        await people.bind_address(s, whose, "memory", CHATS[name], then)
        await people.set_consent(s, whose, True, "1", "memory", CHATS[name], then)


async def contact(s: Session, name: str) -> int:
    return next(one.id for one in await people.people_on(s, day("2026-03-01")) if one.name == name)


async def _invite(s: Session, name: str, code: str, now: datetime, *, days: int) -> None:
    whose = await contact(s, name)
    await invitations.invite(s, day=now.date(), now=now, days=days, new_code=lambda _: code, only=whose)


async def form(s: Session) -> None:
    await forms.store_form(s, FORM, local("2026-01-05 08:00"))


async def notice(s: Session) -> None:
    """One that all are to acknowledge."""
    now = local("2026-03-01 08:00")
    text, asks = "Hội nghị Cụm I chuyển sang phòng họp số 2.", NoticeAsks.ACKNOWLEDGEMENT
    number = await notices.draft_notice(s, text, ALL_UNITS, asks, contact_id=await contact(s, "Phạm Thị Lựu"), now=now)
    await notices.release_notice(s, number, day=day("2026-03-01"), now=now, not_before=now)


MEETING = FoundEvent(
    "Hội nghị giao ban Cụm I",
    "Hội nghị giao ban Cụm I: 8 giờ 00 ngày 24/3/2026.",
    (0, 0),
    datetime(2026, 3, 24, 8),
    precision=Precision.MINUTE,
    place="Nhà văn hóa xã Hòa Bình",
)
SUMMING_UP = FoundEvent(
    "Hội nghị tổng kết năm",
    "Hội nghị tổng kết năm: tháng 11 năm 2026.",
    (0, 0),
    date(2026, 11, 1),
    date(2026, 11, 30),
    Precision.MONTH,
    tentative=True,
)
DELEGATES = FoundDeadline(
    "Gửi danh sách đại biểu",
    DeadlineKind.ABSOLUTE,
    "Gửi danh sách đại biểu về Văn phòng Hội tỉnh trước hết ngày 18/3/2026.",
    (0, 0),
    send_to="Văn phòng Hội tỉnh",
    due=date(2026, 3, 18),
    asks=Asks.FILE,
)


def _report(month: str, due: date, opens: date | None = None) -> FoundDeadline:
    what = f"Báo cáo thi đua tháng {month}"
    return FoundDeadline(what, DeadlineKind.ABSOLUTE, what, (0, 0), due=due, opens=opens, asks=Asks.NUMBERS)


async def plans(s: Session) -> None:
    """Two conferences, a list to be sent and March's report; then, asked by a newer version of the form, April's, which
    opens on 1 April."""
    march = _report("3", date(2026, 3, 20))
    await _activate(
        s,
        Draft(
            Head("2/KH-HCCB", title="Thi đua quý I năm 2026"),
            (DraftEvent(MEETING, "Cụm I"), DraftEvent(SUMMING_UP)),
            (DraftDeadline(march, ALL_UNITS, FORM.key), DraftDeadline(DELEGATES, ALL_UNITS)),
        ),
    )


async def april(s: Session) -> None:
    await forms.store_form(s, MONTHLY, local("2026-03-01 09:00"))
    report = _report("4", date(2026, 4, 20), date(2026, 4, 1))
    await _activate(s, Draft(Head("3/KH-HCCB"), deadlines=(DraftDeadline(report, ALL_UNITS, FORM.key),)))


async def half_year(s: Session) -> None:
    """A report that is due after the day on which units merge, and is not asked before June."""
    report = replace(_report("3", date(2026, 7, 20), date(2026, 6, 1)), what="Báo cáo thi đua 6 tháng đầu năm")
    await _activate(s, Draft(Head("4/KH-HCCB"), deadlines=(DraftDeadline(report, ALL_UNITS, FORM.key),)))


async def _activate(s: Session, draft: Draft) -> None:
    now = local("2026-03-01 08:30")
    number = await lifecycle.store_draft(s, draft, file_id=None, contact_id=await contact(s, "Phạm Thị Lựu"), now=now)
    await activation.activate(s, number, policy=CONFIG.policy, now=now)


async def own_target(s: Session) -> None:
    """What the office has given Hòa Bình to reach."""
    thirty = Target("moi", Comparison.AT_LEAST, Decimal(30), unit="HB", year=2026)
    await targets.give(s, FORM.key, [thirty], by=await contact(s, "Phạm Thị Lựu"), now=local("2026-03-01 10:00"))


async def planned_target(s: Session) -> None:
    """What a plan gives all units together to reach."""
    found = FoundTarget("Nhà nghĩa tình", Comparison.AT_LEAST, Decimal(30), "nhà", "từ 30 nhà trở lên", (0, 0))
    head = Head("12/KH-HCCB", title="Công tác năm 2026", issued_on=date(2026, 1, 20))
    await _activate(s, Draft(head, targets=(found,), ties=(TargetTie(0, FORM.key, "nha"),)))


async def two_of_three(s: Session) -> None:
    """March's report alone is asked: Hòa Bình sent it in time, Đồi Mây a day late."""
    await _join(s, "Mai Thị Bưởi")
    duty = DraftDeadline(_report("3", date(2026, 3, 20)), ALL_UNITS, FORM.key, covers="2026-03")
    await _activate(s, Draft(Head("2/KH-HCCB"), deadlines=(duty,)))
    hoa_binh, doi_may = await work(s, "HB"), await work(s, "DM")
    chair, other = await contact(s, "Lê Văn Thảo"), await contact(s, "Mai Thị Bưởi")
    await answers.save_report(s, hoa_binh.expectation_id, SENT, contact_id=chair, now=local("2026-03-19 08:00"))
    less = {**SENT, "moi": Decimal(8)}
    await answers.save_report(s, doi_may.expectation_id, less, contact_id=other, now=local("2026-03-21 09:00"))


async def paper(s: Session) -> None:
    """A photo of the paper form that Đồi Mây sent with its report."""
    then = local("2026-03-11 09:00")
    photo = await files.keep_file(s, "phieu-thang-3.jpg", bytes(840_000), then)
    piece = await work(s, "DM")
    await answers.attach(s, piece.expectation_id, photo, contact_id=await contact(s, "Mai Thị Bưởi"), now=then)


async def work(s: Session, unit: str) -> Request:
    """March's report of a unit."""
    return next(iter(await requests.requests_for(s, [unit], now=local("2026-03-11 12:00"))))


async def newcomers(s: Session) -> None:
    """Two who wait for the office's word, from a network that is not connected here, and one who came in from
    another."""
    await _import(s, "2026-03-01", CLERK, ANOTHER_CLERK)
    then = local("2026-03-12 09:00")
    for name, why, called in (("Mai Thị Bưởi", ArrivalWhy.BUSY, "Buoi"), ("Hồ Văn Giấy", ArrivalWhy.TYPED, None)):
        knock = Knock(await contact(s, name), "zalo", name, why, called, "1")
        await arrivals.keep_knock(s, knock, then)
    whose = await contact(s, "Đỗ Văn Sáng")
    was = await arrivals.people_before(s, whose, "telegram", "3")
    await invitations.redeem(s, GOOD, "telegram", "3", then)
    await people.set_consent(s, whose, True, "1", "telegram", "3", then)
    await arrivals.came_in(s, whose, "telegram", "3", was, then)


def plan_docx() -> bytes:
    """The plan that the office sends in, as a Word file."""
    document = Document()
    for line in PLAN:
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


PLAN = (
    "HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY",
    "Số: 15/KH-HCCB",
    "Sông Mây, ngày 02 tháng 3 năm 2026",
    "KẾ HOẠCH",
    "Giao ban các cụm thi đua quý I năm 2026",
    "I. THỜI GIAN, ĐỊA ĐIỂM",
    "1. Hội nghị giao ban Cụm I: từ 8 giờ 00 đến 11 giờ 30, ngày 24/03/2026.",
    "2. Hội nghị giao ban Cụm II: từ 8 giờ 00 đến 11 giờ 30, ngày 25/03/2026.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Các đơn vị gửi báo cáo sơ kết về Văn phòng trước ngày 20/3/2026.",
    "2. Cụm trưởng gửi dự thảo trước 05 ngày tổ chức hội nghị.",
)


SETTINGS: Mapping[str, Setting] = {
    "chưa có kế hoạch": Setting((all_people, form)),
    "đang thu": Setting((all_people, form, notice, plans, april)),
    "đã giao chỉ tiêu": Setting((all_people, form, notice, plans, april, own_target)),
    "chưa thu tháng 4": Setting((all_people, form, notice, plans)),
    "có mức giao": Setting((all_people, form, notice, plans, planned_target)),
    "hai người": Setting((few_people, form, notice, plans, half_year)),
    "đã nhận 2/3": Setting((all_people, form, notice, two_of_three), local("2026-03-21 12:00")),
    "có phiếu": Setting((all_people, form, notice, two_of_three, paper), local("2026-03-21 12:00")),
    "người mới": Setting((all_people, form, notice, plans, newcomers), local("2026-03-12 09:15")),
}
