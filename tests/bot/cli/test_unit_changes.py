"""`units rename`, `units move`, `units dissolve`, and a roster that is imported again, as an operator uses them."""

from pathlib import Path

from tests.bot.cli.conftest import Cli
from tests.whole import papers

ONLY = "Chưa ghi gì. Thêm --yes để ghi.\n"


def test_a_unit_is_renamed_by_a_decision(cli: Cli) -> None:
    cli("people", "import", "roster.csv", "--yes")
    words = ("units", "rename", "hb", "Hội phường Hòa Bình", "--decision", "Quyết định số 12/QĐ-UBND")
    seen = cli(*words)
    assert seen.status == 0
    assert "Hội xã Hòa Bình → Hội phường Hòa Bình" in seen.out
    assert seen.out.endswith("Theo Quyết định số 12/QĐ-UBND.\n" + ONLY)
    assert "đổi tên thành Hội phường Hòa Bình.\n" in cli(*words, "--yes").out
    listed = cli("units", "list").out
    assert "HB · Hội phường Hòa Bình" in listed
    assert "đổi tên thành Hội phường Hòa Bình, theo Quyết định số 12/QĐ-UBND" in listed
    assert cli(*words, "--yes") == (1, "", "Đơn vị “Hội phường Hòa Bình” đang là như vậy rồi.\n")
    told = cli("trail", "--last", "1").out
    assert "dòng lệnh đổi tên đơn vị (Hội xã Hòa Bình → Hội phường Hòa Bình, từ " in told


def test_a_unit_comes_under_another_and_not_under_itself(cli: Cli) -> None:
    cli("people", "import", "roster.csv", "--yes")
    assert cli("units", "move", "SC", "--under", "SC").err == "Hội xã Suối Cạn không thể là cấp trên của chính mình.\n"
    assert cli("units", "move", "SC", "--under", "XX").err == "Không có đơn vị “XX”.\n"
    assert "trực thuộc Hội xã Hòa Bình" in cli("units", "move", "SC", "--under", "HB", "--yes").out
    assert "(Hội xã Suối Cạn: về dưới Hội xã Hòa Bình, từ " in cli("trail", "--last", "1").out
    cli("units", "move", "SC", "--under", "DM", "--yes")
    assert "(Hội xã Suối Cạn: Hội xã Hòa Bình → Hội xã Đồi Mây, từ " in cli("trail", "--last", "1").out


def test_a_unit_that_is_dissolved_is_listed_as_ended(cli: Cli) -> None:
    cli("people", "import", "roster.csv", "--yes")
    assert "giải thể từ" in cli("units", "dissolve", "SC", "--yes").out
    assert "SC · Hội xã Suối Cạn · kết thúc" in cli("units", "list").out
    assert "giải thể đơn vị (Hội xã Suối Cạn, từ " in cli("trail", "--last", "1").out
    assert cli("units", "dissolve", "SC").err == "Đơn vị “SC” đã kết thúc.\n"


def test_a_roster_again_a_new_name_and_a_merger(cli: Cli, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")
    again = cli("people", "import", "roster.csv", "--yes")
    assert again.out.startswith("Danh bạ này không khác gì danh bạ đang dùng.")
    newer = papers.roster_csv().replace("Hội xã Hòa Bình", "Hội phường Hòa Bình")
    newer = newer.replace("SC,Hội xã Suối Cạn", "DM,Hội xã Đồi Mây").replace("Đỗ Văn Sáng,Chủ tịch,chủ tịch", SECOND)
    (folder / "newer.csv").write_text(newer, "utf-8")
    decided = ("--merged-on", "2026-01-02", "--decision", "Quyết định số 9/QĐ")
    done = cli("people", "import", "newer.csv", "--yes", *decided)
    assert done.out.splitlines()[:2] == [
        "Hội xã Suối Cạn nhập vào Hội xã Đồi Mây",
        "Đổi tên: Hội xã Hòa Bình → Hội phường Hòa Bình",
    ]
    assert cli("people", "import", "newer.csv", "--yes").out.startswith("Danh bạ này không khác gì")


SECOND = "Đỗ Văn Sáng,Phó Chủ tịch,phó chủ tịch"


def test_the_last_administrator_stays(cli: Cli, folder: Path) -> None:
    with_admin = papers.roster_csv().replace("Chánh Văn phòng,văn phòng", "Chánh Văn phòng,quản trị")
    (folder / "admin.csv").write_text(with_admin, "utf-8")
    cli("people", "import", "admin.csv", "--yes")
    refused = cli("people", "import", "roster.csv", "--yes")
    assert refused.status == 1
    assert refused.err.startswith("Danh bạ này không còn ai là quản trị (nay là ")
