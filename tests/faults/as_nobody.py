"""The real program as another user than root, whom modes and owners do not bind: `python -m tests.faults.as_nobody …`
is `python -m bot …`. Reading stays allowed, for the interpreter may lie in root's own folder; writing does not. Linux
only."""

import ctypes
import os
import pwd
import struct
import sys

from bot.cli import main

NOBODY = "nobody"
KEEP_CAPABILITIES, VERSION_3 = 8, 0x20080522
MAY_READ = 1 << 2
"""CAP_DAC_READ_SEARCH"""


def become(name: str) -> None:
    """Raises OSError when this is not root's process."""
    user = pwd.getpwnam(name)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(KEEP_CAPABILITIES, 1, 0, 0, 0)
    os.setgroups([])
    os.setresgid(user.pw_gid, user.pw_gid, user.pw_gid)
    os.setresuid(user.pw_uid, user.pw_uid, user.pw_uid)
    if libc.capset(struct.pack("Ii", VERSION_3, 0), struct.pack("6I", MAY_READ, MAY_READ, 0, 0, 0, 0)):
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    become(NOBODY)
    sys.exit(main())
