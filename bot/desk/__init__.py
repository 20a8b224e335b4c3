"""The office's desk in a browser: its pages, one per file, and what their buttons do. Deeds are the effects of talks,
done as in chat and put down in the trail; what the pages look like is web's."""

from bot.desk.desk import Desk

__all__ = ["Desk"]
