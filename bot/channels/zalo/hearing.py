"""One raw update of Zalo as what a person did. Pure: nothing is fetched or answered here."""

import json
from collections.abc import Mapping
from typing import Any

from bot.channels.parts import clean_text
from bot.channels.zalo.updates import event_of, id_in, mapping, private_chat
from core.talk.messages import Heard, HeardKind, UnreadableUpdate

LONGEST_TEXT = 64 * 1024
"""Characters. Zalo lets people send a few thousand."""
LONGEST_NAME = 256
LONGEST_ADDRESS = 4096
VOICE_NAME = "ghi âm.aac"

KINDS: Mapping[str, str] = {
    "message.image.received": "photo",
    "message.voice.received": "voice",
    "message.sticker.received": "sticker",
    "message.unsupported.received": "unsupported",
}
"""Events of what is no text, and what that is to the house. `unsupported` stands in place of whatever is written by
people whom Zalo protects, and of kinds that bots are not shown, such as files."""
FILES: Mapping[str, tuple[str, ...]] = {"photo": ("photo_url", "photo"), "voice": ("voice_url",)}
"""Where the address of each is: live events of pictures say photo_url, the documents photo."""


def hear_update(body: str, channel: str) -> Heard | None:
    """What one update says to the bot of `channel`; None for groups and what is no message. Raises UnreadableUpdate."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableUpdate("no JSON") from None
    event = event_of(found)
    message = mapping(event.get("message"))
    if not message:
        raise UnreadableUpdate("an update without a message")
    if mapping(message.get("from")).get("is_bot") is True:
        return None
    chat = private_chat(message)
    if chat:
        return _heard(str(event.get("event_name", "")), message, channel, chat)
    if id_in(mapping(message.get("chat"))):
        return None  # A group.
    raise UnreadableUpdate("a message from no chat")


def _heard(event: str, message: Mapping[str, Any], channel: str, chat: str) -> Heard | None:
    name, id_ = _name(message), id_in(message, "message_id") or None
    text = message.get("text")
    if isinstance(text, str) and text.strip():
        return Heard(HeardKind.TEXT, channel, chat, _text(text), name, message_id=id_)
    kind = KINDS.get(event) or _shown(message)
    if kind is None:
        return _unknown(event, channel, chat, name)
    file = _file(message, FILES.get(kind, ()))
    caption = message.get("caption")
    return Heard(
        HeardKind.OTHER,
        channel,
        chat,
        kind,
        name,
        file_ref=file,
        file_name=VOICE_NAME if kind == "voice" and file else None,
        caption=_text(caption) if isinstance(caption, str) else "",
        message_id=id_,
    )


def _shown(message: Mapping[str, Any]) -> str | None:
    """What it is by what it holds, where the event's name does not tell."""
    return next((kind for kind, fields in FILES.items() if _file(message, fields)), None)


def _unknown(event: str, channel: str, chat: str, name: str | None) -> Heard | None:
    """A kind of message younger than this version still gets an answer; a reaction does not ask for one."""
    if event.startswith("message.") and event.endswith(".received") and "reaction" not in event:
        return Heard(HeardKind.OTHER, channel, chat, "unknown", name)
    return None


def _file(message: Mapping[str, Any], fields: tuple[str, ...]) -> str | None:
    for field in fields:
        address = message.get(field)
        if isinstance(address, str) and address.startswith("http") and len(address) <= LONGEST_ADDRESS:
            return clean_text(address)
    return None


def _name(message: Mapping[str, Any]) -> str | None:
    person = mapping(message.get("from"))
    for field in ("display_name", "first_name", "name"):
        name = person.get(field)
        if isinstance(name, str) and name.strip():
            return clean_text(name)[:LONGEST_NAME]
    return None


def _text(text: str) -> str:
    """Raises for more than people can send: whoever reads it would be held up for long."""
    if len(text) > LONGEST_TEXT:
        raise UnreadableUpdate(f"a text of {len(text)} characters")
    return clean_text(text)
