"""What a process apart is told to make."""

from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.base import Office
from storage.reports.drawings import Wanted


@dataclass(frozen=True)
class Order:
    """`url` is the database's address, password and all: it goes to the process by a pipe and nowhere else. `now` is
    aware."""

    url: str
    wanted: Wanted
    office: Office
    now: datetime
    language: str = "vi"
