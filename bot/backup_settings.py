"""`[backup]`: where copies of the memory are kept, how many, and when one is made by itself. The other sections are
bot/settings.py's."""

import re
from datetime import time

from pydantic import Field, field_validator

from bot.sections import Section

O_CLOCK = re.compile(r"\s*(\d{1,2}):(\d{2})\s*")


class BackupSettings(Section):
    """`[backup]`"""

    dir: str = Field("", description='the folder of the copies; "" for "backups" beside the database')
    at: str = Field("02:30", description='local hour of the copy that is made every day, such as 02:30; "" for none')
    keep: int = Field(14, ge=1, le=3650, description="copies that are kept, 1 to 3650; older ones are let go of")
    tools: str = Field(
        "", description='the folder of pg_dump and psql, where they are not in the usual places; "" else'
    )

    @field_validator("at")
    @classmethod
    def _an_hour(cls, text: str) -> str:
        if text:
            read_o_clock(text)
        return text

    @property
    def hour(self) -> time | None:
        """None: copies are made by hand only."""
        if self.at:
            return read_o_clock(self.at)
        return None


def read_o_clock(text: str) -> time:
    """ "02:30" → the hour. Raises ValueError saying what is allowed."""
    match = O_CLOCK.fullmatch(text)
    allowed = ValueError('an hour such as 02:30, or "" for none')
    if match is None:
        raise allowed
    try:
        return time(int(match[1]), int(match[2]))
    except ValueError:
        raise allowed from None
