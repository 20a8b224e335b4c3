"""One message of ours as the one or several that Telegram takes: parts by its limits, choices as inline buttons. Pure;
nothing is sent here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.constants import FileSizeLimit, InlineKeyboardButtonLimit, MessageLimit

from bot.channels.parts import clean_text, split_text, utf16_length
from bot.channels.telegram.pictures import is_photo
from core.talk.messages import Choice, Message, Refused
from core.talk.send_faults import SendFault

_SHORT_LABEL = 12
_SHORT_LABELS_IN_A_ROW = 3


@dataclass(frozen=True)
class TelegramCall:
    """One call to Telegram: a text, or, when `with_file`, the file with the text as its caption; `photo`: shown as a
    picture; `moments`: what of the text is tapped as a date."""

    text: str
    with_file: bool = False
    keyboard: InlineKeyboardMarkup | None = None
    photo: bool = False
    moments: tuple[MessageEntity, ...] = ()


@dataclass(frozen=True)
class Wording:
    """The pieces in the order of sending, and what was done another way than asked."""

    pieces: tuple[TelegramCall, ...]
    remarks: tuple[str, ...]

    @property
    def note(self) -> str | None:
        return "; ".join(self.remarks) or None


def word(message: Message, content: bytes | None) -> Wording:
    """`message` as Telegram takes it; buttons hang on the last piece. Raises Refused for what can never be sent."""
    if message.file and not content:
        raise Refused(SendFault.FILE_EMPTY)
    if content and len(content) > FileSizeLimit.FILESIZE_UPLOAD:
        raise Refused(SendFault.FILE_TOO_LARGE, most=FileSizeLimit.FILESIZE_UPLOAD // 1_000_000)
    texts = split_text(message.text, MessageLimit.MAX_TEXT_LENGTH, utf16_length)
    keyboard, remarks = _keyboard(message.choices)
    if message.file is None:
        pieces = [TelegramCall(text, moments=_moments(text, message.moments)) for text in texts]
    elif utf16_length("".join(texts)) <= MessageLimit.CAPTION_LENGTH:
        pieces = [TelegramCall("".join(texts), with_file=True)]
    else:
        pieces = [*map(TelegramCall, texts), TelegramCall("", with_file=True)]
        remarks.append("file after the text")
    if not pieces:
        raise Refused(SendFault.MESSAGE_EMPTY)
    if len(texts) > 1:
        remarks.append(f"in {len(texts)} parts")
    last = pieces.pop()
    photo = last.with_file and content is not None and is_photo(content)
    if keyboard is not None or photo:
        last = replace(last, keyboard=keyboard, photo=photo)
    return Wording((*pieces, last), tuple(remarks))


MOST_MOMENTS = 50
"""Entities of one message; Telegram takes a hundred."""


def _moments(text: str, moments: Sequence[tuple[str, datetime]]) -> tuple[MessageEntity, ...]:
    """Each place where the words of a moment stand, counted as Telegram counts."""
    found = [
        (place.start(), words, at)
        for words, at in dict(moments).items()
        for place in re.finditer(re.escape(words), text, re.IGNORECASE)
    ]
    entities: list[MessageEntity] = []
    end = 0
    for start, words, at in sorted(found, key=lambda one: (one[0], -len(one[1]))):
        if start >= end and len(entities) < MOST_MOMENTS:
            place, length = utf16_length(text[:start]), utf16_length(words)
            entities.append(MessageEntity(MessageEntity.DATE_TIME, place, length, unix_time=at))
            end = start + len(words)
    return tuple(entities)


def _keyboard(choices: Sequence[Choice]) -> tuple[InlineKeyboardMarkup | None, list[str]]:
    """Buttons for the choices that fit in one; the digits of all of them are in the text anyway."""
    buttons = [
        InlineKeyboardButton(clean_text(choice.label), callback_data=choice.token)
        for choice in choices
        if _fits(choice)
    ]
    if len(buttons) == len(choices):
        remarks = []
    else:
        remarks = [f"{len(choices) - len(buttons)} choices as digits only"]
    if len(buttons) > 2 and all(len(button.text) <= _SHORT_LABEL for button in buttons):
        in_a_row = _SHORT_LABELS_IN_A_ROW
    else:
        in_a_row = 1
    rows = [buttons[at : at + in_a_row] for at in range(0, len(buttons), in_a_row)]
    return (InlineKeyboardMarkup(rows) if rows else None), remarks


def _fits(choice: Choice) -> bool:
    size = len(choice.token.encode())
    return (
        bool(choice.label.strip())
        and InlineKeyboardButtonLimit.MIN_CALLBACK_DATA <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    )
