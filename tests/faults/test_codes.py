"""Codes tried by the hundred, on the real program: how many are judged, and that nobody comes in. The long form, with
its table, is `make faults FAULTS=codes`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.office.codes import MOST_WRONG, most_wrong_of_strangers
from tests.faults.codes import HELD, RIGHT, WAIT, WRONG, attack, guesses, invite
from tests.faults.town import Town

MANY = 200


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with Town.of(60, tmp_path) as made:
        yield made


def test_from_one_chat_five_are_judged(town: Town) -> None:
    made = invite(town.program.url, 50)
    with town.program.running():
        found = attack(town, guesses(MANY, [made.administrator, made.units[0]]), 1)
    assert found.answers[WRONG] == MOST_WRONG
    assert found.answers[WAIT] > 0, "answers to one chat are joined, so that there are fewer messages than codes"
    assert (found.answers[RIGHT], found.answers[HELD]) == (0, 0)
    assert (found.came_in, found.office_asked) == (0, 0)


def test_from_many_chats_an_hour_s_worth_is_judged_and_the_office_says_who_comes_in(town: Town) -> None:
    made = invite(town.program.url, 50)
    most = most_wrong_of_strangers(made.open)
    with town.program.running():
        found = attack(town, guesses(MANY, [made.administrator, made.units[0]]), MANY)
    assert found.answers == Counter({WRONG: most, HELD: MANY - most})
    assert (found.came_in, found.office_asked) == (0, 2)
