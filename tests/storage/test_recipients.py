"""Who is written to for a unit: the first in rank who can be reached, in the chat they used last; else the first in
rank, with the reason."""

from datetime import date

import pytest

from core.office.people import Consent
from core.reasons import Reason
from core.talk.leaving import why_not_written_to
from storage.database.schema import ContactRow
from storage.database.session import Database
from storage.office.recipients import (
    Recipient,
    chosen_speakers,
    concerned_units,
    office,
    office_owing,
    owing_units,
    people_addressed,
    speakers,
)
from tests.days import day, utc
from tests.scheduler.town import Town

TODAY = day("2026-03-17")

Who = tuple[str, str, str | None, str]
"""Role, name, chat (None: nowhere), consent."""

CHOICES: list[tuple[list[Who], tuple[str | None, str | None]]] = [
    ([("chair", "An", "An", "given"), ("deputy", "Bình", "Bình", "given")], ("An", None)),
    ([("deputy", "Bình", "Bình", "given"), ("chair", "An", "An", "given")], ("An", None)),
    ([("chair", "An", None, "given"), ("deputy", "Bình", "Bình", "given")], ("Bình", None)),
    (
        [("chair", "An", "An", "withheld"), ("deputy", "Bình", None, "given"), ("officer", "Chi", "Chi", "given")],
        ("Chi", None),
    ),
    ([("officer", "Chi", None, "given"), ("chair", "An", "An", "unasked")], ("An", "not consented")),
    ([("chair", "An", None, "unasked"), ("deputy", "Bình", "Bình", "withheld")], ("An", "unreachable")),
    ([("officer", "Chi", None, "given")], ("Chi", "unreachable")),
    ([], (None, "no holder")),
]


@pytest.mark.parametrize(("people", "speaker"), CHOICES)
async def test_who_speaks_for_a_unit(lite: Database, people: list[Who], speaker: tuple[str | None, str | None]) -> None:
    town = Town(lite)
    await town.unit("A1")
    for role, name, chat, consent in people:
        await town.person(name, "A1", role, chat=chat, consent=consent)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    async with lite.read() as s:
        (recipient,) = await chosen_speakers(s, speakers(owing_units(duty), TODAY))
    assert (recipient.name, recipient.reason) == speaker
    assert (recipient.unit_code, recipient.unit_name, recipient.expectation_id) == ("A1", "Xã A1", 1)


@pytest.mark.parametrize("consent", list(Consent))
@pytest.mark.parametrize("chat", [None, "An"])
async def test_why_a_person_is_not_written_to_is_the_same_in_sql(
    db: Database, chat: str | None, consent: Consent
) -> None:
    town = Town(db)
    await town.unit("A1")
    contact = await town.person("An", "A1", chat=chat, consent=consent)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    async with db.read() as s:
        (speaker,) = await chosen_speakers(s, speakers(owing_units(duty), TODAY))
        (person,) = await people_addressed(s, ContactRow.id == contact)
    assert speaker.reason == person.reason == why_not_written_to(chat, consent)
    assert (speaker.channel, speaker.chat) == (person.channel, person.chat)


async def test_the_chat_used_last_is_written_to_and_a_blocked_one_never(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    contact = await town.person("An", "A1", chat="old")
    await town.address(contact, "newest", heard=utc("2026-03-16 00:00"), state="blocked")
    await town.address(contact, "new", channel="zalo", heard=utc("2026-03-15 00:00"))
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    async with db.read() as s:
        spoken_to = await chosen_speakers(s, speakers(owing_units(duty), TODAY))
        by_name = await people_addressed(s, ContactRow.id == contact)
    assert spoken_to == [Recipient(contact, "An", "A1", "Xã A1", 1, "zalo", "new")]
    assert by_name == [Recipient(contact, "An", channel="zalo", chat="new")]


@pytest.mark.parametrize(("today", "name"), [("2026-03-15", "An"), ("2026-03-16", "Dung"), ("2026-03-17", "Dung")])
async def test_a_post_counts_from_its_first_day_to_the_day_before_its_end(db: Database, today: str, name: str) -> None:
    town = Town(db)
    await town.unit("A1")
    await town.person("An", "A1", until=date(2026, 3, 16))
    await town.person("Dung", "A1", since="2026-03-16")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    async with db.read() as s:
        assert [recipient.name for recipient in await chosen_speakers(s, speakers(owing_units(duty), day(today)))] == [
            name
        ]


async def test_units_come_by_their_codes_and_only_those_that_owe(db: Database) -> None:
    town = Town(db)
    for code in ("C1", "A1", "Đ1", "B1"):
        await town.unit(code)
        await town.person(f"Chủ {code}", code)
    duty = await town.duty("Báo cáo", "2026-03-20", ["Đ1", "C1", "B1", "A1", None])
    await town.report(duty, "B1")
    await town.person("Văn", None, "office")
    async with db.read() as s:
        of_units = await chosen_speakers(s, speakers(owing_units(duty), TODAY))
        assert [(one.unit_code, one.name) for one in of_units + await office_owing(s, duty, TODAY)] == [
            ("A1", "Chủ A1"),
            ("C1", "Chủ C1"),
            ("Đ1", "Chủ Đ1"),
            (None, "Văn"),
        ]


async def test_an_event_without_a_cluster_concerns_every_open_unit(db: Database) -> None:
    town = Town(db)
    cluster = await town.cluster("Cụm I")
    await town.unit("A1", cluster)
    await town.unit("B1")
    await town.closed("C1", "2026-03-01")
    whole, own = (
        await town.conference("Toàn tỉnh", "2026-06-11"),
        await town.conference("Cụm", "2026-06-12", cluster_id=cluster),
    )
    async with db.read() as s:
        assert [one.unit_code for one in await chosen_speakers(s, speakers(concerned_units(whole, TODAY), TODAY))] == [
            "A1",
            "B1",
        ]
        assert [one.unit_code for one in await chosen_speakers(s, speakers(concerned_units(own, TODAY), TODAY))] == [
            "A1"
        ]


async def test_the_office_is_its_desk_by_name(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    for name, unit, role in (
        ("Văn", None, "office"),
        ("Quản", None, "admin"),
        ("Lãnh", None, "leader"),
        ("Xem", None, "viewer"),
        ("An", "A1", "chair"),
    ):
        await town.person(name, unit, role)
    await town.person("Kho", None, "office", chat=None)
    async with db.read() as s:
        assert [(one.name, one.chat, one.reason) for one in await office(s, TODAY)] == [
            ("Kho", None, Reason.UNREACHABLE),
            ("Quản", "Quản", None),
            ("Văn", "Văn", None),
        ]
