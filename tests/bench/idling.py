"""The program at rest, with Telegram polling on: how much of a CPU and of memory it takes. No peer: the bounds are 0.5
% and 120 MB."""

import os
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measure import head
from tests.fakes.botapi import BotApi
from tests.whole.program import Program

SECONDS = 30


def used(pid: int) -> tuple[float, float]:
    """(CPU seconds so far, resident MB)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), resident / 1024


def report(say: Callable[[str], None]) -> None:
    with BotApi() as api, tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder:
        program = Program(api, Path(folder))
        # As at every start but the first of a release: the library that migrates is not needed then.
        program.command("db", "upgrade")
        with program.running():
            api.wait_until(lambda: api.calls("getMe"), 60)
            threading.Event().wait(8)
            assert program._process is not None
            before, began = used(program._process.pid), time.monotonic()
            threading.Event().wait(SECONDS)
            after = used(program._process.pid)
            share = (after[0] - before[0]) / (time.monotonic() - began)
    for line in [head("at rest, polling", "CPU %")[0], "| | CPU % | memory MB |", "|---|---|---|"]:
        say(line)
    say(f"| Nhắc Việc, sqlite | {100 * share:.2f} (bound 0.5) | {after[1]:.0f} (bound 120) |")
