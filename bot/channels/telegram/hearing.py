"""One raw update of Telegram as what a person did. Pure: nothing is fetched or answered here."""

import json

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Document, Message, PhotoSize, Update, User
from telegram.constants import ChatType, MessageType
from telegram.helpers import effective_message_type

from bot.channels.parts import clean_text
from core.talk.messages import Heard, HeardKind, UnreadableUpdate

NAME = "telegram"
LARGEST_CHAT = 2**52
"""Telegram: a chat's number has at most 52 significant bits."""
LARGEST_NUMBER = 2**63
LONGEST_TEXT = 64 * 1024
"""Characters. Telegram lets people send 4,096 at once."""
LONGEST_NAME = 256

# What we ask Telegram to tell us.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

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
        if not _is_number(update.update_id, LARGEST_NUMBER):
            raise UnreadableUpdate("an update's number that cannot be")
        return _heard(update)
    except UnreadableUpdate:
        raise
    # The library raises whatever its constructors stumble over: parked with its reason, whatever that is.
    except Exception as error:
        raise UnreadableUpdate(f"{type(error).__name__}: {error}") from error


def _heard(update: Update) -> Heard | None:
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.my_chat_member:
        return _left(update.my_chat_member)
    if update.message:
        return _said(update.message)
    if update.edited_message:
        return _edited(update.edited_message)
    return None


def _pressed(query: CallbackQuery) -> Heard | None:
    # A button on a message older than 48 hours comes without its message; in a private chat the person's id is the
    # chat's.
    if query.message:
        chat = query.message.chat
    else:
        chat = Chat(query.from_user.id, ChatType.PRIVATE)
    if chat.type != ChatType.PRIVATE or query.data is None:
        return None
    return Heard(HeardKind.BUTTON, NAME, _number(chat), _text(query.data), _name(query.from_user))


def _left(change: ChatMemberUpdated) -> Heard | None:
    if change.chat.type != ChatType.PRIVATE or change.new_chat_member.status != ChatMember.BANNED:
        return None
    return Heard(HeardKind.LEFT, NAME, _number(change.chat), sender_name=_name(change.from_user))


def _edited(message: Message) -> Heard | None:
    text = message.text or message.caption
    if message.chat.type != ChatType.PRIVATE or not text:
        return None
    return Heard(HeardKind.EDITED, NAME, _number(message.chat), _text(text), _name(message.from_user))


def _said(message: Message) -> Heard | None:
    if message.chat.type != ChatType.PRIVATE:
        return None
    chat, name = _number(message.chat), _name(message.from_user)
    reply_to, number = _replied_to(message), str(message.message_id)
    if message.text is not None:
        return Heard(HeardKind.TEXT, NAME, chat, _text(message.text), name, reply_to=reply_to, message_id=number)
    kind, caption = effective_message_type(message), _text(message.caption or "")
    if message.document and kind == MessageType.DOCUMENT:
        file, size = _file(message.document)
        if message.document.file_name:
            called = clean_text(message.document.file_name)[:LONGEST_NAME]
        else:
            called = None
        album = clean_text(message.media_group_id or "")[:LONGEST_NAME]
        return Heard(HeardKind.DOCUMENT, NAME, chat, "", name, file, called, size, reply_to, caption, album, number)
    if message.photo and kind == MessageType.PHOTO:
        photo, size = _file(message.photo[-1])
        return Heard(
            HeardKind.OTHER, NAME, chat, "photo", name, photo, None, size, reply_to, caption, message_id=number
        )
    if message.contact and kind == MessageType.CONTACT:
        return Heard(HeardKind.CARD, NAME, chat, _own_number(message), name, message_id=number)
    if kind is None and message.api_kwargs:
        # A kind of message younger than the library: its sender still gets an answer.
        return Heard(HeardKind.OTHER, NAME, chat, "unknown", name)
    if kind in _SENDINGS:
        return Heard(HeardKind.OTHER, NAME, chat, str(kind), name)
    return None


def _own_number(message: Message) -> str:
    """The telephone on the sender's own card; of anybody else's nothing is taken."""
    card, sender = message.contact, message.from_user
    if card is None or sender is None or card.user_id != sender.id:
        return ""
    return _text(card.phone_number or "")[:LONGEST_NAME]


def _replied_to(message: Message) -> str | None:
    """The bot's message that was replied to; who replies to their own says nothing of ours."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        return None
    return str(replied.message_id)


def _name(person: User | None) -> str | None:
    if person:
        return clean_text(person.full_name)[:LONGEST_NAME]
    return None


def _number(chat: Chat) -> str:
    """Raises for what no chat can have as its number."""
    if not _is_number(chat.id, LARGEST_CHAT):
        raise UnreadableUpdate("a chat's number that cannot be")
    return str(chat.id)


def _is_number(value: object, below: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < below


def _text(text: str) -> str:
    """Raises for more than people can send: whoever reads it would be held up for long."""
    if len(text) > LONGEST_TEXT:
        raise UnreadableUpdate(f"a text of {len(text)} characters")
    return clean_text(text)


def _file(document: Document | PhotoSize) -> tuple[str, int | None]:
    """What it is fetched by and its size. Raises for a size that is none."""
    id_, size = document.file_id, document.file_size
    if size is not None and not (_is_number(size, LARGEST_NUMBER) and size >= 0):
        raise UnreadableUpdate("a file that cannot be")
    return clean_text(id_), size
