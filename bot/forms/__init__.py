"""The form of one person and one piece of work, on a page of our own: the questions of the chat, read and judged as
there, for whoever a chat does not serve. What a page looks like is web's."""

from bot.forms.desk import FormDesk

__all__ = ["FormDesk"]
