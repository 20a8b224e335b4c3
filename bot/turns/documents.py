"""Fetching and reading what was sent, before the turn's transaction: the network and the reader may be slow, the database must not wait."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.channels.base import Channel
from bot.dialogs.base import Document
from core.drafts import Draft, DraftDeadline, DraftEvent
from core.messages import Heard, HeardKind, Refused
from core.plans import ReadPlan
from core.units import Unit
from reading.documents import Reason, UnreadableDocument, read_document, read_pasted
from reading.plan import read_plan
from reading.plan.audience import read_audience
from reading.plan.ties import told_once

LARGEST = 20 * 1024 * 1024
"""What Telegram lets a bot download (bytes)."""


@dataclass(frozen=True)
class Fetched:
    """A document as it came: `data` is None when it was not taken (see `document.problem`)."""

    document: Document
    data: bytes | None = None

    @property
    def secret(self) -> bool:
        """A state secret: nothing of it may be kept."""
        return self.document.problem == Reason.SECRET_MARKING


async def fetch_document(channel: Channel, heard: Heard) -> Fetched | None:
    """None when nothing was sent. Raises Unavailable (try later) and the like; a refused or oversized file is a problem, not an error."""
    if heard.kind is not HeardKind.DOCUMENT or heard.file_ref is None:
        return None
    document = _named(heard)
    if heard.file_size is not None and heard.file_size > LARGEST:
        return Fetched(replace(document, problem="too_large"))
    try:
        data = await channel.fetch(heard.file_ref)
    except Refused:
        return not_fetched(heard)
    try:
        text = await asyncio.to_thread(read_document, data, document.name)
    except UnreadableDocument as error:
        return Fetched(replace(document, problem=str(error.reason)))
    return Fetched(replace(document, text=text), data)


async def fetch_paper(channel: Channel, heard: Heard) -> Fetched | None:
    """A unit's file or photo, to be kept beside its report: its bytes as they are, unread; only what is a state secret is not taken.

    None when there is nothing to fetch. Raises Unavailable and the like.
    """
    if heard.file_ref is None or heard.kind not in (HeardKind.DOCUMENT, HeardKind.OTHER):
        return None
    paper = _named(heard)
    if heard.file_size is not None and heard.file_size > LARGEST:
        return Fetched(replace(paper, problem="too_large"))
    try:
        data = await channel.fetch(heard.file_ref)
    except Refused:
        return not_fetched(heard)
    if heard.kind is HeardKind.DOCUMENT:
        try:
            await asyncio.to_thread(read_document, data, paper.name)
        except UnreadableDocument as error:
            if error.reason is Reason.SECRET_MARKING:
                return Fetched(replace(paper, problem=str(error.reason)))
    return Fetched(paper, data)


def not_fetched(heard: Heard) -> Fetched:
    """What is said of a file that the network does not give."""
    return Fetched(replace(_named(heard), problem="not_fetched"))


def _named(heard: Heard) -> Document:
    instead = "ảnh.jpg" if heard.kind is HeardKind.OTHER else "tài liệu"
    return Document(name=heard.file_name or instead, file_id=0)


def pasted_document(text: str) -> Fetched:
    """A plan pasted into the chat, as a document without a file."""
    document = Document(name="", file_id=0)
    try:
        return Fetched(replace(document, text=read_pasted(text)))
    except UnreadableDocument as error:
        return Fetched(replace(document, problem=str(error.reason)))


def secret() -> Fetched:
    """A text that may not be taken, short or long and whoever's: a refused document, so that nothing of it is kept."""
    return Fetched(Document(name="", file_id=0, problem=str(Reason.SECRET_MARKING)))


def read_draft(text: str, *, today: date, units: Sequence[Unit], clusters: Sequence[str]) -> Draft:
    """What a plan's text says, with those each duty falls on."""
    return draft_of_reading(read_plan(text, today=today), units=units, clusters=clusters)


def draft_of_reading(plan: ReadPlan, *, units: Sequence[Unit], clusters: Sequence[str]) -> Draft:
    """A reading as a draft: clusters are matched by name, audiences by the words of the plan."""
    named = {name.casefold(): name for name in clusters}
    return Draft(
        head=plan.head,
        events=tuple(DraftEvent(replace(found, title=_capital(found.title)), named.get((found.cluster or "").casefold())) for found in plan.events),
        deadlines=tuple(
            DraftDeadline(replace(found, what=_capital(found.what)), read_audience(found.who, units=units, clusters=clusters))
            for found in told_once(plan.deadlines)
        ),
        targets=plan.targets,
        doubts=plan.doubts,
        text=plan.text,
    )


def _capital(text: str) -> str:
    """What a paper says in the middle of a sentence will stand at the start of ours."""
    return text[:1].upper() + text[1:]
