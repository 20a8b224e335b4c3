"""Whether the web server could listen, and who could open its pages."""

from collections.abc import Iterator, Mapping

from bot.app import refuse_unheard
from bot.channels.base import Channel
from bot.cli.checks.findings import Area, Finding, bad, good, note, of_error
from bot.cli.desk import Desk
from bot.config import ConfigError
from bot.signed_links import LEAST_SECRET, can_sign
from web.errors import PortTaken
from web.listening import bound


def web_findings(desk: Desk, channels: Mapping[str, Channel], *, is_running: bool) -> Iterator[Finding]:
    """`is_running`: the bot, by this very configuration, so that the port is taken as it should be."""
    web = desk.config.web
    if desk.config.storage.url.startswith("sqlite"):
        yield from _unheard(desk, channels)
    if web.port and not is_running:
        yield from _port(web.host, web.port)
    if web.secret.get_secret_value() and not can_sign(web):
        yield bad(Area.WEB, "cli-check-secret-short", least=LEAST_SECRET)
    elif web.port and web.public_url and can_sign(web):
        yield good(Area.WEB, "cli-check-pages", url=web.public_url)
    else:
        yield note(Area.WEB, "cli-check-no-pages")


def _unheard(desk: Desk, channels: Mapping[str, Channel]) -> Iterator[Finding]:
    """Of many machines one may only work, and another one listen."""
    try:
        refuse_unheard(desk.config, channels)
    except ConfigError as error:
        yield from of_error(Area.CONFIG, error)


def _port(host: str, port: int) -> Iterator[Finding]:
    try:
        bound(host, port).close()
    except PortTaken as error:
        yield from of_error(Area.WEB, error)
    else:
        yield good(Area.WEB, "cli-check-port", where=f"{host}:{port}")
