"""The SQLite file as the operating system sees it: made so that nobody else reads it, known again by its number, and
looked after while it is open. What is in it is read elsewhere."""

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

from storage.database.errors import DatabaseBusy, DatabaseUnusable, Occupied, Unusable
from storage.database.file_lock import PRIVATE, FileLock

log = logging.getLogger(__name__)

PROBES = timedelta(minutes=10)
"""Between two readings of the whole file that nothing called for."""
SHARE = 20
"""A reading of the whole file takes at most this part of the time."""
WRITE_LOCK, RUN_LOCK = "-write.lock", "-run.lock"
ANY_WRITE = 0o222


@dataclass(frozen=True)
class Identity:
    """Which file it is: a name may come to stand for another."""

    device: int
    number: int
    owner: int

    @classmethod
    def of(cls, facts: os.stat_result) -> "Identity":
        return cls(facts.st_dev, facts.st_ino, facts.st_uid)

    def same_file(self, other: "Identity") -> bool:
        return (self.device, self.number) == (other.device, other.number)


class DatabaseFile:
    """One SQLite file under the name it was given. `turn` is held by who writes or checkpoints, meanwhile."""

    def __init__(self, name: str, command: str, patience: timedelta) -> None:
        self.name = Path(name).absolute()
        # The files beside it stand where the file really is: two names of one file must come to one lock.
        self._real = Path(os.path.realpath(self.name))
        self.turn = FileLock(self.beside(WRITE_LOCK), command, self._real)
        self.run = FileLock(self.beside(RUN_LOCK), command, self._real)
        self._patience = patience.total_seconds()
        self._known: Identity | None = None
        self._open: Mapping[Path, Identity] = {}
        self._damage: str | None = None
        self._fault: Unusable | None = None
        self._telling = threading.Lock()
        self._occupied = self._taken_over = False
        self._probed: tuple[int, int] | None = None
        self._next_probe = timedelta(0)

    def beside(self, ending: str) -> Path:
        return self._real.with_name(self._real.name + ending)

    @property
    def uri(self) -> str:
        """For sqlite3, which makes no file where there is none."""
        return f"file:{quote(str(self.name))}?mode=rw"

    def make(self, *, anew: bool = False) -> None:
        """An empty file that only its owner may read, where there is none. Where there was one before that is not done
        unasked: whoever deletes a database would get a bot that has forgotten everybody. Raises DatabaseUnusable."""
        if self.name.exists():
            return
        if not anew:
            self.refuse_lost()
        try:
            os.close(os.open(self._real, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE))
        except OSError as error:
            raise DatabaseUnusable(Unusable.NO_PERMISSION, str(self.name), number=error.errno) from None

    def must_exist(self) -> None:
        """Raises DatabaseUnusable."""
        if not self.name.exists():
            self.refuse_lost()
            raise DatabaseUnusable(Unusable.NOT_SET_UP, str(self.name), also=f"there is no {self.name}")

    def refuse_lost(self) -> None:
        # The file is made before its lock: a lock without a file means that the file went.
        if self.turn.path.exists() and not self.name.exists():
            raise DatabaseUnusable(Unusable.GONE, str(self.name))

    def has_two_names(self) -> bool:
        """Hard links; a folder has several by itself."""
        return self.name.is_file() and os.stat(self.name).st_nlink > 1

    def occupy(self) -> None:
        """Until it ends this process alone runs the bot on the file. Raises Occupied, DatabaseUnusable."""
        if self.has_two_names():
            raise DatabaseUnusable(Unusable.TWO_NAMES, str(self.name))
        try:
            self._occupied = self.run.take()
        except OSError as error:
            raise DatabaseUnusable(Unusable.NO_PERMISSION, str(self.run.path), number=error.errno) from None
        if not self._occupied:
            raise Occupied(self.run.holder())

    def begin_turn(self) -> None:
        """Before a transaction that writes. Raises DatabaseBusy with whoever has the turn, and what `look` raises."""
        self.look()
        try:
            mine = self.turn.take(self._patience)
        except OSError as error:
            raise DatabaseUnusable(Unusable.NO_PERMISSION, str(self.turn.path), number=error.errno) from None
        if not mine:
            raise DatabaseBusy("another writes", self.turn.holder())

    @contextmanager
    def whole_turn(self) -> Iterator[None]:
        """The turn for who opens and closes the file within it. Raises as begin_turn."""
        self.begin_turn()
        try:
            yield
        finally:
            self.turn.close()

    def opened(self) -> None:
        """A connection is about to open it: from now on it must stay the same file. Raises DatabaseUnusable."""
        self.must_exist()
        found = Identity.of(os.stat(self.name))
        if self._known is None:
            self._known = found
        if not found.same_file(self._known):
            raise DatabaseUnusable(Unusable.REPLACED, str(self.name))

    def logged(self) -> None:
        """A writer has begun: SQLite's own files stand beside it, and stay until the writer's connection is closed."""
        if not self._open:
            logs = [path for path in (self.beside("-wal"), self.beside("-shm")) if path.exists()]
            self._open = {path: Identity.of(os.stat(path)) for path in logs}

    def closed(self) -> None:
        """The writer's connection is closed."""
        self._open = {}

    def fault(self) -> DatabaseUnusable | None:
        """What is wrong with it now, by a look of some microseconds; None when it is well."""
        found = self._found()
        self._tell(found)
        return found

    def look(self) -> None:
        """Raises DatabaseUnusable when the file is not what it was when it was opened."""
        fault = self.fault()
        if fault is not None:
            raise fault

    def _found(self) -> DatabaseUnusable | None:
        if self._known is not None:
            changed = self._changed(self._known)
            if changed is not None:
                return changed
        if self._taken_over:
            return DatabaseUnusable(Unusable.TAKEN_OVER, str(self.run.holder() or self.run.path))
        if self._damage is None:
            return None
        return DatabaseUnusable(Unusable.DAMAGED, words=self._damage)

    def _changed(self, known: Identity) -> DatabaseUnusable | None:
        try:
            facts = os.stat(self.name)
            now = Identity.of(facts)
            if not now.same_file(known):
                return DatabaseUnusable(Unusable.REPLACED, str(self.name))
            if now.owner != known.owner:
                return DatabaseUnusable(Unusable.OTHER_OWNER, str(self.name))
            if not facts.st_mode & ANY_WRITE:
                return DatabaseUnusable(Unusable.READ_ONLY, str(self.name))
            for path, identity in self._open.items():
                if not Identity.of(os.stat(path)).same_file(identity):
                    return DatabaseUnusable(Unusable.REPLACED, str(path))
        except PermissionError as error:
            return DatabaseUnusable(Unusable.NO_PERMISSION, str(error.filename or self.name))
        except OSError as error:
            return DatabaseUnusable(Unusable.GONE, str(error.filename or self.name))
        return None

    def _tell(self, found: DatabaseUnusable | None) -> None:
        """One line when it changes, however often it is looked at."""
        reason = None if found is None else found.reason
        with self._telling:
            before, self._fault = self._fault, reason
        if reason == before:
            return
        if not self._occupied:
            return  # A command says so itself, and ends.
        if found is not None:
            log.error("%s; nothing is acknowledged and nothing is said until it is as it was", found)
        else:
            log.warning("the database file is as it was; the work goes on")

    def damaged(self, detail: str) -> None:
        """SQLite stumbled over a page: nothing more is written until `probe` finds the file whole."""
        self._damage = detail
        self._tell(self._found())

    def look_after(self, steady: timedelta) -> DatabaseUnusable | None:
        """A look, the lock of `run` taken anew where its file was deleted, and the whole file read where that is
        due. For a thread."""
        fault = self.fault()
        if self._occupied and (fault is None or fault.reason is Unusable.TAKEN_OVER):
            self._stay()
        if (fault is None or fault.reason is Unusable.DAMAGED) and self.probe_is_due(steady):
            self.probe(steady)
        return self.fault()

    def _stay(self) -> None:
        if self.run.held and self.run.still_there():
            return
        self.run.close()
        with suppress(OSError):
            self._taken_over = not self.run.take()

    def probe_is_due(self, steady: timedelta) -> bool:
        """The whole file is read when it was changed, by checkpoints or by a stranger, when it was found damaged, and
        now and then."""
        if self._damage is not None:
            return True
        facts = os.stat(self.name)
        changed = (facts.st_mtime_ns, facts.st_size) != self._probed
        if changed:
            return steady >= self._next_probe
        return steady >= self._next_probe + PROBES

    def probe(self, steady: timedelta) -> None:
        """Reads every page (`quick_check`, about a gigabyte a second) by eyes of its own, which keep nothing in mind.
        For a thread."""
        began = time.monotonic()
        facts = os.stat(self.name)
        self._probed = (facts.st_mtime_ns, facts.st_size)
        try:
            self._damage = quick_check(self.uri)
        except sqlite3.OperationalError:
            return  # Busy, or gone meanwhile: it will be looked at again.
        finally:
            self._next_probe = steady + timedelta(seconds=SHARE * (time.monotonic() - began))
        self._tell(self._found())


def quick_check(uri: str) -> str | None:
    """What SQLite finds wrong with the file, None when nothing is. Raises sqlite3.OperationalError when it cannot be
    looked at. While others have the file open this connection is not its last, and closing it writes nothing back."""
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA wal_autocheckpoint=0")
            connection.execute("PRAGMA query_only=ON")
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        return str(error)
    if found == "ok":
        return None
    return str(found).partition("\n")[0]
