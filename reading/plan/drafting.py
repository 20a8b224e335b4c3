"""A reading as a draft: with those each duty falls on. What the office then does with it is not known here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.capitals import first_up
from core.office.units import OFFICE, Unit
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import FoundDeadline, FoundEvent, ReadPlan
from reading.plan.audience import read_audience
from reading.plan.called_units import clusters_called
from reading.plan.reader import read_plan
from reading.plan.ties import told_once


def read_draft(text: str, *, today: date, units: Sequence[Unit], clusters: Sequence[str]) -> Draft:
    """What a plan's text says, with those each duty falls on."""
    return draft_of_reading(read_plan(text, today=today), units=units, clusters=clusters)


def draft_of_reading(plan: ReadPlan, *, units: Sequence[Unit], clusters: Sequence[str]) -> Draft:
    """A reading as a draft: clusters are matched by name, audiences by the words of the plan."""
    return Draft(
        head=plan.head,
        events=tuple(_event(found, clusters) for found in plan.events),
        deadlines=tuple(_deadline(found, units, clusters) for found in told_once(plan.deadlines)),
        targets=plan.targets,
        doubts=plan.doubts,
        text=plan.text,
    )


def _event(found: FoundEvent, clusters: Sequence[str]) -> DraftEvent:
    titled = replace(found, title=first_up(found.title))
    called = clusters_called(found.cluster or "", clusters)
    if len(called) == 1:
        return DraftEvent(titled, called[0])
    if found.cluster:
        return DraftEvent(titled, unheard=found.cluster)
    return DraftEvent(titled)


def _deadline(found: FoundDeadline, units: Sequence[Unit], clusters: Sequence[str]) -> DraftDeadline:
    told = replace(found, what=first_up(found.what))
    audience = read_audience(found.who, units=units, clusters=clusters)
    if audience is None:
        return DraftDeadline(told, OFFICE, unheard=found.who)
    return DraftDeadline(told, audience)
