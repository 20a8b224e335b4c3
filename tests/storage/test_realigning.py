"""A ladder of one's own on both databases: what is shown is what happens, an undo puts back alarms and messages, and a
newer period has it too."""

from dataclasses import replace

from sqlalchemy import select

from core.office.units import ALL_UNITS
from core.plans.change_requests import LadderChange
from core.plans.drafts import DraftDeadline
from core.plans.found import Asks, DeadlineKind, FoundDeadline
from core.reminders.alarms import Subject
from storage.database.schema import AlarmRow, OutboxRow
from storage.database.session import Database, Session
from storage.dates.changes import carry_out_change, difference
from storage.dates.undoing import undo
from storage.duties.opening import open_periods
from storage.mail.outbox import Outgoing, enqueue
from tests.days import VIETNAM, local
from tests.storage.samples import POLICY, activated, plan, settled

MONTHLY = DraftDeadline(
    FoundDeadline(
        "báo cáo tháng",
        DeadlineKind.RECURRING,
        "ngày 20 hằng tháng",
        (0, 0),
        recurrence="FREQ=MONTHLY;BYMONTHDAY=20",
        asks=Asks.DONE,
    ),
    ALL_UNITS,
)
NOW = local("2024-05-15 09:00")
CHANGE_REQUEST = LadderChange(Subject.OCCURRENCE, 1, ("-3d 08:00", "-1d 08:00"))


async def waiting(s: Session, occurrence: int = 1) -> list[str]:
    """When those who owe will be reminded."""
    mine = (AlarmRow.subject_id == occurrence, AlarmRow.state == "waiting", AlarmRow.concern == "owing")
    return [
        f"{at.astimezone(VIETNAM):%m-%d %H:%M}"
        for at in await s.scalars(select(AlarmRow.at).where(*mine).order_by(AlarmRow.at))
    ]


async def test_what_is_shown_happens_and_is_put_back(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[MONTHLY]), "2024-05-03 09:00")
    async with db.write() as s:
        fired = (await s.scalars(select(AlarmRow).order_by(AlarmRow.at).limit(1))).one()
        fired.state = "fired"
        await enqueue(s, [Outgoing("reminder:1", "reminder", (), "memory", "1", alarm_id=fired.id)], NOW)
        before = await waiting(s)
        shown = (await difference(s, CHANGE_REQUEST, POLICY, NOW)).ladder
        assert shown is not None
        assert (before, len(shown.alarms.new), len(shown.alarms.cancelled), shown.hushed) == (
            ["05-19 08:00", "05-21 08:00"],
            1,
            1,
            1,
        )
        changed = await carry_out_change(s, CHANGE_REQUEST, policy=POLICY, now=NOW, by=None)
        assert changed is not None
        assert await waiting(s) == ["05-17 08:00", "05-19 08:00"]
        assert tuple((await s.execute(select(OutboxRow.state, OutboxRow.reason))).one()) == (
            "withheld",
            "ladder changed",
        )
        assert await undo(s, changed, policy=POLICY, now=NOW, by=None)
        assert await waiting(s) == before
        assert tuple((await s.execute(select(OutboxRow.state, OutboxRow.reason))).one()) == ("queued", None)


async def test_periods_that_open_later_have_it(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[MONTHLY]), "2024-05-03 09:00")
    async with db.write() as s:
        assert await carry_out_change(s, CHANGE_REQUEST, policy=POLICY, now=NOW, by=None) is not None
        assert await carry_out_change(s, CHANGE_REQUEST, policy=POLICY, now=NOW, by=None) is None
        assert await carry_out_change(s, replace(CHANGE_REQUEST, subject_id=9), policy=POLICY, now=NOW, by=None) is None
    async with db.write() as s:
        await open_periods(s, policy=POLICY, now=local("2024-05-21 00:30"))
        assert await waiting(s, 2) == ["06-17 08:00", "06-19 08:00"]
