"""`[backup]`: where copies of the memory are kept, how many, and when one is made by itself. The other sections are
bot/settings.py's."""

import re
from datetime import time

from pydantic import Field, field_validator

from bot.sections import Section, WrongSetting

O_CLOCK = re.compile(r"\s*(\d{1,2}):(\d{2})\s*")


class BackupSettings(Section):
    """`[backup]`"""

    dir: str = ""
    at: str = "02:30"
    keep: int = Field(14, ge=1, le=3650)
    tools: str = ""

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
    """ "02:30" → the hour. Raises WrongSetting."""
    match = O_CLOCK.fullmatch(text)
    allowed = WrongSetting("hour")
    if match is None:
        raise allowed
    try:
        return time(int(match[1]), int(match[2]))
    except ValueError:
        raise allowed from None
