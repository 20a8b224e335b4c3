"""What somebody asks of their own chats, or the office of another's; bot/turns/deeds/reach.py does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PreferChannel:
    """They are written to over this channel first from now on; None: over the one they wrote over last."""

    contact_id: int
    channel: str | None


@dataclass(frozen=True)
class PreferChannelFor:
    """The same, said by the office."""

    contact_id: int
    channel: str | None


@dataclass(frozen=True)
class AddOwnChat:
    """A code that opens for ten minutes, sent to this chat, by which they come in from one more."""


@dataclass(frozen=True)
class OpenDesk:
    """A way in to the desk in a browser, sent to this chat; those before it open no more."""


OfReach = PreferChannel | PreferChannelFor | AddOwnChat | OpenDesk
