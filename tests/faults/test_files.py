"""The database file under the running program: taken away or damaged, and brought back; the long form is `make faults
FAULTS=file`."""

from pathlib import Path

import pytest

from tests.faults.file_attacks import ATTACKS, LONGEST, Outcome, attacked, deleted
from tests.faults.stampede import Stampede, stampede
from tests.faults.webhook import Harbour
from tests.whole.ledger import Ledger
from tests.whole.program import eventually


@pytest.mark.parametrize("name", ["deleted", "pages damaged"])
def test_nothing_is_acknowledged_until_the_file_is_as_it_was(name: str) -> None:
    outcome = attacked(ATTACKS[name])
    assert outcome.noticed is not None
    assert outcome.noticed < LONGEST
    # What was in flight at that instant may say so too.
    assert outcome.lines <= 2
    assert outcome == Outcome(outcome.noticed, 9, 0, outcome.lines, office_told=True, lost=0)


def test_a_network_that_calls_is_asked_to_bring_it_again(tmp_path: Path) -> None:
    with Harbour.of(tmp_path) as harbour:
        # What has left and is not written down yet would say so too.
        eventually(lambda: Ledger(tmp_path / "nhacviec.db").messages().keys() == {"sent"}, 60)
        undo = deleted(tmp_path / "nhacviec.db")
        assert [harbour.bring()[1] for _ in range(3)] == [503] * 3
        undo()
        assert harbour.bring()[1] == 200
        said = harbour.program.log()
        gone = [line for line in said.splitlines() if "the database file is gone from its place" in line]
        assert len([line for line in gone if " ERROR " in line]) == 1, "what waits for it may say why, and is no error"
        assert "was not kept" not in said


def test_a_herd_that_writes_and_is_killed_leaves_a_whole_file_with_every_row(tmp_path: Path) -> None:
    outcome = stampede(tmp_path, 12)
    assert outcome.committed > 0
    assert outcome == Stampede(outcome.committed, 0, "ok", outcome.kills)
