"""What an IMAP server says of a letter (RFC 3501: FETCH, BODYSTRUCTURE), read into values: what parts it has, without
having any of them. Total within limits: a letter of a thousand parts, or one nested deeply, is a short list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import collapse_rfc2231_value, decode_params
from typing import Any

from bot.channels.email.addresses import words_of

TOKEN = re.compile(rb'\s*(?:([()])|"((?:[^"\\]|\\.)*)"|([^()\s"]+))', re.DOTALL)
LITERAL = re.compile(rb"\{\d+\}$")
DEEPEST, MOST_PARTS = 20, 50
Value = Any
"""A list, bytes, or None for NIL."""


class NoStructure(Exception):
    """What the server said of the letter is nothing that can be read."""


@dataclass(frozen=True)
class Part:
    """A leaf: `section` is what it is fetched by, `size` how many bytes it has as it is encoded. `shown`: the sender
    did not put it there as a file; `content_id`: another part may show it."""

    section: str
    kind: str
    encoding: str
    size: int
    charset: str
    name: str
    shown: bool
    content_id: str
    flowed: bool


def read_fetched(answer: Sequence[bytes | tuple[bytes, bytes]]) -> Mapping[str, Value]:
    """One answer to FETCH, as imaplib gives it: what was asked for → its value. Raises NoStructure."""
    for values in _lists(_tokens(answer)):
        names = [_word(name).upper() for name in values[::2]]
        return dict(zip(names, values[1::2], strict=False))
    raise NoStructure("an empty answer")


def _tokens(answer: Sequence[bytes | tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes]]:
    """(kind, text) of each: a bracket, a string or an atom."""
    for piece in answer:
        text, literal = _divided(piece)
        for bracket, string, atom in TOKEN.findall(text):
            if bracket:
                yield bracket, b""
            elif atom:
                yield b"atom", atom
            else:
                yield b"string", re.sub(rb"\\(.)", rb"\1", string)
        if literal is not None:
            yield b"string", literal


def _divided(piece: bytes | tuple[bytes, bytes]) -> tuple[bytes, bytes | None]:
    """Text, and the literal that stands behind it."""
    if isinstance(piece, tuple):
        return LITERAL.sub(b"", piece[0]), piece[1]
    return piece, None


def _lists(tokens: Iterator[tuple[bytes, bytes]]) -> Iterator[list[Value]]:
    """The lists at the outside, each when it is whole."""
    open_: list[list[Value]] = []
    for kind, text in tokens:
        if kind == b"(":
            open_.append([])
        elif kind == b")" and open_:
            done = open_.pop()
            if not open_:
                yield done
            elif len(open_) < DEEPEST:
                open_[-1].append(done)
        elif open_:
            open_[-1].append(_value(kind, text))


def _value(kind: bytes, text: bytes) -> Value:
    if kind == b"atom" and text.upper() == b"NIL":
        return None
    return text


def parts_in(structure: Value) -> list[Part]:
    """The first leaves of a BODYSTRUCTURE, in their order. Raises NoStructure."""
    if not isinstance(structure, list) or not structure:
        raise NoStructure("no body")
    found: list[Part] = []
    waiting: list[tuple[Value, str]] = [(structure, "")]
    while waiting and len(found) < MOST_PARTS:
        body, section = waiting.pop()
        if not isinstance(body, list) or not body:
            continue
        if isinstance(body[0], list):
            children = [child for child in body if isinstance(child, list) and child and _is_body(child)]
            numbered = [(child, f"{section}{number}.") for number, child in enumerate(children, start=1)]
            waiting += reversed(numbered[:MOST_PARTS])
        else:
            found.append(_leaf(body, section.rstrip(".") or "1"))
    return found


def _is_body(value: list[Value]) -> bool:
    """Else it is a list of parameters, which stands behind a multipart's kind."""
    return isinstance(value[0], list) or (len(value) >= 7 and isinstance(value[1], bytes))


def _leaf(body: list[Value], section: str) -> Part:
    kind = f"{_word(_at(body, 0))}/{_word(_at(body, 1))}".lower()
    parameters = _parameters(_at(body, 2))
    disposition = _disposition(body, kind)
    how, placed = _word(_at(disposition, 0)).lower(), _parameters(_at(disposition, 1))
    name = words_of(placed.get("filename") or parameters.get("name") or "")
    return Part(
        section,
        kind,
        _word(_at(body, 5)).lower(),
        _number(_at(body, 6)),
        parameters.get("charset", ""),
        name,
        how != "attachment",
        _word(_at(body, 3)),
        parameters.get("format", "").lower() == "flowed",
    )


def _disposition(body: list[Value], kind: str) -> list[Value]:
    """It stands at another place for each kind of body."""
    place = 8
    if kind.startswith("text/"):
        place = 9
    elif kind == "message/rfc822":
        place = 11
    found = _at(body, place)
    if isinstance(found, list):
        return found
    return []


def _parameters(values: Value) -> Mapping[str, str]:
    """Also those that are cut into pieces or say how they are written (RFC 2231)."""
    if not isinstance(values, list):
        return {}
    words = [_word(value) for value in values[:40]]
    pairs = list(zip((word.lower() for word in words[::2]), words[1::2], strict=False))
    try:
        whole = [(name, collapse_rfc2231_value(value)) for name, value in decode_params([("", ""), *pairs])[1:]]
    except (ValueError, LookupError, TypeError):
        whole = pairs
    return {name: value.strip('"') for name, value in whole}


def _at(values: list[Value], place: int) -> Value:
    if place < len(values):
        return values[place]
    return None


def _word(value: Value) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return ""


def _number(value: Value) -> int:
    word = _word(value)
    if word.isdecimal() and len(word) < 16:
        return int(word)
    return 0
