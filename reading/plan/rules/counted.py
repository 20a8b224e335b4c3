"""Whether a time that is counted from something, or that comes back, is somebody's duty."""

import re

from reading.plan.places import TimePlace
from reading.plan.rules.papers import is_in_title
from reading.plan.rules.words import ACTIVITY_FIELD, SEND
from reading.plan.shape import words_of
from reading.when.values import WhenKind

_REGULAR_VERB = (
    r"(?:bao cao|hop|sinh hoat|giao ban|gui|nop|tong hop|kiem tra|danh gia|so ket|tong ket|cong khai|dang|viet|co|"
    r"thong ke|"
    r"cap nhat|ra soat|tu kiem tra|to chuc|tap huan|lam viec|trao doi|don|nhan|phat)"
)


_DUTY = re.compile(rf"\b(?:{_REGULAR_VERB}|{SEND})\b")
_HOUR_NEAR = re.compile(r"\d\s*(?:h|gio|g\d)|\d:\d\d")
_END_OF_DAY = re.compile(r"\bcuoi (?:moi |hang )?\W*(?:moi |hang )?ngay\b")


_LONGEST = 1500
_FIGURES_FROM = r"(?<!\w)số liệu(?!\w)[^.;]{0,60}tính (?:từ|đến)(?!\w)"


def _asks_nothing(place: TimePlace) -> bool:
    """It stands in the paper's title, or says from when to when figures are counted."""
    return is_in_title(place) or place.says(_FIGURES_FROM, place.sentence_marked) is not None


def is_counted_duty(place: TimePlace) -> bool:
    """So many days before or after something, in a sentence that tells somebody to do something."""
    if place.when.kind is not WhenKind.OFFSET or _asks_nothing(place):
        return False
    if re.search(r"\b(?:nhiem ky|thoi hieu|tham nien)\b", place.words):
        return False
    # "trong 02 ngày" alone is how long something lasts; after "sau khi" it is a limit.
    if place.says(r"(?<!\w)(?:đã|ai)(?!\w)[^.;,]{0,40}$|(?<!\w)quá(?: thời)?(?: hạn)?\s*$", place.before_marked):
        return False
    if place.when.anchor is not None and re.match(r"\W*(?:thoi )?han\b", place.label):
        return True
    words = place.words
    if (place.when.days or 0) < 0:
        words = words_of(place.paragraph.text[:_LONGEST])
    return re.search(rf"\b{SEND}\b", words) is not None and not _only_lasts(place)


def _only_lasts(place: TimePlace) -> bool:
    """Nothing is named from which it is counted."""
    if place.when.anchor is not None or not re.match(r"trong (?!vong|thoi han)|khong qua|toi da", place.words_at):
        return False
    if re.search(r"\bket thuc\b", place.before):
        return False
    return re.search(r"\b(?:sau khi|ke tu|ngay sau)\b", place.words) is None


def is_regular_duty(place: TimePlace) -> bool:
    """It comes back and a verb of duty goes with it; "hằng năm" that only describes a noun does not count."""
    if place.when.kind is not WhenKind.RECURRENCE or _asks_nothing(place):
        return False
    if place.when.rrule == "FREQ=DAILY":
        return _is_sent_daily(place)
    if re.match(ACTIVITY_FIELD, place.column or place.own_label):
        return True
    if "BY" in (place.when.rrule or ""):
        return _DUTY.search(place.words) is not None or bool(place.label)
    return _opens_duty(place) or _is_led_to(place) or _is_numbered(place)


def _is_sent_daily(place: TimePlace) -> bool:
    """ "hằng ngày" is mostly a figure of speech; with an hour and a paper to send it is not."""
    said = " ".join((place.before, *place.headings[:1]))
    if re.search(r"\b(?:gui|nop|bao cao)\b", said) is None:
        return False
    near = place.before[-24:] + " | " + place.words_at + " | " + place.after[:30]
    return _HOUR_NEAR.search(near) is not None or _END_OF_DAY.search(near.replace(" | ", " ")) is not None


def _opens_duty(place: TimePlace) -> bool:
    """The sentence begins with it and goes on with a verb of duty."""
    opens = re.fullmatch(r"[\W\d]*(?:dinh ky )?", place.before)
    return opens is not None and _DUTY.search(place.after[:140]) is not None


_TO_WHOM = re.compile(r"\W*(?:gui|ve|cho|voi|bao cao|$|,|\d)")


def _is_led_to(place: TimePlace) -> bool:
    """A verb of duty stands right before it, and what follows says to whom or ends the thought."""
    if re.search(rf"\b{_REGULAR_VERB}\b(?:\s\w+){{0,3}}?\s(?:dinh ky\s)?$", place.before) is None:
        return False
    if "dinh ky" in place.before[-30:] + place.words_at:
        return True
    return _TO_WHOM.match(place.after) is not None


def _is_numbered(place: TimePlace) -> bool:
    """So many times, after a verb of duty: "họp 2 lần/năm"."""
    if re.search(r"\b(?:lan|ky|dot)\b", place.words_at + place.after[:6]) is None:
        return False
    return re.search(rf"\b(?:{_REGULAR_VERB})\b", place.before) is not None
