"""What the page of one file shows, as values."""

from dataclasses import dataclass
from typing import Protocol

from web.form_pages import ClosedPage, Head


@dataclass(frozen=True)
class FilePage:
    """The file's name, what is to be known of it, and the label of the button that gives it."""

    head: Head
    name: str
    lines: tuple[str, ...]
    get: str


@dataclass(frozen=True)
class Download:
    name: str
    data: bytes


class Files(Protocol):
    """What the page stands on, and a picture that a network shows. No call uses anything up."""

    async def look(self, secret: str, language: str) -> FilePage | ClosedPage: ...

    async def fetch(self, secret: str, language: str) -> Download | ClosedPage: ...

    async def picture(self, secret: str, language: str) -> Download | ClosedPage: ...
