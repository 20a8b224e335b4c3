"""A talk of one message: it is over as soon as that is said, so that it can be asked for beside another one. Long lists
come page by page, each by its number after the word ("lịch 2")."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.dialogs.engine.answers import Answer
from bot.dialogs.engine.outcomes import Outcome
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk

K = TypeVar("K")


class Step(StrEnum):
    SAID = "said"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SAID


class SaidAtOnce(DeclaredTalk[Here, K]):
    """`open` says everything and ends."""

    state = Here

    def prompt(self, here: Here, scene: Scene[K]) -> Prompt | None:
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[K]) -> Outcome:
        return self.open(Opening(), scene)


def page_of(rest: str) -> int:
    """ "2", "trang 2" → 2; the first where none is named."""
    found = re.search(r"[1-9]\d?", rest)
    if found is None:
        return 1
    return int(found[0])
