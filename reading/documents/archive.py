"""Documents that are zip archives of XML (.docx, .odt): opened within limits, their parts parsed. What the XML means is
for the formats."""

import io
import zipfile
from collections.abc import Callable
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


class Archive:
    """An opened archive. Raises UnreadableDocument: corrupt, encrypted, zip_bomb, too_heavy."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnreadableDocument(UnreadableReason.CORRUPT) from error
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableDocument(UnreadableReason.ENCRYPTED)
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MOST_UNPACKED or unpacked > max(_LITTLE, MOST_TIMES * len(data)):
            raise UnreadableDocument(UnreadableReason.ZIP_BOMB)
        self.names = frozenset(part.filename for part in parts)
        self._tags = 0

    def read(self, name: str) -> bytes:
        """The part's bytes, never more than its entry declares: what is unpacked beyond that is not held either."""
        size = self._zip.getinfo(name).file_size
        if size > MOST_XML:
            raise UnreadableDocument(UnreadableReason.ZIP_BOMB)
        try:
            with self._zip.open(name) as part:
                return part.read(size + 1)
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
        self._tags += data.count(b"<")
        if self._tags > MOST_TAGS:
            raise UnreadableDocument(UnreadableReason.TOO_HEAVY)
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise UnreadableDocument(UnreadableReason.CORRUPT) from error


def local(element: Element) -> str:
    """The tag without its namespace; comments and the like have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


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


def ordinal(number: int, form: str) -> str:
    """A list number: `form` is decimal, lower-letter, upper-letter, lower-roman, upper-roman or zero."""
    say: Callable[[int], str] = {"letter": _letter, "roman": _roman}.get(form.rpartition("-")[2], str)
    text = say(number)
    return text.upper() if form.startswith("upper") else text.zfill(2) if form == "zero" else text


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1000 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    pairs = (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    )
    for value, letters in pairs:
        out += letters * (number // value)
        number %= value
    return out
