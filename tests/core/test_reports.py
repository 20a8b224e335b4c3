"""What blocks an answer, what is missing, what a correction changed, and totals that say whom they count."""

from decimal import Decimal

import pytest

from core.plans.found import Comparison
from core.reports.consolidation import Total, UnitStanding
from core.reports.forms import Indicator, Problem, missing_of, problems_of
from tests.core.samples import CHANGE, FORM, FUND, NEW, SHARE, TABLE, YOUNG

PROBLEMS = [
    ({}, []),
    ({"moi": "0", "tre": "0", "quy": "0"}, []),
    ({"moi": "12", "tre": "12"}, []),
    ({"moi": "-1"}, [("moi", "too_small", "-1", "0")]),
    ({"moi": "12", "tre": "13"}, [("tre", "more_than_whole", "13", "12")]),
    ({"tre": "13"}, []),
    ({"quy": "1000000001"}, [("quy", "too_large", "1000000001", "1000000000")]),
    ({"quy": "1000000000", "tyle": "100"}, []),
    ({"tyle": "100.01"}, [("tyle", "too_large", "100.01", "100")]),
    ({"tang": "-5"}, []),
    ({"tre": "-2", "moi": "-1", "ngoai": "-9"}, [("moi", "too_small", "-1", "0"), ("tre", "too_small", "-2", "0")]),
]


def decimals(values: dict[str, str]) -> dict[str, Decimal]:
    return {key: Decimal(value) for key, value in values.items()}


@pytest.mark.parametrize(("values", "problems"), PROBLEMS)
def test_what_blocks_an_answer(values: dict[str, str], problems: list[tuple[str, str, str, str]]) -> None:
    assert problems_of(FORM, decimals(values)) == tuple(
        Problem(key, why, Decimal(value), Decimal(limit)) for key, why, value, limit in problems
    )


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, [NEW, YOUNG, FUND, SHARE, CHANGE]),
        ({"tre": "0", "tang": "0"}, [NEW, FUND, SHARE]),
        (dict.fromkeys(("moi", "tre", "quy", "tyle", "tang"), "0"), []),
    ],
)
def test_zero_is_an_answer_and_blank_is_not(values: dict[str, str], missing: list[Indicator]) -> None:
    assert missing_of(FORM, decimals(values)) == tuple(missing)


@pytest.mark.parametrize(
    ("indicator", "total"),
    [
        (NEW, Total(Decimal(12), 2, 5)),
        (YOUNG, Total(Decimal(5), 1, 5)),
        (FUND, Total(Decimal(0), 1, 5)),
        (SHARE, Total(None, 2, 5)),
        (CHANGE, Total(None, 0, 5)),
    ],
)
def test_a_total_says_whom_it_counts(indicator: Indicator, total: Total) -> None:
    assert TABLE.total(indicator) == total


def test_a_total_of_some_lines_counts_only_them() -> None:
    assert TABLE.total(NEW, TABLE.lines[1:3]) == Total(Decimal(0), 1, 2)
    assert TABLE.total(NEW, ()) == Total(None, 0, 0)


@pytest.mark.parametrize(
    ("indicator", "percent"), [(NEW, Decimal(30)), (FUND, None), (SHARE, None), (YOUNG, None), (CHANGE, None)]
)
def test_the_percentage_of_a_target(indicator: Indicator, percent: Decimal | None) -> None:
    assert TABLE.achieved(indicator) == percent


def test_a_target_that_is_passed_is_not_cut_off() -> None:
    low = Indicator("moi", NEW.name, NEW.unit, target=Decimal(8), target_op=Comparison.AT_LEAST)
    assert TABLE.achieved(low) == Decimal(150)


def test_who_is_missing_and_which_clusters_there_are() -> None:
    assert [line.code for line in TABLE.missing] == ["DM", "VP"]
    assert TABLE.clusters == ("Cụm I", "Cụm II")
    assert {line.standing for line in TABLE.lines} == set(UnitStanding)


def test_a_label_is_the_short_name_where_there_is_one() -> None:
    assert (NEW.label, FUND.label) == ("Hội viên mới", "Quỹ")
