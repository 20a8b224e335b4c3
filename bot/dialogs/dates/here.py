"""Where the talks of changes stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.office.units import Unit
from core.plans.change_requests import Changeable, Reminded
from core.plans.changes import Difference
from core.talk.plan_standing import LastActivation


class Step(StrEnum):
    PICK = "pick"
    WHEN = "when"
    SURE = "sure"
    CONFIRM = "confirm"
    DONE = "done"


@dataclass(frozen=True)
class Here:
    """`subject` and `id` name what is to change; `wish` is the request, as change_requests.py writes it;
    `occurrence_id` where it was asked for at a unit's piece of work."""

    step: Step
    page: int = 0
    subject: str = ""
    id: int | None = None
    wish: Mapping[str, Any] | None = None
    occurrence_id: int | None = None


@dataclass(frozen=True)
class Knows:
    """`undoable`: the change that this person may take back now; `last_activation`: the plan that they activated
    last."""

    changeable: tuple[Changeable, ...] = ()
    difference: Difference | None = None
    undoable: int | None = None
    last_activation: LastActivation | None = None
    units: tuple[Unit, ...] = ()


class LadderStep(StrEnum):
    PICK = "pick"
    RUNGS = "rungs"


@dataclass(frozen=True)
class LadderHere:
    step: LadderStep
    page: int = 0
    subject: str = ""
    id: int | None = None


@dataclass(frozen=True)
class LadderKnows:
    reminded: tuple[Reminded, ...] = ()
