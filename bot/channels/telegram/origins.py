"""Whom a raw update of Telegram is from, seen at a glance: for putting it in line, before anybody reads what it says
(hearing.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram.constants import ChatType


@dataclass(frozen=True)
class Origin:
    """`chat`: the private chat, empty for all others; `sent_at`: Telegram's own date, None where it is not the
    person's."""

    chat: str = ""
    sent_at: datetime | None = None


def bot_number(token: str) -> str:
    """The bot's number, which stays when its token is renewed. Each bot counts its own updates."""
    return token.partition(":")[0]


def origin_of(update: Any) -> Origin:
    """Total: whatever an update is made of, it has an origin, if only an empty one."""
    update = _mapping(update)
    said, pressed, member = (_mapping(update.get(kind)) for kind in ("message", "callback_query", "my_chat_member"))
    if pressed:
        shown = _mapping(pressed.get("message"))
        # As in hearing.py: an old button comes without its message, and the person's id is the chat's.
        return Origin(_private(_mapping(shown.get("chat"))) if shown else _id(_mapping(pressed.get("from"))))
    edited = _mapping(update.get("edited_message"))
    if edited:
        return Origin(_private(_mapping(edited.get("chat"))), _moment(edited.get("edit_date")))
    there = member or said
    return Origin(_private(_mapping(there.get("chat"))), _moment(there.get("date")))


def _mapping(value: Any) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    return {}


def _private(chat: Mapping[str, Any]) -> str:
    if chat.get("type") == ChatType.PRIVATE:
        return _id(chat)
    return ""


def _id(somebody: Mapping[str, Any]) -> str:
    number = somebody.get("id")
    if isinstance(number, int) and abs(number) < 2**63:
        return str(number)
    return ""


def _moment(date: Any) -> datetime | None:
    if isinstance(date, int) and 0 < date < 2**32:
        return datetime.fromtimestamp(date, UTC)
    return None
