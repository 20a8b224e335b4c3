"""The networks the bot can talk over. To add one: a file here with its settings and `make`, and one line below; nothing
else changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from bot.channels import telegram, zalo
from bot.channels.base import Channel, ChannelClock

Make = Callable[[Any, ChannelClock, str | None], Channel]


@dataclass(frozen=True)
class Kind:
    """A network: the model of its section of the configuration, and what makes a channel of (settings, clock, [web]
    public_url). Every model has `enabled`; secrets in it are pydantic SecretStr."""

    settings: type[BaseModel]
    make: Make


CHANNELS: Mapping[str, Kind] = {
    "telegram": Kind(telegram.TelegramSettings, telegram.make),
    "zalo": Kind(zalo.ZaloSettings, zalo.make),
}
