"""Invitation cards to print: one A5 page for each post, with its code, its link as a QR and what to do in three steps.
The words are the caller's; who is invited is storage.office.invitations'."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any

from exports.pen import drawable

REGULAR, BOLD = "OpenSans-Regular", "OpenSans-Bold"
MM = 72 / 25.4
WIDTH, HEIGHT = 148 * MM, 210 * MM
MARGIN = 14 * MM
ROOM = WIDTH - 2 * MARGIN
QR_SIDE = 58 * MM
SMALLEST = 7.0
"""Points; a text that does not fit in these is cut."""
LEADING = 1.3
"""Lines stand apart by so many times their letters' size."""


@dataclass(frozen=True)
class Card:
    """The words of one card, from top to bottom; `link` empty: the code is typed and there is no QR."""

    office: str
    title: str
    unit: str
    person: str
    code_label: str
    code: str
    link: str
    steps: tuple[str, ...]
    notes: tuple[str, ...] = ()


def write_cards(cards: Sequence[Card], *, title: str) -> bytes:
    """All cards in one PDF, a page each; the same cards give the same bytes."""
    from reportlab.pdfgen.canvas import Canvas  # Imported here: a resting program draws nothing.

    _register_fonts()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(drawable(title))
    for card in cards:
        _Page(canvas).draw(card)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (REGULAR, BOLD):
        with as_file(files("ttf_opensans") / "ttf" / f"{name}.ttf") as path:
            pdfmetrics.registerFont(TTFont(name, str(path)))


class _Page:
    """One card, drawn downwards; `y` is where the last line ended (points from below)."""

    def __init__(self, canvas: Any) -> None:
        self.canvas, self.y = canvas, HEIGHT - MARGIN

    def draw(self, card: Card) -> None:
        self._frame()
        self._centred(card.office, BOLD, 13, lines=2)
        self._gap(4)
        self._centred(card.title, BOLD, 22, lines=2)
        self._gap(4)
        self._centred(card.unit, BOLD, 17, lines=2)
        self._centred(card.person, REGULAR, 15, lines=2)
        if card.link:
            self._qr(card.link)
        self._gap(4)
        self._centred(card.code_label, REGULAR, 12, lines=1)
        self._centred(card.code, BOLD, 30, lines=1)
        self._gap(4)
        for place, step in enumerate(card.steps, start=1):
            self._step(place, step)
        self._gap(3)
        for note in card.notes:
            self._centred(note, REGULAR, 10.5, lines=2)

    def _frame(self) -> None:
        edge = MARGIN / 2
        self.canvas.setLineWidth(0.8)
        self.canvas.roundRect(edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge, 8)

    def _gap(self, millimetres: float) -> None:
        self.y -= millimetres * MM

    def _centred(self, text: str, font: str, size: float, *, lines: int) -> None:
        size, split = fitted(text, font, size, ROOM, lines)
        for line in split:
            self.y -= size * LEADING
            self.canvas.setFont(font, size)
            self.canvas.drawCentredString(WIDTH / 2, self.y, line)

    def _step(self, place: int, text: str) -> None:
        indent = 9 * MM
        size, split = fitted(text, REGULAR, 14, ROOM - indent, 3)
        self._gap(1)
        first = self.y - size * LEADING
        self.canvas.setFont(BOLD, 14)
        self.canvas.drawString(MARGIN, first, f"{place}.")
        self.canvas.setFont(REGULAR, size)
        for line in split:
            self.y -= size * LEADING
            self.canvas.drawString(MARGIN + indent, self.y, line)

    def _qr(self, link: str) -> None:
        from reportlab.graphics import renderPDF
        from reportlab.graphics.barcode.qr import QrCodeWidget
        from reportlab.graphics.shapes import Drawing

        self._gap(3)
        self.y -= QR_SIDE
        code = QrCodeWidget(link, barLevel="M", barWidth=QR_SIDE, barHeight=QR_SIDE, barBorder=2)
        drawing = Drawing(QR_SIDE, QR_SIDE)
        drawing.add(code)
        renderPDF.draw(drawing, self.canvas, (WIDTH - QR_SIDE) / 2, self.y)


def fitted(text: str, font: str, size: float, room: float, lines: int) -> tuple[float, list[str]]:
    """The text in at most so many lines of `room` points, in smaller letters where it must be, and cut where it would
    be too small to read."""
    plain = drawable(text)
    while True:
        split = _wrapped(plain, font, size, room)
        if len(split) <= lines and all(_width(line, font, size) <= room for line in split):
            return size, split
        if size <= SMALLEST:
            return size, [_cut(line, font, size, room) for line in split[:lines]]
        size -= 0.5


def _wrapped(plain: str, font: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    for word in plain.split():
        longer = " ".join((*lines[-1:], word))
        if lines and _width(longer, font, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(line: str, font: str, size: float, room: float) -> str:
    if _width(line, font, size) <= room:
        return line
    while line and _width(f"{line}…", font, size) > room:
        line = line[:-1]
    return f"{line}…"


def _width(text: str, font: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))
