"""The words that all exports share, as an office reads them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, Quantity
from core.reports.targets import Target
from core.reports.yearly import of_year
from exports.notes import notes_on
from exports.sheet import write_csv
from exports.words import (
    file_name,
    number_words,
    percent_words,
    period_names,
    period_said,
    plain_text,
    sent_words,
    subject,
    target_words,
    total_words,
)

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


def test_a_period_is_known_by_its_name_and_by_its_due_day() -> None:
    assert period_names("2026-Q1", DUE) == ("2026-Q1", "quý I/2026", "2026-03-26", "hạn 26/3/2026")
    assert period_names("Cụm I", None) == ("Cụm I", "Cụm I")


@given(st.text(), st.none() | st.dates())
def test_whatever_a_period_is_called_it_can_be_said(period: str, due: date | None) -> None:
    assert isinstance(period_said(period, due), str)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("0", "0"),
        ("1757", "1.757"),
        ("1500000.50", "1.500.000,5"),
        ("-12.25", "-12,25"),
        ("1E+3", "1.000"),
        ("12.00", "12"),
        ("0.03", "0,03"),
    ],
)
def test_a_number_is_written_in_full_digits(number: str, said: str) -> None:
    assert number_words(Decimal(number)) == said


@pytest.mark.parametrize(
    ("percent", "said"), [("116.666", "116,7%"), ("100", "100%"), ("0.04", "0%"), ("250000.05", "250.000,1%")]
)
def test_a_percentage_is_written_to_a_tenth(percent: str, said: str) -> None:
    assert percent_words(Decimal(percent)) == said


@pytest.mark.parametrize(
    ("comparison", "most", "said"),
    [
        (Comparison.AT_LEAST, None, "từ 1.500 trở lên"),
        (Comparison.AT_MOST, None, "không quá 1.500"),
        (Comparison.MORE, None, "trên 1.500"),
        (Comparison.LESS, None, "dưới 1.500"),
        (Comparison.EXACTLY, None, "đúng 1.500"),
        (Comparison.BETWEEN, Decimal(2000), "từ 1.500 đến 2.000"),
        (Comparison.BETWEEN, None, "1.500"),
    ],
)
def test_a_target_is_written_in_the_words_of_the_chat(comparison: Comparison, most: Decimal | None, said: str) -> None:
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
    assert plain_text("Hô\u0323i\x00 xã\ufffe \ud800A") == "Hội xã A"


def test_a_year_s_table_says_what_it_is_made_of_and_who_is_short_of_it() -> None:
    form = Form(
        "f",
        "Báo cáo",
        (Indicator("moi", "Kết nạp", "hội viên"), Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL)),
    )
    owes = UnitLine("B", "Xã B", None, UnitStanding.OWING, {})
    sent = UnitLine("A", "Xã A", None, UnitStanding.ON_TIME, {"moi": Decimal(3), "hv": Decimal(10)}, version=1)
    quarters = [
        Consolidated(form, "Báo cáo", f"2026-Q{number}", DUE, lines)
        for number, lines in ((2, (sent, owes)), (1, (sent,)))
    ]
    year = of_year(quarters, form, 2026)
    assert (subject(year), sent_words(year)) == ("năm 2026", "Đã gửi đủ các kỳ 1/2 đơn vị: đúng hạn 1, thiếu kỳ 1")
    assert notes_on(year)[:3] == [
        "Cả năm gồm: quý I/2026 (1/1 đơn vị); quý II/2026 (1/2 đơn vị).",
        "Phát sinh cộng các kỳ; lũy kế và hiện có lấy kỳ cuối; tỷ lệ tính từ tử số và mẫu số. Thiếu kỳ: còn ít nhất một kỳ chưa gửi.",
        "Thiếu kỳ (1): Xã B.",
    ]
    assert [total_words(year, one, year.total(one)) for one in form.indicators] == ["2/3 báo cáo", "1/2 đơn vị"]
    assert write_csv(year, made_at=datetime(2026, 7, 1, tzinfo=UTC)).decode("utf-8-sig").splitlines() == [
        "Mã;Đơn vị;Cụm;Tình trạng;Kết nạp (hội viên);Hội viên (người);Gửi lúc;Người gửi;Bản thứ;Báo cáo",
        "A;Xã A;;Đúng hạn;6;10;;;1;2/2 báo cáo",
        "B;Xã B;;Thiếu kỳ;;;;;;0/1 báo cáo",
    ]


def test_who_has_typed_and_not_confirmed_is_named_and_counted_as_missing() -> None:
    owing = UnitStanding.OWING
    lines = (UnitLine("A", "Xã A", None, owing, {}, unconfirmed=True), UnitLine("B", "Xã B", None, owing, {}))
    table = Consolidated(Form("f", "Mẫu", ()), "Báo cáo", "2026-03", DUE, lines)
    assert notes_on(table) == [
        "Chưa gửi (2): Xã A; Xã B.",
        "Đã nhập, chưa xác nhận, và được tính là chưa gửi (1): Xã A.",
    ]
    text = write_csv(table, made_at=datetime(2026, 3, 30, tzinfo=UTC)).decode()
    assert [line.split(";")[3] for line in text.splitlines()[1:]] == ["Chưa xác nhận", "Chưa gửi"]
