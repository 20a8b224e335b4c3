"""What a manager finds in the log: each thing once it is committed, and nothing that was taken back."""

import logging
from contextlib import suppress
from datetime import timedelta

import pytest

from core.office.units import Audience
from core.plans.change_requests import DueChange
from core.talk.notices import NoticeAsks, NoticeWords
from storage.database.journal import note
from storage.database.session import Database, attempt
from storage.dates import changes, undoing
from storage.mail import notices
from tests.bot.turns.office import TODAY, config_of, settle
from tests.days import day, local

NOW = local("2026-03-05 09:00")


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "storage.database.journal")
    return caplog


async def test_a_line_is_said_when_it_is_committed(lite: Database, said: pytest.LogCaptureFixture) -> None:
    async with lite.write() as s:
        note(s, "plan %d activated", 7)
        assert said.messages == []
    assert said.messages == ["plan 7 activated"]


async def test_what_is_taken_back_is_not_said(lite: Database, said: pytest.LogCaptureFixture) -> None:
    with suppress(ValueError):
        async with lite.write() as s:
            note(s, "plan %d activated", 7)
            raise ValueError("no")
    async with lite.write() as s:
        note(s, "before")
        with suppress(ValueError):
            async with attempt(s):
                note(s, "within")
                raise ValueError("no")
    assert said.messages == ["before"]


async def test_all_that_was_decided_is_there_without_a_name(lite: Database, said: pytest.LogCaptureFixture) -> None:
    file = lite.file.name if lite.file is not None else None
    assert file is not None
    await settle(file)
    async with lite.write() as s:
        number = await notices.draft_notice(
            s, NoticeWords("Mời họp", NoticeAsks.NOTHING), Audience.parse("all"), contact_id=1, now=NOW
        )
        await notices.release_notice(s, number, day=TODAY, now=NOW, not_before=NOW)
    async with lite.write() as s:
        moved = await changes.carry_out_change(
            s, DueChange(1, day("2026-03-27")), policy=config_of(file).policy, now=NOW, by=1
        )
        assert moved is not None
    async with lite.write() as s:
        assert await undoing.undo(s, moved, policy=config_of(file).policy, now=NOW + timedelta(minutes=1), by=1)
    assert said.messages == [
        "contact 1 was given a role of the office: office",
        "roster taken: 3 new units, 4 new people, 0 posts ended",
        "contact 1 came in over memory as office (office)",
        "contact 1: consent given",
        "contact 2 came in over memory as chair (HB)",
        "contact 2: consent given",
        "contact 3 came in over memory as chair (SC)",
        "contact 3: consent given",
        "plan 1 activated: 1 conferences, 1 duties, asked 3 times",
        "notice 1 released to 3 people",
        "change 1 by contact 1: occurrence 1 2026-03-24 → 2026-03-27",
        "change 2 by contact 1: occurrence 1 2026-03-27 → 2026-03-24",
        "change 1 undone",
    ]
