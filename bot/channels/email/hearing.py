"""One kept letter as what a person did: an answer, a file, a picture; or nothing, where nobody is to be answered. Pure:
nothing is fetched here."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.email.addresses import sender_in, words_of
from bot.channels.email.answers import REPLY, said_in
from bot.channels.email.composing import Answered, is_ours
from bot.channels.email.markup import text_of_html
from bot.channels.email.returned import heard_return
from bot.channels.email.silence import why_silent
from bot.channels.parts import clean_text
from core.talk.messages import Heard, HeardKind, UnreadableUpdate

LONGEST_TEXT = 64 * 1024
LONGEST_NAME = 256
LONGEST_ID = 500
PHOTO, UNKNOWN = "photo", "unknown"


def hear_letter(body: str, channel: str, own: str, checked_by: str) -> Heard | None:
    """What one letter says; None for what nobody is to be answered for. Raises UnreadableUpdate."""
    letter = _letter(body)
    head: Mapping[str, Sequence[str]] = letter["head"]
    if letter.get("machine"):
        return heard_return(letter, channel)
    sender = sender_in(_one(head, "from"))
    if sender is None:
        raise UnreadableUpdate("a letter from nobody who could be answered")
    address, name = sender
    if why_silent(head, address, own, checked_by) is not None:
        return None
    answered = Answered(_message_id(head), words_of(_one(head, "subject"))[:LONGEST_NAME])
    text = _text(letter, answered.subject)
    who = {"channel": channel, "chat": address, "sender_name": name, "reply_to": _replied_to(head)}
    if answered.message_id:
        who["message_id"] = str(answered)
    return _heard(letter, text, who)


def why_unheard(body: str, own: str, checked_by: str) -> str | None:
    """Why nobody is answered; None where somebody is, or it is a letter that came back."""
    letter = _letter(body)
    sender = sender_in(_one(letter["head"], "from"))
    if sender is None or letter.get("machine"):
        return None
    return why_silent(letter["head"], sender[0], own, checked_by)


def _letter(body: str) -> Mapping[str, Any]:
    try:
        letter = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableUpdate("no JSON") from None
    if not isinstance(letter, dict):
        raise UnreadableUpdate("no letter")
    if not isinstance(letter.get("head"), dict):
        raise UnreadableUpdate(str(letter.get("unread", "no letter")))
    for lines in letter["head"].values():
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            raise UnreadableUpdate("no letter")
    return letter


def _text(letter: Mapping[str, Any], subject: str) -> str:
    """The subject where the letter is otherwise empty: whoever is used to texts writes all of it there."""
    plain, html = str(letter.get("plain", "")), str(letter.get("html", ""))
    text = said_in(plain, subject, flowed=letter.get("flowed") is True)
    if not plain.strip() and html.strip():
        text = said_in(text_of_html(html), subject)
    if not text and not letter.get("files") and not REPLY.match(subject):
        text = subject
    return clean_text(text)


def _heard(letter: Mapping[str, Any], text: str, who: dict[str, Any]) -> Heard:
    if len(text) > LONGEST_TEXT:
        return Heard(HeardKind.OTHER, text=UNKNOWN, **who)
    files = letter.get("files")
    if isinstance(files, list) and files and isinstance(files[0], dict):
        return _file(letter, files[0], text, who)
    if text:
        return Heard(HeardKind.TEXT, text=text, **who)
    return Heard(HeardKind.OTHER, text=UNKNOWN, **who)


def _file(letter: Mapping[str, Any], file: Mapping[str, Any], text: str, who: dict[str, Any]) -> Heard:
    kind, size = str(file.get("kind", "")), file.get("size")
    if not isinstance(size, int):
        size = None
    given = {**who, "file_ref": reference(letter, file), "file_size": size, "caption": text}
    if kind.startswith("image/"):
        return Heard(HeardKind.OTHER, text=PHOTO, **given)
    name = clean_text(str(file.get("name", "")))[-LONGEST_NAME:] or None
    album = ""
    if letter.get("album"):
        album = str(who.get("message_id") or "thư")[:LONGEST_NAME]
    return Heard(HeardKind.DOCUMENT, file_name=name, album=album, **given)


def reference(letter: Mapping[str, Any], file: Mapping[str, Any]) -> str:
    """What a file is fetched by: the folder as it was, the letter's number in it, the part, how it is encoded."""
    places = (letter.get("validity"), letter.get("uid"), file.get("section"), file.get("encoding"))
    return " ".join(str(place) for place in places)


def _replied_to(head: Mapping[str, Sequence[str]]) -> str | None:
    """The letter of ours that it answers: the one that it says, else the newest that it tells of."""
    told = [*_one(head, "in-reply-to").split(), *reversed(_one(head, "references").split())]
    return next((id_ for id_ in told if is_ours(id_) and id_.endswith(">") and len(id_) < LONGEST_ID), None)


def _message_id(head: Mapping[str, Sequence[str]]) -> str:
    words = _one(head, "message-id").split()
    if (
        len(words) == 1
        and len(words[0]) <= LONGEST_ID
        and words[0].startswith("<")
        and words[0].endswith(">")
        and words[0].isascii()
    ):
        return words[0]
    return ""


def _one(head: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(head.get(name, ())), "")
