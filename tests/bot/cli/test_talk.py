"""`talk`: one chat in the terminal, line by line as it is piped in."""

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.whole import papers

STRANGER = """\
Đây là máy nhắc việc của Hội tỉnh Sông Mây, máy trả lời tự động.
Xin gõ mã mời do văn phòng gửi (từng nhóm 4 chữ và số). Chưa có mã, xin hỏi văn phòng.
Văn phòng Hội tỉnh Sông Mây: điện thoại 0260 000 111.

"""
CONSENT = "Đồng chí có đồng ý không?\n1 = Đồng ý · 2 = Không đồng ý\n\n"


@pytest.fixture
def office(cli: Cli, folder: Path) -> Cli:
    """The roster is in and the plan of March 2090 runs, with its form."""
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    cli("people", "import", "roster.csv", "--yes")
    cli("form", "import", "form.toml")
    cli("plan", "import", "plan.txt")
    assert cli("plan", "activate", "1", "--form", "so-ket").status == 0
    return cli


def test_a_stranger_is_asked_for_a_code(cli: Cli) -> None:
    assert cli("talk", stdin="xin chào\n") == (0, STRANGER, "")


def test_nothing_typed_is_nothing_said(cli: Cli) -> None:
    assert cli("talk") == (0, "", "")


def test_a_chair_agrees_reports_and_is_remembered(office: Cli) -> None:
    told = office("talk", "--as", "lê văn thảo", "--at", "2090-03-05T08:00", stdin="chào\n1\nbáo cáo\n12 3 45tr\n1\n")

    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("Kính chào đồng chí Lê Văn Thảo.\n")
    assert CONSENT in told.out
    assert "(còn 16 ngày)" in told.out
    assert "Hội viên: 12 hội viên\nNhà: 3 nhà\nQuỹ: 45.000.000 đồng\nĐúng không?\n" in told.out
    assert "Đã gửi: " in told.out
    assert "Lê Văn Thảo · Chủ tịch – Hội xã Hòa Bình · đã đồng ý · chỉ gọi điện được\n" in office("people", "list").out
    # Once more without a name, the terminal is still theirs.
    assert office("talk", stdin="0\n").out.startswith("Kính chào đồng chí Lê Văn Thảo. Xin chọn một số:\n")


def test_the_office_gets_the_table_as_a_file_beside_it(office: Cli, folder: Path) -> None:
    office("talk", "--as", "Lê Văn Thảo", stdin="chào\n1\nbáo cáo 12 3 45tr\n1\n")

    told = office("talk", "--as", papers.CLERK, stdin="chào\n1\ntổng hợp\n")

    files = [path.name for path in folder.glob("tong-hop-*.xlsx")]
    assert len(files) == 1
    assert f"{files[0]}\n" in told.out
    assert "12 hội viên (1/3 đơn vị)" in told.out


def test_who_is_named_may_be_an_invitation_code(office: Cli) -> None:
    code = office("people", "invite").out.splitlines()[2].split(",")[3]

    assert office("talk", "--as", code, stdin="chào\n").out.startswith("Kính chào đồng chí Lê Văn Thảo.\n")


def test_a_talk_that_another_left_open_is_not_taken_over(office: Cli) -> None:
    office("talk", "--as", "Lê Văn Thảo", stdin="chào\n1\nbáo cáo\n")
    office("talk", "--as", papers.CLERK, stdin="chào\n1\n")

    assert office("talk", "--as", papers.CLERK, stdin="12 3 45tr\n").out.startswith("Máy chưa hiểu “12 3 45tr”.")


def test_what_is_sent_later_goes_into_the_persons_own_chat(office: Cli) -> None:
    office("talk", "--as", "Lê Văn Thảo", stdin="chào\n1\n")

    told = office("notice", "send", "--to", "all", "--text", "Mai họp.", "--yes")

    assert told.out.endswith("Đã phát thông báo 1 tới 3 người; 3 người chưa tới được.\n")


def test_a_document_is_read_from_this_machine(office: Cli, folder: Path) -> None:
    (folder / "ke-hoach.docx").write_bytes(papers.plan_docx(day("2091-03-02")))

    told = office("talk", "--as", papers.CLERK, stdin="chào\n1\n/file ke-hoach.docx\n/file none.docx\n")

    assert "Máy đọc được 1 hội nghị và 1 thời hạn." in told.out
    assert told.status == 0


WRONG = [
    (("--as", "Ai Đó"), 'Không có ai tên hay mã "Ai Đó" trong danh bạ. Xem: nhacviec people list.\n'),
    (("--at", "mai"), '"mai" không phải là giờ. Viết như 2026-03-12T08:00.\n'),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=["nobody", "no hour"])
def test_who_or_when_is_not_understood(cli: Cli, words: tuple[str, ...], said: str) -> None:
    assert cli("talk", *words, stdin="chào\n") == (1, "", said)


def test_a_name_that_two_people_bear_is_not_guessed(cli: Cli, folder: Path) -> None:
    (folder / "twins.csv").write_text(
        papers.roster_csv() + f"KT,Hội xã Khe Tre,xã,Cụm I,{papers.CHAIRS['HB']},Chủ tịch,chủ tịch\n", "utf-8"
    )
    cli("people", "import", "twins.csv", "--yes")

    assert cli("talk", "--as", "Lê Văn Thảo") == (
        1,
        "",
        'Có 2 người tên "Lê Văn Thảo". Xin dùng mã mời: nhacviec people invite.\n',
    )
