"""One office with its people at the far end: what each types and presses in their own chat, and waiting for what the
bot answers there."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from bot.settings import Config
from reading.plan.drafting import read_draft
from scheduler.clock import SystemClock
from storage.database.session import Database
from storage.office import invitations, people, units
from storage.plans import activation, lifecycle
from tests.whole import papers
from tests.whole.ledger import Ledger, shown
from tests.whole.program import Program, eventually

CLERK = 100
CHAIRS: Mapping[str, int] = {"HB": 101, "SC": 102, "DM": 103}
CHATS = range(CLERK, 104)


class FarEnd(Protocol):
    """A fake network, as the people of an office use it: each has a chat, named by a number."""

    def person(self, chat: int, name: str, started: bool = False) -> object: ...

    def person_writes(self, chat: int, text: str) -> int | None: ...

    def sent(self, chat: int) -> Sequence[Any]: ...

    def unheard(self) -> Sequence[int]: ...

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None: ...


class Office:
    """The people of tests/whole/papers.py, each with a chat, the program they write to, and what it wrote down."""

    def __init__(self, api: Any, folder: Path, today: date, program: Program | None = None) -> None:
        self.api, self.today = api, today
        self.program = program or Program(api, folder)
        self.ledger = Ledger(folder / "nhacviec.db")
        self.written: set[int] = set()
        (folder / "roster.csv").write_text(papers.roster_csv(), "utf-8")
        (folder / "form.toml").write_text(papers.FORM, "utf-8")
        self.program.command("people", "import", str(folder / "roster.csv"), "--yes")
        self.program.command("form", "import", str(folder / "form.toml"))
        self.program.command("people", "invite", "--csv", str(folder / "invitations.csv"))

    def everybody_is_in(self) -> None:
        """As if the plan had been confirmed with its form and all had joined: written down while the program is not
        running."""
        asyncio.run(settle_in(self.program.url, self.today))
        for name, chat in {papers.CLERK: CLERK, **chairs()}.items():
            self.api.person(chat, name, started=True)

    def write(self, chat: int, *texts: str) -> None:
        """One after the other, without waiting for an answer."""
        self._note(self.api.person_writes(chat, text) for text in texts)

    def send_plan(self) -> None:
        self._note([self.api.person_sends_document(CLERK, "ke-hoach.docx", papers.plan_docx(self.today))])

    def _note(self, updates: Iterable[int | None]) -> None:
        self.written |= {update for update in updates if update is not None}

    def sees(self, chat: int, phrase: str, times: int = 1) -> list[Any]:
        """Waits until `times` messages in the chat hold the phrase; returns them."""
        self.api.wait_until(lambda: len(self.holding(chat, phrase)) >= times, 20)
        return self.holding(chat, phrase)

    def holding(self, chat: int, phrase: str) -> list[Any]:
        return [message for message in self.api.sent(chat) if phrase in message.text]

    def say(self, chat: int, text: str, phrase: str) -> Any:
        """Types, and waits for one more message that holds the phrase."""
        before = len(self.holding(chat, phrase))
        self.write(chat, text)
        return self.sees(chat, phrase, before + 1)[-1]

    def coming(self, code: str) -> str:
        """What is said by whoever comes with a code: here a link says it."""
        return f"/start {code}"

    def join(self, people: Mapping[str, int]) -> None:
        """Everybody at once: the link with the code, yes to being written to, yes that is me."""
        codes = self.ledger.codes()
        for name, chat in people.items():
            self.write(chat, self.coming(codes[name]), "1", "1")
        for name, chat in people.items():
            self.sees(chat, f"Đã xong. Từ nay máy nhắc việc cho đồng chí {name}.")

    def settled(self) -> None:
        """Waits until every update is answered and every message whose hour has come has left."""

        def done() -> bool:
            return not self.api.unheard() and not self.ledger.heard()["waiting"] and not self.ledger.on_their_way()

        eventually(done)

    def said_twice(self) -> Counter[tuple[int, str]]:
        """What people saw more often than the program has it; it never has what they did not see."""
        seen, believed = shown(self.api, CHATS), self.ledger.said()
        assert believed - seen == Counter()
        return seen - believed


async def settle_in(url: str, today: date) -> None:
    """Joins everybody on the network "telegram" and activates the plan, straight in the database."""
    db, now = Database(url), SystemClock().now()
    async with db.write() as session:
        for invitation in await invitations.invite(session, day=today, now=now, days=1):
            chat = str({papers.CLERK: CLERK, **chairs()}[invitation.name])
            contact = await invitations.redeem(session, invitation.code, "telegram", chat, now)
            await people.set_consent(session, contact, True, "test", "telegram", chat, now)
        draft = read_draft(
            "\n".join(papers.plan_lines(today)),
            today=today,
            units=await units.units_on(session, today),
            clusters=["Cụm I"],
        )
        draft = replace(draft, deadlines=tuple(replace(deadline, form="so-ket") for deadline in draft.deadlines))
        plan_id = await lifecycle.store_draft(session, draft, file_id=None, contact_id=None, now=now)
        await activation.activate(session, plan_id, policy=Config().policy, now=now)
    await db.close()


def chairs() -> Mapping[str, int]:
    """Name → chat."""
    return {papers.CHAIRS[unit]: chat for unit, chat in CHAIRS.items()}


def numbers_of(place: int) -> tuple[int, int, int]:
    """What the chair in that place reports."""
    return 10 + place, place, place * 15_000_000


def as_typed(numbers: Sequence[int]) -> str:
    """ "12 3 45tr"."""
    members, houses, fund = numbers
    return f"{members} {houses} {fund // 1_000_000}tr"
