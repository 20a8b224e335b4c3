"""One of our messages as a letter: what stands in its head, how its lines are broken, what is beside it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.email.answers import unflowed
from bot.channels.email.composing import WIDTH, Sender, flowed, letter_of, new_message_id
from core.talk.messages import File, Message
from tests.fakes.mail import DeliveredLetter

NOW = datetime(2026, 3, 12, 1, 0, tzinfo=UTC)
US = Sender("nhacviec@tinh.example", "Nhắc Việc – Văn phòng")
TEXT = "Nhắc việc: báo cáo tháng 3\nHạn: thứ Sáu 20/3/2026.\n1 = Báo cáo ngay\n2 = Để sau"


def made(message: Message, content: bytes | None = None) -> DeliveredLetter:
    raw = letter_of(message.text, message, content, US, "tam@xa.example", "<nhacviec.1@tinh.example>", NOW)
    return DeliveredLetter(raw)


def test_a_letter_that_comes_by_itself_has_its_first_line_for_a_subject() -> None:
    letter = made(Message(TEXT))

    assert {name: letter[name] for name in ("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To")} == {
        "From": "Nhắc Việc – Văn phòng <nhacviec@tinh.example>",
        "To": "tam@xa.example",
        "Subject": "Nhắc việc: báo cáo tháng 3",
        "Date": "Thu, 12 Mar 2026 01:00:00 +0000",
        "Message-ID": "<nhacviec.1@tinh.example>",
        "In-Reply-To": "",
    }
    assert letter.text == TEXT
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Content-Type"] == 'text/plain; charset="utf-8"; format="flowed"'


def test_an_answer_stays_in_the_thread_of_what_it_answers() -> None:
    letter = made(Message(TEXT, react_to="<a1@xa.example> Re: Xin hỏi về báo cáo"))

    assert letter["Subject"] == "Re: Xin hỏi về báo cáo"
    assert letter["In-Reply-To"] == letter["References"] == "<a1@xa.example>"
    assert letter["Auto-Submitted"] == "auto-replied"


@pytest.mark.parametrize("react_to", ["4711", "<a@b", "", "<a@b>"])
def test_what_names_no_letter_or_no_subject_is_no_thread_to_stay_in(react_to: str) -> None:
    assert made(Message(TEXT, react_to=react_to))["Subject"] == "Nhắc việc: báo cáo tháng 3"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tổng hợp tháng 3.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("Báo cáo.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("bảng.png", "image/png"),
        ("hội nghị.ics", "text/calendar"),
        ("không đuôi", "application/octet-stream"),
    ],
)
def test_a_file_goes_with_its_name_and_kind(name: str, kind: str) -> None:
    letter = made(Message("Bảng", file=File(1, name)), b"\x00\xff\r\n.\r\nPK")

    assert letter.files == [(name, b"\x00\xff\r\n.\r\nPK")]
    assert [part.get_content_type() for part in letter.message.iter_attachments()] == [kind]


def test_no_line_of_a_head_is_given_by_what_people_write() -> None:
    nasty = "a\r\nBcc: x@y.vn"
    letter = made(Message(f"{nasty}\nb", react_to=f"<a@b> {nasty}", file=File(1, f"{nasty}/../x.xlsx")), b"PK")

    assert letter["Bcc"] == ""
    assert letter["Subject"] == "Re: a Bcc: x@y.vn"
    assert letter.files == [("a Bcc: x@y.vn_.._x.xlsx", b"PK")]


def test_nobody_can_guess_the_number_of_a_letter() -> None:
    assert len({new_message_id("a") for _ in range(100)}) == 100


@given(st.text(st.sampled_from("ab ạ>-😀\n"), max_size=400))
def test_broken_lines_are_one_again_at_the_other_end(text: str) -> None:
    shown = "\n".join(line.rstrip() for line in text.split("\n"))
    lines = flowed(text).split("\n")

    if ">" not in text:
        assert "\n".join(unflowed(lines)) == shown
    assert all(len(line) <= WIDTH or " " not in line.strip()[:WIDTH] for line in lines)
