"""`form open` and `form close`: a form collected without a plan."""

import re
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.whole import papers

MONTHLY = papers.FORM.replace(
    '"Số liệu sơ kết"\n', '"Số liệu sơ kết"\nperiod = "month"\ndue_days = 5\nlock_days = 10\n'
)
FRAME = r"kỳ tháng \d+/\d+, từ 1/\d+/\d+ đến \d+/\d+/\d+: mở ngày \d+/\d+/\d+, hạn hết .+ ngày \d+/\d+/\d+, khóa sau ngày \d+/\d+/\d+\."


@pytest.fixture
def form(cli: Cli, folder: Path) -> None:
    (folder / "form.toml").write_text(MONTHLY, "utf-8")
    cli("people", "import", "roster.csv", "--yes")
    cli("form", "import", "form.toml")


@pytest.mark.usefixtures("form")
def test_a_form_is_opened_listed_and_closed(cli: Cli) -> None:
    lines = cli("form", "open", "so-ket").out.splitlines()
    assert lines[0] == "Thu “Số liệu sơ kết” (hằng tháng) của các đơn vị: 3 đơn vị."
    assert [bool(re.fullmatch(FRAME, line)) for line in lines] == [False, True, True, False, False, False]
    assert lines[-1] == "Chưa mở. Thêm --yes để mở."
    assert (
        cli("form", "open", "so-ket", "--to", "cluster:Cụm I", "--yes").out.splitlines()[-1]
        == "Đã mở thu mẫu so-ket; số kỳ mở ngay: 1."
    )
    assert re.fullmatch(r"   đang thu: Cụm I, từ \d+/\d+/\d+", cli("form", "list").out.splitlines()[1])
    taken = 'Mẫu "so-ket" đang được thu. Dừng: nhacviec form close so-ket.\n'
    assert cli("form", "open", "so-ket", "--yes") == (1, "", taken)
    assert cli("form", "close", "so-ket") == (0, "Đã dừng thu mẫu so-ket: kỳ đang mở vẫn thu.\n", "")
    assert cli("form", "close", "so-ket") == (1, "", 'Mẫu "so-ket" không được thu.\n')
    cli("form", "open", "so-ket", "--yes")
    assert cli("form", "close", "so-ket", "--call-off").out == "Đã dừng thu mẫu so-ket: hủy 1 kỳ đang mở.\n"


@pytest.mark.usefixtures("form")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lạ"], 'Không có mẫu "lạ". Xem: nhacviec form list.\n'),
        (["so-ket", "--to", "cluster:Cụm IX"], "Không có đơn vị nào khớp cluster:Cụm IX.\n"),
        (["so-ket", "--due", "2020-01-01"], "Ngày 1/1/2020 đã qua.\n"),
    ],
)
def test_what_cannot_be_opened_is_one_line(cli: Cli, words: list[str], said: str) -> None:
    assert cli("form", "open", *words, "--yes") == (1, "", said)


def test_a_form_without_periods_is_opened_until_a_day(cli: Cli) -> None:
    cli("people", "import", "roster.csv", "--yes")
    cli("form", "import", "form.toml")
    assert cli("form", "open", "so-ket", "--yes") == (1, "", 'Mẫu "so-ket" không theo kỳ: thêm --due NGÀY.\n')
    lines = cli("form", "open", "so-ket", "--due", "2090-03-22", "--yes").out.splitlines()
    assert (lines[1], lines[-1]) == (
        "Thu một lần, hạn hết thứ Tư ngày 22/3/2090.",
        "Đã mở thu mẫu so-ket; số kỳ mở ngay: 1.",
    )
