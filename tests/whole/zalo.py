"""The office's people on Zalo: the same as on Telegram, with chats that have opaque ids, codes that are typed and nothing
to press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.days import VIETNAM
from tests.fakes.zalo import SentMessage, ZaloApi
from tests.whole import papers
from tests.whole.office import CLERK, Office, chairs
from tests.whole.program import Program, free_port

SECRET = "mot-bi-mat-dai"
BOT = """
[{section}]
enabled = true
token = "{token}"
base_url = "{base_url}"
webhook_secret = "{secret}"
"""


def on_zalo(api: ZaloApi, more: str = "") -> str:
    """A section for each bot of the account, the first as `[zalo]`."""
    sections = ("zalo", *(f"zalo.{name}" for name in list(api.bots)[1:]))
    return "".join(
        BOT.format(section=section, token=bot.token, base_url=api.base_url, secret=SECRET) + more
        for section, bot in zip(sections, api.bots.values(), strict=True)
    )


def zalo_program(api: ZaloApi, folder: Path, more: str = "") -> Program:
    """Called by Zalo at a free port of this machine."""
    port = free_port()
    web = f'port = {port}\npublic_url = "http://127.0.0.1:{port}"'
    return Program(None, folder, channels=on_zalo(api, more), web=web)


@dataclass(frozen=True)
class ZaloPeople:
    """People by their numbers, at the first bot of the account."""

    api: ZaloApi

    def id(self, chat: int) -> str:
        return self.api.bot().chat(chat)

    def person(self, chat: int, name: str, started: bool = False) -> object:
        return self.api.bot().person(self.id(chat), name, started=started)

    def person_writes(self, chat: int, text: str) -> int | None:
        self.api.bot().writes(self.id(chat), text)
        return None

    def sent(self, chat: int) -> Sequence[SentMessage]:
        return self.api.bot().sent(self.id(chat))

    def unheard(self) -> Sequence[int]:
        return range(self.api.bot().unheard())

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        self.api.wait_until(predicate, timeout)


class ZaloOffice(Office):
    """`starts` returns when Zalo calls at the program."""

    def __init__(self, api: ZaloApi, folder: Path) -> None:
        super().__init__(ZaloPeople(api), folder, datetime.now(VIETNAM).date(), zalo_program(api, folder))
        self.zalo = api

    def coming(self, code: str) -> str:
        return code

    def starts(self) -> None:
        before = len(self.zalo.calls("getWebhookInfo"))
        self.program.start()
        self.zalo.wait_until(lambda: len(self.zalo.calls("getWebhookInfo")) >= before + len(self.zalo.bots), 90)
        self.zalo.wait_until(lambda: len(self.zalo.verifications()) >= len(self.zalo.bots))

    def joins(self) -> None:
        """Everybody: the office's code is typed too, so an operator has to let its holder in."""
        self.write(CLERK, self.coming(self.ledger.codes()[papers.CLERK]), "1", "1")
        self.sees(CLERK, "Mã đúng.")
        self.program.command("people", "let-in", "1")
        self.sees(CLERK, "Văn phòng đã xác nhận đồng chí.")
        self.join(chairs())
