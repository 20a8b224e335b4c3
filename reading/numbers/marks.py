"""Pieces of a message behind the numbers of the questions: "1) 12 2) 0", "Câu 1: 12", "1=12 2=3". What the pieces say
is not read here."""

import re

_ASKED = r"(?:câu|cau|số|so|ý|mục|muc|dòng|dong|chỉ tiêu|chi tieu)\s*"
_MARK = re.compile(
    rf"(?:(?<=[\s,;])|^)(?:{_ASKED}([0-9]{{1,2}})(?:\s*[:=).](?:\s+|(?=\d))|\s*-\s+|\s+(?:(?:là|la)\s+)?)"
    r"|([0-9]{1,2})\s*=\s*"
    r"|\(?([0-9]{1,2})(?:\)[.:]?|[.:/](?=\s)))\s*",
    re.MULTILINE | re.IGNORECASE,
)


_TIGHT = re.compile(r"(?:(?<=[\s,;])|^)([0-9]{1,2})(?:\s*[:./-]\s*|\s+(?:là|la)\s+)", re.MULTILINE | re.IGNORECASE)
_SURE = 4
"""So many marks in a row, from 1 to the last question, are no accident: "1-12", "1/12", "1.12" by themselves may be."""


def _number(mark: re.Match[str]) -> int:
    return int(next(group for group in mark.groups() if group is not None))


def _pieces(text: str, marks: list[re.Match[str]]) -> dict[int, str] | None:
    """The text after each mark; None when something stands before the first, or nothing behind one."""
    if not marks or text[: marks[0].start()].strip():
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    spans = zip(marks, ends, strict=True)
    pieces = {_number(mark): text[mark.end() : end].strip(" \t\n;,") for mark, end in spans}
    if all(pieces.values()):
        return pieces
    return None


def pieces_marked(text: str, count: int) -> dict[int, str] | None:
    """The piece of text after each mark, by its number; None when the text is not written so, or the numbers do not
    rise from 1 to at most `count`."""
    sure = _pieces_surely_marked(text, count)
    if sure is not None:
        return sure
    marks = list(_MARK.finditer(text))
    numbers = [_number(mark) for mark in marks]
    if numbers != sorted(set(numbers)) or not numbers or not 1 <= numbers[0] <= numbers[-1] <= count:
        return None
    return _pieces(text, marks)


def _pieces_surely_marked(text: str, count: int) -> dict[int, str] | None:
    tight = list(_TIGHT.finditer(text))
    if count < _SURE or [_number(mark) for mark in tight] != list(range(1, count + 1)):
        return None
    return _pieces(text, tight)
