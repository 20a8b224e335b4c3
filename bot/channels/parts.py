"""Long texts as the several messages a network accepts, and text a database accepts. Pure; who sends the parts does not
matter here."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator

Measure = Callable[[str], int]

_BORDERS = ("\n\n", "\n", " ")
_ZERO_WIDTH_JOINER = "\u200d"
_JOINERS = frozenset(map(chr, (0x200C, 0x200D, *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080))))
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))


def utf16_length(text: str) -> int:
    """Length as Telegram counts: UTF-16 code units, so a character beyond the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean_text(text: str) -> str:
    """`text` without what no database column or network takes: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def split_text(text: str, length: int, measure: Measure = len) -> list[str]:
    """`text` in parts of at most `length` by `measure`, cut between paragraphs, else lines, else words, else graphemes;
    white space at the cuts is dropped, blank parts with it, and what `clean_text` drops. A lone grapheme longer than
    `length` is cut between code points."""
    parts = []
    rest = clean_text(text).strip()
    while measure(rest) > length:
        head = _head(rest, length, measure)
        parts.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    return [part for part in [*parts, rest] if part]


def _head(text: str, length: int, measure: Measure) -> str:
    fitting = _fitting(_graphemes(text[: length + 1]), length, measure) or _fitting(text, length, measure)
    window = text[: len(fitting) + 1]
    for border in _BORDERS:
        cut = window.rfind(border)
        # A border very early would leave a stub of a message: rather cut at a lesser border further on.
        if cut > len(fitting) // 3:
            return text[:cut]
    cut = max(window.rfind(border) for border in _BORDERS)
    if cut > 0:
        return text[:cut]
    return fitting


def _fitting(pieces: Iterable[str], length: int, measure: Measure) -> str:
    taken, used = [], 0
    for piece in pieces:
        used += measure(piece)
        if used > length:
            break
        taken.append(piece)
    return "".join(taken)


def _graphemes(text: str) -> Iterator[str]:
    """What a reader sees as one character, kept whole: marks, joined emoji, skin tones, pairs of flag letters. Where
    Unicode's full rule would cut and this one does not, the only cost is a slightly shorter part."""
    grapheme = ""
    for character in text:
        if grapheme and not _sticks(grapheme, character):
            yield grapheme
            grapheme = ""
        grapheme += character
    if grapheme:
        yield grapheme


def _sticks(grapheme: str, character: str) -> bool:
    if character in _FLAG_LETTERS:
        return len(grapheme) == 1 and grapheme in _FLAG_LETTERS
    return (
        unicodedata.category(character) in ("Mn", "Me", "Mc")
        or character in _JOINERS
        or grapheme.endswith(_ZERO_WIDTH_JOINER)
    )
