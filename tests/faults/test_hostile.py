"""Files made to hurt, a handful of them: the program stays small, answers others meanwhile, ends when it is told to,
and reads nothing for ever. All of them: `make faults FAULTS=hostile`."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.hostile import MB, sent
from tests.faults.hostile_files import DOCUMENTS
from tests.faults.province import CLERK
from tests.faults.town import Town
from tests.whole.program import eventually

TOO_HEAVY = "Tệp này quá nặng, máy đọc không nổi."
ENDED = "Tệp này máy không đọc được. Xin gửi tệp Word (.docx)."


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with Town.of(60, tmp_path) as made:
        yield made


def begun(town: Town) -> None:
    """Started, and answering."""
    times = town.program.log().count("started as")
    town.program.start()
    eventually(lambda: town.program.log().count("started as") > times, 60)


def tries(town: Town) -> list[tuple[str, int]]:
    """State and tries of what the office sent."""
    return [(str(state), int(str(count))) for state, count in town.province.counts("SELECT state, tries FROM inbox")]


@pytest.mark.parametrize("name", ["loop.pdf", "headers.docx", "words.pdf"])
def test_a_file_hurts_its_reader_alone(town: Town, name: str) -> None:
    begun(town)
    hurt = sent(town, CLERK, name, DOCUMENTS[name]())
    assert hurt.said.splitlines()[0].startswith((TOO_HEAVY, ENDED))
    assert town.program.stop() == 0
    assert hurt.main < 250 * MB
    assert hurt.slowest < 8


def test_it_ends_in_time_while_a_file_is_read(town: Town) -> None:
    begun(town)
    town.api.person_sends_document(CLERK, "a.txt", DOCUMENTS["dates.txt"]())
    eventually(lambda: tries(town) == [("waiting", 1)], 40)
    began = time.monotonic()
    assert town.program.stop() == 0
    assert time.monotonic() - began < 10
    assert tries(town) == [("waiting", 0)]


def test_a_file_that_ends_the_program_is_tried_three_times(town: Town) -> None:
    begun(town)
    town.api.person_sends_document(CLERK, "a.txt", DOCUMENTS["dates.txt"]())
    for number in (1, 2, 3):
        eventually(lambda number=number: tries(town) == [("waiting", number)], 40)
        town.program.kill()
        begun(town)
    town.api.wait_until(lambda: town.api.texts(CLERK), 40)
    assert town.api.texts(CLERK) == [ENDED]
    assert tries(town) == [("parked", 3)]
    assert town.program.stop() == 0
