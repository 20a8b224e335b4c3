"""What of a typed line is a chat word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, read_command
from bot.words import ChatWord, read_code


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("lịch", ChatWord.AGENDA, ""),
        ("  LỊCH  ", ChatWord.AGENDA, ""),
        ("lich a", ChatWord.AGENDA, ""),
        ("/lich", ChatWord.AGENDA, ""),
        ("/bao_cao", ChatWord.REPORT, ""),
        ("Báo cáo 12 3 5 45tr", ChatWord.REPORT, "12 3 5 45tr"),
        ("bao  cao", ChatWord.REPORT, ""),
        ("ba\u0301o ca\u0301o", ChatWord.REPORT, ""),
        ("đã nhận!", ChatWord.RECEIVED, ""),
        ("Da nhan ạ", ChatWord.RECEIVED, ""),
        ("sửa nhà 5", ChatWord.CORRECT, "nhà 5"),
        ("hỏi bao giờ họp?", ChatWord.ASK, "bao giờ họp?"),
        ("hội viên 12", None, "hội viên 12"),
        ("vàng", None, "vàng"),
        ("vâng ạ", ChatWord.YES, ""),
        ("vang", ChatWord.AWAY, ""),
        ("dừng", ChatWord.STOP, ""),
        ("đúng", ChatWord.YES, ""),
        ("dung", ChatWord.STOP, ""),
        ("/start abc123", ChatWord.START, "abc123"),
        ("Mã ABC123", ChatWord.START, "ABC123"),
        ("không", ChatWord.NO, ""),
        ("không có", None, "không có"),
        ("lịch sử hội", None, "lịch sử hội"),
        ("kế hoạch tổ chức hội nghị", None, "kế hoạch tổ chức hội nghị"),
        ("tiến độ", ChatWord.PROGRESS, ""),
        ("tiep tuc", ChatWord.CONTINUE, ""),
        ("tổng hợp", ChatWord.SUMMARY, ""),
        ("help", ChatWord.HELP, ""),
        ("thông báo", ChatWord.NOTICES, ""),
        ("rut dong y", ChatWord.WITHDRAW, ""),
        ("dữ liệu của tôi", ChatWord.MY_DATA, ""),
        ("1", None, "1"),
        ("0", None, "0"),
        ("mười hai", None, "mười hai"),
        ("", None, ""),
        ("báo cáo " + "x" * 300, None, "báo cáo " + "x" * 300),
    ],
)
def test_a_line_and_its_word(text: str, word: ChatWord | None, rest: str) -> None:
    assert read_command(text) == (word, rest)


def test_every_word_is_heard_by_each_of_its_names() -> None:
    assert {alias: read_command(alias)[0] for command in COMMANDS for alias in command.spellings} == {
        alias: command.name for command in COMMANDS for alias in command.spellings
    }


def test_no_word_is_missing_from_the_list() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["{}", " {} ", "{}.", "/{}", "{},5"]))
def test_numbers_are_never_words(number: int, shape: str) -> None:
    assert read_command(shape.format(number))[0] is None


@given(st.text())
def test_any_text_is_heard(text: str) -> None:
    word, rest = read_command(text)
    assert word is not None or rest == text.strip()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("abc123", "ABC123"),
        (" K7M9XQ4A ", "K7M9XQ4A"),
        ("k7m9-xq4a", "K7M9XQ4A"),
        ("K7M9 XQ4A.", "K7M9XQ4A"),
        ("a7c3 defh jkmn pqrt", "A7C3DEFHJKMNPQRT"),
        ("K7M9 XQ4", "K7M9XQ4"),
        ("KHTMDEFH", "KHTMDEFH"),
        ("ABCDEF", "ABCDEF"),
        ("abcdefgh", None),
        ("123456", "123456"),
        ("AB12", None),
        ("lich 2026", None),
        ("bao cao 12", None),
        ("0912345678", None),
        ("12 3 45tr", None),
        ("báo cáo", None),
        ("", None),
    ],
)
def test_a_bare_code(text: str, code: str | None) -> None:
    assert read_code(text) == code
