"""Which runs of a Word file are set in a font of before Unicode, by the names that runs and styles give. Files that
name such a font and are in Unicode all the same are left alone; where nothing is named, old_fonts looks at the
words."""

from collections.abc import Iterable, Iterator

from reading.documents.archive import Element, attribute, child, children, local
from reading.documents.old_fonts import Reading, from_tcvn, from_vni, has_modern_letters

_MOST_STEPS = 20


def old_runs(body: Element, styles: Element | None) -> dict[Element, Reading]:
    """How the runs of old fonts are to be read."""
    found = dict(_named_runs(body, _Styles(styles)))
    if any(has_modern_letters(_text(run)) for run in found):
        return {}
    return found


class _Styles:
    """The fonts of paragraphs by the names of their styles."""

    def __init__(self, root: Element | None) -> None:
        every = [style for style in children(root) if local(style) == "style"]
        self._fonts = {_name(style): _font(child(style, "rPr")) for style in every}
        self._based = {_name(style): attribute(child(style, "basedOn"), "val") or "" for style in every}
        usual = (_name(style) for style in every if attribute(style, "default") == "1")
        self._usual = next(usual, "")
        self._whole_file = _font(child(root, "docDefaults", "rPrDefault", "rPr"))

    def font(self, style: str | None) -> str:
        name = style or self._usual
        for _ in range(_MOST_STEPS):
            if font := self._fonts.get(name):
                return font
            name = self._based.get(name, "")
        return self._whole_file


def _named_runs(body: Element, styles: _Styles) -> Iterator[tuple[Element, Reading]]:
    for paragraph in _all(body, "p"):
        styled = styles.font(attribute(child(paragraph, "pPr", "pStyle"), "val"))
        for run in _all(paragraph, "r"):
            reading = _reading(_font(child(run, "rPr")) or styled)
            if reading is not None:
                yield run, reading


def _reading(font: str) -> Reading | None:
    """Fonts of TCVN3 whose names end in H have capitals for small letters."""
    name = font.lower()
    if name.startswith(".vn") and name.endswith("h"):
        return _in_capitals
    if name.startswith(".vn"):
        return from_tcvn
    if name.startswith("vni-"):
        return from_vni
    return None


def _in_capitals(text: str) -> str:
    return from_tcvn(text).upper()


def _font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    return attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or ""


def _name(style: Element) -> str:
    return attribute(style, "styleId") or ""


def _text(run: Element) -> str:
    return "".join(inner.text or "" for inner in run if local(inner) == "t")


def _all(element: Element, tag: str) -> Iterable[Element]:
    return (inner for inner in element.iter() if local(inner) == tag)
