"""What the running program serves over HTTP: the doors of webhooks, and whether it is well."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial

from bot.app import House
from bot.channels.base import Forbidden, Webhook
from bot.desk import Desk
from bot.files import FileDesk
from bot.forms import FormDesk
from bot.keeping import Keeper
from bot.watching.figures import Figures
from core.talk.messages import Update
from storage.database import marks
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.duties.clock_doubts import open_doubt
from web.server import Denied, NotNow, Server, make_app

log = logging.getLogger(__name__)
SOUND = timedelta(minutes=2)
"""A house whose last tick is older than this is not sound."""


@dataclass(frozen=True)
class WebhookIntake:
    """A webhook's door: what is brought there is committed, the turns are woken, and only then is the network
    answered."""

    house: House
    channel: Webhook
    name: str
    wake: Callable[[], None]

    @property
    def path(self) -> str:
        return self.channel.path

    @cached_property
    def _keeper(self) -> Keeper:
        return Keeper(partial(self.house.keep, self.name))

    def admit(self, headers: Mapping[str, str]) -> None:
        """By the head alone, before anything of the body is read."""
        if not self.channel.knows(headers):
            raise Denied

    async def take(self, headers: Mapping[str, str], body: bytes) -> None:
        try:
            update = self.channel.accept(headers, body)
        except Forbidden:
            raise Denied from None
        if update is not None:
            await self._keep(update)
            self.wake()

    async def _keep(self, update: Update) -> None:
        if self.house.db.trouble() is not None:
            raise NotNow  # Said once, by who watches over the file.
        try:
            await self._keeper.keep(update)
        except (DatabaseBusy, DatabaseUnusable) as error:
            if self.house.db.trouble() is not None:
                raise NotNow from None
            log.warning("an update of %s was not kept, the network is asked to bring it again: %s", self.name, error)
            raise NotNow from None


def server_of(house: House, wake_turns: Callable[[], None], wake_delivery: Callable[[], None]) -> Server:
    """`wake_delivery`: messages may be waiting to leave."""
    web, doors = house.config.web, _doors(house, wake_turns)
    pages = (FormDesk(house, wake_delivery), FileDesk(house), Desk(house, wake_delivery))
    app = make_app(lambda: health(house), doors, *pages, Figures(house).text)
    return Server(app, web.host, web.port)


def _doors(house: House, wake: Callable[[], None]) -> tuple[WebhookIntake, ...]:
    """Of the channels whose networks call."""
    return tuple(
        WebhookIntake(house, channel, name, wake)
        for name, channel in house.channels.items()
        if isinstance(channel, Webhook)
    )


async def health(house: House) -> Mapping[str, object]:
    """Whether the database answers, its file is what it was, and the clockwork ticks; and, while it is so, that the
    hour is in doubt."""
    trouble = house.db.trouble()
    if trouble is not None:
        return {"ok": False, "database": trouble.meaning}
    try:
        async with house.db.read() as session:
            last, doubt = await marks.mark_of(session, "tick"), await open_doubt(session)
    except (DatabaseBusy, DatabaseUnusable) as error:
        return {"ok": False, "database": str(error)}
    # Another process may go by the clock that this one believes to be off.
    nows = [house.clock.now(), *([house.clock.now() - doubt.off] if doubt is not None else [])]
    ticking = last is not None and min(nows) - last.at < SOUND
    facts = {"ok": ticking, "last_tick": last.at.isoformat() if last else None}
    # Fit all the same: what people write is answered, and starting the program again would settle nothing.
    if doubt is not None:
        return {**facts, "clock": str(doubt)}
    return facts
