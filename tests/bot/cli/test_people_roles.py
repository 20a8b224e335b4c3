"""Roles of the office that a roster would give: none by the name of a post, none before an operator has seen who."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli

HEAD = "Mã đơn vị,Đơn vị,Cấp,Cụm thi đua,Họ và tên,Chức vụ,Vai trò\n"
CLERK = ",,,,Phạm Thị Lựu,Chánh Văn phòng,văn phòng\n"
CHAIR = "HB,Hội xã Hòa Bình,xã,Cụm I,Lê Văn Thảo,Chủ tịch,\n"
NAMED = """\
HB,,,,Vũ Thị Thử,Văn phòng Đảng ủy xã,
HB,,,,Mai Văn Mẫu,Lãnh đạo phụ trách,
HB,,,,Đỗ Văn Sáng,Quản trị mạng,
"""
NOBODY = "Danh bạ còn trống. Nhập: nhacviec people import TỆP.\n"
ROLELESS = (
    "3 người chưa có Vai trò, ghi là cán bộ của đơn vị: Vũ Thị Thử (Văn phòng Đảng ủy xã, Hội xã Hòa Bình), "
    "Mai Văn Mẫu (Lãnh đạo phụ trách, Hội xã Hòa Bình) và Đỗ Văn Sáng (Quản trị mạng, Hội xã Hòa Bình).\n"
)
NEW = "1 người sẽ có quyền mới của văn phòng:\n• Phạm Thị Lựu (Chánh Văn phòng): văn phòng\n"
REFUSED = "Chưa nhập gì. Nếu đúng là những người này, chạy lại với --yes; nếu không, sửa cột Vai trò trong bảng.\n"
QUESTION = "Đúng là những người này? Gõ c (có) rồi Enter để nhập, gõ khác để thôi: "


@pytest.fixture
def roster(folder: Path) -> Path:
    file = folder / "roster.csv"
    file.write_text(HEAD + CLERK + CHAIR + NAMED, "utf-8")
    return file


def test_what_a_post_is_called_opens_no_desk(cli: Cli, roster: Path) -> None:
    roster.write_text(HEAD + CHAIR + NAMED, "utf-8")

    assert cli("people", "import", "roster.csv").status == 0
    assert cli("people", "list").out.splitlines() == [
        "Lê Văn Thảo · Chủ tịch – Hội xã Hòa Bình · chưa vào · chỉ gọi điện được",
        "Vũ Thị Thử · Văn phòng Đảng ủy xã – Hội xã Hòa Bình · chưa vào · chỉ gọi điện được",
        "Mai Văn Mẫu · Lãnh đạo phụ trách – Hội xã Hòa Bình · chưa vào · chỉ gọi điện được",
        "Đỗ Văn Sáng · Quản trị mạng – Hội xã Hòa Bình · chưa vào · chỉ gọi điện được",
    ]


def test_where_nobody_can_be_asked_a_new_role_needs_a_yes(cli: Cli, roster: Path) -> None:
    assert cli("people", "import", "roster.csv", stdin="c\n") == (1, ROLELESS + NEW, REFUSED)
    assert cli("people", "list").out == NOBODY

    assert cli("people", "import", "roster.csv", "--yes").out.startswith(
        ROLELESS + NEW + "Đã nhập danh sách: 1 đơn vị mới,"
    )
    assert "Phạm Thị Lựu · Chánh Văn phòng [văn phòng] · chưa vào" in cli("people", "list").out


def test_roles_that_are_held_already_are_not_asked_about_again(cli: Cli, roster: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")

    assert cli("people", "import", "roster.csv").status == 0
    clerk, chair = CLERK.replace("văn phòng\n", "quản trị\n"), CHAIR.replace("Chủ tịch,", "Chủ tịch,chỉ xem")
    roster.write_text(HEAD + clerk + chair, "utf-8")
    more = cli("people", "import", "roster.csv")
    assert (more.status, more.out.splitlines()) == (
        1,
        [
            "2 người sẽ có quyền mới của văn phòng:",
            "• Phạm Thị Lựu (Chánh Văn phòng): quản trị",
            "• Lê Văn Thảo (Chủ tịch, Hội xã Hòa Bình): chỉ xem",
        ],
    )
    assert "[quản trị]" not in cli("people", "list").out


ADMIN, OTHER = ",,,,Trần Thị Mẫu,Chánh Văn phòng,quản trị\n", ",,,,Đỗ Thị Thử,Phó Văn phòng,quản trị\n"
ENDS = "1 người sẽ thôi quyền của văn phòng:\n• Trần Thị Mẫu (Chánh Văn phòng): quản trị\n"


@pytest.fixture
def administered(cli: Cli, roster: Path) -> Cli:
    roster.write_text(HEAD + ADMIN + CHAIR, "utf-8")
    assert cli("people", "import", "roster.csv", "--yes").status == 0
    return cli


def test_a_role_that_ends_is_said_before_and_needs_a_yes(administered: Cli, roster: Path) -> None:
    roster.write_text(HEAD + OTHER + CHAIR, "utf-8")
    told = administered("people", "import", "roster.csv")
    assert (told.status, told.out.endswith(ENDS), told.err) == (1, True, REFUSED)
    assert "Trần Thị Mẫu · Chánh Văn phòng [quản trị]" in administered("people", "list").out

    assert ENDS in administered("people", "import", "roster.csv", "--yes").out
    assert "Trần Thị Mẫu" not in administered("people", "list").out


def test_a_roster_without_an_administrator_is_refused_with_what_to_do(administered: Cli, roster: Path) -> None:
    roster.write_text(HEAD + CLERK + CHAIR, "utf-8")
    told = administered("people", "import", "roster.csv", "--yes")
    assert (told.status, told.out) == (1, "")
    assert told.err == (
        "Danh bạ này không còn ai là quản trị (nay là Trần Thị Mẫu) nên máy không nhận.\n"
        "Xin thêm một dòng cho người quản trị: Mã đơn vị để trống, Họ và tên, Chức vụ, Vai trò là “quản trị”; "
        "rồi gửi lại.\n"
    )
    assert "Trần Thị Mẫu · Chánh Văn phòng [quản trị]" in administered("people", "list").out


@pytest.mark.parametrize(("typed", "status"), [("c", 0), ("Có", 0), ("không", 1), ("", 1)])
def test_on_a_terminal_it_asks(cli: Cli, roster: Path, folder: Path, typed: str, status: int) -> None:
    ended, shown = on_a_terminal(folder, typed, "people", "import", "roster.csv")

    assert (ended, NEW + QUESTION in shown) == (status, True)
    assert (cli("people", "list").out == NOBODY) == (status == 1)


def on_a_terminal(folder: Path, typed: str, *words: str) -> tuple[int, str]:
    """The program on a terminal of its own, where this is typed at its question; its status and what it showed."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "bot", *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment) as program:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 4096)
            except OSError:  # Linux: the other end is closed.
                break
            if shown.endswith(QUESTION.encode()):
                os.write(ours, typed.encode() + b"\n")
        os.close(ours)
    return program.returncode, shown.decode().replace("\r\n", "\n")
