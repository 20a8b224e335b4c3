"""The directory page by page: units, those who have not joined, what was found by words. One person: person.py."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.commands import read_command
from bot.dialogs.base import Expects, Pick
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.people.here import Here, Knows, Step
from bot.dialogs.person_names import holder_said
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.directory import Directory, Entry, HeldPost, Joining, UnitEntry, matching
from core.talk.messages import Say

PAGE = 6
"""On one screen of a telephone."""
NEXT, OTHERS = "7", "8"
"""Digits that mean the same on every page: the next one; those who have not joined, or all units again."""


def list_prompt(here: Here, scene: Scene[Knows]) -> Prompt:
    directory = scene.known.directory
    shown = directory.units[here.first : here.first + PAGE]
    counts = {
        "units": sum(unit.code is not None for unit in directory.units),
        "people": len(directory.people),
        "missing": len(directory.missing),
    }
    more = _pages(here, len(directory.units), Pick(OTHERS, Say("pick-people-missing")))
    return _found_by_words((Say("people-title", counts), Say("people-search")), [_unit(one) for one in shown], more)


def missing_prompt(here: Here, scene: Scene[Knows]) -> Prompt:
    missing = scene.known.directory.missing
    shown = missing[here.first : here.first + PAGE]
    more = _pages(here, len(missing), Pick(OTHERS, Say("pick-people-units")))
    title = Say("people-missing", {"count": len(missing)})
    return _found_by_words((title,), [_person(one, one.posts[0]) for one in shown], more)


def found_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    units, people = matching(scene.known.directory, here.words)
    labels = [*(_unit(one) for one in units), *(_person(one, one.posts[0]) for one in people)]
    if not labels:
        return None
    shown = labels[here.first : here.first + PAGE]
    more = _pages(here, len(labels), Pick(OTHERS, Say("pick-people-units")))
    return _found_by_words((Say("people-found", {"words": here.words, "count": len(labels)}),), shown, more)


def unit_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    unit = scene.known.directory.unit(here.unit)
    if unit is None:
        return None
    shown = unit.people[here.first : here.first + PAGE]
    more = _pages(here, len(unit.people), Pick(OTHERS, Say("pick-people-units")))
    return _found_by_words((_unit_title(unit),), [_person(one, one.post_in(unit.code)) for one in shown], more)


def _pages(here: Here, count: int, other: Pick) -> tuple[Pick, ...]:
    if count > here.first + PAGE:
        return (Pick(NEXT, Say("pick-next-page")), other)
    if here.first:
        return (Pick(NEXT, Say("pick-first-page")), other)
    return (other,)


def _found_by_words(says: tuple[Say, ...], labels: Sequence[Say], more: tuple[Pick, ...]) -> Prompt:
    prompt = asks_one_of(says, labels, *more, standing=(HOME_PICK,))
    return replace(prompt, expects=Expects.NAME, read=read_words)


def read_words(text: str) -> str | None:
    """What is searched for; a word of command is none."""
    word, rest = read_command(text)
    plain = " ".join(text.split())
    if (word and not rest) or len(plain) < 2:
        return None
    return plain[:60]


def _unit(unit: UnitEntry) -> Say:
    args = {"joined": unit.joined, "all": len(unit.people)}
    if unit.code is None:
        return Say("people-office-line", args)
    return Say("people-unit-line", {"unit": shortened(unit.name, 40), **args})


def _unit_title(unit: UnitEntry) -> Say:
    args = {"joined": unit.joined, "all": len(unit.people)}
    if unit.code is None:
        return Say("people-office", args)
    return Say("people-unit", {"unit": unit.name, "code": unit.code, **args})


def _person(one: Entry, post: HeldPost) -> Say:
    args = {"who": person_said(one, post), "phone": one.person.phone or "", "how": how_far(one)}
    return Say("people-line", args)


def person_said(one: Entry, post: HeldPost) -> Say:
    return holder_said(shortened(one.person.name, 60), post.title, post.unit_name)


def how_far(one: Entry) -> Say:
    """How far somebody has come, in a few words."""
    if one.joining is Joining.INVITED:
        return Say("people-is-invited", {"until": one.code_until})
    return Say(f"people-is-{one.joining}")


# --- answers ----------------------------------------------------------------------------------------------------------


def searched(words: str, scene: Scene[Knows]) -> Outcome:
    """One is shown at once; several are listed."""
    units, people = matching(scene.known.directory, words)
    match units, people:
        case (one,), ():
            return goes_on(Here(Step.UNIT, unit=one.code))
        case (), (one,):
            return goes_on(Here(Step.PERSON, unit=one.posts[0].unit, contact_id=one.id))
        case (), ():
            return goes_on(Here(Step.LIST), Say("people-none-found", {"words": words}))
    return goes_on(Here(Step.FOUND, words=words))


def listed_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    if isinstance(heard, Typed):
        return searched(str(heard.value), scene)
    if not isinstance(heard, Chose):
        return None
    if heard.digit == NEXT:
        return goes_on(replace(here, first=_next(here, scene)))
    if heard.digit == OTHERS:
        return goes_on(Here(_other(here.step)))
    return _opened(here, here.first + heard.place, scene)


def _next(here: Here, scene: Scene[Knows]) -> int:
    if here.first + PAGE < len(_LISTED[here.step](here, scene.known.directory)):
        return here.first + PAGE
    return 0


def _other(step: Step) -> Step:
    if step is Step.LIST:
        return Step.MISSING
    return Step.LIST


def _opened(here: Here, place: int, scene: Scene[Knows]) -> Outcome | None:
    listed = _LISTED[here.step](here, scene.known.directory)
    if place >= len(listed):
        return None
    match listed[place]:
        case UnitEntry(code=code):
            return goes_on(Here(Step.UNIT, unit=code))
        case Entry() as one:
            return goes_on(Here(Step.PERSON, unit=_unit_of(here, one), contact_id=one.id))


def _unit_of(here: Here, one: Entry) -> str | None:
    if here.step is Step.UNIT:
        return here.unit
    return one.posts[0].unit


def _people_of(here: Here, directory: Directory) -> Sequence[Entry]:
    unit = directory.unit(here.unit)
    if unit is None:
        return ()
    return unit.people


def _both(here: Here, directory: Directory) -> Sequence[UnitEntry | Entry]:
    units, people = matching(directory, here.words)
    return (*units, *people)


_LISTED: dict[Step, Callable[[Here, Directory], Sequence[UnitEntry | Entry]]] = {
    Step.LIST: lambda here, directory: directory.units,
    Step.MISSING: lambda here, directory: directory.missing,
    Step.FOUND: _both,
    Step.UNIT: _people_of,
}
