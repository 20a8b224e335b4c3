"""Two workers and two web processes on one PostgreSQL, one of them killed every five seconds under load."""

import random
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.faults.balance import balanced
from tests.faults.count import busiest_second, longest_silence
from tests.faults.postgres import server
from tests.faults.province import CLERK, Province, chat_of
from tests.faults.town import Town
from tests.whole.program import Program

PACE = 25


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def killed_in_turn(say: Callable[[str], None], seconds: int = 120, people: int = 2500, every: float = 5.0) -> None:
    """Prints what was lost, the pace kept over all, and the longest silence."""
    dice = random.Random(7)
    folder = Path(tempfile.mkdtemp(prefix="nhacviec-cluster-"))
    with ExitStack() as stack:
        url = stack.enter_context(server())
        api = stack.enter_context(BotApi())
        ports = [free_port(), free_port()]
        front = stack.enter_context(balanced(ports))
        hook = 'mode = "webhook"\nwebhook_secret = "lời-kín"'.replace("lời-kín", "a-long-secret-word")
        programs: list[tuple[str, Program]] = []
        for number, port in enumerate(ports):
            web = f'host = "127.0.0.1"\nport = {port}\npublic_url = "http://127.0.0.1:{front}"'
            programs.append(("web", Program(api, folder, url=url, telegram=hook, web=web, name=f"-web{number}", per_second=PACE)))
            programs.append(("worker", Program(api, folder, url=url, telegram=hook, web=web, name=f"-worker{number}", per_second=PACE)))
        province = Province(url, people)
        province.fill()
        api.person(CLERK, "Văn thư", started=True)
        for number in range(people):
            api.person(chat_of(number), f"Chủ tịch {number}", started=True)
        town = Town(api, province, programs[0][1])
        province.release_notice("Mời họp.")
        for role, program in programs:
            stack.callback(program.close)
            program.start("--role", role)
        api.wait_until(lambda: town.sends() >= 5, 90)
        began, kills, number = time.monotonic(), 0, 0
        while time.monotonic() - began < seconds:
            next_kill = began + (kills + 1) * every
            while time.monotonic() < next_kill:
                if number < people:
                    town.report(number)
                    number += 1
                threading.Event().wait(0.25)
            role, program = dice.choice(programs)
            program.kill()
            kills += 1
            program.start("--role", role)
        town.settled(400)
        moments = [call.at for call in api.calls("sendMessage")]
        counted = town.count()
    say(f"{kills} kills in {seconds} s over two workers and two web processes on PostgreSQL, pace {PACE}/s")
    say("| counted at the far end | number |")
    say("|---|---|")
    for words, value in (
        ("messages to be said", counted.messages),
        ("messages lost", counted.messages_lost),
        ("messages seen twice", counted.messages_twice),
        ("updates sent by people", counted.updates),
        ("updates lost", counted.updates_lost),
        ("reports lost, wrong or counted twice", counted.reports_wrong),
        ("most messages in any one second", busiest_second(moments)),
        ("longest silence while messages waited (s)", f"{longest_silence(moments):.1f}"),
    ):
        say(f"| {words} | {value} |")
