"""Where expressions of time begin: a text is looked through once for the beginnings of all forms of a kind, and each
form is tried only there."""

import re
from collections.abc import Iterator, Sequence


def beginnings(text: str, looked_for: re.Pattern[str]) -> list[int]:
    """Where the pattern fits, in order."""
    return [found.start() for found in looked_for.finditer(text)]


def matches_at(text: str, places: Sequence[int], form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a form that begin at one of the places, which come in order; none lies in another."""
    end = 0
    for place in places:
        if place < end:
            continue
        found = form.match(text, place)
        if found is not None:
            end = found.end()
            yield found
