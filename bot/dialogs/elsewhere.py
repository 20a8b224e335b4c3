"""Words that begin something else where a name, a day or a figure is typed, for they are part of none there: targets,
mergers, splits. Everywhere else a word goes where bot/turns sends it."""

import re
from dataclasses import dataclass

from bot.commands import ChatWord, read_command
from bot.dialogs.engine.asides import is_aside
from bot.dialogs.engine.outcomes import HandsTo
from core.talk.messages import Say

_FIGURE = re.compile(r"\d")
_TALKS = {ChatWord.TARGETS: "targets", ChatWord.MERGE: "heirs", ChatWord.SPLIT: "heirs"}


@dataclass(frozen=True)
class Elsewhere:
    """A word of another talk, or the same one's from its beginning, with what followed it."""

    word: ChatWord
    rest: str

    @property
    def way(self) -> HandsTo:
        return HandsTo(_TALKS[self.word], given={"kind": self.word.value, "rest": self.rest})


@dataclass(frozen=True)
class Unknown:
    """It names nothing that is asked for, and why."""

    why: Say


def named_nothing(text: str, why: Say) -> Elsewhere | Unknown | None:
    """What is typed instead of a name; None when it is a word of command, or what people say beside an answer."""
    word, rest = read_command(text)
    if word in _TALKS:
        return Elsewhere(word, rest)
    if word is not None and not rest:
        return None
    # A bare day or figure is no promise where none is asked for.
    if is_aside(text) and not _FIGURE.search(text):
        return None
    return Unknown(why)
