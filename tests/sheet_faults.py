"""Faults of sheets as somebody reads them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.dialogs.rosters.remarks import fault_said
from bot.texts import Texts
from reading.roster import Fault

NOW = datetime(2026, 3, 12, 1, 0, tzinfo=UTC)


def told(faults: Iterable[Fault], language: str = "vi") -> list[str]:
    texts = Texts(language)
    return [texts.say(fault_said(fault), now=NOW, zone=UTC) for fault in faults]
