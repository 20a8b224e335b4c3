"""Tables that name code by its place: whatever a talk or a deed could need one day is there, and can be loaded."""

from inspect import iscoroutinefunction

import pytest

from bot.dialogs.registry import DIALOGS
from bot.turns.deeds.effects import DOINGS
from bot.turns.known.loaders import LOADERS


@pytest.mark.parametrize("effect", DOINGS, ids=lambda effect: effect.__name__)
def test_each_deed_is_there(effect: type) -> None:
    assert iscoroutinefunction(DOINGS[effect])


@pytest.mark.parametrize("name", LOADERS)
def test_each_loader_is_there(name: str) -> None:
    assert iscoroutinefunction(LOADERS[name])


def test_what_talks_know_is_loaded_by_somebody() -> None:
    assert {name for dialog in DIALOGS.values() for name in dialog.sees} <= LOADERS.keys()
