"""One raw update of Telegram as what a person did. Pure: nothing is fetched or answered here."""

import json

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType, MessageType
from telegram.helpers import effective_message_type

from bot.channels.parts import clean_text
from core.messages import Heard, HeardKind, UnreadableUpdate

NAME = "telegram"

# What we ask Telegram to tell us. An edited message is not heard: the talk has moved on, and "sửa" corrects.
ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")

# What a person sends on purpose; other types are notes of the network itself (a pinned message, a changed picture).
_SENDINGS = frozenset(
    {
        MessageType.ANIMATION,
        MessageType.AUDIO,
        MessageType.CHECKLIST,
        MessageType.CONTACT,
        MessageType.DICE,
        MessageType.GAME,
        MessageType.LIVE_PHOTO,
        MessageType.LOCATION,
        MessageType.PAID_MEDIA,
        MessageType.PHOTO,
        MessageType.POLL,
        MessageType.STICKER,
        MessageType.STORY,
        MessageType.VENUE,
        MessageType.VIDEO,
        MessageType.VIDEO_NOTE,
        MessageType.VOICE,
    }
)


def hear_update(body: str) -> Heard | None:
    """What one update says; None for groups, channels and the network's own notes. Raises UnreadableUpdate."""
    try:
        update = Update.de_json(json.loads(body), None)
        return _heard(update)
    # The library raises whatever its constructors stumble over: parked with its reason, whatever that is.
    except Exception as error:
        raise UnreadableUpdate(f"{type(error).__name__}: {error}") from error


def _heard(update: Update) -> Heard | None:
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.my_chat_member:
        return _left(update.my_chat_member)
    return _said(update.message) if update.message else None


def _pressed(query: CallbackQuery) -> Heard | None:
    # A button on a message older than 48 hours comes without its message; in a private chat the person's id is the chat's.
    chat = query.message.chat if query.message else Chat(query.from_user.id, ChatType.PRIVATE)
    if chat.type != ChatType.PRIVATE or query.data is None:
        return None
    return Heard(HeardKind.BUTTON, NAME, str(chat.id), clean_text(query.data), _name(query.from_user))


def _left(change: ChatMemberUpdated) -> Heard | None:
    if change.chat.type != ChatType.PRIVATE or change.new_chat_member.status != ChatMember.BANNED:
        return None
    return Heard(HeardKind.LEFT, NAME, str(change.chat.id), sender_name=_name(change.from_user))


def _said(message: Message) -> Heard | None:
    if message.chat.type != ChatType.PRIVATE:
        return None
    chat, name = str(message.chat.id), _name(message.from_user)
    if message.text is not None:
        return Heard(HeardKind.TEXT, NAME, chat, clean_text(message.text), name)
    kind = effective_message_type(message)
    if message.document and kind == MessageType.DOCUMENT:
        return Heard(
            HeardKind.DOCUMENT,
            NAME,
            chat,
            clean_text(message.caption or ""),
            name,
            file_ref=message.document.file_id,
            file_name=clean_text(message.document.file_name) if message.document.file_name else None,
            file_size=message.document.file_size,
        )
    if message.photo and kind == MessageType.PHOTO:
        largest = message.photo[-1]
        return Heard(HeardKind.OTHER, NAME, chat, "photo", name, file_ref=largest.file_id, file_size=largest.file_size)
    if kind is None and message.api_kwargs:
        # A kind of message younger than the library: its sender still gets an answer.
        return Heard(HeardKind.OTHER, NAME, chat, "unknown", name)
    return Heard(HeardKind.OTHER, NAME, chat, str(kind), name) if kind in _SENDINGS else None


def _name(person: User | None) -> str | None:
    return clean_text(person.full_name) if person else None
