"""Asking for a file to be read, and what is made of an end of its reader. Every error that a file can cause is one of
UnreadableDocument here."""

import logging
from typing import Any

from apart import Broke, Ended, EndedWhy, Slots, Work, WorkLimits, run
from reading.documents.reasons import UnreadableDocument, UnreadableReason

log = logging.getLogger(__name__)
MODULE = "reading.guarded.doing"
READING = WorkLimits(seconds=30)
SCANNING = WorkLimits(seconds=90)
HEADS = WorkLimits(seconds=15)
"""A chair's paper is only looked at for a mark of secrecy."""
HEAVY = frozenset({EndedWhy.MEMORY, EndedWhy.TIME, EndedWhy.ANSWER})


async def read_apart(name: str, asked: Any, data: bytes, *, limits: WorkLimits, slots: Slots) -> Any:
    """What the work of that name in doing.py says. Raises UnreadableDocument, and nothing else."""
    try:
        answer = await run(Work(MODULE, name), asked, data, limits=limits, slots=slots)
    except Ended as ended:
        log.warning("a file ended its reader: %s, %d MB", ended, ended.peak // 2**20)
        raise UnreadableDocument(_reason(ended)) from None
    except Broke as broke:
        log.warning("a file broke its reader: %s", broke)
        raise UnreadableDocument(UnreadableReason.ENDED) from None
    return _readable(answer.value)


def _reason(ended: Ended) -> UnreadableReason:
    if ended.why in HEAVY:
        return UnreadableReason.TOO_HEAVY
    return UnreadableReason.ENDED


def _readable(said: Any) -> Any:
    match said:
        case {"unreadable": str(reason)} if reason in set(UnreadableReason):
            raise UnreadableDocument(UnreadableReason(reason))
    return said
