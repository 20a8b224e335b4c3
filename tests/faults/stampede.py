"""Many processes that write into one SQLite file and write its log back at once, killed one after the other; `python -m
tests.faults.stampede URL FOLDER SECONDS HERD` keeps them going."""

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from storage.database.errors import DatabaseBusy
from storage.database.marks import mark, mark_of
from storage.database.session import Database
from tests.days import utc
from tests.whole.program import PROJECT, environment

NOON = utc("2026-03-12 05:00")
PATIENCE = timedelta(seconds=30)


@dataclass(frozen=True)
class Stampede:
    """`committed` rows that a process noted after its commit, those of them that are `missing`, what integrity_check
    says, and how many processes were killed."""

    committed: int
    missing: int
    integrity: str
    kills: int


def stampede(folder: Path, seconds: float, herd: int = 8) -> Stampede:
    """Every 50 ms one of the herd is killed, wherever it stands, and another one starts."""
    url = f"sqlite:///{folder}/herd.db"
    asyncio.run(_made(url))
    command = [sys.executable, "-m", "tests.faults.stampede", url, str(folder), str(seconds), str(herd)]
    done = subprocess.run(command, cwd=PROJECT, env=environment(), capture_output=True, check=True)
    return _counted(folder, int(done.stdout))


def herded(url: str, folder: Path, seconds: float, herd: int) -> int:
    """Keeps so many running; how many were killed. A fork of what has loaded everything is there at once."""
    dice, end, kills = random.Random(7), time.monotonic() + seconds, 0

    def start(seed: int) -> int:
        child = os.fork()
        if not child:
            asyncio.run(run_with_the_herd(url, folder / f"notes-{seed}", seed))
        return child

    running = [start(seed) for seed in range(herd)]
    while time.monotonic() < end:
        threading.Event().wait(0.05)
        _kill(running.pop(dice.randrange(len(running))))
        kills += 1
        running.append(start(herd + kills))
    for child in running:
        _kill(child)
    return kills


def _kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def noted(folder: Path) -> list[str]:
    return [line for path in folder.glob("notes-*") for line in path.read_text("utf-8").split()]


async def _made(url: str) -> None:
    db = Database(url)
    await db.upgrade()
    await db.close()


def _counted(folder: Path, kills: int) -> Stampede:
    with closing(sqlite3.connect(folder / "herd.db")) as connection:
        try:
            (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            found = {name for (name,) in connection.execute("SELECT name FROM marks")}
        except sqlite3.DatabaseError as error:
            integrity, found = str(error), set()
    committed = noted(folder)
    return Stampede(len(committed), len(set(committed) - found), str(integrity), kills)


async def run_with_the_herd(url: str, notes: Path, seed: int) -> None:
    """Until it is killed: writes, notes what is committed, looks, writes back, closes and opens."""
    dice, number = random.Random(seed), 0
    file = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    while True:
        db = Database(url, patience=PATIENCE)
        for _ in range(dice.randrange(1, 40)):
            number += 1
            name = f"{seed}-{number}"
            try:
                async with db.write() as s:
                    await mark(s, name, "x" * dice.randrange(3000), NOON)
                os.write(file, f"{name}\n".encode())
                await _beside(db, dice, url)
            except DatabaseBusy:
                continue
        await db.close()


async def _beside(db: Database, dice: random.Random, url: str) -> None:
    if dice.random() < 0.2:
        async with db.read() as s:
            await mark_of(s, "none")
    if dice.random() >= 0.4:
        return
    if hasattr(db, "checkpoint"):
        await db.checkpoint(truncate=dice.random() < 0.5)
        return
    # As the program of before would do it, which had no way of its own.
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30)) as connection:
        connection.execute(f"PRAGMA wal_checkpoint({'TRUNCATE' if dice.random() < 0.5 else 'PASSIVE'})")


if __name__ == "__main__":
    print(herded(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])))
