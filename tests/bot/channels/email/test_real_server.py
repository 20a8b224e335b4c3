"""Letters read from a real IMAP server say the same as from ours: what our strict one says of them is how it is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.channels.email.channel import EmailChannel
from bot.channels.email.settings import EmailSettings
from core.talk.messages import Heard, Refused, UnreadableUpdate
from scheduler.clock import SystemClock
from tests.bot.channels.email import dovecot
from tests.bot.channels.email.letters import OWN, heard, letter
from tests.bot.channels.email.test_hearing import HOSTILE, returned
from tests.bot.channels.inbox import Inbox, polling
from tests.whole.program import eventually

pytestmark = pytest.mark.skipif(not dovecot.CAN_RUN, reason=dovecot.WHY_NOT)


def letters() -> dict[str, bytes]:
    """Usual ones and hostile ones, each with a Message-ID of its own."""
    plan = letter("kế hoạch", Message_ID="<f1@xa.example>")
    plan.add_attachment(b"PK\x03\x04" * 5000, "application", "octet-stream", filename="Kế hoạch số 5 – tháng 3.docx")
    photo = letter("nhà 3", Message_ID="<f2@xa.example>")
    photo.add_alternative("<p>nhà 3</p>", subtype="html")
    photo.add_attachment(b"\xff\xd8\xff", "image", "jpeg", filename="ảnh.jpg")
    deep = letter("1", Message_ID="<f4@xa.example>")
    for number in range(200):
        deep.add_attachment(b"x", "application", "octet-stream", filename=f'"{number}\\.bin')
    usual = {
        "text": letter(Message_ID="<f0@xa.example>").as_bytes(),
        "plan": plan.as_bytes(),
        "photo": photo.as_bytes(),
        "many parts": deep.as_bytes(),
        "returned": returned(),
        "returned whole": returned("4.4.7", kind="message/rfc822").replace(b"<r1@", b"<r2@"),
    }
    # Without it Dovecot believes nothing of what a head says of the body.
    return usual | {why: b"MIME-Version: 1.0\n" + raw for why, raw in HOSTILE.items() if raw.strip()}


def said(channel: EmailChannel, body: str) -> Heard | str | None:
    try:
        found = channel.hear(body)
    except UnreadableUpdate as error:
        return str(error)
    return found and replace(found, file_ref=None, file_size=None)


def expected(raw: bytes) -> Heard | str | None:
    try:
        found = heard(raw)
    except UnreadableUpdate as error:
        return str(error)
    return found and replace(found, file_ref=None, file_size=None)


async def test_a_real_server_says_the_same_of_every_letter() -> None:
    section = {"address": OWN, "smtp_host": "127.0.0.1", "smtp_security": "none", "imap_host": "127.0.0.1"}
    account = {"imap_security": "none", "imap_password": dovecot.PASSWORD, "poll_seconds": 1, "enabled": True}
    with dovecot.running() as port:
        channel = EmailChannel(EmailSettings(**section, **account, imap_port=port), SystemClock(), patience=10)
        inbox = Inbox()
        for why, raw in letters().items():
            dovecot.put(port, [raw])
            before = len(inbox.rows)
            async with polling(channel, inbox):
                rows = (await inbox.first(before + 1))[before:]
            assert said(channel, rows[0].body) == expected(raw), why
            if why == "plan":
                at, file = rows[0].sent_at, channel.hear(rows[0].body)
        # The last may have been kept and not yet marked: it comes again under its key.
        async with polling(channel, inbox):
            await SystemClock().sleep(1)
        eventually(lambda: dovecot.seen(port) == len(letters()))
        assert file is not None
        assert await channel.fetch(file.file_ref or "") == b"PK\x03\x04" * 5000
        assert at is not None
        assert abs((at - datetime.now(UTC)).total_seconds()) < 600
        with pytest.raises(Refused):
            await channel.fetch("1 1 1 base64")
