"""The long form of what may befall the database file, and who may use it at once, with its tables."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from storage.database.file_lock import FileLock
from tests.fakes.botapi import BotApi
from tests.faults.file_attacks import ATTACKS, Outcome, attacked
from tests.faults.stampede import stampede
from tests.whole.program import PROJECT, Program, environment, eventually

TURNS = 20_000


def file_underneath(say: Callable[[str], None], seconds: float = 60) -> None:
    """Prints what people and the operator see of each attack, and what becomes of a file that many use at once."""
    say("the database file under the running program; three people send nine updates while it stands")
    say("| the file is | noticed after | updates acknowledged | log lines | the office told | lost at the end |")
    say("|---|---|---|---|---|---|")
    for name, attack in ATTACKS.items():
        say(_row(name, attacked(attack)))
    say("")
    say("| many programs on one file | |")
    say("|---|---|")
    say(f"| a second `run` is refused, naming the process of the first | {'yes' if _refused() else 'no'} |")
    with tempfile.TemporaryDirectory(prefix="nhacviec-herd-") as folder:
        herd = stampede(Path(folder), seconds)
    say(f"| 8 processes writing and writing back for {seconds:g} s: killed | {herd.kills} |")
    say(f"| rows committed / missing afterwards | {herd.committed} / {herd.missing} |")
    say(f"| integrity_check | {herd.integrity} |")
    say(f"| a turn, taken and given back | {_turn_takes() * 1e6:.0f} µs |")


def _row(name: str, outcome: Outcome) -> str:
    noticed = "never" if outcome.noticed is None else f"{outcome.noticed:.1f} s"
    acknowledged = f"{outcome.acknowledged} of {outcome.written}"
    told = "once" if outcome.office_told else "no"
    return f"| {name} | {noticed} | {acknowledged} | {outcome.lines} | {told} | {outcome.lost} |"


def _refused() -> bool:
    with tempfile.TemporaryDirectory(prefix="nhacviec-twice-") as folder, BotApi() as api:
        program = Program(api, Path(folder))
        with program.running():
            eventually(lambda: "started as" in program.log(), 120)
            command = [sys.executable, "-m", "bot", "run", "--config", str(program.config)]
            given = {"cwd": PROJECT, "env": environment(), "timeout": 60, "check": False}
            second = subprocess.run(command, capture_output=True, **given)
            return second.returncode == 1 and str(program.pid) in second.stderr.decode()


def _turn_takes() -> float:
    with tempfile.TemporaryDirectory(prefix="nhacviec-turn-") as folder:
        lock = FileLock(Path(folder) / "lock", "nhacviec", Path(folder) / "none")
        began = time.perf_counter()
        for _ in range(TURNS):
            lock.take()
            lock.give()
        took = time.perf_counter() - began
        lock.close()
    return took / TURNS
