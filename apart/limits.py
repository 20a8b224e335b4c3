"""What work done apart may use. Holding it to that is running.py's and, from inside, child.py's."""

import json
import math
from dataclasses import asdict, dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class WorkLimits:
    """`seconds` of real time; `memory`, `answer` and `files` in bytes. `memory` is the most of each process by itself;
    `answer` of all that comes back; `files` of each file that is written. `network`: what is trusted and has to reach a
    database keeps it."""

    seconds: float = 30.0
    memory: int = 512 * MIB
    answer: int = 32 * MIB
    files: int = 64 * MIB
    network: bool = False

    @property
    def processor_seconds(self) -> int:
        """A second more than the real time, which what does not wait uses up on one processor: that is told first."""
        return math.ceil(self.seconds) + 1

    def to_json(self) -> str:
        return json.dumps({**asdict(self), "processor_seconds": self.processor_seconds})
