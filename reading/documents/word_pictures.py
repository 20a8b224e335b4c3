"""Which pictures of a Word file are large enough to hold something to be read: no emblem, signature or line."""

import re

from reading.documents.archive import Element, attribute, local

_ACROSS, _DOWN = 3_600_000, 1_800_000
"""In English metric units, 360,000 to a centimetre: ten centimetres by five."""
_POINT = 12_700
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,4})?)(pt|in)?")


def is_large_picture(element: Element) -> bool:
    """Of a w:drawing or w:pict that holds no text of its own."""
    tags = {local(inner) for inner in element.iter()}
    if "txbxContent" in tags:
        return False
    if local(element) == "drawing":
        return any(_is_wide(attribute(inner, "cx"), attribute(inner, "cy")) for inner in _all(element, "extent"))
    return "imagedata" in tags and any(_is_large_shape(attribute(shape, "style")) for shape in _all(element, "shape"))


def _all(element: Element, tag: str) -> list[Element]:
    return [inner for inner in element.iter() if local(inner) == tag]


def _is_wide(across: str | None, down: str | None) -> bool:
    return _whole(across) >= _ACROSS and _whole(down) >= _DOWN


def _whole(text: str | None) -> int:
    if text is None or not text.isdecimal() or len(text) > 12:
        return 0
    return int(text)


def _is_large_shape(style: str | None) -> bool:
    sizes = {name: float(size) * _units(unit) for name, size, unit in _SIZE.findall(style or "")}
    return sizes.get("width", 0) >= _ACROSS and sizes.get("height", 0) >= _DOWN


def _units(name: str) -> int:
    if name == "in":
        return 72 * _POINT
    return _POINT
