"""The one kind that counts, as it is told to whoever asks from outside."""

import pytest

from reading.meaning.in_context import MeaningKind, read_meaning

READ_BACK = ("Đúng, gửi", "Sửa")


@pytest.mark.parametrize(
    ("text", "choices", "expects", "kind", "choice"),
    [
        ("gui di em", READ_BACK, "confirm", MeaningKind.YES, None),
        ("số 2 nhé", READ_BACK, "confirm", MeaningKind.CHOICE, 1),
        ("sua", READ_BACK, "confirm", MeaningKind.CHOICE, 1),
        ("khoan đã", READ_BACK, "confirm", MeaningKind.NO, None),
        ("khoan đã", ("Đồng ý", "Không đồng ý"), "consent", MeaningKind.LATER, None),
        ("cám ơn nhiều", ("Đã nhận", "Để sau"), "receipt", MeaningKind.RECEIVED, None),
        ("cám ơn nhiều", (), "figures", MeaningKind.THANKS, None),
        ("mốt tôi gửi", (), "figures", MeaningKind.LATER, None),
        ("hạn nộp ngày nào vậy", (), "figures", MeaningKind.QUESTION, None),
        ("12 3 45tr", (), "figures", MeaningKind.UNCLEAR, None),
        ("", (), None, MeaningKind.UNCLEAR, None),
    ],
)
def test_a_sentence_where_it_was_said(
    text: str, choices: tuple[str, ...], expects: str | None, kind: MeaningKind, choice: int | None
) -> None:
    found = read_meaning(text, choices=choices, expects=expects)
    assert (found.kind, found.choice) == (kind, choice)


def test_what_is_asked_is_one_of_five() -> None:
    with pytest.raises(ValueError, match="confirm"):
        read_meaning("ok", expects="karaoke")
