"""How much memory a process and those it started have taken, each by itself. Only Linux tells; elsewhere the hard
limits stand alone."""

from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")


def peak_of(pid: int) -> int:
    """The most that one of them has ever held (bytes); 0 when nothing is known, or nobody is left."""
    return max(map(_peak, _with_children(pid)), default=0)


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    try:
        started = (PROC / str(pid) / "task" / str(pid) / "children").read_text()
    except OSError:
        return
    for child in started.split():
        yield from _with_children(int(child))


def _peak(pid: int) -> int:
    try:
        status = (PROC / str(pid) / "status").read_bytes()
    except OSError:
        return 0
    _, found, rest = status.partition(b"VmHWM:")
    return int(rest.split(None, 1)[0]) * 1024 if found else 0
