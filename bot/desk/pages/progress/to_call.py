"""Those of the filtered units who have to be called, because nothing reaches them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.pages.progress.units import reached_said
from storage.database.long_lists import is_one_of
from storage.database.schema import ExpectationRow
from storage.office.people import phones_of
from storage.office.recipients import Recipient, chosen_speakers, speakers, units_with_work
from storage.overview.chosen_units import Piece, ids_of

CALLED = 50
"""So many are named; the rest are counted, and stand on the call list."""


@dataclass(frozen=True)
class Called:
    unit: str
    name: str
    phone: str
    why: str


async def to_call(call: DeskCall, pieces: Sequence[Piece]) -> dict[str, object]:
    """The first of them, and how many more there are."""
    mine = units_with_work().where(is_one_of(ExpectationRow.id, ids_of(pieces)))
    found = [one for one in await chosen_speakers(call.s, speakers(mine, call.today)) if one.reason is not None]
    phones = await phones_of(call.s, [one.contact_id for one in found if one.contact_id is not None])
    called = [_called(call, one, phones) for one in found]
    return {"called": called[:CALLED], "uncalled": len(called) - CALLED}


def _called(call: DeskCall, one: Recipient, phones: dict[int, str]) -> Called:
    return Called(one.unit_name or "", one.name or "", phones.get(one.contact_id or 0, ""), reached_said(call, one))
