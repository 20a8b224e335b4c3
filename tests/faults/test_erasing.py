"""Short form of `make faults` ERASING: three of ten take their consent back, and nothing of theirs is left in a
file."""

from pathlib import Path

from tests.faults.erasing import Left, withdrawn
from tests.faults.town import Town


def test_nothing_of_who_took_their_consent_back_is_in_any_byte_of_the_files(tmp_path: Path) -> None:
    with Town.of(12, tmp_path) as town, town.program.running():
        left, values = withdrawn(town, 12, 3, 4)
    assert left == Left(0, 0, 0, 0, values)
