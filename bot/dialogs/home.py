"""The start page, help and the office's phone: where every talk begins, and where a word ends up that opens nothing for
this person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.commands import START_PAGE, ChatWord, helped_with, menu_of
from bot.dialogs.base import Cue, Pick, State, Turn
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.asides import About, is_aside
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK, OFFICE_PICK, counted, shortened
from bot.dialogs.report.unasked import report_typed
from core.office.people import Person
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say
from core.talk.notices import Notice
from core.talk.office_summary import News
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning


class Step(StrEnum):
    START = "start"


@dataclass(frozen=True)
class Here:
    step: Step = Step.START


@dataclass(frozen=True)
class Knows:
    requests: tuple[Request, ...] = ()
    notices: tuple[Notice, ...] = ()
    news: News | None = None


class HomeTalk(DeclaredTalk[Here, Knows]):
    """Choices by role; a digit hands over to the talk it names."""

    name = "home"
    version = 2
    may = Action.COME_IN
    state = Here
    knows = Knows
    opens = frozenset(ChatWord)
    tells_promises = True

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        """Who asks or promises something before anything was asked is heard as if the page had been there; who greets
        is greeted by the page."""
        if cue.word is not None or cue.again or not is_aside(cue.text):
            return super().step(state, cue, now)
        if Meaning.GREETING in meanings_of(cue.text):
            return super().step({}, replace(cue, text=""), now)
        return super().step(state if "step" in state else states.written(Here()), cue, now)

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        person, word = scene.person, opening.word
        if person is None:
            return HandsTo("join")
        match word:
            case ChatWord.HELP:
                return ends(*_help(person), scene.phone)
            case ChatWord.OFFICE:
                return ends(scene.phone, picks=_HOME)
            case ChatWord.STOP:
                return goes_on(Here(), Say("stopped"))
            case ChatWord.HOME | None:
                return _begun(opening, scene)
        return _cannot(word, person)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        person = scene.person
        if person is None:
            return None
        says = (*news_says(scene.known.news), _title(person, scene.office_name))
        page = asks_one_of(says, _labels(person, scene.known), standing=(OFFICE_PICK,))
        return replace(page, read=lambda text: report_typed(text, scene.known.requests))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        entries = _entries(scene.person)
        if isinstance(heard, Typed):
            return HandsTo(REPORT, given=heard.value)
        if isinstance(heard, Chose) and heard.place < len(entries):
            return HandsTo(entries[heard.place][0])
        return ends(scene.phone, picks=_HOME)

    def about(self, here: Here, scene: Scene[Knows]) -> About | None:
        """What is owed, where it is one thing."""
        owed = _owed(scene.known)
        if len(owed) != 1:
            return None
        return About(owed[0].expectation_id, shortened(owed[0].what, 80), owed[0].due_on)


_HOME: tuple[Pick, ...] = (HOME_PICK,)
REPORT = "report"


def _begun(opening: Opening, scene: Scene[Knows]) -> Outcome:
    """The page; what was typed without having been asked may be a report."""
    report = report_typed(opening.text, scene.known.requests) if opening.word is None else None
    if report is not None:
        return HandsTo(REPORT, given=report)
    return goes_on(Here(), *_unheard(opening))


def _owed(known: Knows) -> list[Request]:
    return [request for request in known.requests if request.standing is UnitStanding.OWING]


def menu(person: Person) -> tuple[tuple[str, str], ...]:
    """(talk, key of its label) in the order of the digits; nobody sees what is not theirs."""
    return tuple((command.talk_for(person) or START_PAGE, command.label) for command in menu_of(person))


def _cannot(word: ChatWord, person: Person) -> Outcome:
    """A word that no talk has taken."""
    return goes_on(Here(), _refusal(word, person) or Say("not-understood"))


def _entries(person: Person | None) -> tuple[tuple[str, str], ...]:
    if person is None:
        return ()
    return menu(person)


def _title(person: Person, office: str) -> Say:
    args = {"office": office, "name": person.name}
    if menu(person):
        return Say("home-title", args)
    return Say("home-no-post", args)


def _labels(person: Person, known: Knows) -> list[Say]:
    counts = _counts(known)
    return [Say(key, _counted(counts.get(key))) for _, key in menu(person)]


def _counted(count: int | None) -> dict[str, object]:
    if count is None:
        return {}
    return {"count": count}


def _counts(known: Knows) -> Mapping[str, int]:
    owing = len(_owed(known))
    return {"pick-report-page": owing, "pick-notices": len(known.notices)}


def _unheard(opening: Opening) -> tuple[Say, ...]:
    """What was typed before anything was asked."""
    text = shortened(opening.text, 60)
    if text and opening.word is None:
        return (Say("not-understood-heard", {"text": text}),)
    return ()


def news_says(news: News | None) -> tuple[Say, ...]:
    """At most five short lines for the office."""
    if news is None:
        return ()
    says = list(_first_steps(news))
    if news.door:
        says.append(Say("news-door", {"count": news.door}))
    if news.changed:
        says.append(Say("news-changed", {"what": shortened(news.changed, 50), "minutes": news.minutes}))
    if news.questions:
        says.append(Say("news-questions", {"count": news.questions}))
    if news.corrections or news.inquiries:
        parts = counted(("part-corrections", news.corrections), ("part-inquiries", news.inquiries))
        says.append(Say("news-waiting", {"parts": parts}))
    if news.paused:
        says.append(_paused(news.paused))
    return tuple(says)


def _first_steps(news: News) -> tuple[Say, ...]:
    """What an office does first of all, while nothing is there."""
    if news.no_units:
        return (Say("news-no-units"),)
    if news.no_plan:
        return (Say("news-no-plan"),)
    return ()


def _paused(why: Mapping[str, str]) -> Say:
    return Say("news-paused", {"channels": tuple(sorted(why)), "why": tuple(sorted(set(why.values())))})


def _refusal(word: ChatWord, person: Person) -> Say | None:
    """Why a word opens nothing for this person; None where it says nothing of a talk."""
    if word.command.talk_for(person) is not None:
        return None
    return word.command.refusal


def _help(person: Person) -> tuple[Say, ...]:
    first = Say("help-words")
    if person.at_desk:
        first = Say("help-plan-file")
    commands = (Say(command.about) for command in helped_with(person))
    return (first, *commands, Say("help-always"))
