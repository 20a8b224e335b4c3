"""Doubts about a paper as somebody reads them."""

from datetime import UTC, datetime

from bot.dialogs.plan.doubts import doubt_said
from bot.texts import Texts
from core.plans.found import Doubt

NOW = datetime(2026, 3, 12, 1, 0, tzinfo=UTC)


def doubt_told(doubt: Doubt, language: str = "vi") -> str:
    return Texts(language).say(doubt_said(doubt), now=NOW, zone=UTC)
