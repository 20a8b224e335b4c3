"""Sentences that were handed to the office: kept once for each update, listed while they are open, forgotten with
whoever wrote them."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.reasons import Reason
from core.states import QuestionState
from core.talk.keep import Keep
from core.talk.messages import Say
from core.talk.questions import Question, QuestionKind
from storage.database.schema import OutboxRow, QuestionRow
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from storage.mail.questions import (
    HandedOver,
    Settled,
    asked_for,
    count_open,
    empty_questions,
    keep_question,
    message_key,
    open_questions,
    settle_question,
    settled_questions,
)
from storage.office.people import people_on
from storage.overview.office_summary import news
from storage.privacy.erasing import erase_person
from storage.privacy.pruning import PruningPlace, prune_step
from tests.days import day
from tests.storage.test_reports import EARLY, asked, expectation


class PowerCut(Exception):
    """Nothing was committed."""


SENTENCE = "Quỹ tính cả tiền lãi hay không?"
CHAIR, CLERK = "Trần Thử A1", "Hồ Văn Phòng"


async def person(db: Database, name: str) -> int:
    async with db.read() as s:
        return next(one.id for one in await people_on(s, day("2024-05-10")) if one.name == name)


async def handed(db: Database, *sentences: str, work: int | None = None) -> list[Question | None]:
    """The chair of A1 hands them over, a minute apart, each in an update of its own."""
    mine = await person(db, CHAIR)
    kept = []
    for number, text in enumerate(sentences, start=1):
        what = HandedOver(QuestionKind.QUESTION, text, mine, number, expectation_id=work, unit="A1")
        async with db.write() as s:
            kept.append(await keep_question(s, what, EARLY + timedelta(minutes=number)))
    return kept


async def texts(db: Database) -> Sequence[tuple[str, str]]:
    async with db.read() as s:
        rows = await s.execute(select(QuestionRow.text, QuestionRow.state).order_by(QuestionRow.id))
        return [tuple(row) for row in rows]


async def test_the_office_sees_who_asks_for_which_unit_what_about_which_work_and_day(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        request = HandedOver(
            QuestionKind.REQUEST, "xin lùi đến 25/5", await person(db, CHAIR), 7, day("2024-05-25"), mine
        )
        kept = await keep_question(s, request, EARLY)
        assert await open_questions(s) == [kept]
        assert (await news(s, EARLY, by=None)).questions == 1
    assert kept is not None
    assert (kept.kind, kept.text, kept.asked_at) == (QuestionKind.REQUEST, "xin lùi đến 25/5", EARLY)
    assert (kept.person, kept.unit, kept.what, kept.said_on) == (CHAIR, "Xã A1", "gửi báo cáo", day("2024-05-25"))
    assert kept.phone is not None


async def test_one_update_brings_one_question(db: Database) -> None:
    await asked(db)
    mine = await person(db, CHAIR)
    async with db.write() as s:
        for text in ("một", "hai"):
            again = await keep_question(s, HandedOver(QuestionKind.QUESTION, text, mine, 7), EARLY)
        assert again is None
        assert [(one.text, one.unit, one.what) for one in await open_questions(s)] == [("một", None, None)]


async def test_the_oldest_stands_first_and_so_many_are_shown(db: Database) -> None:
    await asked(db)
    await handed(db, "một", "hai", "ba")
    async with db.read() as s:
        assert [one.text for one in await open_questions(s, most=2)] == ["một", "hai"]
        assert await count_open(s) == 3


async def test_what_is_answered_is_not_open(db: Database) -> None:
    await asked(db)
    await handed(db, "một", "hai")
    async with db.write() as s:
        (await s.get_one(QuestionRow, 1)).state = QuestionState.ANSWERED
        await s.flush()
        assert [one.text for one in await open_questions(s)] == ["hai"]
        assert (await news(s, EARLY, by=None)).questions == 1


async def test_work_that_is_not_there_is_refused(db: Database) -> None:
    await asked(db)
    with pytest.raises(LookupError, match="no expectation 404"):
        await handed(db, SENTENCE, work=404)
    assert await texts(db) == []


async def told(db: Database, question_id: int) -> str:
    """The clerk is told of it, and the message waits; its key."""
    clerk = await person(db, CLERK)
    key = message_key(question_id, clerk)
    say = Say("question-asked", {"text": SENTENCE})
    async with db.write() as s:
        await enqueue(s, [Outgoing(key, "notice", (say,), "memory", "clerk", clerk)], EARLY)
    return key


async def test_who_is_erased_takes_the_sentence_along_also_from_what_the_office_was_to_hear(db: Database) -> None:
    await asked(db)
    await handed(db, SENTENCE)
    key = await told(db, 1)
    async with db.write() as s:
        await erase_person(s, await person(db, CHAIR), EARLY)
    assert await texts(db) == [("", "withdrawn")]
    async with db.read() as s:
        row = (await s.scalars(select(OutboxRow).where(OutboxRow.key == key))).one()
        assert (row.say, row.state, row.reason) == ([], "withheld", Reason.NOT_CONSENTED)
        assert await open_questions(s) == []


async def test_a_secret_goes_with_the_reason_and_others_stay(db: Database) -> None:
    await asked(db)
    await handed(db, SENTENCE, "Nộp ở đâu?")
    key = await told(db, 1)
    async with db.write() as s:
        await empty_questions(s, Reason.SECRET, QuestionRow.id == 1)
    assert await texts(db) == [("", "withdrawn"), ("Nộp ở đâu?", "open")]
    async with db.read() as s:
        row = (await s.scalars(select(OutboxRow).where(OutboxRow.key == key))).one()
        assert (row.say, row.reason) == ([], Reason.SECRET)


async def test_words_are_kept_for_as_long_as_texts_are(db: Database) -> None:
    await asked(db)
    await handed(db, SENTENCE, "Nộp ở đâu?")
    place: PruningPlace | None = PruningPlace()
    while place is not None:
        async with db.write() as s:
            place = await prune_step(s, Keep(text=30), place, EARLY + timedelta(days=30, minutes=2))
    assert await texts(db) == [("", "open"), ("Nộp ở đâu?", "open")]
    async with db.read() as s:
        assert [one.text for one in await open_questions(s)] == ["Nộp ở đâu?"]
        assert await count_open(s) == 1


async def asks_and_tells(db: Database) -> None:
    """As a turn does it, up to a power cut before the commit."""
    mine, clerk = await person(db, CHAIR), await person(db, CLERK)
    async with db.write() as s:
        kept = await keep_question(s, HandedOver(QuestionKind.QUESTION, SENTENCE, mine, 7), EARLY)
        assert kept is not None
        note = Outgoing(message_key(kept.id, clerk), "notice", (Say("question-asked"),), "memory", "clerk", clerk)
        await enqueue(s, [note], EARLY)
        raise PowerCut


async def test_a_crash_before_the_commit_leaves_neither_the_row_nor_the_message(db: Database) -> None:
    await asked(db)
    with pytest.raises(PowerCut):
        await asks_and_tells(db)
    async with db.read() as s:
        assert await open_questions(s) == []
        assert (await s.scalars(select(OutboxRow))).all() == []


async def test_it_is_settled_once(db: Database) -> None:
    await asked(db)
    first, second = await handed(db, SENTENCE, "Mấy giờ họp?")
    assert first is not None
    assert second is not None
    mine = await person(db, CHAIR)
    async with db.write() as s:
        settled = [
            await settle_question(s, first.id, Settled(state, mine, EARLY, "Chín giờ."))
            for state in (QuestionState.ANSWERED, QuestionState.CALLED)
        ]
        assert settled == [(first, mine), None]
        assert await open_questions(s) == [second]
        assert await s.scalar(select(QuestionRow.state).where(QuestionRow.id == first.id)) == "answered"
        assert await settle_question(s, 999, Settled(QuestionState.CALLED, mine, EARLY)) is None
        assert [(one.id, one.answer, one.settled_at) for one in await settled_questions(s, 9)] == [
            (first.id, "Chín giờ.", EARLY)
        ]
        assert [one.id for one in await asked_for(s, mine, (), 9)] == [second.id, first.id]
        assert await settled_questions(s, 9, unit="?") == []
        await empty_questions(s, Reason.NOT_CONSENTED, QuestionRow.contact_id == mine)
        assert await settled_questions(s, 9) == []
        assert await s.scalar(select(QuestionRow.answer).where(QuestionRow.id == first.id)) is None
