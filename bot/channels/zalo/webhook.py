"""Zalo calling us instead of being asked: one path a bot. Who answers HTTP there is not known here."""

import logging
from collections.abc import Mapping
from datetime import datetime

from bot.channels.base import ChannelClock, Forbidden, Keep
from bot.channels.shown_secret import shows
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.settings import ZaloSettings
from bot.channels.zalo.updates import mapping, read_update
from core.talk.messages import SendError, Update

log = logging.getLogger(__name__)

SECRET_HEADER = "x-bot-api-secret-token"
_LOOK_EVERY = 60.0


class ZaloWebhookChannel(ZaloChannel):
    """One bot that is called at `path`. `public_url` is the office's address without that path."""

    def __init__(
        self,
        settings: ZaloSettings,
        clock: ChannelClock,
        public_url: str,
        name: str = "zalo",
        patience: float = 15.0,
    ) -> None:
        super().__init__(settings, clock, name, patience)
        self._secret = settings.webhook_secret.get_secret_value()
        self.path = f"/zalo/{name.removeprefix('zalo:')}"
        self._url = public_url.rstrip("/") + self.path

    @property
    def answered_at(self) -> datetime | None:
        """See KnowsLine. That Zalo does not come through to us while we reach it, nobody tells us."""
        return self._client.answered_at

    async def poll(self, keep: Keep) -> None:
        """Nothing is fetched. Until cancelled, sees to it that Zalo calls here. Not at opening: Zalo tries the address
        at once, and nobody listens there yet."""
        while True:
            try:
                await self._see_to_it()
            except SendError as error:
                log.warning("Zalo did not tell where it calls: %s", error)
            await self._clock.sleep(_LOOK_EVERY)

    def knows(self, headers: Mapping[str, str]) -> bool:
        """See Webhook.knows."""
        return shows(headers, SECRET_HEADER, self._secret)

    def accept(self, headers: Mapping[str, str], body: bytes) -> Update | None:
        """See Webhook.accept. Whoever shows the secret is answered well, also with an empty body, by which Zalo tries
        the address; what is no update of Zalo is kept as it came, and set aside with its reason."""
        if not self.knows(headers):
            raise Forbidden("wrong or no secret")
        text = body.decode("utf-8", "replace")
        if not text.strip():
            return None
        return read_update(text, self.line)

    async def _see_to_it(self) -> None:
        if (await self._webhook()).get("url") != self._url:
            await self._call_here()

    async def _call_here(self) -> None:
        told = mapping(await self._client.ask("setWebhook", url=self._url, secret_token=self._secret))
        verification = mapping(told.get("verification"))
        if verification and verification.get("success") is False:
            log.warning("Zalo could not reach %s when it tried it: %s", self.path, dict(verification))
        else:
            log.info("Zalo calls at %s", self.path)
