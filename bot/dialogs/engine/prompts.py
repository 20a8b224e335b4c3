"""What a talk asks at a step: sentences, choices, and which kind of answer it waits for. How an answer is heard:
hearing.py."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.dialogs.base import Expects, Pick, Reply
from bot.dialogs.prompts import HOME_PICK, picks
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

Reader = Callable[[str], Any]
"""What was typed → the value that the talk asked for, or None when it is none."""


@dataclass(frozen=True)
class Prompt:
    """`says` one below the other, then `picks`. `read` is the reader of a typed answer, where one is waited for;
    `brief`: the same said otherwise, for whoever was not understood twice. `opening` comes before it where the
    talk begins or is come back to."""

    says: tuple[Say, ...]
    picks: tuple[Pick, ...] = ()
    expects: Expects = Expects.CHOICE
    read: Reader | None = None
    brief: tuple[Say, ...] = ()
    opening: tuple[Say, ...] = ()

    @property
    def reply(self) -> Reply:
        return Reply(self.says, self.picks)

    @property
    def opened(self) -> "Prompt":
        """With its opening."""
        return replace(self, says=(*self.opening, *self.says))

    def after(self, *says: Say) -> "Prompt":
        """The same after what is said before it."""
        return replace(self, says=(*says, *self.says))

    @property
    def first_is_yes(self) -> "Prompt":
        """The same, where its first choice is what a yes means."""
        first, *others = self.picks
        return replace(self, picks=(replace(first, means=Meaning.YES), *others))

    def find(self, digit: str) -> Pick | None:
        return next((pick for pick in self.picks if pick.digit == digit), None)


def asks_choice(says: Say | Sequence[Say], *keys: str, standing: Sequence[Pick] = (HOME_PICK,)) -> Prompt:
    """Choices 1, 2, 3 … by the keys of their labels."""
    return Prompt(_many(says), picks(*keys, standing=standing))


def asks_yes(
    says: Say | Sequence[Say],
    yes: str,
    no: str,
    standing: Sequence[Pick] = (HOME_PICK,),
    otherwise: Meaning = Meaning.WAIT,
) -> Prompt:
    """1 = yes, 2 = no, which are heard in words as well. `otherwise` NO: to wait is no answer here."""
    return Prompt(_many(says), (Pick("1", Say(yes), Meaning.YES), Pick("2", Say(no), otherwise), *standing))


def asks_received(says: Say | Sequence[Say], yes: str, later: str, standing: Sequence[Pick] = (HOME_PICK,)) -> Prompt:
    """1 = received or done, 2 = later."""
    return Prompt(_many(says), (Pick("1", Say(yes), Meaning.RECEIVED), Pick("2", Say(later), Meaning.LATER), *standing))


def asks_one_of(
    says: Say | Sequence[Say], labels: Sequence[Say], *more: Pick, standing: Sequence[Pick] = (HOME_PICK,)
) -> Prompt:
    """One of a list, numbered from 1, then what else may be chosen."""
    numbered = (Pick(str(place), label) for place, label in enumerate(labels, start=1))
    return Prompt(_many(says), (*numbered, *more, *standing))


def asks_figures(says: Say | Sequence[Say], read: Reader, *, brief: Sequence[Say] = ()) -> Prompt:
    """Figures: no digit is a choice here."""
    return Prompt(_many(says), (), Expects.FIGURES, read, tuple(brief))


def asks_day(says: Say | Sequence[Say], read: Reader, choices: Sequence[Pick] = (HOME_PICK,)) -> Prompt:
    return Prompt(_many(says), tuple(choices), Expects.DAY, read)


def asks_name(says: Say | Sequence[Say], read: Reader, choices: Sequence[Pick] = (HOME_PICK,)) -> Prompt:
    """One of many by what it is called, or by its digit where it is listed."""
    return Prompt(_many(says), tuple(choices), Expects.NAME, read)


def asks_sentence(says: Say | Sequence[Say], most: int, choices: Sequence[Pick] = ()) -> Prompt:
    """A sentence of one's own, of at least three letters; a longer one than `most` characters is cut."""
    return Prompt(_many(says), tuple(choices), Expects.SENTENCE, lambda text: sentence_of(text, most))


def asks_reason(says: Say | Sequence[Say], most: int) -> Prompt:
    """A sentence that says why: neither yes nor no is one."""
    return Prompt(
        _many(says),
        (),
        Expects.SENTENCE,
        lambda text: _reason_of(text, most),
    )


_NO_REASON = frozenset({Meaning.YES, Meaning.NO})


def _reason_of(text: str, most: int) -> str | None:
    if meanings_of(text) & _NO_REASON:
        return None
    return sentence_of(text, most)


def sentence_of(text: str, most: int) -> str | None:
    plain = " ".join(text.split())
    if len(plain) < LEAST:
        return None
    return plain[:most]


LEAST = 3
"""Letters of a sentence; fewer are a slip."""


def _many(says: Say | Sequence[Say]) -> tuple[Say, ...]:
    if isinstance(says, Say):
        return (says,)
    return tuple(says)


def said(key: str, args: Mapping[str, object] | None = None) -> Say:
    return Say(key, args or {})
