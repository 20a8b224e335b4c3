"""Tables that name code by its place: whatever a talk or a deed could need one day is there, and can be loaded."""

from inspect import iscoroutinefunction

import pytest

from bot.dialogs.registry import DIALOGS
from bot.turns.deeds.effects import DOINGS, deed_at
from bot.turns.known.loaders import LOADERS, loader_at


@pytest.mark.parametrize("place", sorted(set(DOINGS.values())))
def test_each_deed_is_there(place: str) -> None:
    assert iscoroutinefunction(deed_at(place))


@pytest.mark.parametrize("place", sorted(LOADERS.values()))
def test_each_loader_is_there(place: str) -> None:
    assert iscoroutinefunction(loader_at(place))


def test_what_talks_know_is_loaded_by_somebody() -> None:
    assert {name for dialog in DIALOGS.values() for name in dialog.sees} <= LOADERS.keys()
