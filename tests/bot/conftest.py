"""Work that programs do in a process apart is done in this one, but where that process is what is tried."""

from collections.abc import Iterator

import pytest

from apart.here import in_this_process

APART = frozenset(
    {
        "test_hostile_files",
        "test_drawings",
        "test_issues",
        "test_secrets",
        "test_faults",
        "test_crowding",
        "test_broken_setups",
        "test_upkeep",
        "test_demo",
        "test_init",
        "test_hostile_names",
        "test_whole_story",
    }
)
"""What is about the process apart, or what it is for, and whole programs."""


@pytest.fixture(autouse=True)
def _work_is_done_here(request: pytest.FixtureRequest) -> Iterator[None]:
    if request.module.__name__.rpartition(".")[2] in APART:
        yield
        return
    with in_this_process():
        yield
