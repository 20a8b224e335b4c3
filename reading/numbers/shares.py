"""A clause that names fields, shared out among them: the words and figures that belong to each name. What the figures
are, reader.py reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.spelling import fold
from reading.numbers.amounts import read_amounts
from reading.numbers.atoms import read_atoms
from reading.numbers.names import Mention
from reading.numbers.spelling import spell


@dataclass
class _Run:
    """Neighbouring mentions of one field ("kết nạp 12 hội viên") and the text that was found to be its own so far."""

    place: int
    start: int
    end: int
    text: str = ""

    def add(self, text: str, *, in_front: bool) -> None:
        if in_front:
            self.text = f"{text} {self.text}"
        else:
            self.text = f"{self.text} {text}"


def _holds_figure(text: str) -> bool:
    return bool(text.strip()) and bool(read_amounts(read_atoms(spell(text).text)))


def _kept(name: str) -> str:
    """ "đồng" names a sum, and says as well that it is written to the last one."""
    if fold(name) == "dong":
        return name
    return ""


def _naming(clause: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Without the "%" that only follows a figure of a field named otherwise: "hộ nghèo 10%" is no share."""
    named = [mention for mention in mentions if clause[mention.start : mention.end] != "%"]
    return named or mentions


def _runs(clause: str, mentions: Sequence[Mention]) -> list[_Run]:
    runs: list[_Run] = []
    for mention in mentions:
        said = _kept(clause[mention.start : mention.end])
        if runs and runs[-1].place == mention.place:
            runs[-1].text += f" {clause[runs[-1].end : mention.start]} {said}"
            runs[-1].end = mention.end
        else:
            runs.append(_Run(mention.place, mention.start, mention.end))
    return runs


def _owner(runs: Sequence[_Run], gap: int, before: bool, figure: bool) -> int:
    """The place of the run that the text of gap number `gap` belongs to: the one behind it or the one in front,
    by where the first figure stands, unless that one has its figure already."""
    sides = [side for side in (gap, gap - 1) if 0 <= side < len(runs)]
    if not before:
        sides.reverse()
    if figure:
        free = [side for side in sides if not _holds_figure(runs[side].text)]
        sides = free or sides[-1:]
    return sides[0]


def shares_of(clause: str, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
    """Each field named, by its place in the form, with all of the clause that is its own. Nothing of the clause but the
    names is left out; a name that only leads into the next one ("hội viên học nghị quyết") names nothing."""
    runs = _runs(clause, _naming(clause, mentions))
    gaps = _gaps(clause, runs)
    before = _holds_figure(gaps[0])
    for gap, text in enumerate(gaps):
        owner = _owner(runs, gap, before, _holds_figure(text))
        runs[owner].add(text, in_front=gap == owner)
    return [(run.place, run.text) for run in runs if run.text.strip() or run is runs[-1]]


def _gaps(clause: str, runs: Sequence[_Run]) -> list[str]:
    """What stands before, between and after the names."""
    edges = [0, *(edge for run in runs for edge in (run.start, run.end)), len(clause)]
    return [clause[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
