"""What becomes of a letter that the server does not take, by the server's own words."""

import pytest

from bot.channels.email.channel import EmailChannel
from bot.channels.email.settings import EmailSettings
from core.talk.messages import (
    Message,
    Misconfigured,
    Refused,
    SendError,
    Throttled,
    Unavailable,
    Unreachable,
)
from scheduler.clock import VirtualClock
from tests.days import local
from tests.fakes.mail import MailServer

TO = "tam@xa.example"
TOLD: list[tuple[str, str, type[SendError]]] = [
    ("RCPT", "550 5.1.1 no such user", Unreachable),
    ("RCPT", "550 no such user", Unreachable),
    ("RCPT", "553 5.1.3 that is no address", Unreachable),
    ("RCPT", "550 5.2.1 mailbox disabled", Unreachable),
    ("RCPT", "552 5.2.2 mailbox full", Unavailable),
    ("RCPT", "450 4.2.1 greylisted, come again", Unavailable),
    ("RCPT", "451 4.7.1 too many letters", Throttled),
    ("RCPT", "550 5.7.1 we do not want your letters", Refused),
    ("MAIL", "550 5.7.1 you are not that sender", Misconfigured),
    ("MAIL", "552 5.3.4 too large", Refused),
    ("MAIL", "421 4.3.0 closing", Unavailable),
    ("LETTER", "554 5.7.1 it looks like spam", Refused),
    ("LETTER", "552 5.3.4 too large", Refused),
    ("LETTER", "451 4.3.0 not now", Unavailable),
    ("LETTER", "421 4.7.0 too many letters today", Throttled),
    ("AUTH", "535 5.7.8 wrong", Misconfigured),
    ("AUTH", "454 4.7.0 not now", Unavailable),
    ("", "421 4.3.2 closing down", Unavailable),
    ("", "554 5.3.2 no mail from here", Misconfigured),
    ("EHLO", "500 nothing", Misconfigured),
]


def channel_at(server: MailServer, **others: object) -> EmailChannel:
    settings = EmailSettings.model_validate(server.section | others)
    return EmailChannel(settings, VirtualClock(local("2026-03-12 08:00")), patience=2)


@pytest.mark.parametrize(("at", "says", "meaning"), TOLD, ids=[f"{at} {says[:9]}" for at, says, _ in TOLD])
async def test_each_refusal_has_its_meaning(at: str, says: str, meaning: type[SendError]) -> None:
    with MailServer() as server:
        server.post.people.add(TO)
        server.post.refusals[at] = says
        with pytest.raises(SendError) as refused:
            await channel_at(server).send(TO, Message("chào"))

    assert type(refused.value) is meaning, refused.value
    assert server.post.password not in str(refused.value)
    assert server.post.delivered[TO] == []


async def test_a_server_that_is_not_there_is_worth_another_try() -> None:
    with MailServer() as server:
        server.post.people.add(TO)
        channel = channel_at(server)
        server.stop()
        with pytest.raises(Unavailable):
            await channel.send(TO, Message("chào"))
        with pytest.raises(Unavailable):
            await channel.open()
        server.start()
        await channel.open()
        await channel.send(TO, Message("chào"))
        assert [letter.text for letter in server.post.delivered[TO]] == ["chào"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"smtp_password": "sai"}, "smtp_user, smtp_password: the server rejects them"),
        ({"imap_password": "sai"}, "imap_user, imap_password: the server rejects them"),
        ({"smtp_password": "mật khẩu"}, "smtp_password: this server takes only passwords of ASCII letters"),
        ({"imap_folder": "Khac"}, "imap_folder: there is no Khac in the mailbox"),
        ({"smtp_security": "starttls"}, "smtp_security"),
    ],
)
async def test_what_is_wrong_in_the_settings_is_told_by_its_key(wrong: dict[str, object], words: str) -> None:
    with MailServer() as server, pytest.raises(Misconfigured, match=words) as told:
        await channel_at(server, **wrong).open()

    assert "sai" not in str(told.value)
