"""A talk's state as small JSON and back. It trusts nothing: what does not fit the declared state is as good as none."""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, TypeAdapter, ValidationError

from bot.dialogs.base import State

LARGEST_EXPONENT = 40
"""No report holds a larger number; a broken state might, and writing out 1E+999999 would take the machine's memory."""


def _fits(number: Decimal) -> Decimal:
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError("no number of a report")
    return number


Figure = Annotated[Decimal, AfterValidator(_fits)]
"""A number that may stand in a report."""


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def written(here: Any) -> State:
    """The state, a frozen dataclass, as JSON: the step, and what does not stand as declared."""
    state: State = _adapter(here.__class__).dump_python(here, mode="json", exclude_defaults=True)
    return {**state, "step": str(here.step)}


def read(kind: Any, state: State) -> Any | None:
    """The state as a `kind`, or None when it is none."""
    try:
        return _adapter(kind).validate_python(state)
    except (ValidationError, ArithmeticError):
        return None
