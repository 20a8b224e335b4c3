"""Pictures go as photos where Telegram takes them and they can be read; all else as the file it is."""

from collections.abc import AsyncIterator, Callable
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.pictures import is_photo, picture_size
from core.talk.messages import File, Message, Unreachable
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    data = BytesIO()
    Image.new("L", (width, height), 255).save(data, kind, compress_level=1)
    return data.getvalue()


WITHIN: list[tuple[Callable[[], bytes], bool]] = [
    (lambda: picture(1080, 2400), True),
    (lambda: picture(1080, 2400, "JPEG"), True),
    (lambda: picture(200, 4000), True),
    (lambda: picture(200, 4001), False),
    (lambda: picture(4880, 5120), True),
    (lambda: picture(4881, 5120), False),
    (lambda: picture(1080, 5121), False),
    (lambda: picture(1080, 2400) + bytes(10_000_000), False),
    (lambda: picture(1080, 2400, "GIF"), False),
    (lambda: picture(1080, 2400)[:23], False),
    (lambda: picture(1080, 2400, "JPEG")[:20], False),
    (lambda: b"\x89PNG\r\n\x1a\n" + bytes(20), False),
    (lambda: b"a,b\r\n1,2\r\n", False),
    (bytes, False),
]
"""Drawn by the test alone: a large picture takes its time."""


@pytest.mark.parametrize(("drawn", "expected"), WITHIN)
def test_a_picture_within_the_limits_is_a_photo(drawn: Callable[[], bytes], expected: bool) -> None:
    assert is_photo(drawn()) is expected


@pytest.mark.parametrize(("kind", "size"), [("PNG", (3, 7)), ("JPEG", (640, 480))])
def test_a_size_is_told_by_the_bytes(kind: str, size: tuple[int, int]) -> None:
    assert picture_size(picture(*size, kind)) == size


@given(st.binary(), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x00"]))
@example(b"\xff\xe1\x00\x00" * 9, b"\xff\xd8")
def test_any_bytes_have_a_size_or_none(content: bytes, start: bytes) -> None:
    assert picture_size(start + content) is None or is_photo(start + content) in (True, False)


@pytest.fixture
async def channel(api: BotApi, clock: VirtualClock) -> AsyncIterator[TelegramChannel]:
    api.person(7, started=True)
    one = TelegramChannel(settings(api), clock, patience=0.5)
    yield one
    await one.close()


TABLE = Message("Bảng tổng hợp", file=File(1, "bang.png"))


def arrived(api: BotApi) -> list[tuple[str, bool, str, bytes]]:
    """(caption, whether as a photo, file name, bytes) of each message with a file."""
    files = [(message.text, message.document) for message in api.sent(7)]
    return [(text, file.size is not None, file.name, file.content) for text, file in files if file is not None]


@pytest.mark.parametrize(("size", "photo"), [((1080, 2400), True), ((1080, 6000), False)])
async def test_the_table_is_shown_as_a_picture_where_it_can_be_read(
    channel: TelegramChannel, api: BotApi, size: tuple[int, int], photo: bool
) -> None:
    content = picture(*size)
    await channel.send("7", TABLE, content)
    assert arrived(api) == [("Bảng tổng hợp", photo, "bang.png", content)]


async def test_a_picture_that_telegram_cannot_show_goes_as_a_file(channel: TelegramChannel, api: BotApi) -> None:
    torn = picture(1080, 2400)[:60]
    await channel.send("7", TABLE, torn)
    assert arrived(api) == [("Bảng tổng hợp", False, "bang.png", torn)]
    assert len(api.calls("sendPhoto")) == 1


async def test_who_cannot_be_reached_is_not_tried_twice(channel: TelegramChannel, api: BotApi) -> None:
    with pytest.raises(Unreachable):
        await channel.send("404", TABLE, picture(10, 10))
    assert (len(api.calls("sendPhoto")), len(api.calls("sendDocument"))) == (1, 0)
