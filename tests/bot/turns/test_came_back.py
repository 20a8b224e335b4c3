"""What a network tells later of a message that it had taken: that nothing will arrive there, or not yet."""

import json
from datetime import timedelta

from sqlalchemy import select

from core.states import AddressState, MessageState
from storage.database.schema import AddressRow, OutboxRow
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.days import local

WHY = "5.1.1 smtp; 550 no such user"


async def reminded(office: Office) -> OutboxRow:
    """The chair's reminder, as it was sent."""
    await office.play_until(local("2026-03-19 09:00"))
    return await newest(office)


async def newest(office: Office) -> OutboxRow:
    async with office.house.db.read() as s:
        rows = await s.scalars(select(OutboxRow).where(OutboxRow.chat == CHAIR).order_by(OutboxRow.id.desc()).limit(1))
        return rows.one()


async def told(office: Office, kind: str, of: str | None, why: str = WHY) -> None:
    body = {"kind": kind, "chat": CHAIR, "text": why, "reply_to": of, "channel": "memory"}
    office.network.post_raw(json.dumps(body), CHAIR)
    await office.settle()


async def address_state(office: Office) -> str:
    async with office.house.db.read() as s:
        return (await s.scalars(select(AddressRow.state).where(AddressRow.chat == CHAIR))).one()


async def test_one_that_came_back_for_good_marks_the_address_and_says_why(office: Office) -> None:
    row = await reminded(office)
    before = len(office.network.texts(CLERK))
    await told(office, "left", row.network_id)
    await office.play_until(office.clock.now() + timedelta(minutes=1))

    after = await newest(office)
    assert (after.id, after.state, after.reason, after.note) == (row.id, MessageState.FAILED, "blocked", WHY)
    assert await address_state(office) == AddressState.BLOCKED
    assert "Lê Văn Thảo" in " ".join(office.network.texts(CLERK)[before:])


async def test_one_that_came_back_for_now_is_sent_again_after_a_pause(office: Office) -> None:
    row = await reminded(office)
    shown = len(office.network.texts(CHAIR))
    await told(office, "returned", row.network_id, "4.4.7 expired")

    waiting = await newest(office)
    assert (waiting.id, waiting.state, waiting.note) == (row.id, MessageState.QUEUED, "4.4.7 expired")
    assert len(office.network.texts(CHAIR)) == shown
    await office.play_until(office.clock.now() + timedelta(minutes=31))
    assert len(office.network.texts(CHAIR)) == shown + 1
    assert await address_state(office) == AddressState.ACTIVE


async def test_it_is_given_up_when_it_comes_back_again_and_again(office: Office) -> None:
    await reminded(office)
    for _ in range(5):
        await told(office, "returned", (await newest(office)).network_id)
        await office.play_until(office.clock.now() + timedelta(minutes=31))

    row = await newest(office)
    assert (row.state, row.reason) == (MessageState.FAILED, "network")


async def test_nobody_is_taken_for_gone_by_a_letter_that_was_never_sent(office: Office) -> None:
    row = await reminded(office)
    for kind in ("left", "returned"):
        await told(office, kind, "<nhacviec.forged@tinh.example>")

    assert (await newest(office)).state == row.state == MessageState.SENT
    assert await address_state(office) == AddressState.ACTIVE
