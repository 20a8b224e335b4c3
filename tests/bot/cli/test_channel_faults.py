"""What hinders a channel or a message, as the commands say it, in the language that was asked for."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from core.reasons import Reason
from core.states import MessageState
from core.talk.kept_faults import kept_fault
from core.talk.message_kinds import MessageKind
from core.talk.messages import Refused, Say
from core.talk.send_faults import SendFault
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from tests.bot.cli.conftest import CONFIG, TELEGRAM, Cli
from tests.days import local
from tests.fakes.botapi import BotApi

NOW = local("2026-03-12 08:00")
EMAIL = """
[email]
enabled = true
address = "van-phong@song-may.example"
smtp_host = "127.0.0.1"
smtp_port = 9
smtp_security = "none"
smtp_password = "x"
imap_host = "127.0.0.1"
imap_port = 9
imap_security = "none"
imap_password = "x"
"""


def telegram(**wrong: str) -> str:
    keys = {"token": "1:x", "base_url": "http://127.0.0.1:9/bot", "base_file_url": "http://127.0.0.1:9/file/bot"}
    return TELEGRAM.format(**(keys | wrong))


CHANNELS = {
    "an address of something else": (
        telegram(base_url="ftp://x/bot"),
        "✗ Kênh telegram chưa dùng được: base_url không phải là địa chỉ http:// hay https://",
        "✗ Channel telegram cannot be used: base_url is no http:// or https:// address",
    ),
    "nobody there": (
        telegram(),
        "✗ Kênh telegram chưa dùng được: không nối được đường mạng, “ClientConnectorError:",
        "✗ Channel telegram cannot be used: there is no connection, “ClientConnectorError:",
    ),
    "no mail server": (
        EMAIL,
        "✗ Kênh email chưa dùng được: máy chủ thư không trả lời, máy bên kia không nhận kết nối",
        "✗ Channel email cannot be used: the mail server does not answer, the other machine takes no connection",
    ),
}


@pytest.mark.parametrize(("settings", "vi", "en"), CHANNELS.values(), ids=CHANNELS)
def test_check_says_what_is_wrong_with_a_channel(cli: Cli, folder: Path, settings: str, vi: str, en: str) -> None:
    (folder / "config.toml").write_text(CONFIG + settings, "utf-8")
    for language, line in (("vi", vi), ("en", en)):
        told = cli("check", "--lang", language).out.splitlines()
        assert [one[: len(line)] for one in told if "telegram" in one or "email" in one] == [line]


def test_check_says_that_a_token_is_rejected(cli: Cli, folder: Path, api: BotApi) -> None:
    (folder / "config.toml").write_text(CONFIG + telegram(base_url=api.base_url), "utf-8")
    vi = "✗ Kênh telegram chưa dùng được: Telegram không nhận token, hoặc base_url không phải là Bot API"
    en = "✗ Channel telegram cannot be used: Telegram rejects the token, or base_url is not a Bot API"
    assert [vi in cli("check").out.splitlines(), en in cli("check", "--lang", "en").out.splitlines()] == [True, True]


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "vi", "en"),
    [
        ("127.0.0.1", "cổng đang bị chương trình khác dùng", "another program uses the port"),
        ("192.0.2.1", "máy này không có địa chỉ ấy", "this machine does not have that address"),
        ("no..name", "không phải tên một máy", "that is no name of a machine"),
    ],
)
def test_a_port_that_cannot_be_opened_is_said_with_its_reason(
    cli: Cli, folder: Path, taken: int, host: str, vi: str, en: str
) -> None:
    (folder / "config.toml").write_text(f'{CONFIG}[web]\nhost = "{host}"\nport = {taken}\n', "utf-8")
    where = f"{host}:{taken}"
    begun = (f"✗ Không mở được cổng web {where}: {vi}.", f"✗ The web port {where} cannot be opened: {en}.")
    told = cli("check").out + cli("check", "--lang", "en").out
    assert [line.startswith(begun) for line in told.splitlines() if where in line] == [True, True]


LATER = '“{"key": "send-fault-of-later", "args": {}}”'
NOTES = [
    (kept_fault(Refused(SendFault.FILE_TOO_LARGE, most=50)), "tệp lớn hơn 50 MB", "the file is larger than 50 MB"),
    ("550 5.7.1 not wanted", "“550 5.7.1 not wanted”", "“550 5.7.1 not wanted”"),
    ("the file is missing or empty", "“the file is missing or empty”", "“the file is missing or empty”"),
    (LATER[1:-1], LATER, LATER),
    (None, "–", "–"),
]


async def _given_up(url: str, note: str | None) -> None:
    db = Database(url)
    said = Outgoing("nudge:1", MessageKind.NOTICE, (Say("file-well"),), channel="memory", chat="An")
    async with db.write() as s:
        await outbox.enqueue(s, [said], NOW)
        failed = {"state": MessageState.FAILED, "reason": Reason.REFUSED.value, "note": note}
        await s.execute(update(OutboxRow).values(failed))
    await db.close()


@pytest.mark.parametrize(("note", "vi", "en"), NOTES)
def test_the_outbox_says_why_a_message_was_given_up(cli: Cli, folder: Path, note: str | None, vi: str, en: str) -> None:
    asyncio.run(_given_up(f"sqlite:///{folder / 'office.db'}", note))
    assert cli("outbox", "list").out.startswith(f"1 · – · mạng không nhận tin · {vi} · ")
    assert cli("outbox", "list", "--lang", "en").out.startswith(f"1 · – · the network refused it · {en} · ")
