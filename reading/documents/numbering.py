"""The numbers and bullets that Word draws before paragraphs, from word/numbering.xml and the styles: no text in the
file, and yet read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reading.documents.archive import Element, attribute, child, children, local, ordinal, whole

_FORMS = {
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "decimalZero": "zero",
}


_MOST_STEPS = 20


@dataclass(frozen=True)
class Level:
    """One level of a list: `text` holds %1 … %9 where the numbers of the levels go."""

    start: int
    form: str
    text: str

    def numbered(self, number: int) -> str:
        return ordinal(number, _FORMS.get(self.form, "decimal"))


@dataclass
class Numbering:
    """Lists by number id, and how far each has counted; paragraphs must be asked in the order of the document."""

    lists: dict[str, Mapping[int, Level]] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)
    restarts: set[tuple[str, int]] = field(default_factory=set)
    styles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def add(self, element: Element, root: str, levels: dict[int, Level]) -> None:
        """A list (w:num) of these levels, with what it has of its own."""
        number = attribute(element, "numId") or ""
        for override in element:
            if local(override) == "lvlOverride":
                levels |= _levels(override)
                self._restart(number, whole(attribute(override, "ilvl"), 0), override, levels)
        self.lists[number], self.roots[number] = levels, root

    def _restart(self, number: str, depth: int, override: Element, levels: dict[int, Level]) -> None:
        start = attribute(child(override, "startOverride"), "val")
        old = levels.get(depth)
        if start is not None and old is not None:
            levels[depth] = Level(whole(start, old.start), old.form, old.text)
            self.restarts.add((number, depth))

    def label(self, properties: Element | None) -> str:
        """The label of a paragraph with these properties (w:pPr), counted on; empty for one that is in no list."""
        place = self._place(properties)
        if place is None:
            return ""
        level = self.lists.get(place[0], {}).get(place[1])
        if level is None:
            return ""
        return self._written(place[0], level, self._counted(place, level))

    def _counted(self, place: tuple[str, int], level: Level) -> Mapping[int, int]:
        """The numbers of all levels above a paragraph at this place, and its own."""
        number, depth = place
        counts = self.counts.setdefault(self.roots.get(number, number), {})
        if place in self.restarts:
            self.restarts.discard(place)
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return counts

    def _place(self, properties: Element | None) -> tuple[str, int] | None:
        direct = child(properties, "numPr")
        inherited = self.styles.get(attribute(child(properties, "pStyle"), "val") or "")
        if direct is None:
            return inherited
        styled, depth = inherited or (None, 0)
        number = attribute(child(direct, "numId"), "val") or styled
        if number in (None, "0"):
            return None
        return str(number), whole(attribute(child(direct, "ilvl"), "val"), depth)

    def _written(self, number: str, level: Level, counts: Mapping[int, int]) -> str:
        if level.form == "bullet":
            return _bullet(level.text)
        if level.form == "none":
            return ""
        text = level.text
        for depth in range(9):
            of = self.lists[number].get(depth, level)
            text = text.replace(f"%{depth + 1}", of.numbered(counts.get(depth, of.start)))
        return text.strip()


def _bullet(text: str) -> str:
    if text in ("-", "–", "+", "*", "•"):
        return text
    return "-"


def _levels(element: Element) -> dict[int, Level]:
    levels = {}
    for inner in element:
        if local(inner) == "lvl":
            start = whole(attribute(child(inner, "start"), "val"), 1)
            form, text = attribute(child(inner, "numFmt"), "val"), attribute(child(inner, "lvlText"), "val")
            levels[whole(attribute(inner, "ilvl"), 0)] = Level(start, form or "decimal", text or "")
    return levels


def _styles(styles: Element | None) -> dict[str, tuple[str, int]]:
    """Styles that put a paragraph into a list, also by way of the style they are based on."""
    named = {attribute(style, "styleId") or "": style for style in children(styles)}
    based = {name: attribute(child(style, "basedOn"), "val") or "" for name, style in named.items()}
    own = {name: _own_place(style) for name, style in named.items()}
    found = ((name, own.get(_numbered_style(name, own, based))) for name in named)
    return {name: place for name, place in found if place is not None and place[0] != "0"}


def _own_place(style: Element) -> tuple[str, int] | None:
    """The list that it names itself, and the level."""
    numbered = child(style, "pPr", "numPr")
    number = attribute(child(numbered, "numId"), "val")
    if number is None:
        return None
    return number, whole(attribute(child(numbered, "ilvl"), "val"), 0)


def _numbered_style(name: str, own: Mapping[str, tuple[str, int] | None], based: Mapping[str, str]) -> str:
    """The nearest that is in a list, going up; a file may have them in a circle."""
    for _ in range(_MOST_STEPS):
        if own.get(name) is not None or name not in based:
            return name
        name = based[name]
    return name


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """From the roots of word/numbering.xml and word/styles.xml; either may be missing."""
    read = Numbering(styles=_styles(styles))
    abstract: dict[str, dict[int, Level]] = {}
    for element in children(numbering):
        if local(element) == "abstractNum":
            abstract[attribute(element, "abstractNumId") or ""] = _levels(element)
        elif local(element) == "num":
            root = attribute(child(element, "abstractNumId"), "val") or ""
            read.add(element, root, dict(abstract.get(root, {})))
    return read
