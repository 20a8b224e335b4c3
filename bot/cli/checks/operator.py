"""Whether whoever keeps the machine can be told what stays wrong."""

from collections.abc import Iterator

from bot.cli.checks.findings import Area, Finding, bad
from bot.settings import Config
from bot.watching.operator import EMAIL, NoMailChannel


def operator_findings(config: Config) -> Iterator[Finding]:
    """An e-mail address needs a channel that writes letters."""
    if config.watch.by_mail and not config.channels[EMAIL].enabled:
        yield bad(Area.CHANNEL, NoMailChannel.say)
