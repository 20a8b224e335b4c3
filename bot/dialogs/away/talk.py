"""`vắng`, `vắng từ 12/3 đến 20/3`: from when until when, who stands in, once more, done; and again for whoever comes
back early."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.dialogs.away.effects import ComeBack, GoAway
from bot.dialogs.base import Pick
from bot.dialogs.days import clear_time
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_day, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.calendar.doubtful import day_doubt
from core.office.absences import Absence
from core.office.permissions import Action
from core.talk.messages import Say
from reading.when.values import When

MOST = 7
"""Colleagues on one screen."""
LONGEST = timedelta(days=120)
"""Whoever is away for longer hands the post over; a day of next year is mostly one that is past."""


class Step(StrEnum):
    SINCE = "since"
    LAST = "last"
    WHO = "who"
    SURE = "sure"
    BACK = "back"


@dataclass(frozen=True)
class Here:
    step: Step
    since: date | None = None
    last: date | None = None
    deputy_id: int | None = None


@dataclass(frozen=True)
class Colleague:
    id: int
    name: str
    post: str


@dataclass(frozen=True)
class Knows:
    """`absence` of this person that holds or is ahead; `colleagues` of their units."""

    absence: Absence | None = None
    colleagues: tuple[Colleague, ...] = ()


@dataclass(frozen=True)
class Days:
    """What was typed of days: one, or from one to another."""

    since: date
    last: date | None = None


class AwayTalk(DeclaredTalk[Here, Knows]):
    name = "away"
    may = Action.WORK_FOR_UNIT
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.AWAY})
    stopped = "away-left"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        days = _days(opening.rest, scene) if opening.rest else None
        if isinstance(days, Days):
            return _since_typed(days, scene)
        if scene.known.absence is not None:
            return goes_on(Here(Step.BACK))
        return goes_on(Here(Step.SINCE))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        match here.step:
            case Step.SINCE:
                today = Pick("1", Say("pick-people-today", {"day": scene.today}))
                return asks_day(Say("away-since"), lambda text: _days(text, scene), (today, HOME_PICK))
            case Step.LAST if here.since is not None:
                return asks_day(Say("away-last", {"day": here.since}), lambda text: _days(text, scene))
            case Step.WHO:
                people = scene.known.colleagues[:MOST]
                labels = [Say("away-colleague", {"name": one.name, "post": one.post}) for one in people]
                return asks_one_of(Say("away-who"), [*labels, Say("pick-away-nobody")])
            case Step.SURE:
                return _sure(here, scene)
            case Step.BACK if scene.known.absence is not None:
                return asks_choice(_known(scene.known.absence), "pick-away-back", "pick-away-change")
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Worded):
            return goes_on(Here(Step.SINCE))
        match here.step:
            case Step.SINCE:
                return _since_answered(heard, scene)
            case Step.LAST:
                return _last_answered(here, heard, scene)
            case Step.WHO if isinstance(heard, Chose):
                people = [one.id for one in scene.known.colleagues[:MOST]]
                return goes_on(replace(here, step=Step.SURE, deputy_id=(*people, None)[heard.place]))
            case Step.SURE if isinstance(heard, Chose) and heard.yes:
                return _done(here)
            case Step.BACK if isinstance(heard, Chose) and heard.place == 0:
                return ends(Say("away-is-back"), effects=(ComeBack(),))
        return goes_on(Here(Step.SINCE))


# --- days -------------------------------------------------------------------------------------------------------------


def _days(text: str, scene: Scene[Knows]) -> Days | Say | None:
    when = clear_time(text, scene.local_now)
    if not isinstance(when, When):
        return when
    if when.first_day is None:
        return None
    if when.last_day is not None and when.last_day != when.first_day:
        return Days(when.first_day, when.last_day)
    return Days(when.first_day)


def _since_answered(heard: Answer, scene: Scene[Knows]) -> Outcome:
    match heard:
        case Chose():
            return goes_on(Here(Step.LAST, since=scene.today))
        case Typed(Days() as days):
            return _since_typed(days, scene)
        case Typed(Say() as why):
            return Unheard((why,))
    return goes_on(Here(Step.SINCE))


def _since_typed(days: Days, scene: Scene[Knows]) -> Outcome:
    if days.last is not None:
        return _last_taken(Here(Step.SINCE, since=days.since), days.last, scene)
    if day_doubt(days.since, scene.today) is not None:
        return goes_on(Here(Step.SINCE), Say("away-past", {"day": days.since}))
    return goes_on(Here(Step.LAST, since=days.since))


def _last_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    match heard:
        case Typed(Days(since, last)):
            return _last_taken(here, last or since, scene)
        case Typed(Say() as why):
            return Unheard((why,))
    return goes_on(here)


def _last_taken(here: Here, last: date, scene: Scene[Knows]) -> Outcome:
    if here.since is None:
        return goes_on(Here(Step.SINCE))
    if not max(here.since, scene.today) <= last <= here.since + LONGEST:
        return goes_on(replace(here, step=Step.LAST), Say("away-no-such-last", {"since": here.since, "last": last}))
    if scene.known.colleagues:
        return goes_on(replace(here, step=Step.WHO, last=last))
    return goes_on(replace(here, step=Step.SURE, last=last))


# --- once more, and done ----------------------------------------------------------------------------------------------


def _sure(here: Here, scene: Scene[Knows]) -> Prompt | None:
    if here.since is None or here.last is None:
        return None
    days = Say("away-sure", {"since": here.since, "last": here.last})
    deputy = next((one.name for one in scene.known.colleagues if one.id == here.deputy_id), None)
    stands_in = Say("away-sure-nobody")
    if deputy is not None:
        stands_in = Say("away-sure-deputy", {"deputy": deputy})
    return asks_yes((days, stands_in), "pick-away-right", "pick-away-again")


def _done(here: Here) -> Outcome:
    if here.since is None or here.last is None:
        return goes_on(Here(Step.SINCE))
    done = Say("away-done", {"since": here.since, "last": here.last})
    return ends(done, Say("away-how-back"), effects=(GoAway(here.since, here.last, here.deputy_id),))


def _known(absence: Absence) -> tuple[Say, ...]:
    return (absence_said(absence),)


def absence_said(absence: Absence) -> Say:
    args = {"since": absence.since, "last": absence.last_day, "deputy": absence.deputy or ""}
    return Say("away-is", args)
