"""What the machine says of a file, a folder or a line, as sentences: its own words are in the machine's language."""

import errno

from core.talk.messages import Say

SAID = frozenset(
    {
        *("ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "EDQUOT", "EROFS", "EIO", "EFBIG"),
        *("ENAMETOOLONG", "EMFILE", "ENFILE", "EBUSY", "ELOOP", "ENOTEMPTY", "ECONNREFUSED", "ETIMEDOUT", "EINVAL"),
        *("EADDRINUSE", "EADDRNOTAVAIL", "ENETUNREACH", "EHOSTUNREACH", "ECONNRESET"),
    }
)
"""Names of errors that have a sentence "cli-machine-<name>"."""


def machine_error_said(error: Exception) -> Say:
    """By its number, where it has one of the machine's; else by what it is called."""
    if isinstance(error, OSError) and error.errno is not None and error.errno in errno.errorcode:
        return machine_said(error.errno)
    return Say("cli-machine-other", {"name": type(error).__name__})


def machine_said(number: int) -> Say:
    """By the error's number; of one without a sentence its name."""
    name = errno.errorcode.get(number, str(number))
    if name in SAID:
        return Say(f"cli-machine-{name.lower()}")
    return Say("cli-machine-other", {"name": name})
