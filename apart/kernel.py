"""What a process asks of the kernel for itself, before it begins: an end with its parent, limits, no network. Each of
them holds or does not; which of them does is answered. Linux alone knows most of it."""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

PDEATHSIG, NO_NEW_PRIVS, SECCOMP = 1, 38, 22
FILTER = 2
NEW_USER, NEW_NET = 0x10000000, 0x40000000
ROOM_FOR_MAPPING = 384 * 1024 * 1024
"""Address space beside the memory that is allowed: libraries, and what is asked for and never touched (bytes)."""
NICE = 5
"""Others are answered first."""


class Cut(StrEnum):
    """By what the network is out of reach."""

    SECCOMP = "seccomp"
    NAMESPACE = "namespace"


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


AT_NUMBER, AT_MACHINE = 0, 4
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050001
"""Refused calls fail with EPERM."""
MACHINES: Mapping[str, tuple[int, tuple[int, ...]]] = {
    # socket, socketpair, ptrace, setsid, setpgid, unshare, process_vm_readv, process_vm_writev, io_uring_setup
    "x86_64": (0xC000003E, (41, 53, 101, 112, 109, 272, 310, 311, 425)),
    "aarch64": (0xC00000B7, (198, 199, 117, 157, 154, 97, 270, 271, 425)),
}
"""By machine: its name for the kernel, and the numbers of the calls that are refused."""
OTHER_CALLS = 0x40000000
"""From here on x86_64 numbers the calls of another convention, which would pass a filter by number."""


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def end_with_parent(parent: int) -> None:
    """The process is killed when its parent ends; at once, when that has happened already."""
    if sys.platform == "linux":
        _libc().prctl(PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def take_limits(memory: int, processor_seconds: int, files: int) -> None:
    """Hard limits, handed on to every process that this one starts. The real time and the memory in use are watched
    from outside."""
    wanted = {
        resource.RLIMIT_AS: memory + ROOM_FOR_MAPPING,
        resource.RLIMIT_CPU: processor_seconds,
        resource.RLIMIT_FSIZE: files,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 128,
    }
    for kind, most in wanted.items():
        allowed = resource.getrlimit(kind)[1]
        most = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    with suppress(OSError):
        os.nice(NICE)
    with suppress(OSError):
        # When the machine itself has no memory left, this goes first.
        Path("/proc/self/oom_score_adj").write_text("1000")


def cut_network() -> Cut | None:
    """Takes the network away by the first way that this kernel allows; None when it allows none."""
    if sys.platform != "linux":
        return None
    if _filter_calls():
        return Cut.SECCOMP
    return Cut.NAMESPACE if _libc().unshare(NEW_USER | NEW_NET) == 0 else None


def _filter_calls() -> bool:
    machine = MACHINES.get(os.uname().machine)
    if machine is None or sys.maxsize < 2**32:
        return False
    lines = _filter(*machine)
    made = (_Instruction * len(lines))(*(_Instruction(*line) for line in lines))
    libc = _libc()
    if libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(SECCOMP, FILTER, ctypes.byref(_Program(len(lines), made)), 0, 0) == 0)


def _filter(machine: int, refused: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """The filter's lines. A jump counts from the line after its own; the last line refuses."""
    count = len(refused)
    return [
        (LOAD, 0, 0, AT_MACHINE),
        (EQUAL, 0, count + 3, machine),
        (LOAD, 0, 0, AT_NUMBER),
        (AT_LEAST, count + 1, 0, OTHER_CALLS),
        *((EQUAL, count - place, 0, number) for place, number in enumerate(refused)),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    ]
