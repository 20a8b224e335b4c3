"""The short form of tests.faults.long: a table of some hundred units, and the program killed while it is being made."""

from pathlib import Path

from tests.faults.long import one_asks_for_all
from tests.faults.town import Town


def test_a_table_comes_once_over_a_kill_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    with Town.of(700, tmp_path) as town, town.program.running():
        seen = one_asks_for_all(town, kill=True, patience=120)
    assert (seen.files, seen.files_after is not None) == (2, True)
    assert seen.slowest < 10
