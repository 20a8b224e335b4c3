"""How fast messages leave when ever more of them wait for one moment. No network, and no peer: a claim among 132,000 may
take no longer than one among a thousand."""

from collections.abc import Callable

from core.talk.messages import Limits, Message, Sent
from scheduler.deliver import drain
from scheduler.sending import Pace
from tests.bench.draining import CLOCK, fill
from tests.bench.measure import Measure, measured
from tests.bench.places import database
from tests.days import VIETNAM
from tests.scheduler.post import ANYWHERE, OPEN_ALL_DAY, render

WAITING = (1_000, 10_000, 132_000)
COUNTED = 1_000
LOT = 5_000


class Nowhere:
    """Takes every message at once."""

    name = "telegram"
    limits: Limits = ANYWHERE

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        self.sent += 1
        return Sent(str(self.sent))


async def ours(measure: Measure, kind: str, waiting: str) -> None:
    """The first COUNTED of those that wait."""
    channel, pace = Nowhere(), Pace(100_000, OPEN_ALL_DAY, VIETNAM)
    async with database(kind) as db:
        for first in range(0, int(waiting), LOT):
            await fill(db, min(LOT, int(waiting) - first), first)
        with measure.part():
            await drain(db, channel, CLOCK, render=render, pace=pace, stopping=lambda: channel.sent >= COUNTED)
    measure.more["sent"] = channel.sent


def report(say: Callable[[str], None]) -> None:
    say(f"**messages that wait for one moment**, the first {COUNTED:,} of them sent")
    say("| database | " + " | ".join(f"{waiting:,} wait" for waiting in WAITING) + " |")
    say("|---" * (len(WAITING) + 1) + "|")
    for kind in ("sqlite", "postgresql"):
        found = [measured("backlog:ours", kind, waiting) for waiting in WAITING]
        say(f"| {kind} | {' | '.join(map(_cell, found))} |")


def _cell(one: Measure) -> str:
    return f"{one.more['sent'] / one.seconds:.0f} a second, {1000 * one.cpu / one.more['sent']:.2f} CPU ms each"
