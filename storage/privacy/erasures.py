"""That somebody or something was erased, as salted hashes which name nobody: in a table, and in a file beside the
database, so that a database restored from an older copy is told apart and erased again (storage.privacy.restoring).
What is erased is storage.privacy.erasing's."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path
from secrets import token_hex
from typing import Any
from unicodedata import normalize

from sqlalchemy import select

from storage.database.insertion import put
from storage.database.schema import ErasureRow
from storage.database.session import Session

ROUNDS = 2_000
"""Of the slow hash: about a millisecond each, so that who finds the file cannot try all telephone numbers in an
hour."""
SALT = 16
PRIVATE = 0o600


class ErasedThing(StrEnum):
    """PERSON: a chat, or a name in a row of ours. UPDATE: one update of a network, by its key."""

    PERSON = "person"
    UPDATE = "update"


@dataclass(frozen=True)
class Erasure:
    """One line of the file."""

    what: ErasedThing
    salt: str
    digest: str
    at: datetime

    def line(self) -> str:
        return f"{self.what} {self.salt} {self.digest} {self.at.isoformat()}\n"

    @classmethod
    def of_line(cls, line: str) -> "Erasure | None":
        """None for a line that was cut short by a power cut, or is none of ours."""
        try:
            what, salt, digest, at = line.split()
            return cls(ErasedThing(what), salt, digest, datetime.fromisoformat(at))
        except ValueError:
            return None


def contact_text(contact_id: int, name: str) -> str:
    return f"contact {contact_id} {' '.join(normalize('NFC', name).casefold().split())}"


def chat_text(channel: str, chat: str) -> str:
    return f"chat {channel} {chat}"


def update_text(channel: str, key: str) -> str:
    return f"update {channel} {key}"


def digest_of(what: ErasedThing, salt: str, text: str) -> str:
    """Slow for what can be guessed, as a person's chat or name; an update's number tells nothing."""
    if what is ErasedThing.UPDATE:
        return sha256(f"{salt} {text}".encode()).hexdigest()
    return pbkdf2_hmac("sha256", text.encode(), bytes.fromhex(salt), ROUNDS).hex()


async def remember_erasure(
    s: Session, what: ErasedThing, texts: Iterable[str], now: datetime, sweep: Mapping[str, Any] | None = None
) -> None:
    """In the transaction that erases. `sweep` is what others' rows are to be searched for
    (storage.privacy.sweeping)."""
    salt = await s.scalar(select(ErasureRow.salt).order_by(ErasureRow.id).limit(1)) or token_hex(SALT)
    common = {"what": what.value, "salt": salt, "at": now, "sweep": None}
    rows: list[dict[str, Any]] = [{**common, "digest": digest_of(what, salt, text)} for text in texts]
    if rows and sweep is not None:
        rows[0]["sweep"] = dict(sweep)
    # Who was erased, came back and goes again is one row: the newest moment counts.
    await put(s, ErasureRow, *rows, unique=("digest",))


async def erasures(s: Session) -> list[Erasure]:
    """All that the database remembers."""
    columns = (ErasureRow.what, ErasureRow.salt, ErasureRow.digest, ErasureRow.at)
    rows = await s.execute(select(*columns).order_by(ErasureRow.id))
    return [Erasure(ErasedThing(what), salt, digest, at) for what, salt, digest, at in rows]


async def take_in(s: Session, found: Sequence[Erasure]) -> None:
    """Those of the file that the database did not know."""
    rows = [{"what": one.what.value, "salt": one.salt, "digest": one.digest, "at": one.at} for one in found]
    await put(s, ErasureRow, *rows, unique=("digest",))


def read_erasures(file: Path) -> list[Erasure]:
    """Nothing when there is no such file. Raises OSError when it cannot be read."""
    if file.exists():
        lines = file.read_text("ascii", "replace").splitlines()
    else:
        lines = []
    return [one for line in lines if (one := Erasure.of_line(line)) is not None]


def newer(these: Iterable[Erasure], than: Iterable[Erasure]) -> list[Erasure]:
    """Of each digest the newest of `these`, where the others do not have it, or only an older one."""
    known = _newest_of_each(than)
    fresh = _newest_of_each(these)
    return [one for digest, one in fresh.items() if digest not in known or known[digest].at < one.at]


def _newest_of_each(erased: Iterable[Erasure]) -> dict[str, Erasure]:
    """By digest."""
    newest: dict[str, Erasure] = {}
    for one in erased:
        if one.digest not in newest or newest[one.digest].at < one.at:
            newest[one.digest] = one
    return newest


def write_erasures(file: Path, more: Sequence[Erasure]) -> None:
    """Adds lines, on the disk when this returns. The file is only ever added to, and only its owner reads it. Raises
    OSError."""
    if not more:
        return
    number = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, PRIVATE)
    lines = "".join(one.line() for one in more).encode("ascii")
    try:
        # What a power cut broke off must not take the next line with it.
        if _is_broken_off(number):
            lines = b"\n" + lines
        os.write(number, lines)
        os.fsync(number)
    finally:
        os.close(number)


def _is_broken_off(number: int) -> bool:
    """Whether the open file does not end with a whole line."""
    size = os.fstat(number).st_size
    return size > 0 and os.pread(number, 1, size - 1) != b"\n"
