"""Two workers and two web processes on one PostgreSQL: one of them killed every five seconds under load, at the end a
worker frozen."""

import os
import random
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.faults.balance import balanced
from tests.faults.count import busiest_second, longest_silence, print_count
from tests.faults.postgres import server
from tests.faults.province import CLERK, Province, chat_of
from tests.faults.town import Town
from tests.whole.program import Program, eventually

PACE = 25
PROMPT = -15
FROZEN = 12.0
"""Seconds, longer than a lock outlives who says nothing."""
TRIES = 100
SECRET = "a-long-secret-word"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@dataclass
class Machines:
    """Two of each role, and the town that they serve."""

    town: Town
    programs: list[tuple[str, Program]]
    dice: random.Random
    lives: dict[Program, int] = field(default_factory=dict)
    reports: int = 0

    @classmethod
    @contextmanager
    def of(cls, people: int, folder: Path) -> Iterator["Machines"]:
        with ExitStack() as stack:
            url = stack.enter_context(server())
            api = stack.enter_context(BotApi())
            prompt(api)
            ports = [free_port(), free_port()]
            front = stack.enter_context(balanced(ports))
            programs = []
            for number, port in enumerate(ports):
                given = {
                    "url": url,
                    "telegram": f'mode = "webhook"\nwebhook_secret = "{SECRET}"',
                    "web": f'host = "127.0.0.1"\nport = {port}\npublic_url = "http://127.0.0.1:{front}"',
                }
                programs += [
                    (role, Program(api, folder, name=f"-{role}{number}", per_second=PACE, **given))
                    for role in ("web", "worker")
                ]
            province = Province(url, people)
            province.fill()
            api.person(CLERK, "Văn thư", started=True)
            for number in range(people):
                api.person(chat_of(number), f"Chủ tịch {number}", started=True)
            for _, program in programs:
                stack.callback(program.close)
            yield cls(Town(api, province, programs[0][1]), programs, random.Random(7))

    def start(self) -> None:
        for role, program in self.programs:
            self.lives[program] = 1
            program.start("--role", role)
        self.town.api.wait_until(lambda: self.town.sends() >= 5, 90)

    def kill_one(self) -> None:
        """Any whose mate of the same role is up: with both dead one would measure how long a busy machine takes to
        start a program."""
        role, program = self.dice.choice(
            [one for one, mate in zip(self.programs, self.mates(), strict=True) if self.up(mate)]
        )
        program.kill()
        self.lives[program] += 1
        program.start("--role", role)

    def mates(self) -> list[Program]:
        return [program for _, program in (*self.programs[2:], *self.programs[:2])]

    def up(self, program: Program) -> bool:
        return program.log().count("started as") == self.lives[program]

    def write_until(self, moment: float) -> None:
        """Four people a second report."""
        while time.monotonic() < moment:
            if self.reports < self.town.province.units:
                self.town.report(self.reports)
                self.reports += 1
            threading.Event().wait(0.25)

    def moments(self) -> list[float]:
        return [call.at for call in self.town.api.calls("sendMessage")]

    def frozen(self) -> tuple[float, float]:
        """A worker stops in the midst of a transaction and says nothing: the longest silence after it, and how long
        somebody waited who wrote just then."""
        eventually(self.calm, 120)
        for _ in range(TRIES):
            before, since = len(self.moments()), time.monotonic()
            with self.programs[1][1].frozen():
                if self.stuck():
                    answered = self.answered() - since
                    threading.Event().wait(max(0.0, FROZEN - answered))
                    return longest_silence(self.moments()[before - 1 :]), answered
            self.write_until(time.monotonic() + self.dice.random())
        raise AssertionError("no instant was bad enough")

    def answered(self) -> float:
        """Somebody writes, and at this moment has the first answer."""
        chat = chat_of(self.reports)
        said = len(self.town.api.texts(chat))
        self.town.report(self.reports)
        self.reports += 1
        self.town.api.wait_until(lambda: len(self.town.api.texts(chat)) > said, 30)
        return time.monotonic()

    def calm(self) -> bool:
        """Whether everybody who wrote is answered, so that nobody waits for the pace."""
        unanswered = "SELECT 1 FROM inbox WHERE state = 'waiting' UNION SELECT 1 FROM outbox WHERE kind = 'reply' AND state IN ('queued', 'sending')"
        return not self.town.api.unheard() and not self.town.province.counts(unanswered)

    def stuck(self) -> bool:
        """Whether a transaction is open in which nothing happens."""
        threading.Event().wait(0.2)
        still = "state = 'idle in transaction' AND state_change < clock_timestamp() - interval '0.2 seconds'"
        return bool(self.town.province.counts(f"SELECT 1 FROM pg_stat_activity WHERE {still}"))


def prompt(api: BotApi) -> None:
    """What counts at the far end must not be what is late, on a machine that is busy starting programs; where one may
    say so."""
    assert api._thread is not None
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, api._thread.native_id or 0, PROMPT)


def killed_in_turn(say: Callable[[str], None], seconds: int = 120, people: int = 2500, every: float = 5.0) -> None:
    """Prints what was lost, the pace kept over all, and the longest silence."""
    with Machines.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-cluster-"))) as machines:
        machines.town.province.release_notice("Mời họp.")
        machines.start()
        began, kills = time.monotonic(), int(seconds // every)
        for kill in range(kills):
            machines.write_until(began + (kill + 1) * every)
            machines.kill_one()
        machines.write_until(time.monotonic() + every)
        killed = machines.moments()
        frozen, answered = machines.frozen()
        machines.town.settled(400)
        counted, moments = machines.town.count(), machines.moments()
    print_count(
        say,
        f"{kills} kills in {seconds} s over two workers and two web processes on PostgreSQL, pace {PACE}/s; then a worker frozen in a transaction",
        counted,
        ("most messages in any one second (bound 30)", busiest_second(moments)),
        ("longest silence while processes were killed (s)", f"{longest_silence(killed):.1f}"),
        ("longest silence after a worker froze (s; bound 10)", f"{frozen:.1f}"),
        ("until somebody was answered who wrote just then (s)", f"{answered:.1f}"),
        ("longest silence of all until the last message (s)", f"{longest_silence(moments):.1f}"),
    )
