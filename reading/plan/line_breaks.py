"""Which breaks between lines end a paragraph, and which a page or a full line made. What a paragraph is, is shape's."""

import re

from reading.plan.markers import BEGINS_ENTRY, MARKER

_BEGINS_WITH_DAY = re.compile(r"\s*(?:Ngày\s{1,3})?\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?(?:\s{2,}|\s?[:–-])")
"""A line of a list of days."""
_ENDS = re.compile(r"[.;:!?/][\s*_)”\"]*$")
_BEFORE_NUMBERS = ("–", "-", "/", "ngày", "tháng", "năm", "lúc")
_SHORTEST_WRAP, _WIDEST_WRAP, _NEVER = 50, 125, 1_000_000


def is_page_number(lines: list[str], number: int) -> bool:
    """A lone number with a blank line on either side."""
    line = lines[number].strip()
    is_number = len(line) <= 3 and line.isascii() and line.isdigit()
    return is_number and 0 < number < len(lines) - 1 and not (lines[number + 1].strip() or lines[number - 1].strip())


def goes_on_after_page(above: str, line: str) -> bool:
    """Whether a sentence that a page break cut, with a blank line, goes on: it had not ended and goes on in small
    letters."""
    unfinished = len(above.strip()) >= _SHORTEST_WRAP and not _ENDS.search(above) and "\t" not in above
    return unfinished and line.lstrip(" *_")[:1].islower() and not MARKER.match(line) and "\t" not in line.strip()


def full_line(lines: list[str]) -> int:
    """From how many characters on a line is broken because it is full. Text that was never wrapped has long lines, and
    no full ones."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    widest = lengths[len(lengths) * 95 // 100] if lengths else 0
    if _SHORTEST_WRAP <= widest <= _WIDEST_WRAP:
        return int(widest * 0.72)
    return _NEVER


def is_piped(line: str) -> bool:
    """Whether a line is a table's row with bars between its cells."""
    return line.lstrip().startswith("|") or line.count(" |") > 1


def continues_line(previous: str, line: str, full: int) -> bool:
    """Whether `line` goes on with the sentence of `previous` (a hard line break in a PDF)."""
    if _begins_anew(previous, line) or is_piped(line) or is_piped(previous):
        return False
    if "\t" in line.strip(" ") or "\t" in previous.strip():
        return False
    first = line.lstrip(' *_(“"')[:1]
    if previous.isupper() and not line.isupper():
        return False
    if first.islower():
        return not _ENDS.search(previous)
    if _ENDS.search(previous) or line.isupper() != previous.isupper():
        return False
    leads_to_number = previous.rstrip().lower().endswith(_BEFORE_NUMBERS)
    return (first.isdigit() and leads_to_number) or len(previous.strip()) >= full


def _begins_anew(previous: str, line: str) -> bool:
    """An item, an entry of a calendar, or the next line of a list of days."""
    if BEGINS_ENTRY.match(line) or MARKER.match(line):
        return True
    return bool(_BEGINS_WITH_DAY.match(line) and _BEGINS_WITH_DAY.match(previous))
