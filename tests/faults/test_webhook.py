"""A webhook's port that strangers keep busy, for seconds: real updates are taken, memory stays, the log is no flood."""

from pathlib import Path

import pytest

from tests.faults.webhook import Harbour


@pytest.mark.parametrize("kind", ["2,000 idle connections", "10 MB, wrong secret"])
def test_a_port_under_attack(tmp_path: Path, kind: str) -> None:
    with Harbour.of(tmp_path) as harbour:
        siege = harbour.besieged(kind, 5)
    assert (siege.taken, siege.lines, siege.tracebacks) == (siege.sent, 0, 0)
    assert siege.memory < 250
    assert siege.slowest is not None
    assert siege.slowest < 8
