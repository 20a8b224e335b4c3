"""The words of a card that is printed for an office, whatever it opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.texts import Texts
from core.talk.messages import Say


@dataclass(frozen=True)
class CardWords:
    """In the office's language. `phone` is the office's, empty where it has none."""

    texts: Texts
    office: str
    phone: str
    zone: ZoneInfo
    now: datetime

    def said(self, key: str, args: Mapping[str, object] | None = None) -> str:
        return self.texts.say(Say(key, args or {}), now=self.now, zone=self.zone)

    def each(self, *keys: str) -> tuple[str, ...]:
        return tuple(self.said(key) for key in keys)
