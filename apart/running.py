"""Running work in a process apart: started, given what it needs, watched, and ended with all that it started, whatever
happens."""

import asyncio
import json
import os
import shutil
import signal
import struct
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from apart.frames import LENGTHS, json_framed, json_value
from apart.here import done_here, is_here
from apart.limits import WorkLimits
from apart.outcomes import Answer, Broke, Ended, EndedWhy
from apart.slots import Slots
from apart.watching import peak_of
from apart.work import Work

LOOK = 0.02
"""Seconds between two looks at the memory: a process takes some 20 MB meanwhile."""
CHUNK = 256 * 1024
CHILD = Path(__file__).with_name("child.py")
UNLESS_TOLD = WorkLimits()


async def run(
    work: Work,
    asked: Any = None,
    data: bytes = b"",
    *,
    limits: WorkLimits = UNLESS_TOLD,
    slots: Slots | None = None,
) -> Answer:
    """What the work comes to. Raises Ended when it went beyond its limits or died, Broke when it raised. May be
    cancelled: the process is ended.

    The time counts from its start, not from the wait for a slot. `data` should be bytes: nothing is copied then.
    """
    if is_here():
        return await done_here(work, asked, data)
    if slots is None:
        return await _done(work, asked, data, limits)
    async with slots.one():
        return await _done(work, asked, data, limits)


async def _done(work: Work, asked: Any, data: bytes, limits: WorkLimits) -> Answer:
    folder = await asyncio.to_thread(tempfile.mkdtemp, prefix="nhacviec-")
    try:
        async with _process(work, limits, folder) as process:
            return await _watched(process, asyncio.create_task(_talk(process, asked, data, limits)), limits)
    finally:
        await asyncio.shield(asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True))


@asynccontextmanager
async def _process(work: Work, limits: WorkLimits, folder: str) -> AsyncIterator[Process]:
    """The process, at the head of a group of its own; the whole group is gone afterwards."""
    spec = {"path": _path(), "parent": os.getpid(), "limits": json.loads(limits.to_json()), "folder": folder}
    line = json.dumps({**spec, "module": work.module, "name": work.name})
    command = (sys.executable, "-I", "-S", "-X", "utf8", str(CHILD), line)
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env={},
        cwd=folder,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        await asyncio.shield(_end(process))


async def _end(process: Process) -> int:
    """Kills the whole group, if it is there still, and waits until its pipes are closed; the status of its head."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    # Pipes first: before Python 3.13 nobody hears of the end of a process whose output was not read to its end.
    process.stdin.close()
    while await process.stdout.read(CHUNK):
        pass
    with suppress(ConnectionError):
        await process.stdin.wait_closed()
    return await process.wait()


def _path() -> list[str]:
    """Where the child finds modules: where we find them, and where we stand ourselves."""
    own = str(CHILD.parents[1])
    return [own, *(place for place in map(os.path.abspath, sys.path) if place != own and os.path.exists(place))]


async def _watched(process: Process, talk: "asyncio.Task[tuple[Any, bytes]]", limits: WorkLimits) -> Answer:
    """The answer of the talk, unless something ends it before."""
    loop, peak = asyncio.get_running_loop(), 0
    until = loop.time() + limits.seconds
    try:
        while not talk.done():
            await asyncio.wait({talk}, timeout=LOOK)
            peak = max(peak, peak_of(process.pid))
            if peak > limits.memory:
                raise Ended(EndedWhy.MEMORY, peak=peak)
            if loop.time() > until and not talk.done():
                raise Ended(EndedWhy.TIME, peak=peak)
        said, data = await talk
    except (asyncio.IncompleteReadError, struct.error, ValueError):
        raise await _death(process, peak) from None
    finally:
        talk.cancel()
        await asyncio.gather(talk, return_exceptions=True)
    return _answer(said, data, peak)


async def _talk(process: Process, asked: Any, data: bytes, limits: WorkLimits) -> tuple[Any, bytes]:
    """Gives the work, and takes what it came to. Raises Ended, IncompleteReadError, ValueError."""
    giving, taking = process.stdin, process.stdout
    assert giving is not None
    assert taking is not None
    with suppress(ConnectionError):
        for part in json_framed(asked, data):
            for start in range(0, len(part), CHUNK):
                giving.write(part[start : start + CHUNK])
                await giving.drain()
        giving.close()
    said, more = LENGTHS.unpack(await taking.readexactly(LENGTHS.size))
    if said + more > limits.answer:
        raise Ended(EndedWhy.ANSWER)
    value = json_value(await taking.readexactly(said))
    return value, await taking.readexactly(more)


def _answer(said: Any, data: bytes, peak: int) -> Answer:
    """What a child says is believed in no more than its shape."""
    match said:
        case {"value": value}:
            return Answer(value, data, peak)
        case {"ended": "memory"}:
            raise Ended(EndedWhy.MEMORY, peak=peak)
        case {"broke": str(where)}:
            raise Broke(where[:300])
    raise Ended(EndedWhy.DIED, "no answer", peak)


async def _death(process: Process, peak: int) -> Ended:
    """It ended without an answer: by its own limit of processor seconds, or in some other way."""
    status = await _end(process)
    if status == -signal.SIGXCPU:
        return Ended(EndedWhy.TIME, "processor", peak)
    return Ended(EndedWhy.DIED, f"status {status}", peak)
