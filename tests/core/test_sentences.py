"""What a report's values were read from: the newer sentence counts, and a place is found again in changed words."""

import pytest

from core.reports.sentences import (
    Sentence,
    Spot,
    kept_by,
    parts_of,
    said_newly,
    sentences_from_json,
    sentences_of,
    sentences_to_json,
)

FIRST = Sentence("moi 12, nha 3", {"moi": Spot(4, "12"), "nha": Spot(12, "3")})
SECOND = Sentence("moi 15", {"moi": Spot(4, "15")})


def test_what_is_said_again_is_of_the_newer_sentence() -> None:
    (older, newer) = said_newly((FIRST,), SECOND)
    assert (set(older.spots), newer) == ({"nha"}, SECOND)
    assert said_newly((SECOND,), FIRST) == (FIRST,)
    assert said_newly((FIRST,), Sentence("")) == (FIRST,)
    assert sentences_of((FIRST, SECOND), {"nha"}) == (FIRST.of({"nha"}),)


def test_it_is_kept_once_whose_words_they_are() -> None:
    drafted = kept_by((FIRST,), 7, "zalo", 70)
    sent = kept_by((*drafted, SECOND), 8, "telegram", None)
    assert [(one.by, one.through, one.update) for one in sent] == [(7, "zalo", 70), (8, "telegram", None)]
    assert sentences_from_json(sentences_to_json(sent)) == sent
    assert sentences_from_json(None) == ()


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (FIRST, ("moi ", "12", ", nha 3")),
        (Sentence("bà Thử: moi 12", {"moi": Spot(4, "12")}), ("bà Thử: moi ", "12", "")),
        (Sentence("moi ba", {"moi": Spot(4, "12")}), ("", "", "moi ba")),
        (Sentence("như kỳ trước", {"moi": Spot()}), ("", "", "như kỳ trước")),
    ],
    ids=["as it was", "changed before it", "gone", "of the whole"],
)
def test_a_value_stands_in_its_sentence(sentence: Sentence, parts: tuple[str, str, str]) -> None:
    assert parts_of(sentence, "moi") == parts
