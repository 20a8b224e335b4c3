"""Where somebody can be written to, and over what first, in words."""

from collections.abc import Sequence

from core.office.addresses import Address, channels_of
from core.talk.messages import Say
from core.talk.networks import network_said

LAST_WRITTEN = Say("pick-reach-last")


def chats_said(addresses: Sequence[Address]) -> tuple[Say, ...]:
    """One line for each chat, in the order in which they are written to: the first that is open is it."""
    first = next((one for one in addresses if one.is_open), None)
    return tuple(_chat_said(one, first=one == first) for one in addresses)


def _chat_said(one: Address, *, first: bool) -> Say:
    args = {"network": network_said(one.channel), "at": one.since}
    if not one.is_open:
        return Say("reach-chat-gone", args)
    if first and one.preferred:
        return Say("reach-chat-named", args)
    if first:
        return Say("reach-chat-first", args)
    return Say("reach-chat", args)


def network_labels(addresses: Sequence[Address]) -> tuple[Say, ...]:
    """Over what they can be written to, to choose from, and that where they write last; none where there is no
    choice."""
    channels = channels_of(addresses)
    if len(channels) < 2:
        return ()
    return (*(network_said(channel) for channel in channels), LAST_WRITTEN)


def channel_chosen(addresses: Sequence[Address], place: int) -> str | None:
    """Which of `network_labels` was chosen."""
    channels = channels_of(addresses)
    if place < len(channels):
        return channels[place]
    return None


def chosen_said(key: str, channel: str | None, **args: object) -> Say:
    """What was chosen is read back: `key`, or `key`-last."""
    if channel is None:
        return Say(f"{key}-last", args)
    return Say(key, {"network": network_said(channel), **args})
