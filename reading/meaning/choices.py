"""Which of the choices shown a typed line means: by its digit in any spelling, or by what its label says."""

import re
from collections.abc import Callable, Mapping, Sequence

from reading.meaning.covering import covers
from reading.meaning.fillers import peeled, stripped
from reading.meaning.judging import at_least_once, judged
from reading.meaning.marks import spelled
from reading.meaning.tokens import Token, tokens_of
from reading.meaning.values import Meaning

CHOOSING = frozenset(
    {
        *("chọn", "bấm", "lấy", "lựa", "option", "number", "choice"),
        *("số", "câu", "mục", "ý", "cái", "phần", "dòng", "nút", "phương", "án", "thứ"),
    }
)
CALLING = frozenset({"chọn", "bấm", "số", "câu", "mục", "number"})
"""What goes before the number of a choice and before no person and no day."""
DIGITS = {
    "một": "1", "nhất": "1", "đầu": "1", "hai": "2", "nhì": "2", "ba": "3", "bốn": "4", "tư": "4", "năm": "5",
    "sáu": "6", "bảy": "7", "bẩy": "7", "tám": "8", "chín": "9", "mười": "10", "không": "0",
}  # fmt: skip
"""Figures in words. "không" is one only where a choice is named ("số không"): by itself it is a no."""
COMMON = frozenset(
    {
        *("hội", "ban", "xã", "phường", "thôn", "tổ", "chi", "đảng", "ủy", "uỷ", "đơn", "vị", "văn", "phòng", "huyện"),
        *("tỉnh", "đoàn", "báo", "cáo", "số", "ngày", "tháng", "năm", "quý", "kỳ", "gửi", "xem", "không", "có", "đã"),
        *("chưa", "còn", "là", "của", "các", "và", "cho", "về", "ở", "tại", "từ", "đến"),
    }
)
"""Words that many labels have: none of them alone points at a label from its middle."""
BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
"""Counts and remarks beside a label: they are not said."""
Words = tuple[Token, ...]


def read_choice(text: str, labels: Mapping[str, str]) -> str | None:
    """The key in `labels` (digit → label) that is meant, None where none is or two are alike.

    A bare digit is the choice's digit and nothing else. A label is meant by all of it, by a beginning that no other has
    or by words from its middle that no other has; accents count where they were typed.
    """
    typed = _said(text)
    if not typed or _asks(text, labels):
        return None
    digit = _digit_of(typed)
    if digit in labels and typed[0].kind == "figure" and len(typed) == 1:
        return digit
    label = _by_label(text, _ways(typed, digit in labels), labels)
    found = {digit for digit in (digit, label) if digit in labels}
    if len(found) == 1 or (label is not None and _is_all(typed, _said(labels[label]))):
        return label or found.pop()
    return _digit_and_label(typed, labels)


def _asks(text: str, labels: Mapping[str, str]) -> bool:
    """ "đúng?" chooses nothing, unless a label asks itself."""
    return "?" in text and not any("?" in label for label in labels.values())


def _ways(typed: Words, is_digit: bool) -> Sequence[Words]:
    """What of a line may be a label. Where all of it is a digit no part of it is one: "số ba" is not "Số khác"."""
    ways = peeled(typed)
    if is_digit:
        return ways[:1]
    return (*ways, _without_choosing(ways[-1]))


def _by_label(text: str, ways: Sequence[Words], labels: Mapping[str, str]) -> str | None:
    said = {digit: (_said(BRACKETED.sub(" ", label)), _said(label)) for digit, label in labels.items()}
    found = (_labelled(words, said) for words in ways)
    first = next((digits for digits in found if digits), [])
    if len(first) == 1 and not _may_refuse(text, labels[first[0]]):
        return first[0]
    return None


def _may_refuse(text: str, label: str) -> bool:
    """ "dung gui" may be "đừng gửi" as well as the label "Đúng, gửi"."""
    return Meaning.YES in judged(covers(tokens_of(label))) and Meaning.NO in at_least_once(covers(tokens_of(text)))


def _without_choosing(words: Words) -> Words:
    start = 0
    while start < len(words) - 1 and _one_of(words[start], CHOOSING):
        start += 1
    return words[start:]


def _said(text: str) -> Words:
    return tuple(token for token in tokens_of(text) if token.kind in ("word", "figure"))


def _digit_of(typed: Words) -> str | None:
    """ "1", "số một", "chọn 1 ạ", "cái thứ hai", "số ba": a figure that is called by its number is no form of
    address."""
    *fuller, bare = peeled(typed)
    called = (_single_digit(words) for words in fuller if words and _one_of(words[0], CALLING))
    return _single_digit(bare) or next((digit for digit in called if digit), None)


def _single_digit(words: Words) -> str | None:
    rest = tuple(token for token in words if not _one_of(token, CHOOSING))
    if len(rest) != 1:
        return None
    if rest[0].kind == "figure":
        return _plain_digit(rest[0].text)
    digit = _digit_in_words(rest[0])
    if digit == "0" and len(words) == 1:
        return None
    return digit


def _digit_in_words(token: Token) -> str | None:
    found = {digit for word, digit in DIGITS.items() if _is(token, word)}
    if len(found) == 1:
        return found.pop()
    return None


def _plain_digit(figure: str) -> str | None:
    if figure.isdecimal() and len(figure) <= 2:
        return str(int(figure))
    return None


def _digit_and_label(typed: Words, labels: Mapping[str, str]) -> str | None:
    """ "1 đúng", "1 = Đúng, gửi": a digit and the words of its own label."""
    first, *rest = typed
    if first.kind != "figure" or not rest:
        return None
    digit = _plain_digit(first.text)
    if digit is not None and digit in labels and _begins(stripped(rest), _said(labels[digit])):
        return digit
    return None


def _labelled(typed: Words, said: Mapping[str, Sequence[Words]]) -> list[str]:
    """All labels that fit in the first way of fitting that fits any."""
    for fits in _ways_to_fit(typed):
        digits = [digit for digit, label in said.items() if any(fits(typed, words) for words in label)]
        if digits:
            return digits
    return []


def _ways_to_fit(typed: Words) -> Sequence[Callable[[Words, Words], bool]]:
    """Figures alone fit a label as a whole, or not at all."""
    if all(token.kind == "figure" and "/" not in token.text for token in typed):
        return (_is_all,)
    return _is_all, _begins, _stands_in


def _is_all(typed: Words, label: Words) -> bool:
    return len(typed) == len(label) and _begins(typed, label)


def _begins(typed: Words, label: Words) -> bool:
    return 0 < len(typed) <= len(label) and all(_same(one, other) for one, other in zip(typed, label, strict=False))


def _stands_in(typed: Words, label: Words) -> bool:
    places = range(1, len(label) - len(typed) + 1)
    return any(_tells(label[at : at + len(typed)]) and _begins(typed, label[at:]) for at in places)


def _tells(words: Sequence[Token]) -> bool:
    """Whether among the words of a label one is its own."""
    return any(len(word.text) > 1 and word.text.lower() not in COMMON for word in words)


def _same(typed: Token, word: Token) -> bool:
    if typed.kind == "figure" or word.kind == "figure":
        return typed.text == word.text
    return _is(typed, word.text)


def _one_of(token: Token, words: frozenset[str]) -> bool:
    return any(_is(token, word) for word in words)


def _is(token: Token, word: str) -> bool:
    right = spelled(word)
    return any(typed.may_be(right) for typed in token.spellings)
