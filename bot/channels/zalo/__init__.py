"""Zalo, by its Bot Platform: a bot with a fixed token, no buttons, no files, no acknowledgement of what it fetched. One
channel a bot; several bots are as many channels. Not the Official Account, which is another interface."""

from bot.channels.base import Channel, ChannelClock
from bot.channels.zalo.settings import ZaloSettings
from bot.sections import WrongSetting

__all__ = ["ZaloSettings", "make"]


def make(settings: ZaloSettings, clock: ChannelClock, public_url: str | None, name: str = "zalo") -> Channel:
    """The channel that `settings` ask for; WrongSetting when webhook mode lacks a public address."""
    from bot.channels.zalo.channel import ZaloChannel
    from bot.channels.zalo.webhook import ZaloWebhookChannel

    if settings.mode == "polling":
        return ZaloChannel(settings, clock, name)
    if not public_url:
        raise WrongSetting("needed", at="mode", key="[web] public_url", when='mode = "webhook"')
    return ZaloWebhookChannel(settings, clock, public_url, name)
