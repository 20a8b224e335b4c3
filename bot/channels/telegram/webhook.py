"""Telegram calling us instead of being asked. Which address the office is reached at is configured; who answers HTTP
there is not known here."""

import hashlib
import logging
from collections.abc import Mapping
from datetime import datetime

from telegram.error import TelegramError

from bot.channels.base import ChannelClock, Forbidden, Keep
from bot.channels.shown_secret import shows
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.errors import translate, translated
from bot.channels.telegram.hearing import ALLOWED_UPDATES
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.telegram.updates import read_update
from core.talk.messages import UnreadableUpdate, Update

log = logging.getLogger(__name__)

_SECRET_HEADER = "x-telegram-bot-api-secret-token"
_LOOK_EVERY = 300.0


class TelegramWebhookChannel(TelegramChannel):
    """One bot on Telegram that is called at `path`. `public_url` is the office's address without that path."""

    def __init__(
        self, settings: TelegramSettings, clock: ChannelClock, public_url: str, patience: float = 15.0
    ) -> None:
        super().__init__(settings, clock, patience)
        self._secret = settings.webhook_secret.get_secret_value()
        # Hard to guess, the same on every machine and after every start.
        self.path = "/telegram/" + hashlib.sha256(f"path of {self._secret}".encode()).hexdigest()[:16]
        self._complained: datetime | None = None
        self._url = public_url.rstrip("/") + self.path

    async def open(self) -> None:
        """See Channel.open; tells Telegram where to call."""
        await super().open()
        with translated(self._token):
            await self._call_here()

    async def poll(self, keep: Keep) -> None:
        """Nothing is fetched. Until cancelled, sees to it that Telegram calls here and logs what it complains of."""
        while True:
            try:
                await self._look()
            except TelegramError as error:
                log.warning("Telegram did not tell how the webhook fares: %s", translate(error, self._token))
            await self._clock.sleep(_LOOK_EVERY)

    def knows(self, headers: Mapping[str, str]) -> bool:
        """See Webhook.knows."""
        return shows(headers, _SECRET_HEADER, self._secret)

    def accept(self, headers: Mapping[str, str], body: bytes) -> Update | None:
        """See Webhook.accept."""
        if not self.knows(headers):
            raise Forbidden("wrong or no secret")
        try:
            update = read_update(body.decode(), self.line)
        except UnicodeDecodeError:
            raise UnreadableUpdate("no text") from None
        self.thank([update])
        return update

    async def _call_here(self) -> None:
        await self._bot.set_webhook(self._url, secret_token=self._secret, allowed_updates=ALLOWED_UPDATES)

    async def _look(self) -> None:
        info = await self._bot.get_webhook_info()
        if info.url != self._url:
            log.warning("Telegram was not calling here; it is told again")
            await self._call_here()
        elif info.last_error_message and info.last_error_date != self._complained:
            # Telegram goes on telling the last one for as long as there is no other.
            self._complained = info.last_error_date
            log.warning(
                "Telegram reports of the webhook: %s; %d updates wait",
                info.last_error_message,
                info.pending_update_count,
            )
