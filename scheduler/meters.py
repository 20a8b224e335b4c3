"""Months of which a network lets only so many messages leave: what a refusal means by our own count, when the office is
told, and what waits. Counting is storage.mail.meters'."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from core.calendar.moments import local_day
from core.reasons import Reason
from core.states import MessageState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Limits, Say
from core.talk.meters import Meter, month_of, next_month, step_reached
from scheduler.absences import tell_desk
from storage.database.session import Session
from storage.mail import meters
from storage.mail.digests import put_off
from storage.mail.outcomes import Outcome

log = logging.getLogger(__name__)

AGAIN = timedelta(hours=1)
"""After so long it is seen whether what waits may leave: a month may have begun, or the office has a larger plan."""
MORNING = time(8, 32)
"""Local hour at which the reminders of a morning leave together: usual rungs speak at 8:00 and 8:30."""
WORTH = timedelta(hours=2)
LISTED = 10
"""People who are named to the office; the others are counted."""


class Metered(Protocol):
    """A channel, as far as its messages are counted."""

    @property
    def name(self) -> str: ...

    @property
    def limits(self) -> Limits: ...


@dataclass(frozen=True)
class MonthlyMeter:
    """The count of one channel, by the office's months. `channel` may share it with others."""

    channel: str
    meter: Meter
    zone: ZoneInfo

    @classmethod
    def of(cls, channel: Metered, zone: ZoneInfo) -> "MonthlyMeter | None":
        """None where nothing is counted."""
        limits = channel.limits
        if limits.monthly_quota is None:
            return None
        return cls(channel.name, Meter(limits.account or channel.name, limits.monthly_quota), zone)

    async def used(self, s: Session, now: datetime) -> int:
        return await meters.used(s, self.meter.name, month_of(now, self.zone))

    async def judged(self, s: Session, results: list[Outcome], now: datetime) -> list[Outcome]:
        """Where a network says the same of haste and of a spent month, it is haste while our count shows room."""
        doubtful = [one for one in results if one.or_spent]
        if not doubtful or await self.used(s, now) < self.meter.most:
            return results
        return [_spent(one, now) if one.or_spent else one for one in results]

    async def count(self, s: Session, results: Sequence[Outcome], now: datetime, opens: datetime) -> None:
        """What has left counts, each part; the office is told at the steps."""
        more = sum(one.parts for one in results if one.state == MessageState.SENT)
        if not more:
            return
        month = month_of(now, self.zone)
        after = await meters.count_messages(s, self.meter.name, month, more, self.meter.most)
        step = step_reached(after - more, after, self.meter.most)
        if step is not None:
            log.warning("%s: %d of %d messages of %s are used", self.meter.name, after, self.meter.most, month)
            args = {"channel": self.meter.name, "used": after, "most": self.meter.most, "percent": step}
            await self._tell(s, f"meter:{self.meter.name}:{month}:{step}", Say("meter-step", args), now, opens)

    async def room(self, s: Session, now: datetime) -> int:
        """How many more may leave that are no answers; what is under way counts as if it had left."""
        leaving = await meters.under_way(s, self.meter.name, self.channel)
        return max(0, self.meter.most_in_bulk - await self.used(s, now) - leaving)

    async def hold(self, s: Session, now: datetime, opens: datetime) -> bool:
        """Whether only answers may leave. What else would leave now waits, and once a day the office hears for whom."""
        if await self.used(s, now) < self.meter.most_in_bulk:
            return False
        until = min(now + AGAIN, next_month(now, self.zone))
        if await meters.hold_bulk(s, self.channel, now, until):
            key = f"meter-held:{self.channel}:{local_day(now, self.zone).isoformat()}"
            head, *lines = await self._held(s)
            await self._tell(s, key, head, now, opens, lines)
        return True

    async def gather(self, s: Session, now: datetime) -> None:
        """A person's reminders of one morning leave together, when the last rung of the morning has spoken. What is
        over soon after that does not wait."""
        here = now.astimezone(self.zone)
        together = datetime.combine(here.date(), MORNING, self.zone)
        if here < together:
            midnight = datetime.combine(here.date(), time(0), self.zone)
            await put_off(s, self.channel, midnight.astimezone(UTC), together.astimezone(UTC), WORTH)

    async def _held(self, s: Session) -> Sequence[Say]:
        people = await meters.held_people(s, self.channel)
        counts = {"people": len(people), "messages": sum(one.count for one in people)}
        says = [Say("meter-held", {"channel": self.channel, **counts})]
        says += [Say("meter-held-person", {"name": one.name, "phone": one.phone}) for one in people[:LISTED]]
        if len(people) > LISTED:
            says.append(Say("meter-held-more", {"count": len(people) - LISTED}))
        return says

    async def _tell(
        self, s: Session, key: str, say: Say, now: datetime, opens: datetime, lines: Sequence[Say] = ()
    ) -> None:
        """As an answer leaves, for it may go over the very bot whose messages are used up."""
        await tell_desk(
            s,
            key,
            say,
            today=local_day(now, self.zone),
            now=now,
            opens=opens,
            kind=MessageKind.REPLY,
            lines=lines,
        )


def _spent(one: Outcome, now: datetime) -> Outcome:
    """It keeps its place, and is tried again when there may be room."""
    return replace(one, reason=Reason.QUOTA, hold_until=now + AGAIN, pause=None)
