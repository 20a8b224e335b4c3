"""Tables that were asked for and are yet to be made: a row from the turn that answered "it is being made" until the
transaction that queues the files. How they are made is bot.drawing's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.messages import Say
from storage.database.insertion import insert_new
from storage.database.schema import DeadlineRow, DrawingRow, ExpectationRow, IndicatorRow, OccurrenceRow
from storage.database.session import Session
from storage.reports.report_columns import FORM_ID
from storage.reports.tables import occurrences_of_year


class TableKind(StrEnum):
    """A table of one occurrence, of its year, the sums of a year by groups (no file), an issue as it is numbered,
    invitations (cards and codes), the card of a form (of the piece of work whose id is the `number`), who comes to the
    conference whose id is the `number`, or all that is kept of a person."""

    TABLE = "table"
    YEAR = "year"
    SUMS = "sums"
    ISSUE = "issue"
    CARDS = "cards"
    FORM_CARD = "form_card"
    DELEGATES = "delegates"
    OWN_DATA = "own_data"


@dataclass(frozen=True)
class Wanted:
    """`day`: by the units of that day, None as they were expected; `number`: of the issue; `by`: the groups of sums;
    `told`: what stands in the table is still to be said in words too; `keep`, `says`: the file of an issue is the one
    in which it is given out, and what is said with it; `people`, `link`: whose cards, and how a link begins, or the
    address of a form.
    """

    what: TableKind
    occurrence_id: int
    day: date | None = None
    number: int | None = None
    by: str = ""
    told: bool = False
    keep: bool = False
    says: tuple[Say, ...] = ()
    people: tuple[int, ...] = ()
    link: str = ""

    @property
    def key(self) -> str:
        """What makes it the same table, asked twice."""
        whose = ",".join(map(str, self.people))
        return ":".join(map(str, (self.what, self.occurrence_id, self.day or "", self.number or "", self.by, whose)))

    def to_json(self) -> dict[str, Any]:
        day = self.day.isoformat() if self.day else None
        says = [say_to_json(say) for say in self.says]
        return {**vars(self), "what": self.what.value, "day": day, "says": says}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Wanted":
        day = data["day"] and date.fromisoformat(data["day"])
        says = tuple(say_from_json(say) for say in data["says"])
        people = tuple(data.get("people", ()))
        return cls(**{**data, "what": TableKind(data["what"]), "day": day or None, "says": says, "people": people})


@dataclass(frozen=True)
class Drawing:
    """One that is to be made for a chat. `inbox_id` is of the update that asked; `size` counts values."""

    id: int
    channel: str
    chat: str
    contact_id: int | None
    inbox_id: int
    size: int
    tries: int
    wanted: Wanted = field(compare=False)


async def values_at_most(s: Session, occurrence_id: int, *, year: bool = False) -> int:
    """Values that a table has at most: units × indicators × periods. 0 when there is no such occurrence."""
    ids = [occurrence_id]
    if year:
        ids = await occurrences_of_year(s, occurrence_id)
    units = select(func.count()).select_from(ExpectationRow).where(ExpectationRow.occurrence_id.in_(ids))
    return (await s.scalar(units) or 0) * max(1, await _indicators_asked(s, occurrence_id))


async def _indicators_asked(s: Session, occurrence_id: int) -> int:
    form = select(FORM_ID).select_from(OccurrenceRow).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    same_form = IndicatorRow.form_id == form.where(OccurrenceRow.id == occurrence_id).scalar_subquery()
    return await s.scalar(select(func.count()).select_from(IndicatorRow).where(same_form)) or 0


async def ask_for_table(
    s: Session, wanted: Wanted, *, channel: str, chat: str, contact_id: int, inbox_id: int, size: int, now: datetime
) -> None:
    """Puts it down, unless the same is being made for the same chat."""
    whose = {"channel": channel, "chat": chat, "contact_id": contact_id, "inbox_id": inbox_id, "size": size}
    asked = {"key": f"{channel}:{chat}:{wanted.key}", "wanted": wanted.to_json(), "tries": 0, "asked_at": now}
    await insert_new(s, DrawingRow, [whose | asked], unique=("key",))


_SIZED = select(DrawingRow).where(DrawingRow.size >= bindparam("least"), DrawingRow.size < bindparam("most"))
_OLDEST = _SIZED.order_by(DrawingRow.id).limit(1)


async def next_drawing(s: Session, least: int, most: int) -> Drawing | None:
    """The oldest of those whose size is from `least` up to, and not, `most`."""
    row = (await s.scalars(_OLDEST, {"least": least, "most": most})).first()
    if row is None:
        return None
    return _drawing(row)


def _drawing(row: DrawingRow) -> Drawing:
    whose = (row.channel, row.chat, row.contact_id, row.inbox_id)
    return Drawing(row.id, *whose, row.size, row.tries, Wanted.from_json(row.wanted))


async def count_drawing_try(s: Session, drawing_id: int, by: int = 1) -> None:
    """Commit it before the try; -1 takes it back."""
    await s.execute(update(DrawingRow).where(DrawingRow.id == drawing_id).values(tries=DrawingRow.tries + by))


async def end_drawing(s: Session, drawing_id: int) -> bool:
    """It is made, or given up, in the transaction that says so; False when somebody else ended it."""
    return (await s.scalar(delete(DrawingRow).where(DrawingRow.id == drawing_id).returning(DrawingRow.id))) is not None
