"""What the office says of messages that are held after a restore."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReleaseHeld:
    """Those about `key` (core.talk.said_before.HeldGroup) leave, after `words` where there are any."""

    key: str
    words: str = ""


@dataclass(frozen=True)
class DropHeld:
    """Those about `key` never leave."""

    key: str


OfHeld = ReleaseHeld | DropHeld
