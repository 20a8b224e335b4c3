"""Cutting long texts: nothing lost, nothing too long, nothing torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.parts import clean_text, split_text, utf16_length

# Decomposed Vietnamese, joined emoji, skin tones, flags: what must not be torn.
GRAPHEMES = ("a", "ệ", "e\u0323\u0302", "👨‍👩‍👧", "👍🏽", "🇻🇳", "❤️", "б", ".")
BORDERS = (" ", "\n", "\n\n")


@pytest.mark.parametrize(
    ("text", "length", "parts"),
    [
        ("", 10, []),
        (" \n ", 10, []),
        ("vừa đủ", 6, ["vừa đủ"]),
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một hai ba", 8, ["một hai", "ba"]),
        ("dòng một\ndòng hai ba", 16, ["dòng một", "dòng hai ba"]),
        ("đoạn một.\n\nđoạn hai\nba bốn", 24, ["đoạn một.", "đoạn hai\nba bốn"]),
        ("a\nmột dòng rất dài không ngắt", 14, ["a\nmột dòng rất", "dài không ngắt"]),
        ("khôngcókhoảngtrắng", 10, ["khôngcókho", "ảngtrắng"]),
        ("🇻🇳🇻🇳🇻🇳", 5, ["🇻🇳🇻🇳", "🇻🇳"]),
        ("e" + "\u0301" * 9, 4, ["e\u0301\u0301\u0301", "\u0301" * 4, "\u0301" * 2]),
    ],
)
def test_a_text_is_cut_where_a_reader_would(text: str, length: int, parts: list[str]) -> None:
    assert split_text(text, length) == parts


def test_telegram_counts_a_smile_as_two() -> None:
    assert split_text("😀😀😀", 4, utf16_length) == ["😀😀", "😀"]


@given(st.text(), st.integers(1, 40))
def test_nothing_but_white_space_is_lost(text: str, length: int) -> None:
    parts = split_text(text, length)

    assert "".join("".join(parts).split()) == "".join(clean_text(text).split())
    assert all(1 <= len(part) <= length for part in parts)


@given(st.text(), st.integers(2, 40))
def test_no_part_is_longer_than_telegram_takes(text: str, length: int) -> None:
    assert all(1 <= utf16_length(part) <= length for part in split_text(text, length, utf16_length))


@given(st.lists(st.sampled_from(GRAPHEMES + BORDERS)), st.integers(8, 40))
def test_no_character_is_torn(pieces: list[str], length: int) -> None:
    whole = split_text("".join(pieces), length)
    expected = [piece for piece in pieces if piece not in BORDERS]

    assert [grapheme for part in whole for grapheme in taken_apart(part)] == expected


def taken_apart(part: str) -> list[str]:
    """`part` in the graphemes it was made of, longest first; a torn one fails."""
    found = []
    rest = "".join(part.split())
    while rest:
        grapheme = max((one for one in GRAPHEMES if rest.startswith(one)), key=len)
        found.append(grapheme)
        rest = rest[len(grapheme) :]
    return found


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_can_always_be_stored(text: str) -> None:
    assert "\0" not in clean_text(text).encode().decode()
