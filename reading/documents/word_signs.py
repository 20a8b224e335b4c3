"""Signs that Word keeps as a font and a number (w:sym), as letters: those of text fonts and of Symbol as what they
show, those of picture fonts as a dash or a box."""

from reading.documents.archive import Element, attribute

LOST = "□"
"""Stands where a sign was that has no letter."""
_PICTURES = ("wingdings", "webdings", "zapf", "marlett", "monotype sorts", "mt extra")
_SYMBOL = {0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xBC: "…", 0xB7: "•", 0xAE: "→", 0xA4: "/", 0x2D: "-"}
_BULLETS = frozenset((0x6C, 0x6E, 0x71, 0x75, 0x76, 0x77, 0x9F, 0xA7, 0xA8, 0xB7, 0xD8, 0xE0, 0xE8, 0xF0, 0xFC))
_BASE = 0xF000


def read_sign(element: Element) -> str:
    """What a w:sym shows."""
    font, number = (attribute(element, "font") or "").lower(), attribute(element, "char") or ""
    try:
        code = int(number, 16)
    except ValueError:
        return LOST
    if _BASE <= code <= _BASE + 0xFF:
        code -= _BASE
    if font.startswith(_PICTURES):
        return _pictured(code)
    if font == "symbol" and code in _SYMBOL:
        return _SYMBOL[code]
    return _lettered(code)


def _pictured(code: int) -> str:
    if code in _BULLETS:
        return "•"
    return LOST


def _lettered(code: int) -> str:
    if 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800:
        return chr(code)
    return LOST
