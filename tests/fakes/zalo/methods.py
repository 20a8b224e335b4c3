"""What the methods take and do, as Zalo documents them. Strict: whatever is not documented is refused. Called under the
journal's lock."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes.zalo.bot import SentMessage, ZaloBot
from tests.fakes.zalo.refusal import Refusal, bad_request

LONGEST = 2000
STYLES = {"b", "i", "u", "s", "f_13", "f_15", "f_18", "f_20"}
TAKES: Mapping[str, tuple[str, ...]] = {
    "getMe": (),
    "getUpdates": ("timeout",),
    "sendMessage": ("chat_id", "text", "parse_mode", "text_styles"),
    "sendPhoto": ("chat_id", "photo", "caption"),
    "sendChatAction": ("chat_id", "action"),
    "setWebhook": ("url", "secret_token"),
    "deleteWebhook": (),
    "getWebhookInfo": (),
    "testWebhook": (),
}
TESTS_A_DAY = 3
HERE = "http://127.0.0.1"
"""What Zalo would not fetch, and tests let it: a program of this machine."""


@dataclass
class Quotas:
    """Of an account: how many people one of its bots may write to, how many messages a month all of them or each."""

    people: int = 50
    messages: int = 3000
    shared: bool = True

    def check(self, bot: ZaloBot, bots: Mapping[str, ZaloBot], chat: str) -> None:
        """Both are refused in the same way, and it is not said how long to wait."""
        counted = bots.values() if self.shared else (bot,)
        known = {message.chat for message in bot.messages}
        if sum(len(one.messages) for one in counted) >= self.messages:
            raise Refusal(429, "Quota exceeded")
        if chat not in known and len(known) >= self.people:
            raise Refusal(429, "Quota exceeded")


class Methods:
    """`insecure`: webhooks by plain HTTP on this machine, which Zalo would not call."""

    def __init__(self, bots: Mapping[str, ZaloBot], quotas: Quotas) -> None:
        self._bots = bots
        self._quotas = quotas

    def call(self, bot: ZaloBot, method: str, given: Mapping[str, Any], picture: bytes | None = None) -> Any:
        """The result; None where the answer is only `ok`. `picture`: what was found at the address of a photo."""
        match method:
            case "getMe":
                name = f"bot.{bot.name}"
                return {"id": bot.id, "account_name": name, "account_type": "BASIC", "can_join_groups": False}
            case "sendMessage":
                styles(given)
                return self._send(bot, given, text_in(given, "text"))
            case "sendPhoto":
                photo = string(given, "photo")
                if not photo.startswith(HERE) and not re.match(r"https://[A-Za-z0-9.-]+\.[a-z]{2,}/", photo):
                    raise bad_request("photo must be a public address")
                caption = text_in(given, "caption") if "caption" in given else ""
                return self._send(bot, given, caption, photo, picture)
            case "sendChatAction":
                self._reachable(bot, given)
                if given.get("action") != "typing":
                    raise bad_request("action")
                return None
            case "deleteWebhook":
                bot.webhook = None
                return {"url": "", "updated_at": now()}
            case "getWebhookInfo":
                return webhook_of(bot)
            case "testWebhook":
                bot.tested += 1
                if bot.tested > TESTS_A_DAY:
                    raise Refusal(426, "Daily limit exceeded")
                return webhook_of(bot)
        raise Refusal(404, "Not found")

    def _send(
        self,
        bot: ZaloBot,
        given: Mapping[str, Any],
        text: str,
        photo: str | None = None,
        picture: bytes | None = None,
    ) -> dict[str, Any]:
        person = self._reachable(bot, given)
        self._quotas.check(bot, self._bots, person)
        message = SentMessage(person, bot.next_id(), text, photo, picture)
        bot.messages.append(message)
        return {"message_id": message.message_id, "date": now()}

    def _reachable(self, bot: ZaloBot, given: Mapping[str, Any]) -> str:
        chat = string(given, "chat_id")
        person = bot.people.get(chat)
        if person is None or not person.started:
            raise bad_request("chat not found")
        if person.blocked:
            raise bad_request("user has blocked this bot")
        return chat


def webhook_of(bot: ZaloBot) -> Any:
    if bot.webhook is None:
        raise Refusal(404, "Webhook not found")
    return {"url": bot.webhook["url"], "updated_at": bot.webhook["updated_at"]}


def set_webhook(bot: ZaloBot, given: Mapping[str, Any]) -> None:
    """Kept whatever its probe will come to."""
    url, secret = string(given, "url"), string(given, "secret_token")
    if not url.startswith(("https://", "http://127.0.0.1")):
        raise bad_request("url must be https")
    if not 8 <= len(secret) <= 256:
        raise bad_request("secret_token must have 8 to 256 characters")
    bot.webhook = {"url": url, "secret": secret, "updated_at": now()}


def check(method: str, given: Any) -> Mapping[str, Any]:
    """The parameters, of which none may be unknown."""
    if not isinstance(given, dict):
        raise bad_request("a JSON object is expected")
    unknown = set(given) - set(TAKES[method])
    if unknown:
        raise bad_request(f"unknown parameter {min(unknown)}")
    return given


def string(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if not isinstance(value, str) or not value.strip():
        raise bad_request(f"{name} is required")
    return value


def text_in(given: Mapping[str, Any], name: str) -> str:
    """1 to 2,000 characters, counted as its styles are: in UTF-16."""
    text = string(given, name)
    if len(text.encode("utf-16-le")) // 2 > LONGEST:
        raise bad_request(f"{name} must have 1 to {LONGEST} characters")
    return text


def styles(given: Mapping[str, Any]) -> None:
    if given.get("parse_mode") not in (None, "markdown", "html"):
        raise bad_request("parse_mode")
    length = len(text_in(given, "text").encode("utf-16-le")) // 2
    for style in given.get("text_styles", ()):
        if set(style) != {"start", "len", "st"} or not set(style["st"]) <= STYLES:
            raise bad_request("text_styles")
        if style["start"] < 0 or style["len"] < 1 or style["start"] + style["len"] > length:
            raise bad_request("text_styles lie outside of the text")


def now() -> int:
    return int(time.time() * 1000)
