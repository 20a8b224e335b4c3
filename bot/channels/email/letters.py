"""A letter as it lies in the mailbox → the updates that are kept of it: its head as it came, its text, and where its
files are found. Files stay on the server until the turn asks for them; what a letter means is hearing.py's."""

import base64
import binascii
import hashlib
import json
import quopri
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import Any

from bot.channels.email.addresses import decoded
from bot.channels.email.mailbox import Mailbox
from bot.channels.email.structure import NoStructure, Part, parts_in
from bot.channels.parts import clean_text

HEAD, TEXT, REPORT = 64 * 1024, 512 * 1024, 16 * 1024
"""Bytes that are fetched: of a letter's head, of its text as it is encoded, of what a returned letter says."""
KEPT = (
    "from",
    "to",
    "subject",
    "message-id",
    "in-reply-to",
    "references",
    "return-path",
    "auto-submitted",
    "precedence",
    "list-id",
    "list-unsubscribe",
    "list-post",
    "x-autoreply",
    "x-autorespond",
    "x-auto-response-suppress",
    "x-spam-flag",
    "x-loop",
    "authentication-results",
)
LONGEST_LINE, MOST_LINES = 4000, 5
MOST_FILES = 10
NO_FILES = frozenset(
    {
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
        "application/ms-tnef",
        "text/vcard",
        "text/x-vcard",
        "text/x-amp-html",
        "message/delivery-status",
        "message/disposition-notification",
        "text/rfc822-headers",
        "message/rfc822",
    }
)
"""What mail programs add by themselves."""


@dataclass(frozen=True)
class RawLetter:
    """`bodies`: one for each update, JSON; `marks`: by what it is known when it comes again."""

    mark: str
    bodies: tuple[str, ...]
    at: datetime | None


def read_letter(box: Mailbox, uid: int) -> RawLetter:
    """Over the network. Raises SendError, and Refused for a letter that is gone; what the server cannot take apart is
    kept by its head alone."""
    head = _head(box.piece(uid, "HEADER", HEAD))
    found, parts = _taken_apart(box, uid)
    kept: dict[str, Any] = {"uid": uid, "validity": box.validity, "head": head, **_texts(box, uid, parts)}
    files = [_reference(part) for part in parts if _is_file(part, kept["html"])][:MOST_FILES]
    return RawLetter(mark_of(head, kept), _bodies(kept, files), _date(found.get("INTERNALDATE")))


def _bodies(kept: Mapping[str, Any], files: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """One for each file; all but the first say nothing more."""
    album = len(files) > 1
    first = {**kept, "files": files[:1], "album": album}
    others = [{**kept, "plain": "", "html": "", "files": [file], "album": album} for file in files[1:]]
    return tuple(json.dumps(body, ensure_ascii=False) for body in [first, *others])


def unread_letter(uid: int, validity: str, why: str) -> RawLetter:
    """Of one that the server does not give, however often it is asked: that there was one."""
    body = json.dumps({"uid": uid, "validity": validity, "unread": why}, ensure_ascii=False)
    return RawLetter(f"unread:{validity}:{uid}", (body,), None)


def mark_of(head: Mapping[str, Sequence[str]], kept: Mapping[str, Any]) -> str:
    """Who sent it with which Message-ID: nobody can make another's letter look like one that was there. A letter
    without one is known by all that it says."""
    known = [*head.get("from", ())[:1], *head.get("message-id", ())[:1]]
    if not head.get("message-id"):
        known = [json.dumps(kept, ensure_ascii=False, sort_keys=True)]
    return hashlib.sha256("\n".join(known).encode("utf-8", "replace")).hexdigest()[:40]


def _head(raw: bytes) -> dict[str, list[str]]:
    """The lines that are kept, unfolded."""
    head: dict[str, list[str]] = {}
    for name, value in BytesHeaderParser(policy=compat32).parsebytes(raw).raw_items():
        lines = head.setdefault(name.lower(), [])
        if name.lower() in KEPT and len(lines) < MOST_LINES:
            plain = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            lines.append(" ".join(plain[:LONGEST_LINE].replace("\0", "\ufffd").split()))
    return {name: lines for name, lines in head.items() if lines}


def _taken_apart(box: Mailbox, uid: int) -> tuple[Mapping[str, Any], list[Part]]:
    try:
        found = box.fetch(uid, "INTERNALDATE", "BODYSTRUCTURE")
        return found, parts_in(found.get("BODYSTRUCTURE"))
    except NoStructure:
        return {}, []


def _texts(box: Mailbox, uid: int, parts: Sequence[Part]) -> dict[str, Any]:
    """What it says, as text and as HTML; of a returned letter, what is said of it and the head of what we sent."""
    texts: dict[str, Any] = {"plain": "", "html": "", "flowed": False, "report": "", "original": ""}
    texts["machine"] = any(part.kind in MACHINES for part in parts)
    for part in parts:
        where = PLACES.get(part.kind)
        if where is None or texts[where] or not (part.shown or where in OF_REPORTS):
            continue
        texts[where] = _piece(box, uid, part, where)
        texts["flowed"] |= where == "plain" and part.flowed
    if not texts["report"]:
        texts["original"] = ""
    return texts


def _piece(box: Mailbox, uid: int, part: Part, where: str) -> str:
    section, most = part.section, TEXT
    if part.kind == "message/rfc822":
        section += ".HEADER"
    if where in OF_REPORTS:
        most = REPORT
    return text_of(box.piece(uid, section, most), part)


OF_REPORTS = ("report", "original")
MACHINES = frozenset({"message/delivery-status", "message/disposition-notification"})
"""Parts that only machines write: of what came of a letter, and that it was opened."""
PLACES: Mapping[str, str] = {
    "text/plain": "plain",
    "text/html": "html",
    "message/delivery-status": "report",
    "message/rfc822": "original",
    "text/rfc822-headers": "original",
}


def text_of(content: bytes, part: Part) -> str:
    return clean_text(decoded(unpacked(content, part.encoding), part.charset or "utf-8"))


def unpacked(content: bytes, encoding: str) -> bytes:
    """Bytes as they were before they were encoded for the way; what breaks off is taken as far as it goes."""
    if encoding == "base64":
        letters = b"".join(content.split())
        with suppress(binascii.Error):
            return base64.b64decode(letters[: len(letters) // 4 * 4])
        return b""
    if encoding == "quoted-printable":
        return quopri.decodestring(content)
    return content


def _is_file(part: Part, html: str) -> bool:
    """A picture that the HTML shows, such as an emblem under a signature, is none."""
    if part.kind in NO_FILES or not part.section:
        return False
    if part.kind.startswith("image/") and part.content_id and f"cid:{part.content_id.strip('<>')}" in html:
        return False
    if part.kind in ("text/plain", "text/html"):
        return not part.shown or bool(part.name)
    return True


def _reference(part: Part) -> dict[str, Any]:
    size = part.size
    if part.encoding == "base64":
        size = size // 4 * 3
    return {
        "section": part.section,
        "encoding": part.encoding,
        "name": part.name,
        "kind": part.kind,
        "size": size,
    }


def _date(value: Any) -> datetime | None:
    """When the server got it."""
    if not isinstance(value, bytes):
        return None
    with suppress(ValueError, TypeError, OverflowError):
        return parsedate_to_datetime(value.decode("ascii", "replace").strip()).astimezone(UTC)
    return None


def headers_in(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a head that stands in a text, such as that of a returned letter."""
    for name, value in BytesHeaderParser(policy=compat32).parsebytes(text.encode("utf-8", "replace")).raw_items():
        yield name.lower(), " ".join(str(value).split())
