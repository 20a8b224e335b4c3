"""What is drawn on a PDF page beside its letters: the ruled lines of tables, and how much of it pictures cover."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reading.documents.pdf_turns import Edges, Turn

_THIN = 3.0
_LONG = 8.0
_MOST = 4000
_KINDS = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE]

Rule = tuple[float, float, float]


@dataclass(frozen=True)
class Rules:
    """Ruled lines: (y, left, right) of the level ones, (x, bottom, top) of the upright ones."""

    level: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Drawings:
    """`pictured`: which part of the page lies under pictures, from 0 to 1."""

    rules: Rules = Rules()
    pictured: float = 0.0


def read_drawings(page: pdfium.PdfPage, turn: Turn) -> Drawings:
    """Of a page that has more of them than any table, no rules."""
    pictures, paths, whole = _edges(page, turn)
    covered = sum(map(_area, pictures))
    rules = Rules()
    if whole:
        level = (rule for edges in paths for rule in _level(edges))
        rules = Rules(tuple(level), tuple(rule for edges in paths for rule in _upright(edges)))
    return Drawings(rules, min(1.0, covered / max(1.0, turn.width * turn.height)))


def _edges(page: pdfium.PdfPage, turn: Turn) -> tuple[list[Edges], list[Edges], bool]:
    """Those of its pictures, those of its paths, and whether these are all."""
    pictures: list[Edges] = []
    paths: list[Edges] = []
    for count, item in enumerate(page.get_objects(filter=_KINDS, max_depth=3)):
        if count > _MOST:
            return pictures, paths, False
        edges = turn.upright(item.get_bounds())
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(edges)
        else:
            paths.append(edges)
    return pictures, paths, True


def _area(edges: Edges) -> float:
    left, bottom, right, top = edges
    return max(0.0, right - left) * max(0.0, top - bottom)


def _level(edges: Edges) -> Iterator[Rule]:
    left, bottom, right, top = edges
    if right - left > _LONG and top - bottom < _THIN:
        yield (top + bottom) / 2, left, right
    elif right - left > _LONG and top - bottom > _LONG:
        yield bottom, left, right
        yield top, left, right


def _upright(edges: Edges) -> Iterator[Rule]:
    left, bottom, right, top = edges
    if top - bottom > _LONG and right - left < _THIN:
        yield (left + right) / 2, bottom, top
    elif right - left > _LONG and top - bottom > _LONG:
        yield left, bottom, top
        yield right, bottom, top
