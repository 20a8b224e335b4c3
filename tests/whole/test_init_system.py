"""The real program under an init system's real socket: when it says that it is ready, alive and stopping."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.init_socket import InitSocket, init_socket
from tests.whole.office import Office
from tests.whole.program import eventually


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[InitSocket]:
    with init_socket(tmp_path) as init:
        yield init


def test_it_is_ready_alive_well_and_stopping(office: Office, heard: InitSocket) -> None:
    program = office.program
    program.environment |= {"NOTIFY_SOCKET": heard.address, "WATCHDOG_USEC": "600000"}
    program.start()
    eventually(lambda: heard.count("READY=1") == 1, 180)
    assert "started as all" in program.log()
    eventually(lambda: heard.count("WATCHDOG=1") >= 3)
    eventually(lambda: heard.count("STATUS=all is well"))

    assert program.stop() == 0
    assert heard.count("STOPPING=1") == 1
    assert heard.count("READY=1") == 1


def test_a_frozen_program_gives_no_sign_of_life(office: Office, heard: InitSocket) -> None:
    program = office.program
    program.environment |= {"NOTIFY_SOCKET": heard.address, "WATCHDOG_USEC": "300000"}
    program.start()
    eventually(lambda: heard.count("WATCHDOG=1") >= 1, 180)
    with program.frozen():
        before = heard.count("WATCHDOG=1")
        with pytest.raises(AssertionError):
            eventually(lambda: heard.count("WATCHDOG=1") > before, 2)
    eventually(lambda: heard.count("WATCHDOG=1") > before)
    program.kill()
