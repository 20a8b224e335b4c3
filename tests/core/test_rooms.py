"""Which bot is full, and which is named to whoever comes next."""

import pytest

from core.office.rooms import Room, Rooms

ROOMS = (Room("zalo", 2, "Bot Một"), Room("zalo:hai", 2, "Bot Hai"), Room("zalo:ba", 1))


@pytest.mark.parametrize(
    ("people", "full", "instead"),
    [
        ({}, False, "Bot Hai"),
        ({"zalo": 1}, False, "Bot Hai"),
        ({"zalo": 2}, True, "Bot Hai"),
        ({"zalo": 3, "zalo:hai": 1}, True, "Bot Hai"),
        ({"zalo": 2, "zalo:hai": 2}, True, None),
    ],
)
def test_a_full_bot_names_the_next_that_has_a_name_and_room(
    people: dict[str, int], full: bool, instead: str | None
) -> None:
    rooms = Rooms(ROOMS, people)

    assert (rooms.is_full("zalo"), rooms.instead_of("zalo")) == (full, instead)


def test_a_channel_that_takes_everybody_is_never_full() -> None:
    assert not Rooms(ROOMS, {"telegram": 900}).is_full("telegram")


def test_those_who_are_invited_are_spread_in_turn() -> None:
    assert Rooms(ROOMS, {"zalo": 1}).named_in_turn(5) == ["Bot Một", "Bot Hai", "Bot Hai", None, None]
