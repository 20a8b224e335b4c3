"""One chat that writes five thousand messages, and five thousand chats that write one each: how long the others wait
meanwhile, and what is kept."""

import asyncio
import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.fakes.botapi import BotApi
from tests.faults.cluster import SECRET, free_port
from tests.faults.province import Province, chat_of
from tests.whole.program import Program, eventually

OTHERS = 40
KNOWN, STRANGER, CROWD = chat_of(OTHERS), 5_000_000, 6_000_000
CALLS_AT_ONCE = 20
LONGEST = 120.0
"""Seconds after which nobody waits for an answer any more."""
WEBHOOK = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@dataclass
class Caller:
    """The network's calls, so many at once; one of each chat by itself is not promised."""

    url: str
    numbers: int = 800_000_000

    def update(self, chat: int, words: str) -> dict[str, Any]:
        self.numbers += 1
        person = {"id": chat, "is_bot": False, "first_name": "An"}
        there = {"chat": {"id": chat, "type": "private", "first_name": "An"}, "date": int(time.time()), "from": person}
        return {"update_id": self.numbers, "message": {"message_id": self.numbers, "text": words, **there}}

    def bring(self, updates: list[dict[str, Any]], pause: float = 0.0) -> None:
        """All of them, until each is acknowledged; returns then."""
        asyncio.run(self._bring(iter(updates), pause))

    async def _bring(self, updates: Iterator[dict[str, Any]], pause: float) -> None:
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client, asyncio.TaskGroup() as group:
            for _ in range(CALLS_AT_ONCE):
                group.create_task(self._one_by_one(client, updates, pause * CALLS_AT_ONCE))

    async def _one_by_one(self, client: httpx.AsyncClient, updates: Iterator[dict[str, Any]], pause: float) -> None:
        for update in updates:
            while True:
                with suppress(httpx.HTTPError):
                    if (await client.post(self.url, content=json.dumps(update), headers=WEBHOOK)).status_code == 200:
                        break
                await asyncio.sleep(0.05)
            await asyncio.sleep(pause)


@dataclass
class Flooded:
    """An office under flood. `write` is what people do; over a webhook it is brought, else fetched."""

    api: BotApi
    program: Program
    province: Province
    webhook: bool

    @classmethod
    @contextmanager
    def of(cls, webhook: bool, url: str | None = None) -> Iterator["Flooded"]:
        folder = Path(tempfile.mkdtemp(prefix="nhacviec-flood-"))
        with ExitStack() as stack:
            api = stack.enter_context(BotApi())
            port = free_port()
            web = f'host = "127.0.0.1"\nport = {port}\npublic_url = "http://127.0.0.1:{port}"'
            telegram = f'mode = "webhook"\nwebhook_secret = "{SECRET}"'
            given = {"telegram": telegram, "web": web} if webhook else {}
            program = Program(api, folder, url=url, **given)
            stack.callback(program.close)
            province = Province(program.url, OTHERS + 2)
            province.fill()
            for number in range(OTHERS + 2):
                api.person(chat_of(number), f"Chủ tịch {number}", started=True)
            program.start()
            eventually(lambda: "started as" in program.log(), 90)
            office = cls(api, program, province, webhook)
            office.warm()
            yield office

    def warm(self) -> None:
        """The first turn of a program takes longer than any other: it is not what is measured."""
        self.write([chat_of(OTHERS + 1)])
        eventually(lambda: self.answered(), 60)

    def write(self, chats: list[int], pause: float = 0.0) -> None:
        """One word from each, all at once or so many seconds apart; on the network's side when it returns."""
        if self.webhook:
            for chat in set(chats):
                self.api.person(chat, started=True)
            caller = Caller(
                self.api._world.webhook["url"] if self.api._world.webhook else "", 800_000_000 + chats[0] * 10_000
            )
            caller.bring([caller.update(chat, "lịch") for chat in chats], pause)
            return
        for chat in chats:
            self.api.person_writes(chat, "lịch")
            if pause:
                threading.Event().wait(pause)

    def waits(self, seconds: float) -> list[float]:
        """The others write one after the other within so many seconds: how long each waits for the answer."""
        asked: dict[int, float] = {}
        for number in range(OTHERS):
            asked[chat_of(number)] = time.time()
            threading.Thread(target=self.write, args=([chat_of(number)],), daemon=True).start()
            threading.Event().wait(seconds / OTHERS)
        with suppress(AssertionError):
            eventually(lambda: asked.keys() <= self.answered().keys(), LONGEST)
        answered = self.answered()
        return [answered.get(chat, time.time()) - at for chat, at in asked.items()]

    def answered(self) -> dict[int, float]:
        """Chat → when it was first written to."""
        threading.Event().wait(0.1)
        first: dict[int, float] = {}
        for call in self.api.calls("sendMessage"):
            first.setdefault(int(call.parameters["chat_id"]), call.at)
        return first

    def megabytes(self) -> float:
        """The most that the program had in memory."""
        assert self.program._process is not None
        status = Path(f"/proc/{self.program._process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024

    def number(self, query: str) -> int:
        return int(str(self.province.counts(query)[0][0]))


@dataclass(frozen=True)
class Wave:
    """Who writes what, and how fast; seconds in which the others write."""

    words: str
    chats: list[int]
    pause: float = 0.0
    webhook: bool = False
    others: float = 8.0


def waves(messages: int) -> list[Wave]:
    slow = 1 / 200
    return [
        Wave("a person, at once, fetched", [KNOWN] * messages),
        Wave("a person, at once, brought", [KNOWN] * messages, webhook=True),
        Wave("a person, 200 a second, fetched", [KNOWN] * messages, slow, others=messages * slow),
        Wave("a person, 200 a second, brought", [KNOWN] * messages, slow, webhook=True, others=messages * slow),
        Wave("a stranger, at once, fetched", [STRANGER] * messages),
        Wave("a stranger, 200 a second, brought", [STRANGER] * messages, slow, webhook=True, others=messages * slow),
        Wave("as many strangers, one each, fetched", list(range(CROWD, CROWD + messages))),
        Wave("as many strangers, one each, brought", list(range(CROWD, CROWD + messages)), webhook=True),
    ]


def flooded(wave: Wave, rest: float, url: str | None = None) -> tuple[object, ...]:
    """One line of the table. `rest`: seconds to wait in the end until what waits is answered."""
    with Flooded.of(wave.webhook, url) as office:
        threads = [threading.Thread(target=office.write, args=(wave.chats, wave.pause), daemon=True)]
        threads[0].start()
        threading.Event().wait(0.2)
        waits = office.waits(wave.others)
        threads[0].join()
        with suppress(AssertionError):
            eventually(lambda: not office.number("SELECT count(*) FROM inbox WHERE state = 'waiting'"), rest)
        chats = ", ".join(f"'{chat}'" for chat in set(wave.chats))
        answers = office.number(f"SELECT count(*) FROM outbox WHERE chat IN ({chats})")
        kept = office.number("SELECT count(*) FROM inbox") - OTHERS - 1
        unanswered = office.number("SELECT count(*) FROM inbox WHERE state = 'waiting'")
        return (
            wave.words,
            f"{max(waits):.1f}",
            f"{sorted(waits)[OTHERS // 2]:.1f}",
            answers,
            kept,
            unanswered,
            f"{office.megabytes():.0f}",
        )


def floods(say: Callable[[str], None], messages: int = 5000, rest: float = 120) -> None:
    """Prints for each kind of flood how long the others waited, and what became of it."""
    say(f"{messages} messages, while {OTHERS} people ask for one thing each")
    say(
        "| who floods, how | slowest of the others (s; bound 2) | half of them (s) | answers to it | rows of it | still waiting | MB at most |"
    )
    say("|---|---|---|---|---|---|---|")
    for wave in waves(messages):
        say("| " + " | ".join(str(cell) for cell in flooded(wave, rest)) + " |")
