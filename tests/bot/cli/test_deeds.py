"""Each command that changes something leaves one row of the trail, and a preview none; `--as` says whose it was."""

from pathlib import Path

import pytest

from bot.cli.deeds import DEEDS
from tests.bot.cli.conftest import Cli
from tests.bot.cli.test_newcomers import office_code
from tests.whole import papers

ON = ("--on", "2090-07-01")
RUNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "plan import": (("plan.txt",),),
    "plan activate": (("plan import", "plan.txt"), ("2",)),
    "plan tell": (("1", "--yes"),),
    "plan stop": (("1", "--yes"),),
    "plan reopen": (("plan stop", "1", "--yes"), ("1", "--yes")),
    "people import": (("roster.csv", "--yes"),),
    "people invite": ((),),
    "units merge": (("HB", "SC", "--into", "BM", "--name", "Hội xã Bình Minh", *ON, "--yes"),),
    "units split": (("HB", "--into", "HB", "HM", "--name", "Hội xã Hòa Minh", *ON, "--yes"),),
    "units rename": (("HB", "Hội xã Hòa Bình Mới", "--yes"),),
    "units move": (("HB", "--under", "DM", "--yes"),),
    "units dissolve": (("HB", "--yes"),),
    "targets import": (("so-ket", "muc.csv"),),
    "form import": (("form.toml",),),
    "form open": (("so-ket", "--due", "2090-05-01", "--yes"),),
    "form close": (("form open", "so-ket", "--due", "2090-05-01", "--yes"), ("so-ket",)),
    "notice send": (("--to", "all", "--text", "Mời họp.", "--yes"),),
    "notice pause": (("notice send", "--to", "all", "--text", "Mời họp.", "--yes"), ("1",)),
    "notice resume": (
        ("notice send", "--to", "all", "--text", "Mời họp.", "--yes"),
        ("notice pause", "1"),
        ("1",),
    ),
    "notice stop": (("notice send", "--to", "all", "--text", "Mời họp.", "--yes"), ("1",)),
    "conference invite": (("1", "--yes"),),
    "outbox resend": ((),),
}
"""What is run before, then what is given to the command itself."""
AT_THE_DOOR = ("people let-in", "people keep-out", "people put-out", "people put-back")
OF_A_NAME = ("desk",)
"""Only for somebody who is named: tests/bot/cli/test_way_in.py."""

AFTER_A_RESTORE = ("outbox release", "outbox drop")
"""Only of what is held then: tests/bot/cli/test_backups.py."""


@pytest.fixture
def office(asked: Cli, folder: Path) -> Cli:
    (folder / "muc.csv").write_text("Mã đơn vị,Chỉ tiêu,Năm,Mức giao\nHB,Hội viên mới,2090,30\n", "utf-8")
    return asked


def trail(cli: Cli) -> list[dict[str, object]]:
    found: list[dict[str, object]] = cli("trail", "--json", "--last", "500").json
    return found


def test_no_deed_is_left_out() -> None:
    # What founds an office is tried with the founding (test_init.py).
    assert DEEDS.keys() == {*RUNS, *AT_THE_DOOR, *OF_A_NAME, *AFTER_A_RESTORE, "init"}


@pytest.mark.parametrize("words", RUNS)
def test_a_deed_leaves_a_row(office: Cli, words: str) -> None:
    *before, given = RUNS[words]
    for first, *rest in before:
        assert office(*first.split(), *rest).status == 0
    there = len(trail(office))
    told = office(*words.split(), *given, "--as", papers.CLERK)
    assert (told.status, told.err) == (0, "")
    rows = trail(office)
    assert (len(rows) - there, rows[0]["act"], rows[0]["by"]) == (1, DEEDS[words].act, papers.CLERK)


@pytest.mark.parametrize(
    "words", [words for words, runs in RUNS.items() if "--yes" in runs[-1] and words != "people import"]
)
def test_a_preview_leaves_none(office: Cli, words: str) -> None:
    *before, given = RUNS[words]
    for first, *rest in before:
        office(*first.split(), *rest)
    there = len(trail(office))
    assert office(*words.split(), *(one for one in given if one != "--yes")).status == 0
    assert len(trail(office)) == there


def test_who_is_let_in_or_not_leaves_a_row_each(cli: Cli) -> None:
    cli("talk", stdin=f"{office_code(cli)}\n1\n1\n")
    for verdict in ("let-in", "put-out", "put-back"):
        assert cli("people", verdict, "1").status == 0
        row = trail(cli)[0]
        assert (row["act"], row["by"], row["subject"]) == ("vouch", None, "arrival")
    assert cli("trail", "--last", "1").out.count("dòng lệnh quyết việc vào máy: Phạm Thị Lựu") == 1


@pytest.mark.parametrize("name", ["Nguyễn Văn Nhầm", "Lê Văn Thảo"], ids=["a stranger", "a chair"])
def test_nobody_but_the_desk_is_named(office: Cli, name: str) -> None:
    there = trail(office)
    said = f'Không có ai tên "{name}" ở văn phòng, hoặc có nhiều người cùng tên. Xem: nhacviec people list.\n'
    assert office("plan", "stop", "1", "--yes", "--as", name).err == said
    assert "đang chạy" in office("plan", "list").out
    assert trail(office) == there
