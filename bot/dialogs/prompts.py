"""Pieces that all talks say alike: the standing choices, numbered labels, shortened quotes. What is asked: each
talk."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.dialogs.base import Pick
from core.spelling import folded_words
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


def shortened_apart(texts: Iterable[str], most: int = 90) -> Mapping[str, str]:
    """Each text of a list → the same shortened, and no two of them alike: those that would be keep more of their
    middle. Spaces apart, equal texts stay equal."""
    plain = {text: " ".join(text.split()) for text in texts}
    kept = dict.fromkeys(plain.values(), most)
    while True:
        alike = _alike({text: shortened(text, length) for text, length in kept.items()})
        if not alike:
            return {text: shortened(one, kept[one]) for text, one in plain.items()}
        for text in alike:
            kept[text] += 10


def _alike(short: Mapping[str, str]) -> list[str]:
    """The texts that are shortened to the same."""
    counts = Counter(short.values())
    return [text for text, said in short.items() if counts[said] > 1]


def open_ways(ways: Mapping[str, bool]) -> list[str]:
    """The keys of the choices that are open as things stand, in the order of their digits."""
    return [way for way, is_open in ways.items() if is_open]


def office_called(name: str) -> str:
    """The office's name as it stands after "Văn phòng": "Văn phòng Hội CCB tỉnh" → "Hội CCB tỉnh"."""
    words = name.split()
    while folded_words(" ".join(words[:2])) == _OFFICE:
        words = words[2:]
    return " ".join(words)


_OFFICE = "van phong"


def office_reached(name: str, phone: str) -> Say:
    """How the office of this name is reached: by its telephone, where it has named one."""
    if phone:
        return Say("office-phone", {"office": office_called(name), "phone": phone})
    return Say("office-visit", {"office": office_called(name)})


def counted(*parts: tuple[str, int]) -> tuple[Say, ...]:
    """What there is of each, by the key of its sentence; nothing is said of what there is none of."""
    return tuple(Say(key, {"count": count}) for key, count in parts if count)


def _fitting(words: Sequence[str], most: int) -> int:
    """How many of the first words take at most `most` characters."""
    count, length = 0, -1
    for word in words:
        length += len(word) + 1
        if length > most:
            break
        count += 1
    return count
