"""Troubles that a test asks for: wrong answers, silence, too much haste."""

import time
from collections import defaultdict
from dataclasses import dataclass, replace

from tests.fakes.botapi.rejection import Rejection, too_many


@dataclass(frozen=True)
class Fault:
    """What befalls the next call of `method` ("*": any), to `chat` or to any. `hang`: no answer comes until released.
    `after`: the call has done its work before the trouble. `body` replaces the JSON answer. `half`: the work is done,
    and half of the answer comes; then the connection is "closed", or there is "silence" until released. `spares`: this
    call goes well. `lasts`: so it is answered until all is healed."""

    method: str
    chat: int | None = None
    rejection: Rejection | None = None
    body: bytes | None = None
    hang: bool = False
    after: bool = False
    half: str = ""
    spares: bool = False
    lasts: bool = False


class Faults:
    """The faults in waiting, and the pace that is enforced."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._gap_per_chat = 0.0
        self._gap = 0.0
        self._last: defaultdict[int | None, float] = defaultdict(lambda: float("-inf"))

    def add(self, fault: Fault, times: int, skip: int) -> None:
        self._waiting += [replace(fault, spares=True)] * skip + [fault] * times

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, method: str, chat: int | None) -> Fault | None:
        """The first fault that concerns this call, used up by it."""
        for fault in self._waiting:
            if fault.method in ("*", method) and fault.chat in (None, chat):
                if not fault.lasts:
                    self._waiting.remove(fault)
                return None if fault.spares else fault
        return None

    def pace(self, per_chat: float, overall: float) -> None:
        """Seconds that must lie between two sends to a chat, and between any two."""
        self._gap_per_chat, self._gap = per_chat, overall

    def check_pace(self, chat: int) -> None:
        """Raises the 429 that too early a send deserves; an early send does not count as a send."""
        now = time.monotonic()
        wait = max(self._last[chat] + self._gap_per_chat - now, self._last[None] + self._gap - now)
        if wait > 0:
            raise too_many(max(1, round(wait + 0.5)))
        self._last[chat] = self._last[None] = now
