"""Pieces of a message behind the numbers of the questions: "1) 12 2) 0", "Câu 1: 12", "1=12 2=3". What the pieces say
is not read here."""

import re

_ASKED = r"(?:câu|cau|số|so|ý|mục|muc|dòng|dong|chỉ tiêu|chi tieu)\s*"
_MARK = re.compile(
    rf"(?:(?<=[\s,;])|^)(?:{_ASKED}([0-9]{{1,2}})(?:\s*[:=).](?:\s+|(?=\d))|\s*-\s+|\s+)"
    r"|([0-9]{1,2})\s*=\s*"
    r"|\(?([0-9]{1,2})(?:\)[.:]?|[.:/](?=\s)))\s*",
    re.MULTILINE | re.IGNORECASE,
)


def _number(mark: re.Match[str]) -> int:
    return int(next(group for group in mark.groups() if group is not None))


def pieces_marked(text: str, count: int) -> dict[int, str] | None:
    """The piece of text after each mark, by its number; None when the text is not written so, or the numbers do not
    rise from 1 to at most `count`."""
    marks = list(_MARK.finditer(text))
    numbers = [_number(mark) for mark in marks]
    if not marks or text[: marks[0].start()].strip() or numbers != sorted(set(numbers)):
        return None
    if not 1 <= numbers[0] <= numbers[-1] <= count:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    spans = zip(numbers, marks, ends, strict=True)
    pieces = {number: text[mark.end() : end].strip(" \t\n;,") for number, mark, end in spans}
    if all(pieces.values()):
        return pieces
    return None
