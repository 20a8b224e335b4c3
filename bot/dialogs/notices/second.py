"""A notice to many people before its second person: who wrote it, to how many it would go, how it will look; released,
or not. Written in talk.py."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.notices.effects import SecondNotice
from bot.dialogs.notices.with_file import with_file_said
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.office.units import Unit
from core.talk.messages import Say
from core.talk.seconding import AwaitedNotice, may_second
from reading.meaning.values import Meaning

MOST = 8


class Step(StrEnum):
    LIST = "list"
    ONE = "one"


@dataclass(frozen=True)
class Here:
    step: Step = Step.LIST
    notice_id: int | None = None
    ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Knows:
    units: tuple[Unit, ...] = ()
    notices_awaiting: tuple[AwaitedNotice, ...] = ()


class SecondTalk(DeclaredTalk[Here, Knows]):
    """A button of the message that asks names the notice; the word lists those that wait; where none does,
    those that are out."""

    name = "second-notice"
    may = Action.SECOND_NOTICES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.NOTICES})
    stopped = "second-waits"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        waiting, named = scene.known.notices_awaiting, opening.given.get("notice_id")
        if isinstance(named, int):
            found = _find(waiting, named)
            return _shown(found, scene) if found is not None else ends(Say("second-gone"))
        if not waiting:
            return HandsTo("notices-seen")
        if len(waiting) == 1:
            return _shown(waiting[0], scene)
        return goes_on(Here(ids=tuple(one.id for one in waiting[:MOST])))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        waiting = scene.known.notices_awaiting
        if here.step is Step.LIST:
            found = [one for number in here.ids if (one := _find(waiting, number)) is not None]
            return asks_one_of(Say("second-choose"), [_line(one) for one in found]) if found else None
        one = _find(waiting, here.notice_id)
        return _asked(one, scene) if one is not None else None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step, heard:
            case Step.LIST, Chose() if heard.place < len(here.ids):
                one = _find(scene.known.notices_awaiting, here.ids[heard.place])
                return _shown(one, scene) if one is not None else ends(Say("second-gone"))
            case Step.ONE, Chose() if here.notice_id is not None:
                said = "second-released" if heard.yes else "second-dropped"
                return ends(Say(said), effects=(SecondNotice(here.notice_id, heard.yes),))
        return Unheard()


def _find(waiting: tuple[AwaitedNotice, ...], number: int | None) -> AwaitedNotice | None:
    return next((one for one in waiting if one.id == number), None)


def _shown(one: AwaitedNotice, scene: Scene[Knows]) -> Outcome:
    if scene.person is None or not may_second(one.written_by, scene.person.id):
        return ends(Say("second-own"))
    return goes_on(Here(Step.ONE, one.id))


def _line(one: AwaitedNotice) -> Say:
    return Say("second-line", {"text": shortened(one.words.text, 60), "people": one.people, "by": one.by})


def _asked(one: AwaitedNotice, scene: Scene[Knows]) -> Prompt:
    whom = audience_said(one.audience, scene.known.units)
    title = Say("second-title", {"by": one.by, "people": one.people, "whom": whom})
    says = (title, *with_file_said(one.file_name), Say("notice-sample"), *one.words.says)
    return asks_yes(says, "pick-second-release", "pick-second-drop", otherwise=Meaning.NO)
