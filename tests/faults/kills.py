"""Random SIGKILLs during a notice to many people while as many answer, and while some send files that are made to hurt,
or hundreds of words at once."""

import random
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.faults.count import print_count
from tests.faults.hostile_files import DOCUMENTS
from tests.faults.province import chat_of
from tests.faults.town import Town

Say = Callable[[str], None]
TROUBLESOME = 20
"""Chairs who report nothing."""
FLOOD = 300
"""Words that one of them writes at once."""
SET_ASIDE = "SELECT coalesce(reason, '?'), count(*) FROM inbox WHERE state = 'parked' GROUP BY reason ORDER BY 2 DESC"


def many_kills(say: Say, kills: int = 200, people: int = 1000) -> None:
    """Prints what was lost and what came twice."""
    dice = random.Random(2026)
    with Town.of(people + TROUBLESOME, Path(tempfile.mkdtemp(prefix="nhacviec-kills-"))) as town:
        town.province.release_notice("Mời các đồng chí dự họp trực tuyến lúc 8 giờ ngày mai.")
        order, trouble = list(range(people)), _Trouble(town, people, dice)
        dice.shuffle(order)
        done = 0
        while done < kills or order:
            if done < kills:
                for number in [order.pop() for _ in range(min(len(order), dice.randrange(0, 2 * people // kills + 1)))]:
                    town.report(number)
                trouble.may_come()
                town.kill_after(dice.randrange(2, 40), dice.random() / 3)
                done += 1
            else:
                while order:
                    town.report(order.pop())
        with town.program.running():
            town.settled(600)
            threading.Event().wait(1)
        counted, set_aside = town.count(), town.province.counts(SET_ASIDE)
    print_count(
        say,
        f"{kills} SIGKILLs, a notice to {people + TROUBLESOME} people while {people} answer",
        counted,
        ("messages seen twice, per kill", f"{counted.messages_twice / kills:.2f}"),
        ("in flight at the kills, all together", town.in_flight),
        ("files made to hurt", trouble.files),
        (f"floods of {FLOOD} words", trouble.floods),
        *((f"set aside: {reason}", number) for reason, number in set_aside),
    )


@dataclass
class _Trouble:
    """What the last chairs do before some of the kills."""

    town: Town
    first: int
    dice: random.Random
    files: int = 0
    floods: int = 0

    def may_come(self) -> None:
        chat = chat_of(self.first + self.dice.randrange(TROUBLESOME))
        if self.dice.random() < 0.05:
            name = self.dice.choice(sorted(DOCUMENTS))
            update = self.town.api.person_sends_document(chat, name, _content(name))
            self.town.written += [update] if update is not None else []
            self.files += 1
        if self.dice.random() < 0.02:
            self.town.write(chat, *["lịch"] * FLOOD)
            self.floods += 1


@cache
def _content(name: str) -> bytes:
    return DOCUMENTS[name]()
