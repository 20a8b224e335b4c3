"""Which unit of a table is meant by what was typed: its code, its name, or the end of its name, as people call it. Pure text; no steps."""

from collections.abc import Sequence

from bot.words import fold
from core.consolidation import UnitLine


def unit_named(lines: Sequence[UnitLine], text: str) -> tuple[UnitLine | None, str]:
    """The unit that the text begins with, by the longest of its names, and what follows; (None, text) when it is none, or might be two."""
    words = text.split()
    for size in range(len(words), 0, -1):
        spoken = fold(" ".join(words[:size])).strip(" .,:;")
        found = [line for line in lines if spoken in names_of(line)]
        if len(found) == 1:
            return found[0], " ".join(words[size:]).strip(" .,:;")
    return None, text


def names_of(line: UnitLine) -> set[str]:
    """ "hb", "hoi xa hoa binh", "xa hoa binh", "hoa binh"; a single last word only when it is the whole name."""
    words = fold(line.unit).split()
    ends = {" ".join(words[start:]) for start in range(max(1, len(words) - 1))}
    return {fold(line.code), *ends}
