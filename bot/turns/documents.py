"""What was sent with an update, fetched and looked into before the turn's transaction: the network and the reader may
be slow, the database must not wait. Files are read by reading.guarded alone."""

from dataclasses import dataclass, replace

from bot.channels.base import Channel
from bot.dialogs.base import Document
from core.talk.messages import Heard, HeardKind, Refused
from reading.documents.reasons import UnreadableReason
from reading.guarded.papers import is_marked

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
        return self.document.problem == UnreadableReason.SECRET_MARKING

    def refused(self, problem: str) -> "Fetched":
        """Not taken, for this reason."""
        return Fetched(replace(self.document, problem=problem))

    def with_parts(self, names: tuple[str, ...]) -> "Fetched":
        """The last of several that are one matter."""
        return replace(self, document=replace(self.document, parts=names))


async def fetched_document(channel: Channel, heard: Heard) -> Fetched | None:
    """The file or photo that was sent, unread; None when there is none.

    Raises Unavailable (try later) and the like; a refused or oversized file is a problem, not an error.
    """
    if heard.file_ref is None or heard.kind not in (HeardKind.DOCUMENT, HeardKind.OTHER):
        return None
    if heard.file_size is not None and heard.file_size > LARGEST:
        return Fetched(_named(heard)).refused("too_large")
    try:
        return Fetched(_named(heard), await channel.fetch(heard.file_ref))
    except Refused:
        return not_fetched(heard)


def not_fetched(heard: Heard) -> Fetched:
    """What is said of a file that the network does not give."""
    return Fetched(_named(heard)).refused("not_fetched")


def _named(heard: Heard) -> Document:
    if heard.kind is HeardKind.OTHER:
        instead = "ảnh.jpg"
    else:
        instead = "tài liệu"
    return Document(name=heard.file_name or instead, file_id=0)


async def looked_into(paper: Fetched, heard: Heard) -> Fetched:
    """A unit's file, to be kept beside its report as it is: only what is seen to be a state secret is not taken."""
    if paper.data is None or heard.kind is not HeardKind.DOCUMENT:
        return paper
    if await is_marked(paper.data, paper.document.name):
        return paper.refused(UnreadableReason.SECRET_MARKING)
    return paper


def secret() -> Fetched:
    """A text that may not be taken, short or long and whoever's: a refused document, so that nothing of it is kept."""
    return Fetched(Document(name="", file_id=0, problem=str(UnreadableReason.SECRET_MARKING)))
