"""What may befall the database file under the running program, and what people, the office and the operator see of
it."""

import http.client
import os
import pwd
import re
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.province import CLERK
from tests.faults.town import Town
from tests.whole.program import eventually

Attack = Callable[[Path], Callable[[], None]]
"""Does it to the file, and returns what undoes it."""
PAGE = 4096
UNITS = 8
LONGEST = 60.0
"""Seconds within which it must be noticed."""
FAULT = "chỗ lưu dữ liệu của máy nhắc việc vừa gặp sự cố"
ROOT = os.geteuid() == 0


def deleted(file: Path) -> Callable[[], None]:
    away = file.with_suffix(".away")
    file.rename(away)
    return lambda: away.rename(file)


def replaced(file: Path) -> Callable[[], None]:
    away = file.with_suffix(".away")
    file.rename(away)
    shutil.copy(away, file)
    return lambda: away.rename(file)


def read_only(file: Path) -> Callable[[], None]:
    file.chmod(0o400)
    return lambda: file.chmod(0o600)


def given_away(file: Path) -> Callable[[], None]:
    owner = file.stat().st_uid
    os.chown(file, 1, -1)
    return lambda: os.chown(file, owner, -1)


def damaged(file: Path) -> Callable[[], None]:
    """Of every four pages one is what a failing disk leaves."""
    whole = file.read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]

    def write(data: bytes) -> None:
        with file.open("r+b") as opened:
            opened.write(data)

    write(b"".join(b"\xff" * PAGE if place % 4 == 3 else page for place, page in enumerate(pages)))
    return lambda: write(whole)


ATTACKS: Mapping[str, Attack] = {
    "deleted": deleted,
    "replaced by another": replaced,
    "made read-only": read_only,
    "given to another owner": given_away,
    "pages damaged": damaged,
}


@dataclass(frozen=True)
class Outcome:
    """Seconds until /healthz said 503 (None: never); of `written` updates of people those that were acknowledged while
    it stood; warnings and errors in the log meanwhile; whether the office was told; updates lost when the file was
    back."""

    noticed: float | None
    written: int
    acknowledged: int
    lines: int
    office_told: bool
    lost: int


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def health(port: int) -> int | None:
    """The status of /healthz; None: no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


@contextmanager
def served_town() -> Iterator[tuple[Town, int]]:
    """A town whose program runs as nobody where it can, and the port it answers at."""
    folder = Path(tempfile.mkdtemp(prefix="nhacviec-file-"))
    port = free_port()
    with Town.of(UNITS, folder) as town:
        config = town.program.config
        config.write_text(config.read_text("utf-8").replace("port = 0", f"port = {port}"), "utf-8")
        if ROOT:
            nobody = pwd.getpwnam("nobody")
            town.program.entry = "tests.faults.as_nobody"
            for path in (folder, *folder.iterdir()):
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
        yield town, port
    shutil.rmtree(folder, ignore_errors=True)


def attacked(attack: Attack) -> Outcome:
    """The town's people report; the file is attacked, they write on; then the file is as it was."""
    with served_town() as (town, port):
        file = Path(town.program.url.removeprefix("sqlite:///"))
        with town.program.running():
            eventually(lambda: health(port) == 200, 60)
            town.report(0)
            town.settled()
            before = len(town.program.log())
            undo = attack(file)
            noticed = seconds_until(lambda: health(port) == 503, LONGEST)
            for number in range(1, 4):
                town.report(number)
            written = 9
            told_by = time.monotonic() + 20
            while not town.api.texts(CLERK) and time.monotonic() < told_by and noticed is not None:
                threading.Event().wait(0.1)
            threading.Event().wait(4)
            acknowledged = written - len(town.api.unheard())
            said = town.program.log()[before:].splitlines()
            undo()
            town.settled(120)
        counted = town.count()
        told = any(FAULT in text for text in town.api.texts(CLERK))
    lines = [line for line in said if re.match(r"\d{4}-\S+ \S+ (WARNING|ERROR|CRITICAL) ", line)]
    return Outcome(noticed, written, acknowledged, len(lines), told, counted.updates_lost + counted.reports_wrong)


def seconds_until(true: Callable[[], object], longest: float) -> float | None:
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > longest:
            return None
        threading.Event().wait(0.1)
    return time.monotonic() - began
