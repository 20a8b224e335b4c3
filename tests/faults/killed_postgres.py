"""PostgreSQL killed again and again, and started on the same data, under one worker and one web process that nobody
starts again."""

import random
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.faults.cluster import free_port
from tests.faults.count import busiest_second, print_count
from tests.faults.postgres import postgres_of_one_s_own
from tests.faults.town import Town
from tests.whole.program import Program


def postgres_killed(say: Callable[[str], None], people: int = 800, kills: int = 6, every: float = 10.0) -> None:
    """Prints what was lost, what came twice, and how soon it went on."""
    dice = random.Random(3)
    port = free_port()
    hook = {"telegram": 'mode = "webhook"\nwebhook_secret = "a-long-secret-word"'}
    hook["web"] = f'host = "127.0.0.1"\nport = {port}\npublic_url = "http://127.0.0.1:{port}"'
    with ExitStack() as stack:
        postgres = stack.enter_context(postgres_of_one_s_own())
        folder = Path(tempfile.mkdtemp(prefix="nhacviec-postgres-killed-"))
        town = stack.enter_context(Town.of(people, folder, url=postgres.url))
        roles = {
            role: Program(town.api, folder, url=postgres.url, name=f"-{role}", **hook) for role in ("web", "worker")
        }
        town.province.release_notice("Mời họp.")
        for role, program in roles.items():
            stack.callback(program.close)
            program.start("--role", role)
        town.api.wait_until(lambda: town.sends() >= 5, 90)
        resumed, number = [], 0
        for _ in range(kills):
            threading.Event().wait(every * dice.uniform(0.4, 0.8))
            postgres.kill()
            for chair in range(number, number + 5):
                town.report(chair)
            number += 5
            threading.Event().wait(dice.uniform(0, 3))
            postgres.start()
            began, before = time.monotonic(), town.sends()
            town.api.wait_until(lambda before=before: town.sends() >= before + 3, 60)
            resumed.append(time.monotonic() - began)
        town.settled(180)
        for program in roles.values():
            program.kill()
        sent = [call.at for call in town.api.calls("sendMessage")]
        counted = town.count()
    print_count(
        say,
        f"PostgreSQL killed {kills} times under a worker and a web process, a notice to {people}, {number} reports, pace 30/s",
        counted,
        ("most messages in any one second", busiest_second(sent)),
        ("slowest to send again after it was back (s)", f"{max(resumed):.1f}"),
    )
