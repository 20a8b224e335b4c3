"""The office enters a unit's figures for it, step by step as the unit would. Which unit and which work: piece.py."""

from dataclasses import dataclass

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from bot.dialogs.report.correcting import corrected
from bot.dialogs.report.filling import ask
from bot.dialogs.report.form_talk import FormTalk, confirm
from bot.dialogs.report.here import Here
from bot.dialogs.report.work import WorkUnderWay, begun, taken_up
from core.talk.agenda import Request
from core.talk.messages import Say


@dataclass(frozen=True)
class Knows:
    piece: Request | None = None


class EnterTalk(FormTalk[Knows]):
    """It begins with the piece of work that another talk chose."""

    name = "enter"
    may = Action.HANDLE_REPORTS
    state = Here
    knows = Knows
    for_unit = True

    def work(self, here: Here, scene: Scene[Knows]) -> WorkUnderWay | None:
        request = scene.known.piece
        if request is None or request.expectation_id != here.expectation_id:
            return None
        return self.work_on(request, here, (), scene)

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        request = scene.known.piece
        asked = begun(request) if request is not None else None
        sent = taken_up(request) if request is not None else None
        if request is None or asked is None or sent is None:
            return ends(Say("piece-gone"))
        if request.version > 0:
            return corrected(WorkUnderWay(request, sent, (), scene.today, True), "", confirm)
        return ask(WorkUnderWay(request, asked, (), scene.today, True), confirm)
