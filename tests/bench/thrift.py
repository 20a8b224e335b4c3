"""How many messages a month costs where a network counts them: 56 units with two contacts each, a plan with a
conference and a report of ten figures, three notices that are to be acknowledged; the house is real, the days are
virtual, and people answer as people do. Beside it what a bot would send that says everything by itself and asks one
figure at a time, for the same people and the same answers."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

from docx import Document

from apart.here import in_this_process
from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, OfficeSettings, StorageSettings
from bot.stage import Stage
from core.calendar.moments import moment
from reading.forms import read_form
from reading.roster import read_roster
from scheduler.clock import VirtualClock
from storage.database import migrations
from storage.database.session import Database
from storage.office import invitations, people, rosters
from storage.reports import forms
from tests.days import VIETNAM, day

UNITS, CONTACTS, FIGURES = 56, 2, 10
ALLOWED = 3_000
"""Messages of a month on Zalo's free plan, for all bots of an account together."""
FIRST = day("2026-03-02")
CLERK = "Phạm Thị Lựu"
NOTICES = (3, 10, 24)
"""Days after the first."""
ACKNOWLEDGE, ATTEND, EARLY, IN_TIME = 0.9, 0.9, 0.6, 0.9
"""Of each: who acknowledges a notice, answers an invitation, reports before they are reminded, and before it is due."""
FORM = '[form]\nkey = "thang"\ntitle = "Số liệu tháng"\n' + "\n".join(
    f'[[indicator]]\nkey = "so{number}"\nname = "Chỉ tiêu {number}"\nunit = "việc"' for number in range(1, FIGURES + 1)
)


@dataclass
class Month:
    """What was sent, by what it was for, and what of it each kind of person did."""

    sent: int = 0
    naive: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    reported: int = 0
    attending: int = 0

    @property
    def people(self) -> int:
        return UNITS * CONTACTS

    @property
    def sent_naively(self) -> int:
        return sum(self.naive.values())


def names_of(unit: int) -> tuple[str, str]:
    return f"Chủ tịch Thử {unit:02d}", f"Phó Thử {unit:02d}"


def figures_of(unit: int) -> str:
    return " ".join(str(unit + number) for number in range(FIGURES))


def roster() -> str:
    rows = ["Mã đơn vị,Đơn vị,Cấp,Cụm thi đua,Họ và tên,Chức vụ,Vai trò", f",,,,{CLERK},Chánh Văn phòng,văn phòng"]
    for unit in range(1, UNITS + 1):
        chair, deputy = names_of(unit)
        of = f"X{unit:02d},Hội xã Thử {unit:02d},xã,Cụm {unit % 4 + 1}"
        rows += [f"{of},{chair},Chủ tịch,chủ tịch", f"{of},{deputy},Phó Chủ tịch,phó chủ tịch"]
    return "\n".join(rows) + "\n"


def plan() -> bytes:
    document = Document()
    for line in (
        "HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY",
        "Số: 12/KH-CCB",
        f"Sông Mây, ngày {FIRST:%d} tháng {FIRST:%m} năm {FIRST:%Y}",
        "KẾ HOẠCH",
        "Công tác thi đua tháng 3",
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        "Tổ chức hội nghị giao ban toàn tỉnh vào 8 giờ 00 ngày 26/3/2026, tại Hội trường tỉnh.",
        "II. TỔ CHỨC THỰC HIỆN",
        "Các đơn vị báo cáo kết quả thi đua tháng 3 (có phụ lục số liệu kèm theo) gửi Văn phòng Hội trước ngày 21/3/2026.",
    ):
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


class Story:
    """The month, played on a stage."""

    def __init__(self, stage: Stage, random: Random) -> None:
        self._stage, self._random, self.month = stage, random, Month()
        self._owing: set[int] = set()
        self._invited: set[int] = set()

    async def played(self) -> Month:
        await self._plan_begins()
        for offset in range(2, 31):
            await self._day(offset)
        said = self._stage.network.transcript
        self.month.sent = sum(line.from_bot for line in said)
        return self.month

    async def _day(self, offset: int) -> None:
        """The morning's reminders, what the office does at nine, and what people answer by the evening."""
        await self._until(offset, 9)
        if offset in NOTICES:
            await self._notice(offset)
        if offset == INVITED_ON:
            await self._invite()
        self._remind_naively(offset)
        await self._until(offset, 15)
        await self._report([one for one in sorted(self._owing) if offset == REPORTED_ON.get(self._kind(one))])

    def _kind(self, unit: int) -> str:
        """How a unit reports: the same in each run."""
        place = unit / UNITS
        if place <= EARLY:
            return "early"
        return "in time" if place <= IN_TIME else "late"

    # --- what the office does -----------------------------------------------------------------------------------------

    async def _plan_begins(self) -> None:
        """Sent, the report given its form, and told to everybody."""
        await self._until(1, 9)
        await self._stage.send_document(CLERK, "ke-hoach.docx", plan())
        for words in ("sửa 2 mẫu thang", "1", "1", "1"):
            await self._stage.say(CLERK, words)
        self._owing = set(range(1, UNITS + 1))
        self.month.naive["what a plan says, one message each"] += 2 * self.month.people

    async def _notice(self, offset: int) -> None:
        for words in ("thông báo", f"Thông báo số {offset}: mời các đơn vị chuẩn bị nội dung tháng 3.", "1"):
            await self._stage.say(CLERK, words)
        self.month.naive["notices"] += self.month.people
        who = [name for name in self._everybody() if self._random.random() < ACKNOWLEDGE]
        await self._all_say((name, "đã nhận") for name in who)
        self.month.acknowledged += len(who)
        self.month.naive["thanks for an acknowledgement"] += len(who)

    async def _invite(self) -> None:
        for words in ("hội nghị", "1", "1"):
            await self._stage.say(CLERK, words)
        self.month.naive["invitations"] += self.month.people
        await self._attend([unit for unit in range(1, UNITS + 1) if self._random.random() < ATTEND])

    # --- what units answer --------------------------------------------------------------------------------------------

    async def _all_say(self, said: Iterable[tuple[str, str]]) -> None:
        """All within one minute; each is answered by itself."""
        for name, words in said:
            self._stage.network.say(name, words)
        await self._stage.settle()

    async def _attend(self, units: Sequence[int]) -> None:
        for words in ("hội nghị", "1", "2", "0", "Trần Văn Thử; Lê Văn Thử", "1"):
            await self._all_say((names_of(unit)[0], words) for unit in units)
        self.month.attending += len(units)
        self.month.naive["who comes, one question each"] += 6 * len(units)

    async def _report(self, units: Sequence[int]) -> None:
        """All figures in one message, as they are asked for; read back, and a yes."""
        await self._all_say((names_of(unit)[0], figures_of(unit)) for unit in units)
        await self._all_say((names_of(unit)[0], "đúng") for unit in units)
        self._owing.difference_update(units)
        self.month.reported += len(units)
        self.month.naive["a report, one question a figure"] += (FIGURES + 3) * len(units)

    # --- what is counted ----------------------------------------------------------------------------------------------

    def _remind_naively(self, offset: int) -> None:
        """By itself, to everybody of the units concerned."""
        if offset in REMINDED_ON:
            self.month.naive["reminders of the report"] += len(self._owing) * CONTACTS
        if offset in MEETING_ON:
            self.month.naive["reminders of the conference"] += self.month.people

    def _everybody(self) -> Sequence[str]:
        return [name for unit in range(1, UNITS + 1) for name in names_of(unit)]

    async def _until(self, offset: int, hour: int) -> None:
        await self._stage.play_until(moment(FIRST + timedelta(days=offset), time(hour), VIETNAM))


INVITED_ON = 12
REPORTED_ON = {"early": 9, "in time": 15, "late": 20}
REMINDED_ON = (13, 17, 18, 19)
"""Five days and one before the report is due, on the day, and on the next."""
MEETING_ON = (19, 23)


async def _played(folder: Path) -> Month:
    now = moment(FIRST, time(8), VIETNAM)
    url = f"sqlite:///{folder / 'month.db'}"
    migrations.upgrade(Database(url).url)
    config = Config(office=OfficeSettings(name="Hội tỉnh Sông Mây"), storage=StorageSettings(url=url))
    clock = VirtualClock(now)
    network, db = MemoryNetwork(clock), Database(url)
    channel = MemoryChannel(network)
    async with db.write() as s:
        await rosters.import_roster(s, read_roster(roster().encode(), "roster.csv").rows, day=FIRST)
        await forms.store_form(s, read_form(FORM), now)
        for invited in await invitations.invite(s, day=FIRST, now=now, days=30):
            contact = await invitations.redeem(s, invited.code, channel.name, invited.name, now)
            await people.set_consent(s, contact, True, "bench", channel.name, invited.name, now)
            network.start(invited.name)
    stage = Stage(House.of(config, clock, db, {channel.name: channel}), network, channel, clock)
    try:
        return await Story(stage, Random(1)).played()
    finally:
        await db.close()


def played() -> Month:
    with tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder, in_this_process():
        return asyncio.run(_played(Path(folder)))


def report(say: Callable[[str], None]) -> None:
    month = played()
    say(
        f"**a month of {UNITS} units with {CONTACTS} contacts each**, {month.people} people, {ALLOWED:,} messages allowed"
    )
    say("| | messages | a person |")
    say("|---|---|---|")
    for name, count in (("ours", month.sent), ("all by itself", month.sent_naively)):
        say(f"| {name} | {count:,} | {count / month.people:.1f} |")
    say(f"acknowledged {month.acknowledged}, reports {month.reported}, answers to the invitation {month.attending}")
    for what, count in month.naive.most_common():
        say(f"- {what}: {count:,}")
