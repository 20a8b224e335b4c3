"""Where the talk of oneself stands, and what it knows."""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """SHOWN: all of it; PHONE and NAME are asked for and read back before they go anywhere; WRONG: a sentence for the
    office."""

    SHOWN = "shown"
    PHONE = "phone"
    PHONE_SURE = "phone_sure"
    NAME = "name"
    NAME_SURE = "name_sure"
    WRONG = "wrong"


@dataclass(frozen=True)
class Here:
    """`phone`, `name`: as they were typed, and are to be."""

    step: Step = Step.SHOWN
    phone: str = ""
    name: str = ""


@dataclass(frozen=True)
class Knows:
    pass
