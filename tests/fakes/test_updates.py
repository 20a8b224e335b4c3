"""How the fake hands out updates: offsets, waiting, one poll at a time, webhooks."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fakes.botapi import BotApi
from tests.fakes.conftest import Client
from tests.fakes.listener import Listener


def ids(updates: list[dict]) -> list[int]:
    return [update["update_id"] for update in updates]


def test_updates_come_again_until_a_higher_offset_confirms_them(api: BotApi, call: Client) -> None:
    first, second, third = (api.person_writes(7, text) for text in ("một", "hai", "ba"))

    assert ids(call.result("getUpdates")) == [first, second, third]
    assert ids(call.result("getUpdates")) == [first, second, third]
    assert ids(call.result("getUpdates", offset=second, limit=1)) == [second]
    assert ids(call.result("getUpdates", offset=-1)) == [third]
    assert ids(call.result("getUpdates", offset=third + 1)) == []
    assert api.unheard() == []


def test_an_update_holds_what_the_person_did(api: BotApi, call: Client) -> None:
    api.person(7, "Bà Chín")
    api.person_writes(7, "/start MA-1")

    message = call.result("getUpdates")[0]["message"]

    assert message["text"] == "/start MA-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["chat"] == {"id": 7, "type": "private", "first_name": "Bà Chín"}


def test_a_poll_waits_for_news_and_gets_it_at_once(api: BotApi, call: Client) -> None:
    with ThreadPoolExecutor() as pool:
        started = time.monotonic()
        poll = pool.submit(call.result, "getUpdates", timeout=20)
        update = api.person_writes(7, "chào")

        assert ids(poll.result(10)) == [update]
        assert time.monotonic() - started < 5


def test_a_poll_ends_when_its_time_is_over(call: Client) -> None:
    started = time.monotonic()

    assert call.result("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - started < 3


def test_a_second_poll_ends_the_first(api: BotApi, call: Client) -> None:
    with ThreadPoolExecutor() as pool:
        statuses = [pool.submit(call, "getUpdates", timeout=1) for _ in range(2)]
        answers = [status.result(10) for status in statuses]

    assert sorted(status for status, _ in answers) == [200, 409]
    assert [answer["description"] for status, answer in answers if status == 409] == [
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    ]


def test_updates_not_allowed_are_not_told(api: BotApi, call: Client) -> None:
    call.result("getUpdates", allowed_updates=["message"])

    assert api.block(7) is None
    assert api.person_writes(7, "chào") is not None


def test_state_stays_when_the_line_goes_down_and_comes_back(api: BotApi, call: Client) -> None:
    address = api.url
    update = api.person_writes(7, "chào")
    api.stop()
    api.start()

    assert api.url == address
    assert ids(call.result("getUpdates")) == [update]


def test_no_poll_while_a_webhook_is_set(api: BotApi, call: Client) -> None:
    call.result("setWebhook", url="https://127.0.0.1/hook")

    assert call.no("getUpdates")[0] == 409
    call.result("deleteWebhook")
    assert call.result("getUpdates") == []


@pytest.mark.parametrize(
    ("url", "secret", "sentence"),
    [
        ("http://office.example/hook", "s", "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        ("https://office.example/hook", "có dấu", "Bad Request: secret token contains unallowed characters"),
    ],
)
def test_a_bad_webhook_is_rejected(call: Client, url: str, secret: str, sentence: str) -> None:
    assert call.no("setWebhook", url=url, secret_token=secret) == (400, sentence)


def test_a_webhook_gets_updates_in_order_with_the_secret_until_it_says_200(api: BotApi, call: Client) -> None:
    with Listener([500, 503, 200, 200]) as listener:
        call.result("setWebhook", url=listener.url, secret_token="bi-mat")
        first, second = api.person_writes(7, "một"), api.person_writes(7, "hai")
        api.wait_until(lambda: not api.unheard())

    assert api.deliveries() == [(first, 500), (first, 503), (first, 200), (second, 200)]
    assert listener.secrets == ["bi-mat"] * 4
    assert call.result("getWebhookInfo")["last_error_message"] == "Wrong response from the webhook: 503"


def test_a_webhook_that_nobody_answers_keeps_its_updates(api: BotApi, call: Client) -> None:
    call.result("setWebhook", url="http://127.0.0.1:9/nobody")
    update = api.person_writes(7, "chào")
    api.wait_until(lambda: len(api.deliveries()) >= 2)

    assert set(api.deliveries()) == {(update, None)}
    assert api.unheard() == [update]
