"""An advisory lock on a small file beside the database, by which programs of ours take turns. It ends with the process,
however that ends. What the turn is for is the caller's matter."""

import fcntl
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

SHORTEST, LONGEST = 0.001, 0.02
"""Seconds between two attempts: a turn takes some milliseconds, and a long one is not waited for in a hot loop."""
WIDTH = 96
"""Bytes that the holder's name fills, so that a shorter one leaves nothing of a longer one behind."""
PRIVATE = 0o600


@dataclass(frozen=True)
class TurnHolder:
    """Who has the turn, as an operator finds it: the process and the command it was started as."""

    pid: int
    command: str

    def __str__(self) -> str:
        return f"{self.command}, process {self.pid}"


class FileLock:
    """One turn at a time, over processes and over the threads of this one. `beside` is the file whose owner and mode
    the lock's own file gets."""

    def __init__(self, path: Path, command: str, beside: Path) -> None:
        self.path = path
        self._beside = beside
        self._command = command
        self._file: int | None = None
        self._mutex = threading.Lock()
        self._held = False

    @property
    def held(self) -> bool:
        """Whether this object has the turn."""
        return self._held

    def take(self, patience: float = 0.0) -> bool:
        """Whether the turn came within `patience` seconds. Raises OSError when there can be no lock's file."""
        end = time.monotonic() + patience
        if not self._mutex.acquire(timeout=max(patience, 0.0)):
            return False
        try:
            self._held = self._wait(end)
        finally:
            if not self._held:
                self._mutex.release()
        return self._held

    def give(self) -> None:
        """Ends the turn; nothing happens when there is none."""
        if not self._held:
            return
        self._held = False
        assert self._file is not None
        fcntl.flock(self._file, fcntl.LOCK_UN)
        self._mutex.release()

    @contextmanager
    def if_free(self) -> Iterator[bool]:
        """Holds the turn in the block if it is to be had at once; the block is run either way."""
        mine = False
        with suppress(OSError):
            mine = self.take()
        try:
            yield mine
        finally:
            if mine:
                self.give()

    def still_there(self) -> bool:
        """Whether the file that is locked is the one that others find under its name."""
        if self._file is None:
            return False
        mine = os.fstat(self._file)
        try:
            found = os.stat(self.path)
        except OSError:
            return False
        return os.path.samestat(mine, found)

    def holder(self) -> TurnHolder | None:
        """Who took the turn last; None when that cannot be read."""
        try:
            pid, _, command = self.path.read_bytes()[:WIDTH].decode("ascii").strip().partition(" ")
            return TurnHolder(int(pid), command)
        except (OSError, ValueError):
            return None

    def close(self) -> None:
        """Lets go of everything."""
        self.give()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _wait(self, end: float) -> bool:
        pause = SHORTEST
        while not self._grasp():
            if time.monotonic() >= end:
                return False
            # A thread waits here, never the event loop; not in step with the others.
            threading.Event().wait(pause * (0.5 + random.random()))
            pause = min(pause * 2, LONGEST)
        return True

    def _grasp(self) -> bool:
        """Whether the lock is ours now. A file that was deleted meanwhile is opened anew: the old one locks nobody
        out."""
        if self._file is None:
            self._file = self._open()
        free = _locked(self._file)
        if not self.still_there():
            os.close(self._file)
            self._file = None
            return self._grasp()
        if free:
            os.pwrite(self._file, self._signature(), 0)
        return free

    def _signature(self) -> bytes:
        words = f"{os.getpid()} {self._command}".encode("ascii", "replace")
        return words[: WIDTH - 1].ljust(WIDTH - 1) + b"\n"

    def _open(self) -> int:
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, PRIVATE)
        with suppress(OSError):
            database, made = os.stat(self._beside), os.fstat(file)
            if made.st_size == 0 and made.st_uid == os.geteuid():
                # As SQLite does with its own files: root's commands must not lock out a bot that is not root.
                os.fchmod(file, database.st_mode & 0o666)
                if os.geteuid() == 0:
                    os.fchown(file, database.st_uid, database.st_gid)
        return file


def _locked(file: int) -> bool:
    """False when somebody else has it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
