"""A plan that runs or has run: where it stands, what may be done with it, and its items, each with what may be made
another: its words, whom it is for, its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.plans.questions import OF_DATES, OF_PLANS, Choice, Question, hidden, question_of, shown_of
from bot.dialogs.dates.here import Here as DateHere
from bot.dialogs.dates.here import Step as DateStep
from bot.dialogs.plan.items import audience_said
from bot.dialogs.plans.following import CORRECT, plan_reach_says, standing_says
from bot.dialogs.plans.here import Here, Step
from bot.dialogs.plans.listing import plan_name
from core.capitals import first_up
from core.office.permissions import Action
from core.office.units import Unit
from core.plans.rewording import Part as ItemPart
from core.reminders.alarms import Subject
from core.talk.messages import Say
from core.talk.plan_standing import PlanItem, PlanStanding
from storage.dates import undoing
from storage.office import units
from storage.overview.plan_items import plan_items
from storage.overview.plan_standing import plan_standing


@dataclass(frozen=True)
class WordForm:
    """A form of one field, which answers a talk's question."""

    name: str
    label: str
    given: str
    carried: Mapping[str, str]


@dataclass(frozen=True)
class ItemForms:
    """One item that lies ahead; `dates` are what may be done besides another day: put off, called off."""

    key: str
    what: str
    day: str
    place: str
    whom: str
    words: tuple[WordForm, ...]
    when: Mapping[str, str]
    dates: tuple[Choice, ...]
    is_event: bool


async def running_shown(call: DeskCall, plan_id: int, complaints: Sequence[Say] = ()) -> PageAnswer:
    one = await plan_standing(call.s, plan_id, call.now, call.context.policy, by=call.person.id)
    if one is None:
        return None
    values = {
        **_stands(call, one),
        **await _ways(call, plan_id),
        "plan_id": plan_id,
        "complaints": call.all(complaints),
        "lines": await _lines(call, one),
        "undoable": await undoing.undoable(call.s, call.now, by=call.person.id),
    }
    return Part("plans_running.html", _title(call, one), values, 422 if complaints else 200)


def _stands(call: DeskCall, one: PlanStanding) -> dict[str, object]:
    says = (*standing_says(one)[1:], *plan_reach_says(one))
    return {"says": call.all(says), "state": call.say(f"plan-state-{one.state.value}")}


async def _ways(call: DeskCall, plan_id: int) -> dict[str, object]:
    """What may be done with it as a whole."""
    question = await question_of(call, OF_PLANS, Here(Step.ONE, plan_id), plan_id)
    ways = shown_of(call, question) if question is not None else None
    return {"may": call.may(Action.WRITE_PLANS), "ways": ways, "choices": _acts(call, question)}


def _title(call: DeskCall, one: PlanStanding) -> str:
    name = plan_name(one, 140)
    return call.said(name) if isinstance(name, Say) else name


def _acts(call: DeskCall, question: Question | None) -> tuple[Choice, ...]:
    """As in chat, but to correct an item, which stands beside it."""
    if question is None:
        return ()
    picks = (one for one in question.choices() if one.label.key != CORRECT)
    return tuple(Choice(one.digit, call.said(one.label)) for one in picks)


async def _lines(call: DeskCall, one: PlanStanding) -> list[ItemForms]:
    if not one.runs:
        return []
    present = await units.units_on(call.s, call.today)
    items = await plan_items(call.s, one.plan_id, call.today)
    return [await _item(call, one.plan_id, item, present) for item in items]


async def _item(call: DeskCall, plan_id: int, item: PlanItem, present: Sequence[Unit]) -> ItemForms:
    whom = call.said(audience_said(item.audience, present))
    return ItemForms(
        key=f"{item.subject.value}-{item.subject_id}",
        what=first_up(item.what),
        day=call.say("desk-plans-day", day=item.day),
        place=item.place,
        whom=whom,
        words=_words(call, plan_id, item, whom),
        when=_when(item),
        dates=_dates(call, item),
        is_event=_is_event(item),
    )


def _is_event(item: PlanItem) -> bool:
    return item.subject is Subject.EVENT


def _when(item: PlanItem) -> Mapping[str, str]:
    """What another day is asked with; nothing of what has no day of its own."""
    number = item.subject_id if _is_event(item) else item.occurrence_id
    if not number:
        return {}
    return hidden(OF_DATES, DateHere(DateStep.WHEN, subject=item.subject.value, id=number))


def _dates(call: DeskCall, item: PlanItem) -> tuple[Choice, ...]:
    if not _is_event(item):
        return ()
    return (Choice("1", call.say("pick-put-off")), Choice("2", call.say("pick-call-off")))


def _words(call: DeskCall, plan_id: int, item: PlanItem, whom: str) -> tuple[WordForm, ...]:
    given = {ItemPart.NAME: item.what, ItemPart.PLACE: item.place, ItemPart.WHOM: whom}
    return tuple(_word(call, plan_id, item, part, text) for part, text in given.items())


def _word(call: DeskCall, plan_id: int, item: PlanItem, part: ItemPart, given: str) -> WordForm:
    kind = "event" if _is_event(item) else "duty"
    label = call.say(f"desk-plans-{kind}-{part.value}")
    return WordForm(part.value, label, given, hidden(OF_PLANS, _here(plan_id, item, part)))


def _here(plan_id: int, item: PlanItem, part: ItemPart) -> Here:
    step = Step.FOR_WHOM if part is ItemPart.WHOM else Step.WORDS
    return Here(step, plan_id, subject=item.subject.value, item=item.subject_id, reworded=part.value)
