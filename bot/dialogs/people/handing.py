"""A post passes to somebody else: which post, to whom, on which day, and once more before it is done."""

from dataclasses import replace
from datetime import date

from bot.dialogs.base import Pick
from bot.dialogs.days import day_reader
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day, asks_name, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Scene
from bot.dialogs.people.effects import HandOver
from bot.dialogs.people.here import Here, Knows, Step
from bot.dialogs.people.person import entry_of, posts_to_pass
from bot.dialogs.people.typed import NamedPerson, read_person
from bot.dialogs.prompts import HOME_PICK
from core.calendar.doubtful import DayDoubt, day_doubt
from core.office.directory import Entry, HeldPost
from core.talk.messages import Say

TODAY = "1"


def _post_of(here: Here, one: Entry | None) -> HeldPost | None:
    """The one that passes on, while they hold it."""
    if one is None:
        return None
    return next((post for post in posts_to_pass(one) if post.id == here.post_id), None)


def post_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    if one is None:
        return None
    labels = [Say("people-post", {"post": post.title, "unit": post.unit_name}) for post in posts_to_pass(one)]
    return asks_one_of(Say("people-which-post", {"name": one.person.name}), labels)


def post_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = entry_of(here, scene)
    if one is None or not isinstance(heard, Chose) or heard.place >= len(posts_to_pass(one)):
        return None
    return goes_on(replace(here, step=Step.SUCCESSOR, post_id=posts_to_pass(one)[heard.place].id))


def successor_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    post = _post_of(here, one)
    if one is None or post is None:
        return None
    args = {"name": one.person.name, "post": post.title, "unit": post.unit_name}
    return asks_name((Say("people-successor", args), Say("people-successor-how")), read_person)


def successor_answered(here: Here, heard: Answer) -> Outcome | None:
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(NamedPerson(name, phone)):
            return goes_on(replace(here, step=Step.DAY, name=name, phone=phone))
    return None


def day_prompt(here: Here, scene: Scene[Knows]) -> Prompt:
    asked = Say("people-since", {"name": here.name})
    choices = (Pick(TODAY, Say("pick-people-today", {"day": scene.today})), HOME_PICK)
    return asks_day(asked, day_reader(scene.local_now), choices)


def day_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Chose(Pick(digit="1")):
            return goes_on(replace(here, step=Step.SURE, since=scene.today))
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(date() as day) if day_doubt(day, scene.today) is DayDoubt.FAR:
            return Unheard((Say("people-day-far", {"day": day}),))
        case Typed(date() as day):
            return goes_on(replace(here, step=Step.SURE, since=day))
    return None


def sure_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    post = _post_of(here, one)
    if one is None or post is None or here.since is None or not here.name:
        return None
    args = {"day": here.since, "before": one.person.name, "name": here.name, "post": post.title}
    says = (
        Say("people-sure", {**args, "unit": post.unit_name, "phone": here.phone or ""}),
        Say("people-sure-then"),
    )
    return asks_yes(says, "pick-people-hand-over", "pick-people-leave")


def sure_answered(here: Here, heard: Answer) -> Outcome | None:
    if not isinstance(heard, Chose) or here.post_id is None or here.since is None:
        return None
    if not heard.yes:
        return goes_on(Here(Step.PERSON, unit=here.unit, contact_id=here.contact_id), Say("people-left"))
    done = HandOver(here.post_id, here.name, here.phone, here.since)
    return ends(Say("people-handed-over", {"name": here.name, "day": here.since}), effects=(done,))
