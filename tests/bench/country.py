"""One office of any number of units, for measuring what grows with them: two people in each who can be written to, and
two pieces of work that are asked of all: one is reported in twelve numbers, one is owed, and everybody was told of its
day."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from itertools import islice, product
from typing import Any, cast

from sqlalchemy import Table, insert, text

from storage.database import schema
from storage.database.schema import Base
from storage.database.session import Database, Session
from tests.days import utc

CHANNEL = "memory"
DESK = 4
"""People at the desk."""
IN_CLUSTER = 33
"""Units of one cluster, the first of which leads it."""
NUMBERS = 12
REPORTED, OWED = 1, 2
"""The occurrences."""
LONG_AGO, DUE_AT = utc("2026-01-01 01:00"), utc("2026-03-20 10:00")
DUE, SINCE = date(2026, 3, 20), date(2025, 1, 1)
LOT = 20_000
Rows = Iterable[dict[str, Any]]


async def settle(db: Database, units: int) -> None:
    """Fills an empty database."""
    async with db.write() as s:
        for row, values in _tables(units):
            await put(s, row, values)
        await count_on(s)


async def put(s: Session, row: type[Base], values: Rows) -> None:
    waiting = iter(values)
    while lot := list(islice(waiting, LOT)):
        await s.execute(insert(cast(Table, row.__table__)), lot)


async def count_on(s: Session) -> None:
    """The numbers of new rows begin behind those that were given."""
    if s.get_bind().dialect.name == "postgresql":
        for table in Base.metadata.sorted_tables:
            if "id" in table.c:
                last = f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name})"
                await s.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last}, false)"))
    await s.execute(text("ANALYZE"))


def _tables(units: int) -> Iterator[tuple[type[Base], Rows]]:
    yield from _people(units)
    yield from _work(units)
    yield from _reports(units)
    yield from _told(units)


def _people(units: int) -> Iterator[tuple[type[Base], Rows]]:
    """The chair and the deputy of each unit, then the desk."""
    every = range(1, units + 1)
    people = range(1, 2 * units + DESK + 1)
    clusters = range(1, units // IN_CLUSTER + 2)
    yield schema.ClusterRow, ({"id": n, "name": f"Cụm thi đua số {n}"} for n in clusters)
    yield schema.UnitRow, ({"id": n, "code": f"U{n:06}", "name": _named(n), "level": "xã"} for n in every)
    yield schema.MembershipRow, (_membership(n) for n in every)
    yield schema.ContactRow, (_contact(n) for n in people)
    yield schema.PostRow, (_post(n, units) for n in people)
    heard = {"channel": CHANNEL, "state": "active", "since": LONG_AGO, "last_heard_at": LONG_AGO}
    yield schema.AddressRow, ({"contact_id": n, "chat": f"chat-{n}", **heard} for n in people)


def _named(unit: int) -> str:
    return f"Hội Cựu chiến binh xã Tân Lập Thượng số {unit}"


def _membership(unit: int) -> dict[str, Any]:
    number, place = divmod(unit - 1, IN_CLUSTER)
    role = "member" if place else "leader"
    return {"cluster_id": number + 1, "unit_id": unit, "role": role, "since": SINCE}


def _contact(number: int) -> dict[str, Any]:
    return {"id": number, "name": f"Nguyễn Thị Phương Thảo {number}", "phone": f"09{number:08}", "consent": "given"}


def _post(number: int, units: int) -> dict[str, Any]:
    held: dict[str, Any] = {"contact_id": number, "title": "Chủ tịch", "since": SINCE}
    if number > 2 * units:
        return {**held, "unit_id": None, "role": "office"}
    unit, second = divmod(number - 1, 2)
    return {**held, "unit_id": unit + 1, "role": "deputy" if second else "chair"}


def _work(units: int) -> Iterator[tuple[type[Base], Rows]]:
    yield schema.PlanRow, [{"id": 1, "state": "active", "text": "", "draft": {}, "created_at": LONG_AGO}]
    yield schema.FormRow, [{"id": 1, "key": "thang", "version": 1, "title": "Báo cáo tháng", "at": LONG_AGO}]
    yield schema.IndicatorRow, (_indicator(number) for number in range(1, NUMBERS + 1))
    yield (
        schema.DeadlineRow,
        [_deadline(REPORTED, "Báo cáo tháng", "numbers"), _deadline(OWED, "Gửi danh sách", "file")],
    )
    yield schema.OccurrenceRow, (_occurrence(number) for number in (REPORTED, OWED))
    yield schema.ExpectationRow, (_piece(occurrence, n, units) for occurrence in (REPORTED, OWED) for n in range(units))


def _indicator(number: int) -> dict[str, Any]:
    named = {"key": f"so_{number}", "name": f"Kết quả số {number}", "unit": "việc"}
    return {"id": number, "form_id": 1, "position": number, "kind": "count", "synonyms": [], "target_op": ">=", **named}


def _deadline(number: int, what: str, asks: str) -> dict[str, Any]:
    kind = {"kind": "absolute", "bound": "by", "precision": "day", "state": "active", "quote": what, "due_on": DUE}
    form_id = 1 if asks == "numbers" else None
    said = {"what": what, "audience": "all", "asks": asks, "form_id": form_id, "send_to": "Văn phòng"}
    return {"id": number, "plan_id": 1, **said, **kind}


def _occurrence(number: int) -> dict[str, Any]:
    dated = {"period": "2026-03", "opens_at": LONG_AGO, "due_on": DUE, "due_at": DUE_AT, "state": "open"}
    return {"id": number, "deadline_id": number, "form_id": 1 if number == REPORTED else None, **dated}


def _piece(occurrence: int, number: int, units: int) -> dict[str, Any]:
    mine = {"occurrence_id": occurrence, "unit_id": number + 1, "cluster_id": number // IN_CLUSTER + 1}
    if occurrence == OWED:
        return {"id": units + number + 1, "state": "owing", "done_at": None, "on_time": None, **mine}
    return {"id": number + 1, "state": "done", "done_at": LONG_AGO, "on_time": True, **mine}


def _reports(units: int) -> Iterator[tuple[type[Base], Rows]]:
    sent = {"version": 1, "at": LONG_AGO, "on_time": True}
    every = range(1, units + 1)
    yield schema.SubmissionRow, ({"id": n, "expectation_id": n, "contact_id": 2 * n - 1, **sent} for n in every)
    yield (
        schema.ValueRow,
        (
            {"submission_id": n, "indicator_id": number, "number": Decimal(n * number % 100_003)}
            for n, number in product(every, range(1, NUMBERS + 1))
        ),
    )


def _told(units: int) -> Iterator[tuple[type[Base], Rows]]:
    rule = {"rule": "owing-9d", "version": 1, "days": -9, "hour": time(8), "concern": "owing", "late": "send"}
    fired = {"at": LONG_AGO, "state": "fired", "fired_at": LONG_AGO, "made": 2 * units}
    yield schema.AlarmRow, [{"id": 1, "subject": "occurrence", "subject_id": OWED, **rule, **fired}]
    yield schema.OutboxRow, (_message(n, units) for n in range(1, 2 * units + 1))


def _message(number: int, units: int) -> dict[str, Any]:
    about = {"alarm_id": 1, "expectation_id": units + (number - 1) // 2 + 1, "contact_id": number}
    to = {"key": f"told:{number}", "channel": CHANNEL, "chat": f"chat-{number}", "kind": "reminder", "priority": 1}
    said = {"say": [], "choices": [], "state": "sent", "tries": 1, "text": "Nhắc việc"}
    return {**to, **about, **said, "created_at": LONG_AGO, "not_before": LONG_AGO, "sent_at": LONG_AGO}
