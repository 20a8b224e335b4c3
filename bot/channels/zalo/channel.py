"""A Zalo bot as a channel of the house, asked for news by polling. There is nothing to press: choices are typed digits,
and files go out another way."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.channels.base import ChannelClock, Keep, Seen
from bot.channels.parts import split_text, utf16_length
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import NO_WEBHOOK, ZaloRefusal, translate
from bot.channels.zalo.hearing import hear_update
from bot.channels.zalo.intake import Intake
from bot.channels.zalo.settings import ZaloSettings
from bot.channels.zalo.styles import large_letters
from bot.channels.zalo.updates import id_in, mapping, sent_at
from core.talk.messages import Heard, Limits, Message, Picture, Refused, Sent, Throttled
from core.talk.send_faults import SendFault

log = logging.getLogger(__name__)

LONGEST = 2000
"""Characters of one message; counted as Zalo counts its styles, in UTF-16."""
ACCOUNT = "zalo"
"""Under which the messages of an account's bots are counted together."""
_COURTESY = 1.0
_WAIT_WITHIN_A_MESSAGE = timedelta(seconds=10)


class ZaloChannel:
    """One bot. `patience` is how many seconds Zalo may take to answer, `wait` how many it may hold a poll without
    news."""

    def __init__(
        self, settings: ZaloSettings, clock: ChannelClock, name: str = "zalo", patience: float = 15.0, wait: int = 25
    ) -> None:
        token = settings.token.get_secret_value()
        self.name = name
        self.line = token.partition(":")[0]
        self.limits = Limits(
            LONGEST,
            buttons=False,
            files=False,
            may_start_talk=False,
            monthly_quota=settings.monthly_quota,
            account=ACCOUNT if settings.quota_shared else "",
            people=settings.people,
            brings_again=False,
            pictures=True,
        )
        self.called: str | None = None
        """What people find the bot by, once Zalo has told."""
        self._url = ""
        self._clock = clock
        self._large = settings.large_letters
        self._client = ZaloClient(settings.base_url, token, patience, clock)
        self._intake = Intake(self._client, clock, wait, self.line)

    @property
    def answered_at(self) -> datetime | None:
        """See KnowsLine. That messages leave does not say that any are heard."""
        return self._intake.answered_at

    async def open(self) -> None:
        """See Channel.open."""
        self._client.open()
        me = mapping(await self._client.ask("getMe"))
        self.called = id_in(me, "display_name") or id_in(me, "account_name") or None

    async def look(self) -> Seen:
        """See Looks."""
        await self.open()
        info = await self._webhook()
        return Seen(self.called or "", str(info.get("url") or ""), self._url)

    async def _webhook(self) -> Mapping[str, Any]:
        """Where Zalo calls; empty where it calls nowhere."""
        try:
            return mapping(await self._client.call("getWebhookInfo"))
        except ZaloRefusal as refusal:
            if refusal.code == NO_WEBHOOK:
                return {}
            raise translate(refusal) from None

    async def close(self) -> None:
        """See Channel.close."""
        await self._client.close()

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._intake.deaf

    async def poll(self, keep: Keep) -> None:
        """See Channel.poll."""
        await self._intake.run(keep)

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear."""
        return hear_update(body, self.name)

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch. Media lie at public addresses for a time."""
        return await self._client.fetch(file_ref)

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send."""
        texts = split_text(message.text, LONGEST, utf16_length)
        receipt, how = await self._show(chat, message.picture, texts), "as a picture"
        if receipt is None:
            texts, how = split_text(_all_in_words(message), LONGEST, utf16_length), "file left out"
            receipt = await self._send(chat, _first(texts))
        for text in texts[1:]:
            await self._clock.sleep(_COURTESY)
            receipt = await self._send_patiently(chat, text)
        parts = max(len(texts), 1)
        return Sent(id_in(receipt, "message_id"), sent_at(receipt), _note(message, parts, how), parts)

    def invitation_link(self, code: str) -> str | None:
        """None: here the code is typed."""
        return None

    async def _show(self, chat: str, picture: Picture | None, texts: list[str]) -> dict[str, Any] | None:
        """The picture, with the first part of its text below it; None where Zalo cannot fetch it, or does not take
        it."""
        if picture is None or not self._client.can_be_fetched(picture.address):
            return None
        caption = dict(zip(("caption",), texts, strict=False))
        try:
            shown = await self._client.ask("sendPhoto", chat_id=chat, photo=picture.address, **caption)
        except Refused as refusal:
            # The address is a secret, and Zalo may repeat it.
            log.warning("a picture goes as a link: %s", str(refusal).replace(picture.address, "…"))
            return None
        return dict(mapping(shown))

    async def _send(self, chat: str, text: str) -> dict[str, Any]:
        styles: Mapping[str, Any] = {}
        if self._large:
            styles = large_letters(text)
        try:
            return dict(mapping(await self._client.ask("sendMessage", chat_id=chat, text=text, **styles)))
        except Refused as refusal:
            if not styles:
                raise
            log.warning("Zalo takes no large letters (%s); without them from now on", refusal)
        self._large = False
        return await self._send(chat, text)

    async def _send_patiently(self, chat: str, text: str) -> dict[str, Any]:
        """Once a first part is out, a short wait here is better than saying all of it twice."""
        try:
            return await self._send(chat, text)
        except Throttled:
            await self._clock.sleep(_WAIT_WITHIN_A_MESSAGE.total_seconds())
            return await self._send(chat, text)


def _all_in_words(message: Message) -> str:
    if message.picture is None:
        return message.text
    return message.picture.instead


def _first(texts: list[str]) -> str:
    if not texts:
        raise Refused(SendFault.MESSAGE_EMPTY)
    return texts[0]


def _note(message: Message, parts: int, how: str) -> str | None:
    remarks = {
        f"in {parts} parts": parts > 1,
        "choices as digits": bool(message.choices),
        how: message.file is not None,
    }
    return "; ".join(text for text, true in remarks.items() if true) or None
