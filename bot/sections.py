"""What every section of config.toml is made of. The sections are bot/settings.py's and bot/timing.py's; channels have
their own."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _split(value: object) -> object:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""A list, or one text with commas, as the environment gives it."""


class Section(BaseModel):
    """Every section refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
