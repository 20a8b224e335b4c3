"""What a talk keeps beside a report: figures that are not confirmed, work taken back, what was sent."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from bot.dialogs.permitted import may
from bot.dialogs.report.effects import DropReadBack, KeepReadBack, MarkDone, SendReport, UndoDone
from bot.dialogs.tokens import standing_talk
from core.office.people import Person, Post, Role
from core.talk.agenda import SentWork
from core.talk.messages import Say
from core.talk.read_backs import ReadBack
from core.talk.tokens import StandingChoice, standing_token
from storage.database.schema import ExpectationRow, IndicatorRow
from tests.bot.turns.effects import PowerCut, does, known
from tests.bot.turns.office import CHAIR, OTHER, Office
from tests.days import local

LINES = (Say("confirm-question"),)


async def work_of(office: Office, chat: str = CHAIR) -> int:
    """The first piece of work that this chair owes."""
    requests = await known(office, "requests", {}, chat)
    assert isinstance(requests, tuple)
    return int(requests[0].expectation_id)


async def figures(office: Office) -> ReadBack:
    async with office.house.db.read() as session:
        keys = (await session.scalars(select(IndicatorRow.key).order_by(IndicatorRow.id).limit(2))).all()
    return ReadBack(await work_of(office), dict.fromkeys(keys, Decimal(12)), lines=LINES)


async def test_the_chair_is_asked_once_more_with_the_figures_and_two_choices(office: Office) -> None:
    read_back = await figures(office)
    await does(office, KeepReadBack(read_back))
    said = await office.play_until(local("2026-03-05 08:45"))
    (asked,) = [line.text for line in said if line.chat == CHAIR]
    first, question, choices = asked.splitlines()
    assert first.startswith("Đồng chí chưa xác nhận 2 số đã gõ cho Hội xã Hòa Bình (Báo cáo")
    assert question == office.said("confirm-question")
    assert choices == "1 = Đúng, gửi · 2 = Sửa"


async def test_a_talk_knows_by_the_number_what_was_read_back_to_its_person_alone(office: Office) -> None:
    read_back = await figures(office)
    await does(office, KeepReadBack(read_back))
    state = {"read_back": read_back.number}
    found = await known(office, "read_back", state)
    assert isinstance(found, ReadBack)
    assert (found.values, found.lines, found.since) == (read_back.values, LINES, office.clock.now())
    assert await known(office, "read_back", {"read_back": 1}) is None
    assert await known(office, "read_back", {}) is None
    assert await known(office, "read_back", state, OTHER) is None


@pytest.mark.parametrize("over", ["sent", "dropped", "power cut"])
async def test_what_is_sent_or_given_up_is_not_asked_for(office: Office, over: str) -> None:
    read_back = await figures(office)
    await does(office, KeepReadBack(read_back))
    match over:
        case "sent":
            await does(office, SendReport(read_back.expectation_id, read_back.values, base=0))
        case "dropped":
            await does(office, DropReadBack(read_back.expectation_id))
        case _:
            with pytest.raises(PowerCut):
                await does(office, SendReport(read_back.expectation_id, read_back.values, base=0), cut=True)
    said = await office.play_until(local("2026-03-05 08:45"))
    assert len(said) == (over == "power cut")


async def test_its_choices_lead_to_the_report(office: Office) -> None:
    confirm, amend = (standing_token(kind, 77) for kind in (StandingChoice.CONFIRM, StandingChoice.AMEND))
    assert standing_talk(confirm) == ("report", {"read_back": 77, "confirmed": True})
    assert standing_talk(amend) == ("report", {"read_back": 77})
    await does(office, KeepReadBack(await figures(office)))
    await office.play_until(local("2026-03-05 08:45"))
    assert await office.say(CHAIR, "1") != []


async def test_what_was_said_to_be_done_can_be_taken_back_for_ten_minutes(office: Office) -> None:
    work = await work_of(office)
    here = {"expectation_id": work}
    assert await known(office, "undoable_done", here) is None
    await does(office, MarkDone(work))
    assert await known(office, "undoable_done", here) == 10
    assert await known(office, "undoable_done", {}) is None
    assert await known(office, "undoable_done", here, OTHER) is None
    with pytest.raises(PermissionError):
        await does(office, UndoDone(work), chat=OTHER)
    await does(office, UndoDone(work))
    async with office.house.db.read() as session:
        assert (await session.get_one(ExpectationRow, work)).state == "owing"


async def test_what_was_sent_is_known_to_its_unit(office: Office) -> None:
    read_back = await figures(office)
    await does(office, SendReport(read_back.expectation_id, read_back.values, base=0))
    found = await known(office, "sent_reports", {})
    assert isinstance(found, tuple)
    (sent,) = found
    assert isinstance(sent, SentWork)
    assert (sent.request.values, sent.at, sent.by) == (read_back.values, office.clock.now(), "Lê Văn Thảo")
    assert await known(office, "sent_reports", {}, OTHER) == ()


def test_only_who_acts_for_a_unit_or_the_desk_may() -> None:
    viewer = Person(1, "Vy", (Post(Role.VIEWER, "x"),))
    chair = Person(1, "Vy", (Post(Role.CHAIR, "x", "HB"),))
    effects = (KeepReadBack(ReadBack(1, {})), DropReadBack(1), UndoDone(1))
    assert [may(viewer, one) for one in effects] == [False] * 3
    assert [may(chair, one) for one in effects] == [True] * 3
