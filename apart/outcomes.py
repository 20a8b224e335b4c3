"""What becomes of work done apart: an answer, or why there is none. Sentences about it are for those who asked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class EndedWhy(StrEnum):
    """Why the process was ended, or ended itself."""

    MEMORY = "memory"
    TIME = "time"
    ANSWER = "answer"
    DIED = "died"


@dataclass(frozen=True)
class Answer:
    """What the work came to: a value of JSON and bytes beside it. `peak` is the most memory that one of its processes
    took, in bytes; 0 where nobody tells."""

    value: Any = None
    data: bytes = b""
    peak: int = 0


class Ended(Exception):
    """The process was ended before it had an answer. ANSWER: it had too long a one; DIED: nobody here ended it."""

    def __init__(self, why: EndedWhy, detail: str = "", peak: int = 0) -> None:
        super().__init__(f"{why.value} {detail}".strip())
        self.why = why
        self.detail = detail
        self.peak = peak


class Broke(Exception):
    """The work raised what it should not have: a mistake of the program, or of a parser. The kind of error and its
    place, nothing of its words."""
