"""Vắng: somebody is away from a day until another, and who of their unit stands in for them. The duty stays with the
unit."""

from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Absence:
    """`until` is the first day on which they are there again; `deputy` stands in, None: nobody does."""

    contact_id: int
    since: date
    until: date
    deputy_id: int | None = None
    deputy: str | None = None

    @property
    def last_day(self) -> date:
        return self.until - DAY
