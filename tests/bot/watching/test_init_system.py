"""What an init system hears over a real socket: systemd's protocol, datagrams of lines."""

import asyncio
import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.watching.init_system import ALIVE, STARTED, STILL, InitSystem, Moving
from scheduler.clock import VirtualClock
from scheduler.runner import Job, run_safely
from tests.days import local
from tests.fakes.init_socket import InitSocket, init_socket

NOW = local("2026-03-02 08:00")


@pytest.fixture
def init(tmp_path: Path) -> Iterator[InitSocket]:
    with init_socket(tmp_path) as init:
        yield init


def test_it_speaks_where_it_is_told_to_and_nowhere_else(init: InitSocket) -> None:
    InitSystem.of({"NOTIFY_SOCKET": init.address}, 7).tell(STARTED, "STATUS=một dòng")
    InitSystem.of({}, 7).tell(STARTED)
    InitSystem.of({"NOTIFY_SOCKET": init.address + "-gone"}, 7).tell(STARTED)
    assert init.told() == ["READY=1\nSTATUS=một dòng"]


def test_an_abstract_socket_has_no_file() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0nhacviec-test-notify")
        InitSystem("@nhacviec-test-notify").tell(STARTED)
        assert listening.recv(100) == b"READY=1"


ASKED = [
    ({"WATCHDOG_USEC": "30000000"}, timedelta(seconds=30)),
    ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}, timedelta(seconds=30)),
    ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, None),
    ({"WATCHDOG_USEC": "0"}, None),
    ({"WATCHDOG_USEC": "soon"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("environ", "watchdog"), ASKED)
def test_signs_of_life_are_given_as_they_are_asked_for(environ: dict[str, str], watchdog: timedelta | None) -> None:
    assert InitSystem.of(environ, 7).watchdog == watchdog


async def test_signs_of_life_end_when_the_clock_is_not_looked_at_any_more(init: InitSocket) -> None:
    clock = VirtualClock(NOW)
    moving = Moving(clock, "tick")
    ours = InitSystem(init.address, timedelta(minutes=3))
    beating = asyncio.create_task(ours.keep_alive(clock, moving.moves))
    for _ in range(40):
        await asyncio.sleep(0)
    assert clock.now() > NOW + timedelta(minutes=30)
    beating.cancel()
    assert init.told() == [ALIVE] * 5
    assert timedelta(minutes=5) == STILL


async def test_a_round_that_fails_is_a_round() -> None:
    clock = VirtualClock(NOW)
    moving = Moving(clock, "tick")

    async def fails() -> None:
        raise ValueError

    tick, turns = moving.seen([Job("tick", fails, timedelta(1)), Job("turns", fails, timedelta(1))])
    await clock.sleep(STILL.total_seconds())
    await run_safely(turns)
    assert not moving.moves()
    await run_safely(tick)
    assert moving.moves()
