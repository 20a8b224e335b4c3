"""The shapes of sentences that offices use beyond the plain ones, read inside the small paper of the paragraph tests."""

import pytest

from tests.reading.genre_cases import FOUND, TRAPS
from tests.reading.test_plan_paragraphs import told


@pytest.mark.parametrize(("paragraph", "expected"), FOUND, ids=[case[0][:60] for case in FOUND])
def test_what_is_said_is_found(paragraph: str, expected: tuple[str, ...]) -> None:
    assert told(paragraph) == expected


@pytest.mark.parametrize("paragraph", TRAPS)
def test_traps_are_not_fallen_into(paragraph: str) -> None:
    assert told(paragraph) == ()
