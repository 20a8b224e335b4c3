"""The machine's clock set forth and back, by half a minute, hours and days, while messages leave, reminders fall due and people answer."""

import random
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from tests.faults.count import busiest_second, longest_silence
from tests.faults.province import CLOCK
from tests.faults.town import Town

HOUR, DAY = 3600, 86400
BY = (30, HOUR, 10 * HOUR, DAY)


def clocks_set(say: Callable[[str], None], people: int = 600, settings: int = 12, every: float = 5.0) -> None:
    """Prints what was lost and doubled, the pace and the longest silence."""
    dice = random.Random(11)
    with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-clocks-"))) as town:
        shift, off = town.on_a_settable_clock(), [0.0]
        moments = [CLOCK.now() + timedelta(seconds=12 + 18 * place) for place in range(3)]
        town.province.remind_of_report(moments)
        town.province.release_notice("Mời họp.")
        with town.program.running():
            town.api.wait_until(lambda: town.sends() >= 5, 40)
            for number in range(settings):
                off.append(0 if number % 2 else dice.choice(BY) * dice.choice((1, -1)))
                shift(off[-1])
                for chair in range(10 * number, 10 * number + 10):
                    town.report(chair)
                threading.Event().wait(every)
            began = time.monotonic()
            town.settled(180)
            took = time.monotonic() - began
        sent = [call.at for call in town.api.calls("sendMessage")]
        counted = town.count()
    say(f"the clock set {settings} times by 30 s, 1 h, 10 h or 1 day, a notice and three reminders to {people}, {10 * settings} reports, pace 30/s")
    say("| counted at the far end | number |")
    say("|---|---|")
    for words, value in (
        ("set by (s)", ", ".join(f"{later - earlier:+.0f}" for earlier, later in pairwise(off))),
        ("messages to be said", counted.messages),
        ("messages lost", counted.messages_lost),
        ("messages seen twice", counted.messages_twice),
        ("updates lost or unanswered", counted.updates_lost + counted.updates_waiting),
        ("reports lost, wrong or counted twice", counted.reports_wrong),
        ("most messages in any one second", busiest_second(sent)),
        ("longest silence (s)", f"{longest_silence(sent):.1f}"),
        ("left after the last setting (s)", f"{took:.0f}"),
    ):
        say(f"| {words} | {value} |")
