"""What a report was read from: kept with it, forgotten with whoever said it and when it is old."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.reports.sentences import Origin, Sentence, Spot
from core.talk.keep import Keep
from core.talk.read_backs import ReadBack
from storage.database.schema import ContactRow, CorrectionRow, ReadBackRow, SubmissionRow
from storage.database.session import Database, Session
from storage.mail.read_backs import keep_read_back
from storage.privacy.erasing import erase_person
from storage.privacy.pruning import PruningPlace, prune_step
from storage.reports.answers import save_report
from storage.reports.corrections import decide, propose
from storage.reports.sentences import sentences_kept
from storage.reports.table_pages import versions_of
from tests.storage.samples import POLICY
from tests.storage.test_reports import EARLY, GIVEN, asked, expectation

KEEP = Keep(text=365)


async def person(s: Session, name: str) -> int:
    return await s.scalar(select(ContactRow.id).where(ContactRow.name == name)) or 0


async def chair_and_officer(s: Session) -> tuple[int, int]:
    return await person(s, "Trần Thử A1"), await person(s, "Lê Mẫu A1")


def came_from(*whose: int) -> Origin:
    """Each says all of it."""
    spots = {key: Spot() for key in GIVEN}
    return Origin("zalo", 5, tuple(Sentence(f"lời của {by}", spots, by, "zalo", 5) for by in whose))


async def kept_texts(s: Session) -> list[str]:
    ids = list(await s.scalars(select(SubmissionRow.id)))
    return [one.text for said in (await sentences_kept(s, ids)).values() for one in said]


async def sent(s: Session, mine: int, contact_id: int, origin: Origin) -> None:
    await save_report(s, mine, GIVEN, contact_id=contact_id, now=EARLY, origin=origin)


async def test_only_what_is_said_of_its_values_is_kept(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        chair, _ = await chair_and_officer(s)
        other = Sentence("khác", {"khac": Spot()}, chair)
        await sent(s, mine, chair, Origin("zalo", 5, (other, *came_from(chair).sentences)))
        assert await kept_texts(s) == [f"lời của {chair}"]
        (version,) = await versions_of(s, mine, next(iter(GIVEN)))
    assert (version.through, version.sentence is not None) == ("zalo", True)


async def test_it_is_forgotten_with_whoever_said_it(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        chair, officer = await chair_and_officer(s)
        origin = came_from(officer, chair)
        await sent(s, mine, chair, origin)
        await propose(s, mine, {"ket-nap": Decimal(9)}, {}, contact_id=chair, now=EARLY, origin=origin)
        drafted = ReadBack(mine, GIVEN, sentences=origin.sentences)
        await keep_read_back(s, drafted, contact_id=chair, calendar=POLICY.calendar, now=EARLY)
        await erase_person(s, officer, EARLY)
        assert await kept_texts(s) == [f"lời của {chair}"]
        for row in (CorrectionRow, ReadBackRow):
            (left,) = await s.scalars(select(row.sentences))
            assert [one["by"] for one in left] == [chair]


async def test_what_an_erased_person_said_is_not_kept_anew(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        chair, officer = await chair_and_officer(s)
        await erase_person(s, officer, EARLY)
        await sent(s, mine, chair, came_from(officer, chair))
        assert await kept_texts(s) == [f"lời của {chair}"]


async def test_a_correction_brings_its_sentence_when_it_is_accepted(db: Database) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        chair, _ = await chair_and_officer(s)
        for accepted in (False, True):
            id_ = await propose(s, mine, GIVEN, {}, contact_id=chair, now=EARLY, origin=came_from(chair))
            await decide(s, id_, accepted=accepted, contact_id=None, reason="", now=EARLY)
            assert await kept_texts(s) == [f"lời của {chair}"] * accepted
        assert list(await s.scalars(select(CorrectionRow.sentences))) == [[], []]


@pytest.mark.parametrize(("days", "left"), [(364, 1), (366, 0)])
async def test_it_is_forgotten_when_it_is_old(db: Database, days: int, left: int) -> None:
    await asked(db)
    mine = await expectation(db, "A1")
    async with db.write() as s:
        chair, _ = await chair_and_officer(s)
        await sent(s, mine, chair, came_from(chair))
        await propose(s, mine, {"ket-nap": Decimal(9)}, {}, contact_id=chair, now=EARLY, origin=came_from(chair))
        place: PruningPlace | None = PruningPlace()
        while place is not None:
            place = await prune_step(s, KEEP, place, EARLY + timedelta(days=days))
        assert len(await kept_texts(s)) == left
        assert [len(said) for said in await s.scalars(select(CorrectionRow.sentences))] == [left]
