"""What holds of a process apart on this machine, tried from inside one: for `nhacviec check` and for tests. Holds
nothing to anything itself."""

import os
import socket
from pathlib import Path
from typing import Any

from apart.serving import HELD
from apart.work import Table, Work

MOST_DESCRIPTORS = 1024


def _probe(asked: Any, data: bytes) -> tuple[Any, bytes]:
    """Its environment, its open descriptors, its folder, and by what the network is out of reach, if it is."""
    return {
        "environment": dict(os.environ),
        "descriptors": [number for number in range(MOST_DESCRIPTORS) if _is_open(number)],
        "folder": os.getcwd(),
        "network": HELD.get("network") if _is_cut() else None,
        "measured": Path("/proc/self/status").exists(),
    }, b""


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def _is_cut() -> bool:
    """No way out: a socket cannot be had, or there is no interface that leads anywhere."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            # No datagram is sent by this: the kernel only looks for a way.
            one.connect(("192.0.2.1", 9))
    except OSError:
        return True
    return False


WORK: Table = {"probe": _probe}
PROBE = Work("apart.probe", "probe")
