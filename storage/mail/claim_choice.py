"""Which of the messages that wait are taken in one claim: by priority, each chat at most once, and not those that must
stay. What speaks against one is core.talk.leaving's; taking them is storage.mail.claims'."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.office.people import Consent
from core.reasons import Reason
from core.states import AddressState, ExpectationState
from core.talk.leaving import WaitingMessage, objection
from core.talk.message_kinds import REPLIES, TO_STRANGERS
from storage.database.session import Session
from storage.mail.owing_lists import Facts, as_of_now
from storage.mail.waiting import waiting_page

PAGE = 50
SHARE = 4
PAGES = 21
"""Rows looked at in one claim at most, PAGE × PAGES: a long run of rows nobody wants any more must not hold the
lock."""
Unwanted = defaultdict[Reason, list[Facts]]
"""What must not leave, or not from here, by the reason."""


@dataclass
class ClaimChoice:
    """What is taken of the rows that could leave: `taken` by chat; `unwanted` must not leave."""

    s: Session
    channel: str
    now: datetime
    limit: int
    levels: Sequence[int]
    taken: dict[str, Facts] = field(default_factory=dict)
    unwanted: Unwanted = field(default_factory=lambda: defaultdict(list))
    pages: int = 0

    async def make(self) -> None:
        """By priority. Strangers have a quarter of what people's replies leave, and all that is left in the end."""
        for priority in self.levels:
            await self._of(priority, self._most_of(priority))
        await self._of(TO_STRANGERS, self.limit)

    def _most_of(self, priority: int) -> int:
        if priority != TO_STRANGERS:
            return self.limit
        left = self.limit - len(self.taken)
        return len(self.taken) + left // SHARE

    @property
    def more(self) -> bool:
        """Whether there is more to look at."""
        return self.pages >= PAGES and len(self.taken) < self.limit

    async def _of(self, priority: int, most: int) -> None:
        after = None
        while len(self.taken) < most and self.pages < PAGES:
            self.pages += 1
            # One chat's thousands of replies must not stand before the others'.
            besides = self.taken if priority <= REPLIES else ()
            rows = await waiting_page(self.s, self.channel, priority, self.now, PAGE, after, besides)
            for row in await as_of_now(self.s, rows):
                self._judge(row, most)
            if len(rows) < PAGE:
                break
            after = (rows[-1]["not_before"], rows[-1]["id"])

    def _judge(self, row: Facts, most: int) -> None:
        reason = objection(message_of(row), self.now)
        if reason is not None:
            self.unwanted[reason].append(row)
        elif len(self.taken) < most:
            self.taken.setdefault(row["chat"], row)


def message_of(row: Facts) -> WaitingMessage:
    """What there is to judge of a row."""
    consent, address, expectation = row["consent"], row["address"], row["expectation"]
    return WaitingMessage(
        row["priority"],
        row["good_until"],
        row["contact_id"],
        row["owner"],
        consent and Consent(consent),
        address and AddressState(address),
        expectation and ExpectationState(expectation),
    )
