"""Letters of ours that came back: what the server that could not deliver one says of it (RFC 3464). Believed only where
it names a letter of ours, by its Message-ID that nobody can guess; whether there is such a letter, is looked up by the
turn."""

import re
from collections.abc import Mapping
from typing import Any

from bot.channels.email.addresses import addresses_in
from bot.channels.email.composing import is_ours
from bot.channels.email.letters import headers_in
from core.talk.messages import Heard, HeardKind

STATUS = re.compile(r"\b([45])\.\d{1,3}\.\d{1,3}\b")
LONGEST_WHY = 200


def heard_return(said: Mapping[str, Any], channel: str) -> Heard | None:
    """None for what tells of no letter of ours, or only that it comes late."""
    original = dict(headers_in(str(said.get("original", ""))))
    ours = original.get("message-id", "")
    to = sorted(addresses_in(original.get("to", "")))
    report = _fields(str(said.get("report", "")))
    if not is_ours(ours) or len(to) != 1 or report.get("action", "").lower() != "failed":
        return None
    said_of_it = f"{report.get('status', '')} {report.get('diagnostic-code', '')}".strip()
    return Heard(_meant(said_of_it), channel, to[0], said_of_it[:LONGEST_WHY] or "returned", reply_to=ours)


def _meant(said_of_it: str) -> HeardKind:
    status = STATUS.search(said_of_it)
    if status is not None and status[1] == "4":
        return HeardKind.RETURNED
    return HeardKind.LEFT


def _fields(report: str) -> dict[str, str]:
    """Those of the letter and of its one recipient, together."""
    found: dict[str, str] = {}
    for group in re.split(r"\r?\n\s*\r?\n", report)[:5]:
        found |= dict(headers_in(group))
    return found
