"""What people say instead of an answer: that they will send it later, a question, thanks, a greeting. The question that
is open stays open, and nothing that was given is lost."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.dialogs.effects import Effect, HandToOffice
from core.spelling import fold
from core.talk.messages import Say
from core.talk.questions import QuestionKind
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

PUT_OFF = frozenset({Meaning.LATER, Meaning.PROMISE, Meaning.WAIT})
FOR_THE_OFFICE = frozenset({Meaning.QUESTION, Meaning.CALL_ME, Meaning.NOT_MINE})

KIND_WORDS = frozenset({Meaning.GREETING, Meaning.THANKS})


@dataclass(frozen=True)
class About:
    """The piece of work that a step is about, for whoever is asked or told of it."""

    expectation_id: int
    what: str
    due_on: date


@dataclass(frozen=True)
class Aside:
    """What is answered before the question is asked again. `offers`: the sentence may go to the office, if the person
    wants it."""

    says: tuple[Say, ...] = ()
    effects: tuple[Effect, ...] = ()
    offers: bool = False


def is_aside(text: str) -> bool:
    """Whether it is any of these, whatever is talked of."""
    return bool(meanings_of(text) & (PUT_OFF | FOR_THE_OFFICE | KIND_WORDS))


def aside_of(text: str, about: About | None, now: datetime, *, told: bool = False) -> Aside | None:
    """None when it is nothing of these. `now` is local; `told`: the office hears of a day that is promised of no piece
    of work in particular."""
    meanings = meanings_of(text)
    if meanings & FOR_THE_OFFICE:
        return Aside(_due(about), offers=True)
    if meanings & PUT_OFF:
        return _put_off(text, about, now, told)
    if Meaning.GREETING in meanings:
        return Aside((Say("aside-greeting"),))
    if Meaning.THANKS in meanings:
        return Aside((Say("aside-thanks"),))
    return None


def _due(about: About | None) -> tuple[Say, ...]:
    if about is None:
        return ()
    return (Say("aside-due", {"what": about.what, "due": about.due_on}),)


def _put_off(text: str, about: About | None, now: datetime, told: bool) -> Aside:
    """A promise with a day is told to the office."""
    day = _day_in(text, now, about)
    if day is None or day < now.date():
        return _some_day(text, about)
    if about is not None:
        says = (Say("aside-promised", {"day": day, "due": about.due_on}),)
        return Aside(says, (HandToOffice(QuestionKind.REQUEST, text, day, about.expectation_id),))
    if told:
        return Aside((Say("aside-promised-all", {"day": day}),), (HandToOffice(QuestionKind.REQUEST, text, day),))
    return Aside((_some_time(about),))


def _some_day(text: str, about: About | None) -> Aside:
    """A wish for longer time that names no day is told all the same; "lát nữa" is not."""
    if about is None or not _BEGS.search(fold(text)):
        return Aside((_some_time(about),))
    says = (Say("aside-asked", {"due": about.due_on}),)
    return Aside(says, (HandToOffice(QuestionKind.REQUEST, text, None, about.expectation_id),))


_BEGS = re.compile(r"\b(?:khat|lui|hoan|gia han|cham|tre|muon|extension|extend|more time|more days?)\b")


def _some_time(about: About | None) -> Say:
    if about is None:
        return Say("aside-later")
    return Say("aside-later-due", {"due": about.due_on})


def _day_in(text: str, now: datetime, about: About | None) -> date | None:
    """ "lùi 2 hôm" is counted from the day on which it is due."""
    # The grammar of times is large, and loaded when somebody first puts off what is asked.
    from reading.dates import read_when

    when = read_when(text, now=now)
    if when is None or when.blank:
        return None
    if when.last_day is None and when.days is not None and when.days > 0 and about is not None:
        return about.due_on + timedelta(days=when.days)
    return when.last_day
