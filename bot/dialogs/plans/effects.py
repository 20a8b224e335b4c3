"""What the talk of running plans asks to be done; bot/turns/deeds/running_plans.py does it."""

from dataclasses import dataclass

from core.plans.rewording import Rewording


@dataclass(frozen=True)
class TellPlan:
    """Tell a plan to those who are concerned and have not been told, in ten minutes."""

    plan_id: int


@dataclass(frozen=True)
class TellNow:
    """What was to be told of a plan in ten minutes leaves now."""

    plan_id: int


@dataclass(frozen=True)
class UndoPlan:
    """The plan is a draft again, while nobody has been told."""

    plan_id: int


@dataclass(frozen=True)
class StopPlan:
    """Call off all that a plan has still to come, and tell who was told."""

    plan_id: int


@dataclass(frozen=True)
class ReopenPlan:
    """A plan that was stopped runs again, with what still lies ahead; who was told hears so."""

    plan_id: int


@dataclass(frozen=True)
class RewordPlan:
    """Another name, place or address for one item of a plan that runs; who was told hears it."""

    asked: Rewording


OfPlansRunning = TellPlan | TellNow | UndoPlan | StopPlan | ReopenPlan | RewordPlan
