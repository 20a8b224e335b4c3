"""The machine's clock set forth and back, by half a minute, hours and days, while messages leave, reminders fall due
and people answer."""

import random
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from tests.faults.count import busiest_second, print_count
from tests.faults.doubt import clock_in_doubt
from tests.faults.province import CLOCK
from tests.faults.town import Town

HOUR, DAY = 3600, 86400
BY = (30, HOUR, 10 * HOUR, DAY)


@dataclass
class Silence:
    """The longest time in which nothing left although something waited."""

    town: Town
    longest: float = 0.0
    _sends: int = 0
    _since: float = field(default_factory=time.monotonic)

    def watch(self, seconds: float) -> None:
        """For so long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            threading.Event().wait(0.25)
            sends = self.town.sends()
            if sends != self._sends or not self.town.waiting():
                self._sends, self._since = sends, time.monotonic()
            self.longest = max(self.longest, time.monotonic() - self._since)


def clocks_set(say: Callable[[str], None], people: int = 600, settings: int = 12, every: float = 5.0) -> None:
    """Prints what was lost and doubled, the pace and the longest silence, while the network agrees with each setting;
    and what becomes of settings with which it does not."""
    dice = random.Random(11)
    with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-clocks-"))) as town:
        shift, off = town.on_a_settable_clock(), [0.0]
        moments = [CLOCK.now() + timedelta(seconds=12 + 18 * place) for place in range(3)]
        town.province.remind_of_report(moments)
        town.province.release_notice("Mời họp.")
        silence = Silence(town)
        with town.program.running():
            town.api.wait_until(lambda: town.sends() >= 5, 40)
            for number in range(settings):
                off.append(0 if number % 2 else dice.choice(BY) * dice.choice((1, -1)))
                shift(off[-1])
                for chair in range(10 * number, 10 * number + 10):
                    town.report(chair)
                silence.watch(every)
            while town.waiting():
                silence.watch(1)
        sent = [call.at for call in town.api.calls("sendMessage")]
        counted = town.count()
    print_count(
        say,
        f"the clock set {settings} times by 30 s, 1 h, 10 h or 1 day, a notice and three reminders to {people}, {10 * settings} reports, pace 30/s",
        counted,
        ("set by (s)", ", ".join(f"{later - earlier:+.0f}" for earlier, later in pairwise(off))),
        ("most messages in any one second", busiest_second(sent)),
        ("longest silence while something waited (s)", f"{silence.longest:.1f}"),
    )
    say("")
    clock_in_doubt(say)
