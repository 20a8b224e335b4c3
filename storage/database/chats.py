"""Rows that are about a chat: in whichever table, they say it by its channel and its id there."""

from typing import Any

from sqlalchemy import ColumnElement, and_


def in_chat(row: Any, channel: Any, chat: Any) -> ColumnElement[bool]:
    """Whether the row is about this chat of this channel."""
    return and_(row.channel == channel, row.chat == chat)
