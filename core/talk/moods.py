"""Whether a network that refuses means the one it refuses, or is in a bad mood: when it refuses many chats at once and
serves hardly any, that is its fault and not theirs. Pure; where refusals are remembered is storage.mail.refusals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

MANY = 5
"""Chats in doubt that make a mood."""
SERVED = 3
"""Messages that must arrive before the oldest doubt is settled: from one refused among four on, it is a mood sooner or
later; somebody here and there who is gone never makes one."""
WINDOW = timedelta(minutes=10)
"""A refusal that stays alone for so long was meant."""
LONGEST = timedelta(days=1)
"""A mood of which nothing was heard for so long is forgotten."""


class RefusalMeans(StrEnum):
    """What a refusal would be about: that somebody is gone (403, "chat not found"), or what is said (400)."""

    PERSON = "person"
    MESSAGE = "message"


@dataclass(frozen=True)
class Event:
    """What came of a message to a chat: it was refused, or arrived."""

    chat: str
    at: datetime
    refused: bool


@dataclass(frozen=True)
class RefusalDoubt:
    """A chat that was refused, not settled yet; `served` counts what has arrived elsewhere while it was the oldest."""

    chat: str
    at: datetime
    served: int = 0


@dataclass(frozen=True)
class Judgement:
    """`mood`: the network refuses everybody, and nobody is to blame. `doubts` are the oldest first, MANY at most."""

    doubts: tuple[RefusalDoubt, ...]
    mood: bool


def is_mood(doubts: Sequence[RefusalDoubt]) -> bool:
    return len(doubts) >= MANY


def judge_refusals(doubts: Sequence[RefusalDoubt], events: Sequence[Event], now: datetime) -> Judgement:
    """What is to be thought after `events`; of a mood that began among them all of them are part."""
    left = _still(doubts, now)
    mood = False
    for event in sorted(events, key=lambda one: one.at):
        left = [doubt for doubt in left if doubt.chat != event.chat]
        if event.refused:
            left = [*left, RefusalDoubt(event.chat, event.at)][-MANY:]
        else:
            left = _served(left)
        mood = mood or is_mood(left)
    return Judgement(tuple(left), mood)


def _still(doubts: Sequence[RefusalDoubt], now: datetime) -> list[RefusalDoubt]:
    patience = LONGEST if is_mood(doubts) else WINDOW
    return [doubt for doubt in doubts if doubt.at > now - patience]


def _served(doubts: list[RefusalDoubt]) -> list[RefusalDoubt]:
    if not doubts:
        return doubts
    oldest, *rest = doubts
    if oldest.served + 1 >= SERVED:
        return rest
    return [replace(oldest, served=oldest.served + 1), *rest]
