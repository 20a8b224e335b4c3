"""What the office does with one unit's report: corrections after the lock, questions, more time, none at all, figures
entered for a unit."""

from datetime import datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.plans.change_requests import WorkChange
from core.reports.consolidation import UnitStanding
from core.talk.messages import Say
from storage.database.schema import CorrectionRow, ExpectationRow, OutboxRow, SubmissionRow
from storage.database.session import Database
from storage.dates.changes import carry_out_change
from storage.duties.alarms import next_alarm
from storage.mail.files import keep_file
from storage.mail.outbox import Outgoing, enqueue
from storage.reports.answers import AnsweredMeanwhile, Saved, attach, save_report
from storage.reports.corrections import decide, propose, waiting_corrections
from storage.reports.inquiries import answer, keep_question, open_inquiries
from storage.reports.papers import papers_of_work
from storage.reports.requests import request_by_id, requests_for
from storage.reports.tables import consolidated
from tests.days import day, local
from tests.storage.samples import POLICY
from tests.storage.test_reports import EARLY, GIVEN, LATE, asked, expectation, sends

AFTER = local("2024-06-30 08:00")
NEW = {**GIVEN, "ket-nap": Decimal(3)}


async def row(db: Database, id_: int) -> ExpectationRow:
    async with db.read() as s:
        return await s.get_one(ExpectationRow, id_)


# --- answers ----------------------------------------------------------------------------------------------------------


async def test_a_number_that_is_not_available_is_kept_with_its_reason_and_is_no_zero(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        given = {"hoi-vien": Decimal(120), "ket-nap": Decimal(0)}
        await save_report(s, mine, given, blanks={"quy": "chờ đối chiếu sổ"}, contact_id=None, now=EARLY)
        request = await request_by_id(s, mine)
        table = await consolidated(s, 1)
    assert request is not None
    assert (request.values, request.blanks) == (given, {"quy": "chờ đối chiếu sổ"})
    assert table is not None
    assert (table.lines[0].blanks, table.total(table.form.indicators[2]).counted) == ({"quy": "chờ đối chiếu sổ"}, 0)


async def test_a_reason_that_changes_is_a_new_version_and_the_same_one_is_not(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        for version, why in ((1, "chờ"), (1, "chờ"), (2, "mất sổ")):
            assert (await save_report(s, mine, {}, blanks={"quy": why}, contact_id=None, now=EARLY)).version == version


async def test_nobody_s_answer_is_replaced_unseen(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        assert (await save_report(s, mine, GIVEN, contact_id=None, now=EARLY, base=0)).version == 1
        with pytest.raises(AnsweredMeanwhile, match="has version 1, not 0"):
            await save_report(s, mine, NEW, contact_id=None, now=EARLY, base=0)
        assert await save_report(s, mine, GIVEN, contact_id=None, now=EARLY, base=0) == Saved(1, True, changed=False)
        assert (await save_report(s, mine, NEW, contact_id=None, now=EARLY, base=1)).version == 2


async def test_figures_that_the_office_entered_are_marked(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        await save_report(s, mine, GIVEN, contact_id=None, now=EARLY, for_unit=True)
        table = await consolidated(s, 1)
    assert table is not None
    assert (table.lines[0].for_unit, table.lines[0].expectation_id) == (True, mine)


async def test_a_paper_is_attached_once(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        file = await keep_file(s, "phiếu.jpg", b"\xff\xd8", EARLY)
        assert await attach(s, mine, file, contact_id=None, now=EARLY)
        assert not await attach(s, mine, file, contact_id=None, now=LATE)
        assert [one.file_id for one in await papers_of_work(s, mine)] == [file]


# --- corrections after the lock ---------------------------------------------------------------------------------------


async def test_an_accepted_correction_is_a_new_version_of_who_asked_for_it_and_makes_nobody_late(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    await sends(db, "A1", GIVEN, EARLY)
    async with db.write() as s:
        kept = await propose(s, mine, NEW, {}, contact_id=2, now=AFTER)
        assert [one.values for one in await waiting_corrections(s)] == [NEW]
        request = await request_by_id(s, mine)
        assert request is not None
        assert (request.waiting, request.values) == (True, GIVEN)
        done = await decide(s, kept, accepted=True, contact_id=1, reason="", now=AFTER)
        assert done is not None
        assert await decide(s, kept, accepted=False, contact_id=1, reason="không", now=AFTER) is None
        assert await waiting_corrections(s) == []
        sent = (await s.scalars(select(SubmissionRow).order_by(SubmissionRow.version.desc()))).first()
    assert sent is not None
    assert (sent.version, sent.contact_id, sent.on_time) == (2, 2, True)


async def test_a_refused_correction_changes_nothing_and_keeps_its_reason(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    await sends(db, "A1", GIVEN, EARLY)
    async with db.write() as s:
        kept = await propose(s, mine, NEW, {"quy": "mất sổ"}, contact_id=2, now=AFTER)
        await decide(s, kept, accepted=False, contact_id=1, reason="thiếu chữ ký", now=AFTER)
        stored = await s.get_one(CorrectionRow, kept)
        assert (stored.state, stored.reason, stored.decided_by) == ("refused", "thiếu chữ ký", 1)
        request = await request_by_id(s, mine)
    assert request is not None
    assert (request.values, request.version, request.waiting) == (GIVEN, 1, False)


async def test_a_newer_request_overtakes_the_one_that_waits(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        first = await propose(s, mine, GIVEN, {}, contact_id=2, now=AFTER)
        second = await propose(s, mine, NEW, {}, contact_id=2, now=AFTER)
        assert [one.id for one in await waiting_corrections(s)] == [second]
        assert await decide(s, first, accepted=True, contact_id=1, reason="", now=AFTER) is None


# --- questions --------------------------------------------------------------------------------------------------------


async def test_the_office_asks_about_one_value_and_the_unit_answers_once(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    await sends(db, "A1", GIVEN, EARLY)
    async with db.write() as s:
        inquiry = await keep_question(s, mine, "quy", "sao nhiều thế?", contact_id=1, now=LATE)
        assert (inquiry.name, inquiry.number, inquiry.unit_name, inquiry.question) == (
            "quỹ",
            Decimal("1500000.5"),
            "Xã A1",
            "sao nhiều thế?",
        )
        assert [one.id for one in await open_inquiries(s, ["A1", "A2"])] == [inquiry.id]
        assert await open_inquiries(s, ["A2"]) == []
        done = await answer(s, inquiry.id, "có tài trợ", contact_id=2, now=LATE)
        assert done is not None
        assert await answer(s, inquiry.id, "lần nữa", contact_id=2, now=LATE) is None
        assert await open_inquiries(s, ["A1"]) == []
        with pytest.raises(LookupError, match="no number cân nặng"):
            await keep_question(s, mine, "cân nặng", "?", contact_id=1, now=LATE)


# --- more time, and none ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "on_time"), [("2024-05-27 23:59", True), ("2024-05-28 00:00", False)])
async def test_who_was_given_longer_is_measured_by_their_own_day(db: Database, at: str, on_time: bool) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        await carry_out_change(s, WorkChange(mine, day("2024-05-27"), "bão"), policy=POLICY, now=EARLY, by=None)
        request = await request_by_id(s, mine)
        assert request is not None
        assert request.due_on == day("2024-05-27")
    assert (await sends(db, "A1", GIVEN, local(at))).on_time is on_time


async def test_more_time_given_afterwards_makes_a_late_report_on_time(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    await sends(db, "A1", GIVEN, LATE)
    assert (await row(db, mine)).on_time is False
    async with db.write() as s:
        await carry_out_change(s, WorkChange(mine, day("2024-05-21"), "bão"), policy=POLICY, now=AFTER, by=None)
    assert (await row(db, mine)).on_time is True


async def test_what_waits_to_be_said_of_the_old_day_is_taken_back_and_the_own_day_has_its_alarms(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        await enqueue(s, [Outgoing("reminder:1", "reminder", (Say("x"),), "memory", "1", expectation_id=mine)], EARLY)
        await carry_out_change(s, WorkChange(mine, day("2024-08-27"), "bão"), policy=POLICY, now=AFTER, by=None)
        waiting = await s.scalar(select(OutboxRow.reason).where(OutboxRow.key == "reminder:1"))
        assert waiting == "date changed"
        assert await next_alarm(s, after=local("2024-08-01 00:00")) == local("2024-08-22 08:00")


async def test_who_is_excused_owes_nothing_and_is_counted_as_such(db: Database) -> None:
    await asked(db)
    mine, other = await expectation(db, "A1"), await expectation(db, "A2")
    await sends(db, "A2", GIVEN, EARLY)
    async with db.write() as s:
        assert await carry_out_change(s, WorkChange(mine, None, "sáp nhập"), policy=POLICY, now=EARLY, by=None)
        assert not await carry_out_change(s, WorkChange(mine, None, "lần nữa"), policy=POLICY, now=EARLY, by=None)
        assert not await carry_out_change(s, WorkChange(other, None, "đã gửi rồi"), policy=POLICY, now=EARLY, by=None)
        table = await consolidated(s, 1)
    assert table is not None
    assert [(line.standing, line.note) for line in table.lines[:2]] == [
        (UnitStanding.EXCUSED, "sáp nhập"),
        (UnitStanding.ON_TIME, None),
    ]


# --- what a request is asked beside -----------------------------------------------------------------------------------


async def test_another_s_unit_is_not_among_a_person_s_requests(db: Database) -> None:
    await asked(db)
    async with db.read() as s:
        found = await requests_for(s, ["A1"], now=datetime.fromisoformat("2024-05-10T02:00+00:00"))
    assert {request.unit for request in found} == {"A1"}
