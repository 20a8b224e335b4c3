"""What the process apart needs to make one file of a table (exporting.py), as a value: whoever asks for it needs
nothing of what makes it."""

from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.base import Office
from exports.letterhead import Letterhead


@dataclass(frozen=True)
class Export:
    """`url` is the database's address; `number` an issue, whose file is a workbook; `year`: the whole year of the
    occurrence. `made_at` is aware and local."""

    url: str
    occurrence_id: int
    suffix: str
    office: Office
    letterhead: Letterhead
    made_at: datetime
    number: int | None = None
    year: bool = False
