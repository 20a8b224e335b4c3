"""How many lines of one kind a log holds, and what it says of the others."""

import logging

import pytest

from bot.log_repeats import EACH, Repeats

DAY = 24 * 60 * 60


def shown(repeats: Repeats, at: float, *args: object, name: str = "bot", level: int = logging.WARNING) -> str | None:
    record = logging.LogRecord(name, level, __file__, 1, "no news (%s); again in %g s", args or ("away", 60), None)
    record.created = at
    if repeats.filter(record):
        return record.getMessage()
    return None


def test_a_day_without_a_network_is_two_dozen_lines_that_count_the_rest() -> None:
    repeats = Repeats()
    lines = [line for at in range(0, DAY, 2) if (line := shown(repeats, at)) is not None]
    assert len(lines) == 10 + 24
    assert lines[:10] == ["no news (away); again in 60 s"] * 10
    assert lines[10] == "no news (away); again in 60 s (290 more of the kind were not shown)"
    assert lines[11] == "no news (away); again in 60 s (1799 more of the kind were not shown)"


def test_what_comes_seldom_is_shown_each_time() -> None:
    repeats = Repeats()
    assert all(shown(repeats, at, f"reason {at}", 1) for at in range(0, DAY, 60))


def test_after_an_hour_of_quiet_it_is_shown_as_at_first() -> None:
    repeats = Repeats()
    for at in range(100):
        shown(repeats, at)
    assert shown(repeats, 700) == "no news (away); again in 60 s (90 more of the kind were not shown)"
    assert [shown(repeats, 5000 + at) for at in range(3)] == ["no news (away); again in 60 s"] * 3


def test_other_words_other_places_and_a_clock_set_back_are_shown() -> None:
    repeats = Repeats()
    for at in range(100):
        shown(repeats, 1000 + at)
    assert shown(repeats, 1100) is None
    assert shown(repeats, 1100, name="scheduler")
    assert shown(repeats, 1100, level=logging.ERROR)
    assert shown(repeats, 100)


@pytest.mark.parametrize(("name", "level"), [(EACH, logging.INFO), ("bot", logging.DEBUG)])
def test_what_an_office_did_and_what_somebody_looks_for_is_shown_each_time(name: str, level: int) -> None:
    repeats = Repeats()
    assert all(shown(repeats, at, name=name, level=level) for at in range(100))
