"""Where the talk of collecting stands, and what it knows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.office.units import Unit
from core.reminders.policy import Policy
from core.reports.collecting import Collection
from core.reports.forms import Form


class Step(StrEnum):
    FORM = "form"
    DAY = "day"
    SURE = "sure"
    PREVIEW = "preview"
    RUNNING = "running"


@dataclass(frozen=True)
class Here:
    """`form` by its key; `due` until when one without a rhythm is asked; `audience` as `Audience.parse` reads it."""

    step: Step
    form: str = ""
    due: date | None = None
    audience: str = ""


@dataclass(frozen=True)
class Knows:
    policy: Policy | None = None
    forms: tuple[Form, ...] = ()
    collections: tuple[Collection, ...] = ()
    units: tuple[Unit, ...] = ()
