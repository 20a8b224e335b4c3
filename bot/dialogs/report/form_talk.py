"""The steps of a form: figures (filling.py), why one is missing, what is unlikely or changed (correcting.py); and the
reading back, after which it is sent. Whose form it is: talk.py for a unit, entering.py for the office."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.dialogs.effects import EnterFigures
from bot.dialogs.engine.answers import Answer, Chose, Gave, Typed
from bot.dialogs.engine.outcomes import Ends, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.figures import Filled
from bot.dialogs.lines import change_line, value_line, value_or_reason
from bot.dialogs.prompts import shortened
from bot.dialogs.report.correcting import (
    change_prompt,
    changed,
    changing,
    doubt_prompt,
    doubted,
    surprising,
    value_prompt,
    valued,
)
from bot.dialogs.report.duties import others_owing
from bot.dialogs.report.effects import DropReadBack, HandDraft, KeepReadBack, ProposeCorrection, SendReport
from bot.dialogs.report.filling import (
    Wish,
    figures_answered,
    figures_prompt,
    figures_reader,
    reason_answered,
    reason_prompt,
)
from bot.dialogs.report.here import Here, Step
from bot.dialogs.report.offering import which_answered, which_prompt
from bot.dialogs.report.papers import with_paper
from bot.dialogs.report.work import WorkUnderWay, asked_at
from bot.words import ChatWord
from core.talk.agenda import Request, Sender
from core.talk.messages import Say
from core.talk.read_backs import ReadBack

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
        return WorkUnderWay(request, asked, tuple(requests), scene.today, self.for_unit, scene.update)

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
                return which_answered(work, heard, confirm)
            case Step.DOUBT:
                return doubted(work, heard, confirm)
            case Step.CONFIRM:
                return confirm_answered(work, heard)
            case Step.CHANGE:
                return changing(work, heard, confirm)
            case Step.VALUE:
                return valued(work, heard, confirm)
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


# --- the reading back -------------------------------------------------------------------------------------------------


def confirm(work: WorkUnderWay, says: Sequence[Say] = ()) -> Outcome:
    """Read back before it is sent; unlikely numbers are asked about first. What somebody else sent meanwhile is said,
    and compared with."""
    if work.asked.offered:
        return goes_on(work.at(Step.WHICH), *says)
    if work.request.version > 0 and not work.asked.changes and not says:
        return ends(Say("report-same"))
    if surprising(work):
        return goes_on(work.at(Step.DOUBT), *says)
    overtaken = work.request.version != work.asked.base and work.request.version > 0
    if overtaken:
        work = work.having(replace(work.asked, base=work.request.version))
        says = (*says, Say("report-overtaken", {"unit": work.request.unit_name}))
    return goes_on(work.at(Step.CONFIRM), *says, effects=_kept(work))


def _kept(work: WorkUnderWay) -> tuple[KeepReadBack, ...]:
    """What is asked for again when no answer comes; the office itself is not."""
    if work.for_unit:
        return ()
    asked, request = work.asked, work.request
    lines = figure_lines(work)
    answers, blanks = dict(asked.answers), dict(asked.blanks)
    return (
        KeepReadBack(ReadBack(request.expectation_id, answers, blanks, asked.base, lines, sentences=asked.sentences)),
    )


def confirm_prompt(work: WorkUnderWay) -> Prompt | None:
    if work.asked.missing:
        return None
    yes = "pick-right-send" if work.request.sender is None else "pick-right-hand-on"
    prompt = asks_yes(read_back(work), yes, "pick-correct")
    return replace(prompt, read=figures_reader(work))


def read_back(work: WorkUnderWay) -> tuple[Say, ...]:
    """Everything that would be sent; of a correction what changes."""
    request = work.request
    title = Say("confirm-title", {"what": shortened(request.what, 80), "unit": request.unit_name})
    locked = (Say("report-locked", {"locks": request.locks_on}),) if work.locked else ()
    return (title, *figure_lines(work), *locked, Say("confirm-question"))


def figure_lines(work: WorkUnderWay) -> tuple[Say, ...]:
    """A line for each figure; of a correction, for each that changes."""
    asked = work.asked
    if work.request.version > 0 and asked.changes:
        return tuple(change_line(*change) for change in asked.changes)
    return tuple(
        value_line(indicator, asked.answers, asked.blanks)
        for indicator in asked.form.asked
        if value_or_reason(indicator, asked.answers, asked.blanks)
    )


def confirm_answered(work: WorkUnderWay, heard: Answer) -> Outcome:
    """The answer to "right?"."""
    match heard:
        case Chose() if heard.yes:
            return send(work)
        case Typed(Filled() as after):
            return changed(work, after, confirm)
        case Typed(Wish()):
            return Unheard()
    return goes_on(work.at(Step.CHANGE))


def handed_on(work: WorkUnderWay, sender: Sender) -> Outcome:
    """Whoever drafts hands it to whoever sends; where there is nobody, it stays theirs, and is asked for again."""
    if sender.name is None:
        return ends(Say("draft-nobody", {"unit": work.request.unit_name}))
    (kept,) = _kept(work)
    handed = HandDraft(kept.read_back, shortened(work.request.what, 80))
    return ends(Say("draft-handed", {"name": sender.name}), effects=(handed,))


def send(work: WorkUnderWay) -> Outcome:
    asked, request = work.asked, work.request
    if request.version > 0 and not asked.changes:
        return ends(Say("report-same"))
    if request.version != asked.base:
        return confirm(work)
    names = {"what": shortened(request.what, 80), "unit": request.unit_name}
    if request.sender is not None:
        return handed_on(work, request.sender)
    values, blanks, said = dict(asked.answers), dict(asked.blanks), asked.sentences
    if work.for_unit:
        entered = EnterFigures(request.expectation_id, values, blanks, asked.base, said)
        return ends(Say("enter-done", names), effects=(entered,))
    more = others_owing(request, work.requests)
    if work.locked:
        proposed = ProposeCorrection(request.expectation_id, values, blanks, said)
        return ends(Say("report-proposed", names), *more, effects=(proposed,))
    sent = SendReport(request.expectation_id, values, blanks, asked.base, said)
    key = "report-corrected" if request.version > 0 else "report-sent"
    return ends(Say(key, names), Say("report-how-to-correct"), *more, effects=(sent,))
