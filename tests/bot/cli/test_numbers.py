"""`numbers`: the consolidated table as a file of the kind that the name asks for."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import Image

from tests.bot.cli.conftest import Cli

OPENERS: list[tuple[str, Callable[[bytes], object], object]] = [
    ("bang.xlsx", lambda data: load_workbook(BytesIO(data)).sheetnames[0], "Tổng hợp"),
    ("bang.DOCX", lambda data: Document(BytesIO(data)).paragraphs[0].text, "BÁO CÁO"),
    ("bang.png", lambda data: Image.open(BytesIO(data)).format, "PNG"),
    ("bang.csv", lambda data: data.decode("utf-8").splitlines()[1], "DM;Hội xã Đồi Mây;Cụm I;Chưa gửi;;;;;;"),
]


@pytest.mark.parametrize(("name", "opened", "seen"), OPENERS)
def test_the_name_of_the_file_says_its_kind(
    asked: Cli, folder: Path, name: str, opened: Callable[[bytes], object], seen: object
) -> None:
    assert asked("numbers", "so-ket", "--period", "2090-03-21", "--out", name) == (
        0,
        f"Đã ghi {name}: 0/3 đơn vị đã gửi.\n",
        "",
    )
    assert opened((folder / name).read_bytes()) == seen


def test_the_period_may_be_given_as_people_say_it(asked: Cli) -> None:
    told = asked("numbers", "so-ket", "--period", "hạn 21/3/2090", "--out", "bang.csv")
    assert told == (0, "Đã ghi bang.csv: 0/3 đơn vị đã gửi.\n", "")


@pytest.mark.parametrize("said", ["2090", "năm 2090"])
def test_a_year_is_all_its_periods_together(asked: Cli, folder: Path, said: str) -> None:
    assert asked("numbers", "so-ket", "--period", said, "--out", "nam.xlsx") == (
        0,
        "Đã ghi nam.xlsx: 0/3 đơn vị đã gửi.\n",
        "",
    )
    book = load_workbook(folder / "nam.xlsx")
    assert book.sheetnames == ["Tổng hợp", "Ai gửi khi nào", "Muộn, chưa gửi"]
    assert book.worksheets[0]["A3"].value == "năm 2090"


def test_a_report_carries_the_office_s_head(asked: Cli, folder: Path) -> None:
    config = (folder / "config.toml").read_text("utf-8")
    head = '[office]\nsuperior = "Hội Trung ương"\nplace = "Sông Mây"\ncode = "BC-CCB"\nsigner = ["TM. Ban Thường vụ", "Chủ tịch"]\n'
    (folder / "config.toml").write_text(config.replace("[office]\n", head), "utf-8")
    assert asked("numbers", "so-ket", "--period", "2090-03-21", "--out", "b.docx").status == 0
    paper = Document(folder / "b.docx")
    left, right = (cell.text.split("\n") for cell in paper.tables[0].rows[0].cells)
    assert [line for line in left if line] == ["HỘI TRUNG ƯƠNG", "HỘI TỈNH SÔNG MÂY", "Số: ……/BC-CCB"]
    assert right[-1] == "Sông Mây, ngày …… tháng …… năm ………"
    assert paper.tables[2].rows[0].cells[1].text.split("\n")[:2] == ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"]


WRONG = [
    (
        ("so-ket", "--period", "2090-03-21", "--out", "b.pdf"),
        "b.pdf: bảng tổng hợp được ghi thành tệp .xlsx, .docx, .png hoặc .csv.\n",
    ),
    (
        ("so-ket", "--period", "2089", "--out", "b.csv"),
        'Không có kỳ "2089" của mẫu "so-ket". Các kỳ hiện có: 2090-03-21.\n',
    ),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_cannot_be_written_is_said_with_what_can(
    asked: Cli, folder: Path, words: tuple[str, ...], said: str
) -> None:
    assert asked("numbers", *words) == (1, "", said)
    assert not (folder / words[-1]).exists()
