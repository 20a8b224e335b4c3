"""Targets as the office types them beside a number, each way round; what may mean two things is asked about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.found import Comparison
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from reading.conditions import Condition, Doubtful, Odd, read_condition

FORM = Form(
    "thi-dua",
    "Thi đua",
    (
        Indicator("hv", "Tổng số hội viên", "hội viên", quantity=Quantity.LEVEL),
        Indicator("moi", "Kết nạp hội viên mới", "hội viên", short="kết nạp"),
        Indicator("nha", "Nhà nghĩa tình", "nhà", short="nhà", at_most=Decimal(50)),
        Indicator("bo", "Bò giống", "con", short="bò"),
        Indicator("tin", "Tin, bài", "tin, bài"),
        Indicator("quy", "Quỹ hội", "đồng", NumberKind.MONEY, short="quỹ"),
        Indicator("no", "Nợ quá hạn", "%", NumberKind.PERCENT, quantity=Quantity.LEVEL),
    ),
)

READ = [
    ("moi", "1500", ">=", "1500", None, None),
    ("moi", ">= 1.500 hội viên", ">=", "1500", None, None),
    ("moi", "1.500 hội viên trở lên", ">=", "1500", None, None),
    ("moi", "tu 1.500 hoi vien tro len", ">=", "1500", None, None),
    ("moi", "ít nhất mười hai", ">=", "12", None, None),
    ("moi", "at least 12", ">=", "12", None, None),
    ("moi", "kết nạp mới 30 hội viên mới", ">=", "30", None, None),
    ("nha", "đúng 5 nhà", "=", "5", None, None),
    ("nha", "= 5", "=", "5", None, None),
    ("nha", "không quá 5", "<=", "5", None, None),
    ("nha", "5 nhà trở xuống", "<=", "5", None, None),
    ("nha", "≤5", "<=", "5", None, None),
    ("nha", "trên 5", ">", "5", None, None),
    ("tin", "từ 02-04 tin, bài", "between", "2", "4", None),
    ("tin", "từ 2 đến 4", "between", "2", "4", None),
    ("tin", "2 den 4 tin", "between", "2", "4", None),
    ("quy", "từ 2 đến 4 tỷ", "between", "2000000000", "4000000000", None),
    ("quy", "900 triệu trở lên", ">=", "900000000", None, None),
    ("quy", "25.000 đồng mỗi hội viên", ">=", "25000", None, "hv"),
    ("quy", "25k/hội viên trở lên", ">=", "25000", None, "hv"),
    ("quy", "mỗi hội viên 25.000 đồng", ">=", "25000", None, "hv"),
    ("no", "dưới 0,03 %", "<", "0.03", None, None),
    ("no", "duoi 0,03", "<", "0.03", None, None),
    ("no", "không quá 0", "<=", "0", None, None),
]


@pytest.mark.parametrize(("key", "text", "op", "low", "high", "per"), READ, ids=[row[1] for row in READ])
def test_a_target_as_it_is_typed(key: str, text: str, op: str, low: str, high: str | None, per: str | None) -> None:
    indicator = FORM.find(key)
    assert indicator is not None
    assert read_condition(text, indicator, FORM) == (
        Condition(key, Comparison(op), Decimal(low), Decimal(high) if high else None, per),
    )


def test_alternatives_are_of_two_numbers_the_one_asked_for_first() -> None:
    nha, bo = Condition("nha", Comparison.AT_LEAST, Decimal(30)), Condition("bo", Comparison.AT_LEAST, Decimal(75))
    assert read_condition("30 nhà hoặc 75 con bò", FORM.indicators[2], FORM) == (nha, bo)
    assert read_condition("30 nha hoac 75 con bo", FORM.indicators[3], FORM) == (bo, nha)


ODD = [
    ("moi", "", Odd.NUMBER),
    ("moi", "nhiều vào nhé", Odd.NUMBER),
    ("moi", "1.5", Odd.NUMBER),
    ("moi", "1,000", Odd.NUMBER),
    ("moi", "12 15", Odd.NUMBER),
    ("moi", "12/15", Odd.NUMBER),
    ("moi", "2,5 hội viên", Odd.NUMBER),
    ("moi", "-5", Odd.NUMBER),
    ("moi", "từ 1.5 đến 4", Odd.NUMBER),
    ("moi", ">= 2 <= 4", Odd.COMPARISON),
    ("moi", "từ 4 đến 2", Odd.ORDER),
    ("moi", "0", Odd.ZERO),
    ("quy", "25.000 đồng mỗi chi hội", Odd.HEADS),
    ("nha", "75 con bò", Odd.OTHER),
    ("nha", "30 hoặc 75", Odd.OTHER),
    ("nha", "30 nhà hoặc 75 xe đạp", Odd.OTHER),
    ("no", "0,00003 %", Odd.BOUNDS),
    ("quy", "9.000.000 tỷ", Odd.BOUNDS),
]


@pytest.mark.parametrize(("key", "text", "why"), ODD, ids=[row[1] or "nothing" for row in ODD])
def test_what_is_no_target_for_certain(key: str, text: str, why: Odd) -> None:
    indicator = FORM.find(key)
    assert indicator is not None
    found = read_condition(text, indicator, FORM)
    assert isinstance(found, Doubtful)
    assert found.why is why


@given(
    st.text()
    | st.lists(
        st.sampled_from(["từ", "đến", "hoặc", "mỗi", "/", ">=", "12", "1.5", "nhà", "hội viên", "-", "%", "ẩ", "ﬃ"])
    ).map(" ".join)
)
def test_any_text_is_read_or_doubted(text: str) -> None:
    for indicator in FORM.indicators:
        assert isinstance(read_condition(text, indicator, FORM), (tuple, Doubtful))
