"""Who comes to a conference, who does not, and who has not answered, with whom to call: the office's list."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select

from core.states import ExpectationState
from core.talk.conferences import Attendance, Conference, Delegates, Delegation
from storage.conferences.attendances import answers_of
from storage.conferences.convocations import conference
from storage.database.schema import ExpectationRow, UnitRow
from storage.database.session import Session
from storage.office.in_place import Place, in_place_of
from storage.office.people import phones_of
from storage.office.recipients import Recipient, chosen_speakers, speakers, units_with_work


async def delegates_of(s: Session, event_id: int, today: date) -> Delegates | None:
    """None for a conference that is none, or to which nobody was invited."""
    found = await conference(s, event_id)
    if found is None or found.occurrence_id is None:
        return None
    return Delegates(found, tuple(await _delegations(s, found, today)))


async def _delegations(s: Session, found: Conference, today: date) -> list[Delegation]:
    """By the unit's code."""
    mine = ExpectationRow.occurrence_id == found.occurrence_id
    query = select(ExpectationRow.id, ExpectationRow.state, UnitRow.code, UnitRow.name)
    rows = (await s.execute(query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(mine))).all()
    answers = await answers_of(s, [id_ for id_, *_ in rows])
    speak = {
        one.expectation_id: one for one in await chosen_speakers(s, speakers(units_with_work().where(mine), today))
    }
    phones = await phones_of(s, [one.contact_id for one in speak.values() if one.contact_id is not None])
    away = await in_place_of(s, [id_ for id_, *_ in rows])
    found_units = []
    for id_, state, code, name in sorted(rows, key=lambda row: (row[2], row[0])):
        one = _delegation(code, name, state, answers.get(id_), speak.get(id_), phones)
        found_units.append(_with_place(one, id_, away))
    return found_units


def _with_place(one: Delegation, expectation_id: int, away: Mapping[Place, str]) -> Delegation:
    if one.at is None:
        return one
    return replace(one, in_place_of=away.get((expectation_id, one.at)))


def _delegation(
    code: str,
    name: str,
    state: str,
    answer: tuple[Attendance, int, datetime, str | None] | None,
    speaker: Recipient | None,
    phones: Mapping[int, str],
) -> Delegation:
    one = Delegation(code, name, excused=state == ExpectationState.EXCUSED)
    if answer is not None:
        one = replace(one, answer=answer[0], at=answer[2], by=answer[3])
    if speaker is None:
        return one
    return replace(one, speaker=speaker.name, phone=phones.get(speaker.contact_id or 0))
