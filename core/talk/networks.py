"""What people read of a channel: "zalo:hai" is the same network as "zalo" for whoever has their chat there. Only for
sentences; nobody decides by it."""

from core.talk.messages import Say


def network_said(key: str) -> Say:
    """The network's name, by the key of the channel."""
    return Say("network", {"name": key.partition(":")[0]})
