"""A mail server for one bot and the people it writes to: SMTP to hand letters in, IMAP to read the bot's mailbox, both
strict. Not here: what a letter of the bot means."""

from tests.fakes.mail.post import DeliveredLetter, MailPost
from tests.fakes.mail.server import MailServer

__all__ = ["DeliveredLetter", "MailPost", "MailServer"]
