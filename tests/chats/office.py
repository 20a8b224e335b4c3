"""The small office of the stories, prepared for real: its form, its people, who has joined and who stands at the door,
and what all are told. What is asked of the units: work.py. All names are invented."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from bot.settings import Config, OfficeSettings
from bot.timing import ReminderSettings
from core.calendar.rhythms import Rhythm
from core.office.arrivals import ArrivalWhy
from core.office.successions import Succession, Successor
from core.office.units import ALL_UNITS
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.talk.notices import NoticeAsks, NoticeWords
from reading.roster import read_roster
from storage.backups.marks import begin_restored
from storage.backups.said_before import hold_waiting
from storage.database.session import Session
from storage.duties import successions
from storage.mail import notices
from storage.office import arrivals, invitations, people, rosters
from storage.office.arrivals import Knock
from storage.reports import forms
from tests.days import day, local

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
OFFICER = "HB,Hội xã Hòa Bình,xã,Cụm I,cụm trưởng,Kiều Thị Nhạn,Cán bộ,cán bộ,"
HEAD = ",,,,Tạ Văn Bàng,Chủ tịch Hội tỉnh,lãnh đạo,"
LOOKER = ",,,,Lưu Thị Sen,Ủy viên,chỉ xem,"
ADMIN = ",,,,Vũ Thị Ba,Phó Văn phòng,quản trị,"
CHATS = {
    "Phạm Thị Lựu": "Văn phòng",
    "Lê Văn Thảo": "Chủ tịch xã Hòa Bình",
    "Ngô Thị Mận": "Phó Chủ tịch xã Hòa Bình",
    "Mai Thị Bưởi": "Chủ tịch xã Đồi Mây",
    "Kiều Thị Nhạn": "Cán bộ xã Hòa Bình",
    "Tạ Văn Bàng": "Lãnh đạo",
    "Lưu Thị Sen": "Người chỉ xem",
    "Vũ Thị Ba": "Quản trị",
}
"""From where each person writes once they have joined; in the stories a chat bears the name of who speaks there."""
GOOD, EXPIRED, USED = "K7M9XQ4M", "KM47DHAP", "HAD3KMTR"
"""Codes: the one of the chair of Suối Cạn opens, the one of Đồi Mây did until the end of January, the deputy has used
theirs."""


async def all_people(s: Session) -> None:
    await _roster(s, CLERK, CHAIR, *OTHERS, *UNITS)
    await join(s, "Phạm Thị Lựu", "Lê Văn Thảo")
    then = local("2026-01-01 08:00")
    await _invite(s, "Mai Thị Bưởi", EXPIRED, then, days=30)
    await _invite(s, "Ngô Thị Mận", USED, then, days=60)
    await invitations.redeem(s, USED, "memory", CHATS["Ngô Thị Mận"], then)
    await join(s, "Ngô Thị Mận")
    await _invite(s, "Đỗ Văn Sáng", GOOD, then, days=364)


async def with_officer(s: Session) -> None:
    """All of them, an officer of Hòa Bình, and one who leads the office; Hòa Bình leads its cluster."""
    led = [row.replace(",Cụm I,", ",Cụm I,cụm trưởng,") if row.startswith("HB") else row for row in (CHAIR, *OTHERS)]
    heads = HEADS.replace("Cụm thi đua,", "Cụm thi đua,Vai trò trong cụm,")
    rows = [*led[:2], OFFICER, *(_without_part(row) for row in (CLERK, ADMIN, HEAD, LOOKER, *OTHERS[1:]))]
    table = "\n".join((heads, *rows)) + "\n"
    await rosters.import_roster(s, read_roster(table.encode(), "roster.csv").rows, day=day("2025-01-01"))
    await join(s, *CHATS)


def _without_part(row: str) -> str:
    """With an empty cell for the part in the cluster."""
    cells = row.split(",")
    return ",".join((*cells[:4], "", *cells[4:]))


async def clerk_alone(s: Session) -> None:
    """An office on its first day: nobody but the clerk, and no unit."""
    await _import(s, "2026-03-01", CLERK)
    await join(s, "Phạm Thị Lựu")


async def few_people(s: Session) -> None:
    """The clerk and the chair of Hòa Bình."""
    await _roster(s, CLERK, CHAIR, *UNITS)
    await join(s, "Phạm Thị Lựu", "Lê Văn Thảo")


async def _roster(s: Session, *rows: str) -> None:
    """As it held in 2025; in July Bãi Sậy became part of Suối Cạn."""
    await _import(s, "2025-01-01", *rows)
    merged = Succession(("BS",), (Successor("SC"),), day("2025-07-01"))
    await successions.succeed(s, merged, by=None, today=day("2025-06-20"), now=local("2025-06-20 08:00"))


async def _import(s: Session, since: str, *rows: str) -> None:
    table = "\n".join((HEADS, *rows)) + "\n"
    await rosters.import_roster(s, read_roster(table.encode(), "roster.csv").rows, day=day(since))


async def join(s: Session, *names: str) -> None:
    then = local("2026-02-01 08:00")
    for name in names:
        whose = await contact(s, name)
        await people.bind_address(s, whose, "memory", CHATS[name], then)
        await people.set_consent(s, whose, True, "1", "memory", CHATS[name], then)


async def contact(s: Session, name: str) -> int:
    return next(one.id for one in await people.people_on(s, day("2026-03-01")) if one.name == name)


async def _invite(s: Session, name: str, code: str, now: datetime, *, days: int) -> None:
    whose = await contact(s, name)
    await invitations.invite(s, day=now.date(), now=now, days=days, new_code=lambda _: code, only=[whose])


async def form(s: Session) -> None:
    await forms.store_form(s, FORM, local("2026-01-05 08:00"))


async def notice(s: Session) -> None:
    """One that all are to acknowledge."""
    now = local("2026-03-01 08:00")
    text, asks = "Hội nghị Cụm I chuyển sang phòng họp số 2.", NoticeAsks.ACKNOWLEDGEMENT
    number = await notices.draft_notice(
        s, NoticeWords(text, asks), ALL_UNITS, contact_id=await contact(s, "Phạm Thị Lựu"), now=now
    )
    await notices.release_notice(s, number, day=day("2026-03-01"), now=now, not_before=now)


async def restored(s: Session) -> None:
    """Saturday night's copy was put back on Sunday at nine: the notice waited in it, and a reminder fell due since."""
    await hold_waiting(s, local("2026-03-15 09:00"))
    await begin_restored(s, local("2026-03-14 02:30"), local("2026-03-15 09:00"), decided=0)


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
