"""Zalo's updates as they came, each by itself: whatever one of them holds, it is kept. What an update means is
hearing.py's; here only looked at is whose it is and by what it is known."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from core.talk.messages import Update

LONGEST_ID = 128
LATEST = 2**32 * 1000
"""Milliseconds since 1970 that can be a date."""


def read_update(text: str, line: str = "") -> Update:
    """An update of the bot `line`, wrapped as `{ok, result}` or not. Total: what has no id of its own is known by what
    it says. Zalo numbers nothing, and gives a message's id once a chat."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    message = message_of(found)
    chat, id_ = id_in(mapping(message.get("chat"))), id_in(message, "message_id")
    if chat and id_:
        return Update(f"{chat}:{id_}", text, line, private_chat(message), sent_at(message))
    return Update(f"odd:{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:32]}", text, line)


def event_of(found: Any) -> Mapping[str, Any]:
    """The event itself, whether it came wrapped or not."""
    event = mapping(found)
    if "message" not in event and isinstance(event.get("result"), dict):
        return mapping(event["result"])
    return event


def message_of(found: Any) -> Mapping[str, Any]:
    return mapping(event_of(found).get("message"))


def private_chat(message: Mapping[str, Any]) -> str:
    """Empty for groups."""
    chat = mapping(message.get("chat"))
    if str(chat.get("chat_type", "PRIVATE")).upper() == "PRIVATE":
        return id_in(chat)
    return ""


def id_in(somebody: Mapping[str, Any], name: str = "id") -> str:
    """An opaque id, as it is; empty for what is none."""
    id_ = somebody.get(name)
    if isinstance(id_, int) and not isinstance(id_, bool):
        id_ = str(id_)
    if isinstance(id_, str) and 0 < len(id_) <= LONGEST_ID and id_.isprintable() and id_ == id_.strip():
        return id_
    return ""


def sent_at(message: Mapping[str, Any]) -> datetime | None:
    """Zalo counts milliseconds."""
    date = message.get("date")
    if isinstance(date, int) and 0 < date < LATEST:
        return datetime.fromtimestamp(date / 1000, UTC)
    return None


def mapping(value: Any) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    return {}
