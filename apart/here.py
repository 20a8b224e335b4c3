"""Work that is done in this very process, where what could go wrong with it is not what is looked at: in stories on a
stage. No limit holds, and nothing is ended."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from apart.outcomes import Answer
from apart.work import Table, Work

_STAGES: list[object] = []


@contextmanager
def in_this_process() -> Iterator[None]:
    """For all that begins in this process meanwhile."""
    stage = object()
    _STAGES.append(stage)
    try:
        yield
    finally:
        _STAGES.remove(stage)


def is_here() -> bool:
    return bool(_STAGES)


async def done_here(work: Work, asked: Any, data: bytes) -> Answer:
    """In a thread, which may have a loop of its own."""
    table: Table = import_module(work.module).WORK
    value, more = await asyncio.to_thread(table[work.name], asked, data)
    return Answer(value, more)
