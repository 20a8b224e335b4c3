"""The steps of a form: figures, why one is missing, what is unlikely, the reading back, a correction. Whose form it is:
talk.py for a unit, entering.py for the office."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.dialogs.effects import DropReadBack
from bot.dialogs.engine.answers import Answer, Gave, Typed
from bot.dialogs.engine.outcomes import Ends, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.figures import Filled
from bot.dialogs.report.confirming import (
    change_prompt,
    changing,
    confirm,
    confirm_answered,
    confirm_prompt,
    doubt_prompt,
    doubted,
    value_prompt,
    valued,
)
from bot.dialogs.report.filling import figures_answered, figures_prompt, reason_answered, reason_prompt
from bot.dialogs.report.here import Here, Step
from bot.dialogs.report.offering import which_answered, which_prompt
from bot.dialogs.report.papers import with_paper
from bot.dialogs.report.work import WorkUnderWay, asked_at
from bot.words import ChatWord
from core.talk.agenda import Request
from core.talk.messages import Say

K = TypeVar("K")


class FormTalk(DeclaredTalk[Here, K]):
    words = frozenset({ChatWord.BACK, ChatWord.SKIP, ChatWord.CORRECT, ChatWord.DONE})
    stopped = "report-stopped"
    takes_papers = True
    for_unit = False

    @abstractmethod
    def work(self, here: Here, scene: Scene[K]) -> WorkUnderWay | None:
        """The piece of work with what is answered of it; None when there is none that asks for figures."""

    def work_on(
        self, request: Request | None, here: Here, requests: Sequence[Request], scene: Scene[K]
    ) -> WorkUnderWay | None:
        asked = asked_at(here, request) if request is not None else None
        if request is None or asked is None:
            return None
        return WorkUnderWay(request, asked, tuple(requests), scene.today, self.for_unit)

    def prompt(self, here: Here, scene: Scene[K]) -> Prompt | None:
        work = self.work(here, scene)
        if work is None:
            return None
        match here.step:
            case Step.FILL:
                return figures_prompt(work)
            case Step.REASON:
                return reason_prompt(work)
            case Step.WHICH:
                return which_prompt(work)
            case Step.DOUBT:
                return doubt_prompt(work)
            case Step.CONFIRM:
                return confirm_prompt(work)
            case Step.CHANGE:
                return change_prompt(work)
            case Step.VALUE:
                return value_prompt(work, here.changing)
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[K]) -> Outcome:
        work = self.work(here, scene)
        if work is None:
            return self.open(Opening(), scene)
        if isinstance(heard, Gave):
            return with_paper(self._under_paper(here, heard, scene), heard.document, here)
        match here.step:
            case Step.FILL:
                return figures_answered(work, heard, confirm)
            case Step.REASON:
                return reason_answered(work, heard, confirm)
            case Step.WHICH:
                return which_answered(work, heard)
            case Step.DOUBT:
                return doubted(work, heard)
            case Step.CONFIRM:
                return confirm_answered(work, heard)
            case Step.CHANGE:
                return changing(work, heard)
            case Step.VALUE:
                return valued(work, heard)
        return goes_on(here)

    def _under_paper(self, here: Here, gave: Gave, scene: Scene[K]) -> Outcome:
        """The figures under a paper answer what is asked; another text under it is none."""
        if isinstance(gave.value, Filled):
            return self.answer(here, Typed(gave.value, gave.text), scene)
        return goes_on(here)

    def simpler(self, here: Here, scene: Scene[K]) -> Here:
        return replace(here, single=True) if here.step is Step.FILL else here

    def stopping(self, here: Here, scene: Scene[K]) -> Outcome:
        work = self.work(here, scene)
        if work is None:
            return super().stopping(here, scene)
        dropped = () if self.for_unit else (DropReadBack(work.request.expectation_id),)
        if work.request.version > 0:
            return ends(Say("report-stands"), effects=dropped)
        given = work.asked.answers or work.asked.blanks or work.asked.offered
        if given and not self.for_unit:
            return Ends((Say("report-kept"),), dropped, kept=here)
        return ends(Say(self.stopped), effects=dropped)
