"""A network in its moods, for seconds: nobody counts as gone, all is delivered, and everything after a lost file is
answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.moods import FORBIDDEN, WAITS, absurd_waits, lost_photo, spell
from tests.faults.province import chat_of
from tests.faults.town import Town

PEOPLE = 12


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with Town.of(PEOPLE, tmp_path) as made:
        yield made


def test_refused_to_everybody_for_a_while(town: Town) -> None:
    seen = spell(town, PEOPLE, 403, FORBIDDEN, 3, 60)
    assert (seen.gone, seen.given_up, seen.have_it) == (0, 0, PEOPLE)


def test_a_lost_photo_is_told_and_the_report_goes_on(town: Town) -> None:
    said, took = lost_photo(town, 1, 40)
    assert [text.startswith("Máy chưa tải được tệp này. Xin gửi lại.") for text in said[:2]] == [False, True]
    assert took is not None


def test_absurd_waits_are_neither_believed_nor_ignored(town: Town) -> None:
    assert absurd_waits(town, 3) == (len(WAITS), 0)


def test_a_network_in_a_mood_at_the_start_is_waited_for(town: Town) -> None:
    town.api.refuse("getMe", 403, "Forbidden")
    town.report(2)
    with town.program.running():
        town.api.wait_until(lambda: len(town.api.calls("getMe")) >= 2, 60)
        town.api.heal()
        town.api.wait_until(lambda: any("Đã gửi" in text for text in town.api.texts(chat_of(2))), 40)
