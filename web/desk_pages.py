"""What the desk's routes take and give, as values. What stands on a page is the desk's; how it looks is its
template's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from web.file_pages import Download


@dataclass(frozen=True)
class Calling:
    """Who calls, and for what: `secret` is what the browser holds, `path` the words of the address behind `/desk`,
    `lang` the language that was asked for. `fields` were filled in, `upload` is the file that came with them."""

    secret: str
    path: Sequence[str]
    lang: str
    query: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    upload: Download | None = None


@dataclass(frozen=True)
class Afresh:
    """A browser looks again by itself after so many seconds, at `path` (behind `/desk`)."""

    seconds: int
    path: str


@dataclass(frozen=True)
class Shown:
    """A page: its template, with `values` for it; `afresh` where something is being watched."""

    template: str
    values: Mapping[str, object]
    status: int = 200
    afresh: Afresh | None = None


@dataclass(frozen=True)
class Moved:
    """Something was done; the browser goes on to `path` (behind `/desk`), where `done` is said with `count`."""

    path: str
    done: str = ""
    count: int | None = None


@dataclass(frozen=True)
class Begun:
    """A session: the browser keeps `secret` for `seconds`."""

    secret: str
    seconds: int


@dataclass(frozen=True)
class Feed:
    """A file that programs fetch, by its kind."""

    kind: str
    data: bytes


@dataclass(frozen=True)
class Closed:
    """There is nothing to fetch at this address: there never was (404), or not any more (410)."""

    status: int


Answer = Shown | Moved | Download | Feed


class OfficeDesk(Protocol):
    """What the routes stand on. Looking changes nothing; what is kept comes from `press`, after COMMIT."""

    @property
    def over_https(self) -> bool:
        """Whether browsers reach us by HTTPS, so that they keep what they hold for it alone."""
        ...

    async def knows(self, secret: str) -> bool:
        """Whether this browser has a session: of who has none nothing is read."""
        ...

    def too_large(self, lang: str) -> Shown:
        """What is said of a file that is too large to be taken at all."""
        ...

    async def look_in(self, token: str, lang: str) -> Shown: ...

    async def come_in(self, token: str, lang: str) -> Begun | Shown: ...

    async def show(self, calling: Calling) -> Answer: ...

    async def press(self, calling: Calling) -> Answer: ...

    async def over(self, calling: Calling) -> Shown:
        """The page from which a button was pressed is of a session that has ended: why nothing was done, and how one
        goes on."""
        ...

    async def calendar(self, token: str) -> Feed | Closed:
        """What a calendar program fetches at somebody's address, as they may see it now."""
        ...
