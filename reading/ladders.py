"""When the office wants to be reminded of, as it types it: "trước 7, 3, 1 ngày lúc 8 giờ; sau 1 ngày" → the rungs of a
ladder. What rungs mean is core.reminders.ladders'."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.reminders.ladders import RUNG
from reading.when.accents import without_accents

_TOKEN = re.compile(
    r"(?P<side>truoc|sau)(?!\w)"
    r"|(?P<same>(?:dung|trong|chinh) (?:ngay|hom)(?: do| han| hop)?)(?!\w)"
    r"|(?P<clock>(?:(?:luc|vao) )?(?P<hour>\d{1,2}) ?(?::|h|g|gio)"
    r"(?: ?(?P<minute>\d{2})(?: phut)?(?!\w))?(?: (?P<part>sang|trua|chieu|toi))?)(?!\w)"
    r"|(?P<number>\d{1,3})(?!\w)"
    r"|(?P<unit>ngay lam viec|ngay|tuan|tieng)(?!\w)"
    r"|(?P<filler>va|nhac|luc|vao|thi|moi|deu|cac|han|hoi nghi|hop|bac|moc|[,;.+&])(?!\w)| +"
)
_COUNTED = {"ngay": ("d", 1), "ngay lam viec": ("wd", 1), "tuan": ("d", 7), "tieng": ("h", 1)}
_USUAL = (8, 0)


@dataclass
class _Rung:
    distance: int
    counted: str
    clock: tuple[int, int] | None = None

    def __str__(self) -> str:
        if self.counted == "h":
            return f"{self.distance:+d}h"
        hour, minute = self.clock or _USUAL
        return f"{self.distance:+d}{self.counted} {hour:02d}:{minute:02d}"


def read_ladder_text(text: str) -> tuple[str, ...] | None:
    """The rungs, such as "-7d 08:00", each once; empty for "không nhắc". None when it says anything that is not
    understood, or nothing. Without an hour eight o'clock is meant."""
    written = [rung.strip() for rung in re.split(r"[,;\n]", text) if rung.strip()]
    if written and all(_is_rung(rung) for rung in written):
        return tuple(dict.fromkeys(written))
    plain = " ".join(without_accents(unicodedata.normalize("NFC", text)).lower().split())
    if plain.strip(" .!") in ("khong nhac", "khong nhac gi", "khong can nhac", "bo het"):
        return ()
    rungs = _read(_tokens(plain) or [])
    if rungs:
        return tuple(dict.fromkeys(map(str, rungs)))
    return None


def _is_rung(text: str) -> bool:
    """Whether it is written as it is stored, and of no concern of its own."""
    match = RUNG.fullmatch(text)
    return match is not None and match["concern"] is None


def _tokens(plain: str) -> list[re.Match[str]] | None:
    found, at = [], 0
    while at < len(plain):
        token = _TOKEN.match(plain, at)
        if token is None:
            return None
        at = token.end()
        if token.lastgroup not in (None, "filler"):
            found.append(token)
    return found


@dataclass
class _Reading:
    """Numbers wait for what they count in; an hour is that of all rungs before it that have none."""

    rungs: list[_Rung] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    sign: int = 0

    def take(self, kind: str, value: str) -> bool:
        """False where it makes no sense after what was said."""
        match kind:
            case "side":
                self.sign = {"truoc": -1, "sau": 1}[value]
            case "same":
                self.rungs.append(_Rung(0, "d"))
            case "number":
                self.numbers.append(int(value))
            case "unit":
                return self._count(value)
            case "clock":
                return self._ring(value)
        return True

    def _count(self, unit: str) -> bool:
        if not self.numbers or self.sign == 0:
            return False
        counted, times = _COUNTED[unit]
        self.rungs += [_Rung(self.sign * number * times, counted) for number in self.numbers]
        self.numbers = []
        return True

    def _ring(self, clock: str) -> bool:
        hour, minute = map(int, clock.split(":"))
        if hour > 23 or minute > 59 or not self.rungs:
            return False
        for rung in self.rungs:
            rung.clock = rung.clock or (hour, minute)
        return True


def _read(tokens: list[re.Match[str]]) -> list[_Rung] | None:
    reading = _Reading()
    if all(reading.take(kind, value) for kind, value in _as_meant(tokens)) and not reading.numbers:
        return reading.rungs
    return None


def _as_meant(tokens: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """ "trước 2 giờ" counts hours, as does "trước 4, 2 giờ"; in "trước 7 ngày 8 giờ" the hour is that of the clock."""
    counting = False
    for token in tokens:
        kind = token.lastgroup or ""
        if token["clock"] is None:
            counting = kind == "side" or (counting and kind == "number")
            yield kind, token[0]
        elif counting and _is_bare(token):
            counting = False
            yield "number", token["hour"]
            yield "unit", "tieng"
        else:
            counting = False
            yield "clock", f"{_hour(token)}:{token['minute'] or 0}"


def _is_bare(clock: re.Match[str]) -> bool:
    """ "2 giờ", and not "lúc 2 giờ", "2:00", "2 giờ chiều"."""
    if clock["minute"] is not None or clock["part"] is not None:
        return False
    return ":" not in clock[0] and not clock[0].startswith(("luc", "vao"))


def _hour(clock: re.Match[str]) -> int:
    hour = int(clock["hour"])
    if clock["part"] in ("chieu", "toi") and hour < 12:
        return hour + 12
    return hour
