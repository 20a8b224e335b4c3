"""Invitation cards to print: one A5 page for each unit, with who holds a post there, each with their code and its link
as a QR, and what to do in three steps. The words are the caller's; who is invited is storage.office.invitations'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any

from exports.fitting import fitted
from exports.pen import drawable

REGULAR, BOLD = "OpenSans-Regular", "OpenSans-Bold"
MM = 72 / 25.4
WIDTH, HEIGHT = 148 * MM, 210 * MM
MARGIN = 14 * MM
ROOM = WIDTH - 2 * MARGIN
QR_SIDE = 58 * MM
TYPED_QR = 44 * MM
"""… where an address stands below it."""
ROW_QR = {2: 43 * MM, 3: 29 * MM}
"""The side of a QR where so many stand on one page."""
MOST_ON_PAGE = 3
LEADING = 1.3
"""Lines stand apart by so many times their letters' size."""
GREY = 0.45


@dataclass(frozen=True)
class Holder:
    """Whoever holds a post; `link` empty: the code is typed and there is no QR. `typed`: what is typed instead of a
    code, in lines, where one stands alone."""

    name: str
    post: str
    code: str
    link: str = ""
    typed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Card:
    """The words of one card, from top to bottom."""

    office: str
    title: str
    unit: str
    people: tuple[Holder, ...]
    code_label: str
    steps: tuple[str, ...]
    notes: tuple[str, ...] = ()


def write_cards(cards: Sequence[Card], *, title: str) -> bytes:
    """All cards in one PDF, a page each, and another where a unit has more people than one holds; the same cards give
    the same bytes."""
    from reportlab.pdfgen.canvas import Canvas  # Imported here: a resting program draws nothing.

    _register_fonts()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(drawable(title))
    for card in cards:
        for page in pages_of(card):
            _Page(canvas).draw(page)
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def pages_of(card: Card) -> list[Card]:
    """With as many people each as evenly may be: four are two and two."""
    pages = -(-len(card.people) // MOST_ON_PAGE)
    each, more = divmod(len(card.people), max(pages, 1))
    found, first = [], 0
    for page in range(pages):
        last = first + each + (page < more)
        found.append(replace(card, people=card.people[first:last]))
        first = last
    return found


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
        self._centred(card.office, REGULAR, 12, lines=2)
        self._gap(2)
        self._centred(card.title, BOLD, 20, lines=2)
        self._gap(2)
        self._centred(card.unit, BOLD, 17, lines=2)
        if len(card.people) == 1:
            self._alone(card.people[0], card.code_label)
        else:
            self._together(card.people)
        self._gap(4)
        self._steps(card.steps, compact=len(card.people) == MOST_ON_PAGE or any(one.typed for one in card.people))
        self._notes(card.notes)

    def _notes(self, notes: Sequence[str]) -> None:
        """At the foot of the page, where there is room for them."""
        fitting = [fitted(note, REGULAR, 10, ROOM, 2) for note in notes]
        height = sum(size * LEADING * len(split) for size, split in fitting)
        self.y = min(self.y - 2 * MM, MARGIN - 3 * MM + height)
        for note in notes:
            self._centred(note, REGULAR, 10, lines=2)

    def _alone(self, one: Holder, label: str) -> None:
        self._centred(", ".join(filter(None, (one.name, one.post))), REGULAR, 15, lines=2)
        if one.link:
            self._gap(3)
            side = _side(one)
            self.y -= side
            self._qr(one.link, (WIDTH - side) / 2, side)
        self._gap(3)
        self._centred(label, REGULAR, 12, lines=1)
        for line in one.typed:
            self._centred(line, BOLD, 14, lines=1)
        self._centred(one.code, BOLD, 30, lines=1)

    def _together(self, people: Sequence[Holder]) -> None:
        """One below the other, a thin line between them."""
        self._gap(2)
        for one in people:
            self._gap(2)
            self._line()
            self._gap(2)
            self._row(one, ROW_QR[len(people)])
        self._gap(2)
        self._line()

    def _row(self, one: Holder, side: float) -> None:
        left, room = MARGIN, ROOM
        if one.link:
            self._qr(one.link, MARGIN, side, top=self.y)
            left, room = MARGIN + side + 5 * MM, ROOM - side - 5 * MM
        lines = self._row_lines(one, room)
        height = sum(size * LEADING for _, size, _ in lines)
        full = max(side, height)
        y = self.y - (full - height) / 2
        for font, size, text in lines:
            y -= size * LEADING
            self.canvas.setFont(font, size)
            self.canvas.drawString(left, y + size * (LEADING - 1) / 2, text)
        self.y -= full

    def _row_lines(self, one: Holder, room: float) -> list[tuple[str, float, str]]:
        found = []
        for text, font, size, most in ((one.name, BOLD, 14, 2), (one.post, REGULAR, 12, 2), (one.code, BOLD, 21, 1)):
            fitting, split = fitted(text, font, size, room, most)
            found += [(font, fitting, line) for line in split]
        return found

    def _frame(self) -> None:
        edge = MARGIN / 2
        self.canvas.setLineWidth(0.8)
        self.canvas.roundRect(edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge, 8)

    def _line(self) -> None:
        self.canvas.saveState()
        self.canvas.setLineWidth(0.4)
        self.canvas.setStrokeGray(GREY)
        self.canvas.line(MARGIN, self.y, WIDTH - MARGIN, self.y)
        self.canvas.restoreState()

    def _gap(self, millimetres: float) -> None:
        self.y -= millimetres * MM

    def _centred(self, text: str, font: str, size: float, *, lines: int) -> None:
        size, split = fitted(text, font, size, ROOM, lines)
        for line in split:
            self.y -= size * LEADING
            self.canvas.setFont(font, size)
            self.canvas.drawCentredString(WIDTH / 2, self.y, line)

    def _steps(self, steps: Sequence[str], *, compact: bool) -> None:
        size = 14.0
        if compact:
            size = 12.5
        for place, step in enumerate(steps, start=1):
            self._step(place, step, size)

    def _step(self, place: int, text: str, usual: float) -> None:
        indent = 9 * MM
        size, split = fitted(text, REGULAR, usual, ROOM - indent, 3)
        self._gap(1)
        first = self.y - size * LEADING
        self.canvas.setFont(BOLD, usual)
        self.canvas.drawString(MARGIN, first, f"{place}.")
        self.canvas.setFont(REGULAR, size)
        for line in split:
            self.y -= size * LEADING
            self.canvas.drawString(MARGIN + indent, self.y, line)

    def _qr(self, link: str, x: float, side: float, *, top: float | None = None) -> None:
        """With its lower edge at `y`, or its upper edge at `top`."""
        from reportlab.graphics import renderPDF
        from reportlab.graphics.barcode.qr import QrCodeWidget
        from reportlab.graphics.shapes import Drawing

        code = QrCodeWidget(link, barLevel="M", barWidth=side, barHeight=side, barBorder=2)
        drawing = Drawing(side, side)
        drawing.add(code)
        y = self.y
        if top is not None:
            y = top - side
        renderPDF.draw(drawing, self.canvas, x, y)


def _side(one: Holder) -> float:
    if one.typed:
        return TYPED_QR
    return QR_SIDE
