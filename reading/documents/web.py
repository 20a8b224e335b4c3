"""Text of a web page, as some programs put into Word files: paragraphs line by line, tables row by row."""

import re
from html.parser import HTMLParser

from reading.documents.plain import read_plain
from reading.documents.tables import table_lines

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
        "section",
        "article",
    ]
)
_SILENT = frozenset(("script", "style", "head", "title"))
_CHARSET = re.compile(rb"""charset=["']?([\w-]{1,20})""", re.IGNORECASE)


class _Page(HTMLParser):
    """Collects lines. Tables in tables are read as lines of their cell."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.pieces: list[str] = []
        self.outer: list[list[str]] = []
        self.rows: list[list[list[str]]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        if tag in _BLOCKS:
            self._end_line()
        if tag == "tr" and self._in_rows():
            self.rows.append([])
        if tag in ("td", "th") and self.rows and not self.outer:
            self.outer.append(self.lines)
            self.lines = []
        if tag == "li":
            self.pieces.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        if tag in _BLOCKS:
            self._end_line()
        if tag in ("td", "th") and self.outer:
            self.rows[-1].append(self.lines)
            self.lines = self.outer.pop()
        if tag == "table" and self._in_rows():
            self.lines += table_lines(self.rows)
            self.rows = []

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)

    def read_lines(self) -> list[str]:
        """All of them; a table that never ended is left out no more than one that did."""
        self._end_line()
        return [*(line for lines in self.outer for line in lines), *self.lines, *table_lines(self.rows)]

    def _in_rows(self) -> bool:
        return not self.outer

    def _end_line(self) -> None:
        line = " ".join("".join(self.pieces).split())
        self.pieces.clear()
        if line not in ("", "-"):
            self.lines.append(line)


def read_web(data: bytes) -> str:
    """Raises UnreadableDocument(unknown_format) for bytes that are no text."""
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    return "\n".join(page.read_lines())


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:2000])
    if named is None:
        return read_plain(data)
    try:
        return data.decode(named[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return read_plain(data)
