"""Who may enter a talk is said as of commands, and asked by the engine before every step."""

from bot.commands import WhoMay

__all__ = ["WhoMay"]
