"""A Bot API server for tests, over real HTTP and as strict as Telegram's: it rejects what Telegram rejects. Plain text
only; groups, inline mode, payments and media other than documents are not played."""

from tests.fakes.botapi.api import BotApi
from tests.fakes.botapi.journal import Call
from tests.fakes.botapi.world import Button, Document, SentMessage

__all__ = ["BotApi", "Button", "Call", "Document", "SentMessage"]
