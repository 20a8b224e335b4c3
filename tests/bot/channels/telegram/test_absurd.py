"""Numbers nobody has, depths nobody reads, lengths nobody types: kept and parked with their reason, and nobody beside
them is held up; by webhook and by polling."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.hearing import LONGEST_TEXT, hear_update
from bot.channels.telegram.line import readable_refusal
from bot.channels.telegram.updates import read_batch, read_update
from core.talk.messages import HeardKind, UnreadableUpdate
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi

DEEP = "[" * 100_000 + "]" * 100_000
LONG = "9" * 5000
CHAT = '{"id":7,"type":"private"}'


def message(chat: str = CHAT, date: str = "0", content: str = '"text":"chào"') -> str:
    return f'"message":{{"message_id":1,"date":{date},"chat":{chat},{content}}}'


PLAIN = f'{{"update_id":5,{message()}}}'
ODD_NUMBERS = {
    "beyond 64 bits": "36893488147419103232",
    "beyond all": "1e400",
    "no number": "NaN",
    "half a number": "5.5",
    "of 5,000 digits": LONG,
}
UNREADABLE = {
    "a chat beyond 64 bits": message(chat='{"id":36893488147419103232,"type":"private"}'),
    "a chat beyond all": message(chat='{"id":1e400,"type":"private"}'),
    "a chat of 5,000 digits": message(chat=f'{{"id":{LONG},"type":"private"}}'),
    "the year 99999": message(date="3093527980800"),
    "a day beyond all": message(date="1e400"),
    "no day": message(date="NaN"),
    "100,000 brackets": message(content=f'"text":{DEEP}'),
    "a text of a million": message(content=f'"text":"{"a" * 1_000_000}"'),
    "a text that is a number": message(content='"text":7'),
    "a file of a size beyond all": message(content='"document":{"file_id":"F","file_unique_id":"f","file_size":1e400}'),
    "a file of a size in words": message(content='"document":{"file_id":"F","file_unique_id":"f","file_size":"big"}'),
    "nonsense": '"message":7',
}


@pytest.mark.parametrize("number", ODD_NUMBERS.values(), ids=ODD_NUMBERS)
def test_an_update_with_an_odd_number_is_kept_under_what_it_says(number: str) -> None:
    text = f'{{"update_id":{number},{message()}}}'
    update = read_update(text)
    assert (update.body, update.key[:4]) == (text, "odd:")
    assert read_update(text) == update
    assert read_update(text + " ").key != update.key


@pytest.mark.parametrize("said", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_is_kept_under_its_number_and_parked(said: str) -> None:
    update = read_update(f'{{"update_id":5,{said}}}')
    assert update.key == "5"
    with pytest.raises(UnreadableUpdate):
        hear_update(update.body)


@pytest.mark.parametrize(
    "text", ["", "chào", "[5]", "5", '"update_id"', "{}", '{"update_id":true}', '{"update_id":"5"}', DEEP, "{" * 9]
)
def test_what_is_no_update_is_refused(text: str) -> None:
    with pytest.raises(UnreadableUpdate):
        read_update(text)


ODD = [*(f'{{"update_id":{number},{message()}}}' for number in ODD_NUMBERS.values()), "7", "[]", '"x"', "null", "{}"]
ODD += [f'{{"update_id":6,{said}}}' for said in UNREADABLE.values()]


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_a_batch_is_kept_whole_whatever_is_in_it(odd: str) -> None:
    last = '{"update_id": 8, "message": {"text": "xin ] chào \\" }"}}'
    batch = read_batch(f'{{"ok":true,"result":[{PLAIN},{odd},{last}]}}'.encode())
    first, _, third = batch.updates
    assert (first.key, third.key, batch.offset) == ("5", "8", 9)
    assert (json.loads(first.body), json.loads(third.body)) == (json.loads(PLAIN), json.loads(last))
    with pytest.raises(UnreadableUpdate):
        hear_update(batch.updates[1].body)


def test_what_people_may_say_is_heard_without_what_no_database_takes() -> None:
    said = json.dumps("a\0b\ud83d" + "x" * 4000)
    content = f'"text":{said}'
    heard = hear_update(f'{{"update_id":5,{message(content=content)}}}')
    assert heard is not None
    assert (heard.kind, heard.text) == (HeardKind.TEXT, "ab?" + "x" * 4000)
    assert len(heard.text) < LONGEST_TEXT


@pytest.fixture
async def channel(api: BotApi, clock: VirtualClock) -> AsyncIterator[TelegramChannel]:
    one = TelegramChannel(settings(api), clock, patience=5, wait=1)
    await one.open()
    yield one
    await one.close()


async def test_poison_in_a_poll_holds_up_nobody(
    channel: TelegramChannel,
    api: BotApi,
    inbox: Inbox,
    caplog: pytest.LogCaptureFixture,
) -> None:
    poison = ",".join(odd for odd in ODD)
    api.fail_next("getUpdates", 200, body=f'{{"ok":true,"result":[{PLAIN},{poison}]}}'.encode())
    api.person_writes(7, "sau đó")
    async with polling(channel, inbox):
        await api.until(lambda: not api.unheard())
    heard = [json.loads(body)["message"]["text"] for body in (inbox.rows["5"].body, inbox.rows["700000001"].body)]
    assert heard == ["chào", "sau đó"]
    assert [record.getMessage() for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []


async def test_what_cannot_be_acknowledged_is_asked_for_slowly(
    channel: TelegramChannel,
    api: BotApi,
    clock: VirtualClock,
    inbox: Inbox,
) -> None:
    before = clock.now()
    api.fail_next("getUpdates", 200, body=b'{"ok":true,"result":[{"update_id":1e400}]}', times=3)
    api.person_writes(7, "chào")
    async with polling(channel, inbox):
        await inbox.first(2)
    assert clock.now() - before == timedelta(seconds=15)


REFUSALS = [
    (
        b'{"ok":false,"description":"x","parameters":{"retry_after":"30"}}',
        {"description": "x", "parameters": {"retry_after": 30}},
    ),
    (b'{"parameters":{"retry_after":2.5}}', {"parameters": {"retry_after": 3}}),
    (b'{"parameters":{"retry_after":-5}}', {"parameters": {"retry_after": 60}}),
    (b'{"parameters":{"retry_after":0}}', {"parameters": {"retry_after": 60}}),
    (b'{"parameters":{"retry_after":NaN}}', {"parameters": {"retry_after": 60}}),
    (b'{"parameters":{"retry_after":"soon"}}', {"parameters": {"retry_after": 60}}),
    (b'{"parameters":{"retry_after":null}}', {"parameters": {"retry_after": 60}}),
    (b'{"parameters":{"retry_after":1e400}}', {"parameters": {"retry_after": 10**9}}),
    (b'{"parameters":{"retry_after":' + b"9" * 400 + b"}}", {"parameters": {"retry_after": 10**9}}),
    (b'{"parameters":{"migrate_to_chat_id":"x","more":[1]}}', {}),
    (b'{"parameters":[1],"description":7}', {}),
    (b"[1]", {}),
    (b"<html>", {}),
    (b"[" * 100_000, {}),
    (b"\xff", {}),
    (b"", {}),
]


@pytest.mark.parametrize(("payload", "kept"), REFUSALS, ids=range(len(REFUSALS)))
def test_a_refusal_is_readable_whoever_wrote_it(payload: bytes, kept: dict[str, object]) -> None:
    assert json.loads(readable_refusal(429, payload)) == {"ok": False, "error_code": 429, **kept}
