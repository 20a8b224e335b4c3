"""The words of a plan's values are what `read --json` and the database hold; a renamed one would make stored plans
unreadable."""

from enum import StrEnum

import pytest

from core.calendar.office import Bound
from core.plans.found import Asks, Comparison, DeadlineKind, FoundDeadline, FoundEvent, Head, Precision, ReadPlan

WORDS = [
    (Precision, ["minute", "day", "month", "quarter", "year", "unknown"]),
    (DeadlineKind, ["absolute", "relative", "recurring", "period"]),
    (Asks, ["numbers", "file", "attendance", "acknowledgement", "done"]),
    (Bound, ["before", "by"]),
    (Comparison, [">=", "<=", ">", "<", "=", "between"]),
]


@pytest.mark.parametrize(("kind", "words"), WORDS)
def test_the_words_of_the_contract(kind: type[StrEnum], words: list[str]) -> None:
    assert [member.value for member in kind] == words


def test_nothing_is_claimed_that_was_not_found() -> None:
    event, deadline, plan = (
        FoundEvent("Họp", "Họp", (0, 3)),
        FoundDeadline("Nộp", DeadlineKind.PERIOD, "Nộp", (0, 3)),
        ReadPlan(""),
    )
    assert (event.start, event.end, event.precision, event.tentative) == (None, None, Precision.UNKNOWN, False)
    assert (deadline.due, deadline.bound, deadline.asks, deadline.resolved) == (None, Bound.BY, Asks.DONE, ())
    assert plan == ReadPlan("", Head(), (), (), (), ())
