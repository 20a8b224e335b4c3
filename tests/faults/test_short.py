"""Short forms of the fault suite: the real program over real HTTP, killed, cut off, throttled, starved of disk and
locked out. The long ones, with their tables, are `make faults`."""

import random
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import blank_postgres_url
from tests.faults.count import Count
from tests.faults.province import chat_of
from tests.faults.town import Town, at_random
from tests.whole.program import Program, eventually


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with Town.of(12, tmp_path) as made:
        yield made


def everything(town: Town, *, messages: int, twice: int = 0) -> Count:
    """Nothing lost and nothing counted twice."""
    return Count(messages, 0, twice, len(town.written), 0, 0, len(town.reporting), 0)


def test_kills_at_random_instants_lose_nothing(town: Town) -> None:
    dice = random.Random(4)
    town.province.release_notice("Mời họp.")
    for number in range(12):
        town.report(number)
    for _ in range(2):
        town.kill_after(*at_random(dice, 12))
    with town.program.running():
        town.settled()
    counted = town.count()
    assert counted == everything(town, messages=48, twice=counted.messages_twice)
    assert counted.messages_twice <= town.in_flight


def test_a_network_that_says_no_says_nonsense_and_goes_away(town: Town) -> None:
    town.api.fail_next("sendMessage", retry_after=1, times=2)
    town.api.fail_next("sendMessage", status=500, times=3)
    town.api.fail_next("sendMessage", status=502, body=b"<html>", times=2)
    town.province.release_notice("Mời họp.")
    with town.program.running():
        town.api.wait_until(lambda: town.sends() >= 10, 40)
        town.api.stop()
        town.report(5)
        town.api.start()
        town.settled()
    assert town.count() == everything(town, messages=15, twice=town.count().messages_twice)


def test_a_locked_database_and_a_full_disk_keep_people_waiting_and_lose_nothing(town: Town) -> None:
    file = town.program.url.removeprefix("sqlite:///")

    def polls(more: int) -> None:
        enough = len(town.api.calls("getUpdates")) + more
        town.api.wait_until(lambda: len(town.api.calls("getUpdates")) >= enough, 60)

    with town.program.running():
        eventually(lambda: "started as" in town.program.log(), 40)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            for number in range(3):
                town.report(number)
            polls(1)
            other.execute("ROLLBACK")
        town.settled()
        assert town.program._process is not None
        resource.prlimit(town.program._process.pid, resource.RLIMIT_FSIZE, (1024, resource.RLIM_INFINITY))
        for number in range(3, 6):
            town.report(number)
        polls(2)
        resource.prlimit(
            town.program._process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        )
        town.settled()
    assert town.count() == everything(town, messages=18)


def test_when_a_worker_is_killed_another_carries_on_within_ten_seconds(tmp_path: Path, postgres: str) -> None:
    with Town.of(12, tmp_path, url=blank_postgres_url(postgres)) as town:
        other = Program(town.api, tmp_path, url=town.program.url, name="-other")
        try:
            other.start("--role", "worker")
            with town.program.running("--role", "worker"):
                town.report(1)
                town.api.wait_until(lambda: town.sends() >= 2, 40)
            town.report(2)
            town.api.wait_until(lambda: len(town.api.texts(chat_of(2))) == 3, 10)
        finally:
            other.close()
