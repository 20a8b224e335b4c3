"""The two walks that docs/architecture.md tells lead through the code as it is."""

import pytest

from tests.examples.walks import PAPER, Walk, walks, with_lines

TOLD = list(walks(PAPER.read_text("utf-8")))


def test_there_are_two() -> None:
    assert [walk.title for walk in TOLD] == [
        "From a confirmed deadline to the HTTP call",
        "From a typed number to a cell of the .xlsx",
    ]


def test_each_function_stands_where_the_paper_says() -> None:
    text = PAPER.read_text("utf-8")
    assert with_lines(text) == text, "python -m tests.examples.walks writes the lines anew"


@pytest.mark.parametrize("walk", TOLD, ids=lambda walk: walk.title)
def test_each_step_is_called_by_one_before_it_or_finds_its_rows(walk: Walk) -> None:
    assert walk.unreached() == []


@pytest.mark.parametrize("walk", TOLD, ids=lambda walk: walk.title)
def test_a_walk_is_short(walk: Walk) -> None:
    assert len(walk.files) <= 16
