"""`units merge` and `units split`, as an operator uses them, and what becomes of the table."""

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.whole import papers

JOIN = ("units", "merge", "HB", "SC", "--into", "BM", "--name", "Hội xã Bình Minh", "--on", "2020-07-01")
LISTED = "DM · Hội xã Đồi Mây · Cụm I\nHB · Hội xã Hòa Bình · Cụm I\nSC · Hội xã Suối Cạn · Cụm I\n"
PREVIEW = """\
Sáp nhập Hội xã Hòa Bình và Hội xã Suối Cạn thành Hội xã Bình Minh, từ thứ Bảy ngày 1/7/2090.
Lập mới: Hội xã Bình Minh, mã BM, Cụm I.
Kết thúc từ ngày đó: Hội xã Hòa Bình và Hội xã Suối Cạn. Số đã gửi giữ nguyên.
Cần xếp chỗ mới trong danh bạ (2 người): Lê Văn Thảo (Chủ tịch, Hội xã Hòa Bình) và Đỗ Văn Sáng (Chủ tịch, Hội xã Suối Cạn).
"""


@pytest.fixture
def office(cli: Cli) -> Cli:
    """Three units."""
    assert cli("people", "import", "roster.csv", "--yes").status == 0
    return cli


def test_a_merger_is_previewed_and_done_only_when_told(office: Cli) -> None:
    words = ("units", "merge", "hb", "sc", "--into", "BM", "--name", "Hội xã Bình Minh", "--on", "2090-07-01")
    previewed = office(*words)
    assert (previewed.status, previewed.err) == (0, "")
    assert previewed.out == f"{PREVIEW}Chưa ghi gì. Thêm --yes để ghi.\n"
    assert office("units", "list").out == LISTED
    done = office(*words, "--yes")
    said = "Đã ghi: từ thứ Bảy ngày 1/7/2090, Hội xã Hòa Bình và Hội xã Suối Cạn nhập thành Hội xã Bình Minh."
    assert (done.status, done.out.splitlines()[-1]) == (0, said)


def test_a_day_before_the_roster_came_is_a_day_like_others(office: Cli) -> None:
    assert office(*JOIN, "--yes").status == 0
    assert office("units", "list").out.splitlines() == [
        "BM · Hội xã Bình Minh · Cụm I",
        "DM · Hội xã Đồi Mây · Cụm I",
        "HB · Hội xã Hòa Bình · kết thúc 1/7/2020, nay là Hội xã Bình Minh",
        "SC · Hội xã Suối Cạn · kết thúc 1/7/2020, nay là Hội xã Bình Minh",
    ]


def test_an_old_roster_cannot_bring_back_a_unit_that_has_ended(office: Cli) -> None:
    assert office("units", "merge", "HB", "--into", "SC", "--on", "2020-07-01", "--yes").status == 0
    told = office("people", "import", "roster.csv", "--yes")
    assert (told.status, told.err.splitlines()[0]) == (
        1,
        "Dòng 3: đơn vị HB đã kết thúc từ ngày 1/7/2020, nay là Hội xã Suối Cạn.",
    )
    assert office("people", "import", "roster.csv", "--skip-bad", "--yes").status == 0
    assert [line.split(" · ")[0] for line in office("units", "list").out.splitlines()] == ["DM", "SC", "HB"]


WRONG = [
    (("merge", "ZZ", "HB", "--into", "BM", "--name", "X", "--on", "2090-07-01"), "Không có đơn vị “ZZ”.\n"),
    (
        ("merge", "SC", "HB", "--into", "BM", "--on", "2090-07-01"),
        "Đơn vị “BM” chưa có trong danh bạ: cần tên của đơn vị mới.\n",
    ),
    (
        ("merge", "SC", "HB", "--into", "DM", "--name", "X", "--on", "2090-07-01"),
        "Có 1 tên sau --name cho 0 đơn vị sau --into.\n",
    ),
    (("split", "SC", "--into", "SC", "--on", "2090-07-01"), "Chưa có đơn vị nào kết thúc hay lập mới.\n"),
    (
        ("split", "SC", "--into", "S1", "S1", "--name", "Một", "--on", "2090-07-01"),
        "Đơn vị “S1” được ghi hai lần.\n",
    ),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=[said.split("“")[0] for _, said in WRONG])
def test_what_cannot_be_is_one_clear_line(office: Cli, words: tuple[str, ...], said: str) -> None:
    assert office("units", *words) == (1, "", said)


def test_the_table_is_written_by_the_units_of_today_or_of_then(office: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    for words in (
        ("form", "import", "form.toml"),
        ("plan", "import", "plan.txt"),
        ("plan", "activate", "1", "--form", "so-ket"),
    ):
        assert office(*words).status == 0
    # The report is due after the day, and so it is the heir's: beside its own piece of work that of the old unit is
    # excused.
    assert office("units", "merge", "HB", "--into", "SC", "--on", "2020-07-01", "--yes").status == 0
    rows = {}
    for name in ("today", "then"):
        assert office("numbers", "so-ket", "--period", "2090-03-21", "--map", name, "--out", f"{name}.csv").status == 0
        lines = (folder / f"{name}.csv").read_text("utf-8-sig").splitlines()[1:]
        rows[name] = [";".join(line.split(";")[:4]) for line in lines]
    assert rows == {
        "today": ["DM;Hội xã Đồi Mây;Cụm I;Chưa gửi", "SC;Hội xã Suối Cạn;Cụm I;Chưa gửi"],
        "then": [
            "DM;Hội xã Đồi Mây;Cụm I;Chưa gửi",
            "HB;Hội xã Hòa Bình;Cụm I;Được miễn",
            "SC;Hội xã Suối Cạn;Cụm I;Chưa gửi",
        ],
    }
