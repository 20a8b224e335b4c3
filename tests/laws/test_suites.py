"""What `make bench`, `make faults` and `make nation` call is looked at by no other test: each is loaded here, so that a
name that moved away is missed."""

from importlib import import_module

import pytest


@pytest.mark.parametrize("suite", ["bench", "faults", "nation"])
def test_it_can_be_loaded(suite: str) -> None:
    assert import_module(f"tests.{suite}.__main__")
