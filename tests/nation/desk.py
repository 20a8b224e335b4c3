"""What the office does in a year, in the chat and at its desk: plans, notices, conferences moved, communes merged."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO

from docx import Document
from sqlalchemy import select

from bot.settings import Config
from core.calendar.moments import moment
from core.office.successions import Succession, Successor
from core.plans.change_requests import EventChange
from core.plans.changes import EventTime
from core.plans.found import Precision
from storage.database.schema import EventRow
from storage.dates.changes import carry_out_change
from storage.duties.successions import succeed
from tests.days import VIETNAM
from tests.nation.machines import Machines
from tests.nation.model import Model
from tests.nation.office import CLERK, code_of

MEETS_IN, LIST_IN, MOVED_BY = timedelta(days=16), timedelta(days=10), timedelta(days=1)
LISTED = "Gửi danh sách đại biểu"
ANSWERS = 5
"""Questions that a clerk answers with "1" until a plan runs."""


def paper(number: int, cluster: int, on: date) -> bytes:
    """A plan as a Word file: a conference of one province, and a list that its communes send before it."""
    document = Document()
    meeting, listed = on + MEETS_IN, on + LIST_IN
    for line in (
        "HỘI CỰU CHIẾN BINH VIỆT NAM",
        f"Số: {number}/KH-HCCB",
        f"Hà Nội, ngày {on:%d} tháng {on:%m} năm {on:%Y}",
        "KẾ HOẠCH",
        f"Giao ban Cụm {cluster} lần {number}",
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        f"Hội nghị giao ban Cụm {cluster}: từ 8 giờ 00 đến 11 giờ 30, ngày {meeting:%d/%m/%Y}, tại Hội trường tỉnh.",
        "II. TỔ CHỨC THỰC HIỆN",
        f"Các đơn vị Cụm {cluster} gửi danh sách đại biểu về Văn phòng trước ngày {listed:%d/%m/%Y}.",
    ):
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


@dataclass
class Desk:
    machines: Machines
    model: Model
    config: Config
    plans: int = 0
    moved: int = 0

    async def says(self, *texts: str) -> str:
        """One message after the other; what was answered to the last."""
        for words in texts:
            self.machines.network.say(CLERK, words)
            await self.machines.settle()
        return self.machines.network.newest(CLERK)

    async def begins_plan(self, cluster: int, on: date) -> None:
        self.plans += 1
        self.machines.network.send_document(CLERK, f"ke-hoach-{self.plans}.docx", paper(self.plans, cluster, on))
        await self.machines.settle()
        heard = ""
        for _ in range(ANSWERS):
            heard = await self.says("1")
            if "Đã kích hoạt" in heard:
                return
        raise AssertionError(f"the plan does not run: {heard}")

    async def releases(self, words: str) -> None:
        """A notice to everybody."""
        heard = await self.says("thông báo")
        if "Viết thông báo mới" in heard:
            await self.says("1")
        preview = await self.says(words)
        assert "1 = Phát hành" in preview, preview
        self.model.notices[words] = frozenset(self.model.people())
        heard = await self.says("1")
        assert "hát hành" in heard, heard

    async def moves(self) -> None:
        """The newest conference, by a day."""
        now, policy = self.machines.clock.now(), self.config.policy
        async with self.machines.db.write() as s:
            last = select(EventRow).order_by(EventRow.id.desc()).limit(1)
            event = (await s.scalars(last)).one()
            day = now.astimezone(VIETNAM).date() + MEETS_IN + MOVED_BY
            to = EventTime(_at(day, 8), _at(day, 11), Precision.MINUTE)
            change = await carry_out_change(s, EventChange(event.id, to), policy=policy, now=now, by=None)
        assert change is not None
        self.moved += 1

    async def merges(self, ending: int, into: int) -> None:
        """From today on one commune is part of its neighbour."""
        now = self.machines.clock.now()
        today = now.astimezone(VIETNAM).date()
        merger = Succession((code_of(ending), code_of(into)), (Successor(code_of(into)),), today, "Nghị quyết")
        async with self.machines.db.write() as s:
            await succeed(s, merger, by=None, today=today, now=now)
        self.model.ended.add(ending)


def _at(day: date, hour: int) -> datetime:
    return moment(day, time(hour), VIETNAM)
