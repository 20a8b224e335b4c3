"""Somebody who comes in with a code: at once, or when the office has said who it is. The codes are
core.office.codes'."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Arrival(StrEnum):
    """WAITING for the office's word, RELEASED by it to go on, IN, REFUSED by it, or UNDONE: in, and put out again."""

    WAITING = "waiting"
    RELEASED = "released"
    IN = "in"
    REFUSED = "refused"
    UNDONE = "undone"


class ArrivalWhy(StrEnum):
    """Why the office is asked: BUSY, too many wrong codes over the whole bot; TYPED, the code of somebody of the
    office by no link; FULL, the bot talks with as many as its network allows, and no other has room."""

    BUSY = "busy"
    TYPED = "typed"
    FULL = "full"


class ArrivalVerdict(StrEnum):
    """What the office says: LET_IN or KEEP_OUT somebody who waits; PUT_OUT whoever was the wrong one, PUT_BACK after
    all."""

    LET_IN = "let-in"
    KEEP_OUT = "keep-out"
    PUT_OUT = "put-out"
    PUT_BACK = "put-back"


@dataclass(frozen=True)
class Newcomer:
    """One arrival as the office sees it. `called` is what the network calls whoever writes; `unit` is None for the
    office itself."""

    id: int
    state: Arrival
    at: datetime
    name: str
    post: str
    unit: str | None
    channel: str
    why: ArrivalWhy | None = None
    called: str | None = None
    phone: str | None = None

    @property
    def waits(self) -> bool:
        return self.state is Arrival.WAITING
