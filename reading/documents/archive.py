"""Documents that are zip archives of XML (.docx, .odt): opened within limits, their parts parsed. What the XML means is
for the formats."""

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from reading.documents.reasons import UnreadableDocument, UnreadableReason

MOST_UNPACKED = 300_000_000
MOST_XML = 50_000_000
MOST_TIMES = 200
"""An archive may unpack to so many times its size, once it unpacks to more than a few megabytes."""
_LITTLE = 20_000_000
MOST_TAGS = 2_500_000
"""Begun and ended elements of all parts that are looked at: a book of a thousand pages has fewer. Each takes some 100
bytes as a tree."""
ENTITIES = tuple("<!ENTITY".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))

Element = ElementTree.Element


@dataclass
class Budget:
    """What may still be looked at of an archive and of those inside it."""

    tags: int = MOST_TAGS

    def spend(self, tags: int) -> None:
        """Raises UnreadableDocument: too_heavy."""
        self.tags -= tags
        if self.tags < 0:
            raise UnreadableDocument(UnreadableReason.TOO_HEAVY)


class Archive:
    """An opened archive. Raises UnreadableDocument: corrupt, encrypted, zip_bomb, too_heavy."""

    def __init__(self, data: bytes, budget: Budget | None = None) -> None:
        self._zip = _opened(data)
        parts = self._zip.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableDocument(UnreadableReason.ENCRYPTED)
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MOST_UNPACKED or unpacked > max(_LITTLE, MOST_TIMES * len(data)):
            raise UnreadableDocument(UnreadableReason.ZIP_BOMB)
        self._parts = {_plain_name(part.filename): part for part in parts}
        self.names = frozenset(self._parts)
        self._budget = budget or Budget()

    def read(self, name: str) -> bytes:
        """The part's bytes, never more than its entry declares: what is unpacked beyond that is not held either."""
        part = self._parts[name]
        if part.file_size > MOST_XML:
            raise UnreadableDocument(UnreadableReason.ZIP_BOMB)
        try:
            with self._zip.open(part) as opened:
                return opened.read(part.file_size + 1)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
            raise UnreadableDocument(UnreadableReason.CORRUPT) from error

    def xml(self, name: str) -> Element | None:
        """The part as a tree, None when there is no such part. Office documents declare no entities, so one that does
        is refused."""
        if name not in self.names:
            return None
        data = self.read(name)
        if any(declared in data for declared in ENTITIES):
            raise UnreadableDocument(UnreadableReason.CORRUPT)
        self._budget.spend(data.count(b"<"))
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise UnreadableDocument(UnreadableReason.CORRUPT) from error

    def inside(self, name: str) -> "Archive":
        """An archive that is a part of this one, within the same limits."""
        return Archive(self.read(name), self._budget)


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableDocument(UnreadableReason.CORRUPT) from error


def _plain_name(name: str) -> str:
    """Some programs write parts with backslashes."""
    return name.replace("\\", "/").lstrip("/")


def local(element: Element) -> str:
    """The tag without its namespace; comments and the like have none."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute whatever its namespace."""
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of each tag of the path in turn."""
    for tag in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == tag), None)
    return element


def children(element: Element | None) -> Iterable[Element]:
    """The elements right inside one that may be missing."""
    if element is None:
        return ()
    return element


def whole(text: str | None, otherwise: int) -> int:
    """A number that is written as an attribute, or the other where none is."""
    if text is None or not text.isdecimal() or len(text) > 5:
        return otherwise
    return int(text)


def ordinal(number: int, form: str) -> str:
    """A list number: `form` is decimal, lower-letter, upper-letter, lower-roman, upper-roman or zero."""
    say: Callable[[int], str] = {"letter": _letter, "roman": _roman}.get(form.rpartition("-")[2], str)
    text = say(number)
    if form.startswith("upper"):
        return text.upper()
    if form == "zero":
        return text.zfill(2)
    return text


def _letter(number: int) -> str:
    if not 0 < number < 1000:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN = tuple(zip(_VALUES, ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"), strict=True))


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out
