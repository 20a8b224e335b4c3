"""What is kept for so many days and no longer, a few rows at a time; and what is still needed stays, however old."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from core.plans.found import Asks
from core.talk.keep import Keep
from core.talk.messages import Say, Update
from storage.database.schema import (
    AttachmentRow,
    ConversationRow,
    FileRow,
    InboxRow,
    IssueRow,
    NoticeRow,
    OutboxRow,
    PaceRow,
    PlanRow,
    RecipientRow,
)
from storage.database.session import Database
from storage.mail.files import keep_file
from storage.mail.inbox import attach_file, finish, keep_updates, park
from storage.mail.outbox import Outgoing, enqueue
from storage.privacy import pruning
from storage.privacy.pruning import PruningPlace, prune_step
from tests.days import local
from tests.scheduler.town import Town

NOW = local("2026-03-12 03:00")
KEEP = Keep(inbox=90, text=365, file=1095)


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


async def pruned(db: Database, keep: Keep = KEEP, now: datetime = NOW) -> int:
    """Steps until nothing is left to do; how many."""
    place: PruningPlace | None = PruningPlace()
    steps = 0
    while place is not None:
        async with db.write() as s:
            place = await prune_step(s, keep, place, now)
        steps += 1
    return steps


async def update(db: Database, key: str, days: int, state: str = "done") -> int:
    async with db.write() as s:
        await keep_updates(s, "memory", [Update(key, f'{{"text": "words {key}"}}')], ago(days))
        id_ = await s.scalar(select(InboxRow.id).where(InboxRow.key == key)) or 0
        if state == "done":
            await finish(s, [id_], ago(days))
        if state == "parked":
            await park(s, id_, "failed three times", ago(days))
    return id_


async def bodies(db: Database) -> dict[str, str]:
    async with db.read() as s:
        return dict((await s.execute(select(InboxRow.key, InboxRow.body))).all())


@pytest.mark.parametrize("days", [89, 90, 91])
async def test_what_people_wrote_is_kept_for_its_days(db: Database, days: int) -> None:
    await update(db, "a", days)
    await pruned(db)
    assert (await bodies(db))["a"] == ("{}" if days > 90 else '{"text": "words a"}')


async def test_what_is_not_answered_yet_stays_and_what_was_set_aside_goes(db: Database) -> None:
    await update(db, "waiting", 400, "waiting")
    await update(db, "parked", 400, "parked")
    await pruned(db)
    assert await bodies(db) == {"waiting": '{"text": "words waiting"}', "parked": "{}"}


async def test_zero_days_is_for_ever(db: Database) -> None:
    await update(db, "a", 4000)
    await pruned(db, Keep(0, 0, 0))
    assert (await bodies(db))["a"] == '{"text": "words a"}'


async def message(db: Database, key: str, days: int, state: str, **more: object) -> None:
    async with db.write() as s:
        row = Outgoing(key, "notice", (Say("words"),), "memory", "77", choices=(("1", Say("yes"), "ack:1"),))
        await enqueue(s, [row], ago(days))
        values = {"state": state, "sent_at": ago(days) if state == "sent" else None, "text": "words", **more}
        await s.execute(OutboxRow.__table__.update().where(OutboxRow.key == key).values(values))  # type: ignore[attr-defined]


async def texts(db: Database) -> dict[str, tuple[str | None, bool]]:
    """Key → (text, whether it still knows what was to be said)."""
    async with db.read() as s:
        return {
            key: (text, bool(say))
            for key, text, say in await s.execute(select(OutboxRow.key, OutboxRow.text, OutboxRow.say))
        }


async def test_what_was_said_is_kept_for_its_days_and_what_has_not_left_stays(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    an = await town.person("An", "A1")
    for state in ("sent", "withheld", "queued", "held", "sending", "failed"):
        await message(db, f"old {state}", 366, state, contact_id=an)
        await message(db, f"young {state}", 364, state, contact_id=an)
    await pruned(db)
    emptied = {key for key, (text, say) in (await texts(db)).items() if text is None and not say}
    assert emptied == {"old sent", "old withheld"}


async def test_a_notice_that_somebody_has_still_to_confirm_stays(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    an, binh = await town.person("An", "A1"), await town.person("Bình", "A1")
    facts = {
        "text": "họp",
        "audience": "all",
        "asks": "acknowledgement",
        "state": "released",
        "created_at": ago(500),
        "released_at": ago(500),
    }
    notice = await town.add(NoticeRow, **facts)
    await town.add(RecipientRow, notice_id=notice, contact_id=an, acknowledged_at=ago(400))
    await town.add(RecipientRow, notice_id=notice, contact_id=binh)
    await message(db, "read", 500, "sent", notice_id=notice, contact_id=an)
    await message(db, "unread", 500, "sent", notice_id=notice, contact_id=binh)
    await pruned(db)
    assert await texts(db) == {"read": (None, False), "unread": ("words", True)}


async def file(db: Database, name: str, days: int) -> int:
    async with db.write() as s:
        return await keep_file(s, name, f"bytes of {name}".encode(), ago(days))


async def files(db: Database) -> dict[str, bytes]:
    async with db.read() as s:
        return {name: bytes(data) for name, data in await s.execute(select(FileRow.name, FileRow.data))}


async def test_files_are_kept_for_their_days_and_for_as_long_as_they_are_needed(db: Database) -> None:
    town, old = Town(db), 1100
    await town.unit("A1")
    for name, due in (("settled", "2020-03-01"), ("due lately", "2026-01-01")):
        await town.duty(name, due, ["A1"], asks=Asks.NUMBERS)
        await town.add(
            AttachmentRow, expectation_id=1 if name == "settled" else 2, file_id=await file(db, name, old), at=ago(old)
        )
    async with db.write() as s:
        await s.execute(
            insert(PlanRow).values(
                state="active",
                text="",
                draft={},
                created_at=ago(old),
                file_id=await keep_file(s, "plan", b"p", ago(old)),
            )
        )
        issued = {"occurrence_id": 1, "number": 1, "at": ago(old), "content": {"lines": []}, "changes": []}
        await s.execute(insert(IssueRow).values(**issued, file_id=await keep_file(s, "issue", b"i", ago(old))))
    await message(db, "x", old, "queued", file_id=await file(db, "to be sent", old))
    waiting, taken = await update(db, "w", old, "waiting"), await update(db, "t", old)
    async with db.write() as s:
        await attach_file(s, waiting, await keep_file(s, "to be answered", b"w", ago(old)))
        await attach_file(s, taken, await keep_file(s, "answered", b"t", ago(old)))
    await file(db, "nobody's", old)
    await file(db, "young", 1000)

    await pruned(db)

    assert set(await files(db)) == {"", "due lately", "plan", "issue", "to be sent", "to be answered", "young"}
    assert (await files(db))[""] == b""


async def test_talks_with_strangers_and_the_pace_of_chats_are_forgotten(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    await town.person("An", "A1")
    talk = {"channel": "memory", "dialog": "join", "version": 1, "state": {}, "prompt": 0}
    pace = {"channel": "memory"}
    async with db.write() as s:
        await s.execute(
            insert(ConversationRow), [{**talk, "chat": chat, "updated_at": ago(31)} for chat in ("An", "stranger")]
        )
        await s.execute(
            insert(PaceRow),
            [{**pace, "chat": chat, "free_at": ago(days)} for chat, days in (("", 9), ("An", 9), ("Bình", 0))],
        )
    await message(db, "to a stranger", 31, "sent")
    await pruned(db)
    async with db.read() as s:
        assert list(await s.scalars(select(ConversationRow.chat))) == ["An"]
        assert sorted(await s.scalars(select(PaceRow.chat))) == ["", "Bình"]
        assert list(await s.scalars(select(OutboxRow.chat))) == [None]


async def test_it_is_done_page_by_page(db: Database) -> None:
    count = 2 * pruning.PAGE + 1
    async with db.write() as s:
        row = {"channel": "memory", "body": "words", "received_at": ago(100), "state": "done", "tries": 0}
        await s.execute(insert(InboxRow), [{**row, "key": str(number)} for number in range(count)])
    place: PruningPlace | None = PruningPlace()
    left = []
    while place is not None and place.step == 0:
        async with db.write() as s:
            place = await prune_step(s, KEEP, place, NOW)
            left.append(await s.scalar(select(func.count()).select_from(InboxRow).where(InboxRow.body != "{}")))
    assert left == [pruning.PAGE + 1, 1, 0]
