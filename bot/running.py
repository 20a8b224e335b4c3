"""Running the house until it is told to stop: channels listened to, jobs woken, the web served, and everything put down
in order."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import nullcontext, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.app import House
from bot.channels.base import Channel, Describes, Keep, ListsCommands
from bot.jobs import HouseJobs
from bot.listing import descriptions, network_list
from bot.watching.database_file import FileWatch, until_well
from bot.watching.init_system import STARTED, STOPPING, InitSystem, Moving
from bot.watching.standing import StandingWatch
from core.talk.messages import Misconfigured, SendError, Unavailable, Update
from core.talk.send_faults import SendFault
from scheduler.runner import Job, Runner, Waker
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.mail import claims

if TYPE_CHECKING:
    from web.server import Server

log = logging.getLogger(__name__)
UNTOLD = InitSystem()
TAKE_OVER = 2.0
"""Seconds between two looks whether the process that listens to a network is still there."""
LOOKS_AT_LINE = 15.0
"""Seconds between two looks whether a network that brings nothing twice is still there."""
HELD = 2.0
"""Seconds between two attempts to open a database that another program holds."""


async def run_house(house: House, stop: asyncio.Event, role: str = "all", init: InitSystem = UNTOLD) -> None:
    """Runs until `stop` is set. `web` only takes what networks bring, `worker` does all the rest, `all` both.

    Raises Misconfigured (a token is wrong), PortTaken, and the storage errors, before anything has begun.
    """
    async with house.presence.kept() if role != "web" else nullcontext():
        await _run(house, stop, role, init)


async def _run(house: House, stop: asyncio.Event, role: str, init: InitSystem) -> None:
    working = role != "web"
    jobs = HouseJobs(house, lambda: runner)
    standing, moving = StandingWatch(house, init), Moving(house.clock, "tick")
    all_jobs = moving.seen(FileWatch(house).jobs((*jobs.all(), *standing.jobs())))
    runner = _waker(house, all_jobs if working else ())

    def wake_turns() -> None:
        runner.wake("turns")

    server = _server(house, wake_turns, jobs.wake_delivery) if role != "worker" else None
    try:
        if not await _unless(stop, _open(house)):
            return
        if house.db.dialect == "sqlite" and not await when_free(partial(_take_over, house), stop):
            return
        if working:
            await house.begin()
        log.info("started as %s: channels %s", role, ", ".join(house.channels) or "none")
        await runner.start()
        settle()
        async with asyncio.TaskGroup() as group:
            listening = [
                group.create_task(listen(house, name, channel, wake_turns))
                for name, channel in house.channels.items()
                if working
            ]
            if server:
                group.create_task(server.run_until_stopped())
            alive = moving.moves if working else lambda: True
            listening.append(group.create_task(init.keep_alive(house.clock, alive)))
            init.tell(STARTED, f"STATUS=channels {', '.join(house.channels)}")
            await stop.wait()
            init.tell(STOPPING)
            log.info("stopping: what is in flight is finished")
            for task in listening:
                task.cancel()
            if server:
                server.should_exit = True
    finally:
        await runner.stop()
        if server:
            server.close()
        await standing.close()
        for channel in house.channels.values():
            await channel.close()
    log.info("stopped")


def _server(house: House, wake_turns: Callable[[], None], wake_delivery: Callable[[], None]) -> "Server | None":
    """None where no port is asked for."""
    if not house.config.web.port:
        return None
    # The pages and all that serves them are loaded only by who has them: they are a sixth of the program.
    from bot.serving import server_of

    return server_of(house, wake_turns, wake_delivery)


def settle() -> None:
    """What was made for the start stays as long as the program runs: the garbage collector need not look through it
    again and again."""
    gc.collect()
    gc.freeze()


async def when_free(work: Callable[[], Awaitable[None]], stop: asyncio.Event) -> bool:
    """Does it as soon as no other program holds the database; False when `stop` is set before. Says once that it
    waits."""
    waiting = False
    while not stop.is_set():
        try:
            await work()
            return True
        except DatabaseBusy as error:
            if not waiting:
                log.warning("another program holds the database (%s); started as soon as it is free", error)
            waiting = True
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), HELD)
    return False


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Whether it was done before `stop`, which ends it."""
    doing, told = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait((doing, told), return_when=asyncio.FIRST_COMPLETED)
    for task in (doing, told):
        task.cancel()
    with suppress(asyncio.CancelledError):
        await doing
    return not doing.cancelled()


def _waker(house: House, jobs: Sequence[Job]) -> Waker:
    """On SQLite one process does everything; on PostgreSQL any number of them share the work."""
    if house.hours is not None:
        machine = house.hours.clock.machine
    else:
        machine = None
    if house.db.dialect == "sqlite":
        return Runner(house.clock, jobs, machine=machine)
    from scheduler.cluster import Cluster  # A third of a second and some megabytes that one machine does not need.

    return Cluster(house.clock, jobs, house.db, machine=machine)


async def _take_over(house: House) -> None:
    """One process has an SQLite database to itself: what its forerunner was sending when it died is offered again at
    once."""
    async with house.db.write() as session:
        for name in house.channels:
            again = await claims.end_leases(session, name)
            if again:
                log.warning(
                    "%d messages of %s were being sent when the program ended; they are sent again", again, name
                )


async def _open(house: House) -> None:
    """A channel that its network rejects stops alone; where there is no other, the program."""
    rejected: list[Misconfigured] = []
    for name, channel in house.channels.items():
        try:
            await _open_one(house, channel)
        except Misconfigured as error:
            log.error("nothing goes over %s until it is mended: %s", name, error)
            rejected.append(error)
        except SendError as error:
            # Whatever else a network says at the start is its mood of the hour, and no reason to stay away.
            log.warning("%s does not answer yet (%s); it is tried again while running", name, error)
    if rejected and len(rejected) == len(house.channels):
        raise rejected[0]


async def _open_one(house: House, channel: Channel) -> None:
    await channel.open()
    if isinstance(channel, ListsCommands):
        await channel.list_commands(network_list(house.texts))
    if isinstance(channel, Describes):
        await channel.describe(descriptions(house.config.office))


async def listen(house: House, name: str, channel: Channel, wake_turns: Callable[[], None]) -> None:
    """Until cancelled, to one network, as long as nobody else does."""

    async def keep(updates: Sequence[Update]) -> None:
        await until_well(house)
        try:
            await house.keep(name, updates)
        except (DatabaseBusy, DatabaseUnusable) as error:
            raise Unavailable(SendFault.NOT_KEPT, words=str(error)) from None
        wake_turns()

    while True:
        # One poller per bot token: Telegram gives each update to whoever asks, and answers the second with an error.
        try:
            async with house.db.alone(f"poll:{name}") as mine:
                if mine:
                    await _hear(house, name, channel, keep)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("%s is not listened to for now: %s", name, error)
        await house.clock.sleep(TAKE_OVER)


async def _hear(house: House, name: str, channel: Channel, keep: Keep) -> None:
    """Only who listens to a network can tell that it was away."""
    watching = asyncio.create_task(_watch_line(house, name))
    try:
        await channel.poll(keep)
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


async def _watch_line(house: House, name: str) -> None:
    while not house.channels[name].limits.brings_again:
        try:
            await house.look_at_line(name)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.debug("the line of %s is looked at later: %s", name, error)
        await house.clock.sleep(LOOKS_AT_LINE)
