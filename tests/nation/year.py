"""The days of the story: what falls due, what the office does, and what people write."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from core.calendar.moments import moment
from core.office.units import ALL_UNITS
from storage.dates.collecting import begin
from tests.days import VIETNAM
from tests.nation.desk import Desk
from tests.nation.machines import Machines
from tests.nation.model import Model
from tests.nation.office import KEYS, MONTHLY, QUARTERLY, chat_of
from tests.nation.people import Habit, blocks_on, habit_of, report_of

BEGINS = date(2026, 1, 26)
"""Ten days before January's reports are due; the holidays of Tết follow."""
DUE_DAY = {MONTHLY: 5, QUARTERLY: 12}
QUARTERS = (1, 4, 7, 10)
STORMS = timedelta(days=9)
STORM_LASTS = timedelta(minutes=2)
TURNS_OF_A_REPORT = 16
"""With a figure or two looked at once more, since it is so far from that of the month before."""
MONTH = 30
MERGED = 200
"""One commune in so many ends in the course of the story."""


@dataclass(frozen=True)
class Plan:
    """How much happens: all of it in so many days."""

    days: int
    plans: int
    notices: int

    def falls(self, day: int, times: int) -> int:
        """How many of so many things of the year fall on that day."""
        return times * (day + 1) // self.days - times * day // self.days


@dataclass
class Year:
    machines: Machines
    desk: Desk
    model: Model
    plan: Plan
    say: Callable[[str], None]
    waiting: Counter[str] = field(default_factory=Counter)

    async def played(self) -> None:
        await self._until(BEGINS, time(0))
        async with self.machines.db.write() as s:
            for key in KEYS.values():
                await begin(s, key, ALL_UNITS, since=BEGINS)
        for number in range(self.plan.days):
            if number and number % MONTH == 0:
                self.say(f"- day {number}: {self.machines.network.sent:,} messages, {self.machines.kills} kills")
            await self._day(number, BEGINS + timedelta(days=number))
        await self._until(BEGINS + timedelta(days=self.plan.days), time(12))

    async def _day(self, number: int, on: date) -> None:
        await self._until(on, time(0, 5))
        await self.machines.settle(tick=True)
        await self._until(on, time(3))
        await self.machines.night()
        if number % STORMS.days == STORMS.days - 1:
            await self._until(on, time(8))
            self.machines.network.storm(self.machines.clock.now() + STORM_LASTS)
        await self._until(on, time(9))
        await self._office(number, on)
        await self._blocking(on)
        await self._until(on, time(14))
        for form in KEYS:
            await self._reports(form, on)
        await self._until(on, time(23))

    # --- the office -----------------------------------------------------------------------------------------------------

    async def _office(self, number: int, on: date) -> None:
        """On days on which nothing leaves unasked it rests, and does it on the next."""
        mergers = max(1, self.model.size.units // MERGED)
        for what, times in (("plans", self.plan.plans), ("notices", self.plan.notices), ("mergers", mergers)):
            self.waiting[what] += self.plan.falls(number, times)
        if self.desk.config.quiet.includes(on):
            return
        deeds = {"plans": self._plan, "notices": self._notice, "mergers": self._merger}
        due = list(self.waiting.elements())
        self.waiting.clear()
        for what in due:
            await deeds[what](on)

    async def _plan(self, on: date) -> None:
        """Every third conference is moved half an hour later."""
        await self.desk.begins_plan(self.desk.plans % self.model.size.provinces + 1, on)
        if self.desk.plans % 3 == 1:
            await self._play_until(self.machines.clock.now() + timedelta(minutes=30))
            await self.desk.moves()

    async def _notice(self, on: date) -> None:
        count = len(self.model.notices) + 1
        await self.desk.releases(f"Thông báo số {count} của năm: mời các đơn vị chuẩn bị nội dung hội nghị.")

    async def _merger(self, on: date) -> None:
        """A unit of those that never report into its neighbour: nobody has sent what is to be passed on."""
        silent = [unit for unit in self.model.units()[1:] if habit_of(unit) is Habit.SILENT]
        if silent:
            ending = silent[len(silent) // 2]
            await self.desk.merges(ending, ending - 1)

    # --- people -----------------------------------------------------------------------------------------------------------

    async def _blocking(self, on: date) -> None:
        for person in self.model.people():
            if blocks_on(person, BEGINS, self.plan.days) == on:
                self.machines.network.block(chat_of(person))
                self.model.blocked[person] = on
        await self.machines.settle()

    async def _reports(self, form: str, on: date) -> None:
        """Of those whose day it is by their habit."""
        for habit in (Habit.EARLY, Habit.IN_TIME, Habit.LATE):
            due = on - timedelta(days=habit.value or 0)
            if due.day == DUE_DAY[form] and self._is_asked(form, due):
                await self._write(form, due, [unit for unit in self.model.units() if habit_of(unit) is habit])

    def _is_asked(self, form: str, due: date) -> bool:
        return due >= BEGINS and (form == MONTHLY or due.month in QUARTERS)

    async def _write(self, form: str, due: date, units: Sequence[int]) -> None:
        """All of them at once, each answering what is asked until the report is in."""
        writing = {chat_of(self.model.speaker(unit)): report_of(unit, form, due) for unit in units}
        self._said = dict.fromkeys(writing, "báo cáo")
        for chat, words in self._said.items():
            self.machines.network.say(chat, words)
        for _ in range(TURNS_OF_A_REPORT):
            await self.machines.settle()
            writing = self._answered(form, writing)
            if not writing:
                break
        assert not writing, f"{len(writing)} reports are not in: {self.machines.network.newest(next(iter(writing)))}"
        for unit in units:
            self.model.reports[form, period_of(form, due)][unit] = report_of(unit, form, due)

    def _answered(self, form: str, writing: dict[str, Sequence[int]]) -> dict[str, Sequence[int]]:
        """Those that have something left to answer."""
        left = {}
        for chat, figures in writing.items():
            words = answer(self.machines.network.newest(chat), form, figures)
            if words is not None:
                self.machines.network.say(chat, words)
                left[chat] = figures
        return left

    # --- time -------------------------------------------------------------------------------------------------------------

    async def _until(self, day: date, hour: time) -> None:
        await self._play_until(moment(day, hour, VIETNAM))

    async def _play_until(self, end: datetime) -> None:
        """From one moment at which something happens by itself to the next."""
        while (at := await self.machines.next_moment()) is not None and at <= end:
            self.machines.clock.move_to(at)
            await self.machines.settle(tick=True)
        self.machines.clock.move_to(end)


def period_of(form: str, due: date) -> str:
    """The month or quarter that is over when it is due."""
    last = due.replace(day=1) - timedelta(days=1)
    if form == MONTHLY:
        return f"{last:%Y-%m}"
    return f"{last.year}-Q{last.month // 3}"


def answer(heard: str, form: str, figures: Sequence[int]) -> str | None:
    """What somebody types who reads this and wants to report; None when it is in."""
    if heard.startswith("Đã gửi"):
        return None
    if "vẫn đúng chứ?" in heard:
        return "vẫn đúng"
    if "Đúng không?" in heard:
        return "đúng"
    if "Xin gửi" in heard:
        return " ".join(map(str, figures))
    listed = [line.strip() for line in heard.splitlines() if form in line and " = " in line]
    return next((line.partition(" ")[0] for line in listed), "báo cáo")
