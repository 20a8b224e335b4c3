"""Text that has to fit into so many points: wrapped at its words, in smaller letters where it must be, and cut where it
would be too small to read."""

from exports.pen import drawable

SMALLEST = 7.0
"""Points; a text that does not fit in these is cut."""


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
