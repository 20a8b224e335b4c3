"""What was typed, pressed or sent, as an answer to a prompt; None when it is none. Which question it answers, when
there are several on the screen: bot/turns/routing.py."""

import re
from collections.abc import Collection, Mapping, Set

from bot.dialogs.base import Cue, Pick
from bot.dialogs.engine.answers import Answer, Chose, Gave, Typed, Worded
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.spelling import folded_words
from reading.meaning.contexts import meant
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning


def hear(cue: Cue, prompt: Prompt, words: Set[ChatWord], *, takes_papers: bool = False) -> Answer | None:
    """`words`: those that the talk understands itself. A choice goes before a word, a word before what is read."""
    if cue.other is not None or cue.document is not None:
        return _paper(cue, prompt) if takes_papers else None
    pick = _chosen(cue, prompt)
    if pick is not None:
        return Chose(pick)
    if cue.word is not None and cue.word in words:
        return Worded(cue.word, cue.rest)
    return _typed(cue.text, prompt)


def _paper(cue: Cue, prompt: Prompt) -> Gave | None:
    under = _typed(cue.text, prompt)
    if under is not None:
        return Gave(cue.document, under.value, cue.text)
    if cue.document is not None and cue.document.file_id:
        return Gave(cue.document, None, cue.text)
    return None


def _chosen(cue: Cue, prompt: Prompt) -> Pick | None:
    digit = cue.digit or _digit_typed(cue.text)
    if digit is not None:
        return _answer_of(prompt.find(digit))
    return _worded(cue.text, prompt)


def _answer_of(pick: Pick | None) -> Pick | None:
    """The way home leads out of every talk (bot/turns/routing.py): it is an answer in none."""
    if pick == HOME_PICK:
        return None
    return pick


def _worded(text: str, prompt: Prompt) -> Pick | None:
    """The choice in words of the same meaning."""
    means = {pick.means: pick for pick in prompt.picks if pick.means is not None}
    meant = choice_meant(text, means.keys())
    if meant is None:
        return None
    return means.get(meant)


_HEARD_AS: Mapping[Meaning, frozenset[Meaning]] = {
    Meaning.YES: frozenset({Meaning.YES}),
    Meaning.NO: frozenset({Meaning.NO, Meaning.NOT_MINE}),
    Meaning.WAIT: frozenset({Meaning.NO, Meaning.NOT_MINE, Meaning.WAIT}),
    Meaning.RECEIVED: frozenset({Meaning.RECEIVED}),
    Meaning.ALREADY: frozenset({Meaning.ALREADY, Meaning.YES}),
    Meaning.LATER: frozenset({Meaning.LATER, Meaning.NO, Meaning.WAIT, Meaning.STOP}),
}
"""What people say for a choice. Whoever wants to wait has neither agreed nor refused: where looking again is the other
choice, that is what they say."""


def choice_meant(text: str, among: Collection[Meaning]) -> Meaning | None:
    """The one choice that a sentence stands for; None when it is none of them, or might be two."""
    if not among:
        return None
    counts = meant(meanings_of(text), _asked_for(among))
    found = [one for one in among if counts in _HEARD_AS.get(one, frozenset({one}))]
    if len(found) == 1:
        return found[0]
    return None


def _asked_for(among: Collection[Meaning]) -> Asked:
    if Meaning.RECEIVED in among:
        return Asked.NOTICE
    return Asked.READ_BACK


def _typed(text: str, prompt: Prompt) -> Typed | None:
    if prompt.read is None or not text.strip():
        return None
    value = prompt.read(text)
    if value is None:
        return None
    return Typed(value, text)


_DIGIT = re.compile(r"(?:(?:so|chon|muc|y)\s+)?(\d{1,2})\s*[.)]?(?: a)?")


def _digit_typed(text: str) -> str | None:
    """ "1", "1.", "số 1", "１" are all "1"."""
    found = _DIGIT.fullmatch(folded_words(text))
    if found and found[1].isascii():
        return str(int(found[1]))
    return None
