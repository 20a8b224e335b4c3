"""Alarms of plans that run follow the office's settings: when ladders, days off or quiet days were changed, all that is
ahead is aligned anew, page by page. What one subject's alarms become is storage.dates.realigning's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from core.calendar.moments import local_day
from core.plans.date_effects import SETTLES, UNDATED, WITHIN
from core.plans.dates_heard import About
from core.reminders.policy import Policy
from storage.database.marks import mark, mark_of
from storage.database.session import Session
from storage.dates.realigning import all_reminded_of, realign

NAME = "ladders"
PAGE = 50
"""Conferences and pieces of work in one transaction."""


@lru_cache(maxsize=8)
def signature(policy: Policy) -> str:
    """What the moments of alarms depend on, in short. Two processes with the same settings have the same one."""
    rungs = [
        [rule.rung for rule in ladder] for ladder in (policy.deadlines, policy.events, policy.office, policy.escalation)
    ]
    quiet = policy.quiet
    days = [sorted(some) for some in (policy.holidays, policy.worked_days, quiet.dates, quiet.worked)]
    settles = [(rule.key, rule.rung) for rule in (*SETTLES, *UNDATED)] + [WITHIN]
    told = (str(policy.zone), rungs, days, sorted(quiet.weekdays), settles)
    return sha256(repr(told).encode()).hexdigest()[:32]


@dataclass
class Alignment:
    """One tick's look at the settings: `step` in one transaction after the other until it is True."""

    policy: Policy
    ahead: Sequence[About] = field(default_factory=list)
    changed: bool = False

    begun: bool = False

    async def step(self, s: Session, now: datetime) -> bool:
        """Whether all is aligned."""
        if not self.begun:
            await self._begin(s, now)
            self.begun = True
        return await self._page(s, now)

    async def _begin(self, s: Session, now: datetime) -> None:
        known, mine = await mark_of(s, NAME), signature(self.policy)
        if known is None:
            await mark(s, NAME, mine, now)
        elif known.value != mine:
            self.changed, self.ahead = True, await all_reminded_of(s, local_day(now, self.policy.zone))

    async def _page(self, s: Session, now: datetime) -> bool:
        if not self.changed:
            return True
        await realign(s, self.ahead[:PAGE], self.policy, now)
        self.ahead = self.ahead[PAGE:]
        if not self.ahead:
            await mark(s, NAME, signature(self.policy), now)
            self.changed = False
        return not self.changed
