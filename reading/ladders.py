"""When the office wants to be reminded of, as it types it: "trước 7, 3, 1 ngày lúc 8 giờ; sau 1 ngày" → the rungs of a
ladder. What rungs mean is core.reminders.ladders'."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

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
        hour, minute = self.clock or _USUAL
        return f"{self.distance:+d}{self.counted}" + ("" if self.counted == "h" else f" {hour:02d}:{minute:02d}")


def read_ladder_text(text: str) -> tuple[str, ...] | None:
    """The rungs, such as "-7d 08:00", each once; empty for "không nhắc". None when it says anything that is not
    understood, or nothing. Without an hour eight o'clock is meant."""
    written = [rung.strip() for rung in re.split(r"[,;\n]", text) if rung.strip()]
    if written and all((match := RUNG.fullmatch(rung)) and match["concern"] is None for rung in written):
        return tuple(dict.fromkeys(written))
    plain = " ".join(without_accents(unicodedata.normalize("NFC", text)).lower().split())
    if plain.strip(" .!") in ("khong nhac", "khong nhac gi", "khong can nhac", "bo het"):
        return ()
    tokens = _tokens(plain)
    rungs = _read(tokens) if tokens is not None else None
    if rungs:
        return tuple(dict.fromkeys(map(str, rungs)))
    return None


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


def _read(tokens: list[re.Match[str]]) -> list[_Rung] | None:
    """Numbers wait for what they count in; an hour is that of all rungs before it that have none."""
    rungs: list[_Rung] = []
    numbers: list[int] = []
    sign = 0
    for token in _as_meant(tokens):
        kind, value = token
        match kind:
            case "side":
                sign = -1 if value == "truoc" else 1
            case "same":
                rungs.append(_Rung(0, "d"))
            case "number":
                numbers.append(int(value))
            case "unit":
                if not numbers or sign == 0:
                    return None
                counted, times = _COUNTED[value]
                rungs += [_Rung(sign * number * times, counted) for number in numbers]
                numbers = []
            case "clock":
                hour, _, minute = value.partition(":")
                if int(hour) > 23 or int(minute) > 59 or not rungs:
                    return None
                for rung in rungs:
                    rung.clock = rung.clock or (int(hour), int(minute))
    if not numbers:
        return rungs
    return None


def _as_meant(tokens: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """ "trước 2 giờ" counts hours, as does "trước 4, 2 giờ"; in "trước 7 ngày 8 giờ" the hour is that of the clock."""
    counting = False
    for token in tokens:
        kind = token.lastgroup or ""
        if token["clock"] is not None:
            bare = (
                token["minute"] is None
                and token["part"] is None
                and ":" not in token[0]
                and not token[0].startswith(("luc", "vao"))
            )
            if counting and bare:
                yield "number", token["hour"]
                yield "unit", "tieng"
            else:
                hour = int(token["hour"]) + (12 if token["part"] in ("chieu", "toi") and int(token["hour"]) < 12 else 0)
                yield "clock", f"{hour}:{token['minute'] or 0}"
            counting = False
            continue
        counting = kind == "side" or (counting and kind == "number")
        yield kind, token[0]
