"""Files that are written for an operator: names, codes and numbers stand in them, so only the owner may read them."""

import os
import stat
from pathlib import Path

PRIVATE = 0o600


def write_privately(path: Path, data: bytes) -> None:
    """Over what is there, closed to others before anything is written; a device stays as it is. Raises OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.fchmod(descriptor, PRIVATE)
        file.write(data)
