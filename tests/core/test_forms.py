"""What blocks an answer, what is still missing, and what is only asked about."""

from decimal import Decimal

import pytest

from core.reports.forms import Form, Indicator, NumberKind, Problem, Quantity, missing_of, problems_of
from core.reports.surprises import Oddity, Surprise, surprises_of

FORM = Form(
    "thang",
    "Báo cáo tháng",
    (
        Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL),
        Indicator("hoc", "Đã học", "người", quantity=Quantity.RUNNING, part_of="hv"),
        Indicator("quy", "Quỹ", "đồng", NumberKind.MONEY, at_most=Decimal(10**12)),
        Indicator("gio", "Giờ", "giờ", NumberKind.DECIMAL, decimals=1, at_least=Decimal("0.5")),
        Indicator(
            "ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv"
        ),
    ),
)


def numbers(**values: str) -> dict[str, Decimal]:
    return {key: Decimal(value) for key, value in values.items()}


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        (numbers(hv="100", hoc="40", quy="0", gio="1.5"), []),
        (numbers(hv="0"), []),
        (numbers(hv="-1"), [("hv", "too_small", "-1", "0")]),
        (numbers(hv="10", hoc="12"), [("hoc", "more_than_whole", "12", "10")]),
        (numbers(hoc="12"), []),
        (numbers(quy="1000000000001"), [("quy", "too_large", "1000000000001", "1000000000000")]),
        (numbers(hv="9" * 40), [("hv", "too_large", "9" * 40, "900000000000000")]),
        (numbers(gio="0.25", hv="-3"), [("hv", "too_small", "-3", "0"), ("gio", "too_small", "0.25", "0.5")]),
        (numbers(gio="1.25"), [("gio", "too_fine", "1.25", "1")]),
        (numbers(hv="1.00001"), [("hv", "too_fine", "1.00001", "4")]),
        (numbers(gio="1.50"), []),
    ],
)
def test_every_rule_that_is_broken_is_named(
    values: dict[str, Decimal], problems: list[tuple[str, str, str, str]]
) -> None:
    assert problems_of(FORM, values) == tuple(
        Problem(key, why, Decimal(value), Decimal(limit)) for key, why, value, limit in problems
    )


def test_a_zero_and_a_blank_are_answers_and_a_ratio_is_never_asked() -> None:
    assert [one.key for one in missing_of(FORM, numbers(hv="0"), {"quy"})] == ["hoc", "gio"]
    assert [one.key for one in FORM.asked] == ["hv", "hoc", "quy", "gio"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (numbers(hoc="3", hv="4"), Decimal(75)),
        (numbers(hoc="1", hv="3"), Decimal("33.333333")),
        (numbers(hoc="5", hv="4"), Decimal(125)),
        (numbers(hoc="0", hv="4"), Decimal(0)),
        (numbers(hoc="0", hv="0"), None),
        (numbers(hoc="3"), None),
    ],
)
def test_a_ratio_is_made_of_its_parts(values: dict[str, Decimal], expected: Decimal | None) -> None:
    assert FORM.indicators[4].ratio(values) == expected


LAST = numbers(hv="100", hoc="40", quy="45000000", gio="2")


@pytest.mark.parametrize(
    ("values", "odd"),
    [
        (numbers(hv="120", hoc="50", quy="50000000"), []),
        (numbers(hv="499"), []),
        (numbers(hv="500"), [("hv", Oddity.FIVE_TIMES)]),
        (numbers(quy="45000000000"), [("quy", Oddity.THOUSANDFOLD)]),
        (numbers(quy="45000"), [("quy", Oddity.THOUSANDFOLD)]),
        (numbers(quy="1"), []),
        (numbers(hoc="39"), [("hoc", Oddity.FALLS)]),
        (numbers(hv="90"), []),
        (numbers(hv="0", quy="0", gio="0"), []),
        (LAST, [("hv", Oddity.SAME)]),
        ({**LAST, "gio": Decimal(3)}, []),
    ],
)
def test_what_is_unlikely_beside_the_last_report_is_asked_about(
    values: dict[str, Decimal], odd: list[tuple[str, Oddity]]
) -> None:
    assert [(one.key, one.why) for one in surprises_of(FORM, values, LAST)] == odd


def test_what_was_confirmed_is_not_asked_about_again_unless_the_number_changes() -> None:
    (first,) = surprises_of(FORM, numbers(hv="600"), LAST)
    assert first == Surprise("hv", Oddity.FIVE_TIMES, Decimal(600), Decimal(100))
    assert surprises_of(FORM, numbers(hv="600"), LAST, [first.mark]) == ()
    assert [one.value for one in surprises_of(FORM, numbers(hv="700"), LAST, [first.mark])] == [Decimal(700)]


def test_a_first_report_surprises_nobody() -> None:
    assert surprises_of(FORM, LAST, {}) == ()
