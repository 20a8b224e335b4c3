"""One message as it will stand in a chat, before it goes to many."""

from collections.abc import Sequence

from bot.desk.call import DeskCall
from core.talk.messages import Say
from storage.mail.outbox import Choices


def sample_of(call: DeskCall, says: Sequence[Say], choices: Choices = ()) -> str:
    """With its digits; in the office's language, which is that of the chats."""
    return call.office_texts.message(says, choices, now=call.now, zone=call.config.zone)
