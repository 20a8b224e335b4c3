"""Talks played without a database: what is typed is routed and stepped, and what a turn asks for is noted and not done.
What is known is KNOWN, unless it is said otherwise. The same with a database: bot/turns/stepping.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import Effect
from bot.dialogs.registry import DIALOGS
from bot.texts import Texts
from bot.turns.routing import Route, route
from bot.turns.stepping import HANDOVERS, talk_after
from bot.turns.talks import ShownChoice, Talk
from core.office.people import Person
from core.talk.messages import Heard, HeardKind, Say
from tests.bot.dialogs.known import KNOWN, NOW
from tests.chats.script import ZONE


@dataclass(frozen=True)
class Played:
    """Where the talk stands after a turn, what was said and what was to be done."""

    talk: Talk
    replies: tuple[Reply, ...]
    effects: tuple[Effect, ...]
    aside: bool = False


@cache
def texts(language: str) -> Texts:
    return Texts(language)


def label(say: Say, language: str = "vi") -> str:
    return texts(language).say(say, now=NOW, zone=ZONE)


def on_screen(picks: Sequence[Pick], language: str = "vi") -> Sequence[ShownChoice]:
    return [ShownChoice(pick.digit, label(pick.label, language), pick.means) for pick in picks]


def typed(
    text: str, talk: Talk, person: Person | None, *, known: Mapping[str, Any] = KNOWN, language: str = "vi"
) -> Played:
    """A turn: what somebody typed, where the talk stood."""
    return heard(text, talk, person, known=known, language=language)


def heard(
    text: str,
    talk: Talk,
    person: Person | None,
    *,
    kind: HeardKind = HeardKind.TEXT,
    known: Mapping[str, Any] = KNOWN,
    language: str = "vi",
) -> Played:
    """The same of a button, by what it carries."""
    way = route(Heard(kind, "memory", "chat", text), talk, person, None)
    return stepped(way, talk, person, known=known, language=language)


def stepped(
    way: Route, talk: Talk, person: Person | None, *, known: Mapping[str, Any] = KNOWN, language: str = "vi"
) -> Played:
    name, state, cue = way.dialog, way.state, way.cue
    replies: list[Reply] = []
    effects: list[Effect] = []
    for _ in range(HANDOVERS):
        turn = _step(name, state, replace(cue, person=person, known=known))
        replies += turn.replies
        effects += turn.effects
        if turn.hand_to is None:
            return _after(name, turn, talk, way, replies, effects, language)
        name, state, cue = turn.hand_to, turn.state or dict(talk.paused.get(turn.hand_to, {})), Cue(again=True)
    raise AssertionError(f"handed over without end: {name}")


def _step(name: str, state: State, cue: Cue) -> Turn:
    return DIALOGS[name].step(state, cue, NOW)


def _after(
    name: str, turn: Turn, talk: Talk, way: Route, replies: list[Reply], effects: list[Effect], language: str
) -> Played:
    """A talk that was only looked aside from goes on where it stood."""
    if way.aside:
        return Played(replace(talk, pushed=()), tuple(replies), tuple(effects), aside=True)
    choices = on_screen(replies[-1].picks, language) if replies else talk.choices
    after = replace(talk_after(name, turn, talk, way), choices=choices, prompt=talk.prompt + 1)
    return Played(after, tuple(replies), tuple(effects))
