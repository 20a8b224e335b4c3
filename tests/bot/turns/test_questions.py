"""What somebody hands to the office: a row, and one message to each at the desk, who can call back."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select, update

from bot.dialogs.base import Office as OfficeFacts
from bot.dialogs.effects import HandToOffice, may
from bot.turns.effect_context import EffectContext
from bot.turns.effects import perform
from core.office.people import Consent, Person
from core.talk.questions import QuestionKind
from storage.database.schema import AddressRow, ContactRow, OutboxRow
from storage.database.session import Session
from storage.mail.questions import open_questions
from storage.office import people
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office
from tests.days import day


class PowerCut(Exception):
    """Nothing was committed."""


ASKED = HandToOffice(QuestionKind.QUESTION, "Số hội viên tính đến ngày nào?")


async def context_of(office: Office, session: Session, chat: str, inbox_id: int = 900) -> EffectContext:
    config, now = office.house.config, office.clock.now()
    facts = OfficeFacts(config.office.name, config.office.phone, config.zone, TODAY, config.bands)
    person = await people.person_at(session, "memory", chat, TODAY)
    return EffectContext(session, person, "memory", chat, inbox_id, facts, config.policy, now)


async def hands_over(
    office: Office, effect: HandToOffice, chat: str = CHAIR, inbox_id: int = 900, cut: bool = False
) -> None:
    async with office.house.db.write() as session:
        await perform((effect,), await context_of(office, session, chat, inbox_id))
        if cut:
            raise PowerCut


async def told(office: Office) -> Sequence[str]:
    """What the clerk hears then."""
    before = len(office.network.shown(CLERK))
    await office.settle()
    return [message.text for message in office.network.shown(CLERK)[before:]]


async def test_the_desk_hears_who_asks_what_and_under_which_number(office: Office) -> None:
    async with office.house.db.write() as session:
        await session.execute(update(ContactRow).values(phone="0912 000 111"))
    await hands_over(office, ASKED)
    (heard,) = await told(office)
    async with office.house.db.read() as session:
        (question,) = await open_questions(session)
    assert heard.splitlines() == [
        f"{question.person}, {question.unit}, hỏi văn phòng: “Số hội viên tính đến ngày nào?”",
        "Xin gọi lại: 0912 000 111.",
    ]
    assert (await office.say(CLERK, "0"))[0].splitlines()[0] == "Có 1 câu hỏi, lời nhắn của đơn vị gửi văn phòng."
    assert "lời nhắn" not in (await office.say(CHAIR, "0"))[0]


async def test_a_request_names_its_work_and_the_day_that_was_said(office: Office) -> None:
    await hands_over(office, HandToOffice(QuestionKind.REQUEST, "mai gửi", day("2026-03-06"), expectation_id=1))
    (heard,) = await told(office)
    first, about, on, _ = heard.splitlines()
    assert first.endswith("nhắn văn phòng: “mai gửi”")
    assert about.startswith("Về việc: Báo cáo")
    assert on == "Ngày được nhắc đến: Thứ Sáu, ngày 6/3/2026."


async def test_the_same_update_tells_the_office_once(office: Office) -> None:
    await hands_over(office, ASKED)
    await hands_over(office, ASKED)
    assert len(await told(office)) == 1
    await hands_over(office, ASKED, inbox_id=901)
    assert len(await told(office)) == 1


async def test_who_cannot_be_reached_at_the_desk_has_a_row_that_says_why(office: Office) -> None:
    async with office.house.db.write() as session:
        await session.execute(update(AddressRow).where(AddressRow.chat == CLERK).values(state="blocked"))
    await hands_over(office, ASKED)
    async with office.house.db.read() as session:
        rows = await session.execute(
            select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.key.startswith("question:"))
        )
        assert {tuple(row) for row in rows} == {("withheld", "unreachable")}
        assert len(await open_questions(session)) == 1


async def test_a_crash_before_the_commit_leaves_neither_row_nor_message(office: Office) -> None:
    with pytest.raises(PowerCut):
        await hands_over(office, ASKED, cut=True)
    assert await told(office) == []
    await hands_over(office, ASKED)
    assert len(await told(office)) == 1


async def test_who_takes_consent_back_takes_the_sentence_along(office: Office) -> None:
    await hands_over(office, ASKED)
    await told(office)
    await office.say(CHAIR, "rút đồng ý")
    await office.say(CHAIR, "1")
    async with office.house.db.read() as session:
        assert (await session.scalars(select(ContactRow.id).where(ContactRow.erased_at.is_not(None)))).all()
        said = (await session.scalars(select(OutboxRow.say).where(OutboxRow.key.startswith("question:")))).all()
        assert said
        assert not any(said)
        assert await open_questions(session) == []


def test_only_who_agreed_may_hand_over() -> None:
    assert not may(None, ASKED)
    assert not may(Person(1, "Vy"), ASKED)
    assert may(Person(1, "Vy", consent=Consent.GIVEN), ASKED)
