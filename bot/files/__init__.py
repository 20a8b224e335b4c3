"""Files that were sent to a person whose chat carries none, on a page of our own. What the page looks like is web's."""

from bot.files.desk import FileDesk

__all__ = ["FileDesk"]
