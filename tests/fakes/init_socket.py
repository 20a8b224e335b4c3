"""An init system's end of its socket: what a service has told it, in order."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class InitSocket:
    """`address` is what the service finds in its NOTIFY_SOCKET."""

    def __init__(self, line: socket.socket) -> None:
        self.address: str = line.getsockname()
        self._line = line
        self._told: list[str] = []

    def told(self) -> list[str]:
        """One for each datagram."""
        with suppress(BlockingIOError):
            while True:
                self._told.append(self._line.recv(1000).decode())
        return self._told

    def count(self, word: str) -> int:
        return [line for datagram in self.told() for line in datagram.splitlines()].count(word)


@contextmanager
def init_socket(folder: Path) -> Iterator[InitSocket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(folder / "notify"))
        line.setblocking(False)
        yield InitSocket(line)
