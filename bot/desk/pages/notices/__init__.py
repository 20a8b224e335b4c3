"""Thông báo: those of the office, written, previewed, released by a second press, and followed. What a notice is, and
who has it: storage.mail's."""

from bot.desk.pages.notices.page import NoticesPage

__all__ = ["NoticesPage"]
