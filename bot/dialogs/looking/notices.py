"""`thông báo` for who looks: those that went out last, how far one of them has come, and who has not acknowledged
it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.notices.following import WHO, notice_line, report_says, waits_said
from bot.dialogs.notices.recipients import PAGE
from bot.dialogs.pages import turned, turns
from bot.dialogs.prompts import open_ways
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.notices import NoticeReport, NoticeWaiting


class Step(StrEnum):
    LIST = "list"
    ONE = "one"
    WAITING = "waiting"


@dataclass(frozen=True)
class Here:
    """`ids` of those in the list, in its order; `first` of the people on the screen, counted from 0."""

    step: Step = Step.LIST
    notice_id: int | None = None
    ids: tuple[int, ...] = ()
    first: int = 0


@dataclass(frozen=True)
class Knows:
    notices_sent: tuple[NoticeReport, ...] = ()
    notice_report: NoticeReport | None = None
    notice_waiting: NoticeWaiting | None = None


class NoticesSeen(DeclaredTalk[Here, Knows]):
    name = "notices-seen"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.NOTICES})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        sent = scene.known.notices_sent
        if not sent:
            return ends(Say("seen-no-notices"))
        return goes_on(Here(ids=tuple(one.id for one in sent)))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        known = scene.known
        match here.step:
            case Step.ONE if known.notice_report is not None:
                return asks_choice(report_says(known.notice_report), *_ways(known.notice_report))
            case Step.WAITING if known.notice_waiting is not None:
                return _waiting_prompt(here, known.notice_waiting)
            case Step.LIST:
                shown = _shown(here, scene)
                return asks_one_of(Say("seen-notices"), [notice_line(one) for one in shown]) if shown else None
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        report, waiting = scene.known.notice_report, scene.known.notice_waiting
        match here.step, heard:
            case Step.LIST, Chose() if heard.place < len(_shown(here, scene)):
                return goes_on(replace(here, step=Step.ONE, notice_id=_shown(here, scene)[heard.place].id), looks=True)
            case Step.ONE, Chose() if report is not None and _ways(report)[heard.place] == WHO:
                return goes_on(replace(here, step=Step.WAITING, first=0), looks=True)
            case Step.WAITING, Chose() if waiting is not None:
                first = turned(_pages(here, waiting.count)[heard.place], here.first, PAGE)
                if first is not None:
                    return goes_on(replace(here, first=first), looks=True)
                return goes_on(replace(here, step=Step.ONE), looks=True)
        return self.open(Opening(), scene)


def _shown(here: Here, scene: Scene[Knows]) -> list[NoticeReport]:
    """Those that stood in the list, though others have gone out since; all, where none of them does any more."""
    sent = scene.known.notices_sent
    return [one for one in sent if one.id in here.ids] or list(sent)


def _ways(report: NoticeReport) -> list[str]:
    return open_ways({WHO: report.owing > 0 or report.steps.lost > 0, "pick-seen-back": True})


def _waiting_prompt(here: Here, waiting: NoticeWaiting) -> Prompt:
    title = Say("notice-waiting", {"count": waiting.count})
    lines = tuple(waits_said(one) for one in waiting.people)
    return asks_choice((title, *lines), *_pages(here, waiting.count))


def _pages(here: Here, count: int) -> list[str]:
    return open_ways({**turns(here.first, count, PAGE), "pick-seen-back": True})
