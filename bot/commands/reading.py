"""What of a typed line is a command. Only a whole message is one; what may follow a command follows it only where it
fits, so that a sentence is never taken for one."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from bot.commands.command import Command, Rest
from bot.commands.words import ChatWord
from core.office.people import Person
from core.office.permissions import permits
from core.spelling import fold
from reading.meaning.fillers import is_courtesy
from reading.meaning.likeness import may_be_typed

LONGEST_LINE = 300
MOST_LEADING = 4
"""Words of courtesy before a command: "dạ em ơi cho tôi …"."""
IS_PAGE = re.compile(r"(?:trang |page )?[1-9]\d?")
HAS_FIGURE = re.compile(r"\d")
IS_CODE = re.compile(r"\S{3,}(?:\s\S{3,}){0,4}")
BOT_NAME = re.compile(r"^(/\w+)@\w+")
WITH_OTHER_ACCENTS = frozenset(
    {
        *("hoi", "vang", "dung", "moi", "co", "ma", "ve", "phai", "sai", "thoi", "huy", "nhac", "lui", "mien", "doi"),
        *("hoan", "duyet", "tach"),
    }
)
"""Typed bare, these are everyday words too (hội, vàng, mới, cờ, đội, hoàn): nothing may follow them then."""


def read_command(text: str, person: Person | None = None, *, alone: bool = False) -> tuple[ChatWord | None, str]:
    """The word of command a line is, and what follows it; (None, the stripped text) when it is none. Total.

    `alone`: nothing may follow, as while figures or a sentence are asked for. `person`: what follows is taken only by a
    command that is theirs, so that a unit's "miễn phí 5 suất" is not the office's MIỄN.
    """
    plain = " ".join(text.split())
    if not plain or len(text) > LONGEST_LINE:
        return None, text.strip()
    parts = BOT_NAME.sub(r"\1", plain).removeprefix("/").replace("_", " ").split()
    for word, typed, rest in _readings(parts):
        if is_courtesy(rest, leading=False):
            return word, ""
        if not alone and _may_follow(word.command, typed, rest, person, slashed=plain.startswith("/")):
            return word, rest
    return None, text.strip()


def _readings(parts: list[str]) -> Iterator[tuple[ChatWord, str, str]]:
    """(word, as it was typed, what follows), the longest spelling first."""
    for start in range(min(MOST_LEADING, len(parts) - 1) + 1):
        if not is_courtesy(" ".join(parts[:start]), leading=True):
            continue
        for end in range(min(start + _longest(), len(parts)), start, -1):
            typed = " ".join(parts[start:end]).strip(".,:;!?")
            yield from ((word, typed, " ".join(parts[end:])) for word in _spelled_so(typed))


@lru_cache(maxsize=2**10)
def _spelled_so(typed: str) -> tuple[ChatWord, ...]:
    """Those written just so, else those that may be meant."""
    exact = _by_spelling().get(typed.lower())
    if exact is not None:
        return (exact,)
    alike = _by_initial().get(fold(typed)[:1], ())
    return tuple(word for spelling, word in alike if may_be_typed(typed, spelling))


@cache
def _by_initial() -> dict[str, list[tuple[str, ChatWord]]]:
    found: dict[str, list[tuple[str, ChatWord]]] = {}
    for spelling, word in _by_spelling().items():
        found.setdefault(fold(spelling)[:1], []).append((spelling, word))
    return found


@cache
def _by_spelling() -> dict[str, ChatWord]:
    return {spelling: word for word in ChatWord for spelling in word.command.spellings}


@cache
def _longest() -> int:
    return max(len(spelling.split()) for spelling in _by_spelling())


def _may_follow(command: Command, typed: str, rest: str, person: Person | None, *, slashed: bool) -> bool:
    theirs = person is None or not command.opens or command.talk_for(person) is not None
    if not theirs or not permits(person, command.rest_of):
        return False
    if not slashed and fold(typed) in WITH_OTHER_ACCENTS and typed.isascii():
        return False
    match command.rest:
        case Rest.FIGURES:
            return HAS_FIGURE.search(rest) is not None
        case Rest.CODE:
            return IS_CODE.fullmatch(rest) is not None
        case Rest.PAGE:
            return IS_PAGE.fullmatch(fold(rest)) is not None
        case Rest.WORDS:
            return True
    return False
