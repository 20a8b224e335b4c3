"""Hours of the day as people say them, rewritten as "15:30": "ba giờ rưỡi chiều", "8 giờ kém 10", "từ 2 đến 4 giờ
chiều", "nửa đêm". Hours of papers are atoms'."""

import re
from dataclasses import dataclass

from reading.when.rewriting import Rewritten

PART = r"(?:rang sang|sang|trua|chieu|toi(?! \d\d?(?:h| ?gio|:))|tối|dem|khuya)"
PART_NAMES = {
    "sang": "sáng",
    "trua": "trưa",
    "chieu": "chiều",
    "toi": "tối",
    "tối": "tối",
    "dem": "đêm",
    "khuya": "khuya",
    "rang sang": "rạng sáng",
}
_TO = r" ?(?:den|tới|toi|->|[-–—]) ?"
_BETWEEN = (
    r"(?:\W+(?:ngay|luc|vao|tu|khoang|hoi|dung|truoc|sau|den|chu nhat|thu [2-7]|\d{2}/\d{2}/\d{4}|\d{1,2}/\d{1,2}|"
    r"\d{1,2} thang \d{1,2}|nam \d{4})){0,5}\W*$"
)
_LEFT = re.compile(rf"(?<!\w)(?<!doi )(?<!chuyen )(?<!hoan )(?<!lui )({PART})(?: nay| mai)?{_BETWEEN}")
_MIDNIGHT = re.compile(
    r"(?<![\w:/])(?:nua dem|24(?: ?gio|h|:)(?: ?00(?: phut)?)?|12 ?(?:gio|h|:) ?(?P<m>[0-5]\d)?(?: ?phut)? (?:dem|"
    r"khuya|toi|tối))(?!\w)"
)
_NOON = re.compile(r"(?<!\w)giua trua(?!\w)")
_SECONDS = re.compile(
    r"(?P<clock>\d{1,2}:[0-5]\d):(?P<s>[0-5]\d)(?!\d)|(?<=[\dt]) ?(?P<said>[0-5]?\d) giay(?!\w)(?! (?:nua|truoc|qua))"
)
UNSURE = re.compile(r"~(?P<h>\d\d)(?=:)")
"""Before an hour that may be before noon or after it, as nothing says which."""
_SMALL = re.compile(r"[1-5]")


def _clock(name: str) -> str:
    hour = r"(?:gio|h|g)"
    minutes = r"[0-5]\d(?!\d| ?thang| ?/|[-.]\d)(?: ?(?:phut|ph|p)(?!\w)|[’'′])?|\d ?phut"
    return (
        rf"(?P<{name}h>\d{{1,2}}) ?(?:(?:{hour} ?)?(?P<{name}half>ruoi)|"
        rf"(?:{hour} ?)?kem (?P<{name}less>[0-5]?\d)(?: ?phut)?|"
        rf"(?:{hour}|:) ?(?P<{name}m>{minutes})|{hour}(?!\w))(?!\w|:\d)"
    )


_ONE = re.compile(rf"(?<![\d/.,:-]){_clock('a')}(?! (?:dong ho|lam viec)(?!\w))(?: (?P<pa>{PART})(?!\w))?")
_TWO = re.compile(
    rf"(?<![\d/.,:-])(?:{_clock('a')}|"
    rf"(?P<bare>\d{{1,2}}))(?: (?P<pa>{PART})(?!\w))?{_TO}{_clock('b')}(?: (?P<pb>{PART})(?!\w))?"
)


@dataclass(frozen=True)
class Clocks:
    """A text with its hours as "15:30"; the seconds that were written, and whether midnight was: it ends its day."""

    text: Rewritten
    seconds: int = 0
    midnight: bool = False


def day_hours(heard: Rewritten) -> Clocks:
    """Hours whose half of the day is not said are UNSURE."""
    found = _SECONDS.search(heard.text)
    seconds = int(found["s"] or found["said"]) if found else 0
    heard = heard.changed(_SECONDS, lambda found: found["clock"] or "")
    midnight = _MIDNIGHT.search(heard.text) is not None
    heard = heard.changed(_MIDNIGHT, lambda found: f"00:{found['m'] or '00'}").replaced(_NOON, "12:00")
    return Clocks(heard.changed(_TWO, _two).changed(_ONE, _one), seconds, midnight)


def hour_in(hour: int, part: str | None) -> int | None:
    """The hour of the day, 0 to 23, that `part` makes of the hour said; None for one that it cannot have."""
    if part in ("chiều", "tối") and hour < 12:
        return hour + 12
    if part == "trưa" and hour < 4:
        return hour + 12
    if part in ("đêm", "khuya") and 6 <= hour < 12:
        return hour + 12
    if hour < 24:
        return hour
    return None


def _one(found: re.Match[str]) -> str | None:
    return _written(found, "a", PART_NAMES.get(found["pa"] or "") or _part_before(found))


def _two(found: re.Match[str]) -> str | None:
    before = _part_before(found)
    end = _written(found, "b", PART_NAMES.get(found["pb"] or "") or before)
    own = PART_NAMES.get(found["pa"] or "") or before
    start = _start(found, own)
    if end is None or start is None:
        return None
    shared = _start(found, own or PART_NAMES.get(found["pb"] or ""))
    if shared is not None and shared < end:
        start = shared
    return f"{start}-{end}"


def _start(found: re.Match[str], part: str | None) -> str | None:
    if found["bare"]:
        return _time(found["bare"], 0, part)
    return _written(found, "a", part)


def _written(found: re.Match[str], name: str, part: str | None) -> str | None:
    hour, minutes = found[f"{name}h"], 0
    if found[f"{name}half"]:
        minutes = 30
    if found[f"{name}less"]:
        minutes = -int(found[f"{name}less"])
    if found[f"{name}m"]:
        minutes = int(re.sub(r"\D", "", found[f"{name}m"]))
    if f"{hour}:" in found.group():
        hour = f"0{hour}"
    return _time(hour, minutes, part)


def _time(said: str, minutes: int, part: str | None) -> str | None:
    """ "3:30" and "03h" are of the 24 hours; "3 giờ" may be in the afternoon."""
    placed = hour_in(int(said), part)
    if placed is None or placed * 60 + minutes < 0:
        return None
    clock = f"{(placed * 60 + minutes) // 60:02}:{minutes % 60:02}"
    if part is None and _SMALL.fullmatch(said):
        return f"~{clock}"
    return clock


def _part_before(found: re.Match[str]) -> str | None:
    """ "tối nay lúc 7 giờ": the part stands before its hour."""
    part = _LEFT.search(found.string[: found.start()])
    if part is None:
        return None
    return PART_NAMES[part[1]]
