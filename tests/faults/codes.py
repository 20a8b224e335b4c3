"""Invitation codes tried by the thousand, from one chat and from as many chats as codes, on the real program over
HTTP."""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import delete, insert, select, update

from core.office.codes import ALPHABET, OF_OFFICE, OF_UNITS, most_wrong_of_strangers, with_check
from core.office.people import Role
from storage.database.schema import AddressRow, ContactRow, PostRow
from storage.database.session import Database
from storage.office import invitations
from tests.faults.province import CLERK, CLOCK
from tests.faults.town import Town
from tests.whole.program import eventually

FIRST_STRANGER = 500_000
SPACE = {length: len(ALPHABET) ** (length - 1) for length in (OF_UNITS, OF_OFFICE)}
"""Codes that a guesser must choose among, who knows how the check character is made."""
ANSWERS = {
    "Mã này chưa đúng": "told that it is wrong",
    "máy nghỉ nhận mã": "told to wait an hour",
    "văn phòng xem từng người": "left to the office",
    "Kính chào đồng chí": "right, and let on",
}
WRONG, WAIT, HELD, RIGHT = ANSWERS
"""What a stranger reads, which is counted at the network: rows about strangers keep no words."""


@dataclass(frozen=True)
class Invited:
    """Codes that open: of each unit, and of the administrator."""

    units: Sequence[str]
    administrator: str

    @property
    def open(self) -> int:
        return len(self.units) + 1


def invite(url: str, units: int) -> Invited:
    """Takes their chats from so many chairs, and invites them and somebody who is to be an administrator."""
    return asyncio.run(_invite(url, units))


async def _invite(url: str, units: int) -> Invited:
    db, now, today = Database(url), CLOCK.now(), CLOCK.now().date()
    async with db.write() as s:
        chairs = list(await s.scalars(select(PostRow.contact_id).where(PostRow.role == Role.CHAIR.value).limit(units)))
        await s.execute(delete(AddressRow).where(AddressRow.contact_id.in_(chairs)))
        await s.execute(update(ContactRow).where(ContactRow.id.in_(chairs)).values(consent="unasked"))
        someone = ContactRow(name="Quản trị mới", phone=None, consent="unasked")
        s.add(someone)
        await s.flush()
        post = {"contact_id": someone.id, "role": Role.ADMIN.value, "title": "Quản trị", "since": date(2025, 1, 1)}
        await s.execute(insert(PostRow), [post])
        made = await invitations.invite(s, day=today, now=now, days=30)
    await db.close()
    return Invited([one.code for one in made if not one.of_office], next(one.code for one in made if one.of_office))


def guesses(many: int, right: Sequence[str] = ()) -> list[str]:
    """Codes with a good check character, as one guesses who knows the rule; the right ones stand in the last tenth."""
    dice = random.Random(23)
    found = [with_check("".join(dice.choices(ALPHABET, k=OF_UNITS - 1))) for _ in range(many)]
    for place, code in enumerate(right):
        found[many * 9 // 10 + place] = code
    return found


@dataclass(frozen=True)
class Attack:
    """What became of it: messages that strangers read, by their sentence; who is in, how many messages the office got,
    and how long it took (seconds)."""

    answers: Counter[str]
    came_in: int
    office_asked: int
    took: float

    @property
    def judged(self) -> int:
        return self.answers[WRONG] + self.answers[RIGHT]


def attack(town: Town, codes: Sequence[str], chats: int) -> Attack:
    """Each code from the next of so many chats, as fast as the network takes them; whoever is let on says yes and
    yes."""
    strangers = [FIRST_STRANGER + number for number in range(chats)]
    for chat in strangers:
        town.api.person(chat, "Người lạ", started=True)
    began = time.monotonic()
    for place, code in enumerate(codes):
        town.write(strangers[place % chats], code)
    eventually(lambda: heard_all(town), 600)
    took = time.monotonic() - began
    town.settled(600)
    answers = read_by(town, strangers)
    for chat in strangers[-chats // 10 :]:
        town.write(chat, "1", "1")
    eventually(lambda: heard_all(town), 120)
    asked = number(town, f"SELECT count(*) FROM outbox WHERE chat = '{CLERK}' AND say LIKE '%newcomer-asks%'")
    return Attack(answers, number(town, "SELECT count(*) FROM arrivals WHERE state = 'in'"), asked, took)


def heard_all(town: Town) -> bool:
    return not town.api.unheard() and number(town, "SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0


def number(town: Town, query: str) -> int:
    ((found,),) = town.province.counts(query)
    return int(str(found))


def read_by(town: Town, chats: Sequence[int]) -> Counter[str]:
    """How many messages of each kind; one that says both that a code is wrong and to wait is a wrong one."""
    texts = [text for chat in chats for text in town.api.texts(chat)]
    return Counter(next((words for words in ANSWERS if words in text), "other") for text in texts)


def codes_tried(say: Callable[[str], None], many: int = 2000, units: int = 200) -> None:
    """Prints how many tries were judged, and how long a guesser would need at that rate."""
    for title, chats in (("one chat", 1), (f"{many} chats", many)):
        with Town.of(units + 20, Path(tempfile.mkdtemp(prefix="nhacviec-codes-"))) as town:
            made = invite(town.program.url, units)
            with town.program.running():
                found = attack(town, guesses(many, [made.administrator, made.units[0]]), chats)
        _table(say, f"{many} codes from {title}, {made.open} open invitations, two of the codes are right", found, made)
        say("")


def _table(say: Callable[[str], None], title: str, found: Attack, made: Invited) -> None:
    say(title)
    say("| counted | number |")
    say("|---|---|")
    for words, meaning in ANSWERS.items():
        say(f"| {meaning} | {found.answers[words]} |")
    say(f"| came in | {found.came_in} |")
    say(f"| messages to the office, one for each right code that waits for it | {found.office_asked} |")
    say(f"| seconds until all were heard | {found.took:.1f} |")
    rate = most_wrong_of_strangers(made.open)
    say(f"| codes judged an hour at most, from any number of chats | {rate} |")
    units = years(SPACE[OF_UNITS], len(made.units), rate)
    say(f"| years to the expected hit, any of {len(made.units)} units | {units:,.0f} |")
    say(f"| years to the expected hit, the administrator | {years(SPACE[OF_OFFICE], 1, rate):.1e} |")


def years(space: int, right: int, an_hour: int) -> float:
    return space / right / an_hour / 24 / 365
