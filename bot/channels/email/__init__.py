"""E-mail: letters out over SMTP, letters in over IMAP, with the standard library. A chat is an address; what a letter
answers is told by its Message-ID. There is nothing to press: choices are numbered lines. Whom the bot does not answer
(machines, lists, returned letters) is silence.py's; who a person is, the house's as ever: From proves nothing."""

from bot.channels.base import Channel, ChannelClock
from bot.channels.email.settings import EmailSettings

__all__ = ["EmailSettings", "make"]


def make(settings: EmailSettings, clock: ChannelClock, public_url: str | None, name: str = "email") -> Channel:
    """The channel that `settings` ask for; it needs no public address."""
    from bot.channels.email.channel import EmailChannel

    return EmailChannel(settings, clock, name)
