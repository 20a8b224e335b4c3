"""The picture: what its bars stand for, and that whatever is written on it stays on it and can be read."""

import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind
from exports.bars import Bar, bars_of, groups_of, short_names
from exports.chart import MARGIN, WIDTH, write_picture
from exports.pen import cut_to_pixels, drawable, font, width_of, wrapped

MADE_AT = datetime(2026, 3, 30, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
NEW = Indicator("hv", "Hội viên mới", "hội viên", target=Decimal(100))
LEARNT = Indicator("hoc", "Học tập", "%", NumberKind.PERCENT, target=Decimal(95))
FORM = Form("f", "Kết quả công tác Hội", (NEW, LEARNT))


def line(name: str, cluster: str | None, standing: UnitStanding, *numbers: str) -> UnitLine:
    values = {
        indicator.key: Decimal(number) for indicator, number in zip(FORM.indicators, numbers, strict=False) if number
    }
    return UnitLine(
        name, f"Hội xã {name}", cluster, standing, values, datetime(2026, 3, 26, 2, tzinfo=UTC) if values else None
    )


LINES = (
    line("Hòa Lộc", "Cụm I", UnitStanding.ON_TIME, "40", "97.5"),
    line("Ea Hồng", "Cụm I", UnitStanding.LATE, "0", "90"),
    line("Cư Pang", "Cụm II", UnitStanding.ON_TIME, "10", ""),
    line("Bình Lâm", "Cụm II", UnitStanding.OWING),
    line("Tân Thủy", None, UnitStanding.EXCUSED),
)
TABLE = Consolidated(FORM, "Báo cáo quý I", "2026-Q1", date(2026, 3, 31), LINES)


def picture(table: Consolidated) -> Image.Image:
    return Image.open(BytesIO(write_picture(table, office="Hội tỉnh Thanh Lâm", made_at=MADE_AT)))


def test_few_units_have_a_bar_each_and_words_where_a_number_is_due() -> None:
    assert bars_of(TABLE, NEW, groups_of(TABLE)) == [
        Bar("Hòa Lộc", 1000, "40"),
        Bar("Ea Hồng", 0, "0"),
        Bar("Cư Pang", 250, "10"),
        Bar("Bình Lâm", 0, "chưa gửi", silent=True),
        Bar("Tân Thủy", 0, "được miễn", silent=True),
    ]
    assert bars_of(TABLE, LEARNT, groups_of(TABLE))[2] == Bar("Cư Pang", 0, "chưa có số", silent=True)


def test_what_a_unit_has_not_is_told_apart_from_what_it_has_not_said() -> None:
    without = replace(LINES[2], blanks={"hoc": "chưa tổng hợp xong"})
    table = replace(TABLE, lines=(LINES[0], without))
    assert bars_of(table, LEARNT, groups_of(table))[1] == Bar("Cư Pang", 0, "không có số", silent=True)


def test_of_many_units_the_clusters_have_bars_and_percentages_a_range() -> None:
    many = tuple(replace(unit, code=f"{unit.code} {number}") for number in range(4) for unit in LINES)
    table = replace(TABLE, lines=many)
    assert bars_of(table, NEW, groups_of(table)) == [
        Bar("Cụm I", 1000, "160"),
        Bar("Cụm II", 250, "40"),
        Bar("Ngoài cụm", 0, "chưa có số", silent=True),
    ]
    assert bars_of(table, LEARNT, groups_of(table))[0] == Bar("Cụm I", 0, "90–97,5", silent=True)


def test_of_many_units_without_clusters_only_the_totals_are_shown() -> None:
    many = tuple(replace(LINES[0], code=str(number), cluster=None) for number in range(60))
    assert groups_of(replace(TABLE, lines=many)) == []


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Hội CCB xã Ea Hồng", "Hội CCB xã Ea Súp"], ["Hồng", "Súp"]),
        (["Hội CCB xã A", "Hội CCB phường B"], ["xã A", "phường B"]),
        (["Hội CCB", "Hội CCB xã A"], ["CCB", "CCB xã A"]),
        (["Hội CCB xã A"], ["Hội CCB xã A"]),
        (["A", "A"], ["A", "A"]),
        ([], []),
    ],
)
def test_names_lose_the_words_that_all_begin_with(names: list[str], short: list[str]) -> None:
    assert short_names(names) == short


def test_every_letter_of_vietnamese_is_drawn() -> None:
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    vowels = {unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in marks}
    letters = "".join(sorted(vowels)) + "đčŏĭŭĕƀ≥≤–…·•"
    for bold in (False, True):
        unknown = bytes(font(32, bold).getmask("\uffff"))
        assert [
            letter for letter in letters + letters.upper() if bytes(font(32, bold).getmask(drawable(letter))) == unknown
        ] == []


@given(st.text(max_size=60), st.integers(min_value=60, max_value=500))
def test_what_is_wrapped_or_shortened_fits(text: str, room: int) -> None:
    assert [
        line for line in [*wrapped(text, 30, room), cut_to_pixels(text, 30, room)] if width_of(line, 30) > room
    ] == []


def test_a_short_text_is_not_changed_and_a_long_one_says_that_something_is_missing() -> None:
    assert [cut_to_pixels(name, 30, 200) for name in ("Ea  Hồng", "Buôn Trấp Thượng Hạ")] == ["Ea Hồng", "Buôn Trấp T…"]


def edges(image: Image.Image) -> set[tuple[int, ...]]:
    """The colours in the margins."""
    strips = [
        (0, 0, MARGIN - 4, image.height),
        (WIDTH - MARGIN + 4, 0, WIDTH, image.height),
        (0, image.height - 8, WIDTH, image.height),
    ]
    return {colour for strip in strips for _, colour in image.crop(strip).getcolors() or []}


@pytest.mark.parametrize(
    "table",
    [TABLE, replace(TABLE, lines=()), replace(TABLE, form=Form("", "Nộp báo cáo", ()))],
    ids=["numbers", "nobody", "a duty"],
)
def test_it_is_as_broad_as_a_phone_is_fine_and_nothing_runs_over_its_edge(table: Consolidated) -> None:
    image = picture(table)
    assert (image.format, image.mode, image.width) == ("PNG", "RGB", WIDTH)
    assert edges(image) == {(255, 255, 255)}


def test_fifty_indicators_make_a_picture_that_networks_take() -> None:
    form = Form("f", "F", tuple(replace(NEW, key=str(number)) for number in range(50)))
    image = picture(replace(TABLE, form=form))
    assert image.width + image.height <= 10_000


@example("W" * 40)
@example("\u0300")
@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_whatever_things_are_called_it_stays_on_the_picture(name: str) -> None:
    indicator = replace(NEW, name=name, unit=name)
    unit = UnitLine("A", name, name, UnitStanding.ON_TIME, {"hv": Decimal("123456789012345")})
    image = picture(Consolidated(Form("f", name, (indicator,)), name, name, None, (unit, replace(unit, code="B"))))
    assert edges(image) == {(255, 255, 255)}


def test_the_same_table_makes_the_same_picture() -> None:
    assert write_picture(TABLE, office="Hội", made_at=MADE_AT) == write_picture(TABLE, office="Hội", made_at=MADE_AT)
