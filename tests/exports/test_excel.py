"""The workbook as an office opens it: read back cell by cell."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding, table_changes
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.verdicts import Yardstick
from exports.cells import put_text
from exports.excel import write_table
from exports.flowing import FlowingBook
from exports.notes import named, notes_on
from exports.page import LINE, laid_out
from exports.values_sheet import write_values

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MADE_AT = datetime(2026, 3, 30, 9, 5, tzinfo=ZONE)
FORM = Form(
    "quy",
    "Chỉ tiêu công tác Hội",
    (
        Indicator("hv", "Hội viên mới", "hội viên", target=Decimal(30)),
        Indicator("quy", "Quỹ đã vận động", "đồng", NumberKind.MONEY, target=Decimal(1_000_000)),
        Indicator("ngheo", "Hộ nghèo", "hộ", target=Decimal(10), target_op=Comparison.AT_MOST),
        Indicator("hoc", "Tỷ lệ học tập", "%", NumberKind.PERCENT, target=Decimal(95)),
    ),
)


def unit(code: str, cluster: str | None, standing: UnitStanding, *numbers: str, version: int = 1) -> UnitLine:
    """A unit's line; a number is left blank by an empty text."""
    values: Mapping[str, Decimal] = {
        indicator.key: Decimal(number) for indicator, number in zip(FORM.indicators, numbers, strict=False) if number
    }
    sent = datetime(2026, 3, 26, 2, 15, 40, tzinfo=UTC) if values else None
    return UnitLine(
        code, f"Hội CCB {code}", cluster, standing, values, sent, "Lê Bá Trắc" if sent else None, version if sent else 0
    )


def unit_of(form: Form, *numbers: str) -> UnitLine:
    values = {indicator.key: Decimal(number) for indicator, number in zip(form.indicators, numbers, strict=True)}
    return UnitLine("A", "Hội CCB xã A", None, UnitStanding.ON_TIME, values)


LINES = (
    unit("xã A", "Cụm I", UnitStanding.ON_TIME, "12", "500000", "3", "97.5"),
    unit("xã B", "Cụm I", UnitStanding.LATE, "0", "1500000", "", "100", version=2),
    unit("xã C", "Cụm II", UnitStanding.ON_TIME, "30", "0", "9", "92"),
    unit("xã D", "Cụm II", UnitStanding.OWING),
    unit("xã E", None, UnitStanding.EXCUSED),
)


def opened(lines: tuple[UnitLine, ...] = LINES, form: Form = FORM) -> Workbook:
    table = Consolidated(form, "Báo cáo sơ kết quý I", "", date(2026, 3, 26), lines)
    return load_workbook(BytesIO(write_table(table, office="Hội CCB tỉnh Thanh Lâm", made_at=MADE_AT)))


def rows(sheet: Worksheet) -> list[list[object]]:
    """What stands in each row, trailing blanks and blank rows left out."""
    found = []
    for row in sheet.iter_rows(values_only=True):
        cells = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            found.append(cells)
    return found


def test_the_table_shows_units_by_cluster_with_honest_totals() -> None:
    assert rows(opened()["Tổng hợp"]) == [
        ["HỘI CCB TỈNH THANH LÂM"],
        ["CHỈ TIÊU CÔNG TÁC HỘI"],
        ["Báo cáo sơ kết quý I · hạn: hết Thứ Năm, ngày 26/3/2026"],
        ["Đã gửi 3/5 đơn vị: đúng hạn 2, muộn 1, chưa gửi 1, được miễn 1"],
        ["TT", "Đơn vị", "Hội viên mới", "Quỹ đã vận động", "Hộ nghèo", "Tỷ lệ học tập", "Tình trạng"],
        [None, None, "(hội viên)", "(đồng)", "(hộ)", "(%)"],
        [None, "Mức giao", 30, 1_000_000, 10, 95],
        [None, "Cụm I"],
        [1, "Hội CCB xã A", 12, 500_000, 3, 97.5, "Đúng hạn"],
        [2, "Hội CCB xã B", 0, 1_500_000, None, 100, "Muộn"],
        [None, "Cộng Cụm I", 12, 2_000_000, 3, "–"],
        [None, "tính trên", "2/2 đơn vị", "2/2 đơn vị", "1/2 đơn vị", "2/2 đơn vị"],
        [None, "Cụm II"],
        [3, "Hội CCB xã C", 30, 0, 9, 92, "Đúng hạn"],
        [4, "Hội CCB xã D", None, None, None, None, "Chưa gửi"],
        [None, "Cộng Cụm II", 30, 0, 9, "–"],
        [None, "tính trên", "1/2 đơn vị", "1/2 đơn vị", "1/2 đơn vị", "1/2 đơn vị"],
        [None, "Ngoài cụm"],
        [5, "Hội CCB xã E", None, None, None, None, "Được miễn"],
        [None, "Cộng Ngoài cụm", "–", "–", "–", "–"],
        [None, "tính trên", "0/1 đơn vị", "0/1 đơn vị", "0/1 đơn vị", "0/1 đơn vị"],
        [None, "TỔNG CỘNG", 42, 2_000_000, 12, "–"],
        [None, "tính trên", "3/5 đơn vị", "3/5 đơn vị", "2/5 đơn vị", "3/5 đơn vị"],
        [None, "So với mức giao", 1.4, 2, 1.2, "2/3 đơn vị đạt"],
        [None, "Đánh giá", "● Chưa đủ báo cáo", "● Chưa đủ báo cáo", "● Chưa đủ báo cáo"],
        ["Chưa gửi (1): Hội CCB xã D."],
        ["Gửi muộn (1): Hội CCB xã B."],
        ["Được miễn (1): Hội CCB xã E."],
        ["Dòng cộng chỉ tính các đơn vị đã có số. Ô trống là chưa có số; số 0 là đã báo cáo bằng không."],
        ["Tỷ lệ phần trăm không cộng và không lấy bình quân giữa các đơn vị."],
        ["Chưa đủ báo cáo: kết quả chỉ được đánh giá khi có từ 80% số báo cáo."],
        ["Bảng lập lúc 09:05 ngày 30/3/2026."],
        [None, None, None, "Ngày …… tháng …… năm ………"],
        ["NGƯỜI LẬP BIỂU", None, None, "THỦ TRƯỞNG ĐƠN VỊ"],
        ["(Ký, ghi rõ họ tên)", None, None, "(Ký, đóng dấu, ghi rõ họ tên)"],
        [" "],
    ]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-03-26", "Báo cáo · hạn: hết Thứ Năm, ngày 26/3/2026"),
        ("2026-03", "Báo cáo · tháng 3/2026 · hạn: hết Thứ Năm, ngày 26/3/2026"),
        ("2026", "Báo cáo · năm 2026 · hạn: hết Thứ Năm, ngày 26/3/2026"),
        ("Cụm I", "Báo cáo · Cụm I · hạn: hết Thứ Năm, ngày 26/3/2026"),
    ],
)
def test_the_period_is_written_as_people_say_it(period: str, said: str) -> None:
    table = Consolidated(FORM, "Báo cáo", period, date(2026, 3, 26), LINES)
    sheet = load_workbook(BytesIO(write_table(table, office="Hội", made_at=MADE_AT)))["Tổng hợp"]
    assert sheet["A3"].value == said


def test_the_second_sheet_says_who_sent_when_in_the_offices_hours() -> None:
    sent = datetime(2026, 3, 26, 9, 15)
    assert rows(opened()["Ai gửi khi nào"]) == [
        ["AI GỬI, KHI NÀO"],
        ["Báo cáo sơ kết quý I · hạn: hết Thứ Năm, ngày 26/3/2026"],
        ["TT", "Mã", "Đơn vị", "Cụm", "Tình trạng", "Bản mới nhất gửi lúc", "Người gửi", "Bản thứ", "Ghi chú"],
        [1, "xã A", "Hội CCB xã A", "Cụm I", "Đúng hạn", sent, "Lê Bá Trắc", 1],
        [2, "xã B", "Hội CCB xã B", "Cụm I", "Muộn", sent, "Lê Bá Trắc", 2],
        [3, "xã C", "Hội CCB xã C", "Cụm II", "Đúng hạn", sent, "Lê Bá Trắc", 1],
        [4, "xã D", "Hội CCB xã D", "Cụm II", "Chưa gửi"],
        [5, "xã E", "Hội CCB xã E", None, "Được miễn"],
        ["Đúng hạn hay muộn tính theo bản đầu tiên; sửa số liệu sau đó không làm đơn vị thành muộn."],
    ]


def test_the_third_sheet_names_the_silent_and_the_late_and_nobody_else() -> None:
    sent = datetime(2026, 3, 26, 9, 15)
    assert rows(opened()["Muộn, chưa gửi"])[:1] == [["ĐƠN VỊ MUỘN, CHƯA GỬI"]]
    assert rows(opened()["Muộn, chưa gửi"])[3:5] == [
        [1, "xã D", "Hội CCB xã D", "Cụm II", "Chưa gửi"],
        [2, "xã B", "Hội CCB xã B", "Cụm I", "Muộn", sent, "Lê Bá Trắc", 2],
    ]
    assert rows(opened(LINES[:1])["Muộn, chưa gửi"])[3:] == [["Không có đơn vị nào."]]


def test_the_fourth_sheet_holds_each_value_as_it_was_sent_and_none_that_was_not() -> None:
    sent = datetime(2026, 3, 26, 9, 15)
    assert rows(opened(LINES[1:2])["Số liệu gốc"]) == [
        [
            "Mã",
            "Đơn vị",
            "Cụm",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Số liệu",
            "Gửi lúc",
            "Người gửi",
            "Bản thứ",
            "Lý do không có số",
        ],
        ["xã B", "Hội CCB xã B", "Cụm I", "Hội viên mới", "hội viên", 0, sent, "Lê Bá Trắc", 2],
        ["xã B", "Hội CCB xã B", "Cụm I", "Quỹ đã vận động", "đồng", 1_500_000, sent, "Lê Bá Trắc", 2],
        ["xã B", "Hội CCB xã B", "Cụm I", "Tỷ lệ học tập", "%", 100, sent, "Lê Bá Trắc", 2],
    ]


def test_the_fourth_sheet_says_when_it_does_not_hold_all() -> None:
    book = FlowingBook()
    table = Consolidated(FORM, "Báo cáo", "2026-03", date(2026, 3, 26), LINES)
    write_values(book.add("Số liệu"), table, MADE_AT, most=2)
    sheet = load_workbook(BytesIO(book.saved()))["Số liệu"]
    assert [row[0] for row in rows(sheet)] == ["Mã", "xã A", "xã A", "Còn nữa: xin lấy tệp .csv, ở đó có đủ."]


def test_a_target_between_two_numbers_shows_both() -> None:
    form = Form(
        "tin",
        "Tin, bài",
        (Indicator("tin", "Tin, bài", "tin", target=Decimal(2), target_op=Comparison.BETWEEN, target_max=Decimal(4)),),
    )
    sheet = opened((unit_of(form, "3"),), form)["Tổng hợp"]
    assert (sheet["C8"].value, sheet["C8"].number_format) == (2, '[$-42A]"từ "#,##0" đến 4"')
    assert [sheet.cell(row, 3).value for row in (12, 13)] == [1.5, "● Đạt"]


def test_what_the_office_entered_and_what_a_unit_has_not_is_told_apart() -> None:
    entered = replace(
        unit("xã A", None, UnitStanding.ON_TIME, "12", "", "0"),
        blanks={"quy": "chưa đối chiếu"},
        for_unit=True,
        note="gia hạn đến 30/3",
    )
    book = opened((entered,))
    assert rows(book["Tổng hợp"])[7] == [1, "Hội CCB xã A", 12, "không có số", 0, None, "Đúng hạn"]
    assert rows(book["Ai gửi khi nào"])[3][6:] == ["Lê Bá Trắc (văn phòng nhập)", 1, "gia hạn đến 30/3"]
    assert [(row[3], row[5], row[9:]) for row in rows(book["Số liệu gốc"])[1:]] == [
        ("Hội viên mới", 12, []),
        ("Quỹ đã vận động", None, ["chưa đối chiếu"]),
        ("Hộ nghèo", 0, []),
    ]


def test_a_later_issue_says_its_number_and_what_it_has_other_than_the_one_before() -> None:
    before = Consolidated(FORM, "Báo cáo", "2026-03", date(2026, 3, 26), LINES[:4], issue=1)
    now = replace(
        before,
        lines=(
            unit("xã A", "Cụm I", UnitStanding.ON_TIME, "12", "600000", "3", "97.5"),
            *LINES[1:3],
            unit("xã D", "Cụm II", UnitStanding.LATE, "5"),
        ),
        issue=2,
    )
    book = load_workbook(BytesIO(write_table(now, office="Hội", made_at=MADE_AT, changes=table_changes(before, now))))
    assert rows(book["Tổng hợp"])[-5] == ["Bản phát hành số 2. Bảng lập lúc 09:05 ngày 30/3/2026."]
    assert rows(book["Thay đổi"]) == [
        ["TT", "Mã", "Đơn vị", "Nội dung", "Trước", "Nay"],
        [1, "xã A", "Hội CCB xã A", "Quỹ đã vận động (đồng)", 500_000, 600_000],
        [2, "xã D", "Hội CCB xã D", "Tình trạng gửi", "Chưa gửi", "Muộn"],
        [3, "xã D", "Hội CCB xã D", "Hội viên mới (hội viên)", "–", 5],
    ]


def test_a_ratio_is_shown_for_each_unit_and_for_the_whole_from_the_sums() -> None:
    parts = (Indicator("hoc", "Đã học", "người"), Indicator("tong", "Hội viên", "người"))
    ratio = Indicator(
        "ty-le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="tong"
    )
    form = Form("f", "F", (*parts, ratio))
    lines = tuple(
        UnitLine(code, code, None, UnitStanding.ON_TIME, {"hoc": Decimal(hoc), "tong": Decimal(tong)})
        for code, hoc, tong in (("A", 1, 3), ("B", 9, 9))
    )
    sheet = opened(lines, form)["Tổng hợp"]
    assert [sheet.cell(row, 5).value for row in (8, 9, 10)] == [33.333333, 100, 83.333333]
    assert sheet.cell(8, 5).number_format == "[$-42A]#,##0.00"


def test_a_long_name_of_a_cluster_is_seen_whole_above_its_units_and_below_them() -> None:
    name = "Cụm thi đua các xã vùng cao, biên giới và hải đảo của tỉnh"
    sheet = opened((unit("xã A", name, UnitStanding.ON_TIME, "1"),))["Tổng hợp"]
    named = [row for row in range(1, sheet.max_row) if name in str(sheet.cell(row, 2).value)]
    assert [sheet.row_dimensions[row].height for row in named] == [LINE * 3 + 3, LINE * 3 + 3]


def test_the_office_says_from_how_many_reports_on_results_are_judged() -> None:
    table = Consolidated(FORM, "Báo cáo", "2026-03", date(2026, 3, 26), LINES)
    data = write_table(table, office="Hội", made_at=MADE_AT, by=Yardstick(coverage=Decimal(40)))
    assert [None, "Đánh giá", "● Đạt", "● Đạt", "● Vượt mức"] in rows(load_workbook(BytesIO(data))["Tổng hợp"])


def test_numbers_are_written_with_points_between_thousands_and_commas_before_decimals() -> None:
    sheet = opened()["Tổng hợp"]
    assert [cell.number_format for cell in sheet[8]][2:6] == [
        '[$-42A]"từ "#,##0" trở lên"',
        '[$-42A]"từ "#,##0" trở lên"',
        '[$-42A]"không quá "#,##0',
        '[$-42A]"từ "#,##0" trở lên"',
    ]
    assert [cell.number_format for cell in sheet[10]][2:6] == [
        "[$-42A]#,##0",
        "[$-42A]#,##0",
        "[$-42A]#,##0",
        "[$-42A]#,##0.0",
    ]
    assert [cell.data_type for cell in sheet[10]] == ["n", "s", "n", "n", "n", "n", "s"]


def test_it_prints_on_landscape_a4_as_wide_as_the_page_with_headings_on_every_page() -> None:
    sheet = opened()["Tổng hợp"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (
        sheet.sheet_properties.pageSetUpPr.fitToPage,
        sheet.page_setup.fitToWidth,
        sheet.page_setup.fitToHeight,
    ) == (True, 1, 1)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$6:$8", "C9")
    assert sheet.print_area == f"'Tổng hợp'!$A$1:$G${sheet.max_row}"


def test_a_long_table_runs_over_several_pages() -> None:
    lines = tuple(unit(f"xã {number}", "Cụm I", UnitStanding.OWING) for number in range(60))
    assert opened(lines)["Tổng hợp"].page_setup.fitToHeight == 0


def test_a_table_too_wide_to_be_read_on_one_page_goes_over_two_with_the_names_on_both() -> None:
    form = Form("f", "F", tuple(Indicator(str(place), f"Chỉ tiêu {place}", "người") for place in range(18)))
    sheet = opened(LINES, form)["Tổng hợp"]
    assert (sheet.page_setup.fitToWidth, sheet.print_title_cols) == (2, "$A:$B")


def test_without_clusters_and_targets_there_are_neither_subtotals_nor_percentages() -> None:
    form = Form("nha", "Nhà tình nghĩa", (Indicator("hv", "Nhà", "căn"),))
    assert rows(opened((unit("xã A", None, UnitStanding.ON_TIME, "2"),), form)["Tổng hợp"])[4:8] == [
        ["TT", "Đơn vị", "Nhà", "Tình trạng"],
        [None, None, "(căn)"],
        [1, "Hội CCB xã A", 2, "Đúng hạn"],
        [None, "TỔNG CỘNG", 2],
    ]


def test_a_duty_that_asks_no_numbers_is_a_list_of_who_has_done_it() -> None:
    lines = (unit("xã A", "Cụm I", UnitStanding.ON_TIME), unit("xã B", "Cụm I", UnitStanding.OWING))
    assert rows(opened(lines, Form("", "Báo cáo sơ kết quý I", ()))["Tổng hợp"])[1:] == [
        ["BÁO CÁO SƠ KẾT QUÝ I"],
        ["hạn: hết Thứ Năm, ngày 26/3/2026"],
        ["Đã gửi 1/2 đơn vị: đúng hạn 1, chưa gửi 1"],
        ["TT", "Đơn vị", "Tình trạng"],
        [None, "Cụm I"],
        [1, "Hội CCB xã A", "Đúng hạn"],
        [2, "Hội CCB xã B", "Chưa gửi"],
        ["Chưa gửi (1): Hội CCB xã B."],
        ["Bảng lập lúc 09:05 ngày 30/3/2026."],
        [None, None, "Ngày …… tháng …… năm ………"],
        ["NGƯỜI LẬP BIỂU", None, "THỦ TRƯỞNG ĐƠN VỊ"],
        ["(Ký, ghi rõ họ tên)", None, "(Ký, đóng dấu, ghi rõ họ tên)"],
        [" "],
    ]


def test_an_expectation_of_nobody_is_a_table_without_units() -> None:
    assert rows(opened(())["Tổng hợp"])[7:9] == [
        [None, "TỔNG CỘNG", "–", "–", "–", "–"],
        [None, "tính trên", "0/0 đơn vị", "0/0 đơn vị", "0/0 đơn vị", "0/0 đơn vị"],
    ]


@pytest.mark.parametrize("name", ["=1+1", "+84900000001", "-5", "@SUM(A1)", "\t=1", "#N/A", "=HYPERLINK(\"x\")"])  # fmt: skip
def test_no_name_becomes_a_formula(name: str) -> None:
    sheet = opened((UnitLine(name, name, name, UnitStanding.OWING, {}, None, name, 0),))["Ai gửi khi nào"]
    assert [(sheet.cell(5, column).value, sheet.cell(5, column).data_type) for column in (2, 3, 4, 7)] == [
        (name, "s")
    ] * 4
    assert [sheet.cell(5, column).quotePrefix for column in (2, 3, 4, 7)] == [name != "#N/A"] * 4


@example("\x1f")
@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_name_opens_again_as_text(name: str) -> None:
    sheet = opened((UnitLine("A", name, None, UnitStanding.OWING, {}),))["Ai gửi khi nào"]
    assert sheet.cell(5, 3).data_type in ("s", "n")
    assert isinstance(sheet.cell(5, 3).value, str | None)


def test_a_number_too_long_for_a_spreadsheet_keeps_its_digits_as_text() -> None:
    number = "1234567890123456789"
    sheet = opened((unit("xã A", None, UnitStanding.ON_TIME, number),))["Tổng hợp"]
    assert [sheet.cell(row, 3).value for row in (9, 10)] == [number, number]


def test_who_sent_in_the_place_of_another_is_named_with_them() -> None:
    sent = UnitLine(
        "A", "Hội xã A", None, UnitStanding.ON_TIME, {}, MADE_AT, "Kiều Thị Nhạn", 1, in_place_of="Lê Văn Thảo"
    )
    sheet = opened((sent, replace(sent, code="B", in_place_of=None)))["Ai gửi khi nào"]
    assert [sheet.cell(row, 7).value for row in (5, 6)] == ["Kiều Thị Nhạn (thay Lê Văn Thảo)", "Kiều Thị Nhạn"]


def test_a_long_sheet_is_never_held_in_memory() -> None:
    """A row is forgotten as soon as the next is begun, and read back from where it was written."""
    book = FlowingBook()
    sheet = book.add("Số liệu")
    put_text(sheet, 1, 1, "Mã")
    held = []
    with laid_out(sheet, [12.0, 12.0], headings=(1, 1), freeze_after=1):
        for row in range(2, 202):
            sheet.passed(row)
            put_text(sheet, row, 1, f"xã {row}")
            put_text(sheet, row, 2, "có")
            held.append(len(sheet._cells))
    again = load_workbook(BytesIO(book.saved()))["Số liệu"]
    assert (max(held), again.freeze_panes, again.print_area) == (2, "B2", "'Số liệu'!$A$1:$B$201")
    assert rows(again) == [["Mã"], *([f"xã {row}", "có"] for row in range(2, 202))]


def test_who_is_missing_among_very_many_is_named_as_far_as_a_cell_reaches_and_counted() -> None:
    name = "Hội Cựu chiến binh xã Tân Lập Thượng số"
    owing = tuple(UnitLine(f"{n}", f"{name} {n}", None, UnitStanding.OWING, {}) for n in range(1000))
    note = notes_on(Consolidated(FORM, "Báo cáo", "2026-03", None, owing))[0]
    assert note.startswith(f"Chưa gửi (1000): {name} 0; {name} 1;")
    assert note.endswith("; … và 800 đơn vị nữa (xem bảng từng đơn vị).")
    assert named(["x" * 20_000, "y"]) == f"{'x' * 20_000}; … và 1 đơn vị nữa (xem bảng từng đơn vị)"


def test_a_cell_that_cannot_hold_a_text_says_so() -> None:
    book = FlowingBook()
    sheet = book.add("Số liệu")
    assert str(put_text(sheet, 1, 1, "x" * 40_000).value)[-22:] == "xx… (ô không chứa hết)"
    assert len(str(put_text(sheet, 2, 1, "x" * 40_000).value)) == 32_767
