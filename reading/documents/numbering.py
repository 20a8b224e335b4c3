"""The numbers and bullets that Word draws before paragraphs, from word/numbering.xml and the styles: no text in the
file, and yet read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reading.documents.archive import Element, attribute, child, local, ordinal

_FORMS = {
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "decimalZero": "zero",
}


@dataclass(frozen=True)
class Level:
    """One level of a list: `text` holds %1 … %9 where the numbers of the levels go."""

    start: int
    form: str
    text: str


@dataclass
class Numbering:
    """Lists by number id, and how far each has counted; paragraphs must be asked in the order of the document."""

    lists: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    roots: Mapping[str, str] = field(default_factory=dict)
    restarts: set[tuple[str, int]] = field(default_factory=set)
    styles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, properties: Element | None) -> str:
        """The label of a paragraph with these properties (w:pPr), counted on; empty for one that is in no list."""
        place = self._place(properties)
        level = self.lists.get(place[0], {}).get(place[1]) if place is not None else None
        if place is None or level is None:
            return ""
        number, depth = place
        counts = self.counts.setdefault(self.roots.get(number, number), {})
        if (number, depth) in self.restarts:
            self.restarts.discard((number, depth))
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return self._written(number, level, counts)

    def _place(self, properties: Element | None) -> tuple[str, int] | None:
        direct = child(properties, "numPr")
        style = attribute(child(properties, "pStyle"), "val")
        inherited = self.styles.get(style) if style is not None else None
        if direct is None:
            return inherited
        number = attribute(child(direct, "numId"), "val") or (inherited[0] if inherited else None)
        depth = _whole(attribute(child(direct, "ilvl"), "val"), inherited[1] if inherited else 0)
        return (number, depth) if number not in (None, "0") and number is not None else None

    def _written(self, number: str, level: Level, counts: Mapping[int, int]) -> str:
        if level.form == "bullet":
            return level.text if level.text in ("-", "–", "+", "*", "•") else "-"
        if level.form == "none":
            return ""
        text = level.text
        for depth in range(9):
            if f"%{depth + 1}" in text:
                of = self.lists[number].get(depth, level)
                text = text.replace(
                    f"%{depth + 1}", ordinal(counts.get(depth, of.start), _FORMS.get(of.form, "decimal"))
                )
        return text.strip()


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else otherwise


def _levels(element: Element) -> dict[int, Level]:
    levels = {}
    for inner in element:
        if local(inner) == "lvl":
            start = _whole(attribute(child(inner, "start"), "val"), 1)
            form, text = attribute(child(inner, "numFmt"), "val"), attribute(child(inner, "lvlText"), "val")
            levels[_whole(attribute(inner, "ilvl"), 0)] = Level(start, form or "decimal", text or "")
    return levels


def _styles(styles: Element | None) -> dict[str, tuple[str, int]]:
    """Styles that put a paragraph into a list, also by way of the style they are based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles if styles is not None else ():
        name, numbered = attribute(style, "styleId"), child(style, "pPr", "numPr")
        if name is None:
            continue
        based[name] = attribute(child(style, "basedOn"), "val") or ""
        number = attribute(child(numbered, "numId"), "val")
        if number is not None:
            own[name] = (number, _whole(attribute(child(numbered, "ilvl"), "val"), 0))
    for name in based:
        above, steps = name, 0
        while above not in own and above in based and steps < 20:
            above, steps = based[above], steps + 1
        if above in own:
            own.setdefault(name, own[above])
    return {name: place for name, place in own.items() if place[0] != "0"}


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """From the roots of word/numbering.xml and word/styles.xml; either may be missing."""
    abstract: dict[str, dict[int, Level]] = {}
    lists: dict[str, dict[int, Level]] = {}
    roots: dict[str, str] = {}
    restarts: set[tuple[str, int]] = set()
    for element in numbering if numbering is not None else ():
        if local(element) == "abstractNum":
            abstract[attribute(element, "abstractNumId") or ""] = _levels(element)
        elif local(element) == "num":
            number, root = attribute(element, "numId") or "", attribute(child(element, "abstractNumId"), "val") or ""
            lists[number], roots[number] = dict(abstract.get(root, {})), root
            for override in element:
                if local(override) == "lvlOverride":
                    depth = _whole(attribute(override, "ilvl"), 0)
                    lists[number] |= _levels(override)
                    start = attribute(child(override, "startOverride"), "val")
                    if start is not None and depth in lists[number]:
                        old = lists[number][depth]
                        lists[number][depth] = Level(_whole(start, old.start), old.form, old.text)
                        restarts.add((number, depth))
    return Numbering(lists, roots, restarts, _styles(styles))
