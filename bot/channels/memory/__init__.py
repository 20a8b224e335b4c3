"""A network inside the process, for the demo, the sandbox and tests. The network outlives the channels opened over it,
as a real one outlives our restarts."""

from bot.channels.memory.channel import WITH_BUTTONS, WITHOUT_BUTTONS, MemoryChannel
from bot.channels.memory.network import MemoryNetwork, SpokenLine

__all__ = ["WITHOUT_BUTTONS", "WITH_BUTTONS", "MemoryChannel", "MemoryNetwork", "SpokenLine"]
