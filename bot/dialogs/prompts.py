"""Pieces that all talks say alike: the standing choices, the office's phone, "not understood", shortened quotes. What
is asked: each dialog."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.dialogs.answers import office_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from core.talk.messages import Say

HOME_PICK = Pick("0", Say("pick-home"))
OFFICE_PICK = Pick("9", Say("pick-office"))
STANDING = (HOME_PICK, OFFICE_PICK)


def phone(cue: Cue) -> Say:
    """How the office is reached."""
    office = office_of(cue)
    if office is None or not office.phone:
        return Say("office-visit", {"office": office.name if office else ""})
    return Say("office-phone", {"office": office.name, "phone": office.phone})


def picks(*keys: str, standing: Sequence[Pick] = (HOME_PICK,)) -> tuple[Pick, ...]:
    """Choices 1, 2, 3 … by the keys of their labels, then the standing ones."""
    return (*(Pick(str(place), Say(key)) for place, key in enumerate(keys, start=1)), *standing)


def reply(key: str, args: Mapping[str, object] | None = None, choices: tuple[Pick, ...] = STANDING) -> Reply:
    """One sentence with its choices."""
    return Reply((Say(key, args or {}),), choices)


def said_before(sentence: Say, prompt: Reply) -> Reply:
    """The sentence, and the prompt it belongs to, as one message."""
    return replace(prompt, says=(sentence, *prompt.says))


def misheard(cue: Cue, prompt: Reply) -> Reply:
    """Said again what is asked, after what was not understood: by name, when it is no text at all."""
    if cue.other is not None or cue.document is not None:
        return said_before(Say("not-text"), prompt)
    return said_before(Say("not-understood"), prompt)


def prompt_again(state: State | None, cue: Cue, prompt: Reply) -> Turn:
    """The prompt once more: as it is when it was asked for, else with a word that the answer was not understood."""
    return Turn(state, (prompt if cue.again else misheard(cue, prompt),))


def dialog_ended(*replies: Reply) -> Turn:
    """The talk is over."""
    return Turn(None, replies)


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
