"""Addresses and names as they stand in the heads of letters. Total: nothing that somebody wrote there raises."""

import re
from binascii import Error as NoBase64
from collections.abc import Iterable
from email.errors import MessageError
from email.header import decode_header

from bot.channels.parts import clean_text

_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9][a-z0-9-]{0,62}"
ADDRESS = re.compile(rf"{_ATOM}(\.{_ATOM})*@{_LABEL}(\.{_LABEL})*")
LONGEST_ADDRESS = 254
NAMED = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[^<>"]*)\s*<([^<>\s]+)>\s*')
COMMENT = re.compile(r"\([^()]*\)")
LONGEST_NAME, LONGEST_HEAD = 256, 2000


def read_address(text: str) -> str | None:
    """One address in lower case; None for what is none, or is written in letters that not every server takes."""
    address = text.strip().lower()
    if len(address) <= LONGEST_ADDRESS and ADDRESS.fullmatch(address):
        return address
    return None


def sender_in(head: str) -> tuple[str, str | None] | None:
    """Address and name of the one sender that a From names; None where there is none, or more than one."""
    plain = COMMENT.sub("", head[:LONGEST_HEAD]).strip()
    named = NAMED.fullmatch(plain)
    if named is None:
        address, shown = read_address(plain), ""
    else:
        address, shown = read_address(named[2]), named[1].strip()
    if address is None:
        return None
    return address, words_of(_unquoted(shown))[:LONGEST_NAME] or None


def _unquoted(text: str) -> str:
    if text.startswith('"'):
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def addresses_in(head: str) -> set[str]:
    """Whatever in a head looks like an address."""
    found = (read_address(word.strip("<>,;\"'")) for word in head[:LONGEST_HEAD].split())
    return {address for address in found if address}


def words_of(head: str) -> str:
    """A head in plain letters and one line: encoded words decoded, also where they are not quite right."""
    try:
        text = "".join(_decoded(decode_header(head[:LONGEST_HEAD])))
    except (MessageError, NoBase64, ValueError, LookupError):
        text = head[:LONGEST_HEAD]
    return " ".join(clean_text("".join(_visible(text))).split())


def _decoded(pieces: Iterable[tuple[bytes | str, str | None]]) -> Iterable[str]:
    for piece, charset in pieces:
        if isinstance(piece, str):
            yield piece
        else:
            yield decoded(piece, charset or "utf-8")


def decoded(content: bytes, charset: str) -> str:
    """Text in whatever it is called to be written in: UTF-8 where nobody knows that, or it is not so."""
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _visible(text: str) -> Iterable[str]:
    """What is not printed, such as the end of a line or a sign that turns the direction of writing, is a space."""
    for character in text:
        if character.isprintable():
            yield character
        else:
            yield " "
