"""The log of the real program at DEBUG, through joins, reports, errors and faults: what a manager wants to find is
there, and nothing that people wrote, no name, telephone, code or token; at rest it says nothing."""

import sqlite3
import time
from contextlib import closing

from tests.fakes.botapi import BotApi
from tests.whole import papers
from tests.whole.office import CHAIRS, CLERK, Office, chairs
from tests.whole.program import eventually

MARK = "Zyxwvu"
"""Stands in everything that people write, and in what faults leave in the database."""
HELD = ("waits for the database", "waits: ", "could not be kept")
"""How it says that somebody else has the database."""
PHONE, PLAIN = "0912 345 678", "0987654321"


def spoil(office: Office, statement: str) -> None:
    with closing(sqlite3.connect(office.ledger._file)) as connection, connection:
        assert connection.execute(statement).rowcount >= 1


def started(office: Office) -> None:
    office.program.start()
    eventually(lambda: "started as" in office.program.log(), 60)


def answered(office: Office) -> None:
    """Nobody who wrote waits; what the office is to hear later may."""
    eventually(lambda: not office.api.unheard() and not office.ledger.heard()["waiting"], 60)


def everything_happens(office: Office, api: BotApi) -> None:
    """People join, the plan runs, somebody reports, asks, sends what cannot be read; somebody's turn breaks, the
    network refuses and talks nonsense, the database is held."""
    people = {papers.CLERK: CLERK, **chairs()}
    for name, chat in people.items():
        api.person(chat, f"{name} {MARK}", started=True)
    office.join(people)
    office.send_plan()
    office.sees(CLERK, "31/KH-CCB")
    one, two, three = CHAIRS.values()
    office.say(one, f"hỏi {MARK} gọi {PHONE} hoặc {PLAIN}", "")
    office.write(one, MARK, f"/start {MARK}", "ABCD-EFGH-JKMN")
    answered(office)
    spoil(office, f"UPDATE contacts SET consent = '{MARK}' WHERE name = '{papers.CHAIRS['SC']}'")
    office.write(two, f"báo cáo {MARK} {PHONE}")
    office.sees(two, "0260 000 111")
    for status, words in ((400, f"Bad Request: {MARK} {PHONE}"), (500, MARK)):
        api.fail_next("sendMessage", status, words, chat=three)
        office.write(three, f"lịch {MARK}")
    api.fail_next("getUpdates", 502, "Bad Gateway")
    api.fail_next("getUpdates", 200, body=f"<html>{MARK}{api.token}".encode())
    with closing(sqlite3.connect(office.ledger._file, timeout=10)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        office.write(one, f"lịch {MARK}")
        before = len(office.program.log())
        eventually(lambda: any(words in office.program.log()[before:] for words in HELD), 20)
        holder.commit()
    office.say(one, f"báo cáo {MARK}", "")
    answered(office)


def test_nothing_that_people_wrote_is_in_the_log_at_any_level(office: Office, api: BotApi) -> None:
    started(office)
    everything_happens(office, api)
    office.program.stop()
    log = office.program.log()
    codes = office.ledger.codes().values()
    names = [papers.CLERK, *papers.CHAIRS.values()]
    private = [MARK, PHONE, PLAIN, PHONE.replace(" ", ""), api.token, api.token.partition(":")[2], *codes, *names]
    assert [word for word in private if word in log] == []
    assert log.count(" failed\nTraceback (most recent call last):\n") == 3
    assert "Traceback (most recent call last):" in log
    assert "contact 1 came in over telegram as office (office)" in log
    assert log.count("came in over telegram as chair") == 3
    assert "contact 1: consent given" in log


def test_at_rest_it_says_nothing(office: Office, api: BotApi) -> None:
    office.everybody_is_in()
    config = office.program.config
    config.write_text(config.read_text("utf-8").replace('level = "DEBUG"', 'level = "INFO"'), "utf-8")
    started(office)
    office.settled()
    time.sleep(1)
    before = office.program.log()
    time.sleep(16)
    assert office.program.log() == before
