"""What the page of the sandbox shows, as values: chats side by side, the hour, and the desk in a frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from web.desk_pages import Begun, Shown
from web.file_pages import Download


@dataclass(frozen=True)
class ChatLine:
    """One thing said; `file` is the number under which its file is fetched, `buttons` are (token, label)."""

    mine: bool
    text: str
    at: str
    file: int | None = None
    file_name: str = ""
    buttons: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class ChatPane:
    """One person's chat; `earlier`: how many lines are not shown."""

    person: int
    name: str
    title: str
    code: str
    lines: Sequence[ChatLine]
    earlier: int = 0


class Rooms(Protocol):
    """What the page stands on. Whatever is said or pressed is answered before the page is shown again."""

    async def show(self, lang: str) -> Shown: ...

    async def desk(self, secret: str) -> Begun | None:
        """A session of the office at the desk, unless this one is still open: a day passes quickly here."""
        ...

    async def say(self, person: int, text: str) -> None: ...

    async def press(self, person: int, token: str) -> None: ...

    async def send(self, person: int, file: Download) -> None: ...

    async def next_thing(self) -> None: ...

    async def go_to(self, day: str, hour: str) -> None: ...

    async def choose(self, place: int, person: int) -> None:
        """Who sits in the chat at this place."""
        ...

    async def use_buttons(self, wanted: bool) -> None: ...

    async def file(self, number: int) -> Download | None: ...
