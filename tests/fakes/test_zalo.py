"""The fake of Zalo is as strict as Zalo, and in some things stricter."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"


@pytest.fixture
def zalo() -> Iterator[ZaloApi]:
    with ZaloApi("mot", "hai", people=2, messages=3) as running:
        yield running


def call(zalo: ZaloApi, method: str, name: str = "mot", **given: Any) -> Any:
    answer = httpx.post(f"{zalo.base_url}{zalo.bot(name).token}/{method}", json=given, trust_env=False)
    assert answer.status_code == 200
    return answer.json()


def refused(zalo: ZaloApi, method: str, name: str = "mot", **given: Any) -> int:
    said = call(zalo, method, name, **given)
    assert said["ok"] is False
    return int(said["error_code"])


def test_errors_come_within_http_200(zalo: ZaloApi) -> None:
    zalo.bot("mot").person(CHAT, started=True)
    assert refused(zalo, "sendMessage", chat_id="ai-do", text="chào") == 400
    assert refused(zalo, "sendMessage", chat_id=CHAT, text="x" * 2001) == 400
    assert refused(zalo, "sendMessage", chat_id=CHAT, text=" ") == 400
    assert refused(zalo, "sendMessage", chat_id=CHAT, text="chào", reply_markup={}) == 400
    assert refused(zalo, "editMessage", chat_id=CHAT, text="chào") == 404
    assert refused(zalo, "getWebhookInfo") == 404
    assert refused(zalo, "getUpdates", timeout=0) == 408
    assert refused(zalo, "setWebhook", url="http://hoi.vn", secret_token="12345678") == 400
    assert refused(zalo, "setWebhook", url="https://hoi.vn", secret_token="1234567") == 400
    assert httpx.post(f"{zalo.base_url}sai/getMe", json={}, trust_env=False).json()["error_code"] == 401


def test_a_test_of_the_webhook_has_a_limit_of_a_day(zalo: ZaloApi) -> None:
    codes = [refused(zalo, "testWebhook") for _ in range(4)]

    assert codes == [404, 404, 404, 426]


def test_a_trouble_may_name_its_code_otherwise(zalo: ZaloApi) -> None:
    zalo.fail_next("getMe", 403, "Internal server error", odd=True)

    assert call(zalo, "getMe") == {"ok": False, "errorCode": 403, "description": "Internal server error"}
    assert call(zalo, "getMe")["result"]["account_type"] == "BASIC"


def test_one_update_is_given_at_a_time_and_forgotten(zalo: ZaloApi) -> None:
    bot = zalo.bot("mot")
    bot.writes(CHAT, "một")
    bot.writes(CHAT, "hai")

    texts = [call(zalo, "getUpdates", timeout=0)["result"]["message"]["text"] for _ in range(2)]

    assert texts == ["một", "hai"]
    assert refused(zalo, "getUpdates", timeout=0) == 408


def test_whom_one_bot_knows_the_other_does_not(zalo: ZaloApi) -> None:
    zalo.bot("mot").person(CHAT, started=True)

    assert call(zalo, "sendMessage", chat_id=CHAT, text="chào")["ok"]
    assert refused(zalo, "sendMessage", "hai", chat_id=CHAT, text="chào") == 400


def test_people_and_messages_are_counted_the_latter_for_the_account(zalo: ZaloApi) -> None:
    for name, chats in {"mot": ("a", "b", "c"), "hai": ("d", "e")}.items():
        for chat in chats:
            zalo.bot(name).person(chat, started=True)
    assert call(zalo, "sendMessage", chat_id="a", text="1")["ok"]
    assert call(zalo, "sendMessage", chat_id="b", text="2")["ok"]
    assert refused(zalo, "sendMessage", chat_id="c", text="người thứ ba") == 429
    assert call(zalo, "sendMessage", "hai", chat_id="d", text="3")["ok"]
    assert refused(zalo, "sendMessage", "hai", chat_id="e", text="4") == 429

    zalo.new_month()
    assert call(zalo, "sendMessage", "hai", chat_id="e", text="4")["ok"]
