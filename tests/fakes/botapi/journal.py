"""What was asked of the server and what it answered, in order; and waiting until something is so."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Call:
    """One request: Unix time of arrival, method, parameters as sent (files as their names), HTTP status and JSON
    answer; both None while it hangs."""

    at: float
    method: str
    parameters: Mapping[str, Any]
    status: int | None = None
    answer: Any = None


class Journal:
    """Calls in the order of their answers, under the lock that guards the whole server."""

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self._calls: list[Call] = []

    def add(self, call: Call) -> None:
        with self.changed:
            self._calls.append(call)
            self.changed.notify_all()

    def calls(self, method: str | None = None) -> list[Call]:
        with self.changed:
            return [call for call in self._calls if method in (None, call.method)]

    def wait_until(self, predicate: Callable[[], object], timeout: float) -> None:
        """Returns as soon as `predicate` holds; AssertionError with the last calls after `timeout` seconds."""
        end = time.monotonic() + timeout
        with self.changed:
            while not predicate():
                if not self.changed.wait(end - time.monotonic()):
                    last = "\n".join(
                        f"{call.method} {dict(call.parameters)} -> {call.status} {call.answer}"
                        for call in self._calls[-10:]
                    )
                    raise AssertionError(f"not so within {timeout:g} s; the last calls were:\n{last}")
