"""`init` as a new operator meets it: what it asks and answers, what it writes, and what it leaves alone."""

import re
import sqlite3
import sys
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from bot.channels import CHANNELS
from bot.cli.parser import make_parser
from examples.make import HERE
from tests.bot.cli.conftest import Cli
from tests.fakes.botapi import BotApi

HEAD = "# Do nhacviec init 0.1.0 viết: chỉ những gì khác mặc định.\n# Mọi khóa có giải thích: nhacviec init --explain\n"
QUESTION = re.compile(r"^.*: $", re.MULTILINE)


@pytest.fixture
def empty(folder: Path) -> Path:
    """The folder of somebody who has nothing yet."""
    for path in folder.iterdir():
        path.unlink()
    return folder


def lines(*answers: str) -> str:
    return "".join(f"{answer}\n" for answer in answers)


def code_in(text: str) -> str:
    found = re.search(r"^       ((?:[0-9A-Z]{4}-?){4})$", text, re.MULTILINE)
    assert found is not None, text
    return found[1]


def test_asked_and_answered_it_writes_what_differs_and_invites_who_administers(
    cli: Cli, empty: Path, api: BotApi
) -> None:
    office = ("Hội tỉnh Sông Mây", "HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY", "", "0260 000 111", "")
    told = cli(
        "init",
        *("--set", f"telegram.base_url={api.base_url}"),
        stdin=lines(*office, "telegram", api.token, "", "Vũ Thị Hạnh", "Chánh Văn phòng", "1"),
    )

    assert (told.status, told.err) == (0, "")
    code = code_in(told.out)
    assert [line.rstrip() for line in told.out.splitlines()] == (
        f"""\
Nhắc Việc 0.1.0. Lập cấu hình vào config.toml.
Enter: giữ phần trong [ ]. Ctrl+C: thôi, chưa ghi gì.
Tên cơ quan, như người ta thường gọi [Văn phòng]:
Tên cơ quan trên đầu văn bản (bỏ trống: như trên):
Múi giờ [Asia/Ho_Chi_Minh]:
Số điện thoại để gọi khi cần người:
Địa chỉ https của máy này trên mạng, để có bàn làm việc và trang biểu mẫu (bỏ trống: chưa có):
Nhắn qua mạng nào (1 = Telegram · 2 = Zalo · 3 = thư điện tử · 4 = chưa chọn) [1]:
Token của bot (@BotFather đưa):
✓ Kênh telegram dùng được: @nhacviec_bot.
Cơ sở dữ liệu [sqlite:///nhacviec.db]:
Người quản trị đầu tiên, họ và tên (bỏ trống: chưa có):
Chức vụ của người ấy [Quản trị]:
Bắt đầu với văn phòng mẫu, để thử (1 = không · 2 = có) [1]:
✓ Đã ghi config.toml; chỉ người dùng này của máy đọc được.
✓ Quản trị đầu tiên: Vũ Thị Hạnh.

Việc tiếp theo:
  1. Xem có gì còn thiếu:
       nhacviec check
  2. Cho bot chạy. Để nguyên cửa sổ này; Ctrl+C thì bot dừng:
       nhacviec run
  3. Vũ Thị Hạnh vào, trong 30 ngày: mở đường dẫn này trên điện thoại rồi bấm Bắt đầu (START):
       https://t.me/nhacviec_bot?start={code}
     Mở không được thì tìm @nhacviec_bot trong Telegram và nhắn mã này:
       {code}
     Bot hỏi có đồng ý không, rồi hỏi lại có đúng tên không: hai lần đều trả lời 1.
  4. Nhập danh sách đơn vị và người, có cả dòng của Vũ Thị Hạnh (Vai trò: quản trị). Gửi tệp cho bot trong chat, hoặc ở cửa sổ khác:
       nhacviec people import DANH-SACH.xlsx
  5. Mời mọi người: in thẻ, mỗi người một mã để vào:
       nhacviec people invite --cards the-moi.pdf
Cần giúp: nhắn TRỢ GIÚP cho bot, hoặc nhacviec --help
""".splitlines()
    )
    assert (empty / "config.toml").read_text("utf-8") == (
        f"""{HEAD}
[office]
name = "Hội tỉnh Sông Mây"
letter_name = "HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY"
phone = "0260 000 111"

[telegram]
base_url = "{api.base_url}"
token = "{api.token}"
enabled = true
"""
    )
    assert {path.name: f"{path.stat().st_mode & 0o777:o}" for path in empty.glob("*.*")}["config.toml"] == "600"
    assert cli("people", "list").out == "Vũ Thị Hạnh · Chánh Văn phòng [quản trị] · chưa vào · chỉ gọi điện được\n"
    assert "dòng lệnh nhập danh bạ" in cli("trail").out
    assert (cli("check").status, cli("check").err) == (0, "")


def test_what_is_wrong_is_asked_again_with_its_reason(cli: Cli, empty: Path, api: BotApi) -> None:
    wrong = api.token[:-1] + "x"
    told = cli(
        "init",
        *("--name", "Hội", "--letter-name", "", "--phone", "", "--public-url", ""),
        *("--set", f"telegram.base_url={api.base_url}"),
        stdin=lines(
            *("Asia/Sông Mây", "Asia/Tokyo", "5", "1", "", wrong, api.token),
            *("mysql://x", "sqlite:///none/x.db", "sqlite:///moi.db", "", ""),
        ),
    )

    assert (told.status, told.err) == (0, "")
    assert [line for line in told.out.splitlines() if line.startswith("✗")] == [
        '✗ [office] timezone = "Asia/Sông Mây" không dùng được. Cần múi giờ theo tên IANA, như Asia/Ho_Chi_Minh. Ý nghĩa: múi giờ để hiểu ngày và giờ.',
        "✗ [telegram] chưa đúng: còn thiếu token, cần có khi enabled = true.",
        "✗ Kênh telegram chưa dùng được: Telegram không nhận token, hoặc base_url không phải là Bot API",
        '✗ [storage] url = "mysql://x" không dùng được. Cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU. Ý nghĩa: nơi lưu dữ liệu: sqlite:///TỆP cho một máy, postgresql://… cho nhiều máy.',
        f"✗ Không dùng được cơ sở dữ liệu: không được phép mở hay tạo tệp vì không có tệp hay thư mục ấy ({empty}/none/x.db).",
    ]
    assert "Xin trả lời bằng một chữ số từ 1 đến 4.\n" in told.out
    assert wrong not in told.out
    written = tomllib.loads((empty / "config.toml").read_text("utf-8"))
    assert written["office"] == {"name": "Hội", "timezone": "Asia/Tokyo"}
    assert written["storage"] == {"url": "sqlite:///moi.db"}


def test_for_scripts_nothing_is_asked(cli: Cli, empty: Path, api: BotApi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NHACVIEC_TELEGRAM_TOKEN", api.token)
    told = cli("--lang", "en", "init", "--yes", "--admin", "Vũ Thị Hạnh", "--set", f"telegram.base_url={api.base_url}")

    assert (told.status, told.err) == (0, "")
    assert QUESTION.findall(told.out) == []
    assert "✓ Channel telegram can be used: @nhacviec_bot.\n" in told.out
    written = tomllib.loads((empty / "config.toml").read_text("utf-8"))
    assert written == {"office": {"language": "en"}, "telegram": {"base_url": api.base_url, "enabled": True}}
    assert cli("people", "list").out.startswith("Vũ Thị Hạnh · Administrator [")


def test_with_nothing_given_it_says_what_is_missing(cli: Cli, empty: Path) -> None:
    told = cli("init", "--yes")
    assert (told.status, told.err) == (0, "")
    assert [line.rstrip() for line in told.out.splitlines()] == (
        """\
Nhắc Việc 0.1.0. Lập cấu hình vào config.toml.
✓ Đã ghi config.toml; chỉ người dùng này của máy đọc được.

Việc tiếp theo:
  1. Xin token của bot (Telegram: @BotFather; Zalo: Zalo Bot Manager), rồi ghi vào cuối config.toml:
       [telegram]
       enabled = true
       token = "…"
     Mạng khác và mọi khóa khác, có giải thích:
       nhacviec init --explain
  2. Xem có gì còn thiếu:
       nhacviec check
  3. Cho bot chạy. Để nguyên cửa sổ này; Ctrl+C thì bot dừng:
       nhacviec run
  4. Nhập danh sách đơn vị và người, có cả dòng của người quản trị (Vai trò: quản trị). Ở cửa sổ khác:
       nhacviec people import DANH-SACH.xlsx
  5. Mời mọi người: in thẻ, mỗi người một mã để vào:
       nhacviec people invite --cards the-moi.pdf
Cần giúp: nhắn TRỢ GIÚP cho bot, hoặc nhacviec --help
""".splitlines()
    )
    assert (empty / "config.toml").read_text("utf-8") == HEAD
    assert [path.name for path in empty.iterdir()] == ["config.toml"]


def test_what_is_to_be_copied_works_as_it_stands_there(
    cli: Cli, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whoever called the program by a path of their own, and chose another configuration."""
    program = tmp_path / "mt ảo" / "nhacviec"
    monkeypatch.setattr("sys.argv", [str(program)])
    told = cli("init", "--yes", "--config", "hai.toml")
    assert f"       '{program}' check --config hai.toml\n" in told.out
    assert "ghi vào cuối hai.toml:\n" in told.out
    monkeypatch.setattr("sys.argv", ["/x/bot/__main__.py"])
    assert f"       {sys.executable} -m bot init --explain\n" in cli("init", "--yes", "--config", "ba.toml").out


def test_every_key_is_explained_without_setting_anything_up(cli: Cli, empty: Path) -> None:
    told = cli("init", "--explain")
    assert (told.status, told.out) == (0, (HERE / "config.example.toml").read_text("utf-8"))
    assert list(empty.iterdir()) == []


def test_with_an_address_there_are_pages_and_a_network_that_calls(cli: Cli, empty: Path, api: BotApi) -> None:
    address = ("--public-url", "https://nhac.tinh.vn", "--channel", "zalo", "--token", "77:abc")
    told = cli("init", "--yes", *address, "--set", "zalo.base_url=http://127.0.0.1:1/bot")
    assert told.status == 0
    assert "! Chưa hỏi được kênh zalo: " in told.out
    written = tomllib.loads((empty / "config.toml").read_text("utf-8"))
    assert [len(written["web"]["secret"]), len(written["zalo"]["webhook_secret"])] == [43, 43]
    assert "mode" not in written["zalo"]
    assert "✓ Trang biểu mẫu và bàn làm việc: https://nhac.tinh.vn\n" in cli("check").out


def test_without_an_address_zalo_is_asked(cli: Cli, empty: Path) -> None:
    bot = ("--channel", "zalo", "--token", "77:abc", "--set", "zalo.base_url=http://127.0.0.1:1/bot")
    assert cli("init", "--yes", *bot).status == 0
    assert tomllib.loads((empty / "config.toml").read_text("utf-8"))["zalo"]["mode"] == "polling"


def test_the_sample_office_comes_with_its_form_and_who_administers(cli: Cli, empty: Path) -> None:
    told = cli("init", "--yes", "--sample", "--admin", "Vũ Thị Hạnh")
    assert (told.status, told.err) == (0, "")
    assert "✓ Đã nhập văn phòng mẫu: " in told.out
    assert f"Vũ Thị Hạnh vào, trong 30 ngày: nhắn cho bot mã này:\n       {code_in(told.out)}\n" in told.out
    assert "people import" not in told.out
    assert "so-ket-quy" in cli("form", "list").out
    assert cli("people", "list").out.count("[quản trị]") == 2


LEFT_ALONE = {
    "a value that is wrong": (("--timezone", "Asia/Sông"), "[office] timezone"),
    "a key that there is not": (("--set", "office.nam=x"), "[office] không có khóa nam."),
    "a key without a value": (("--set", "office.name"), "--set office.name: viết như"),
    "a token of nobody": (("--token", "1:abc"), "Kênh chat chưa dùng được: Telegram không nhận token"),
    "no folder for the database": (("--database", "sqlite:///none/x.db"), "không có tệp hay thư mục ấy"),
    "no folder for the configuration": (("--config", "none/config.toml"), "Không có tệp"),
}


@pytest.mark.parametrize(("words", "why"), LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_cannot_be_leaves_nothing_behind(
    cli: Cli, empty: Path, api: BotApi, words: tuple[str, ...], why: str
) -> None:
    bot = ("--set", f"telegram.base_url={api.base_url}")
    told = cli("init", "--yes", "--admin", "Vũ Thị Hạnh", *bot, *words)
    assert (told.status, why in told.err) == (1, True), told.err
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("words", [("init", "--yes"), ("check",), ("run",), ("status",)])
def test_a_wrong_variable_is_said_alike_by_every_command(
    cli: Cli, empty: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NHACVIEC_SEND_PER_SECOND", "fast")
    told = cli(*words, "--lang", "en")
    said = 'Environment variable NHACVIEC_SEND_PER_SECOND: [send] per_second = "fast" cannot be used. Allowed: a whole number from 1 to 30.'
    assert (told.status, told.err.startswith(said), told.err.count("\n")) == (1, True, 1), told.err


def test_broken_off_nothing_is_written(cli: Cli, empty: Path) -> None:
    told = cli("init", stdin=lines("Hội tỉnh Sông Mây", ""))
    assert (told.status, told.err) == (
        1,
        "Chưa trả lời hết các câu hỏi, nên không ghi gì. Không muốn bị hỏi thì thêm --yes.\n",
    )
    assert list(empty.iterdir()) == []


def test_a_configuration_that_is_there_is_left_alone(cli: Cli, folder: Path) -> None:
    before = (folder / "config.toml").read_bytes()
    told = cli("init", "--yes", "--name", "Hội khác")
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith("config.toml đã có, nên không ghi gì.")
    assert (folder / "config.toml").read_bytes() == before


def test_an_office_that_is_there_loses_nobody(cli: Cli, folder: Path) -> None:
    assert cli("people", "import", "roster.csv", "--yes").status == 0
    before = cli("people", "list").out
    place = ("--config", "second.toml", "--database", "sqlite:///office.db")
    for words in (("--admin", "Người Lạ"), ("--sample",)):
        told = cli("init", "--yes", *place, *words)
        assert (told.status, told.err.startswith("Cơ sở dữ liệu này đã có ")) == (1, True)
        assert not (folder / "second.toml").exists()
    assert cli("people", "list").out == before


def test_who_administers_already_gets_the_code_they_have(cli: Cli, empty: Path) -> None:
    first = cli("init", "--yes", "--admin", "Vũ Thị Hạnh")
    again = cli("init", "--yes", "--admin", "vu thi hanh", "--config", "second.toml")
    assert again.status == 0
    assert code_in(again.out) == code_in(first.out)
    with closing(sqlite3.connect("nhacviec.db")) as connection:
        assert connection.execute("SELECT count(*) FROM contacts").fetchone() == (1,)


def test_each_network_there_is_can_be_chosen() -> None:
    for kind in (*CHANNELS, "none"):
        assert make_parser().parse_args(["init", "--channel", kind]).channel == kind
