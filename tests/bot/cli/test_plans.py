"""`read`, `plan …` and `form …`, as an operator uses them."""

import io
import re
from pathlib import Path

import docx
import pytest

from tests.bot.cli.conftest import Cli
from tests.days import day
from tests.whole import papers

PLAN = "\n".join(papers.plan_lines(day("2026-03-02")))
READ = """\
Số 31/KH-CCB · Sơ kết công tác thi đua
Cơ quan: HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY · ngày ban hành: thứ Hai ngày 2/3/2026
Hội nghị, sự kiện: 1
• 8 giờ 00, thứ Tư ngày 1/4/2026: Hội nghị sơ kết Cụm I (Cụm I) – tại Nhà văn hóa xã Hòa Bình
    « Tổ chức hội nghị sơ kết Cụm I vào 8 giờ 00 ngày 01/04/2026 »
Thời hạn: 1
• Trước Chủ nhật ngày 22/3/2026: Báo cáo kết quả thi đua (có phụ lục số liệu kèm theo)\
 – ai: Các đơn vị – gửi: Văn phòng Hội
    « Các đơn vị báo cáo kết quả thi đua (có phụ lục số liệu kèm theo) gửi về Văn phòng Hội trước ngày 22/03/2026 »
Chỉ tiêu: 0
"""


def word_file(text: str) -> bytes:
    document, data = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(data)
    return data.getvalue()


@pytest.fixture
def plan(folder: Path) -> Path:
    """A plan whose days are long past or far ahead, whatever today is."""
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    return folder / "plan.txt"


# read


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.docx"])
def test_a_plan_is_read_for_people(cli: Cli, folder: Path, name: str) -> None:
    (folder / name).write_bytes(word_file(PLAN) if name.endswith("docx") else PLAN.encode())

    assert cli("read", name, "--today", "2026-03-02") == (0, READ, "")


def test_a_plan_is_read_from_standard_input(cli: Cli) -> None:
    assert cli("read", "-", "--today", "2026-03-02", stdin=PLAN) == (0, READ, "")


def test_a_plan_is_read_as_json(cli: Cli, plan: Path) -> None:
    told = cli("read", "plan.txt", "--json", "--today", "2026-03-02").json

    assert list(told) == ["document", "events", "deadlines", "targets", "warnings"]
    assert told["document"]["number"] == "31/KH-CCB"
    assert [(event["start"], event["precision"], event["cluster"]) for event in told["events"]] == [
        ("2026-04-01T08:00", "minute", "Cụm I")
    ]
    assert [(deadline["due"], deadline["kind"], deadline["asks"]) for deadline in told["deadlines"]] == [
        ("2026-03-22", "absolute", "numbers")
    ]


def test_a_text_without_a_plan_is_no_error_but_is_said(cli: Cli) -> None:
    told = cli("read", "-", stdin="Trời hôm nay đẹp.")

    assert told.status == 0
    assert told.out.endswith(
        "Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat.\n"
    )


UNREADABLE = [
    ("none.docx", None, "Không có tệp none.docx.", "There is no file none.docx."),
    ("folder", "folder", "folder là thư mục, không phải tệp.", "folder is a folder, not a file."),
    ("bad.docx", b"PK no zip", "Tệp này bị hỏng, máy không mở được. Xin gửi lại.", None),
    ("empty.txt", b"", "Tệp này trống, không có chữ nào.", None),
]


@pytest.mark.parametrize(("name", "content", "said", "in_english"), UNREADABLE, ids=[case[0] for case in UNREADABLE])
def test_what_cannot_be_read_is_one_line(
    cli: Cli, folder: Path, name: str, content: bytes | str | None, said: str, in_english: str | None
) -> None:
    if content == "folder":
        (folder / name).mkdir()
    elif isinstance(content, bytes):
        (folder / name).write_bytes(content)

    assert cli("read", name) == (1, "", said + "\n")
    assert cli("plan", "import", name) == (1, "", said + "\n")
    if in_english:
        assert cli("read", name, "--lang", "en") == (1, "", in_english + "\n")
        assert cli("--lang", "en", "read", name) == (1, "", in_english + "\n")


# plan


def test_a_plan_goes_from_file_to_reminders(cli: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    cli("people", "import", "roster.csv", "--yes")
    cli("form", "import", "form.toml")

    assert cli("plan", "list").out == "Chưa có kế hoạch nào. Nhập: nhacviec plan import TỆP.\n"
    stored = cli("plan", "import", "plan.txt")
    assert (stored.status, stored.out.splitlines()[-1]) == (
        0,
        "Đã lưu bản nháp số 1. Xem lại: nhacviec plan show 1. Kích hoạt: nhacviec plan activate 1.",
    )
    assert cli("plan", "list").out == "1 · 31/KH-CCB · Sơ kết công tác thi đua · đang xem · 1 sự kiện · 1 thời hạn\n"
    assert cli("plan", "show", "1").out == "".join(f"{line}\n" for line in stored.out.splitlines()[:-1])
    assert cli("plan", "activate", "1", "--form", "lạ") == (1, "", 'Không có mẫu "lạ". Xem: nhacviec form list.\n')
    activated = cli("plan", "activate", "1", "--form", "so-ket")
    assert (activated.status, activated.err) == (0, "")
    said = (
        r"Đã kích hoạt kế hoạch 1: 1 sự kiện, 1 thời hạn, [1-9]\d* mốc nhắc.\nChưa báo ai. Báo: nhacviec plan tell 1.\n"
    )
    assert re.fullmatch(said, activated.out)
    assert cli("plan", "activate", "1") == (0, "Kế hoạch 1 đang chạy rồi, không có gì thay đổi.\n", "")
    assert cli("plan", "list").out == "1 · 31/KH-CCB · Sơ kết công tác thi đua · đang chạy · 1 sự kiện · 1 thời hạn\n"


def test_a_duty_whose_numbers_nobody_would_collect_is_named(cli: Cli, plan: Path) -> None:
    cli("plan", "import", "plan.txt")

    assert cli("plan", "activate", "1").out.splitlines()[2:] == [
        "⚠ Báo cáo kết quả thi đua (có phụ lục số liệu kèm theo): chưa thu số liệu theo mẫu nào. Thêm --form MẪU khi kích hoạt."
    ]


def test_which_period_is_meant_is_asked_where_plan_and_form_differ(cli: Cli, folder: Path) -> None:
    lines = "\n".join(papers.plan_lines(day("2090-03-02"))).replace(
        "kết quả thi đua", "kết quả thi đua 6 tháng đầu năm 2090"
    )
    (folder / "plan.txt").write_text(lines, "utf-8")
    (folder / "form.toml").write_text(
        papers.FORM.replace('"Số liệu sơ kết"', '"Số liệu sơ kết"\nperiod = "quarter"'), "utf-8"
    )
    cli("form", "import", "form.toml")
    cli("plan", "import", "plan.txt")

    periods = "kỳ 6 tháng đầu năm 2090, từ 1/1/2090 đến 30/6/2090; mẫu là kỳ quý I/2090, từ 1/1/2090 đến 31/3/2090"
    question = f"Mục 2: kế hoạch nói {periods}. Thêm --covers plan hoặc --covers form.\n"
    assert cli("plan", "activate", "1", "--form", "so-ket") == (1, "", question)
    assert cli("plan", "activate", "1", "--form", "so-ket", "--covers", "plan").status == 0


def test_a_replaced_plan_is_not_activated_again(cli: Cli, plan: Path) -> None:
    for number in ("1", "2"):
        cli("plan", "import", "plan.txt")
        assert cli("plan", "activate", number).status == 0

    assert cli("plan", "activate", "1") == (
        1,
        "",
        "Kế hoạch 1 đã bị xóa hoặc đã được thay, không kích hoạt được. Xin nhập lại tệp.\n",
    )


@pytest.mark.parametrize("command", ["show", "activate", "tell", "stop", "reopen"])
def test_a_plan_that_is_not_there_is_named(cli: Cli, command: str) -> None:
    assert cli("plan", command, "7") == (1, "", "Không có kế hoạch số 7. Xem danh sách: nhacviec plan list.\n")


def test_a_file_without_a_plan_is_not_stored(cli: Cli, folder: Path) -> None:
    (folder / "letter.txt").write_text("Trời hôm nay đẹp.", "utf-8")

    told = cli("plan", "import", "letter.txt")

    assert (told.status, told.err) == (
        1,
        "Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat.\n",
    )
    assert cli("plan", "list").out == "Chưa có kế hoạch nào. Nhập: nhacviec plan import TỆP.\n"


# form


def test_a_form_is_stored_and_listed(cli: Cli) -> None:
    assert cli("form", "list").out == "Chưa có mẫu nào. Nhập: nhacviec form import TỆP.\n"
    assert cli("form", "import", "form.toml").out == "Đã lưu mẫu so-ket (bản 1): Số liệu sơ kết, 3 chỉ tiêu.\n"
    assert cli("form", "list").out == "so-ket · bản 1 · Số liệu sơ kết · 3 chỉ tiêu\n"


BAD_FORMS = [
    (b"[form", "bad.toml: Tệp mẫu không đúng cú pháp TOML, dòng "),
    (b'[form]\nkey = "x"\n', ""),
    ("[form]\nkey = 'đ'".encode("utf-16"), "bad.toml: Tệp không phải văn bản UTF-8. Xin lưu lại với bảng mã UTF-8."),
]


@pytest.mark.parametrize(("content", "beginning"), BAD_FORMS, ids=["no TOML", "incomplete", "UTF-16"])
def test_a_bad_form_is_one_line(cli: Cli, folder: Path, content: bytes, beginning: str) -> None:
    (folder / "bad.toml").write_bytes(content)

    told = cli("form", "import", "bad.toml")

    assert (told.status, told.out, told.err.count("\n")) == (1, "", 1)
    assert told.err.startswith(beginning)


# told, stopped, opened again


def activated(cli: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    cli("people", "import", "roster.csv", "--yes")
    cli("plan", "import", "plan.txt")
    cli("plan", "activate", "1")


def test_a_plan_is_told_only_after_a_look(cli: Cli, folder: Path) -> None:
    activated(cli, folder)

    shown = cli("plan", "tell", "1")
    assert shown.out.splitlines() == [
        "Sẽ báo 0 người; không báo được qua máy: 3.",
        "• Mai Thị Bưởi, Hội xã Đồi Mây (chưa vào máy)",
        "• Lê Văn Thảo, Hội xã Hòa Bình (chưa vào máy)",
        "• Đỗ Văn Sáng, Hội xã Suối Cạn (chưa vào máy)",
        "Mới chỉ xem trước, chưa làm gì. Thêm --yes để làm.",
    ]
    assert cli("plan", "show", "1").out.splitlines()[-1] == (
        "Đã báo 0 người, đang chờ gửi 0, không báo được qua máy 0."
    )
    assert cli("plan", "tell", "1", "--yes").out.splitlines()[-1] == "Tin báo kế hoạch 1 sẽ đi sau 10 phút."
    assert cli("plan", "show", "1").out.splitlines()[-2:] == [
        "Kế hoạch đang chạy; phía trước còn 1 hội nghị, 1 thời hạn.",
        "Đã báo 0 người, đang chờ gửi 0, không báo được qua máy 3.",
    ]


def test_a_plan_is_stopped_once_and_opened_once(cli: Cli, folder: Path) -> None:
    activated(cli, folder)

    assert cli("plan", "stop", "1").out.splitlines()[-1] == "Mới chỉ xem trước, chưa làm gì. Thêm --yes để làm."
    assert cli("plan", "list").out.count("đang chạy") == 1
    assert cli("plan", "stop", "1", "--yes").out.splitlines()[-1] == (
        "Đã dừng kế hoạch 1. Mở lại: nhacviec plan reopen 1."
    )
    assert cli("plan", "stop", "1", "--yes") == (1, "", "Kế hoạch 1 đã dừng, không làm được việc này.\n")
    assert cli("plan", "tell", "1", "--yes").err == "Kế hoạch 1 đã dừng, không làm được việc này.\n"
    assert cli("plan", "reopen", "1", "--yes").out.splitlines()[-1] == "Kế hoạch 1 chạy tiếp."
    assert cli("plan", "show", "1").out.splitlines()[-2] == "Kế hoạch đang chạy; phía trước còn 1 hội nghị, 1 thời hạn."
    assert cli("plan", "reopen", "1").err == "Kế hoạch 1 đang chạy, không làm được việc này.\n"
