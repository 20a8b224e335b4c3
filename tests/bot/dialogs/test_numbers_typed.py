"""Whatever is typed at a report: what is kept, what is wrong, why there is no number, and which unit is meant."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.figures import AskedForm, filled_form
from bot.dialogs.unclear_figures import Offer
from bot.dialogs.unit_names import unit_named
from core.reports.consolidation import UnitLine, UnitStanding
from core.reports.forms import LARGEST, Indicator, problems_of
from reading.forms import read_form
from tests.bot.dialogs.typed_reports import ASKED, SILENT, TAKEN
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


SEVEN = read_form(Path("examples/form.toml").read_text(encoding="utf-8"))
NOTES = ("number-sum", "number-about")


def row(answers: dict[str, Decimal]) -> str:
    """The seven places of typed_reports."""
    return " ".join(f"{answers[one.key].normalize():f}" if one.key in answers else "-" for one in SEVEN.asked)


@pytest.mark.parametrize(("text", "taken"), TAKEN)
def test_a_report_as_chairs_write_it_is_taken(text: str, taken: str) -> None:
    after = filled_form(AskedForm(SEVEN), text)
    assert row(dict(after.answers)) == taken
    assert [problem.key for problem in after.problems if problem.key not in NOTES] == []


@pytest.mark.parametrize(("text", "taken"), ASKED)
def test_what_is_not_certain_is_asked_and_the_rest_is_kept(text: str, taken: str) -> None:
    after = filled_form(AskedForm(SEVEN), text)
    assert row(dict(after.answers)) == taken
    assert after.problems or after.offered


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_without_figures_brings_none_and_loses_none(text: str) -> None:
    after = filled_form(AskedForm(SEVEN), text)
    assert (after.answers, after.blanks, after.wants_reason, after.heard) == ({}, {}, (), False)


@pytest.mark.parametrize("text", SILENT)
@pytest.mark.parametrize("only", SEVEN.asked, ids=[one.key for one in SEVEN.asked])
def test_nor_does_it_where_one_figure_is_asked_for(text: str, only: Indicator) -> None:
    others = {one.key: Decimal(1) for one in SEVEN.asked if one != only}
    assert filled_form(AskedForm(SEVEN, others), text).answers == others


def test_a_sum_is_taken_and_shown() -> None:
    after = filled_form(AskedForm(FORM, {"moi": Decimal(1), "quy": Decimal(2)}), "3+4+5")
    assert after.answers["nha"] == 12
    assert [(note.key, note.args["sum"], note.args["value"]) for note in after.problems] == [
        ("number-sum", "3+4+5", "12 nhà")
    ]


LAST = {"moi": Decimal(9), "nha": Decimal(2), "quy": Decimal(30_000_000)}


@pytest.mark.parametrize(
    ("text", "taken", "said"),
    [
        ("như kỳ trước", LAST, ["number-as-last"]),
        ("12, 3, như kỳ trước", {**LAST, "moi": Decimal(12), "nha": Decimal(3)}, ["number-as-before"]),
        ("quỹ như cũ", {"quy": LAST["quy"]}, ["number-as-before"]),
    ],
)
def test_as_before_is_taken_over_and_said(text: str, taken: dict[str, Decimal], said: list[str]) -> None:
    after = filled_form(AskedForm(FORM, last=LAST), text)
    assert (after.answers, [problem.key for problem in after.problems], after.faults) == (taken, said, ())


def test_as_before_without_a_period_before_leaves_the_rest() -> None:
    after = filled_form(AskedForm(FORM), "12, 3, như kỳ trước")
    assert after.answers == {"moi": Decimal(12), "nha": Decimal(3)}
    assert [problem.key for problem in after.faults] == ["number-no-last"]


def test_what_is_asked_about_is_offered() -> None:
    asked = AskedForm(FORM, {"moi": Decimal(1), "nha": Decimal(2)})
    readings = (Decimal(45_000_000), Decimal(45_000), Decimal(45))
    assert filled_form(asked, "45").offered == {"quy": Offer(readings, "45")}
    assert filled_form(AskedForm(FORM), "chắc được 3 nhà").offered == {"nha": Offer((Decimal(3),), "chắc được 3 nhà")}


def test_a_reading_that_breaks_a_rule_is_not_offered() -> None:
    after = filled_form(AskedForm(FORM), "nhà 1,000")
    assert after.offered == {"nha": Offer((Decimal(1),), "nhà 1,000")}
    assert [problem.key for problem in filled_form(AskedForm(FORM), "chắc được 60 nhà").problems] == [
        "number-too-large"
    ]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("kết nạp 7 8, nhà 2, quỹ 30tr", {"nha": Decimal(2), "quy": Decimal(30_000_000)}),
        ("7 2 30 củ", {"moi": Decimal(7), "nha": Decimal(2)}),
        ("kết nạp 17/19, nhà 2, quỹ 30/40tr", {"moi": Decimal(17), "nha": Decimal(2)}),
    ],
)
def test_more_figures_than_questions_are_asked_about(text: str, taken: dict[str, Decimal]) -> None:
    after = filled_form(AskedForm(FORM), text)
    assert after.answers == taken
    assert after.problems or after.offered


PLACES = [
    ("12 3 45tr", {"moi": "12", "nha": "3", "quy": "45tr"}),
    ("kết nạp 12, nhà ba, quỹ 45 triệu", {"moi": "12", "nha": "nhà ba", "quy": "45 triệu"}),
    ("quỹ 45tr; nhà 3; kết nạp 12", {"moi": "12", "nha": "3", "quy": "45tr"}),
    ("1) 12\n2) 3\n3) 45tr", {"moi": "12", "nha": "3", "quy": "45tr"}),
    ("12, 3, chưa có vì mất sổ", {"moi": "12", "nha": "3", "quy": "chưa có vì mất sổ"}),
    ("như kỳ trước", {"moi": "", "nha": "", "quy": ""}),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text for text, _ in PLACES])
def test_each_figure_has_its_place_in_the_message(text: str, places: dict[str, str]) -> None:
    asked = AskedForm(FORM, last={"moi": Decimal(1), "nha": Decimal(2), "quy": Decimal(3)})
    (said,) = asked.filled(filled_form(asked, text)).sentences
    assert {key: spot.words for key, spot in said.spots.items()} == places
    assert all(text[spot.start :].startswith(spot.words) for spot in said.spots.values())


@given(typed)
def test_a_place_is_never_outside_of_the_message(text: str) -> None:
    said = filled_form(AskedForm(FORM), text).said
    assert all(said.text[spot.start :].startswith(spot.words) for spot in said.spots.values())
    assert set(said.spots) <= KEYS


def test_what_breaks_a_rule_leaves_the_sentence_of_the_old_value() -> None:
    asked = AskedForm(FORM).filled(filled_form(AskedForm(FORM), "12 3 45tr"))
    again = asked.filled(filled_form(asked, "kết nạp -5"))
    assert [one.text for one in again.sentences] == ["12 3 45tr"]
