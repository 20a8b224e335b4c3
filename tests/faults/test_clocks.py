"""The machine's clock set back and forth under the real program: nothing is lost or said twice, and nobody waits for an
hour to come again."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.faults.count import Count, busiest_second
from tests.faults.doubt import Fate, play
from tests.faults.province import CLOCK, chat_of, typed_by
from tests.faults.town import Town

UNITS = 30
HOUR = 3600


def test_a_clock_set_back_and_forth_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    with Town.of(UNITS, tmp_path) as town:
        shift = town.on_a_settable_clock()
        town.province.release_notice("Mời họp.")
        word, *rest = typed_by(1)
        with town.program.running():
            town.api.wait_until(lambda: town.sends() >= 10, 40)
            shift(-HOUR)
            began = time.monotonic()
            town.write(chat_of(1), word)
            town.report(2)
            town.api.wait_until(lambda: town.sends() >= UNITS + 4, 30)
            took = time.monotonic() - began
            shift(0)
            town.write(chat_of(1), *rest)
            town.reporting.add(1)
            town.settled()
            town.province.remind_of_report([CLOCK.now() + timedelta(minutes=10), CLOCK.now() + timedelta(hours=20)])
            shift(HOUR)
            town.api.wait_until(lambda: town.sends() >= 2 * UNITS + 4, 40)
            shift(24 * HOUR)
            town.api.wait_until(lambda: town.sends() >= 3 * UNITS + 2, 40)
            shift(0)
            town.report(3)
            town.settled()
        sent = [call.at for call in town.api.calls("sendMessage")]
    assert took < 10
    assert busiest_second(sent) <= 33
    assert town.count() == Count(3 * UNITS + 5, 0, 0, 9, 0, 0, 3, 0)


@pytest.mark.parametrize(
    ("scene", "fate"),
    [
        ("the clock set to next month and back", Fate(reminders=0, alarms=0, answers=6, wrong_days=0, held=True)),
        ("asleep for ten hours", Fate(reminders=4, alarms=1, answers=0, wrong_days=0, held=False)),
        ("started a year behind, then set right", Fate(reminders=0, alarms=0, answers=6, wrong_days=0, held=True)),
        ("started after three weeks, the hour right", Fate(reminders=8, alarms=2, answers=0, wrong_days=0, held=False)),
    ],
)
def test_a_clock_that_tells_nonsense_sends_nothing_and_one_that_is_right_is_believed(
    scene: str, fate: Fate, tmp_path: Path
) -> None:
    assert play(scene, tmp_path, people=4, wait=2)[0] == fate
