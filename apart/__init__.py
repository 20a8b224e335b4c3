"""Work done in a process apart, which may be ended: what a hostile file can blow up, and what takes long. Bytes and
JSON go in and come out.

Nothing of ours is known here, and of others only the standard library. What may be done apart stands in a table `WORK`
of the module that does it.
"""

from apart.limits import WorkLimits
from apart.outcomes import Answer, Broke, Ended, EndedWhy
from apart.running import run
from apart.slots import Slots
from apart.work import Work

__all__ = ["Answer", "Broke", "Ended", "EndedWhy", "Slots", "Work", "WorkLimits", "run"]
