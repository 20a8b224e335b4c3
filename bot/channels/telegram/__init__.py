"""Telegram, through python-telegram-bot's Bot and types but with an intake of our own. Imported late: the library is
large."""

import os

from bot.channels.base import Channel, ChannelClock
from bot.channels.telegram.settings import TelegramSettings
from bot.sections import WrongSetting

__all__ = ["TelegramSettings", "make"]

# The library warns at every 429 until one says which kind of waiting time is wanted; errors.py takes both.
os.environ.setdefault("PTB_TIMEDELTA", "1")


def make(settings: TelegramSettings, clock: ChannelClock, public_url: str | None, name: str = "telegram") -> Channel:
    """The channel that `settings` ask for; WrongSetting when webhook mode lacks a public address."""
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.telegram.webhook import TelegramWebhookChannel

    if settings.mode == "polling":
        return TelegramChannel(settings, clock)
    if not public_url:
        raise WrongSetting("needed", at="mode", key="[web] public_url", when='mode = "webhook"')
    return TelegramWebhookChannel(settings, clock, public_url)
