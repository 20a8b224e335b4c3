"""Measuring one piece of work in a process of its own: seconds, CPU seconds (user and system) and peak memory, of the
part that it marks."""

import asyncio
import importlib
import inspect
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
MARK = "measured: "


@dataclass
class Measure:
    """`user` and `system` in CPU seconds, `peak` in MB over the whole process, `more` what the piece says of itself."""

    seconds: float = 0.0
    user: float = 0.0
    system: float = 0.0
    peak: float = 0.0
    more: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def part(self) -> Iterator[None]:
        """The part that counts; may be entered several times."""
        before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
        yield
        after = resource.getrusage(resource.RUSAGE_SELF)
        self.seconds += time.perf_counter() - began
        self.user += after.ru_utime - before.ru_utime
        self.system += after.ru_stime - before.ru_stime

    @property
    def cpu(self) -> float:
        return self.user + self.system


def measured(piece: str, *given: object) -> Measure:
    """Runs `module:function` in a new process; it is called with a Measure and `given`."""
    command = [sys.executable, "-m", "tests.bench.measure", piece, *map(str, given)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=1800)
    lines = [line for line in done.stdout.splitlines() if line.startswith(MARK)]
    if not lines:
        raise RuntimeError(f"{piece} failed: {done.stderr[-2000:]}")
    return Measure(**json.loads(lines[-1].removeprefix(MARK)))


def alternating(pieces: Mapping[str, Sequence[object]], times: int = 5) -> dict[str, Measure]:
    """Each piece with what is given to it, in turn and so often: whatever else the machine does falls on all of them.
    Of each the run of median seconds."""
    runs: dict[str, list[Measure]] = {name: [] for name in pieces}
    for _ in range(times):
        for name, (piece, *given) in pieces.items():
            runs[name].append(measured(str(piece), *given))
    return {name: sorted(found, key=lambda one: one.seconds)[len(found) // 2] for name, found in runs.items()}


def main(piece: str, *given: str) -> None:
    module, _, name = piece.partition(":")
    work = getattr(importlib.import_module(f"tests.bench.{module}"), name)
    measure = Measure()
    result = work(measure, *given)
    if inspect.isawaitable(result):
        asyncio.run(_awaited(result))
    status = Path("/proc/self/status").read_text("ascii")
    # Not ru_maxrss: a child is born with its parent's.
    measure.peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    print(MARK + json.dumps(asdict(measure)), flush=True)


async def _awaited(work: Any) -> None:
    await work


def row(name: str, measure: Measure, *cells: str) -> str:
    return f"| {name} | {' | '.join(cells)} | {measure.user:.2f} + {measure.system:.2f} | {measure.peak:.0f} |"


def head(title: str, *columns: str) -> list[str]:
    names = ["", *columns, "CPU s (user + system)", "peak MB"]
    return [title, f"| {' | '.join(names)} |", "|" + "---|" * len(names)]


if __name__ == "__main__":
    main(*sys.argv[1:])
