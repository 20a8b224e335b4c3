"""What is asked of the units in the stories, and what has come in, kept through the functions that the product keeps it
with; and the plan that the office sends in as a file. The people are office.py's."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from docx import Document

from core.office.units import ALL_UNITS
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, TargetTie
from core.plans.found import Asks, Comparison, DeadlineKind, FoundDeadline, FoundEvent, FoundTarget, Head, Precision
from core.reports.targets import Target
from core.talk.agenda import Request
from storage.database.session import Session
from storage.mail import files
from storage.plans import activation, lifecycle
from storage.reports import answers, forms, requests, targets
from tests.chats.office import CONFIG, FORM, MONTHLY, contact, join
from tests.days import local

SENT = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}

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
    """Two conferences, a list to be sent, and March's report."""
    march = _report("3", date(2026, 3, 20))
    await _activate(
        s,
        Draft(
            Head("2/KH-HCCB", title="Thi đua quý I năm 2026"),
            (DraftEvent(MEETING, "Cụm I"), DraftEvent(SUMMING_UP)),
            (DraftDeadline(march, ALL_UNITS, FORM.key), DraftDeadline(DELEGATES, ALL_UNITS)),
        ),
    )


async def remarks(s: Session) -> None:
    """A third duty of the same days."""
    due = date(2026, 3, 20)
    found = FoundDeadline("Góp ý dự thảo quy chế", DeadlineKind.ABSOLUTE, "Góp ý", (0, 0), due=due, asks=Asks.DONE)
    await _activate(s, Draft(Head("6/KH-HCCB"), deadlines=(DraftDeadline(found, ALL_UNITS),)))


async def april(s: Session) -> None:
    """A report that opens on 1 April and asks a newer version of the form."""
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
    await join(s, "Mai Thị Bưởi")
    duty = DraftDeadline(_report("3", date(2026, 3, 20)), ALL_UNITS, FORM.key, covers="2026-03")
    await _activate(s, Draft(Head("2/KH-HCCB"), deadlines=(duty,)))
    hoa_binh, doi_may = await march_report(s, "HB"), await march_report(s, "DM")
    chair, other = await contact(s, "Lê Văn Thảo"), await contact(s, "Mai Thị Bưởi")
    await answers.save_report(s, hoa_binh.expectation_id, SENT, contact_id=chair, now=local("2026-03-19 08:00"))
    less = {**SENT, "moi": Decimal(8)}
    await answers.save_report(s, doi_may.expectation_id, less, contact_id=other, now=local("2026-03-21 09:00"))


async def paper(s: Session) -> None:
    """A photo of the paper form that Đồi Mây sent with its report."""
    then = local("2026-03-11 09:00")
    photo = await files.keep_file(s, "phieu-thang-3.jpg", bytes(840_000), then)
    piece = await march_report(s, "DM")
    await answers.attach(s, piece.expectation_id, photo, contact_id=await contact(s, "Mai Thị Bưởi"), now=then)


async def march_report(s: Session, unit: str) -> Request:
    """Where it alone is asked."""
    return next(iter(await requests.requests_for(s, [unit], now=local("2026-03-11 12:00"))))


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
