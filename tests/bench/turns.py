"""Updates answered, a reply sent for each, through PTB against the loopback server. Peer: ConversationHandler with PicklePersistence."""

import asyncio
import json
import logging
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import Update as TelegramUpdate
from telegram.ext import Application, ContextTypes, ConversationHandler, MessageHandler, PicklePersistence, filters

from bot.app import House
from bot.settings import Config, SendSettings
from core.messages import Update
from scheduler.deliver import Pace, drain
from tests.bench.draining import CLOCK, channel_at
from tests.bench.loopback import TOKEN, answering
from tests.bench.measure import Measure, head, measured, row
from tests.bench.places import database
from tests.days import VIETNAM
from tests.scheduler.post import OPEN_ALL_DAY

UPDATES, CHATS = 2000, 200


def bodies(count: int) -> Sequence[str]:
    """Chats in turn, each typing a word."""
    made = []
    for number in range(count):
        chat = 1000 + number % CHATS
        person = {"id": chat, "is_bot": False, "first_name": "An"}
        shown = {"message_id": number + 1, "date": 1, "chat": {"id": chat, "type": "private", "first_name": "An"}, "from": person, "text": "xin chào"}
        made.append(json.dumps({"update_id": number + 1, "message": shown}))
    return made


async def ours(measure: Measure, url: str, count: str, kind: str) -> None:
    """Kept, answered in shared commits, and sent: all that the program does with an update."""
    logging.disable(logging.CRITICAL)
    channel = channel_at(url)
    await asyncio.gather(*(request.initialize() for request in channel._requests))
    config = replace_send(Config())
    async with database(kind) as db:
        house = House.of(config, CLOCK, db, {"telegram": channel})
        waiting = [Update(str(number), body) for number, body in enumerate(bodies(int(count)))]
        pace = replace(Pace(100_000, OPEN_ALL_DAY, VIETNAM), chat_gap=CLOCK.now() - CLOCK.now())
        with measure.part():
            sent = 0
            for first in range(0, len(waiting), 100):
                await house.keep("telegram", waiting[first : first + 100])
                _, done = await asyncio.gather(house.turns.take_all(), drain(db, channel, CLOCK, render=house.render, pace=pace))
                sent += done.sent
            while sent < len(waiting):
                sent += (await drain(db, channel, CLOCK, render=house.render, pace=pace)).sent
        measure.more["sent"] = sent
    await channel.close()


def replace_send(config: Config) -> Config:
    return config.model_copy(update={"send": SendSettings(window="00:00-23:59")})


async def peer(measure: Measure, url: str, count: str) -> None:
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
        application = Application.builder().token(TOKEN).base_url(url).persistence(persistence).build()
        application.add_handler(talk)
        await application._initialize_persistence()
        application._initialized = True
        await asyncio.gather(*(request.initialize() for request in application.bot._request))  # type: ignore[attr-defined]
        updates = [TelegramUpdate.de_json(json.loads(body), application.bot) for body in bodies(int(count))]
        with measure.part():
            for update in updates:
                await application.process_update(update)
            await application.update_persistence()
        await asyncio.gather(*(request.shutdown() for request in application.bot._request))  # type: ignore[attr-defined]


def report(say: Callable[[str], None]) -> None:
    with answering(0.0) as url:
        other = measured("turns:peer", url, UPDATES)
        mine = {kind: measured("turns:ours", url, UPDATES, kind) for kind in ("sqlite", "postgresql")}
    for line in head(f"{UPDATES:,} updates answered, a reply sent for each", "turns a second", "of the peer", "lost by a SIGKILL"):
        say(line)
    for kind, one in mine.items():
        assert one.more["sent"] == UPDATES
        say(row(f"Nhắc Việc, {kind}", one, f"{UPDATES / one.seconds:.0f}", f"{other.seconds / one.seconds:.2f}", "none"))
    say(row("peer: ConversationHandler, PicklePersistence", other, f"{UPDATES / other.seconds:.0f}", "1", "what was acknowledged"))
