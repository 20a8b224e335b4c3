"""Buttons that were made up, passed on, or kept from another time: of every kind, pressed by everybody. They do
nothing, and the answer is kind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from core.calendar.believed import DoubtWhy
from core.calendar.office import OfficeCalendar
from core.office.people import OFFICE_ROLES, Role
from core.office.units import Audience
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticeWords
from core.talk.read_backs import ReadBack
from core.talk.tokens import StandingChoice, prompt_token, standing_token
from storage.database.schema import (
    AddressRow,
    ArrivalRow,
    Base,
    ContactRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    IndicatorRow,
    InquiryRow,
    MarkRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    PostRow,
    RecipientRow,
    UnitRow,
)
from storage.database.session import Session
from storage.duties.clock_doubts import ANSWER, ClockDoubt, keep_doubt
from storage.mail import notices, outbox
from storage.mail.outbox import Outgoing
from storage.mail.read_backs import keep_read_back
from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office
from tests.days import VIETNAM, day

CHATS = {role.value: f"chat-of-{role}" for role in Role}
STRANGER, SILENT = "chat-stranger", "chat-silent"
EVERYBODY = [*CHATS.values(), CHAIR, OTHER, CLERK, STRANGER, SILENT]
PASSING = frozenset({"inbox", "outbox", "told_dates", "conversations", "pace", "marks", "addresses"})
"""Tables in which every turn leaves something."""


async def stored(office: Office) -> Mapping[str, Any]:
    """All that a press could change, and what it could have others told."""
    async with office.house.db.read() as s:
        tables = {name: table for name, table in Base.metadata.tables.items() if name not in PASSING}
        rows = {name: sorted(map(repr, await s.execute(select(table)))) for name, table in tables.items()}
        told = await s.scalar(
            select(func.count())
            .select_from(OutboxRow)
            .where(OutboxRow.kind.not_in((MessageKind.REPLY.value, MessageKind.PARTING.value)))
            .where(OutboxRow.key.not_like("stranger:%"))
        )
        answered = await s.scalar(select(func.count()).where(MarkRow.name == ANSWER))
    return {**rows, "told": told, "answered": answered}


@pytest.fixture
async def things(office: Office) -> Mapping[StandingChoice, int]:
    """A person of each role, those of units in HB; one that did not consent; and for HB a notice, a duty, a report and
    a question. Nobody has been shown any of them."""
    now = office.clock.now()
    async with office.house.db.write() as s:
        hb = await s.scalar(select(UnitRow.id).where(UnitRow.code == "HB")) or 0
        for role, chat in CHATS.items():
            await _person(s, role, chat, None if role in OFFICE_ROLES else hb, now)
        await _person(s, "chair", SILENT, hb, now, consent="withheld")
        report = (
            await s.scalar(select(ExpectationRow.id).where(ExpectationRow.unit_id == hb).order_by(ExpectationRow.id))
            or 0
        )
        asked = {
            "indicator_id": await s.scalar(select(IndicatorRow.id).order_by(IndicatorRow.id)),
            "question": "Vì sao?",
            "asked_at": now,
        }
        made = await s.execute(insert(InquiryRow).values(expectation_id=report, **asked).returning(InquiryRow.id))
        found = {StandingChoice.REPORT: report, StandingChoice.INQUIRY: made.scalar_one()}
        await keep_doubt(s, ClockDoubt(8, DoubtWhy.JUMPED, timedelta(days=31), now))
        found |= {StandingChoice.HOUR_RIGHT: 8, StandingChoice.HOUR_WRONG: 8}
        found |= await _arrivals(s, now)
        found |= dict.fromkeys((StandingChoice.CONFIRM, StandingChoice.AMEND), await _read_back(s, report, now))
        found |= dict.fromkeys(UNSETTLED, await _tentative_event(s))
        found |= dict.fromkeys(
            (StandingChoice.SECOND, StandingChoice.QUESTION, StandingChoice.ASK, StandingChoice.HELD), 1
        )
        found |= dict.fromkeys((StandingChoice.ATTEND, StandingChoice.ABSENT, StandingChoice.STAND_IN), report)
        return {
            **found,
            StandingChoice.DONE: await _duty(s, hb, now),
            StandingChoice.ACKNOWLEDGE: await _notice(s, now),
        }


async def _person(s: Session, role: str, chat: str, unit: int | None, now: datetime, consent: str = "given") -> None:
    person = (
        await s.execute(insert(ContactRow).values(name=f"{role} {chat}", consent=consent).returning(ContactRow.id))
    ).scalar_one()
    await s.execute(
        insert(PostRow).values(contact_id=person, unit_id=unit, role=role, title="x", since=day("2026-01-01"))
    )
    here = {"channel": "memory", "chat": chat, "state": "active", "since": now, "last_heard_at": now}
    await s.execute(insert(AddressRow).values(contact_id=person, **here))


async def _read_back(s: Session, work: int, now: datetime) -> int:
    """Figures that the chair has not confirmed."""
    chair = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == CHAIR)) or 0
    figures = ReadBack(work, {"ket-nap": Decimal(12)})
    await keep_read_back(s, figures, contact_id=chair, calendar=OfficeCalendar(VIETNAM), now=now)
    return figures.number


async def _tentative_event(s: Session) -> int:
    """A conference whose day the office has not settled."""
    plan = await s.scalar(select(PlanRow.id).order_by(PlanRow.id))
    facts = {"title": "Hội nghị", "starts_on": day("2026-06-01"), "ends_on": day("2026-06-30"), "quote": ""}
    row = insert(EventRow).values(plan_id=plan, precision="month", state="tentative", **facts).returning(EventRow.id)
    return int((await s.execute(row)).scalar_one())


async def _duty(s: Session, unit: int, now: datetime) -> int:
    facts = {
        "audience": "unit:HB",
        "kind": "absolute",
        "bound": "by",
        "precision": "day",
        "state": "active",
        "quote": "",
    }
    deadline = (
        await s.execute(insert(DeadlineRow).values(what="Nộp hồ sơ", asks="done", **facts).returning(DeadlineRow.id))
    ).scalar_one()
    when = {
        "opens_at": now - timedelta(days=1),
        "due_on": day("2026-03-20"),
        "due_at": now + timedelta(days=15),
        "state": "open",
    }
    made = await s.execute(
        insert(OccurrenceRow).values(deadline_id=deadline, period="một lần", **when).returning(OccurrenceRow.id)
    )
    work = {"occurrence_id": made.scalar_one(), "unit_id": unit, "state": "owing"}
    return int((await s.execute(insert(ExpectationRow).values(**work).returning(ExpectationRow.id))).scalar_one())


async def _arrivals(s: Session, now: datetime) -> Mapping[StandingChoice, int]:
    """One about whom the office is asked, and one who is in."""
    rows = {"contact_id": 1, "channel": "memory", "chat": "chat-door", "at": now}
    waits = (
        await s.execute(insert(ArrivalRow).values(**rows, state="waiting", why="busy").returning(ArrivalRow.id))
    ).scalar_one()
    came = (await s.execute(insert(ArrivalRow).values(**rows, state="in").returning(ArrivalRow.id))).scalar_one()
    return {StandingChoice.LET_IN: waits, StandingChoice.KEEP_OUT: waits, StandingChoice.PUT_OUT: came}


async def _notice(s: Session, now: datetime) -> int:
    """One that everybody is a recipient of; it has not left yet."""
    notice = await notices.draft_notice(
        s, NoticeWords("Mời họp", NoticeAsks.ACKNOWLEDGEMENT), Audience.parse("all"), contact_id=None, now=now
    )
    await notices.release_notice(s, notice, day=day("2026-03-05"), now=now, not_before=now + timedelta(days=300))
    return notice


async def shows(office: Office, chat: str, tokens: Sequence[str]) -> None:
    """A message with these buttons goes to the person who has the chat."""
    choices = tuple((str(place), Say("pick-done"), token) for place, token in enumerate(tokens, start=1))
    async with office.house.db.write() as s:
        contact = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == chat))
        row = Outgoing(
            f"test:{chat}:{tokens[0]}", MessageKind.NOTICE, (Say("pick-done"),), "memory", chat, contact, choices
        )
        await outbox.enqueue(s, [row], office.clock.now())
    await office.settle()


UNSETTLED = (StandingChoice.NOT_YET, StandingChoice.CALL_OFF, StandingChoice.PUT_OFF)
FEW = 8
"""Fewer than are too many at once from anybody."""


async def refused(office: Office, chats: Sequence[str], tokens: Sequence[str]) -> bool:
    """Whether each of them, pressed in each of these chats, is answered kindly as a button that is of no use."""
    before = len(office.network.transcript)
    for first in range(0, len(tokens), FEW):
        for chat, token in product(chats, tokens[first : first + FEW]):
            office.network.press(chat, token)
        await office.settle()
    said = Counter(
        line.chat
        for line in office.network.transcript[before:]
        if line.from_bot and line.text.startswith(office.said("old-button"))
    )
    return said == dict.fromkeys(chats, len(tokens))


@pytest.mark.parametrize("chat", EVERYBODY)
async def test_a_made_up_button_does_nothing_for_anybody(
    office: Office, things: Mapping[StandingChoice, int], chat: str
) -> None:
    """Of every kind: the number that there is of it, and one that there is not. A chair, the office and a stranger also
    try what there is of the other kinds."""
    before = await stored(office)
    others = sorted(set(things.values())) if chat in (CHAIR, CLERK, STRANGER) else []
    tokens = [standing_token(kind, number) for kind, own in things.items() for number in {own, 99, *others}]

    assert things.keys() == set(StandingChoice)
    assert await refused(office, [chat], tokens)
    assert await stored(office) == before


async def test_a_button_passed_on_does_nothing_for_others(office: Office, things: Mapping[StandingChoice, int]) -> None:
    tokens = [standing_token(kind, number) for kind, number in things.items()]
    await shows(office, CHAIR, tokens)
    before = await stored(office)

    assert await refused(office, [chat for chat in EVERYBODY if chat != CHAIR], tokens)
    assert await stored(office) == before


async def test_a_button_does_nothing_for_who_has_the_chat_now(
    office: Office, things: Mapping[StandingChoice, int]
) -> None:
    """A telephone handed on, also to somebody of the same unit."""
    tokens = [standing_token(kind, number) for kind, number in things.items()]
    await shows(office, CHAIR, tokens)
    async with office.house.db.write() as s:
        deputy = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == CHATS["deputy"]))
        await s.execute(update(AddressRow).where(AddressRow.chat == CHAIR).values(contact_id=deputy))
    before = await stored(office)

    assert await refused(office, [CHAIR], tokens)
    assert await office.say(CHAIR, "1")
    assert await stored(office) == before


async def test_a_button_does_nothing_for_who_no_longer_holds_the_post(
    office: Office, things: Mapping[StandingChoice, int]
) -> None:
    tokens = {kind: standing_token(kind, number) for kind, number in things.items()}
    await shows(office, CHAIR, list(tokens.values()))
    async with office.house.db.write() as s:
        chair = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == CHAIR))
        await s.execute(update(PostRow).where(PostRow.contact_id == chair).values(until=day("2026-03-05")))
    before = await stored(office)

    # What was told to them as a person they may still say that they have heard.
    for kind in tokens.keys() - {StandingChoice.ACKNOWLEDGE}:
        assert await office.presses(CHAIR, tokens[kind])
    assert await stored(office) == before


async def test_a_button_does_what_it_says_for_who_was_shown_it(
    office: Office, things: Mapping[StandingChoice, int]
) -> None:
    await shows(office, CHAIR, [standing_token(kind, number) for kind, number in things.items()])
    for kind, number in things.items():
        await office.presses(CHAIR, standing_token(kind, number))
        await office.say(CHAIR, "dừng")

    async with office.house.db.read() as s:
        done = await s.scalar(select(ExpectationRow.state).where(ExpectationRow.id == things[StandingChoice.DONE]))
        heard = await s.scalar(select(func.count()).where(RecipientRow.acknowledged_at.is_not(None)))
    assert (done, heard) == ("done", 1)


async def test_done_of_a_duty_with_a_form_opens_its_form(office: Office, things: Mapping[StandingChoice, int]) -> None:
    token = standing_token(StandingChoice.DONE, things[StandingChoice.REPORT])
    await shows(office, CHAIR, [token])
    before = await stored(office)

    opened = await office.presses(CHAIR, token)

    assert opened == await office.presses(CHAIR, standing_token(StandingChoice.DONE, things[StandingChoice.REPORT]))
    assert "Cách nhau bằng dấu cách" in opened[0]
    assert await stored(office) == before


async def test_a_choice_that_is_not_on_the_screen_does_nothing(
    office: Office, things: Mapping[StandingChoice, int]
) -> None:
    """The chair is asked whether to send the report: of all the buttons of questions there could be only those of this
    one are there."""
    await office.say(CHAIR, "báo cáo")
    await office.say(CHAIR, "1")
    await office.say(CHAIR, "12 3 45tr")
    before = await stored(office)
    asked = office.network.shown(CHAIR)[-1].choices
    now = int(asked[0].token.split(".")[0])
    tokens = {prompt_token(prompt, str(digit)) for prompt, digit in product(range(now + 1), range(100))}

    assert await refused(office, [CHAIR], sorted(tokens - {choice.token for choice in asked})[::7])
    assert await stored(office) == before


async def test_the_question_of_another_is_not_answered_by_who_has_the_chat_now(
    office: Office, things: Mapping[StandingChoice, int]
) -> None:
    await office.say(CHAIR, "báo cáo")
    await office.say(CHAIR, "1")
    await office.say(CHAIR, "12 3 45tr")
    yes = office.network.shown(CHAIR)[-1].choices[0].token
    async with office.house.db.write() as s:
        viewer = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == CHATS["viewer"]))
        await s.execute(update(AddressRow).where(AddressRow.chat == CHAIR).values(contact_id=viewer))
    before = await stored(office)

    assert (await office.presses(CHAIR, yes))[0].startswith(office.said("old-button"))
    assert await office.say(CHAIR, "1")
    assert await stored(office) == before
