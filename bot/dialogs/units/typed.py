"""Which units merge or are split, as typed: units that are there by code or name, new ones as "BM, Hội xã Bình Minh".
What is asked when: talk.py."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogs.prompts import shortened
from bot.dialogs.unit_names import gone_said, unit_called
from core.office.successions import Successor
from core.office.units import GoneUnit, Unit
from core.spelling import folded_words
from core.talk.messages import Say

_BETWEEN = re.compile(r"^(?:[\s,;.+]|(?:và|va|and|với|voi)\b)+", re.IGNORECASE)
_CODE = re.compile(r"[\w.-]{1,15}")
_NEW = re.compile(r"(?P<code>[^\s,:]{1,15})\s*[,:]\s*(?P<name>\S.{2,120})")
MOST = 20
"""Units of one merger or split."""


@dataclass(frozen=True)
class KnownUnits:
    """The units there are, and those that were."""

    units: Sequence[Unit]
    gone: Sequence[GoneUnit]

    def name(self, code: str) -> str:
        return next((unit.name for unit in self.units if unit.code == code), code)


def old_typed(text: str, around: KnownUnits) -> list[str] | Say:
    """The codes of the units named one after the other, or which of them is none."""
    found: list[str] = []
    rest = _BETWEEN.sub("", " ".join(text.split()))
    while rest and len(found) < MOST:
        # One that is followed by a comma ends there, whatever its name might go on with.
        unit, left = unit_called(around.units, rest)
        if unit is None:
            return _no_unit(rest, around)
        found.append(unit.code)
        rest = _BETWEEN.sub("", left)
    return list(dict.fromkeys(found)) or Say("targets-no-unit", {"text": shortened(text, 40)})


def _no_unit(rest: str, around: KnownUnits) -> Say:
    """Of what begins here."""
    piece = re.split(r"[,;]", rest)[0].strip()
    return gone_said(around.gone, piece) or Say("targets-no-unit", {"text": shortened(piece or rest, 40)})


def heirs_typed(text: str, around: KnownUnits) -> list[Successor] | Say:
    """One or several, with semicolons or line breaks between."""
    found: list[Successor] = []
    for piece in [part.strip(" .") for part in re.split(r"[;\n]", text) if part.strip(" .")][:MOST]:
        successor = _successor(piece, around)
        if isinstance(successor, Say):
            return successor
        found.append(successor)
    return found or Say("heirs-not-new", {"text": shortened(text, 40)})


def _successor(piece: str, around: KnownUnits) -> Successor | Say:
    unit, left = unit_called(around.units, piece)
    if unit is not None and not left:
        return Successor(unit.code)
    gone = gone_said(around.gone, piece)
    new = _NEW.fullmatch(" ".join(piece.split()))
    if gone is not None or new is None or not _CODE.fullmatch(new["code"]):
        return gone or Say("heirs-not-new", {"text": shortened(piece, 40)})
    return _new_unit(new["code"], new["name"], around)


def _new_unit(code: str, name: str, around: KnownUnits) -> Successor | Say:
    """One that is to begin; or the one that is there, when it is named wholly."""
    known = next((one for one in around.units if folded_words(one.code) == folded_words(code)), None)
    if known is not None and folded_words(known.name) == folded_words(name):
        return Successor(known.code)
    if known is not None or any(folded_words(one.code) == folded_words(code) for one in around.gone):
        return Say("fault-taken", {"unit": code})
    if code.isascii():
        code = code.upper()
    return Successor(code, name)
