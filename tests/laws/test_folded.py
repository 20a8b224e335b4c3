"""The check that finds conditional expressions inside conditional expressions."""

from pathlib import Path

import pytest

from tests.laws.folded import folded_lines, folded_places


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("x = 1 if a else 2", []),
        ("x = [1 if a else 2, 3 if b else 4]", []),
        ("x = 1 if a else 2 if b else 3", [1]),
        ("x = 1 if (a if b else c) else 2", [1]),
        ("\nx = (\n    f(1 if a else 2)\n    if b\n    else 3\n)", [3]),
        ("x = [y if y else z for y in w] if a else 2", [1]),
    ],
)
def test_what_is_folded(source: str, lines: list[int]) -> None:
    assert folded_lines(source) == lines


def test_dialogs_and_reading_are_not_held_yet(tmp_path: Path) -> None:
    for name in ("core/calendar/days.py", "bot/dialogs/home.py", "bot/words.py", "reading/dates.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1 if a else 2 if b else 3")
    assert list(folded_places(tmp_path)) == ["core/calendar/days.py:1", "bot/words.py:1"]
