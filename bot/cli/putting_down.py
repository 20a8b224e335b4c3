"""A deed's row of the trail: written in the transaction that does it, as for the same deed in chat
(bot/turns/deeds/trailing.py). Who it was: the person of the desk named by `--as`, else the command line."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import Any

from bot.cli.deeds import DEEDS, PROGRAM
from bot.named_people import person_at_desk
from storage.database.session import Session
from storage.overview import trail

Look = Callable[[], Awaitable[Mapping[str, Any]]]


@asynccontextmanager
async def put_down(
    s: Session,
    words: str,
    by: str | None,
    subject_id: int | None,
    today: date,
    now: datetime,
    looks: tuple[Look, Look] | None = None,
) -> AsyncIterator[None]:
    """Around what the command does, in its transaction. `looks`: what stands before it and after it, where
    that is no row of its own. Raises NobodyAtDesk."""
    deed = DEEDS[words.removeprefix(PROGRAM)]
    who = None
    if by is not None:
        who = await person_at_desk(s, by, today, deed.of)
    look_before, look_after = looks or (_nothing, _nothing)
    before = await trail.standing_of(s, deed.subject, subject_id) or await look_before()
    yield
    if deed.makes:
        subject_id = await trail.newest_of(s, deed.subject)
    after = await trail.standing_of(s, deed.subject, subject_id) or await look_after()
    await trail.put_down(s, trail.Deed(deed.act, who, deed.subject, subject_id, before, after), now)


async def _nothing() -> Mapping[str, Any]:
    return {}
