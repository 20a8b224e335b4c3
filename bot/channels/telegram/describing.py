"""What Telegram shows of the bot before anybody has pressed START: set where it differs, for Telegram counts how often
it is set."""

from telegram import Bot

from bot.channels.base import Description


async def describe_bot(bot: Bot, one: Description) -> None:
    """Raises TelegramError."""
    code = one.language or None
    if (await bot.get_my_description(code)).description != one.long:
        await bot.set_my_description(one.long, code)
    if (await bot.get_my_short_description(code)).short_description != one.short:
        await bot.set_my_short_description(one.short, code)
