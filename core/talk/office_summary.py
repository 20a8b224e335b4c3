"""What the office is told on its start page: what it has changed just now and may still undo, who waits for whom, which
channel is silent."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class News:
    """`changed` is what the newest change that this person can undo was about, None when there is none, and `minutes`
    for how long it still can be.

    `corrections` wait for the office, `inquiries` for the units. `paused`: channel → why nothing leaves over it.
    `door`: how many wait to be let in. `questions`: how many sentences were handed to the office and are still open.
    `no_plan`, `no_units`: there is nothing yet to remind of, nobody to be reminded.
    """

    changed: str | None = None
    minutes: int = 0
    corrections: int = 0
    inquiries: int = 0
    paused: Mapping[str, str] = field(default_factory=dict)
    door: int = 0
    questions: int = 0
    no_plan: bool = False
    no_units: bool = False
