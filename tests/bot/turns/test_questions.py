"""What somebody hands to the office: a row, and one message to each at the desk, who can call back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.dialogs.effects import HandToOffice
from bot.dialogs.permitted import may
from core.office.people import Consent, Person
from core.talk.questions import QuestionKind
from storage.database.schema import AddressRow, ContactRow, OutboxRow
from storage.mail.questions import open_questions
from tests.bot.turns.effects import PowerCut, does
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.bot.turns.test_secrets import FILLER, WHISPER, held, part
from tests.days import day

ASKED = HandToOffice(QuestionKind.QUESTION, "Số hội viên tính đến ngày nào?")


async def told(office: Office) -> Sequence[str]:
    """What the clerk hears then."""
    before = len(office.network.shown(CLERK))
    await office.settle()
    return [message.text for message in office.network.shown(CLERK)[before:]]


async def test_the_desk_hears_who_asks_what_and_under_which_number(office: Office) -> None:
    async with office.house.db.write() as session:
        await session.execute(update(ContactRow).values(phone="0912 000 111"))
    await does(office, ASKED)
    (heard,) = await told(office)
    async with office.house.db.read() as session:
        (question,) = await open_questions(session)
    assert heard.splitlines() == [
        f"{question.person}, {question.unit}, hỏi văn phòng: “Số hội viên tính đến ngày nào?”",
        "Xin gọi lại: 0912 000 111.",
        "1 = Trả lời",
    ]
    assert (await office.say(CLERK, "0"))[0].splitlines()[
        0
    ] == "Có 1 câu hỏi, lời nhắn gửi văn phòng. Gõ CÂU HỎI để xem."
    assert "lời nhắn" not in (await office.say(CHAIR, "0"))[0]


async def test_a_request_names_its_work_and_the_day_that_was_said(office: Office) -> None:
    await does(office, HandToOffice(QuestionKind.REQUEST, "mai gửi", day("2026-03-06"), expectation_id=1))
    (heard,) = await told(office)
    first, about, on, *_ = heard.splitlines()
    assert first.endswith("nhắn văn phòng: “mai gửi”")
    assert about.startswith("Về việc: Báo cáo")
    assert on == "Ngày được nhắc đến: thứ Sáu ngày 6/3/2026."


async def test_the_same_update_tells_the_office_once(office: Office) -> None:
    await does(office, ASKED)
    await does(office, ASKED)
    assert len(await told(office)) == 1
    await does(office, ASKED, inbox_id=901)
    assert len(await told(office)) == 1


async def test_who_cannot_be_reached_at_the_desk_has_a_row_that_says_why(office: Office) -> None:
    async with office.house.db.write() as session:
        await session.execute(update(AddressRow).where(AddressRow.chat == CLERK).values(state="blocked"))
    await does(office, ASKED)
    async with office.house.db.read() as session:
        rows = await session.execute(
            select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.key.startswith("question:"))
        )
        assert {tuple(row) for row in rows} == {("withheld", "unreachable")}
        assert len(await open_questions(session)) == 1


async def test_a_crash_before_the_commit_leaves_neither_row_nor_message(office: Office) -> None:
    with pytest.raises(PowerCut):
        await does(office, ASKED, cut=True)
    assert await told(office) == []
    await does(office, ASKED)
    assert len(await told(office)) == 1


async def test_who_takes_consent_back_takes_the_sentence_along(office: Office) -> None:
    await does(office, ASKED)
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


async def test_a_part_of_a_secret_that_was_handed_over_goes_with_it(office: Office, file: Path) -> None:
    await office.say(CHAIR, part("Xin hỏi"))
    await does(office, HandToOffice(QuestionKind.QUESTION, part("Xin hỏi")))
    assert held(file, WHISPER) != []
    await office.say(CHAIR, f"TUYỆT MẬT\n{FILLER}")
    assert held(file, WHISPER) == []
    async with office.house.db.read() as session:
        assert await open_questions(session) == []


async def test_the_desk_looks_at_many_page_by_page(office: Office) -> None:
    for number in range(1, 9):
        await does(office, HandToOffice(QuestionKind.QUESTION, f"Câu số {number}?"), inbox_id=900 + number)
    await told(office)
    (first,) = await office.say(CLERK, "câu hỏi")
    assert [number for number in range(1, 9) if f"“Câu số {number}?”" in first] == [1, 2, 3, 4, 5, 6]
    assert first.splitlines()[-2:] == ["7 = Trang tiếp", "0 = Trang đầu"]
    (second,) = await office.say(CLERK, "trang tiếp")
    assert [number for number in range(1, 9) if f"“Câu số {number}?”" in second] == [7, 8]
    assert second.splitlines()[-2:] == ["3 = Xem từ đầu", "0 = Trang đầu"]
    assert await office.say(CLERK, "3") == [first]
