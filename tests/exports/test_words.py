"""The words that all exports share, as an office reads them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans import Comparison
from core.reports import Consolidated, Form
from core.targets import Target
from exports.words import file_name, number_words, percent_words, period_said, plain, target_words

DUE = date(2026, 3, 26)


@pytest.mark.parametrize(
    ("period", "due", "said"),
    [
        ("2026-03-26", DUE, "hạn 26/3/2026"),
        ("2026-03-20", DUE, "hạn 26/3/2026"),
        ("2026-03-20", None, "hạn 20/3/2026"),
        ("2026-03", DUE, "tháng 3/2026"),
        ("2026-Q4", DUE, "quý IV/2026"),
        ("2026-H1", DUE, "6 tháng đầu năm 2026"),
        ("2026-13", DUE, "2026-13"),
        ("2026", DUE, "năm 2026"),
        ("Cụm I", DUE, "Cụm I"),
        ("Cụm I 2026-03-26", DUE, "Cụm I, hạn 26/3/2026"),
        ("2026-02-30", DUE, "2026-02-30"),
        ("", DUE, "hạn 26/3/2026"),
        ("", None, ""),
    ],
)
def test_a_period_is_said_as_people_say_it(period: str, due: date | None, said: str) -> None:
    assert period_said(period, due) == said


@given(st.text(), st.none() | st.dates())
def test_whatever_a_period_is_called_it_can_be_said(period: str, due: date | None) -> None:
    assert isinstance(period_said(period, due), str)


@pytest.mark.parametrize(
    ("number", "said"),
    [("0", "0"), ("1757", "1.757"), ("1500000.50", "1.500.000,5"), ("-12.25", "-12,25"), ("1E+3", "1.000"), ("12.00", "12"), ("0.03", "0,03")],
)
def test_a_number_is_written_in_full_digits(number: str, said: str) -> None:
    assert number_words(Decimal(number)) == said


@pytest.mark.parametrize(("percent", "said"), [("116.666", "116,7%"), ("100", "100%"), ("0.04", "0%"), ("250000.05", "250.000,1%")])
def test_a_percentage_is_written_to_a_tenth(percent: str, said: str) -> None:
    assert percent_words(Decimal(percent)) == said


@pytest.mark.parametrize(
    ("comparison", "most", "said"),
    [
        (Comparison.AT_LEAST, None, "≥ 1.500"),
        (Comparison.MORE, None, "> 1.500"),
        (Comparison.EXACTLY, None, "1.500"),
        (Comparison.BETWEEN, Decimal(2000), "1.500–2.000"),
        (Comparison.BETWEEN, None, "1.500"),
    ],
)
def test_a_target_is_written_with_its_sign(comparison: Comparison, most: Decimal | None, said: str) -> None:
    assert target_words(Target("hv", comparison, Decimal(1500), most)) == said


@pytest.mark.parametrize(
    ("key", "period", "name"),
    [
        ("so-ket-quy", "2026-03-26", "tong-hop-so-ket-quy-han-26-3-2026.xlsx"),
        ("so-ket-quy", "Cụm I", "tong-hop-so-ket-quy-cum-i.xlsx"),
        ("", "2026-03", "tong-hop-bao-cao-thang-3-dang-doi-thang-3-2026.xlsx"),
        ("../..", "/etc", "tong-hop-etc.xlsx"),
    ],
)
def test_a_file_is_named_in_letters_that_every_disk_takes(key: str, period: str, name: str) -> None:
    table = Consolidated(Form(key, "Báo cáo", ()), "Báo cáo tháng 3: Đăng đối", period, DUE, ())
    assert file_name(table, ".xlsx") == name


def test_text_is_composed_and_loses_what_no_file_can_hold() -> None:
    assert plain("Hô\u0323i\x00 xã\ufffe \ud800A") == "Hội xã A"
