"""The address of a file for one person, where a chat carries none, and of a picture that a network fetches to show it
to them: it opens for a fortnight. What it opens is judged by
how things stand when it is opened (bot/files)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.settings import WebSettings
from bot.signed_links import read_signed, signed_address

PATH = "/d/"
PURPOSE = "file"
PICTURE_PATH = "/p/"
PICTURE = "picture"
GOOD = timedelta(days=14)


@dataclass(frozen=True)
class FileLink:
    """Whose file, and until when (UTC, whole seconds)."""

    contact_id: int
    file_id: int
    until: datetime


def file_link(contact_id: int, file_id: int, now: datetime) -> FileLink:
    return FileLink(contact_id, file_id, (now + GOOD).replace(microsecond=0))


def file_address(web: WebSettings, link: FileLink) -> str | None:
    """The whole address; None where nobody could open it."""
    return signed_address(web, PATH, PURPOSE, _numbers(link))


def picture_address(web: WebSettings, link: FileLink) -> str | None:
    """Of the picture itself, without a page around it."""
    return signed_address(web, PICTURE_PATH, PICTURE, _numbers(link))


def _numbers(link: FileLink) -> tuple[int, int, int]:
    return link.contact_id, link.file_id, int(link.until.timestamp())


def read_file_token(web: WebSettings, token: str, purpose: str = PURPOSE) -> FileLink | None:
    """None for what nobody here has signed for this purpose. Total."""
    found = read_signed(web, purpose, 3, token)
    if found is None:
        return None
    contact_id, file_id, until = found
    return FileLink(contact_id, file_id, datetime.fromtimestamp(until, UTC))
