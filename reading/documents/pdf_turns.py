"""Pages whose text runs up, down or upside down: everything on them is turned until it reads from left to right,
whatever the file says of how the page is to be shown."""

import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

Edges = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
_STEP = 23
"""Of so many letters one is asked for its angle."""


@dataclass(frozen=True)
class Turn:
    """`quarters`: in how many quarter turns, against the clock, the text runs on a page of this size as it is written
    in the file."""

    quarters: int
    width: float
    height: float

    def upright(self, edges: Edges) -> Edges:
        """A place on the page when its text reads from left to right."""
        left, bottom, right, top = edges
        match self.quarters:
            case 1:
                return bottom, self.width - right, top, self.width - left
            case 2:
                return self.width - right, self.height - top, self.width - left, self.height - bottom
            case 3:
                return self.height - top, left, self.height - bottom, right
        return edges

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page then."""
        if self.quarters % 2:
            return self.height, self.width
        return self.width, self.height


def turn_of(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, letters: int) -> Turn:
    """By the way in which most of the letters run."""
    width, height = page.get_size()
    if raw.FPDFPage_GetRotation(page) % 2:
        width, height = height, width
    angles = (raw.FPDFText_GetCharAngle(text_page, index) for index in range(letters // 2 % _STEP, letters, _STEP))
    quarters = Counter(-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    if not quarters:
        return Turn(0, width, height)
    return Turn(quarters.most_common(1)[0][0], width, height)
