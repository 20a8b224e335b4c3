"""Who may enter a talk is said as of commands, and asked by the engine before every step."""

from bot.commands import WhoMay, refusal_of
from core.office.permissions import Action, permits

__all__ = ["Action", "WhoMay", "permits", "refusal_of"]
