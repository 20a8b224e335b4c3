"""What every section of config.toml is made of. The sections are bot/settings.py's and bot/timing.py's; channels have
their own. What each key means is said by the sentence "config-key-<section>-<key>"."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from core.talk.messages import Say


class WrongSetting(ValueError):
    """What is allowed, or what is wrong with keys taken together, as a sentence "config-why-<why>". `at`: of the
    latter, the key that tells where it was set."""

    def __init__(self, why: str, *, at: str = "", **args: object) -> None:
        super().__init__(f"{why} {args}")
        self.say = Say(f"config-why-{why}", args)
        self.at = at


def _split(value: object) -> object:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""A list, or one text with commas, as the environment gives it."""


class Section(BaseModel):
    """Every section refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
