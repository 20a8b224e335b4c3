"""What a plan says of how people dress for its conference, and of the papers that they bring: the words of one line.
Number of delegates: quotas.py; time, place and chair: plan/."""

import re

LONGEST = 200
"""Characters; more is a rule of its own, and no line of an invitation."""
_DRESS = re.compile(r"^[\s\-+•*#.\d)]*(?:quy định\s+)?(?:về\s+)?trang phục\s*(?P<said>:.*)?$", re.IGNORECASE)
_WEARS = re.compile(
    r"\b(?:mang mặc|mặc|mang)\s+(?P<said>(?:quân phục|lễ phục|trang phục|áo dài|com ?lê)[^.;]*)", re.IGNORECASE
)
_PAPERS = re.compile(r"^[\s\-+•*#.\d)]*tài liệu(?:\s+hội nghị)?\s*(?P<said>:.*)$", re.IGNORECASE)


def dress_in(text: str) -> str:
    """ "Quân phục thường dùng mùa đông"; empty where nothing is said."""
    lines = [" ".join(line.replace("*", "").split()) for line in text.splitlines()]
    for place, line in enumerate(lines):
        found = _DRESS.match(line[:LONGEST])
        if found is None:
            continue
        said = (found["said"] or "").lstrip(": ")
        return _line(said or _worn(lines[place + 1 : place + 4]))
    return ""


def _worn(lines: list[str]) -> str:
    """Under a heading that says no more."""
    found = next((match for line in lines if (match := _WEARS.search(line[: 2 * LONGEST])) is not None), None)
    if found is None:
        return ""
    return found["said"]


def papers_in(text: str) -> str:
    """What stands behind "Tài liệu:"; empty where nothing does."""
    for line in text.splitlines():
        found = _PAPERS.match(" ".join(line.replace("*", "").split())[: 2 * LONGEST])
        if found is not None:
            return _line(found["said"].lstrip(": "))
    return ""


def _line(said: str) -> str:
    """Begun with a capital, without the brackets' remarks."""
    plain = re.sub(r"\s*\([^)]*\)?", "", said).strip(" .;,:")[:LONGEST]
    return plain[:1].upper() + plain[1:]
