"""What is left of a letter when the letters before, the signature and the words of courtesy are cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.email.answers import plain_subject, said_in

SAID = {
    "alone": ("12 3 45tr", "12 3 45tr"),
    "two lines": ("12 3\n45tr\n", "12 3\n45tr"),
    "Gmail in Vietnamese": (
        "12 3 45tr\n\nVào Th 5, 12 thg 3, 2026 vào lúc 08:00 Nhắc Việc <nhacviec@tinh.vn> đã viết:\n\n> Xin gửi 3 số.\n> 1. Hội viên",
        "12 3 45tr",
    ),
    "Gmail, its line broken": (
        "12 3 45tr\n\nVào Th 5, 12 thg 3, 2026 vào lúc 08:00 Nhắc Việc <nhacviec@tinh.vn>\nđã viết:\n\n> Xin gửi 3 số.",
        "12 3 45tr",
    ),
    "Gmail in English": (
        "1\n\nOn Thu, Mar 12, 2026 at 8:00 AM Nhắc Việc <nhacviec@tinh.vn> wrote:\n> 1 = Đúng\n",
        "1",
    ),
    "Apple Mail": ("1\n\n> Vào 08:00, 12 thg 3, 2026, Nhắc Việc <a@b.vn> đã viết:\n> \n> Đúng không?", "1"),
    "Outlook in English": (
        "12 3 45tr\n\n________________________________\nFrom: Nhắc Việc <nhacviec@tinh.vn>\nSent: Thursday, March 12, 2026 8:00 AM\n"
        "To: Ông Tám\nSubject: Nhắc việc\n\nXin gửi 3 số.\n1. Hội viên",
        "12 3 45tr",
    ),
    "Outlook in Vietnamese": (
        "12 3 45tr\n\nTừ: Nhắc Việc <nhacviec@tinh.vn>\nĐã gửi: Thứ Năm, 12 Tháng Ba 2026 8:00 SA\nTới: Ông Tám\n"
        "Chủ đề: Nhắc việc\n\nXin gửi 3 số.",
        "12 3 45tr",
    ),
    "Outlook of old": ("1\n\n-----Original Message-----\nFrom: Nhắc Việc\n2 = Sửa", "1"),
    "Zimbra": ("1\n\n----- Thư gốc -----\nTừ: Nhắc Việc\n2 = Sửa", "1"),
    "written below": ("> Xin gửi 3 số.\n> 1. Hội viên\n\n12 3 45tr", "12 3 45tr"),
    "written between": (
        "Vào lúc 08:00 Nhắc Việc <a@b.vn> đã viết:\n> Hội viên?\n12\n> Nhà?\n3\n> Quỹ?\n45tr",
        "12\n3\n45tr",
    ),
    "signature": ("12 3 45tr\n-- \nNguyễn Văn A\nChủ tịch\n0905 111 222", "12 3 45tr"),
    "closing": ("12 3 45tr\n\nTrân trọng,\nNguyễn Văn A\nĐT: 0905 111 222", "12 3 45tr"),
    "closing with thanks": ("12 3 45tr\nTrân trọng cảm ơn!\nA", "12 3 45tr"),
    "telephone": ("1\n\nGửi từ iPhone của tôi", "1"),
    "telephone in English": ("1\n\nSent from my iPhone", "1"),
    "courtesy": ("Kính gửi Văn phòng,\n\n12 3 45tr\n\nKính thư\nA", "12 3 45tr"),
    "only courtesy": ("Kính chào văn phòng", "Kính chào văn phòng"),
    "only a closing": ("Trân trọng", "Trân trọng"),
    "nothing of one's own": ("> Đúng không?\n> 1 = Đúng", ""),
    "a sentence that begins like a head": ("Từ: ngày 5 đến ngày 7 tôi vắng", "Từ: ngày 5 đến ngày 7 tôi vắng"),
    "a sentence with ngày": ("Ngày 12/3 xã đã viết báo cáo: 12 3 45tr", "Ngày 12/3 xã đã viết báo cáo: 12 3 45tr"),
    "line ends of another system": ("12\r\n3\r\n\r\n> Cũ\r\n", "12\n3"),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID.keys())
def test_only_the_answer_is_heard(text: str, said: str) -> None:
    assert said_in(text) == said


def test_what_was_forwarded_is_kept_whole() -> None:
    text = "Xin đọc giúp.\n\n---------- Forwarded message ---------\nTừ: Tỉnh hội\nNgày: 12/3\nTới: A\n\nKẾ HOẠCH số 5"

    assert said_in(text, "Fwd: Kế hoạch") == text


def test_lines_that_a_program_broke_are_one_again() -> None:
    text = "Xã chúng tôi đã kết nạp \nmười hai hội viên.\n> cũ \n> cũ\n -- là số\n"

    assert said_in(text, flowed=True) == "Xã chúng tôi đã kết nạp mười hai hội viên.\n-- là số"


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Re: Nhắc việc", "Nhắc việc"),
        ("RE: Re: TL: a", "a"),
        ("Trả lời: a", "a"),
        ("Re[2]: a", "a"),
        ("Rehab", "Rehab"),
    ],
)
def test_a_subject_is_known_without_what_programs_put_before_it(subject: str, plain: str) -> None:
    assert plain_subject(subject) == plain


@given(st.text(), st.text(max_size=20), st.booleans())
def test_whatever_is_written_is_heard_as_something(text: str, subject: str, flowed: bool) -> None:
    assert isinstance(said_in(text, subject, flowed=flowed), str)
