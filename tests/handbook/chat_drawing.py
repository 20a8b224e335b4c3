"""An excerpt of a talk as a picture that is all text (.svg): a telephone's width, in letters that are read at arm's
length on paper. What stands in it is excerpts.py's; the same excerpt gives the same bytes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from exports.pen import font
from tests.chats.script import Exchange

WIDTH, MARGIN = 380, 12
BUBBLE, PADDING, GAP = 320, 12, 10
"""The widest bubble, and what stands around its words and between two bubbles."""
LETTERS, LINE, CLOCK = 17, 24, 22
"""Sizes in pixels of the words, of a line, and of the line with the hour."""
WALL, BOT, MINE, INK, FAINT = "#e9eef2", "#ffffff", "#cfe8fb", "#1b1f24", "#5b6570"
FACES = "'Open Sans', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
SENT = re.compile(r"^\[tệp (.+)\]$")
"""A file that somebody sends in a story."""
WAITED = "…"
CHOICE = re.compile(r"\d = ")
BESIDE = " · "
FITS = BUBBLE - 2 * PADDING


@dataclass(frozen=True)
class Bubble:
    lines: Sequence[str]
    mine: bool

    @property
    def width(self) -> float:
        return max(map(measured, self.lines)) + 2 * PADDING

    @property
    def height(self) -> int:
        return len(self.lines) * LINE + 2 * PADDING


def measured(text: str) -> float:
    return font(LETTERS).getlength(text)


def drawn(exchanges: Sequence[Exchange], title: str) -> str:
    """The picture; `title` is what it is called where it cannot be seen."""
    body, top = [], MARGIN
    body.append(_clock(exchanges[0], top))
    top += CLOCK
    for bubble in _bubbles(exchanges):
        body.append(_bubble(bubble, top))
        top += bubble.height + GAP
    height = top - GAP + MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return "\n".join(
        [
            f'{head} role="img" font-family="{FACES}" font-size="{LETTERS}" fill="{INK}">',
            f"<title>{escape(title)}</title>",
            f'<rect width="{WIDTH}" height="{height}" rx="14" fill="{WALL}"/>',
            *body,
            "</svg>\n",
        ]
    )


def _clock(first: Exchange, top: int) -> str:
    hour = f"{first.at.day}/{first.at.month}/{first.at.year} · {first.at:%H:%M}"
    place = f'x="{WIDTH / 2:g}" y="{top + 13}" text-anchor="middle" font-size="14" fill="{FAINT}"'
    return f"<text {place}>{hour}</text>"


def _bubbles(exchanges: Iterable[Exchange]) -> Iterator[Bubble]:
    for one in exchanges:
        if one.typed != WAITED:
            yield Bubble(wrapped(one.typed), mine=True)
        for answer in one.answers:
            yield Bubble(wrapped(answer), mine=False)


def wrapped(text: str) -> list[str]:
    """In lines that fit into a bubble; a file stands by its name."""
    return [line for part in text.splitlines() for line in _wrapped(SENT.sub(r"[\1]", part))]


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        longer = f"{line} {piece}".strip()
        if line and measured(longer) > FITS:
            yield line
            longer = piece
        line = longer
    yield line


def _pieces(text: str) -> Iterator[str]:
    """What stays together: a word, and of choices that stand beside each other each that fits into a line."""
    if BESIDE not in text or not CHOICE.match(text):
        yield from text.split()
        return
    *before, last = text.split(BESIDE)
    for choice in (*(f"{one} ·" for one in before), last):
        if measured(choice) <= FITS:
            yield choice
        else:
            yield from choice.split()


def _bubble(bubble: Bubble, top: int) -> str:
    left, colour = float(MARGIN), BOT
    if bubble.mine:
        left, colour = WIDTH - MARGIN - bubble.width, MINE
    box = f'x="{left:.1f}" y="{top}" width="{bubble.width:.1f}" height="{bubble.height}" rx="12" fill="{colour}"'
    lines = [_line(line, left + PADDING, top + PADDING + at * LINE) for at, line in enumerate(bubble.lines)]
    return "\n".join([f"<rect {box}/>", *lines])


def _line(text: str, left: float, top: int) -> str:
    """As wide as it was measured, whatever font there is."""
    width = f'textLength="{measured(text):.1f}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{left:.1f}" y="{top + 18}" {width}>{escape(text)}</text>'
