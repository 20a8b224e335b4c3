"""Where the talk of one's own chats stands: it has one page."""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    SHOWN = "shown"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SHOWN
