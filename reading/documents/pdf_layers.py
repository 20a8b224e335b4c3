"""Whether what a PDF page says as text is what it shows: a page of pictures says no more than its signature stamp or
its number, and a damaged one says other letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reading.documents.damage import is_doubtful_page, is_garbled_page
from reading.documents.extent import Missed, MissedKind
from reading.documents.pdf_words import Page
from reading.documents.reasons import UnreadableDocument, UnreadableReason

LEAST_WORDS = 5
"""A document that has fewer is pages of pictures."""
_LONGEST = 25
"""Letters of a word."""
_STAMP_WORDS = 60
"""A signature stamp or two, a header and a footer have fewer; a page of text has more."""
_MOSTLY_PICTURE = 0.5


@dataclass(frozen=True)
class Layers:
    """The pages that can be read as text, those of pictures, and those whose letters are mixed up, all or many,
    by their places from 0."""

    pictured: tuple[int, ...] = ()
    garbled: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()

    def missed(self) -> tuple[Missed, ...]:
        """What is told of the pages that are not read."""
        damaged = tuple(sorted({*self.garbled, *self.doubtful}))
        kinds = ((MissedKind.SCANNED, self.pictured), (MissedKind.GARBLED, damaged))
        return tuple(Missed(kind, tuple(place + 1 for place in places)) for kind, places in kinds if places)


def read_layers(pages: Sequence[Page]) -> Layers:
    """Raises UnreadableDocument: no_text where half of the pages that say anything are pictures, or hardly anything is
    said at all; garbled where as many are damaged."""
    layers = Layers(_places(pages, _is_pictured), _places(pages, _is_garbled), _places(pages, _is_doubtful))
    told = sum(bool(page.words) or page.pictured > 0 for page in pages)
    words = [word.text for page in pages for word in page.words]
    if pages and len(words) < LEAST_WORDS:
        raise UnreadableDocument(_why_few(words))
    if layers.pictured and 2 * len(layers.pictured) >= told:
        raise UnreadableDocument(UnreadableReason.NO_TEXT)
    if layers.garbled and 2 * len(layers.garbled) >= told:
        raise UnreadableDocument(UnreadableReason.GARBLED)
    return layers


def _why_few(words: Sequence[str]) -> UnreadableReason:
    """Many letters without a blank were a text once."""
    if sum(map(len, words)) > LEAST_WORDS * _LONGEST:
        return UnreadableReason.GARBLED
    return UnreadableReason.NO_TEXT


def _places(pages: Sequence[Page], judge: Callable[[Page], bool]) -> tuple[int, ...]:
    return tuple(place for place, page in enumerate(pages) if judge(page))


def _is_pictured(page: Page) -> bool:
    return page.pictured >= _MOSTLY_PICTURE and len(page.words) < _STAMP_WORDS


def _is_garbled(page: Page) -> bool:
    return is_garbled_page(_text(page))


def _is_doubtful(page: Page) -> bool:
    return is_doubtful_page(_text(page))


def _text(page: Page) -> str:
    return " ".join(word.text for word in page.words)
