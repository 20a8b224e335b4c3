"""Each channel that is switched on, asked who it is and what calls it: nothing is changed at its network."""

from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.channels.base import Channel, Looks, Seen, TellsHour
from bot.cli.checks.findings import Area, Finding, bad, good, note
from bot.cli.desk import Desk
from core.calendar.believed import agree
from core.talk.messages import SendError


async def channel_findings(channels: Mapping[str, Channel], desk: Desk) -> AsyncIterator[Finding]:
    if not channels:
        yield bad(Area.CHANNEL, "cli-no-channel")
    for name, channel in channels.items():
        try:
            for finding in _as_seen(name, await seen_of(channel)):
                yield finding
            if isinstance(channel, TellsHour):
                for finding in _hour_away(name, await channel.hour(), desk):
                    yield finding
        except SendError as error:
            yield bad(Area.CHANNEL, "cli-check-channel-bad", channel=name, why=error.say)
        finally:
            await channel.close()


async def seen_of(channel: Channel) -> Seen:
    """Who the bot is and what calls it, as its network says. Raises SendError."""
    if isinstance(channel, Looks):
        return await channel.look()
    await channel.open()
    return Seen()


def _as_seen(name: str, seen: Seen) -> Iterator[Finding]:
    yield good(Area.CHANNEL, "cli-check-channel", channel=name, called=seen.called)
    if not seen.is_to_call:
        if seen.calls:
            yield note(Area.CHANNEL, "cli-check-webhook-of-others", channel=name, url=seen.calls)
        return
    told = {"channel": name, "url": seen.is_to_call, "waiting": seen.waiting, "why": seen.complaint}
    if not _can_be_called(seen.is_to_call):
        yield bad(Area.CHANNEL, "cli-check-webhook-plain", **told)
    elif seen.calls != seen.is_to_call:
        yield note(Area.CHANNEL, "cli-check-webhook-not-yet", **told)
    elif seen.complaint and seen.waiting:
        yield bad(Area.CHANNEL, "cli-check-webhook-fails", **told)
    elif seen.complaint:
        yield note(Area.CHANNEL, "cli-check-webhook-failed", **told)
    else:
        yield good(Area.CHANNEL, "cli-check-webhook", **told)


def _can_be_called(url: str) -> bool:
    """Networks call by https alone; a server of one's own, on this machine, by http too."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return True
    try:
        return parts.scheme == "http" and ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _hour_away(name: str, told: datetime | None, desk: Desk) -> Iterator[Finding]:
    """When the network tells another hour than the machine."""
    if told is not None and not agree(told, desk.now):
        minutes = round(abs(told - desk.now) / timedelta(minutes=1))
        yield bad(Area.CLOCK, "cli-check-clock-away", channel=name, minutes=minutes)
