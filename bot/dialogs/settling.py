"""Whether the day of a conference is settled that a plan left vague or called tentative: a day, not yet, that it is put
off, or not held at all. What follows from it is shown and confirmed in dates/."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.base import Pick
from bot.dialogs.dates.change_requests import off, request_to_json
from bot.dialogs.dates.choosing import item_at
from bot.dialogs.dates.differences import difference_said
from bot.dialogs.dates.here import Here as ChangeHere
from bot.dialogs.dates.here import Knows
from bot.dialogs.dates.here import Step as ChangeStep
from bot.dialogs.dates.new_times import new_day, request_reader
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.tokens import SETTLE
from core.calendar.doubtful import day_doubt
from core.calendar.moments import local_day
from core.plans.change_requests import Changeable, EventChange
from core.talk.messages import Say

NOT_YET, OFF = Pick("1", Say("pick-settle-not-yet")), Pick("2", Say("pick-settle-off"))
PUT_OFF = Pick("3", Say("pick-settle-put-off"))


class Step(StrEnum):
    DAY = "day"


@dataclass(frozen=True)
class Here:
    """`id`: the conference."""

    step: Step = Step.DAY
    id: int | None = None


class SettleTalk(DeclaredTalk[Here, Knows]):
    """Opened by what is chosen or typed under the question that came by itself."""

    name = SETTLE
    may = Action.ANSWER_QUESTIONS
    state = Here
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        item = _item(opening.given, scene)
        if item is None:
            return ends(Say("settle-gone"))
        if opening.rest:
            return _typed(item, opening.rest, scene)
        if opening.given.get("off"):
            return _off(item, cancelled=True)
        if opening.given.get("put_off"):
            return _off(item, cancelled=False)
        return _not_yet(item, scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        item = item_at(scene.known.changeable, "event", here.id)
        if item is None:
            return None
        says = (difference_said(item), Say("settle-which-day"))
        return asks_day(says, request_reader(item, scene), _picks(item))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        item = item_at(scene.known.changeable, "event", here.id)
        if item is None:
            return ends(Say("settle-gone"))
        match heard:
            case Chose(Pick(digit="2")):
                return _off(item, cancelled=True)
            case Chose(Pick(digit="3")):
                return _off(item, cancelled=False)
            case Typed(EventChange() as wish):
                return _given(item, wish, scene)
            case Typed(Say() as why):
                return Unheard((why,))
        return _not_yet(item, scene)


def _item(given: Mapping[str, object], scene: Scene[Knows]) -> Changeable | None:
    """The conference that the choice is about, where it still is to come."""
    number = given.get("id")
    if not isinstance(number, int):
        return None
    return item_at(scene.known.changeable, "event", number)


def _typed(item: Changeable, text: str, scene: Scene[Knows]) -> Outcome:
    """A day, or why it is none."""
    read = request_reader(item, scene)(text)
    if isinstance(read, EventChange):
        return _given(item, read, scene)
    here = Here(id=item.subject_id)
    if isinstance(read, Say):
        return goes_on(here, read)
    return goes_on(here)


def _given(item: Changeable, wish: EventChange, scene: Scene[Knows]) -> Outcome:
    """A day that is past or far ahead is asked about first."""
    day = new_day(wish)
    if day is not None and day_doubt(day, scene.today) is not None:
        return _handed(item, wish, ChangeStep.SURE)
    return _handed(item, wish, ChangeStep.CONFIRM)


def _off(item: Changeable, *, cancelled: bool) -> Outcome:
    """Not held at all, or put off without a day."""
    return _handed(item, off(item, cancelled=cancelled), ChangeStep.CONFIRM)


def _picks(item: Changeable) -> tuple[Pick, ...]:
    """What has no day cannot be put off."""
    if item.when.day is None:
        return (NOT_YET, OFF, HOME_PICK)
    return (NOT_YET, OFF, PUT_OFF, HOME_PICK)


def _handed(item: Changeable, wish: EventChange, step: ChangeStep) -> Outcome:
    here = ChangeHere(step, subject=item.subject.value, id=item.subject_id, wish=request_to_json(wish))
    return HandsTo("change", here)


def _not_yet(item: Changeable, scene: Scene[Knows]) -> Outcome:
    """What is said of it, and when it is asked about again."""
    if item.asked_at is None:
        return ends(Say("settle-later"))
    return ends(Say("settle-again", {"on": local_day(item.asked_at, scene.zone)}))
