"""What is kept of the mailbox, and when: nothing is lost, nothing is heard twice, and no letter makes us deaf."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.channels.email.channel import EmailChannel
from core.talk.messages import Heard, Message, Refused, UnreadableUpdate
from tests.bot.channels.email.test_posting import TO, channel_at
from tests.bot.channels.inbox import Inbox, polling
from tests.days import local
from tests.fakes.mail import MailServer


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    with MailServer() as running:
        running.post.people.add(TO)
        running.post.at = lambda: local("2026-03-12 07:00")
        yield running


def arrives(server: MailServer, text: str) -> int:
    return server.post.receive(server.post.write(TO, text).as_bytes())


def texts(channel: EmailChannel, inbox: Inbox) -> list[str]:
    said = []
    for update in inbox.rows.values():
        with suppress(UnreadableUpdate):
            heard = channel.hear(update.body)
            assert isinstance(heard, Heard)
            said.append(heard.text)
    return said


async def test_a_letter_at_which_the_server_hangs_up_does_not_make_us_deaf(server: MailServer) -> None:
    server.post.broken.add(arrives(server, "một"))
    arrives(server, "hai")
    channel, inbox = channel_at(server), Inbox()

    async with polling(channel, inbox):
        await inbox.first(2)

    assert texts(channel, inbox) == ["hai"]
    (unread,) = [update for update in inbox.rows.values() if update.key.startswith("unread:")]
    with pytest.raises(UnreadableUpdate, match="does not give it"):
        channel.hear(unread.body)


async def test_one_letter_that_arrives_twice_is_heard_once(server: MailServer) -> None:
    arrives(server, "một")
    server.post.receive(server.post.letters[0].raw)
    arrives(server, "hai")
    channel, inbox = channel_at(server), Inbox()

    async with polling(channel, inbox):
        await inbox.first(2)
        await asyncio.to_thread(server.post.wait_until, lambda: not list(server.post.unseen()))

    assert texts(channel, inbox) == ["một", "hai"]
    assert len(inbox.seen) >= 3


async def test_what_lay_there_for_long_is_left_alone(server: MailServer) -> None:
    arrives(server, "cũ")
    server.post.letters[0].at -= timedelta(days=40)
    arrives(server, "mới")
    channel, inbox = channel_at(server), Inbox()

    async with polling(channel, inbox):
        await inbox.first(1)

    assert texts(channel, inbox) == ["mới"]


async def test_a_file_of_a_folder_that_was_made_anew_is_not_another_letters(server: MailServer) -> None:
    letter = server.post.write(TO, "giấy")
    letter.add_attachment(b"PK", "application", "octet-stream", filename="a.docx")
    server.post.receive(letter.as_bytes())
    channel, inbox = channel_at(server), Inbox()
    async with polling(channel, inbox):
        (update,) = await inbox.first(1)
    heard = channel.hear(update.body)
    assert heard is not None
    assert await channel.fetch(heard.file_ref or "") == b"PK"

    server.post.validity = 8

    with pytest.raises(Refused):
        await channel.fetch(heard.file_ref or "")


async def test_who_gives_up_waiting_does_not_send_after_all(server: MailServer) -> None:
    server.post.gate.clear()
    sending = asyncio.create_task(channel_at(server).send(TO, Message("chào")))
    await asyncio.to_thread(server.post.hesitates.wait, 5)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    server.post.gate.set()
    await channel_at(server).send(TO, Message("lần nữa"))

    assert [letter.text for letter in server.post.delivered[TO]] == ["lần nữa"]
