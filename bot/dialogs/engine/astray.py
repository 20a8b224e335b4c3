"""Who is not understood: said again what is asked, then otherwise, then the office. What was given stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialogs.base import Document, Expects, Pick, State
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.given import text_in
from bot.dialogs.prompts import shortened
from core.talk.messages import Say

ENGINE = "engine"
"""Where the engine keeps its own in the state of a talk."""
MOST_MISSES = 3
HAND_OVER, GO_ON = "1", "2"
LONGEST = 500
"""A longer sentence is cut before it goes to the office (characters)."""
QUOTED = 60


@dataclass(frozen=True)
class Astray:
    """`misses`: how often in a row nothing was understood at this step. `offered`: the sentence that the office may be
    given, while that is on the screen."""

    misses: int = 0
    offered: str = ""

    def missed(self) -> "Astray":
        return Astray(min(self.misses + 1, MOST_MISSES))

    def written_into(self, state: State) -> State:
        if self == ON_COURSE:
            return state
        return {**state, ENGINE: {"misses": self.misses, "offered": self.offered}}


ON_COURSE = Astray()
"""Whoever was understood last."""


def astray_in(state: State) -> Astray:
    found = state.get(ENGINE)
    if not isinstance(found, dict):
        return ON_COURSE
    misses = found.get("misses")
    if not isinstance(misses, int) or not 0 <= misses <= MOST_MISSES:
        misses = 0
    return Astray(misses, text_in(found, "offered"))


def misheard_says(misses: int, text: str, why: tuple[Say, ...], prompt: Prompt) -> Prompt:
    """The prompt after what was not understood: with what was heard the first time, otherwise the second."""
    if why:
        return prompt.after(*why)
    heard = _heard(text)
    if misses < 2:
        return prompt.after(heard)
    brief = prompt.brief or (Say(_BRIEF[prompt.expects]), *prompt.says[-1:])
    return Prompt((heard, *brief), prompt.picks, prompt.expects, prompt.read)


def _heard(text: str) -> Say:
    if text.strip():
        return Say("not-understood-heard", {"text": shortened(text, QUOTED)})
    return Say("not-understood")


_BRIEF: Mapping[Expects, str] = {
    Expects.CHOICE: "astray-choice",
    Expects.FIGURES: "astray-figures",
    Expects.DAY: "astray-day",
    Expects.NAME: "astray-name",
    Expects.SENTENCE: "astray-sentence",
}


def paper_refused(document: Document | None, prompt: Prompt) -> Say:
    """Why a file, a photo or a voice is not taken."""
    if prompt.expects is Expects.FIGURES:
        usual = "not-text-but-numbers"
    else:
        usual = "not-text"
    return why_not_kept(document) or Say(usual)


UNSEEN = "unsupported"
"""What a channel calls that which its network does not let a bot see."""
NOTHING_SEEN = "…"
OWN_FORM = "own_form"
"""Under which the address of a page is known on which they can type what they owe; looked up for such messages
alone."""


def unseen_says(misses: int, phone: Say, form: str | None, *, called: bool) -> tuple[Say, ...]:
    """Kindly, for whoever writes can do nothing about it; the second time they get a page to type on, where there is
    one, and the office calls them, if it can be told."""
    if misses < 2:
        return (Say("unseen"),)
    page = (Say("unseen-form", {"address": form}),) if form is not None else ()
    if called:
        return (Say("unseen-called"), *page)
    return (Say("unseen-again"), phone, *page)


def why_not_kept(document: Document | None) -> Say | None:
    """None where that is not the file's own fault."""
    key = _REFUSED.get(document.problem or "") if document is not None else None
    return Say(key) if key is not None else None


_REFUSED: Mapping[str, str] = {
    "secret_marking": "unreadable-secret-marking",
    "too_large": "unreadable-too-large",
    "not_fetched": "unreadable-not-fetched",
}


def office_offered(text: str, phone: Say, *before: Say, expects: Expects = Expects.CHOICE) -> Prompt:
    """The sentence may go to the office, which is called otherwise. What the talk `expects` is heard here as well."""
    picks = (Pick(HAND_OVER, Say("pick-hand-over")), Pick(GO_ON, Say("pick-go-on")))
    key = "astray-office-else" if before else "astray-office"
    return Prompt((*before, Say(key, {"text": shortened(text, QUOTED)}), phone), picks, expects)


def offered(text: Any) -> str:
    return " ".join(str(text).split())[:LONGEST]
