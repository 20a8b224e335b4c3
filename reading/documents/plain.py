"""Text files: which letters their bytes are, and Markdown's marks taken off. No shape is looked for."""

import re
import unicodedata

from reading.documents.old_fonts import in_unicode
from reading.documents.reasons import UnreadableDocument, UnreadableReason

_MOST_CONTROLS = 0.003
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_RULE_ROW = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\s*")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+|^\s{0,3}>\s?", re.MULTILINE)
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark shows as a zero beside nearly every Latin letter."""
    sample = data[:4000]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.25 * len(sample) / 2 or min(even, odd) > 0.05 * len(sample) / 2:
        return None
    if even > odd:
        return "utf-16-be"
    return "utf-16-le"


def _codecs(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    if (wide := _wide(data)) is not None:
        return (wide,)
    if len(_CONTROL.findall(data[:100_000])) > max(2, _MOST_CONTROLS * min(len(data), 100_000)):
        return ()
    return ("utf-8-sig", "latin-1", "cp1258")


def read_plain(data: bytes) -> str:
    """UTF-8, UTF-16, the letters of an old font or the Vietnamese Windows code page, in this order. Raises
    UnreadableDocument(unknown_format) for bytes that are no text."""
    for codec in _codecs(data):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if codec != "latin-1" or in_unicode(text) != text:
            return text
    raise UnreadableDocument(UnreadableReason.UNKNOWN_FORMAT)


def _row(line: str) -> str:
    """| a | b | → a, tab, b"""
    if not line.lstrip().startswith("|") or line.count("|") < 2:
        return line
    return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))


def read_markdown(data: bytes) -> str:
    """Text of a Markdown file: headings, emphasis and links without their marks, tables row by row with tabs, lists as
    they stand."""
    lines = [_row(line) for line in read_plain(data).splitlines() if not _RULE_ROW.fullmatch(line)]
    text = _HEADING.sub("", "\n".join(lines))
    for pattern, kept in ((_LINK, r"\1"), (_STRONG, r"\2"), (_ESCAPE, r"\1")):
        text = pattern.sub(kept, text)
    return unicodedata.normalize("NFC", text)
