"""The report as the office's clerk opens it: its words in their order, and the measures of Nghị định 30/2020/NĐ-CP."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.shared import Length, Mm, Pt
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind
from exports.layout import DECREE_30, PageLayout
from exports.letterhead import Letterhead
from exports.word import write_report

MADE_AT = datetime(2026, 3, 30, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
FORM = Form(
    "quy",
    "Kết quả công tác Hội",
    (
        Indicator("hv", "Hội viên mới", "hội viên", target=Decimal(1500)),
        Indicator("tin", "Tin, bài", "tin", target=Decimal(2), target_max=Decimal(4), target_op=Comparison.BETWEEN),
        Indicator("hoc", "Học tập", "%", NumberKind.PERCENT, target=Decimal(95)),
        Indicator("nha", "Nhà", "căn"),
    ),
)
SENT = datetime(2026, 3, 26, 2, 15, tzinfo=UTC)


def line(name: str, cluster: str | None, standing: UnitStanding, *numbers: str) -> UnitLine:
    values = {indicator.key: Decimal(number) for indicator, number in zip(FORM.indicators, numbers, strict=False)}
    return UnitLine(name, f"Hội xã {name}", cluster, standing, values, SENT if values else None)


LINES = (
    line("A", "Cụm I", UnitStanding.ON_TIME, "1757", "3", "97.5", "0"),
    line("B", "Cụm I", UnitStanding.LATE, "0", "2", "90", "1"),
    line("C", None, UnitStanding.OWING),
)
TABLE = Consolidated(FORM, "Báo cáo quý I", "2026-Q1", date(2026, 3, 31), LINES)


OFFICE = "Hội tỉnh Thanh Lâm"


def opened(table: Consolidated = TABLE, **more: Any) -> Paper:
    return Document(BytesIO(write_report(table, office=OFFICE, made_at=MADE_AT, **more)))


def words(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text]


def cells(paper: Paper, place: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in paper.tables[place].rows]


def millimetres(*lengths: Length | None) -> tuple[int, ...]:
    return tuple(round(length.mm) for length in lengths if length is not None)


def test_the_head_leaves_number_and_date_to_the_clerk() -> None:
    paper = opened(letterhead=Letterhead(OFFICE, "Hội Trung ương", "Thanh Lâm", "BC-HTL"))
    assert cells(paper, 0) == [
        [
            "HỘI TRUNG ƯƠNG\nHỘI TỈNH THANH LÂM\n\nSố: ……/BC-HTL",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nThanh Lâm, ngày …… tháng …… năm ………",
        ]
    ]


def test_the_body_says_who_sent_and_ends_as_the_decree_has_it() -> None:
    assert words(opened(letterhead=Letterhead(OFFICE, "Hội Trung ương"))) == [
        "BÁO CÁO",
        "Kết quả công tác Hội",
        "(quý I/2026)",
        "Hội tỉnh Thanh Lâm tổng hợp số liệu “Báo cáo quý I” của các đơn vị đến 09:05 ngày 30/3/2026 như sau:",
        "1. Tình hình gửi báo cáo",
        "Đã gửi báo cáo: 2/3 đơn vị, trong đó đúng hạn 1, muộn 1.",
        "Đơn vị gửi muộn (1): Hội xã B.",
        "Đơn vị chưa gửi (1): Hội xã C.",
        "2. Kết quả các chỉ tiêu",
        "Kết quả chỉ tính các đơn vị đã có số; số đơn vị ghi dưới mỗi kết quả. Tỷ lệ phần trăm không cộng và không lấy bình quân.",
        "Chưa đến hạn: kết quả được đánh giá từ ngày hết hạn 31/3/2026.",
        "Số liệu từng đơn vị có trong Phụ lục kèm theo.",
        "Trên đây là kết quả tổng hợp, Hội tỉnh Thanh Lâm kính báo cáo Hội Trung ương./.",
        "PHỤ LỤC",
        "SỐ LIỆU TỪNG ĐƠN VỊ",
        "(Kèm theo Báo cáo số ……/BC ngày …… tháng …… năm ……… của Hội tỉnh Thanh Lâm)",
    ]


def test_each_result_stands_with_its_target_its_coverage_and_its_verdict() -> None:
    assert cells(opened(), 1) == [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức giao", "Kết quả", "So với mức giao"],
        [
            "1",
            "Hội viên mới",
            "hội viên",
            "từ 1.500 trở lên",
            "1.757\n2/3 đơn vị",
            "117,1%\nChưa đến hạn",
        ],
        ["2", "Tin, bài", "tin", "từ 2 đến 4", "5\n2/3 đơn vị", "250%\nChưa đến hạn"],
        ["3", "Học tập", "%", "từ 95 trở lên", "–\n2/3 đơn vị", "1/2 đơn vị đạt"],
        ["4", "Nhà", "căn", "", "1\n2/3 đơn vị", "–"],
    ]


def test_who_receives_it_stands_left_of_a_blank_signature() -> None:
    assert cells(opened(), 2) == [["Nơi nhận:\n- Các đơn vị trong Phụ lục;\n- Lưu: VT.", "…………………………\n"]]
    signed = opened(letterhead=Letterhead(OFFICE, "Hội Trung ương", signer=("TM. Ban Thường vụ", "Chủ tịch")))
    assert cells(signed, 2) == [
        [
            "Nơi nhận:\n- Hội Trung ương (để báo cáo);\n- Các đơn vị trong Phụ lục;\n- Lưu: VT.",
            "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n",
        ]
    ]


def test_the_annex_holds_every_unit_by_cluster_and_totals_with_their_coverage() -> None:
    assert cells(opened(), 3) == [
        ["TT", "Đơn vị", "Hội viên mới (hội viên)", "Tin, bài (tin)", "Học tập (%)", "Nhà (căn)", "Tình trạng"],
        ["", "Cụm I", "", "", "", "", ""],
        ["1", "Hội xã A", "1.757", "3", "97,5", "0", "Đúng hạn"],
        ["2", "Hội xã B", "0", "2", "90", "1", "Muộn"],
        ["", "Cộng", "1.757\n(2/2)", "5\n(2/2)", "–\n(2/2)", "1\n(2/2)", ""],
        ["", "Ngoài cụm", "", "", "", "", ""],
        ["3", "Hội xã C", "", "", "", "", "Chưa gửi"],
        ["", "Cộng", "–\n(0/1)", "–\n(0/1)", "–\n(0/1)", "–\n(0/1)", ""],
        ["", "TỔNG CỘNG", "1.757\n(2/3)", "5\n(2/3)", "–\n(2/3)", "1\n(2/3)", ""],
    ]


def test_what_a_unit_has_not_is_said_in_its_cell() -> None:
    without = replace(line("A", None, UnitStanding.ON_TIME, "5"), blanks={"tin": "chưa đếm"})
    assert cells(opened(replace(TABLE, lines=(without,))), 3)[1] == [
        "1",
        "Hội xã A",
        "5",
        "không có số",
        "",
        "",
        "Đúng hạn",
    ]


def test_the_page_has_the_decrees_measures_and_its_number_above_but_not_on_the_first() -> None:
    paper = opened()
    page = paper.sections[0]
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert millimetres(page.page_width, page.page_height, *margins) == (210, 297, 20, 20, 30, 20)
    assert (page.different_first_page_header_footer, page.first_page_header.paragraphs[0].text) == (True, "")
    assert "PAGE" in page.header.paragraphs[0]._p.xml
    body = paper.paragraphs[4].paragraph_format
    assert body.first_line_indent is not None
    assert (body.first_line_indent.twips, body.space_before, body.line_spacing) == (Mm(12.7).twips, Pt(6), 1.15)
    assert {run.font.name or paper.styles["Normal"].font.name for run in paper.paragraphs[4].runs} == {
        "Times New Roman"
    }


@pytest.mark.parametrize(
    ("indicators", "orientation"), [(1, WD_ORIENT.PORTRAIT), (4, WD_ORIENT.PORTRAIT), (6, WD_ORIENT.LANDSCAPE)]
)
def test_the_annex_lies_on_its_side_when_it_is_wide(indicators: int, orientation: WD_ORIENT) -> None:
    form = Form("f", "F", tuple(Indicator(str(place), "Số", "người") for place in range(indicators)))
    annex = opened(Consolidated(form, "F", "2026", None, LINES)).sections[1]
    page = (210, 297) if orientation is WD_ORIENT.PORTRAIT else (297, 210)
    assert (annex.orientation, millimetres(annex.page_width, annex.page_height)) == (orientation, page)


def test_numbers_that_do_not_fit_beside_each_other_go_on_below() -> None:
    form = Form("f", "F", tuple(Indicator(str(place), f"Chỉ tiêu {place}", "người") for place in range(12)))
    paper = opened(Consolidated(form, "F", "2026", None, LINES))
    assert [cells(paper, place)[0][2:-1] for place in (3, 4)] == [
        [f"Chỉ tiêu {place} (người)" for place in range(8)],
        [f"Chỉ tiêu {place} (người)" for place in range(8, 12)],
    ]


def test_a_duty_that_asks_no_numbers_is_a_report_of_who_has_done_it() -> None:
    paper = opened(Consolidated(Form("", "Nộp báo cáo", ()), "Nộp báo cáo", "2026-03-31", date(2026, 3, 31), LINES))
    assert "2. Kết quả các chỉ tiêu" not in words(paper)
    assert cells(paper, 2)[:3] == [["TT", "Đơn vị", "Tình trạng"], ["", "Cụm I", ""], ["1", "Hội xã A", "Đúng hạn"]]


def test_another_custom_is_another_value() -> None:
    page = opened(layout=PageLayout(left=35, top=25)).sections[0]
    assert (millimetres(page.left_margin, page.top_margin), DECREE_30.left) == ((35, 25), 30)


@example("\x0b\ufffe\t")
@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_name_can_be_written(name: str) -> None:
    table = Consolidated(
        Form("f", name, FORM.indicators[:1]), name, name, None, (UnitLine(name, name, name, UnitStanding.OWING, {}),)
    )
    data = write_report(table, office=name, letterhead=Letterhead(name, name, name), made_at=MADE_AT)
    assert len(Document(BytesIO(data)).tables) == 4


def test_a_very_long_annex_is_several_tables_with_every_unit_in_its_place() -> None:
    lines = tuple(line(f"{number} & <{number}>", None, UnitStanding.ON_TIME, "1") for number in range(5_003))
    form = Form("f", "F", FORM.indicators[:1])
    data = write_report(Consolidated(form, "F", "2026", None, lines), office=OFFICE, made_at=MADE_AT)
    with ZipFile(BytesIO(data)) as file:
        body = file.read("word/document.xml").decode("utf-8")
    tables = [[row.count("<w:tc>") for row in part.split("<w:tr>")[1:]] for part in body.split("<w:tbl>")[4:]]
    assert [(len(rows), set(rows)) for rows in tables] == [(5_001, {4}), (5, {4})]
    assert body.index("Hội xã 4999 &amp; &lt;4999&gt;<") < body.index("Hội xã 5000 &amp; &lt;5000&gt;<")
    assert "NVHang" not in body
