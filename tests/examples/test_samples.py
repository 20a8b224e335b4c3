"""The samples of the demo: the written files are what the script makes, and their words agree with the calendar and
with each other."""

import csv
import re
from collections import Counter
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from core.calendar.office import Bound
from core.plans.found import Asks
from examples.make import HERE, SAMPLES, roster_xlsx
from examples.plan_words import TABLE
from exports.words import WEEKDAYS
from reading.documents.reader import read_document
from reading.forms import read_form
from reading.plan.reader import read_plan


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def roster() -> list[dict[str, str]]:
    with (HERE / "roster.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_what_the_script_makes(name: str) -> None:
    assert members((HERE / name).read_bytes()) == members(SAMPLES[name]())


def test_every_conference_stands_on_its_weekday() -> None:
    said = [re.search(r"(Thứ \w+), ngày (\d+)/(\d+)/(\d+)", row[2]) for row in TABLE[1:]]
    days = [(match[1].casefold(), date(int(match[4]), int(match[3]), int(match[2]))) for match in said if match]
    assert [(WEEKDAYS[day.weekday()].casefold(), day) for _, day in days] == days
    assert [day for _, day in days] == [date(2026, 4, 14), date(2026, 4, 15), date(2026, 4, 17)]


def test_seventeen_units_stand_in_three_clusters_each_led_deputised_and_hosted_once() -> None:
    units = {
        row["Mã đơn vị"]: (row["Đơn vị"], row["Cụm thi đua"], row["Vai trò trong cụm"])
        for row in roster()
        if row["Mã đơn vị"]
    }
    assert Counter(cluster for _, cluster, _ in units.values()) == {"Cụm I": 6, "Cụm II": 6, "Cụm III": 5}
    assert Counter((cluster, role) for _, cluster, role in units.values() if role) == {
        (cluster, role): 1
        for cluster in ("Cụm I", "Cụm II", "Cụm III")
        for role in ("cụm trưởng", "cụm phó", "đăng cai")
    }
    assert [
        code
        for code in units
        if sum(row["Mã đơn vị"] == code and row["Vai trò"] == "chủ tịch" for row in roster()) != 1
    ] == []


def test_each_conference_is_hosted_where_the_roster_says() -> None:
    hosts = {row["Cụm thi đua"]: row["Đơn vị"] for row in roster() if row["Vai trò trong cụm"] == "đăng cai"}
    assert {row[1]: row[3] for row in TABLE[1:]} == hosts


def test_the_offices_people_stand_in_no_unit() -> None:
    assert [(row["Vai trò"], row["Cụm thi đua"]) for row in roster() if not row["Mã đơn vị"]] == [
        ("quản trị", ""),
        ("văn phòng", ""),
        ("văn phòng", ""),
        ("lãnh đạo", ""),
    ]


def test_the_spreadsheet_keeps_the_first_zero_of_a_phone_number() -> None:
    sheet = load_workbook(BytesIO(roster_xlsx())).worksheets[0]
    assert [cell.value for cell in sheet["J"]][:3] == ["Điện thoại", "0900000101", "0900000102"]


def test_the_form_asks_seven_numbers() -> None:
    form = read_form(Path(HERE / "form.toml").read_text("utf-8"))
    assert (form.key, [indicator.label for indicator in form.indicators]) == (
        "so-ket-quy",
        ["hội viên", "nhà", "quỹ", "buổi nói chuyện", "hộ nghèo", "hộ được giúp", "học nghị quyết"],
    )


def test_the_plan_says_what_the_demo_needs() -> None:
    plan = read_plan(read_document((HERE / "plan.docx").read_bytes(), "plan.docx"), today=date(2026, 3, 2))
    assert (plan.head.number, plan.head.issued_on, plan.doubts) == ("27/KH-CCB", date(2026, 3, 2), ())
    assert [(event.cluster, event.start, event.place) for event in plan.events] == [
        ("Cụm I", datetime(2026, 4, 14, 8, 0), "Hội CCB xã Đồng Vải"),
        ("Cụm II", datetime(2026, 4, 15, 8, 0), "Hội CCB xã Rừng Dẻ"),
        ("Cụm III", datetime(2026, 4, 17, 13, 30), "Hội CCB xã Mũi Chèo"),
    ]
    assert [(duty.who, duty.due or duty.resolved, duty.asks, duty.bound) for duty in plan.deadlines] == [
        ("Các đơn vị", date(2026, 3, 27), Asks.NUMBERS, Bound.BEFORE),
        ("Các đơn vị", date(2026, 4, 7), Asks.ATTENDANCE, Bound.BY),
        ("Cụm trưởng", (date(2026, 4, 9), date(2026, 4, 10), date(2026, 4, 12)), Asks.FILE, Bound.BY),
        ("Văn phòng Hội CCB tỉnh", date(2026, 4, 24), Asks.FILE, Bound.BY),
    ]
