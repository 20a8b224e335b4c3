"""A form file as an office writes it, and what it is told when a key is wrong."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Texts
from core.calendar.rhythms import Rhythm
from core.plans.found import Comparison
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from reading.forms import BadForm, read_form
from tests.days import VIETNAM, local

HEAD = '[form]\nkey = "quy"\ntitle = "Báo cáo quý"\n'
RATIO = '[[indicator]]\nkey = "ty_le"\nname = "Tỷ lệ"\nunit = "%"\nkind = "percent"\nquantity = "ratio"\n'
NHA = '[[indicator]]\nkey = "nha"\nname = "Nhà"\nunit = "căn"\n'


def test_every_key_of_an_indicator_is_read() -> None:
    text = HEAD + (
        '[[indicator]]\nkey = "ho"\nname = "Hộ nghèo"\nshort = "hộ"\nunit = "hộ"\nkind = "count"\nsynonyms = ["nghèo", "hộ  khó khăn"]\n'
        'target = 120\ntarget_op = "<="\n'
        '[[indicator]]\nkey = "giup"\nname = "Hộ được giúp"\nunit = "hộ"\npart_of = "ho"\n'
        '[[indicator]]\nkey = "hoc"\nname = "Tỷ lệ học tập"\nunit = "%"\nkind = "percent"\nat_least = 0.5\nat_most = 100\ntarget = 92.5\n'
    )
    assert read_form(text) == Form(
        "quy",
        "Báo cáo quý",
        (
            Indicator(
                "ho",
                "Hộ nghèo",
                "hộ",
                NumberKind.COUNT,
                "hộ",
                ("nghèo", "hộ khó khăn"),
                target_op=Comparison.AT_MOST,
                target=Decimal(120),
            ),
            Indicator("giup", "Hộ được giúp", "hộ", part_of="ho"),
            Indicator(
                "hoc",
                "Tỷ lệ học tập",
                "%",
                NumberKind.PERCENT,
                at_least=Decimal("0.5"),
                at_most=Decimal(100),
                target=Decimal("92.5"),
            ),
        ),
    )


def test_what_a_number_measures_and_when_it_is_asked_is_read() -> None:
    text = '[form]\nkey = "thang"\ntitle = "Báo cáo tháng"\nperiod = "month"\nfrom_day = 15\nlock_days = 10\n' + (
        '[[indicator]]\nkey = "hv"\nname = "Hội viên"\nunit = "người"\nquantity = "level"\nrequired = false\n'
        '[[indicator]]\nkey = "hoc"\nname = "Đã học"\nunit = "người"\nquantity = "running"\ndecimals = 0\n'
        'target_op = "between"\ntarget = 2\ntarget_max = 4\n' + RATIO + 'numerator = "hoc"\ndenominator = "hv"\n'
    )
    assert read_form(text) == Form(
        "thang",
        "Báo cáo tháng",
        (
            Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL, required=False),
            Indicator(
                "hoc",
                "Đã học",
                "người",
                quantity=Quantity.RUNNING,
                decimals=0,
                target_op=Comparison.BETWEEN,
                target=Decimal(2),
                target_max=Decimal(4),
            ),
            Indicator(
                "ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv"
            ),
        ),
        rhythm=Rhythm.MONTH,
        from_day=15,
        lock_days=10,
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Thiếu phần [form] với key và title."),
        ("[mau]", "Tệp mẫu: không có khóa “mau”; được dùng: form, indicator."),
        (
            HEAD + 'ten = "x"\n' + NHA,
            "[form]: không có khóa “ten”; được dùng: key, title, period, from_day, due_days, lock_days.",
        ),
        (HEAD, "Mẫu phải có ít nhất một [[indicator]]."),
        ("indicator = [1]\n" + HEAD, "[[indicator]] thứ 1 phải là một bảng các khóa."),
        ('[form]\nkey = "quy"\n' + NHA, "[form]: khóa title phải là một chuỗi không rỗng."),
        (
            '[form]\nkey = "Quý 1"\ntitle = "T"\n' + NHA,
            "[form]: key = “Quý 1” chỉ được gồm chữ thường không dấu, chữ số, gạch nối và gạch dưới.",
        ),
        (HEAD + '[[indicator]]\nname = "Nhà"\n', "[[indicator]] thứ 1: khóa key phải là một chuỗi không rỗng."),
        (HEAD + NHA + NHA, "Khóa key = “nha” bị dùng hai lần."),
        (
            HEAD + '[[indicator]]\nkey = "nha"\nname = " "\nunit = "căn"\n',
            "Chỉ tiêu nha: khóa name phải là một chuỗi không rỗng.",
        ),
        (HEAD + NHA + 'short = ""\n', "Chỉ tiêu nha: khóa short phải là một chuỗi không rỗng."),
        (
            HEAD + NHA + 'kind = "tiền"\n',
            "Chỉ tiêu nha: kind = “tiền” không hợp lệ; được dùng: count, decimal, money, percent.",
        ),
        (
            HEAD + NHA + 'target_op = "≥"\n',
            "Chỉ tiêu nha: target_op = “≥” không hợp lệ; được dùng: >=, <=, >, <, =, between.",
        ),
        (
            HEAD + NHA + 'target_op = "between"\ntarget = 2\n',
            "Chỉ tiêu nha: target_op = “between” phải đi cùng target và target_max.",
        ),
        (
            HEAD + NHA + "target = 2\ntarget_max = 4\n",
            "Chỉ tiêu nha: target_op = “between” phải đi cùng target và target_max.",
        ),
        (
            HEAD + NHA + 'target_op = "between"\ntarget = 5\ntarget_max = 4\n',
            "Chỉ tiêu nha: target phải nhỏ hơn hoặc bằng target_max.",
        ),
        (
            HEAD + NHA + 'quantity = "sum"\n',
            "Chỉ tiêu nha: quantity = “sum” không hợp lệ; được dùng: period, running, level, ratio.",
        ),
        (HEAD + NHA + 'numerator = "nha"\n', "Chỉ tiêu nha: numerator chỉ dùng khi quantity = “ratio”."),
        (HEAD + NHA + 'quantity = "ratio"\n', "Chỉ tiêu nha: khóa numerator phải là một chuỗi không rỗng."),
        (
            HEAD + NHA + RATIO + 'numerator = "nha"\ndenominator = "ty_le"\n',
            "Chỉ tiêu ty_le: denominator = “ty_le” phải là key của một chỉ tiêu đứng trước, không phải tỷ lệ.",
        ),
        (HEAD + NHA + "decimals = 5\n", "Chỉ tiêu nha: decimals = “5” phải là số nguyên từ 0 đến 4."),
        (HEAD + NHA + 'required = "có"\n', "Chỉ tiêu nha: required = “có” phải là true hoặc false."),
        (
            HEAD + 'period = "tuần"\n' + NHA,
            "[form]: period = “tuần” không hợp lệ; được dùng: once, month, quarter, half-year, year.",
        ),
        (HEAD + "from_day = 31\n" + NHA, "[form]: from_day = “31” phải là số nguyên từ 1 đến 28."),
        (HEAD + "lock_days = -1\n" + NHA, "[form]: lock_days = “-1” phải là số nguyên từ 0 đến 366."),
        (HEAD + NHA + 'target = "30"\n', "Chỉ tiêu nha: target = “30” phải là một số, không có dấu ngoặc kép."),
        (HEAD + NHA + "target = true\n", "Chỉ tiêu nha: target = “True” phải là một số, không có dấu ngoặc kép."),
        (HEAD + NHA + "target = nan\n", "Chỉ tiêu nha: target = “NaN” phải là một số, không có dấu ngoặc kép."),
        (HEAD + NHA + "target = 1.5\n", "Chỉ tiêu nha: target = 1.5 phải là số nguyên vì kind = “count”."),
        (
            HEAD + NHA + 'kind = "percent"\ntarget = 0.00001\n',
            "Chỉ tiêu nha: target = 0.00001 phải nhỏ hơn 900000000000000 và có nhiều nhất 4 chữ số thập phân.",
        ),
        (
            HEAD + NHA + "target = 1000000000000000\n",
            "Chỉ tiêu nha: target = 1000000000000000 phải nhỏ hơn 900000000000000 và có nhiều nhất 4 chữ số thập phân.",
        ),
        (HEAD + NHA + "at_least = 5\nat_most = 4\n", "Chỉ tiêu nha: at_least = 5 lớn hơn at_most = 4."),
        (HEAD + NHA + 'synonyms = "căn"\n', "Chỉ tiêu nha: synonyms phải là danh sách các chuỗi không rỗng."),
        (HEAD + NHA + 'part_of = "nha"\n', "Chỉ tiêu nha: part_of = “nha” phải là key của một chỉ tiêu đứng trước."),
        (
            HEAD + NHA + '[[indicator]]\nkey = "quy"\nname = "Quỹ"\nunit = "đồng"\nkind = "money"\npart_of = "nha"\n',
            "Chỉ tiêu quy: part_of = “nha” thuộc loại “count”, không phải “money”.",
        ),
        (
            HEAD + NHA + '[[indicator]]\nkey = "sua"\nname = "Nhà sửa"\nshort = "NHÀ"\nunit = "căn"\n',
            "Từ “NHÀ” được dùng cho cả hai chỉ tiêu nha và sua.",
        ),
        (
            HEAD + NHA + "muc_giao = 30\n",
            "[[indicator]] thứ 1: không có khóa “muc_giao”; được dùng: "
            "key, name, short, unit, kind, quantity, decimals, required, synonyms, part_of, numerator, denominator, "
            "at_least, at_most, target, target_max, target_op.",
        ),
    ],
)
def test_a_wrong_form_is_named(text: str, sentence: str) -> None:
    with pytest.raises(BadForm) as caught:
        read_form(text)
    vi, en = said(caught.value)
    assert vi == sentence
    assert en not in (sentence, "")


def said(error: BadForm) -> tuple[str, str]:
    vi, en = (Texts(one).say(error.say, now=local("2026-03-12 08:00"), zone=VIETNAM) for one in ("vi", "en"))
    return vi, en


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (
            '[form\nkey = "x"',
            "Tệp mẫu không đúng cú pháp TOML, dòng 1: thiếu dấu ].",
            "The form's file is not TOML, line 1: ] is missing.",
        ),
        (
            "x = " + "[" * 20_000,
            "Tệp mẫu không đúng cú pháp TOML: quá nhiều ngoặc lồng nhau.",
            "The form's file is not TOML: too many brackets within each other.",
        ),
        (
            "x = " + "9" * 10_000,
            "Tệp mẫu không đúng cú pháp TOML: có số dài quá.",
            "The form's file is not TOML: a number is too long.",
        ),
    ],
)
def test_a_file_that_is_no_toml_is_told_where_it_breaks(text: str, vi: str, en: str) -> None:
    with pytest.raises(BadForm) as caught:
        read_form(text)
    assert said(caught.value) == (vi, en)


@given(st.text())
def test_any_text_is_a_form_or_a_bad_form(text: str) -> None:
    with contextlib.suppress(BadForm):
        assert read_form(text).indicators
