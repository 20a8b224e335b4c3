"""A date that people may have been told: which one, to when, everything that follows from it, a yes, and ten minutes to
undo it. Other changes are asked for elsewhere (bot/dialogs/pieces, ladders.py) and confirmed here."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.dates.change_requests import off, request_to_json, wish_in
from bot.dialogs.dates.choosing import chosen_or_page, item_at, item_named, page_prompt
from bot.dialogs.dates.differences import difference_said, difference_says, done_says, matters
from bot.dialogs.dates.here import Here, Knows, LadderHere, LadderStep, Step
from bot.dialogs.dates.new_times import new_day, when_prompt
from bot.dialogs.dates.one_sentence import Named, another_named, named_with_day, spoken_of
from bot.dialogs.days import asks_doubted_day
from bot.dialogs.effects import ChangeDates, UndoChange
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.plans.following import undo
from bot.words import ChatWord
from core.calendar.doubtful import day_doubt
from core.plans.change_requests import Changeable, ChangeRequest, DueChange, EventChange, LadderChange, WorkChange
from core.plans.changes import EventTime
from core.reminders.alarms import Subject
from core.talk.messages import Say


class ChangeTalk(DeclaredTalk[Here, Knows]):
    name = "change"
    may = Action.CHANGE_DATES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.CHANGE, ChatWord.UNDO})
    words = frozenset({ChatWord.BACK, ChatWord.SKIP})
    stopped = "dates-stopped"

    # --- opening ------------------------------------------------------------------------------------------------------

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """By its word, perhaps with words of the name; or from a place that is not there any more."""
        if opening.word is ChatWord.UNDO:
            return _undo(scene)
        before = _before(opening)
        if before is not None and before.step is Step.DONE:
            return HandsTo("home") if opening.in_words else _undo(scene)
        if before is not None and before.step is Step.CONFIRM:
            return _otherwise(before, scene, Say("dates-same"))
        return _by_name(opening, scene)

    # --- steps --------------------------------------------------------------------------------------------------------

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        known = scene.known
        match here.step:
            case Step.PICK:
                return page_prompt("dates-which", known.changeable, here.page, difference_said)
            case Step.WHEN:
                return _when_asked(here, scene)
            case Step.SURE | Step.CONFIRM:
                return _request_prompt(here, scene)
            case Step.DONE if known.undoable is not None:
                return asks_choice(Say("dates-undo-hint"), "pick-undo")
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step:
            case Step.PICK:
                return _picked(here, heard, scene.known.changeable)
            case Step.WHEN:
                return _when_answered(here, heard, scene)
            case Step.SURE:
                return _sure(here, heard, scene)
            case Step.CONFIRM:
                return _confirmed(here, heard, scene)
        if isinstance(heard, Chose):
            return _undo(scene)
        return goes_on(Here(Step.PICK))


def _by_name(opening: Opening, scene: Scene[Knows]) -> Outcome:
    """The one that these words name is asked for its day at once, or read back with the day that follows the name."""
    items = scene.known.changeable
    if not items:
        return ends(Say("dates-nothing"))
    said = named_with_day(spoken_of(items, opening.text), opening.rest, scene)
    if said is not None:
        return _said_whole(said, scene)
    named = item_named(items, opening.rest)
    if named is None:
        return goes_on(Here(Step.PICK))
    return goes_on(_when(named))


def _said_whole(said: Named, scene: Scene[Knows]) -> Outcome:
    item, requested = said
    return _day_given(_when(item), requested, scene)


def _before(opening: Opening) -> Here | None:
    """Where it stood, when that place is not there any more."""
    found = states.read(Here, dict(opening.given))
    if isinstance(found, Here):
        return found
    return None


def _undo(scene: Scene[Knows]) -> Outcome:
    change_id, activated = scene.known.undoable, scene.known.last_activation
    if change_id is None and activated is not None:
        return undo(activated.plan_id, unheard=activated.unheard)
    if change_id is None:
        return ends(Say("dates-undo-none"))
    return ends(Say("dates-undone"), effects=(UndoChange(change_id),))


# --- which, and to when -----------------------------------------------------------------------------------------------


def _when(item: Changeable) -> Here:
    return Here(Step.WHEN, subject=item.subject.value, id=item.subject_id)


def _when_asked(here: Here, scene: Scene[Knows]) -> Prompt | None:
    item = item_at(scene.known.changeable, here.subject, here.id)
    if item is None:
        return None
    return when_prompt(item, scene)


def _picked(here: Here, heard: Answer, items: Sequence[Changeable]) -> Outcome:
    found = chosen_or_page(items, here.page, heard)
    if isinstance(found, Changeable):
        return goes_on(_when(found))
    return goes_on(replace(here, page=found))


def _when_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    item = item_at(scene.known.changeable, here.subject, here.id)
    if isinstance(heard, Typed) and (said := another_named(item, heard.text, scene)) is not None:
        return _said_whole(said, scene)
    match heard:
        case Chose() if item is not None:
            return _shown(here, off(item, cancelled=heard.digit == "2"))
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed((EventChange() | DueChange()) as requested):
            return _day_given(here, requested, scene)
    return goes_on(Here(Step.PICK))


def _day_given(here: Here, requested: ChangeRequest, scene: Scene[Knows]) -> Outcome:
    day = new_day(requested)
    if day is not None and day_doubt(day, scene.today) is not None:
        return goes_on(replace(here, step=Step.SURE, wish=request_to_json(requested)))
    return _shown(here, requested)


def _sure(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    requested = wish_in(here.wish)
    if isinstance(heard, Chose) and heard.yes and requested is not None:
        return _shown(here, requested)
    return _otherwise(here, scene)


def _shown(here: Here, requested: ChangeRequest) -> Outcome:
    """What follows is looked up for the next step, which shows it."""
    return goes_on(replace(here, step=Step.CONFIRM, wish=request_to_json(requested)), looks=True)


# --- everything that follows, and a yes -------------------------------------------------------------------------------


def _request_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    requested = wish_in(here.wish)
    if requested is None:
        return None
    if here.step is Step.CONFIRM:
        return _confirm_prompt(requested, scene)
    day = new_day(requested)
    if day is None:
        return None
    return asks_doubted_day(day, scene.today)


def _confirm_prompt(requested: ChangeRequest, scene: Scene[Knows]) -> Prompt | None:
    difference = scene.known.difference
    if difference is None or not matters(difference):
        return None
    other = "pick-change-other" if isinstance(requested, EventChange | DueChange) else "pick-leave"
    was = _until_now(requested, scene)
    says = (*difference_says(difference, requested, was), Say("confirm-question"))
    return asks_yes(says, "pick-change-yes", other)


def _until_now(requested: ChangeRequest, scene: Scene[Knows]) -> EventTime | None:
    if not isinstance(requested, EventChange):
        return None
    item = item_at(scene.known.changeable, Subject.EVENT.value, requested.event_id)
    return item.when if item is not None else None


def _confirmed(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    difference, requested = scene.known.difference, wish_in(here.wish)
    if isinstance(heard, Worded) or difference is None or requested is None:
        return _otherwise(here, scene)
    if isinstance(heard, Chose) and heard.yes:
        said = done_says(difference, requested)
        return goes_on(Here(Step.DONE), *said, effects=(ChangeDates(requested),), looks=True)
    return _otherwise(here, scene)


def _otherwise(here: Here, scene: Scene[Knows], *says: Say) -> Outcome:
    """Back to where it was asked for."""
    match wish_in(here.wish):
        case WorkChange(expectation_id):
            work = {"occurrence_id": here.occurrence_id, "expectation_id": expectation_id}
            return HandsTo("piece", says=says, given=work)
        case LadderChange(subject, subject_id):
            return HandsTo("ladder", LadderHere(LadderStep.RUNGS, subject=subject.value, id=subject_id), says)
    return _back_to_item(here, scene.known.changeable, says)


def _back_to_item(here: Here, items: Sequence[Changeable], says: tuple[Say, ...]) -> Outcome:
    if not items:
        return ends(*says, Say("dates-nothing"))
    item = item_at(items, here.subject, here.id)
    if item is None:
        return goes_on(Here(Step.PICK), *says)
    return goes_on(_when(item), *says)
