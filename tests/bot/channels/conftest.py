"""One rig per channel: `rig` is each of them in turn, `network` each whose other end can be troubled, `buttons` each
that shows buttons; `richer` and `richer_network` are those that know of replies, files, edits, moves and who leaves."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.memory import WITH_BUTTONS, WITHOUT_BUTTONS
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox
from tests.bot.channels.rigs import ConsoleRig, EmailRig, MemoryRig, NetworkRig, Rig, TelegramRig, ZaloRig
from tests.fakes.botapi import BotApi
from tests.fakes.mail import MailServer
from tests.fakes.zalo import ZaloApi

RICHER = ("memory", "memory without buttons", "telegram")
NETWORKS = (*RICHER, "zalo", "zalo:hai", "email")


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(datetime(2026, 3, 12, 1, 0, tzinfo=UTC))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture(params=(*NETWORKS, "console"))
async def rig(request: pytest.FixtureRequest, clock: VirtualClock, tmp_path: Path) -> AsyncIterator[Rig]:
    async with opened(request.param, clock, tmp_path) as one:
        yield one


@pytest.fixture(params=NETWORKS)
async def network(request: pytest.FixtureRequest, clock: VirtualClock, tmp_path: Path) -> AsyncIterator[Rig]:
    async with opened(request.param, clock, tmp_path) as one:
        yield one


@pytest.fixture(params=(*RICHER, "email", "console"))
async def richer(request: pytest.FixtureRequest, clock: VirtualClock, tmp_path: Path) -> AsyncIterator[Rig]:
    async with opened(request.param, clock, tmp_path) as one:
        yield one


@pytest.fixture(params=RICHER)
async def richer_network(request: pytest.FixtureRequest, clock: VirtualClock, tmp_path: Path) -> AsyncIterator[Rig]:
    async with opened(request.param, clock, tmp_path) as one:
        yield one


@pytest.fixture(params=("memory", "telegram"))
async def buttons(request: pytest.FixtureRequest, clock: VirtualClock, tmp_path: Path) -> AsyncIterator[Rig]:
    async with opened(request.param, clock, tmp_path) as one:
        yield one


@asynccontextmanager
async def opened(name: str, clock: VirtualClock, folder: Path) -> AsyncIterator[Rig]:
    with made(name, clock, folder) as one:
        await one.channel.open()
        yield one
        await one.channel.close()


@contextmanager
def made(name: str, clock: VirtualClock, folder: Path) -> Iterator[Rig | NetworkRig]:
    if name == "telegram":
        with BotApi() as api:
            yield TelegramRig(clock, api)
    elif name.startswith("zalo"):
        with ZaloApi() as zalo:
            yield ZaloRig(clock, zalo, name)
    elif name == "email":
        with MailServer() as server:
            yield EmailRig(clock, server)
    elif name == "console":
        console = ConsoleRig(clock, folder)
        yield console
        console.close()
    else:
        yield MemoryRig(clock, WITH_BUTTONS if name == "memory" else WITHOUT_BUTTONS)
