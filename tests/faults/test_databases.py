"""The database killed under the real program, and held by another when it starts: it waits, says so once, and goes on
by itself."""

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

from tests.faults.count import Count
from tests.faults.postgres import postgres_of_one_s_own
from tests.faults.province import chat_of
from tests.faults.town import Town

HELD = "another program holds the database"


def test_postgresql_may_be_killed_under_the_program(tmp_path: Path) -> None:
    with postgres_of_one_s_own() as postgres, Town.of(40, tmp_path, url=postgres.url) as town:
        town.province.release_notice("Mời họp.")
        with town.program.running():
            town.api.wait_until(lambda: town.sends() >= 10, 40)
            postgres.kill()
            for number in range(5):
                town.report(number)
            threading.Event().wait(2)
            postgres.start()
            town.report(5)
            began = time.monotonic()
            town.api.wait_until(lambda: len(town.api.texts(chat_of(5))) >= 4, 40)
            took = time.monotonic() - began
            town.settled()
            counted = town.count()
    assert took < 10
    assert counted == Count(58, 0, 0, 18, 0, 0, 6, 0)


def test_a_database_that_another_holds_is_waited_for(tmp_path: Path) -> None:
    with Town.of(1, tmp_path) as town:
        with closing(sqlite3.connect(town.program.url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            town.program.start()
            town.program.wait_for(HELD)
            assert town.program.stop() == 0
            town.program.start()
            town.report(0)
            threading.Event().wait(3)
            other.execute("ROLLBACK")
            town.settled()
            town.program.kill()
        assert town.program.log().count(HELD) == 1
        assert town.count() == Count(3, 0, 0, 3, 0, 0, 1, 0)
