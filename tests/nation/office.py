"""An office of any size, written straight into its empty database: thirty people in each commune, the chair and the
deputy among them, communes in provinces, and a desk. All names are invented."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from reading.forms import read_form
from storage.database import schema
from storage.database.schema import Base
from storage.database.session import Database
from storage.reports import forms
from tests.bench.country import count_on, put
from tests.days import utc

IN_COMMUNE = 30
IN_PROVINCE = 98
"""3,321 communes in 34 provinces."""
CLERK, LEADER = "clerk", "leader"
CHANNEL = "memory"
SINCE, LONG_AGO = date(2025, 1, 1), utc("2026-01-01 01:00")
MONTHLY, QUARTERLY = "Số liệu tháng", "Số liệu quý"
FIGURES: Mapping[str, int] = {MONTHLY: 4, QUARTERLY: 6}
FORMS = {
    MONTHLY: '[form]\nkey = "thang"\ntitle = "Số liệu tháng"\nperiod = "month"\ndue_days = 5\n',
    QUARTERLY: '[form]\nkey = "quy"\ntitle = "Số liệu quý"\nperiod = "quarter"\ndue_days = 12\n',
}
KEYS = {MONTHLY: "thang", QUARTERLY: "quy"}


def form_of(title: str) -> str:
    """The form as an office writes it."""
    asked = range(1, FIGURES[title] + 1)
    return FORMS[title] + "\n".join(
        f'[[indicator]]\nkey = "so{n}"\nname = "Chỉ tiêu {n}"\nunit = "việc"' for n in asked
    )


@dataclass(frozen=True)
class Size:
    """An office by how many people can be written to."""

    contacts: int

    @property
    def units(self) -> int:
        return max(3, self.contacts // IN_COMMUNE)

    @property
    def provinces(self) -> int:
        return -(-self.units // IN_PROVINCE)

    def province_of(self, unit: int) -> int:
        """Both counted from 1."""
        return (unit - 1) // IN_PROVINCE + 1

    def people_of(self, unit: int) -> range:
        """Their numbers, the chair's first and the deputy's second."""
        return range((unit - 1) * IN_COMMUNE + 1, unit * IN_COMMUNE + 1)


def chat_of(person: int) -> str:
    return f"chat-{person}"


def code_of(unit: int) -> str:
    return f"U{unit:05}"


async def settle(db: Database, size: Size) -> None:
    """Fills an empty database."""
    async with db.write() as s:
        for row, values in _tables(size):
            await put(s, row, values)
        await count_on(s)
        for title in FORMS:
            await forms.store_form(s, read_form(form_of(title)), LONG_AGO)


def _tables(size: Size) -> Iterator[tuple[type[Base], Iterable[dict[str, Any]]]]:
    units, people = range(1, size.units + 1), range(1, size.units * IN_COMMUNE + 1)
    desk = {people.stop: (CLERK, "office"), people.stop + 1: (LEADER, "leader")}
    yield schema.ClusterRow, ({"id": n, "name": f"Cụm {n}"} for n in range(1, size.provinces + 1))
    yield schema.UnitRow, ({"id": n, "code": code_of(n), "name": f"Hội xã Thử {n}", "level": "xã"} for n in units)
    yield schema.MembershipRow, (_membership(n, size) for n in units)
    yield schema.ContactRow, (_contact(n, f"Trần Văn Thử {n}") for n in people)
    yield schema.ContactRow, (_contact(n, name) for n, (name, _) in desk.items())
    yield schema.PostRow, (_post(n) for n in people)
    yield schema.PostRow, ({**POST, "contact_id": n, "unit_id": None, "role": role} for n, (_, role) in desk.items())
    yield schema.AddressRow, ({**HEARD, "contact_id": n, "chat": chat_of(n)} for n in people)
    yield schema.AddressRow, ({**HEARD, "contact_id": n, "chat": name} for n, (name, _) in desk.items())


HEARD = {"channel": CHANNEL, "state": "active", "since": LONG_AGO, "last_heard_at": LONG_AGO}
POST = {"title": "Chủ tịch", "since": SINCE}


def _membership(unit: int, size: Size) -> dict[str, Any]:
    role = "member" if (unit - 1) % IN_PROVINCE else "leader"
    return {"cluster_id": size.province_of(unit), "unit_id": unit, "role": role, "since": SINCE}


def _contact(number: int, name: str) -> dict[str, Any]:
    return {"id": number, "name": name, "phone": f"09{number:08}", "consent": "given"}


def _post(person: int) -> dict[str, Any]:
    unit, place = divmod(person - 1, IN_COMMUNE)
    role = {0: "chair", 1: "deputy"}.get(place, "officer")
    return {**POST, "contact_id": person, "unit_id": unit + 1, "role": role}
