"""`notice send --file`: a file or picture that goes with a notice, as in chat."""

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli

MARKED = "TỐI MẬT\nHỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY\nKẾ HOẠCH\nNội dung.\n"
SECRET = "Văn bản có dấu chỉ độ mật. Máy không nhận và không giữ văn bản này. Xin xử lý theo quy định bảo mật.\n"
SEND = ("notice", "send", "--to", "all", "--text", "Gửi các đồng chí tài liệu họp.")

SHOWN = [
    "Kèm tệp: tài liệu họp.txt.",
    "Nội dung mỗi người nhận được:",
    "Hội tỉnh Sông Mây thông báo:",
    "Gửi các đồng chí tài liệu họp.",
    "Chưa gửi. Thêm --yes để gửi.",
]


@pytest.fixture
def office(cli: Cli, folder: Path) -> Cli:
    assert cli("people", "import", "roster.csv", "--yes").status == 0
    (folder / "tài liệu họp.txt").write_text("Chương trình hội nghị.\n", "utf-8")
    (folder / "trống.pdf").touch()
    (folder / "mật.txt").write_text(MARKED, "utf-8")
    with (folder / "phim.mp4").open("wb") as film:
        film.truncate(30_000_000)
    return cli


def test_a_file_is_shown_before_and_goes_with_the_notice(office: Cli) -> None:
    previewed = office(*SEND, "--file", "tài liệu họp.txt")
    assert previewed.out.splitlines()[-5:] == SHOWN
    assert office("status", "--json").json["outbox"] == {}
    assert office(*SEND, "--file", "tài liệu họp.txt", "--yes").status == 0
    assert office("notice", "show", "1", "--json").json["recipients"] == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--file", "không có.docx"), "Không có tệp không có.docx.\n"),
        (("--file", "trống.pdf"), "Tệp này trống, không có chữ nào.\n"),
        (("--file", "phim.mp4"), "Tệp này quá lớn. Xin gửi tệp nhỏ hơn 20 MB.\n"),
        (("--file", "mật.txt"), SECRET),
        (("--text", MARKED), SECRET),
        (("--file", "."), ". là thư mục, không phải tệp.\n"),
    ],
    ids=["missing", "empty", "large", "secret", "secret text", "a folder"],
)
def test_what_may_not_go_with_it_says_why(office: Cli, words: tuple[str, ...], said: str) -> None:
    assert office(*SEND, *words, "--yes") == (1, "", said)
    assert office("status", "--json").json["outbox"] == {}
