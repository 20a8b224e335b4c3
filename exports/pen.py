"""Drawing on a picture from top to bottom: text in a font that has every Vietnamese letter, wrapped and shortened, and
bars. No content."""

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from itertools import dropwhile

from PIL import Image, ImageDraw, ImageFont

from exports.words import plain_text

REGULAR, BOLD = "OpenSans-Regular.ttf", "OpenSans-Bold.ttf"
PAPER, INK, FAINT = "#ffffff", "#1b1f24", "#5b6570"
TALLEST = 12_000
"""Pixels; what lies deeper is cut off. Networks refuse taller pictures anyway."""
QUICKLY = 3
"""Of nine: a fifth more bytes than the default in half the time; a chat waits for it."""
LOOKALIKES = str.maketrans("ƀɃ‐‑", "bB--")
"""Letters of the Central Highlands' names, and hyphens, that the font lacks. All others, and every letter of
Vietnamese, it has."""
LOST = "…"
"""In place of letters of another script, for which the font would draw empty boxes."""
NO_LETTER = "\uffff"
SAMPLE = 20
"""Pixels: a size at which no letter looks like the empty box."""

Box = tuple[float, float, float, float]


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    with as_file(files("ttf_opensans") / "ttf" / (BOLD if bold else REGULAR)) as path:
        return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def has_letters() -> bool:
    """Whether the font is there."""
    try:
        return bool(font(SAMPLE)) and bool(font(SAMPLE, bold=True))
    except (OSError, ImportError):
        return False


def drawable(text: str) -> str:
    """The text on one line, in letters that the font has. A mark that has no letter to stand on is left out: it would
    hang over the edge."""
    words = (_from_its_letter(_in_known_letters(word)) for word in plain_text(text).translate(LOOKALIKES).split())
    return " ".join(filter(None, words))


def _in_known_letters(word: str) -> str:
    return re.sub(f"{NO_LETTER}+", LOST, "".join(map(_known, word)))


@cache
def _known(sign: str) -> str:
    """The sign itself, or the letter that it is made of; a mark that the font lacks is left out."""
    letter = unicodedata.normalize("NFD", sign)[0]
    if not _is_lost(sign):
        return sign
    if _is_mark(sign):
        return ""
    if _is_lost(letter):
        return NO_LETTER
    return letter


def _is_lost(sign: str) -> bool:
    """Whether the font would draw its empty box."""
    return _drawn(sign) == _drawn(NO_LETTER)


def _drawn(sign: str) -> bytes:
    return bytes(font(SAMPLE).getmask(sign))


def _from_its_letter(word: str) -> str:
    return "".join(dropwhile(_is_mark, word))


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")


def width_of(text: str, size: int, *, bold: bool = False) -> float:
    return font(size, bold).getlength(drawable(text))


def wrapped(text: str, size: int, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `room` pixels; a word longer than a line is shortened."""
    lines: list[str] = []
    for word in drawable(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(cut_to_pixels(word, size, room, bold=bold))
    return lines


def cut_to_pixels(text: str, size: int, room: float, *, bold: bool = False) -> str:
    """As much of the text as stands in `room` pixels, with a sign when something is missing."""
    clean = drawable(text)
    if width_of(clean, size, bold=bold) <= room:
        return clean
    return clean[: _most_letters(clean, size, room, bold)].rstrip() + "…"


def _most_letters(text: str, size: int, room: float, bold: bool) -> int:
    """How many letters of the text stand in `room` pixels with the sign behind them."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle] + "…", size, bold=bold) <= room:
            low = middle
        else:
            high = middle - 1
    return low


class Pen:
    """A picture `width` pixels wide that is as long as what was written on it; `y` is where the next line begins."""

    def __init__(self, width: int, margin: int) -> None:
        self.image = Image.new("RGB", (width, TALLEST), PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.left, self.right = margin, width - margin
        self.y = margin

    @property
    def room(self) -> int:
        return self.right - self.left

    def text(self, x: float, text: str, size: int, *, bold: bool = False, colour: str = INK, align: str = "l") -> None:
        """One line at the present height; `x` is its left end, or its right end when `align` is "r"."""
        self.draw.text((x, self.y), drawable(text), fill=colour, font=font(size, bold), anchor=f"{align}a")

    def lines(self, text: str, size: int, *, bold: bool = False, colour: str = INK, room: float | None = None) -> None:
        """The text over as many lines as it needs; the pen stands below them."""
        for line in wrapped(text, size, self.room if room is None else room, bold=bold):
            self.text(self.left, line, size, bold=bold, colour=colour)
            self.down(round(size * 1.36))

    def down(self, pixels: int) -> None:
        self.y += pixels

    def box(self, box: Box, colour: str, *, round_by: int = 0) -> None:
        """A filled box by its left, upper, right and lower edge; one without breadth is not drawn."""
        left, _, right, _ = box
        if right - left >= 1:
            self.draw.rounded_rectangle(box, min(round_by, int(right - left) // 2), fill=colour)

    def png(self, below: int) -> bytes:
        """The bytes of the picture, cut off `below` pixels under the last line."""
        data = BytesIO()
        self.image.crop((0, 0, self.image.width, min(self.y + below, TALLEST))).save(
            data, "PNG", compress_level=QUICKLY
        )
        return data.getvalue()
