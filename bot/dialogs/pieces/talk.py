"""Which work, which unit, and the page of its piece of work. What is then done with it: acts.py."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.dialogs.days import day_reader
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.asides import About
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.pieces.acts import act_answered, act_begun, act_prompt
from bot.dialogs.pieces.here import Act, Here, Knows, Step
from bot.dialogs.pieces.page import page_prompt, ways
from bot.dialogs.pieces.units import Unknown, unit_meant, units_prompt
from bot.dialogs.prompts import shortened
from bot.dialogs.work_lines import MOST, work_list
from bot.words import ChatWord
from core.reports.consolidation import UnitLine
from core.talk.agenda import OccurrenceProgress, Request
from core.talk.messages import Say

_ACTS: Mapping[ChatWord, Act] = {
    ChatWord.ASK_BACK: Act.ASK,
    ChatWord.ENTER: Act.ENTER,
    ChatWord.EXTEND: Act.EXTEND,
    ChatWord.EXCUSE: Act.EXCUSE,
}


class PieceTalk(DeclaredTalk[Here, Knows]):
    """What is known of work and unit decides where it stands: it is handed to itself to have the next of them looked
    up."""

    name = "piece"
    may = Action.HANDLE_REPORTS
    state = Here
    knows = Knows
    opens = frozenset(_ACTS)

    # --- opening ------------------------------------------------------------------------------------------------------

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """By the word of an act, or with what another talk says of work and unit."""
        known, here = scene.known, _wanted(opening, scene)
        if here.occurrence_id is None:
            return self._work_asked(here, known.progress)
        if known.table is None:
            return ends(Say("piece-gone"))
        if here.expectation_id is None:
            return self._unit_asked(here, scene)
        request = _piece(here, scene)
        if request is None:
            return ends(Say("piece-gone"))
        return self._piece_opened(here, request, scene)

    def _work_asked(self, here: Here, found: Sequence[OccurrenceProgress]) -> Outcome:
        if not found:
            return ends(Say("progress-none"))
        numbers = tuple(one.occurrence_id for one in found[:MOST])
        if len(found) == 1:
            return self._again(replace(here, occurrence_id=numbers[0]))
        return goes_on(replace(here, step=Step.WORK, shown=numbers))

    def _unit_asked(self, here: Here, scene: Scene[Knows]) -> Outcome:
        if not here.rest:
            return goes_on(replace(here, step=Step.UNIT))
        line, left = unit_meant(scene.known.table, here.rest)
        if line is not None:
            return self._unit_chosen(replace(here, rest=left), line)
        return goes_on(replace(here, step=Step.UNIT, rest=""), _no_unit(here.rest))

    def _piece_opened(self, here: Here, request: Request, scene: Scene[Knows]) -> Outcome:
        if here.act is Act.OTHER:
            return self._again(Here(Step.UNIT, occurrence_id=request.occurrence_id))
        if here.act is Act.NOTHING or here.act not in ways(request, scene):
            return goes_on(_page(here))
        return act_begun(here, request, scene)

    def _again(self, here: Here) -> HandsTo:
        """From the beginning, with what is known by now."""
        given = {"act": here.act.value, "rest": here.rest, "occurrence_id": here.occurrence_id}
        return HandsTo(self.name, given={**given, "expectation_id": here.expectation_id})

    # --- steps --------------------------------------------------------------------------------------------------------

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        request = _piece(here, scene)
        match here.step:
            case Step.WORK:
                return _works(_shown(here, scene))
            case Step.UNIT:
                return units_prompt(scene.known.table)
            case Step.PAGE if request is not None:
                return page_prompt(request, scene)
        return act_prompt(here, request, scene) if request is not None else None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step:
            case Step.WORK:
                return self._work_chosen(here, heard, scene)
            case Step.UNIT:
                return self._unit_answered(here, heard, scene)
        return self._piece_answered(here, heard, scene)

    def _piece_answered(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        request = _piece(here, scene)
        if request is None:
            return ends(Say("piece-gone"))
        if here.step is Step.PAGE:
            return self._page_answered(here, heard, request, scene)
        if isinstance(heard, Worded):
            return goes_on(_page(here))
        return act_answered(here, heard, request, scene)

    def _work_chosen(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        shown = _shown(here, scene)
        if isinstance(heard, Chose) and heard.place < len(shown):
            return self._again(replace(here, occurrence_id=shown[heard.place].occurrence_id))
        return goes_on(here)

    def _unit_answered(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        table = scene.known.table
        match heard:
            case Chose() if table is not None and heard.place < len(table.lines):
                return self._unit_chosen(here, table.lines[heard.place])
            case Typed(UnitLine() as line):
                return self._unit_chosen(here, line)
            case Typed(Unknown(text)):
                return Unheard((_no_unit(text),))
        return self._work_asked(replace(here, occurrence_id=None), scene.known.progress)

    def _unit_chosen(self, here: Here, line: UnitLine) -> Outcome:
        return self._again(replace(here, expectation_id=line.expectation_id))

    def _page_answered(self, here: Here, heard: Answer, request: Request, scene: Scene[Knows]) -> Outcome:
        """Back is to another unit."""
        open_to = ways(request, scene)
        act = Act.OTHER
        if isinstance(heard, Chose) and heard.place < len(open_to):
            act = open_to[heard.place]
        return self._piece_opened(replace(here, act=act), request, scene)

    def about(self, here: Here, scene: Scene[Knows]) -> About | None:
        request = _piece(here, scene)
        if request is None:
            return None
        return About(request.expectation_id, shortened(request.what, 80), request.due_on)


def _wanted(opening: Opening, scene: Scene[Knows]) -> Here:
    """What is known so far, of what may be anything. A word with a day and no unit is for the one that is open."""
    act = _ACTS.get(opening.word) if opening.word is not None else None
    if act is None:
        return _given(opening)
    at, here = Here(Step.WORK, act, opening.rest), opening.here
    if act is Act.EXTEND and here is not None and day_reader(scene.local_now)(opening.rest) is not None:
        return replace(at, occurrence_id=here.occurrence_id, expectation_id=here.expectation_id)
    return at


def _given(opening: Opening) -> Here:
    """What another talk hands over."""
    given = opening.given
    act = next((one for one in Act if one == given.get("act")), Act.NOTHING)
    work, piece = _number(given.get("occurrence_id")), _number(given.get("expectation_id"))
    return Here(Step.WORK, act, opening.rest, work, piece)


def _number(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return None


def _page(here: Here) -> Here:
    return Here(Step.PAGE, occurrence_id=here.occurrence_id, expectation_id=here.expectation_id)


def _piece(here: Here, scene: Scene[Knows]) -> Request | None:
    request = scene.known.piece
    if request is None or request.expectation_id != here.expectation_id:
        return None
    return request


def _shown(here: Here, scene: Scene[Knows]) -> list[OccurrenceProgress]:
    return [one for one in scene.known.progress if one.occurrence_id in here.shown]


def _works(shown: Sequence[OccurrenceProgress]) -> Prompt | None:
    if not shown:
        return None
    return work_list(shown, "piece-which")


def _no_unit(text: str) -> Say:
    return Say("piece-no-unit", {"text": shortened(text, 40)})
