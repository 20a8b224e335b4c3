"""The channel that was chosen, asked at once who the bot is."""

from dataclasses import dataclass

from bot.app import enabled_channels
from bot.channels.base import Channel
from bot.cli.checks.channels import seen_of
from bot.cli.desk import Desk
from bot.settings import Config
from core.talk.messages import Misconfigured, Say, SendError


@dataclass(frozen=True)
class BotMet:
    """`called`: what people find the bot by. `trouble`: why it could not be asked now."""

    channel: Channel
    called: str = ""
    trouble: Say | None = None

    def way_in(self, code: str) -> "WayIn":
        return WayIn(code, self.channel.name, self.called, self.channel.invitation_link(code) or "")


@dataclass(frozen=True)
class WayIn:
    """How somebody comes in: by a link, where the network has links, and else by finding the bot (`called`, empty where
    nobody knows) and sending it the code. `network`: the channel's name."""

    code: str
    network: str = ""
    called: str = ""
    link: str = ""


async def meet(kind: str, config: Config, desk: Desk) -> BotMet:
    """Raises Misconfigured for what the network rejects, ConfigError."""
    channel = enabled_channels(config, desk.clock)[kind]
    try:
        seen = await seen_of(channel)
    except Misconfigured:
        raise
    except SendError as error:
        return BotMet(channel, trouble=error.say)
    finally:
        await channel.close()
    return BotMet(channel, seen.called)
