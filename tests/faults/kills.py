"""Random SIGKILLs during a notice to many people while as many answer."""

import random
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from tests.faults.count import print_count
from tests.faults.town import Town

Say = Callable[[str], None]


def many_kills(say: Say, kills: int = 200, people: int = 1000) -> None:
    """Prints what was lost and what came twice."""
    dice = random.Random(2026)
    with Town.of(people, Path(tempfile.mkdtemp(prefix="nhacviec-kills-"))) as town:
        town.province.release_notice("Mời các đồng chí dự họp trực tuyến lúc 8 giờ ngày mai.")
        order = list(range(people))
        dice.shuffle(order)
        done = 0
        while done < kills or order:
            if done < kills:
                for number in [order.pop() for _ in range(min(len(order), dice.randrange(0, 2 * people // kills + 1)))]:
                    town.report(number)
                town.kill_after(dice.randrange(2, 40), dice.random() / 3)
                done += 1
            else:
                while order:
                    town.report(order.pop())
        with town.program.running():
            town.settled(600)
            threading.Event().wait(1)
        counted = town.count()
    print_count(
        say,
        f"{kills} SIGKILLs, a notice to {people} people while {people} answer",
        counted,
        ("messages seen twice, per kill", f"{counted.messages_twice / kills:.2f}"),
        ("in flight at the kills, all together", town.in_flight),
    )
