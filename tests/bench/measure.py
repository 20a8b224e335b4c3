"""Measuring one piece of work in a process of its own: seconds, CPU seconds (user and system) and peak memory, of the part that it marks."""

import asyncio
import importlib
import inspect
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
MARK = "measured: "


@dataclass
class Measure:
    """`cpu` in seconds, `peak` in MB over the whole process, `more` what the piece says of itself."""

    seconds: float = 0.0
    cpu: float = 0.0
    peak: float = 0.0
    more: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def part(self) -> Iterator[None]:
        """The part that counts; may be entered several times."""
        before, began = _cpu(), time.perf_counter()
        yield
        self.seconds += time.perf_counter() - began
        self.cpu += _cpu() - before


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measured(piece: str, *given: object) -> Measure:
    """Runs `module:function` in a new process; it is called with a Measure and `given`."""
    command = [sys.executable, "-m", "tests.bench.measure", piece, *map(str, given)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=600)
    lines = [line for line in done.stdout.splitlines() if line.startswith(MARK)]
    if not lines:
        raise RuntimeError(f"{piece} failed: {done.stderr[-2000:]}")
    return Measure(**json.loads(lines[-1].removeprefix(MARK)))


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
    return f"| {name} | {' | '.join(cells)} | {measure.cpu:.2f} | {measure.peak:.0f} |"


def head(title: str, *columns: str) -> list[str]:
    names = ["", *columns, "CPU s (user+sys)", "peak MB"]
    return [title, f"| {' | '.join(names)} |", "|" + "---|" * len(names)]


if __name__ == "__main__":
    main(*sys.argv[1:])
