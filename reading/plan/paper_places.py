"""What was read in the folded text of a paper, at its places in the paper itself: every span and quote of a ReadPlan.
Titles and tasks keep the words that were read."""

from dataclasses import replace
from typing import TypeVar

from core.plans.found import FoundDeadline, FoundEvent, FoundTarget, ReadPlan
from reading.characters import Folded

_Quoted = TypeVar("_Quoted", FoundEvent, FoundDeadline, FoundTarget)


def in_paper(plan: ReadPlan, folded: Folded) -> ReadPlan:
    """The same reading of the paper's own text."""
    if not folded.steps and folded.text == folded.paper:
        return plan
    return replace(
        plan,
        text=folded.paper,
        events=tuple(_quoted(event, folded) for event in plan.events),
        deadlines=tuple(_quoted(deadline, folded) for deadline in plan.deadlines),
        targets=tuple(_quoted(target, folded) for target in plan.targets),
        doubts=tuple(replace(doubt, span=folded.place(doubt.span)) for doubt in plan.doubts),
    )


def _quoted(found: _Quoted, folded: Folded) -> _Quoted:
    return replace(found, quote=folded.quote(found.span), span=folded.place(found.span))
