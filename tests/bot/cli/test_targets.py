"""`targets import` and `targets list`, as an operator uses them, and what the exported table makes of a unit's own
target."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.whole import papers

HEAD = "Mã đơn vị,Chỉ tiêu,Năm,Mức giao\n"
GOOD = (
    HEAD + 'HB,Hội viên mới,2090,từ 30 trở lên\nHội xã Suối Cạn,nhà,2090,"5 nhà hoặc 2.000.000 đồng"\n,moi,2090,100\n'
)
LISTED = """\
2090 · tổng chung tất cả đơn vị · Hội viên: từ 100 hội viên trở lên
2090 · Hội xã Hòa Bình · Hội viên: từ 30 hội viên trở lên
2090 · Hội xã Suối Cạn · Nhà: từ 5 nhà trở lên hoặc quỹ từ 2.000.000 đồng trở lên
2090 · Hội xã Suối Cạn · Quỹ: từ 2.000.000 đồng trở lên hoặc nhà từ 5 nhà trở lên
"""
FAULTY = [
    ("ZZ,moi,2090,30", "không có đơn vị “ZZ”"),
    ("HB,bò sữa,2090,30", "Mẫu so-ket không có số “bò sữa”."),
    ("HB,,2090,30", "thiếu chỉ tiêu"),
    ("HB,moi,sang năm,30", "năm “sang năm” không rõ, cần bốn chữ số, thí dụ 2026"),
    ("HB,moi,2090,", "thiếu mức giao"),
    ("HB,moi,2090,1.5", "“1.5” – có thể là 1,5 hội viên hoặc 1.500 hội viên, xin gõ đủ chữ số."),
    ("DM,moi,2090,30\nHội xã Đồi Mây,Hội viên mới,2090,40", "trùng với dòng 2"),
]


@pytest.fixture
def office(cli: Cli, folder: Path) -> Cli:
    """Units and a form."""
    for words in (("people", "import", "roster.csv", "--yes"), ("form", "import", "form.toml")):
        assert cli(*words).status == 0
    return cli


def plain(listed: str) -> str:
    """Without the day of setting, which is that of the machine."""
    return "".join(f"{line.partition(' (giao ')[0]}\n" for line in listed.splitlines())


def test_targets_are_imported_listed_and_the_same_file_changes_nothing(office: Cli, folder: Path) -> None:
    (folder / "muc.csv").write_text(GOOD, "utf-8")
    none = "Chưa giao mức nào theo mẫu so-ket cho năm 2090. Nhập: nhacviec targets import so-ket TỆP.\n"
    assert office("targets", "list", "so-ket", "--year", "2090") == (0, none, "")
    told = "Đã nhập mức giao theo mẫu so-ket: {} mức mới, {} mức thay đổi, {} mức như cũ.\n"
    assert office("targets", "import", "so-ket", "muc.csv") == (0, told.format(4, 0, 0), "")
    assert plain(office("targets", "list", "so-ket", "--year", "2090").out) == LISTED
    (folder / "muc.csv").write_text(HEAD + "HB,moi,2090,30\n,moi,,120\n", "utf-8")
    assert office("targets", "import", "so-ket", "muc.csv", "--year", "2090").out == told.format(0, 1, 1)


@pytest.mark.parametrize(("rows", "why"), FAULTY, ids=[why for _, why in FAULTY])
def test_a_faulty_row_keeps_the_whole_sheet_out_unless_it_may_be_skipped(
    office: Cli, folder: Path, rows: str, why: str
) -> None:
    (folder / "muc.csv").write_text(f"{HEAD}{rows}\nHB,quỹ,2090,trên 2 triệu\n", "utf-8")
    fault = f"Dòng {1 + len(rows.splitlines())}: {why}\n"
    refused = "Chưa nhập gì: 1 dòng có lỗi. Sửa các dòng trên, hoặc thêm --skip-bad để bỏ qua chúng.\n"
    assert office("targets", "import", "so-ket", "muc.csv") == (1, "", fault + refused)
    assert office("targets", "list", "so-ket", "--year", "2090").out.startswith("Chưa giao mức nào")
    skipped = office("targets", "import", "so-ket", "muc.csv", "--skip-bad")
    assert (skipped.status, skipped.err) == (0, fault)
    assert "2090 · Hội xã Hòa Bình · Quỹ: trên 2.000.000 đồng\n" in plain(
        office("targets", "list", "so-ket", "--year", "2090").out
    )


def test_numbers_of_a_workbook_are_read_as_they_are_shown(office: Cli, folder: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["Chỉ tiêu", "Năm", "Mức giao"], ["moi", 2090, 1500], ["quỹ", 2090.0, 2000000.5]):
        book.active.append(row)
    book.save(folder / "muc.xlsx")
    assert office("targets", "import", "so-ket", "muc.xlsx").status == 0
    assert plain(office("targets", "list", "so-ket", "--year", "2090").out).splitlines() == [
        "2090 · tổng chung tất cả đơn vị · Hội viên: từ 1.500 hội viên trở lên",
        "2090 · tổng chung tất cả đơn vị · Quỹ: từ 2.000.000,5 đồng trở lên",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("none", "muc.csv"), 'Không có mẫu "none". Xem: nhacviec form list.\n'),
        (("so-ket", "none.csv"), "Không có tệp none.csv.\n"),
        (("so-ket", "config.toml"), "Chỉ đọc được bảng mức giao .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại.\n"),
        (("so-ket", "roster.csv"), "Không thấy dòng tiêu đề; bảng cần các cột Mã đơn vị, Chỉ tiêu, Năm, Mức giao.\n"),
    ],
)
def test_a_file_that_is_no_sheet_of_targets_is_refused(
    office: Cli, folder: Path, words: tuple[str, str], said: str
) -> None:
    (folder / "muc.csv").write_text(GOOD, "utf-8")
    assert office("targets", "import", *words) == (1, "", said)


def test_the_exported_table_measures_a_unit_by_its_own_target(office: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    (folder / "muc.csv").write_text(GOOD, "utf-8")
    for words in (
        ("plan", "import", "plan.txt"),
        ("plan", "activate", "1", "--form", "so-ket"),
        ("targets", "import", "so-ket", "muc.csv"),
    ):
        assert office(*words).status == 0
    assert office("numbers", "so-ket", "--period", "2090-03-21", "--out", "bang.xlsx").status == 0
    book = load_workbook(BytesIO((folder / "bang.xlsx").read_bytes()))
    assert [[cell.value for cell in row] for row in book["Mức giao đơn vị"].iter_rows(min_row=2, max_row=4)] == [
        [1, "HB", "Hội xã Hòa Bình", "Hội viên mới", "hội viên", "từ 30 trở lên", "–", None, None],
        [2, "SC", "Hội xã Suối Cạn", "Nhà nghĩa tình", "nhà", "từ 5 trở lên", "–", None, None],
        [3, "SC", "Hội xã Suối Cạn", "Quỹ hội", "đồng", "từ 2.000.000 trở lên", "–", None, None],
    ]
