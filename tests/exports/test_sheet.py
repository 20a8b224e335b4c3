"""The .csv as another program reads it."""

import csv
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind
from exports.csv_rows import csv_bytes, csv_text, harmless
from exports.sheet import write_csv

MADE_AT = datetime(2026, 3, 30, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
FORM = Form(
    "f", "Mẫu", (Indicator("hv", "Hội viên mới", "hội viên"), Indicator("ty-le", "Tỷ lệ", "%", NumberKind.PERCENT))
)
SENT = datetime(2026, 3, 26, 2, 15, 40, tzinfo=UTC)


def written(*lines: UnitLine) -> str:
    return write_csv(Consolidated(FORM, "Báo cáo", "2026-03", date(2026, 3, 26), lines), made_at=MADE_AT).decode(
        "utf-8"
    )


def named(name: str) -> UnitLine:
    return UnitLine(name, name, name, UnitStanding.OWING, {}, None, name, 0)


def test_each_unit_is_a_line_and_a_missing_number_is_no_zero() -> None:
    values = {"hv": Decimal("1500000"), "ty-le": Decimal("97.5")}
    text = written(
        UnitLine("A", "Hội CCB xã A", "Cụm I", UnitStanding.ON_TIME, values, SENT, "Lê Bá Trắc", 2),
        UnitLine("B", "Hội CCB xã B, miền núi", None, UnitStanding.LATE, {"hv": Decimal(0)}, SENT, None, 1),
        UnitLine("C", "Hội CCB xã C", "Cụm II", UnitStanding.OWING, {}),
    )
    assert text == (
        "\ufeffMã;Đơn vị;Cụm;Tình trạng;Hội viên mới (hội viên);Tỷ lệ (%);Gửi lúc;Người gửi;Bản thứ\r\n"
        "A;Hội CCB xã A;Cụm I;Đúng hạn;1500000;97,5;2026-03-26 09:15;Lê Bá Trắc;2\r\n"
        "B;Hội CCB xã B, miền núi;;Muộn;0;;2026-03-26 09:15;;1\r\n"
        "C;Hội CCB xã C;Cụm II;Chưa gửi;;;;;\r\n"
    )


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+84900000001", "'+84900000001"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" \t-5", "'-5"),
        ("＝1", "'＝1"),
        ("－2+3", "'－2+3"),
        ("﹦1", "'﹦1"),
        ('"=1+1"', '"\'=1+1"'),
        ("\r=1", "'=1"),
        ('=HYPERLINK("http://x.example","Xem")', '\'=HYPERLINK("http://x.example","Xem")'),
        ("A;=1+1", "A;'=1+1"),
        ('A" ; =1', "A\" ; '=1"),
        ("A\n=1", "A =1"),
        ("'=1", "''=1"),
        ("Ea H'leo", "Ea H'leo"),
        ("Cụm I - 2", "Cụm I - 2"),
    ],
)
def test_no_text_can_begin_a_formula(name: str, kept: str) -> None:
    assert harmless(name) == kept


@given(st.text(alphabet=st.sampled_from("=+-@;,\t\"'| \nA＝\x00\x0b\u2028"), max_size=12))
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_begins_a_formula_whatever_the_separator_of_the_one_who_opens_it(separator: str, name: str) -> None:
    cells = [cell for row in csv.reader(written(named(name)).splitlines(), delimiter=separator) for cell in row]
    assert [
        cell for cell in cells if cell.strip()[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠") and cell.strip()
    ] == []


def test_a_number_stays_a_number_below_zero_too_and_text_does_not_become_one() -> None:
    assert (
        csv_text([(-5, Decimal("-2.50"), 0, None, "-5", "+84 900 000 001")]) == "-5,-2.50,0,,'-5,'+84 900 000 001\r\n"
    )


def test_it_begins_with_the_mark_by_which_spreadsheets_know_vietnamese() -> None:
    assert csv_bytes([("Mã", 1)]) == b"\xef\xbb\xbfM\xc3\xa3;1\r\n"


def test_only_one_place_writes_a_csv() -> None:
    """Ruff's ban says so too, but not in the rooms where it is off."""
    project = Path(__file__).parents[2]
    rooms = ("bot", "core", "examples", "exports", "reading", "scheduler", "storage", "web")
    files = [path for room in rooms for path in (project / room).rglob("*.py")]
    writers = [
        path
        for path in files
        if re.search(r"csv\.(writer|DictWriter)|import (writer|DictWriter)|to_csv", path.read_text("utf-8"))
    ]
    assert [str(path.relative_to(project)) for path in writers] == ["exports/csv_rows.py"]
