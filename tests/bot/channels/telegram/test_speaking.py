"""One message of ours as Telegram takes it."""

import pytest

from bot.channels.telegram.speaking import TelegramCall, word
from core.talk.messages import Choice, File, Message, Refused

FILE = File(1, "Biểu.xlsx")


def rows(message: Message) -> list[list[str]]:
    keyboard = word(message, None).pieces[-1].keyboard
    return [[button.text for button in row] for row in keyboard.inline_keyboard] if keyboard else []


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(str(digit), label, f"t:{digit}") for digit, label in enumerate(labels, 1))


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ((), []),
        (("Đúng", "Sai"), [["Đúng"], ["Sai"]]),
        (("1", "2", "3", "4"), [["1", "2", "3"], ["4"]]),
        (("Xem lịch", "Một câu trả lời dài hơn", "Thôi"), [["Xem lịch"], ["Một câu trả lời dài hơn"], ["Thôi"]]),
    ],
)
def test_short_labels_stand_side_by_side(labels: tuple[str, ...], shown: list[list[str]]) -> None:
    assert rows(Message("Chọn", choices(*labels))) == shown


@pytest.mark.parametrize(
    ("choice", "fits"),
    [
        (Choice("1", "Đúng", "ạ" * 21 + "x"), True),
        (Choice("1", "Đúng", "ạ" * 22), False),
        (Choice("1", "Đúng", ""), False),
        (Choice("1", " ", "t"), False),
    ],
)
def test_a_choice_that_fits_no_button_stays_a_digit_and_is_noted(choice: Choice, fits: bool) -> None:
    wording = word(Message("1 = Đúng", (choice,)), None)

    assert (wording.pieces[-1].keyboard is not None) == fits
    assert wording.note == (None if fits else "1 choices as digits only")


@pytest.mark.parametrize(
    ("length", "pieces", "note"),
    [
        (0, [TelegramCall("", with_file=True)], None),
        (1024, [TelegramCall("a" * 1024, with_file=True)], None),
        (1025, [TelegramCall("a" * 1025), TelegramCall("", with_file=True)], "file after the text"),
        (
            4097,
            [TelegramCall("a" * 4096), TelegramCall("a"), TelegramCall("", with_file=True)],
            "file after the text; in 2 parts",
        ),
    ],
)
def test_a_text_too_long_for_a_caption_goes_before_its_file(
    length: int, pieces: list[TelegramCall], note: str | None
) -> None:
    wording = word(Message("a" * length, file=FILE), b"x")

    assert (list(wording.pieces), wording.note) == (pieces, note)


@pytest.mark.parametrize(
    ("message", "content", "why"),
    [
        (Message(""), None, "the message is empty"),
        (Message("Biểu", file=FILE), None, "the file is missing or empty"),
        (Message("Biểu", file=FILE), b"", "the file is missing or empty"),
        (Message("Biểu", file=FILE), bytes(50_000_001), "the file is larger than 50 MB"),
    ],
)
def test_what_can_never_be_sent_is_refused_before_anything_is(
    message: Message, content: bytes | None, why: str
) -> None:
    with pytest.raises(Refused) as refused:
        word(message, content)
    assert str(refused.value) == why
