"""`people …`, `notice …` and `numbers`, as an operator uses them."""

import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.exports.pages import page_texts
from tests.fakes.botapi import BotApi
from tests.whole import papers

FAULTY = [
    "XL,Hội xã Lạ,xã,Cụm I,Ai Đó,Chủ tịch,thủ quỹ",
    "YK,,xã,Cụm I,Ai Kia,Chủ tịch,chủ tịch",
]
FAULTS = """\
Dòng 6: vai trò “thủ quỹ” không rõ; dùng một trong: chủ tịch, phó chủ tịch, cán bộ, quản trị, văn phòng, lãnh đạo, chỉ xem.
Dòng 7: thiếu tên của đơn vị YK.
"""
EVERYBODY = """\
Phạm Thị Lựu · Chánh Văn phòng [văn phòng] · chưa vào · chỉ gọi điện được
Lê Văn Thảo · Chủ tịch – Hội xã Hòa Bình · chưa vào · chỉ gọi điện được
Đỗ Văn Sáng · Chủ tịch – Hội xã Suối Cạn · chưa vào · chỉ gọi điện được
Mai Thị Bưởi · Chủ tịch – Hội xã Đồi Mây · chưa vào · chỉ gọi điện được
"""
ROLES = """\
1 người sẽ có quyền mới của văn phòng:
• Phạm Thị Lựu (Chánh Văn phòng): văn phòng
"""
IMPORTED = "Đã nhập danh sách: 3 đơn vị mới, 0 đơn vị thay đổi, 4 người mới, 0 người thay đổi, 0 chức vụ kết thúc.\n"


def test_a_roster_is_imported_and_listed(cli: Cli) -> None:
    assert cli("people", "list").out == "Danh bạ còn trống. Nhập: nhacviec people import TỆP.\n"
    assert cli("people", "import", "roster.csv", "--yes") == (0, ROLES + IMPORTED, "")
    assert cli("people", "list") == (0, EVERYBODY, "")


def test_two_faulty_rows_keep_the_whole_roster_out_unless_they_may_be_skipped(cli: Cli, folder: Path) -> None:
    (folder / "faulty.csv").write_text(papers.roster_csv() + "\n".join(FAULTY) + "\n", "utf-8")

    refused = cli("people", "import", "faulty.csv", "--yes")
    assert refused == (
        1,
        "",
        FAULTS + "Chưa nhập gì: 2 dòng có lỗi. Sửa các dòng trên, hoặc thêm --skip-bad để bỏ qua chúng.\n",
    )
    assert cli("people", "list").out == "Danh bạ còn trống. Nhập: nhacviec people import TỆP.\n"
    assert cli("people", "import", "faulty.csv", "--skip-bad", "--yes") == (0, ROLES + IMPORTED, FAULTS)
    assert cli("people", "list").out == EVERYBODY


@pytest.mark.parametrize("name", ["letter.csv", "letter.xlsx", "none.csv"])
def test_a_file_that_is_no_roster_is_refused_with_its_reason(cli: Cli, folder: Path, name: str) -> None:
    if not name.startswith("none"):
        (folder / name).write_text("Trời hôm nay đẹp.\n", "utf-8")

    told = cli("people", "import", name)

    assert (told.status, told.out) == (1, "")
    assert told.err.strip()
    assert "Dòng :" not in told.err


def test_invitations_are_kept_when_they_are_written_again(cli: Cli, telegram: BotApi, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")

    shown = cli("people", "invite").out
    assert cli("people", "invite", "--csv", "out.csv").out == "Đã ghi 4 lời mời vào out.csv.\n"

    written = (folder / "out.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    headings, *lines = written.decode("utf-8-sig").splitlines()
    assert headings == "Đơn vị,Họ và tên,Chức vụ,Mã mời,Liên kết,Điện thoại"
    assert lines == shown.splitlines()[1:]
    assert shown.splitlines()[0] == "unit,name,post,code,link,phone"
    rows = list(csv.DictReader(io.StringIO(shown)))
    assert [(row["unit"], row["name"], row["post"]) for row in rows] == [
        ("", papers.CLERK, "Chánh Văn phòng"),
        *((papers.UNITS[unit], name, "Chủ tịch") for unit, name in papers.CHAIRS.items()),
    ]
    groups = [len(row["code"].split("-")) for row in rows]
    assert (groups, all(re.fullmatch("[A-Z0-9]{4}(-[A-Z0-9]{4})+", row["code"]) for row in rows)) == (
        [4, 2, 2, 2],
        True,
    )
    assert [row["link"] for row in rows] == [f"https://t.me/nhacviec_bot?start={row['code']}" for row in rows]


FORMULA = '=HYPERLINK("http://x.example";"Xem")'


def test_no_name_unit_or_post_is_a_formula_in_the_file_of_codes(cli: Cli, telegram: BotApi, folder: Path) -> None:
    row = [FORMULA.replace("Xem", part) for part in ("đơn vị", "người", "chức vụ")]
    with (folder / "roster.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["Đơn vị", "Họ và tên", "Chức vụ", "Cấp", "Mã đơn vị", "Vai trò"], [*row, "xã", "X1", "chủ tịch"]]
        )
    assert cli("people", "import", "roster.csv", "--yes").status == 0

    shown = cli("people", "invite").out
    cli("people", "invite", "--csv", "out.csv")

    for text in (shown, (folder / "out.csv").read_bytes().decode("utf-8-sig")):
        _, line = csv.reader(io.StringIO(text))
        assert line[:3] == [f"'{cell}" for cell in row]
        assert line[4].startswith("https://t.me/nhacviec_bot?start=")


def test_in_english_the_file_of_codes_has_the_headings_that_scripts_know(cli: Cli, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")
    cli("--lang", "en", "people", "invite", "--csv", "out.csv")
    assert (folder / "out.csv").read_text("utf-8-sig").splitlines()[0] == "unit,name,post,code,link,phone"


def test_cards_are_a_page_for_each_with_what_to_do(cli: Cli, telegram: BotApi, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")
    codes = [row["code"] for row in csv.DictReader(io.StringIO(cli("people", "invite").out))]

    assert cli("people", "invite", "--cards", "cards.pdf").out == "Đã ghi thẻ mời của 4 người vào cards.pdf.\n"

    pages = page_texts((folder / "cards.pdf").read_bytes())
    assert [code in page for code, page in zip(codes, pages, strict=True)] == [True] * 4
    assert all("1. Mở Telegram, quét hình vuông ở trên." in page for page in pages)
    assert oct((folder / "cards.pdf").stat().st_mode & 0o777) == "0o600"


def test_nobody_else_reads_the_file_of_codes_also_where_one_lay_open(cli: Cli, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")
    (folder / "old.csv").write_text("x", "utf-8")
    (folder / "old.csv").chmod(0o644)
    for name in ("new.csv", "old.csv"):
        assert cli("people", "invite", "--csv", name).status == 0
        assert oct((folder / name).stat().st_mode & 0o777) == "0o600"


def test_codes_stand_without_links_while_the_network_does_not_answer(cli: Cli, telegram: BotApi) -> None:
    cli("people", "import", "roster.csv", "--yes")
    telegram.stop()

    told = cli("people", "invite")

    assert told.status == 0
    assert told.err.startswith("Chưa lấy được đường dẫn mời của telegram: ")
    assert [row["link"] for row in csv.DictReader(io.StringIO(told.out))] == [""] * 4


# notice


PREVIEW = """\
Sẽ gửi cho 3 người (all):
• Lê Văn Thảo Hội xã Hòa Bình
• Đỗ Văn Sáng Hội xã Suối Cạn
• Mai Thị Bưởi Hội xã Đồi Mây
Nội dung mỗi người nhận được:
Hội tỉnh Sông Mây thông báo:
Mai họp ở hội trường.
Xin đồng chí xác nhận đã nhận thông báo này.
1 = Đã nhận
"""


def test_a_notice_is_only_previewed_until_it_is_released(cli: Cli) -> None:
    cli("people", "import", "roster.csv", "--yes")
    words = ("notice", "send", "--to", "all", "--text", "Mai họp ở hội trường.", "--ack")

    assert cli(*words) == (0, PREVIEW + "Chưa gửi. Thêm --yes để gửi.\n", "")
    assert cli("status", "--json").json["outbox"] == {}
    assert cli(*words, "--yes") == (0, PREVIEW + "Đã phát thông báo 1 tới 3 người; 3 người chưa tới được.\n", "")
    assert cli("status", "--json").json["undelivered"] == {"withheld: unreachable": 3}


REFUSED = [
    (
        ("--to", "xã Hòa Bình", "--text", "x"),
        'Không hiểu người nhận "xã Hòa Bình". Dùng: all, unit:MÃ, cluster:TÊN hoặc level:CẤP.\n',
    ),
    (("--to", "unit:ZZ", "--text", "x"), 'Không có ai trong "unit:ZZ". Xem danh bạ: nhacviec people list.\n'),
    (("--to", "all", "--text", " "), "Thông báo chưa có nội dung. Viết sau --text.\n"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=["unknown audience", "nobody", "empty"])
def test_a_notice_that_cannot_be_sent_says_why(cli: Cli, words: tuple[str, ...], said: str) -> None:
    cli("people", "import", "roster.csv", "--yes")

    assert cli("notice", "send", *words, "--yes") == (1, "", said)
    assert cli("status", "--json").json["outbox"] == {}


# numbers


def activated(cli: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    cli("people", "import", "roster.csv", "--yes")
    cli("form", "import", "form.toml")
    cli("plan", "import", "plan.txt")
    assert cli("plan", "activate", "1", "--form", "so-ket").status == 0


def test_the_table_is_written_before_anybody_has_answered(cli: Cli, folder: Path) -> None:
    activated(cli, folder)
    none = cli("numbers", "so-ket", "--period", "2020-01", "--out", "table.xlsx")
    assert none.status == 1
    period = none.err.partition("Các kỳ hiện có: ")[2].strip().removesuffix(".")

    assert none.err == f'Không có kỳ "2020-01" của mẫu "so-ket". Các kỳ hiện có: {period}.\n'
    assert cli("numbers", "so-ket", "--period", period, "--out", "table.xlsx") == (
        0,
        "Đã ghi table.xlsx: 0/3 đơn vị đã gửi.\n",
        "",
    )
    cells = {
        cell
        for row in openpyxl.load_workbook(folder / "table.xlsx").worksheets[0].iter_rows(values_only=True)
        for cell in row
    }
    assert set(papers.UNITS.values()) <= cells


def test_numbers_that_are_not_there_say_what_is(cli: Cli) -> None:
    assert cli("numbers", "lạ", "--period", "1", "--out", "t.xlsx") == (
        1,
        "",
        'Không có mẫu "lạ". Xem: nhacviec form list.\n',
    )
    cli("form", "import", "form.toml")
    assert cli("numbers", "so-ket", "--period", "1", "--out", "t.xlsx") == (
        1,
        "",
        'Chưa có kỳ nào thu số liệu theo mẫu "so-ket".\n',
    )


def test_a_table_is_not_written_where_nobody_may_write(cli: Cli, folder: Path) -> None:
    activated(cli, folder)
    period = (
        cli("numbers", "so-ket", "--period", "?", "--out", "t.xlsx")
        .err.partition("Các kỳ hiện có: ")[2]
        .strip()
        .removesuffix(".")
    )

    assert cli("numbers", "so-ket", "--period", period, "--out", "nowhere/t.xlsx") == (
        1,
        "",
        "Không có tệp nowhere/t.xlsx.\n",
    )
    told = cli("numbers", "so-ket", "--period", period, "--out", "t.odt")
    assert (told.status, told.out, told.err.startswith("t.odt: ")) == (1, "", True)
