"""Turns that break, updates nobody can read, repetitions, a busy database, a channel switched off: nothing is lost, and
each chat keeps its order."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.channels.memory import MemoryChannel
from core.talk.messages import Unavailable, Update
from storage.database.session import Database
from storage.mail import inbox
from tests.bot.turns.office import CHAIR, CLERK, OTHER, TODAY, Office, office_on_stage
from tests.whole import papers


def spoil(file: Path, name: str, consent: str) -> None:
    """A person's row says what the program cannot know: a mistake nobody foresaw, in the middle of a turn."""
    with closing(sqlite3.connect(file)) as connection, connection:
        assert connection.execute("UPDATE contacts SET consent = ? WHERE name = ?", (consent, name)).rowcount == 1


async def test_a_turn_that_fails_three_times_is_set_aside_and_its_sender_told(office: Office, file: Path) -> None:
    spoil(file, papers.CHAIRS["HB"], "perhaps")

    assert await office.say(CHAIR, "báo cáo") == []
    answer, *_ = await office.say(OTHER, "lịch")
    assert answer.startswith("Việc sắp tới:")
    await office.settle()

    assert office.network.texts(CHAIR)[-1] == office.said("sorry-failed", phone="0260 000 111")
    assert (await office.inbox())["parked"] == 1
    spoil(file, papers.CHAIRS["HB"], "given")
    (asked,) = await office.say(CHAIR, "báo cáo")
    assert "Xin gửi 3 số" in asked


async def test_a_turn_that_breaks_among_others_takes_nothing_from_them(office: Office, file: Path) -> None:
    spoil(file, papers.CHAIRS["HB"], "perhaps")
    for chat, words in ((OTHER, "báo cáo"), (CHAIR, "báo cáo"), (OTHER, "12 3 45tr"), (CLERK, "lịch"), (OTHER, "1")):
        office.network.say(chat, words)

    await office.settle()

    assert [text.partition(" ")[0] for text in office.network.texts(OTHER)[-3:]] == ["Báo", "Báo", "Đã"]
    assert [text.partition("\n")[0] for text in office.network.texts(CLERK)].count("Việc sắp tới:") == 1
    assert await office.inbox() == {"done": 4, "parked": 1}


async def test_what_is_said_after_a_failed_turn_waits_for_it(office: Office, file: Path) -> None:
    await office.say(CHAIR, "báo cáo")
    spoil(file, papers.CHAIRS["HB"], "perhaps")
    office.network.say(CHAIR, "12 3 45tr")
    assert await office.say(CHAIR, "1") == []
    spoil(file, papers.CHAIRS["HB"], "given")

    await office.settle()

    assert office.network.texts(CHAIR)[-2].endswith("1 = Đúng, gửi · 2 = Sửa · 0 = Trang đầu")
    assert office.network.texts(CHAIR)[-1].startswith("Đã gửi: ")
    assert set(await office.inbox()) == {"done"}


async def test_an_update_nobody_can_read_is_set_aside_and_the_next_is_answered(office: Office) -> None:
    for body in ("", "{", '{"kind": "text"}', '{"kind": "song", "chat": "chat-hb"}', "[]", "null"):
        office.network.post_raw(body)

    answer, *_ = await office.say(CHAIR, "lịch")

    assert answer.startswith("Việc sắp tới:")
    assert (await office.inbox())["parked"] == 6


async def test_an_update_that_the_network_repeats_is_answered_once(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    numbers, yes = office.network.say(CHAIR, "12 3 45tr"), office.network.say(CHAIR, "1")
    await office.settle()
    before = len(office.network.texts(CHAIR))

    for update in (numbers, yes, yes):
        office.network.repeat(update)
        await office.settle()

    assert len(office.network.texts(CHAIR)) == before
    assert sum(text.startswith("Đã gửi: ") for text in office.network.texts(CHAIR)) == 1


class SlowNetwork(MemoryChannel):
    """A network whose files cannot be had for the first three times."""

    failures = 3

    async def fetch(self, file_ref: str) -> bytes:
        if self.failures:
            self.failures -= 1
            raise Unavailable("the line is down")
        return await super().fetch(file_ref)


async def test_a_file_that_cannot_be_fetched_now_waits_and_holds_up_nobody_else(file: Path) -> None:
    async with office_on_stage(file, SlowNetwork) as office:
        await office.say(CLERK, "0")
        assert await office.send_document(CLERK, "ke-hoach.docx", papers.plan_docx(TODAY)) == []
        assert (await office.say(OTHER, "lịch"))[0].startswith("Việc sắp tới:")
        await office.settle()
        await office.settle()

        assert "Máy đọc được 1 hội nghị và 1 thời hạn." in office.network.texts(CLERK)[-1]
        assert set(await office.inbox()) == {"done"}


class HangingNetwork(MemoryChannel):
    """A network whose files come when `line` is set."""

    line = asyncio.Event()

    async def fetch(self, file_ref: str) -> bytes:
        await self.line.wait()
        return await super().fetch(file_ref)


async def test_while_a_file_is_on_its_way_everybody_else_is_answered(file: Path) -> None:
    HangingNetwork.line = asyncio.Event()
    async with office_on_stage(file, HangingNetwork) as office:
        await office.say(CLERK, "0")
        await hears(
            office,
            office.network.send_document(CLERK, "ke-hoach.docx", papers.plan_docx(TODAY)),
            office.network.say(CLERK, "1"),
            office.network.say(CLERK, "1"),
        )
        taken = asyncio.Queue[None]()
        taking = asyncio.create_task(office.house.turns.take_all(lambda: taken.put_nowait(None)))
        for chat in (CHAIR, OTHER):
            await hears(office, office.network.say(chat, "lịch"))
            await asyncio.wait_for(taken.get(), 10)
        assert not taking.done()

        HangingNetwork.line.set()
        await taking
        await office.settle()
        *read, activated = office.network.texts(CLERK)[-3:]
        assert "Máy đọc được 1 hội nghị và 1 thời hạn." in "\n".join(read)
        assert "Bản cũ cùng số đã được thay" in activated
        assert set(await office.inbox()) == {"done"}


async def hears(office: Office, *updates: Update) -> None:
    """The updates are kept while a turn may be under way."""
    await office.house.keep("memory", updates)
    office.network.acknowledge(list(updates))


async def test_a_busy_database_loses_nothing(office: Office, file: Path) -> None:
    impatient = Database(f"sqlite:///{file}", patience=timedelta(milliseconds=50))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        async with office.house.db.write() as session:
            await inbox.keep_updates(session, "memory", [office.network.say(CHAIR, "lịch")], office.clock.now())
        other.execute("BEGIN IMMEDIATE")
        turns = replace(office.house.turns, db=impatient)
        assert await turns.take_all() == 0
        other.execute("ROLLBACK")
        assert await turns.take_all() == 1
    await impatient.close()

    await office.settle()
    assert [text.partition("\n")[0] for text in office.network.texts(CHAIR)].count("Việc sắp tới:") == 1


async def test_what_came_over_a_channel_that_is_off_now_waits_for_it(office: Office) -> None:
    async with office.house.db.write() as session:
        await inbox.keep_updates(
            session, "telegram", [Update(str(key), "{}") for key in range(120)], office.clock.now()
        )

    answer, *_ = await office.say(CHAIR, "lịch")

    assert answer.startswith("Việc sắp tới:")
    assert (await office.inbox())["waiting"] == 120
