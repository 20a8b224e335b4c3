"""Reading a cue and a saved state without trusting either: yes, no, digits, and values of the right type or none.
Prompts live in prompts.py."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.dialogs.base import Cue, Office, State
from bot.words import ChatWord
from core.spelling import folded_words

_DIGIT = re.compile(r"(?:(?:so|chon|muc|y)\s+)?(\d{1,2})\s*[.)]?(?: a)?")
_YES = frozenset({"dung", "vang", "u", "uh", "da", "dung roi", "phai", "duoc", "gui", "dong y", "co"})
_NO = frozenset({"khong phai", "chua", "chua dung", "khong phai toi", "sai roi"})
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def digit_of(cue: Cue) -> str | None:
    """The digit that was typed or pressed: "1", "1.", "số 1", "１" are all "1"."""
    if cue.digit is not None:
        return cue.digit
    found = _DIGIT.fullmatch(folded_words(cue.text))
    return str(int(found[1])) if found and found[1].isascii() else None


def says_yes(cue: Cue) -> bool:
    """At a yes-or-no prompt: the digit 1, a word for yes, and "dung" or "vang" typed without accents (elsewhere dừng
    and vắng)."""
    if digit_of(cue) == "1" or cue.word is ChatWord.YES:
        return True
    return folded_words(cue.text).strip(".!") in _YES and not _other_accents(cue.text)


def says_no(cue: Cue) -> bool:
    """At a yes-or-no prompt: the digit 2 or a word for no."""
    return digit_of(cue) == "2" or cue.word is ChatWord.NO or folded_words(cue.text).strip(".!") in _NO


def _other_accents(text: str) -> bool:
    return unicodedata.normalize("NFC", text).strip().lower().startswith(("dừng", "vắng"))


def picked(cue: Cue, count: int) -> int | None:
    """The place (from 0) of the choice among `count`, numbered from 1."""
    digit = digit_of(cue)
    if digit is None or not digit.isdecimal():
        return None
    place = int(digit) - 1
    return place if 0 <= place < count else None


def text_in(state: State, key: str) -> str:
    """The string under `key`, empty when there is none."""
    value = state.get(key)
    return value if isinstance(value, str) else ""


def number_in(state: State, key: str) -> int | None:
    """The whole number under `key`."""
    value = state.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def numbers_in(state: State, key: str) -> tuple[int, ...]:
    """The whole numbers of the list under `key`."""
    value = state.get(key)
    return tuple(item for item in value if isinstance(item, int)) if isinstance(value, list) else ()


def today_of(cue: Cue, now: datetime) -> date:
    """The office's local day."""
    office = office_of(cue)
    return office.today if office else now.astimezone(HANOI).date()


def known_many(cue: Cue, name: str) -> tuple[Any, ...]:
    """What is known under a name that holds several; none when it was not looked up."""
    return tuple(cue.known.get(name) or ())


def office_of(cue: Cue) -> Office | None:
    """The office, when it was looked up."""
    office = cue.known.get("office")
    return office if isinstance(office, Office) else None


def zone_of(cue: Cue) -> ZoneInfo:
    """The office's zone."""
    office = office_of(cue)
    return office.zone if office else HANOI
