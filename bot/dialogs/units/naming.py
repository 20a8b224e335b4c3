"""Which units merge or are split, what they become and from which day: how it is asked, and what is typed for it. What
then follows: talk.py."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bot.dialogs.days import unclear_day
from bot.dialogs.decided_days import DecidedDay, example_first_day
from bot.dialogs.elsewhere import Elsewhere, Unknown, named_nothing
from bot.dialogs.engine import states
from bot.dialogs.engine.outcomes import HandsTo, Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day, asks_name, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.units.here import Here, Kind, Knows, Step
from bot.dialogs.units.typed import KnownUnits, heirs_typed, old_typed
from core.calendar.doubtful import day_doubt
from core.office.successions import Successor
from core.talk.messages import Say
from reading.absent_days import absent_day
from reading.dates import read_when
from reading.decisions import read_decision
from reading.when.values import When, WhenKind

T = TypeVar("T")


def around(scene: Scene[Knows]) -> KnownUnits:
    return KnownUnits(scene.known.units, scene.known.gone)


def _or_nothing(text: str, found: T | Say) -> T | Elsewhere | Unknown | None:
    if isinstance(found, Say):
        return named_nothing(text, found)
    return found


# --- the old units ----------------------------------------------------------------------------------------------------


def old_prompt(here: Here, known: KnownUnits) -> Prompt:
    return asks_name(Say(f"heirs-which-{here.kind}"), lambda text: _or_nothing(text, old_called(text, here, known)))


def old_called(text: str, here: Here, known: KnownUnits) -> list[str] | Say:
    found = old_typed(text, known)
    if here.kind is Kind.SPLIT and not isinstance(found, Say) and len(found) > 1:
        return Say("heirs-one-only")
    return found


def old_named(here: Here, codes: Sequence[str]) -> Outcome:
    return goes_on(replace(here, old=tuple(codes), step=Step.NEW))


# --- what they become -------------------------------------------------------------------------------------------------


def new_prompt(here: Here, known: KnownUnits) -> Prompt:
    old = tuple(map(known.name, here.old))
    return asks_name(
        Say(f"heirs-into-{here.kind}", {"old": old}), lambda text: _or_nothing(text, heirs_called(text, here, known))
    )


def heirs_called(text: str, here: Here, known: KnownUnits) -> list[Successor] | Say:
    found = heirs_typed(text, known)
    if isinstance(found, Say):
        return found
    if here.kind is Kind.SPLIT and len(found) == 1:
        return Say("heirs-into-two")
    if here.kind is Kind.MERGE and len(found) > 1:
        return Say("heirs-into-one")
    return found


def heirs_named(here: Here, found: Sequence[Successor], scene: Scene[Knows]) -> Outcome:
    """New units are put into one of the old ones' clusters, where these are not of the same."""
    heirs = tuple((successor.code, successor.name or "") for successor in found)
    named = replace(here, heirs=heirs, cluster="", step=Step.ON)
    made = any(successor.name for successor in found)
    if made and len(_clusters(named, scene)) > 1:
        return goes_on(replace(named, step=Step.CLUSTER))
    return goes_on(named)


def _clusters(here: Here, scene: Scene[Knows]) -> list[str]:
    """Those of the old units."""
    return sorted({unit.cluster for unit in scene.known.units if unit.code in here.old and unit.cluster})


def cluster_chosen(here: Here, digit: str, scene: Scene[Knows]) -> Outcome:
    by_digit = {str(place): name for place, name in enumerate(_clusters(here, scene), start=1)}
    return goes_on(replace(here, cluster=by_digit.get(digit, ""), step=Step.ON))


def cluster_prompt(here: Here, scene: Scene[Knows]) -> Prompt:
    labels = [Say("pick-cluster", {"name": name}) for name in _clusters(here, scene)]
    made = tuple(successor.name for successor in here.successors if successor.name)
    return asks_one_of(Say("heirs-cluster", {"made": made}), [*labels, Say("pick-no-cluster")])


# --- the day ----------------------------------------------------------------------------------------------------------


def day_prompt(scene: Scene[Knows]) -> Prompt:
    return asks_day(Say("heirs-on", {"example": example_first_day(scene.today)}), lambda text: _day(text, scene))


def _day(text: str, scene: Scene[Knows]) -> DecidedDay | Elsewhere | Unknown | None:
    """A day with its year, perhaps with a decision; one without is asked for, whatever else it might be said for."""
    decided = read_decision(text)
    absent = absent_day(decided.rest)
    if absent is not None:
        return Unknown(Say("no-such-day", {"day": absent}))
    when = read_when(decided.rest, now=scene.local_now)
    if when is None:
        return named_nothing(text, Say("heirs-no-day"))
    return _whole_day(when, decided.decision)


def _whole_day(when: When, decision: str) -> DecidedDay | Unknown | None:
    unclear, day = unclear_day(when), when.first_day
    if unclear is not None or when.kind is not WhenKind.DAY or not when.year_given or day is None:
        return Unknown(unclear or Say("heirs-no-day"))
    return DecidedDay(day, decision)


def day_typed(here: Here, decided: DecidedDay, today: date) -> Outcome:
    """One that is past or far ahead is asked about before it is taken."""
    here = replace(here, decision=decided.decision)
    if day_doubt(decided.day, today) is not None:
        return goes_on(replace(here, on=decided.day, step=Step.DAY))
    return day_named(here, decided.day)


def day_named(here: Here, day: date) -> Outcome:
    asked = states.written(replace(here, on=day))
    return HandsTo("heirs", given={name: value for name, value in asked.items() if name != "step"})
