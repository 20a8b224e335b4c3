"""Zalo's refusals in the house's words, within HTTP 200 and beside it."""

import json

import pytest

from bot.channels.wire import Answer
from bot.channels.zalo.client import is_public, result_of
from bot.channels.zalo.errors import ZaloRefusal, translate
from core.talk.messages import Misconfigured, Refused, SendError, Throttled, Unavailable, Unreachable


@pytest.mark.parametrize(
    ("method", "code", "words", "kind"),
    [
        ("getMe", 401, "Unauthorized", Misconfigured),
        ("sendMessage", 401, "Unauthorized", Misconfigured),
        ("sendMessage", 403, "Internal server error", Unavailable),
        ("getMe", 403, "Internal server error", Unavailable),
        ("sendMessage", 404, "Not found", Unreachable),
        ("getMe", 404, "Not found", Misconfigured),
        ("getWebhookInfo", 404, "Webhook not found", Unavailable),
        ("sendMessage", 400, "Bad request: chat not found", Unreachable),
        ("sendMessage", 400, "User has blocked this bot", Unreachable),
        ("sendMessage", 400, "text must have 1 to 2000 characters", Refused),
        ("setWebhook", 400, "url must be https", Refused),
        ("sendMessage", 408, "Request timeout", Unavailable),
        ("sendMessage", 413, "Too large", Refused),
        ("testWebhook", 426, "Daily limit exceeded", Unavailable),
        ("sendMessage", 429, "Too many requests", Throttled),
        ("sendMessage", 429, "Quota exceeded", Throttled),
        ("sendMessage", 500, "Internal server error", Unavailable),
        ("sendMessage", 503, "", Unavailable),
        ("sendMessage", -201, "what nobody has documented", Unavailable),
    ],
)
def test_a_refusal_has_one_meaning(method: str, code: int, words: str, kind: type[SendError]) -> None:
    assert type(translate(ZaloRefusal(method, code, words))) is kind


def test_a_quota_and_a_rate_are_told_apart_by_whoever_counts() -> None:
    meaning = translate(ZaloRefusal("sendMessage", 429, "Quota exceeded"))

    assert isinstance(meaning, Throttled)
    assert meaning.or_spent
    assert meaning.after.total_seconds() == 60


def test_a_page_that_is_not_there_says_nothing_of_a_person() -> None:
    assert type(translate(ZaloRefusal("sendMessage", 404, "<html>", spoken=False))) is Unavailable


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (200, {"ok": False, "error_code": 403, "description": "x"}, 403),
        (200, {"ok": False, "errorCode": 429, "description": "x"}, 429),
        (200, {"ok": False, "error_code": "401"}, 401),
        (200, {"ok": False}, 500),
        (200, {"ok": "true", "result": {}}, 500),
        (200, {"ok": False, "error_code": True}, 500),
        (429, {"ok": False}, 429),
        (500, {"ok": True, "result": {"message_id": "1"}}, 500),
        (200, {"result": {}}, 200),
        (200, [], 200),
        (404, "<html>", 404),
        (502, "", 502),
    ],
)
def test_what_is_not_ok_is_a_refusal_wherever_it_says_so(status: int, body: object, code: int) -> None:
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()

    with pytest.raises(ZaloRefusal) as refusal:
        result_of("sendMessage", Answer(status, content, {}))
    assert refusal.value.code == code


def test_what_is_ok_is_its_result() -> None:
    assert result_of("sendChatAction", Answer(200, b'{"ok": true}', {})) is None
    assert result_of("getMe", Answer(200, b'{"ok": true, "result": {"id": "1"}}', {})) == {"id": "1"}


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://photo-stal-1.zdn.vn/abc/1.jpg", True),
        ("https://cdn.example:8443/a", True),
        ("http://photo.zdn.vn/a", False),
        ("https://127.0.0.1/a", False),
        ("https://[::1]/a", False),
        ("https://localhost/a", False),
        ("https://169.254.169.254/latest", False),
        ("https://user@photo.zdn.vn/a", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_public_addresses_are_fetched(address: str, public: bool) -> None:
    assert is_public(address) is public
