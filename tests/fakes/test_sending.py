"""What the fake takes and what it rejects, as Telegram does."""

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import httpx
import pytest
from PIL import Image

from tests.fakes.botapi import BotApi, Button
from tests.fakes.conftest import Client


@pytest.fixture(autouse=True)
def somebody(api: BotApi) -> None:
    api.person(7, "Bà Chín", started=True)


def keyboard(*buttons: dict[str, Any]) -> str:
    return json.dumps({"inline_keyboard": [[button] for button in buttons]})


def test_a_message_is_shown_to_its_person(api: BotApi, call: Client) -> None:
    answer = call.result(
        "sendMessage", chat_id=7, text=" chào bà ", reply_markup=keyboard({"text": "Đúng", "callback_data": "y"})
    )

    assert answer["text"] == "chào bà"
    assert [(message.text, message.buttons) for message in api.sent(7)] == [("chào bà", (Button("Đúng", "y"),))]
    assert [(made.method, made.status) for made in api.calls()] == [("sendMessage", 200)]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": " \n "}, "message text is empty"),
        ({}, "parameter text is required"),
        ({"text": "a", "parse_mod": "HTML"}, "unknown parameter parse_mod"),
        ({"text": "a", "chat_id": "@ai_do"}, "chat not found"),
        ({"text": "a", "chat_id": 8}, "chat not found"),
        ({"text": "a", "reply_markup": "{"}, "parameter reply_markup is no json"),
        ({"text": "a", "reply_markup": keyboard({"text": "x", "callback_data": "ạ" * 22})}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": keyboard({"text": "x", "callback_data": ""})}, "BUTTON_DATA_INVALID"),
        (
            {"text": "a", "reply_markup": keyboard({"text": " ", "callback_data": "x"})},
            "can't parse inline keyboard button: text is empty",
        ),
        ({"text": "a", "reply_markup": keyboard({"text": "x", "data": "x"})}, "inline keyboard button of unknown kind"),
    ],
)
def test_a_message_that_telegram_would_not_take(call: Client, parameters: dict[str, Any], sentence: str) -> None:
    assert call.no("sendMessage", **{"chat_id": 7, **parameters}) == (400, f"Bad Request: {sentence}")


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2048, " " + "a" * 4096])
def test_a_message_of_just_the_right_length(call: Client, text: str) -> None:
    assert call.result("sendMessage", chat_id=7, text=text)["text"] == text.strip()


def test_callback_data_of_64_bytes_is_taken(call: Client) -> None:
    call.result(
        "sendMessage", chat_id=7, text="a", reply_markup=keyboard({"text": "x", "callback_data": "ạ" * 21 + "x"})
    )


def test_people_who_cannot_be_written_to(api: BotApi, call: Client) -> None:
    api.person(1)
    api.block(2)
    api.deactivate(3)
    api.migrate(4, to=-100)

    assert call.no("sendMessage", chat_id=1, text="a") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    assert call.no("sendMessage", chat_id=2, text="a") == (403, "Forbidden: bot was blocked by the user")
    assert call.no("sendMessage", chat_id=3, text="a") == (403, "Forbidden: user is deactivated")
    assert call("sendMessage", chat_id=4, text="a")[1]["parameters"] == {"migrate_to_chat_id": -100}


def test_an_edit_must_change_something(api: BotApi, call: Client) -> None:
    message_id = call.result("sendMessage", chat_id=7, text="cũ")["message_id"]

    call.result("editMessageText", chat_id=7, message_id=message_id, text="mới")
    status, sentence = call.no("editMessageText", chat_id=7, message_id=message_id, text="mới")

    assert (status, sentence[:37]) == (400, "Bad Request: message is not modified:")
    assert call.no("editMessageText", chat_id=7, message_id=99, text="a") == (
        400,
        "Bad Request: message to edit not found",
    )
    assert api.texts(7) == ["mới"]


def test_a_press_is_answered_once(api: BotApi, call: Client) -> None:
    call.result("sendMessage", chat_id=7, text="đúng?", reply_markup=keyboard({"text": "Đúng", "callback_data": "y"}))
    query = api.person_presses_label(7, "Đúng")
    late = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")

    assert call.result("getUpdates")[0]["callback_query"]["data"] == "y"
    assert call.result("answerCallbackQuery", callback_query_id=query) is True
    assert api.answered(query)
    assert call.no("answerCallbackQuery", callback_query_id=query) == late
    assert call.no("answerCallbackQuery", callback_query_id="1") == late


def test_nobody_presses_a_button_that_is_not_there(api: BotApi, call: Client) -> None:
    message_id = call.result("sendMessage", chat_id=7, text="không nút")["message_id"]

    with pytest.raises(LookupError):
        api.person_presses(7, message_id, "y")


def test_files_go_both_ways(api: BotApi, call: Client) -> None:
    address = f"{api.base_url}{api.token}/sendDocument"
    content = bytes(range(256)) * 9
    httpx.post(address, data={"chat_id": "7", "caption": "mẫu"}, files={"document": ("Biểu tổng hợp.xlsx", content)})
    api.person_sends_document(7, "kế hoạch.docx", b"PK...")
    received = call.result("getUpdates")[-1]["message"]["document"]
    path = call.result("getFile", file_id=received["file_id"])["file_path"]

    shown = api.sent(7)[0]
    assert shown.document is not None
    assert (shown.text, shown.document.name, shown.document.content) == ("mẫu", "Biểu tổng hợp.xlsx", content)
    assert received["file_name"] == "kế hoạch.docx"
    assert httpx.get(f"{api.base_file_url}{api.token}/{path}").content == b"PK..."
    assert call.no("getFile", file_id="x") == (400, "Bad Request: wrong file_id or the file is temporarily unavailable")


def test_a_caption_has_at_most_1024_characters(api: BotApi) -> None:
    answer = httpx.post(
        f"{api.base_url}{api.token}/sendDocument",
        data={"chat_id": "7", "caption": "a" * 1025},
        files={"document": ("a.txt", b"a")},
    )

    assert answer.json()["description"] == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    ("token", "method", "status"),
    [("1:wrong", "getMe", 401), ("garbage", "getMe", 404), (None, "getYou", 404), (None, "GETME", 200)],
)
def test_tokens_and_methods(api: BotApi, token: str | None, method: str, status: int) -> None:
    assert httpx.get(f"{api.base_url}{token or api.token}/{method}").status_code == status


def test_the_menu_of_commands_is_checked(api: BotApi, call: Client) -> None:
    call.result("setMyCommands", commands=[{"command": "start", "description": "Bắt đầu"}])

    assert api.commands() == [{"command": "start", "description": "Bắt đầu"}]
    assert call.no("setMyCommands", commands=[{"command": "Lịch", "description": "x"}]) == (
        400,
        "Bad Request: BOT_COMMAND_INVALID",
    )


def test_scripted_troubles_come_once_and_in_order(api: BotApi, call: Client) -> None:
    api.fail_next("sendMessage", retry_after=5)
    api.fail_next("sendMessage", 500, chat=7)

    status, answer = call("sendMessage", chat_id=7, text="a")
    assert (status, answer["parameters"]) == (429, {"retry_after": 5})
    assert call.no("sendMessage", chat_id=7, text="a") == (500, "Internal Server Error")
    call.result("sendMessage", chat_id=7, text="b")
    assert api.texts(7) == ["b"]


def test_an_answer_can_be_lost_after_the_work_is_done(api: BotApi, call: Client) -> None:
    api.fail_next("sendMessage", 502, "Bad Gateway", after=True)

    assert call.no("sendMessage", chat_id=7, text="a") == (502, "Bad Gateway")
    assert api.texts(7) == ["a"]


def test_a_page_can_come_instead_of_an_answer(api: BotApi) -> None:
    api.fail_next("getMe", 200, body=b"<html>")

    assert httpx.get(f"{api.base_url}{api.token}/getMe").content == b"<html>"


def test_a_call_can_hang_until_it_is_released(api: BotApi, call: Client) -> None:
    api.hang_next("sendMessage", chat=7)
    with ThreadPoolExecutor() as pool:
        hanging = pool.submit(call.no, "sendMessage", chat_id=7, text="a")
        api.wait_until(lambda: [made.status for made in api.calls("sendMessage")] == [None])
        assert not hanging.done()
        api.release()

        assert hanging.result(10) == (502, "Bad Gateway")
    assert api.texts(7) == []


def test_half_an_answer_comes_and_the_line_is_dead(api: BotApi, call: Client) -> None:
    api.halve_next("sendMessage", "closed", chat=7)
    with pytest.raises(httpx.RemoteProtocolError):
        call("sendMessage", chat_id=7, text="a")
    api.halve_next("sendMessage", "silence", chat=7)
    with ThreadPoolExecutor() as pool:
        silent = pool.submit(call, "sendMessage", chat_id=7, text="b")
        api.wait_until(lambda: api.texts(7) == ["a", "b"])
        assert not silent.done()
        api.release()
        with pytest.raises(httpx.RemoteProtocolError):
            silent.result(10)


def test_the_pace_can_be_enforced(api: BotApi, call: Client) -> None:
    api.person(8, started=True)
    api.pace(per_chat=30, overall=0)

    statuses = [call("sendMessage", chat_id=chat, text="a")[0] for chat in (7, 7, 8)]

    assert statuses == [200, 429, 200]
    assert 1 <= call("sendMessage", chat_id=7, text="a")[1]["parameters"]["retry_after"] <= 31


def test_waiting_for_what_never_comes_tells_the_last_calls(api: BotApi, call: Client) -> None:
    call.result("getMe")
    started = time.monotonic()

    with pytest.raises(AssertionError, match="getMe"):
        api.wait_until(lambda: False, timeout=0.2)
    assert time.monotonic() - started < 5


def png(width: int, height: int) -> bytes:
    data = BytesIO()
    Image.new("L", (width, height)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (lambda: b"", "file must be non-empty"),
        (lambda: b"no picture", "IMAGE_PROCESS_FAILED"),
        (lambda: png(10, 10)[:40], "IMAGE_PROCESS_FAILED"),
        (lambda: png(10, 201), "PHOTO_INVALID_DIMENSIONS"),
        (lambda: png(5001, 5000), "PHOTO_INVALID_DIMENSIONS"),
        (lambda: png(10, 10) + bytes(10_000_000), "file is too big"),
    ],
)
def test_a_photo_keeps_to_its_limits(api: BotApi, content: Callable[[], bytes], why: str) -> None:
    answer = httpx.post(
        f"{api.base_url}{api.token}/sendPhoto", data={"chat_id": "7"}, files={"photo": ("a.png", content())}
    )
    assert (answer.status_code, answer.json()["description"]) == (400, f"Bad Request: {why}")


def test_a_photo_comes_in_several_sizes(api: BotApi) -> None:
    address = f"{api.base_url}{api.token}/sendPhoto"
    answer = httpx.post(address, data={"chat_id": "7", "caption": "bảng"}, files={"photo": ("a.png", png(1080, 3000))})
    message = answer.json()["result"]
    assert [(size["width"], size["height"]) for size in message["photo"]] == [
        (32, 90),
        (115, 320),
        (288, 800),
        (461, 1280),
        (922, 2560),
    ]
    assert (message["caption"], "document" in message) == ("bảng", False)
