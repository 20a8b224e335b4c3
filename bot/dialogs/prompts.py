"""Pieces that all talks say alike: the standing choices, numbered labels, shortened quotes. What is asked: each
talk."""

from collections.abc import Sequence

from bot.dialogs.base import Pick
from core.talk.messages import Say

HOME_PICK = Pick("0", Say("pick-home"))
OFFICE_PICK = Pick("9", Say("pick-office"))
STANDING = (HOME_PICK, OFFICE_PICK)


def picks(*keys: str, standing: Sequence[Pick] = (HOME_PICK,)) -> tuple[Pick, ...]:
    """Choices 1, 2, 3 … by the keys of their labels, then the standing ones."""
    return (*(Pick(str(place), Say(key)) for place, key in enumerate(keys, start=1)), *standing)


def shortened(text: str, most: int = 90) -> str:
    """One line of at most `most` characters: a long text loses its middle, for a sentence's beginning and its date at
    the end both matter."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    head = most * 3 // 5
    words = plain.split(" ")
    first, last = _fitting(words, head), _fitting(words[::-1], most - head - 3)
    if first and last and first + last < len(words):
        return f"{' '.join(words[:first])} … {' '.join(words[-last:])}"
    return f"{plain[:head].rstrip()} … {plain[-(most - head - 3) :].lstrip()}"


def _fitting(words: Sequence[str], most: int) -> int:
    """How many of the first words take at most `most` characters."""
    count, length = 0, -1
    for word in words:
        length += len(word) + 1
        if length > most:
            break
        count += 1
    return count
