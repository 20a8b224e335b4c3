"""The sandbox: the same house over the memory network, for anybody to try and to learn with; nothing leaves the
machine."""

from bot.sandbox.practice import Practice
from bot.sandbox.rooms import SandboxRooms

__all__ = ["Practice", "SandboxRooms"]
