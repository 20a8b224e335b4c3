"""Telegram as a channel of the house, over long polling. The wire is python-telegram-bot's; when to acknowledge is ours
(intake.py)."""

import asyncio
import json
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile, LinkPreviewOptions, MenuButtonCommands
from telegram import Message as TelegramMessage
from telegram.constants import MessageLimit, ReactionEmoji
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.channels.base import ChannelClock, Description, Keep, Seen
from bot.channels.telegram.dates import Dates
from bot.channels.telegram.describing import describe_bot
from bot.channels.telegram.errors import translate, translated
from bot.channels.telegram.hearing import NAME, hear_update
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.line import TelegramRequest
from bot.channels.telegram.origins import bot_number
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.telegram.speaking import TelegramCall, word
from bot.channels.wire import Wire
from core.talk.messages import Heard, Limits, Message, SendError, Sent, Throttled, Update

log = logging.getLogger(__name__)

# More sends at once than this only burn processor time (measured: 16 to 32).
_CONNECTIONS = 32
_COURTESY = 1.0
# Whoever fetches a preview would use up a link that works once.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# Telegram knows its methods in any case. Asked for by this name, the library leaves the answer as it came: to make
# a whole message of it takes longer than all else of a call, and only its number and moment are looked at.
_SEND = "sendmessage"
NO_PICTURE = re.compile(r"photo_?invalid|image_?process|photo_?ext|wrong type of|too big", re.IGNORECASE)
"""What Telegram calls a photo that it will not show, in its several wordings."""
_LONGEST_WAIT_WITHIN_A_MESSAGE = timedelta(seconds=10)


@dataclass(frozen=True)
class Delivery:
    """One piece on its way to a chat."""

    chat: str
    piece: TelegramCall
    file_name: str
    content: bytes | None


@dataclass(frozen=True)
class Receipt:
    """What Telegram says of a message that it took."""

    message_id: int
    date: datetime


class TelegramChannel:
    """One bot on Telegram. `patience` is how many seconds Telegram may take to answer, `wait` how many it may hold a
    poll without news."""

    name = NAME
    limits = Limits(
        MessageLimit.MAX_TEXT_LENGTH, buttons=True, files=True, may_start_talk=False, links=True, edits=True
    )

    def __init__(self, settings: TelegramSettings, clock: ChannelClock, patience: float = 15.0, wait: int = 30) -> None:
        self._token = settings.token.get_secret_value()
        self.line = bot_number(self._token)
        self._clock = clock
        self._dates, self._tells_hour = Dates(), settings.hour_is_believed
        # One more for the poll, which is held for long.
        self._line = TelegramRequest(Wire(_CONNECTIONS + 1, settings.proxy.get_secret_value()), patience, self._dates)
        self._bot = Bot(
            self._token, settings.base_url, settings.base_file_url, request=self._line, get_updates_request=self._line
        )
        self._intake = Intake(self._bot, self._line, clock, wait, self._prepare, self.thank)
        self._username: str | None = None
        self._url = ""
        self._thanks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """See Channel.open."""
        await self._line.initialize()
        with translated(self._token):
            # Not Bot.initialize: the sentence it raises holds the token.
            self._username = (await self._bot.get_me()).username

    async def look(self) -> Seen:
        """See Looks."""
        await TelegramChannel.open(self)
        with translated(self._token):
            info = await self._bot.get_webhook_info()
        complaint = info.last_error_message or ""
        return Seen(f"@{self._username}", info.url, self._url, info.pending_update_count, complaint)

    async def list_commands(self, commands: Sequence[tuple[str, str]], chat: str | None = None) -> None:
        """See ListsCommands. Whoever chooses one sends it as "/bao_cao"; the button beside the line opens the list."""
        listed = [BotCommand(name, what) for name, what in commands]
        with translated(self._token):
            if chat is not None and not listed:
                await self._bot.delete_my_commands(BotCommandScopeChat(chat))
                return
            if chat is not None:
                await self._bot.set_my_commands(listed, BotCommandScopeChat(chat))
                return
            await self._bot.set_my_commands(listed)
            await self._bot.set_chat_menu_button(menu_button=MenuButtonCommands())

    async def describe(self, descriptions: Sequence[Description]) -> None:
        """See Describes."""
        with translated(self._token):
            for one in descriptions:
                await describe_bot(self._bot, one)

    async def edit(self, chat: str, message_id: str, message: Message) -> None:
        """See Edits. To say the same again is no error."""
        piece = word(message, None).pieces[0]
        with translated(self._token):
            try:
                await self._bot.edit_message_text(
                    piece.text, chat, int(message_id), reply_markup=piece.keyboard, link_preview_options=_NO_PREVIEW
                )
            except BadRequest as refusal:
                if "not modified" not in refusal.message:
                    raise

    async def hour(self) -> datetime | None:
        """See TellsHour."""
        if not self._tells_hour:
            return None
        self._dates.last = None
        with suppress(SendError), translated(self._token):
            await self._bot.get_me()
        return self._dates.last

    async def close(self) -> None:
        """See Channel.close."""
        for thanks in self._thanks:
            thanks.cancel()
        await asyncio.gather(*self._thanks, return_exceptions=True)
        await self._line.shutdown()

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._intake.deaf

    async def poll(self, keep: Keep) -> None:
        """See Channel.poll."""
        await self._intake.run(keep)

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear."""
        return hear_update(body)

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch. Telegram gives bots files of at most 20 MB, for a time; others are Refused."""
        with translated(self._token, of_file=True):
            file = await self._bot.get_file(file_ref)
            return bytes(await file.download_as_bytearray())

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send. An Unavailable that was a timeout may have been delivered: the Bot API has no key to tell a
        repetition by."""
        wording = word(message, content)
        file_name = message.file.name if message.file else ""
        first, *rest = (Delivery(chat, piece, file_name, content) for piece in wording.pieces)
        receipt = await self._send(first)
        for call in rest:
            await self._clock.sleep(_COURTESY)
            receipt = await self._send_patiently(call)
        if message.react_to is not None:
            await self._thumb_up(chat, message.react_to)
        return Sent(str(receipt.message_id), receipt.date, wording.note, len(wording.pieces))

    async def _thumb_up(self, chat: str, message_id: str) -> None:
        """Under what the person said: it was received. The message that says so has left already."""
        try:
            await self._bot.set_message_reaction(chat, int(message_id), ReactionEmoji.THUMBS_UP)
        except (TelegramError, ValueError) as error:
            log.debug("a message was not marked as received: %s", type(error).__name__)

    def invitation_link(self, code: str) -> str | None:
        """See Channel.invitation_link; None also before Telegram has told our name, and for a code that no link can
        carry."""
        try:
            if self._username:
                return create_deep_linked_url(self._username, code)
            return None
        except ValueError:
            return None

    def thank(self, updates: Sequence[Update]) -> None:
        """Tells Telegram that the pressed buttons were heard, which ends their spinning; without waiting, and without
        harm when it fails."""
        for query_id in _pressed_queries(updates):
            thanks = asyncio.create_task(self._answer(query_id))
            self._thanks.add(thanks)
            thanks.add_done_callback(self._thanks.discard)

    async def _answer(self, query_id: str) -> None:
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError as error:
            log.debug("a pressed button was not answered: %s", translate(error, self._token))

    async def _prepare(self) -> None:
        """What must be so before a poll: no webhook, and our name known."""
        await self._bot.delete_webhook()
        if self._username is None:
            self._username = (await self._bot.get_me()).username

    async def _send(self, call: Delivery) -> Receipt:
        with translated(self._token):
            if call.piece.with_file:
                sent = await self._send_file(call)
                return Receipt(sent.message_id, sent.date)
            return _receipt(await self._bot.do_api_request(_SEND, _parameters(call)))

    async def _send_file(self, call: Delivery) -> TelegramMessage:
        """A picture that Telegram cannot show after all goes as the file it is."""
        file = InputFile(call.content or b"", filename=call.file_name)
        caption, keyboard = call.piece.text or None, call.piece.keyboard
        if call.piece.photo:
            try:
                return await self._bot.send_photo(call.chat, file, caption=caption, reply_markup=keyboard)
            except BadRequest as refusal:
                if not NO_PICTURE.search(refusal.message):
                    raise
        return await self._bot.send_document(call.chat, file, caption=caption, reply_markup=keyboard)

    async def _send_patiently(self, call: Delivery) -> Receipt:
        """Once a first part is out, a short wait here is better than saying all of it twice."""
        try:
            return await self._send(call)
        except Throttled as throttled:
            if throttled.after > _LONGEST_WAIT_WITHIN_A_MESSAGE:
                raise
            await self._clock.sleep(throttled.after.total_seconds())
            return await self._send(call)


def _parameters(call: Delivery) -> dict[str, object]:
    given = {
        "chat_id": call.chat,
        "text": call.piece.text,
        "reply_markup": call.piece.keyboard,
        "link_preview_options": _NO_PREVIEW,
        "entities": call.piece.moments or None,
    }
    return {name: value for name, value in given.items() if value is not None}


def _receipt(message: Any) -> Receipt:
    """Raises NetworkError for an answer that says nothing: the message may have been taken."""
    try:
        return Receipt(int(message["message_id"]), datetime.fromtimestamp(message["date"], UTC))
    except (TypeError, ValueError, KeyError, OverflowError, OSError) as error:
        raise NetworkError(f"an answer that says nothing of the message: {type(error).__name__}") from error


def _pressed_queries(updates: Sequence[Update]) -> list[str]:
    presses = (_press_of(update.body) for update in updates if '"callback_query"' in update.body)
    return [query for press in presses if (query := _query_of(press)) is not None]


def _query_of(press: object) -> str | None:
    query = press.get("id") if isinstance(press, dict) else None
    return query if isinstance(query, str) else None


def _press_of(body: str) -> object:
    """What is no update that anybody can read is nobody's press."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(update, dict):
        return update.get("callback_query")
    return None
