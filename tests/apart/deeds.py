"""What a process apart is made to do in these tests: nothing good."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from apart.work import Table, Work

SWELLING = "held = []\nwhile True: held.append(bytearray(8_000_000))"
PID_OF_HELPER = "helper.pid"


def _echo(asked: Any, data: bytes) -> tuple[Any, bytes]:
    print("what a library says on its standard output")
    return asked, data


def _swell(asked: Any, data: bytes) -> tuple[Any, bytes]:
    held = []
    while True:
        held.append(b"x" * 4_000_000)


def _swell_in_helper(asked: Any, data: bytes) -> tuple[Any, bytes]:
    subprocess.run([sys.executable, "-c", SWELLING], check=False)
    time.sleep(60)
    return None, b""


def _sleep(asked: Any, data: bytes) -> tuple[Any, bytes]:
    """With a helper that sleeps too; where `asked` says, both say who they are."""
    with subprocess.Popen(["sleep", "60"]) as helper:
        if asked:
            Path(asked).write_text(f"{os.getpid()} {helper.pid}")
        time.sleep(60)
    return None, b""


def _spin(asked: Any, data: bytes) -> tuple[Any, bytes]:
    while True:
        pass


def _crash(asked: Any, data: bytes) -> tuple[Any, bytes]:
    ctypes.string_at(0)
    return None, b""


def _raise(asked: Any, data: bytes) -> tuple[Any, bytes]:
    raise KeyError("words of a secret paper")


def _connect(asked: Any, data: bytes) -> tuple[Any, bytes]:
    with socket.create_connection(("127.0.0.1", asked), timeout=2):
        return "connected", b""


def _write(asked: Any, data: bytes) -> tuple[Any, bytes]:
    Path("left behind").write_bytes(bytes(asked))
    return str(Path.cwd()), b""


def _garbage(asked: Any, data: bytes) -> tuple[Any, bytes]:
    """What a reader that was taken over may say in place of an answer."""
    for number in range(3, 16):
        try:
            os.write(number, bytes.fromhex(asked))
        except OSError:
            continue
    os._exit(0)


WORK: Table = {
    "echo": _echo,
    "swell": _swell,
    "swell_in_helper": _swell_in_helper,
    "sleep": _sleep,
    "spin": _spin,
    "crash": _crash,
    "raise": _raise,
    "connect": _connect,
    "write": _write,
    "garbage": _garbage,
}


def deed(name: str) -> Work:
    return Work("tests.apart.deeds", name)
