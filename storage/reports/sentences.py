"""What the values of a report were read from: a row for each person whose words they are. It goes when that person is
erased, and when it is as old as other texts that are kept so long (storage.privacy)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Text, delete, select, update
from sqlalchemy import cast as as_type

from core.reports.sentences import Sentence, Sentences, sentences_from_json, sentences_to_json
from storage.database.insertion import insert_rows
from storage.database.long_lists import is_among
from storage.database.schema import ContactRow, CorrectionRow, ReadBackRow, ReadFromRow
from storage.database.session import Session

_ERASED = select(ContactRow.id).where(is_among(ContactRow.id, "people"), ContactRow.erased_at.is_not(None))


async def keep_sentences(s: Session, said: Mapping[int, Sentences]) -> None:
    """By submission; but not those of somebody who has been erased since they said them."""
    whose = {one.by for sentences in said.values() for one in sentences if one.by is not None}
    if not whose:
        return
    kept = whose - set(await s.scalars(_ERASED, {"people": sorted(whose)}))
    rows = [
        {"submission_id": submission_id, "contact_id": by, "sentences": sentences_to_json(theirs)}
        for submission_id, sentences in said.items()
        for by, theirs in _by_person(sentences)
        if by in kept
    ]
    await insert_rows(s, ReadFromRow, rows)


def _by_person(sentences: Sentences) -> list[tuple[int, Sentences]]:
    people = sorted({one.by for one in sentences if one.by is not None})
    return [(by, tuple(one for one in sentences if one.by == by)) for by in people]


async def sentences_kept(s: Session, submission_ids: Sequence[int]) -> dict[int, Sentences]:
    """By submission; those of which nothing is kept are missing."""
    found: dict[int, list[Sentence]] = {}
    query = select(ReadFromRow.submission_id, ReadFromRow.sentences)
    query = query.where(ReadFromRow.submission_id.in_(submission_ids)).order_by(ReadFromRow.id)
    for submission_id, stored in await s.execute(query):
        found.setdefault(submission_id, []).extend(sentences_from_json(stored))
    return {submission_id: tuple(sentences) for submission_id, sentences in found.items()}


async def forget_sentences(s: Session, contact_id: int) -> None:
    """All that this person said of which figures were read, also where somebody else has still to send them."""
    await s.execute(delete(ReadFromRow).where(ReadFromRow.contact_id == contact_id))
    await s.execute(update(CorrectionRow).where(CorrectionRow.contact_id == contact_id).values(sentences=[]))
    for row in (CorrectionRow, ReadBackRow):
        await _without_theirs(s, row, contact_id)


async def _without_theirs(s: Session, row: Any, contact_id: int) -> None:
    theirs = as_type(row.sentences, Text).contains(f'"by": {contact_id},')
    for id_, stored in (await s.execute(select(row.id, row.sentences).where(theirs))).all():
        others = [one for one in stored if one["by"] != contact_id]
        await s.execute(update(row).where(row.id == id_).values(sentences=others))
