"""Where the giving of targets stands, and what is on the table there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.scene import Scene
from bot.dialogs.targets.promised import Units
from core.office.units import GoneUnit, Unit
from core.reports.forms import Form
from core.reports.kept_targets import Promise


class Step(StrEnum):
    FORM = "form"
    NUMBER = "number"
    WHOSE = "whose"
    VALUE = "value"
    CONFIRM = "confirm"
    DROP = "drop"


@dataclass(frozen=True)
class Here:
    """`unit` is empty for the whole, and where none is named yet; `text` is the target as typed, `rest` what followed
    the word before the form was chosen."""

    step: Step
    form: str = ""
    year: int | None = None
    key: str | None = None
    unit: str = ""
    text: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Knows:
    """`promises`: of the form in the state, and of the number once it is chosen."""

    forms: tuple[Form, ...] = ()
    units: tuple[Unit, ...] = ()
    gone: tuple[GoneUnit, ...] = ()
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True)
class TargetsTable:
    """The form, the year, all that was promised, and the units by their codes."""

    form: Form
    year: int
    promises: Sequence[Promise]
    units: Units


def table_at(here: Here, scene: Scene[Knows]) -> TargetsTable | None:
    """None when the form is there no more."""
    form = next((one for one in scene.known.forms if one.key == here.form), None)
    if form is None:
        return None
    return _table(form, here.year or scene.today.year, scene.known)


def _table(form: Form, year: int, known: Knows) -> TargetsTable:
    return TargetsTable(form, year, known.promises, {unit.code: unit.name for unit in known.units})
