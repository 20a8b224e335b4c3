"""A piece of work as one line: what has come of what is expected, and until when. Which lists hold such lines: the
talks of the office."""

from collections.abc import Sequence
from typing import TypeVar

from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.prompts import shortened, shortened_apart
from core.talk.agenda import OccurrenceProgress
from core.talk.messages import Say
from core.talk.nudging import OwedWork

Work = OccurrenceProgress | OwedWork
Found = TypeVar("Found", OccurrenceProgress, OwedWork)
MOST = 8
"""Lines of one message."""
NAMES = 30
"""Names of one message; more are counted, not listed."""


def work_list(shown: Sequence[OccurrenceProgress], title: str) -> Prompt | None:
    """Each with its digit; None where there is none."""
    if not shown:
        return None
    titles = shortened_apart((one.what for one in shown), 60)
    return asks_one_of(Say(title), [work_line(one, titles[one.what]) for one in shown])


def work_line(one: OccurrenceProgress, title: str = "") -> Say:
    """`title`: the name as its list has it."""
    line = owed_line(one, title or shortened(one.what, 60), one.on_time + one.late)
    if one.event and one.event not in one.what:
        return Say("progress-line-event", {**line.args, "event": shortened(one.event, 40)})
    return line


def owed_line(one: Work, title: str, came: int) -> Say:
    """How many of those expected have it, and until when."""
    args = {"what": title, "came": came, "expected": one.expected, "due": one.due_on, "left": _left(one), "event": ""}
    return Say("progress-line", args)


def _left(one: Work) -> Say | str:
    """Nobody is late with what all have done: how many days are left or over is said only while somebody owes."""
    if one.owing:
        return Say("progress-left", {"due": one.due_on})
    return ""


def find_work(found: Sequence[Found], number: object) -> Found | None:
    return next((one for one in found if one.occurrence_id == number), None)


def work_shown(found: Sequence[Found], numbers: Sequence[int]) -> list[Found]:
    """Those of the list on the screen that are still there."""
    return [one for number in numbers if (one := find_work(found, number)) is not None]


def with_numbers(found: Sequence[OccurrenceProgress]) -> list[OccurrenceProgress]:
    """Those that ask for figures, of which there is a table."""
    return [one for one in found if one.form]
