"""Notices that ask "đã nhận": shown one at a time, the longest waiting first. What a notice is and who gets it,
core.talk.notices and storage know."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.base import Pick
from bot.dialogs.effects import Acknowledge
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_received
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.notices import Notice


class Step(StrEnum):
    READ = "read"


@dataclass(frozen=True)
class Here:
    """The notice that is on the screen."""

    notice_id: int
    step: Step = Step.READ


@dataclass(frozen=True)
class Knows:
    notices: tuple[Notice, ...] = ()


class AcknowledgeTalk(DeclaredTalk[Here, Knows]):
    name = "acknowledge"
    version = 2
    may = Action.ACKNOWLEDGE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.RECEIVED, ChatWord.NOTICES})
    stopped = "ack-later"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """A button under a notice says which, and "đã nhận" which one it must be when there is only one."""
        notices = scene.known.notices
        asked = opening.given.get("notice_id")
        if asked is not None:
            return _pressed(_find(notices, asked), notices)
        if not notices:
            return ends(Say("ack-none"))
        if opening.word is ChatWord.RECEIVED and len(notices) == 1:
            return _received(notices[0], notices)
        return goes_on(Here(notices[0].id))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        notices = scene.known.notices
        notice = _find(notices, here.notice_id)
        if notice is None:
            return None
        says = list(notice.words.says)
        if len(notices) > 1:
            says.insert(0, Say("ack-several", {"count": len(notices)}))
        return asks_received(says, "pick-received", "pick-later")

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        notices = scene.known.notices
        notice = _find(notices, here.notice_id)
        if isinstance(heard, Chose) and heard.yes and notice is not None:
            return _received(notice, notices)
        return ends(Say("ack-later"), picks=_HOME)


_HOME: tuple[Pick, ...] = (HOME_PICK,)


def _find(notices: tuple[Notice, ...], number: object) -> Notice | None:
    return next((one for one in notices if one.id == number), None)


def _pressed(notice: Notice | None, notices: tuple[Notice, ...]) -> Outcome:
    if notice is None:
        return ends(Say("ack-already"))
    return _received(notice, notices)


def _received(notice: Notice, notices: tuple[Notice, ...]) -> Outcome:
    """Then the next that waits."""
    others = [one for one in notices if one.id != notice.id]
    effects = (Acknowledge(notice.id),)
    if not others:
        return ends(Say("ack-done"), effects=effects)
    return goes_on(Here(others[0].id), Say("ack-done"), effects=effects, looks=True)
