"""How people behave: the same in each run of one size. One unit in ten never reports, one person in a hundred blocks
the bot one day."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from tests.nation.office import FIGURES, IN_COMMUNE

SILENT, BLOCKS = 10, 100


class Habit(Enum):
    """Days before (-) or after a due day on which a unit reports; None: never."""

    EARLY = -4
    IN_TIME = 0
    LATE = 2
    SILENT = None


SHARES = (Habit.SILENT, *(6 * [Habit.EARLY]), *(2 * [Habit.IN_TIME]), Habit.LATE)


def habit_of(unit: int) -> Habit:
    return SHARES[unit % SILENT]


def report_of(unit: int, form: str, due: date) -> Sequence[int]:
    """Its figures; some of them are naught."""
    seed = unit * 31 + due.toordinal()
    return [(seed * (number + 3)) % 97 for number in range(FIGURES[form])]


def blocks_on(person: int, begins: date, days: int) -> date | None:
    """The day on which somebody blocks the bot; None: never. Neighbours do not all do so, nor all on one day; a chair
    or deputy may be among them."""
    if (person * 7919 + person // IN_COMMUNE) % BLOCKS:
        return None
    return begins + timedelta(days=1 + person * 13 % max(1, days - 2))
