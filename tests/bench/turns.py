"""Updates answered, a reply sent for each, through PTB against the loopback server: strangers who say a word, and
chairs who report their numbers. Peer: ConversationHandler with PicklePersistence, for as many words."""

import asyncio
import json
import logging
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select
from telegram import Update as TelegramUpdate
from telegram.ext import Application, ContextTypes, ConversationHandler, MessageHandler, PicklePersistence, filters
from telegram.request import BaseRequest, HTTPXRequest

from bot.app import House
from bot.channels.telegram.updates import read_batch
from bot.jobs import LOOKS, TURNS
from bot.running import settle
from bot.settings import Config, SendSettings
from scheduler.clock import SystemClock
from scheduler.deliver import drain
from scheduler.runner import Job, Runner
from scheduler.sending import Pace
from storage.database.schema import ExpectationRow
from storage.database.session import Database
from tests.bench.draining import CLOCK, channel_at
from tests.bench.loopback import TOKEN, answering
from tests.bench.measure import Measure, alternating, head, row
from tests.bench.places import database
from tests.days import VIETNAM
from tests.faults.province import Province, chat_of, typed_by
from tests.scheduler.post import OPEN_ALL_DAY

UPDATES = 2000
CHATS = 200
"""None says more than waits of a stranger who has not been answered."""
AT_MOST = 100
"""Updates in one answer of Telegram."""
TASKS = 16
TIMES = 5
UNITS = 500


def updates(said: Iterable[tuple[int, str]]) -> list[dict[str, Any]]:
    """As Telegram brings them, who says what."""
    made = []
    for number, (chat, words) in enumerate(said, 1):
        person = {"id": chat, "is_bot": False, "first_name": "An"}
        shown = {
            "message_id": number,
            "date": 1,
            "chat": {"id": chat, "type": "private", "first_name": "An"},
            "from": person,
            "text": words,
        }
        made.append({"update_id": number, "message": shown})
    return made


def answers_of(typed: Sequence[dict[str, Any]]) -> list[bytes]:
    """Telegram's, to who asks for updates."""
    batches = [typed[first : first + AT_MOST] for first in range(0, len(typed), AT_MOST)]
    return [json.dumps({"ok": True, "result": batch}).encode() for batch in batches]


def greetings(count: int, chats: int) -> list[dict[str, Any]]:
    """Chats in turn, each typing a word."""
    return updates((1000 + number % chats, "xin chào") for number in range(count))


def reports(units: int) -> list[dict[str, Any]]:
    """Every chair's whole report, all of them at once."""
    return updates(
        (chat_of(number), words)
        for words_of in zip(*map(typed_by, range(units)), strict=True)
        for number, words in enumerate(words_of)
    )


async def ours(measure: Measure, url: str, count: str, kind: str) -> None:
    """Kept, answered in shared commits, and sent: all that the program does with an update."""
    async with database(kind) as db:
        await answered(measure, url, db, greetings(int(count), CHATS))


async def chairs(measure: Measure, url: str, units: str, kind: str) -> None:
    """The same for chairs and their reports."""
    async with database(kind) as db:
        province = Province(db.url.render_as_string(hide_password=False), int(units))
        await asyncio.to_thread(province.fill)
        await answered(measure, url, db, reports(int(units)))
        async with db.read() as s:
            measure.more["reported"] = await s.scalar(select(func.count()).where(ExpectationRow.state == "done"))


async def answered(measure: Measure, url: str, db: Database, typed: Sequence[dict[str, Any]]) -> None:
    """As the running program does it: what the network brings is kept, turns are taken and replies sent beside each
    other."""
    logging.disable(logging.CRITICAL)
    channel = channel_at(url)
    house = House.of(replace_send(Config()), CLOCK, db, {"telegram": channel})
    pace = replace(Pace(100_000, OPEN_ALL_DAY, VIETNAM), chat_gap=CLOCK.now() - CLOCK.now())
    (first,) = answers_of([{**update, "update_id": len(typed) + 1} for update in greetings(1, 1)])
    answers = answers_of(typed)
    sent, all_sent = 0, asyncio.Event()

    async def take_turns() -> None:
        await house.turns.take_all(lambda: runner.wake("deliver"))

    async def deliver() -> None:
        nonlocal sent
        sent += (await drain(db, channel, CLOCK, render=house.render, pace=pace)).sent
        if sent > len(typed):
            all_sent.set()

    async def bring(answer: bytes) -> None:
        await house.keep("telegram", read_batch(answer).updates)

    runner = Runner(SystemClock(), [Job("turns", take_turns, TURNS), Job("deliver", deliver, LOOKS)])
    async with house.presence.kept():
        # The first of all waits for what is imported and made once.
        await bring(first)
        await take_turns()
        await deliver()
        settle()
        await runner.start()
        with measure.part():
            for answer in answers:
                await bring(answer)
                runner.wake("turns")
            await all_sent.wait()
        measure.more["sent"] = sent - 1
        await runner.stop()
    await channel.close()


def replace_send(config: Config) -> Config:
    return config.model_copy(update={"send": SendSettings(window="00:00-23:59")})


async def peer(measure: Measure, url: str, count: str, transport: str) -> None:
    """As PTB's users run it: updates as Telegram brings them, a pool of connections, so many at once. `transport`: its own over httpx (sniffio is
    there), or ours."""

    async def answer(update: TelegramUpdate, context: ContextTypes.DEFAULT_TYPE) -> int:
        assert update.message is not None
        assert context.user_data is not None
        context.user_data["said"] = update.message.text
        await update.message.reply_text("xin chào")
        return 0

    said = MessageHandler(filters.TEXT, answer)
    with tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder:
        persistence = PicklePersistence(f"{folder}/state.pickle", update_interval=1)
        talk = ConversationHandler([said], {0: [said]}, [], name="talk", persistent=True)
        builder = Application.builder().token(TOKEN).base_url(url).persistence(persistence)
        application = builder.request(request_over(transport)).build()
        application.add_handler(talk)
        await application._initialize_persistence()
        application._initialized = True
        await application.bot.request.initialize()
        typed = greetings(int(count), CHATS)
        coming = iter(typed)

        async def work() -> None:
            for body in coming:
                await application.process_update(TelegramUpdate.de_json(body, application.bot))

        # The first of all waits for what is made once, as ours does.
        await application.process_update(TelegramUpdate.de_json(typed[0], application.bot))

        with measure.part():
            await asyncio.gather(*(work() for _ in range(TASKS)))
            await application.update_persistence()
        await application.bot.request.shutdown()


def request_over(transport: str) -> BaseRequest:
    if transport == "httpx":
        return HTTPXRequest(connection_pool_size=TASKS)
    return channel_at("")._line


def report(say: Callable[[str], None]) -> None:
    peers = {f"peer: ConversationHandler, PicklePersistence, over {over}": over for over in ("httpx", "aiohttp")}
    with answering(0.0) as url:
        pieces: dict[str, tuple[object, ...]] = {
            name: ("turns:peer", url, UPDATES, over) for name, over in peers.items()
        }
        for kind in ("sqlite", "postgresql"):
            pieces[f"Nhắc Việc, strangers' words, {kind}"] = ("turns:ours", url, UPDATES, kind)
            pieces[f"Nhắc Việc, chairs' reports, {kind}"] = ("turns:chairs", url, UNITS, kind)
        found = alternating(pieces, TIMES)
    columns = ("updates", "turns a second", "of the first peer", "of its CPU seconds a turn", "lost by a SIGKILL")
    for line in head(f"updates answered, a reply sent for each; median of {TIMES} runs in turn", *columns):
        say(line)
    first = found[next(iter(peers))]
    for name, one in found.items():
        assert one.more.get("reported", UNITS) == UNITS
        turns = one.more.get("sent", UPDATES)
        share, cpu = turns / one.seconds * first.seconds / UPDATES, one.cpu / turns * UPDATES / first.cpu
        lost = "what was acknowledged" if name in peers else "none"
        say(row(name, one, f"{turns:,}", f"{turns / one.seconds:.0f}", f"{share:.2f}", f"{cpu:.2f}", lost))
