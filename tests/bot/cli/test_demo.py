"""`demo` with an office's own small files: the whole story ends by itself, or says in one line why it cannot begin."""

from pathlib import Path

import openpyxl
import pytest

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.whole import papers

ROSTER = papers.roster_csv() + "".join(
    f"X{place},Hội xã Thử {place},xã,Cụm I,Người Thử {place},Chủ tịch,chủ tịch\n" for place in range(2)
)


@pytest.fixture
def files(folder: Path) -> Path:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2026-03-05"))), "utf-8")
    (folder / "five.csv").write_text(ROSTER, "utf-8")
    return folder


def test_the_whole_story_of_ones_own_plan(cli: Cli, files: Path) -> None:
    told = cli("demo", "--plan", "plan.txt", "--roster", "five.csv", "--out", "out")

    assert (told.status, told.err) == (0, "")
    for phrase in (
        "Kế hoạch số 31/KH-CCB",
        "Đã kích hoạt 31/KH-CCB",
        "Nhắc việc: ",
        "Đã gửi: ",
        "Đã sửa: ",
        "đã quá hạn",
        "Tổng hợp: ",
    ):
        assert phrase in told.out, phrase
    written = {path.suffix for path in (files / "out").iterdir()}
    assert {".xlsx", ".csv", ".json", ".txt", ".db"} <= written
    table = next((files / "out").glob("tong-hop-*.xlsx"))
    assert openpyxl.load_workbook(table).worksheets[0].max_row > 5


REFUSED = [
    (("--plan", "none.txt"), "Không có tệp none.txt.\n"),
    (
        ("--plan", "letter.txt"),
        "Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat.\n",
    ),
    (
        ("--plan", "plan.txt", "--roster", "nobody.csv"),
        "Trong danh sách chưa có người của văn phòng (Vai trò: quản trị hoặc văn phòng).\n",
    ),
    (("--plan", "plan.txt", "--out", "plan.txt"), "plan.txt là tệp, không phải thư mục.\n"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=["no file", "no plan", "no clerk", "no folder"])
def test_what_cannot_begin_is_one_line(cli: Cli, files: Path, words: tuple[str, ...], said: str) -> None:
    (files / "letter.txt").write_text("Trời hôm nay đẹp.", "utf-8")
    (files / "nobody.csv").write_text(
        "\n".join(line for line in ROSTER.splitlines() if papers.CLERK not in line), "utf-8"
    )

    told = cli("demo", *words)

    assert (told.status, told.err) == (1, said)
