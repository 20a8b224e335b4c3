"""A letter's HTML as the text that a reader sees, with "> " before what is quoted. Pure and bounded: the parser is
libxml2's, which neither fetches nor follows anything."""

import re

from lxml import etree

LONGEST = 400_000
"""Characters that are looked at."""
UNSEEN = frozenset({"head", "style", "script", "title", "template", "noscript"})
LINES = frozenset(
    {"p", "div", "br", "tr", "li", "ul", "ol", "table", "hr", "section", "article", "header", "footer", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "dt", "dd"}
)
QUOTED = "blockquote"
SPACES = re.compile(r"[\s\xa0]+")
EMPTY_LINES = re.compile(r"\n{3,}")


class _Page:
    """Lines as they grow."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0

    def write(self, text: str | None) -> None:
        if text:
            self._line.append(text)

    def end_line(self, *, always: bool = False) -> None:
        line = SPACES.sub(" ", "".join(self._line)).strip()
        self._line = []
        if line or always:
            self._lines.append("> " * min(self._quotes, 1) + line)

    def quote(self, deeper: int) -> None:
        self.end_line()
        self._quotes = max(self._quotes + deeper, 0)

    def text(self) -> str:
        self.end_line()
        return EMPTY_LINES.sub("\n\n", "\n".join(self._lines)).strip()


def text_of_html(html: str) -> str:
    """Total: what is no HTML is the text it is."""
    parser = etree.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(html[:LONGEST].encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return ""
    page = _Page()
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        hidden = element.tag in UNSEEN
        if event == "start":
            unseen += hidden
            if not unseen:
                _begin(page, element)
        else:
            unseen -= hidden
            _end(page, element, seen=not unseen)
    return page.text()


def _begin(page: _Page, element: etree._Element) -> None:
    if element.tag == "br":
        page.end_line(always=True)
    elif element.tag in LINES:
        page.end_line()
    if element.tag == QUOTED:
        page.quote(1)
    page.write(element.text)


def _end(page: _Page, element: etree._Element, *, seen: bool) -> None:
    if not seen:
        return
    if element.tag == QUOTED:
        page.quote(-1)
    elif element.tag in LINES:
        page.end_line()
    if element.tag in ("td", "th"):
        page.write(" ")
    page.write(element.tail)
