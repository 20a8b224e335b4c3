"""`conference list|invite|show|file`, as an operator uses them."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.bot.cli.conftest import Cli

CHAIR = "Lê Văn Thảo"
LISTED = "1  Hội nghị sơ kết Cụm I: 8 giờ 00, thứ Bảy ngày 1/4/2090 · chưa gửi giấy mời\n"
PREVIEW = "Mời Cụm I: 3 đơn vị, gửi 0 người."
RELEASED = "Gõ HỘI NGHỊ để xem ai dự."
SHOWN = """\
Hội nghị sơ kết Cụm I: 1 đơn vị dự, 0 không dự, 2 chưa trả lời.
Tổng số: 2 đại biểu, 1 lái xe.
• Hội xã Đồi Mây: chưa trả lời (Mai Thị Bưởi)
• Hội xã Hòa Bình: đi dự, 2 đại biểu và 1 lái xe
• Hội xã Suối Cạn: chưa trả lời (Đỗ Văn Sáng)
"""
UNINVITED = "Hội nghị số 1 chưa gửi giấy mời. Gửi: nhacviec conference invite 1\n"
NONE = "Không có hội nghị số 7. Xem: nhacviec conference list\n"


@pytest.fixture
def invited(asked: Cli) -> Cli:
    """The three units of the cluster are invited, and one has answered."""
    assert asked("conference", "invite", "1", "--by", "2090-03-28", "--yes").status == 0
    assert asked("talk", "--as", CHAIR, stdin="0\n1\nhội nghị\n2 người, 1 lái xe\n1\n1\n").status == 0
    return asked


def test_conferences_are_listed(asked: Cli) -> None:
    assert asked("conference", "list") == (0, LISTED, "")


def test_an_invitation_is_shown_first_and_goes_out_only_when_told(asked: Cli) -> None:
    previewed = asked("conference", "invite", "1", "--by", "2090-03-28")
    assert previewed.out.splitlines()[0] == PREVIEW
    assert "Dự Hội nghị sơ kết Cụm I" in previewed.out.splitlines()
    assert asked("conference", "list").out == LISTED
    done = asked("conference", "invite", "1", "--by", "2090-03-28", "--yes")
    assert done == (0, done.out, "")
    assert done.out.splitlines()[-1] == RELEASED


def test_who_comes_is_shown_and_told_as_json(invited: Cli) -> None:
    assert invited("conference", "show", "1") == (0, SHOWN, "")
    found = invited("conference", "show", "1", "--json").json
    assert (found["start"], found["heads"], found["drivers"]) == ("2090-04-01T08:00:00", 2, 1)
    answers = {unit["unit"]: (unit["coming"], unit["heads"]) for unit in found["units"]}
    assert answers == {"DM": (None, None), "HB": ("yes", 2), "SC": (None, None)}


def test_the_list_of_delegates_is_a_sheet_or_a_paper(invited: Cli, folder: Path) -> None:
    for name in ("dự họp.xlsx", "dự họp.docx", "dự họp.ics"):
        assert invited("conference", "file", "1", "--out", name) == (0, f"Đã ghi {name}.\n", "")
    sheet = load_workbook(BytesIO((folder / "dự họp.xlsx").read_bytes())).active
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"Hội xã Hòa Bình", "Hội xã Suối Cạn", "Hội xã Đồi Mây", "2", "1"} <= cells
    (table, *_) = [one for one in Document(str(folder / "dự họp.docx")).tables if len(one.rows) > 3]
    assert {"Hội xã Hòa Bình", "Hội xã Suối Cạn"} <= {cell.text for row in table.rows for cell in row.cells}
    entry = (folder / "dự họp.ics").read_text("utf-8")
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20900401T080000" in entry


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "7"), NONE),
        (("show", "1"), UNINVITED),
        (("invite", "7", "--yes"), NONE),
        (
            ("invite", "1", "--by", "2090-05-01", "--yes"),
            "Thứ Hai ngày 1/5/2090 không được: hạn trả lời phải từ hôm nay đến ngày họp (thứ Bảy ngày 1/4/2090).\n",
        ),
        (
            ("invite", "1", "--by", "2020-05-01", "--yes"),
            "Thứ Sáu ngày 1/5/2020 không được: hạn trả lời phải từ hôm nay đến ngày họp (thứ Bảy ngày 1/4/2090).\n",
        ),
        (
            ("invite", "1", "--to", "xã Hòa Bình", "--yes"),
            'Không hiểu người nhận "xã Hòa Bình". Dùng: all, unit:MÃ, cluster:TÊN hoặc level:CẤP.\n',
        ),
        (
            ("invite", "1", "--to", "unit:ZZ", "--yes"),
            'Không có ai trong "unit:ZZ". Xem danh bạ: nhacviec people list.\n',
        ),
        (
            ("file", "1", "--out", "dự họp.pdf"),
            "dự họp.pdf: danh sách đại biểu ghi thành tệp .xlsx và .docx, lịch họp thành tệp .ics.\n",
        ),
        (("file", "1", "--out", "dự họp.xlsx"), UNINVITED),
        (("file", "7", "--out", "dự họp.ics"), NONE),
        (("file", "1", "--out", "không có/dự họp.ics"), "Không có tệp không có/dự họp.ics.\n"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(asked: Cli, words: tuple[str, ...], said: str) -> None:
    assert asked("conference", *words) == (1, "", said)
    assert asked("conference", "list").out == LISTED


@pytest.mark.parametrize("words", [("invite",), ("invite", "một"), ("invite", "1", "--by", "31/3"), ("file", "1")])
def test_wrong_words_are_wrong_usage(asked: Cli, words: tuple[str, ...]) -> None:
    assert asked("conference", *words).status == 2


def test_no_conferences(cli: Cli) -> None:
    assert cli("conference", "list").out == "Chưa có hội nghị nào sắp tới. Nhập kế hoạch: nhacviec plan import TỆP.\n"
