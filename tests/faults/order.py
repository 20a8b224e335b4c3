"""Messages that overtake each other on their way through two web processes, and a new bot on an old database: what is
answered in which order, and what is not answered at all."""

import json
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.fakes.botapi import BotApi
from tests.faults.cluster import SECRET, free_port
from tests.faults.flood import WEBHOOK, Caller
from tests.faults.postgres import server
from tests.faults.province import Province, chat_of
from tests.whole.program import Program, eventually

NEW_TOKEN = "987654321:another-bot"


@dataclass
class TwoDoors:
    """Two web processes and a worker on one PostgreSQL; what the network brings goes to the one or the other."""

    api: BotApi
    caller: Caller
    doors: tuple[str, str]
    programs: tuple[Program, ...]

    @classmethod
    @contextmanager
    def of(cls, people: int) -> Iterator["TwoDoors"]:
        folder = Path(tempfile.mkdtemp(prefix="nhacviec-order-"))
        with ExitStack() as stack:
            url = stack.enter_context(server())
            api = stack.enter_context(BotApi())
            ports = (free_port(), free_port())
            telegram = f'mode = "webhook"\nwebhook_secret = "{SECRET}"'
            webs = [f'host = "127.0.0.1"\nport = {port}\npublic_url = "http://127.0.0.1:{port}"' for port in ports]
            programs = tuple(
                Program(api, folder, url=url, name=f"-{place}", telegram=telegram, web=web)
                for place, web in enumerate((*webs, webs[0]))
            )
            Province(url, people).fill()
            for number in range(people):
                api.person(chat_of(number), f"Chủ tịch {number}", started=True)
            for program, role in zip(programs, ("web", "web", "worker"), strict=True):
                stack.callback(program.close)
                program.start("--role", role)
                eventually(lambda program=program: "started as" in program.log(), 120)
            path = httpx.URL(api._world.webhook["url"]).path if api._world.webhook else ""
            yield cls(
                api, Caller(""), (f"http://127.0.0.1:{ports[0]}{path}", f"http://127.0.0.1:{ports[1]}{path}"), programs
            )

    def bring(self, door: int, update: dict[str, object]) -> None:
        answer = httpx.post(self.doors[door], content=json.dumps(update), headers=WEBHOOK, timeout=30, trust_env=False)
        assert answer.status_code == 200, answer.status_code

    def overtaken(self, chat: int, seconds: float) -> None:
        """Somebody writes "lịch" and "trợ giúp"; the first comes so much later than the second."""
        first, second = self.caller.update(chat, "lịch"), self.caller.update(chat, "trợ giúp")
        self.bring(0, second)
        threading.Event().wait(seconds)
        self.bring(1, first)

    def in_order(self, chat: int) -> bool:
        """Whether what was asked first is answered first."""
        eventually(lambda: len(self.api.texts(chat)) >= 2, 60)
        return self.api.texts(chat)[0].startswith("Việc sắp tới")


def overtaking(pairs: int, most: float) -> tuple[int, float]:
    """How many of so many pairs were answered the wrong way round, the first of each coming up to `most` seconds late;
    and the longest wait of who wrote behind a number that never came."""
    dice = random.Random(3)
    with TwoDoors.of(pairs + 1) as doors:
        doors.bring(0, doors.caller.update(chat_of(pairs), "lịch"))
        eventually(lambda: doors.api.texts(chat_of(pairs)), 60)
        for number in range(pairs):
            doors.overtaken(chat_of(number), dice.uniform(0.05, most))
        wrong = sum(not doors.in_order(chat_of(number)) for number in range(pairs))
        said = len(doors.api.texts(chat_of(pairs)))
        doors.caller.numbers += 1
        asked = time.monotonic()
        doors.bring(0, doors.caller.update(chat_of(pairs), "lịch"))
        eventually(lambda: len(doors.api.texts(chat_of(pairs))) > said, 60)
        return wrong, time.monotonic() - asked


def another_bot(messages: int) -> int:
    """How many of so many first messages to a new bot on an old database are answered; its numbers are those that the
    old one had."""
    folder = Path(tempfile.mkdtemp(prefix="nhacviec-newbot-"))
    with BotApi() as old:
        program = Program(old, folder)
        try:
            province = Province(program.url, messages)
            province.fill()
            _hears(program, old, messages)
        finally:
            program.close()
    with BotApi(token=NEW_TOKEN) as new:
        program = Program(new, folder)
        try:
            return _hears(program, new, messages)
        finally:
            program.close()


def _hears(program: Program, api: BotApi, messages: int) -> int:
    for number in range(messages):
        api.person_writes(chat_of(number), "lịch")
    with program.running():
        eventually(lambda: not api.unheard(), 120)
        with suppress(AssertionError):
            eventually(lambda: all(api.texts(chat_of(number)) for number in range(messages)), 30)
        return sum(bool(api.texts(chat_of(number))) for number in range(messages))


def orders(say: Callable[[str], None], pairs: int = 30, messages: int = 50) -> None:
    """Prints what was answered the wrong way round, and what not at all."""
    wrong, waited = overtaking(pairs, 0.8)
    heard = another_bot(messages)
    say(
        f"{pairs} pairs of messages through two web processes, the first up to 0.8 s later than the second; {messages} messages to a new bot"
    )
    say("| counted at the far end | number |")
    say("|---|---|")
    say(f"| pairs answered the wrong way round | {wrong} |")
    say(f"| answer to who wrote behind a number that never came (s) | {waited:.1f} |")
    say(f"| messages to the new bot that were answered | {heard} of {messages} |")
