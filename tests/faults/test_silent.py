"""Sends that are never answered, or answered by half: everybody else goes on, and what may not have arrived is said
once more."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.count import Count
from tests.faults.province import chat_of
from tests.faults.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with Town.of(24, tmp_path) as made:
        yield made


def test_chats_that_say_nothing_hold_up_nobody_else(town: Town) -> None:
    api = town.api
    api.hang_next("sendMessage", chat=chat_of(3))
    api.hang_next("sendMessage", chat=chat_of(4), after=True)
    api.halve_next("sendMessage", "closed", chat=chat_of(5))
    api.halve_next("sendMessage", "silence", chat=chat_of(6))
    town.province.release_notice("Mời họp.")
    others = [chat_of(number) for number in range(24) if number not in (3, 4, 5, 6)]
    with town.program.running():
        api.wait_until(lambda: api.texts(chat_of(4)) and api.texts(chat_of(6)), 40)
        began = time.monotonic()
        town.report(1)
        api.wait_until(lambda: all(api.texts(chat) for chat in others) and len(api.texts(chat_of(1))) == 4, 10)
        took = time.monotonic() - began
        assert api.texts(chat_of(3)) == []
        town.settled()
    assert took < 6
    assert town.count() == Count(27, 0, 3, 3, 0, 0, 1, 0)


def test_it_stops_in_time_while_nothing_is_answered(town: Town) -> None:
    api = town.api
    api.hang_next("sendMessage", after=True, times=5)
    town.province.release_notice("Mời họp.")
    town.program.start()
    api.wait_until(lambda: town.sends() >= 5, 40)
    began = time.monotonic()
    assert town.program.stop() == 0
    took = time.monotonic() - began
    with town.program.running():
        town.settled()
    counted = town.count()
    assert took < 15
    assert counted == Count(24, 0, counted.messages_twice, 0, 0, 0, 0, 0)
    assert counted.messages_twice <= 5
