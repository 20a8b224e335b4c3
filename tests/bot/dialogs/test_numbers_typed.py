"""Whatever is typed at a report: what is kept, what is wrong, why there is no number, and which unit is meant."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.figures import AskedForm, filled_form
from bot.dialogs.unit_names import unit_named
from core.reports.consolidation import UnitLine, UnitStanding
from core.reports.forms import LARGEST, problems_of
from tests.chats.office import FORM

KEYS = {indicator.key for indicator in FORM.asked}
typed = st.text(max_size=200) | st.from_regex(r"([a-zà-ỹ ]{0,9} ?-?\d{0,20}[.,]?\d{0,6} ?(tr|tỷ|%|k)?[,;\n ]){1,4}")


@given(typed)
def test_any_message_leaves_only_numbers_that_may_be_sent(text: str) -> None:
    after = AskedForm(FORM).filled(filled_form(AskedForm(FORM), text))
    assert set(after.answers) | set(after.blanks) | set(after.reasons) <= KEYS
    assert set(after.answers) & (set(after.blanks) | set(after.reasons)) == set()
    assert problems_of(FORM, after.answers) == ()
    assert all(value <= LARGEST and round(value, 4) == value for value in after.answers.values())


@pytest.mark.parametrize(
    ("text", "blanks", "silent"),
    [
        ("12 3 chưa có", {}, ("quy",)),
        ("kết nạp 12, nhà 3, quỹ chưa có vì chờ đối chiếu", {"quy": "chờ đối chiếu"}, ()),
        ("kết nạp 12; nhà 3; quỹ chưa có số do kế toán nghỉ ốm", {"quy": "kế toán nghỉ ốm"}, ()),
        ("kết nạp 12; nhà 3; quỹ: chưa có, lý do: mất sổ", {"quy": "mất sổ"}, ()),
    ],
)
def test_a_reason_that_stands_beside_chua_co_is_heard(
    text: str, blanks: dict[str, str], silent: tuple[str, ...]
) -> None:
    after = filled_form(AskedForm(FORM), text)
    assert (after.blanks, after.wants_reason, after.problems) == (blanks, silent, ())


def test_a_reason_for_the_only_number_that_was_asked_for_may_hold_commas() -> None:
    asked = AskedForm(FORM, {"moi": Decimal(1), "nha": Decimal(2)})
    assert filled_form(asked, "chưa có vì mưa lũ, đường hỏng.").blanks == {"quy": "mưa lũ, đường hỏng"}


def test_a_number_takes_the_place_of_a_blank_and_a_blank_that_of_a_number() -> None:
    asked = AskedForm(FORM, {"moi": Decimal(1), "nha": Decimal(2)}, blanks={"quy": "mất sổ"})
    assert asked.filled(filled_form(asked, "quỹ 5tr")).blanks == {}
    again = asked.filled(filled_form(asked, "nhà chưa có vì đang xây"))
    assert (again.answers, again.blanks) == ({"moi": Decimal(1)}, {"quy": "mất sổ", "nha": "đang xây"})


UNITS = tuple(
    UnitLine(code, name, "Cụm I", UnitStanding.OWING, {})
    for code, name in (
        ("HB", "Hội xã Hòa Bình"),
        ("HBD", "Hội xã Hòa Bình Đông"),
        ("SC", "Hội xã Suối Cạn"),
        ("SCB", "Hội phường Suối Cạn"),
    )
)


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("HB", "HB", ""),
        ("hòa bình", "HB", ""),
        ("Hoa Binh Dong", "HBD", ""),
        ("Hòa Bình: nhà sao ít?", "HB", "nhà sao ít?"),
        ("hòa bình đông nhà", "HBD", "nhà"),
        ("Suối Cạn", None, "Suối Cạn"),
        ("phường suối cạn", "SCB", ""),
        ("xã suối cạn", "SC", ""),
        ("bình", None, "bình"),
        ("", None, ""),
    ],
)
def test_a_unit_is_meant_by_its_code_or_the_end_of_its_name(text: str, code: str | None, rest: str) -> None:
    found, left = unit_named(UNITS, text)
    assert (found.code if found else None, left) == (code, rest)


@given(st.text(max_size=300))
def test_no_text_names_a_unit_by_chance(text: str) -> None:
    found, left = unit_named(UNITS, text)
    assert found is None or len(left) < len(text)


def test_what_may_be_skipped_needs_no_reason() -> None:
    optional = replace(
        FORM, indicators=(FORM.indicators[0], replace(FORM.indicators[1], required=False), FORM.indicators[2])
    )
    assert [
        one.key for one in AskedForm(optional, {"moi": Decimal(1), "quy": Decimal(2)}, blanks={"nha": ""}).missing
    ] == []
