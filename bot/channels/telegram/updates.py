"""Telegram's updates as they came, each by itself: whatever one of them holds, it is kept, and none beside it is held
up. What an update means is hearing.py's; here only its number is looked for."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeGuard

from bot.channels.telegram.origins import origin_of
from core.talk.messages import UnreadableUpdate, Update

LARGEST_NUMBER = 2**31 - 1
"""What Telegram numbers its updates up to. An offset beyond it would make us deaf to all that come after."""
MOST_DIGITS = 18

TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)
NUMBER = re.compile(r"\s*:\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)")


class NoUpdates(Exception):
    """An answer of getUpdates that holds no list of updates."""


@dataclass(frozen=True)
class Batch:
    """What getUpdates brought; `offset` is what tells Telegram that it may forget them, None when no number is of
    use."""

    updates: tuple[Update, ...]
    offset: int | None


def read_update(text: str, line: str = "") -> Update:
    """The body of one call to the bot `line`, untouched. Raises UnreadableUpdate for what is no JSON object with a
    number of its own. Calls may overtake each other, so the number is its place."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        raise UnreadableUpdate("no JSON") from None
    except (ValueError, RecursionError):
        # Perhaps JSON, but deeper or with longer numbers than anybody reads.
        digits = _digits_in(text)
        if digits is None:
            raise UnreadableUpdate("no update of Telegram") from None
        return Update(_key(_number_of(digits), text), text, line)
    if isinstance(found, dict):
        number = found.get("update_id")
    else:
        number = None
    if not isinstance(number, int | float) or isinstance(number, bool):
        raise UnreadableUpdate("no update of Telegram")
    return _update(
        number, found, text, line, number if isinstance(number, int) and 0 < number <= LARGEST_NUMBER else None
    )


def read_batch(payload: bytes, line: str = "") -> Batch:
    """The answer to getUpdates of the bot `line`. Raises NoUpdates."""
    text = payload.decode("utf-8", "replace")
    try:
        found = json.loads(text)
        if isinstance(found, dict):
            result = found.get("result")
        else:
            result = None
        if not isinstance(result, list):
            raise NoUpdates("getUpdates answered no list")
        pairs = [_raw(update, line) for update in result]
    except json.JSONDecodeError:
        raise NoUpdates("Invalid server response") from None
    except (ValueError, RecursionError):
        pairs = [_raw_piece(piece, line) for piece in _pieces(text)]
    numbers = [number for number, _ in pairs if isinstance(number, int) and 0 <= number <= LARGEST_NUMBER]
    return Batch(tuple(update for _, update in pairs), max(numbers) + 1 if numbers else None)


def _raw(update: Any, line: str) -> tuple[object, Update]:
    """Its number, and the update as it is kept: readable Vietnamese, save for halves of surrogates, which no database
    takes."""
    body = json.dumps(update, ensure_ascii=False)
    try:
        body.encode()
    except UnicodeEncodeError:
        body = json.dumps(update)
    if isinstance(update, dict):
        number = update.get("update_id")
    else:
        number = None
    return number, _update(number, update, body, line, None)


def _update(number: object, found: Any, body: str, line: str, place: int | None) -> Update:
    origin = origin_of(found)
    return Update(_key(number, body), body, line, origin.chat, origin.sent_at, place)


def _raw_piece(piece: str, line: str) -> tuple[object, Update]:
    try:
        return _raw(json.loads(piece), line)
    except (ValueError, RecursionError):
        number = _number_of(_digits_in(piece) or "")
        return number, Update(_key(number, piece), piece, line)


def _is_whole(number: object) -> TypeGuard[int]:
    return isinstance(number, int) and not isinstance(number, bool)


def _key(number: object, body: str) -> str:
    """What the update is known by when it comes again: its number, or what it says where that is none."""
    if _is_whole(number) and abs(number) < 10**MOST_DIGITS:
        return str(number)
    return f"odd:{hashlib.sha256(body.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _digits_in(text: str) -> str | None:
    """The update's number as it is written, looked for without reading the rest."""
    depth = 0
    for token in TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        elif depth == 1 and token[0] == '"update_id"':
            found = NUMBER.match(text, token.end())
            if found:
                return found[1]
            return None
    return None


def _number_of(digits: str) -> int | None:
    if digits.isdecimal() and len(digits) <= MOST_DIGITS:
        return int(digits)
    return None


def _pieces(text: str) -> Iterator[str]:
    """The elements of the list in the answer, told by their brackets alone: depth costs nothing here."""
    depth, start = 0, 0
    for token in TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == 3:
                start = token.start()
        elif token[0] in "]}":
            if depth == 3:
                yield text[start : token.end()]
            depth -= 1
