"""Times at which something takes place."""

import re

from core.plans.found import Precision
from reading.plan.places import TimePlace
from reading.plan.rules.words import GATHERING, HELD, OCCASION
from reading.plan.shape import words_of
from reading.when.values import WhenKind

_OCCASION_OPENS = rf"^[\W\d]*(?:tổ chức |dự |tham dự )?{OCCASION}(?!\w)[^.,;:()\d]{{0,90}}$"
_PART = re.compile(
    r"(?:^|[\s,;:])(?:lan|dot|vong|luot|ca|ky|buoi|nhom|cum|khoi|tran)\s(?:\d{1,2}|[ivx]{1,4}|nhat|mot|hai|ba|bon|tu|"
    r"nam|dau|cuoi|"
    r"huyen|tinh|xa|co so|khu|truong|nganh|cum|"
    r"(?<=lan )sau|(?<=luot )sau|so khao|chung khao|bang \w)(?:\s\([^()]{2,60}\))?\s?:?\s?$"
)
_MEETING = rf"(?<!\w)(?!lớp(?! tập| bồi| học| đào)){OCCASION}(?!\w)[^.;:()]{{0,60}}$"
_SENT_BETWEEN = re.compile(r"\b(?:gui|nop|dang ky|hoan thanh|bao cao|trinh|truoc|cham nhat|ky niem|so|cho)\b")
_OCCASION_NEAR = rf"(?<!\w){OCCASION}(?!\w)[^.;:()]{{0,90}}$"
_IN_BRACKETS = re.compile(
    rf"\bto chuc (?:\w+ ){{0,2}}{GATHERING}\b[^.;()]{{0,100}}\((?:du kien |vao |trong |ngay |thoi gian:? ){{0,2}}$"
)
_LED_TO = re.compile(
    r"(?:\b(?:vao|luc|hoi|tu|ngay|trong|du kien|khoang|dot|la|vao dip|cao diem|buoi|sang|chieu|toi)\s*[:(]?\s*|"
    r"[,(]\s*)$"
)
_SMALL_WORDS = re.compile(
    r"[\W\d]*(?:(?:vi|vao|sang|chieu|tu|ke tu|trong|do|va|rieng|dung|luc|hoi|khoang|den|du kien)\s*)*(?:ngay\s*)?"
)
_SO_MANY_HELD = re.compile(rf"\s?[:(–-]\s?(?:mo |to chuc )?\d{{1,2}} {GATHERING}\b")
_LONGEST_LIST = 240
_ONLY_DAYS = re.compile(r"(?:[\W\d]|(?:cac|ngay|va|thu|hai|ba|tu|nam|sau|bay|chu|nhat|sang|chieu|buoi|thang)\b)*")


def follows_occasion_ahead(place: TimePlace) -> bool:
    """The name of a gathering leads to the time, which lies ahead of the paper: "Lễ trao Quyết định ngày 20/9" names
    no paper's date."""
    day = place.when.first_day
    ahead = day is not None and place.issued is not None and day >= place.issued
    return ahead and place.says(_OCCASION_NEAR, place.before_marked) is not None


def is_named_gathering(place: TimePlace) -> bool:
    """A gathering is the label and the time begins what follows: "Họp bốc thăm: 19h00 ngày 08/3"."""
    return bool(re.match(rf"\W*{GATHERING}\b", place.own_label)) and place.opens_value


def is_gathering_in_brackets(place: TimePlace) -> bool:
    """A gathering and its time in brackets after it: "tổ chức hội nghị rút kinh nghiệm (tháng 4/2025)", "tại giao
    ban tới (7h30 thứ Hai)"."""
    return _IN_BRACKETS.search(place.before) is not None or _AT_GATHERING.search(place.before) is not None


def is_held(place: TimePlace) -> bool:
    """A verb of holding, opening or taking place leads to it: "tổ chức vào ngày", "khai mạc lúc", "dự kiến"."""
    return bool(re.search(rf"\b{HELD}\b[^;]{{0,140}}$", place.before)) and _leads(place)


def _leads(place: TimePlace) -> bool:
    if _LED_TO.search(place.before):
        return True
    if re.search(r"\bdu kien (?:\w+ ){1,4}$", place.before):
        return True
    return re.match(r"ngay|sang|chieu|toi|trua|thu|chu nhat|\d{1,2}\s?(?:h|gio|g\d|:)", place.words_at) is not None


_SAYS_WHAT = re.compile(r"[\W\d]*\w+(?:\W+\w+){2,}")


def opens_sentence(place: TimePlace) -> bool:
    """The sentence begins with the day and goes on to say who does what on it."""
    before = place.before
    if len(before) < 200:
        before = before.rsplit(",", 1)[-1]
    return bool(_SMALL_WORDS.fullmatch(before)) and bool(_SAYS_WHAT.match(place.after))


def is_dated_item(place: TimePlace) -> bool:
    """A short label and right after it a day ahead of the paper: an entry of a timetable ("Cụm 1: ngày 13, 14/11")."""
    label = place.own_label
    gathering = re.match(rf"\W*{GATHERING}\b", label) and re.match(r"\W*(?:$|tai\b|o\b)", place.after)
    return bool(label) and place.is_ahead and (bool(gathering) or (len(label.split()) <= 8 and place.opens_value))


def is_day_of_list(place: TimePlace) -> bool:
    """Behind the label stand days and nothing else: "Tháng 4: ngày 10 (thứ Sáu), ngày 24 (thứ Sáu)"."""
    if not place.paragraph.label or len(place.paragraph.text) > _LONGEST_LIST:
        return False
    said = words_of(place.shape.text[place.paragraph.value_start : place.paragraph.span[1]])
    return _ONLY_DAYS.fullmatch(said) is not None and place.is_ahead


_NAMES_PERIOD = re.compile(r"\b(?:ky|giai doan|so lieu|bao cao|thoi (?:diem|gian|ky|han)|nien do|gui|nop|han)\b")
_EXCEPTED = re.compile(r"\b(?:rieng|tru|con)\b (?!ngay)[^.;,()]{2,40}?:? (?:vao |tu |la )?(?:ngay )?$")
_AT_GATHERING = re.compile(
    r"\b(?:tai|trong|o|den|du|truoc) (?:\w+ ){0,2}?(?:giao ban|cuoc hop|hop|hoi nghi|dai hoi|phien hop|"
    r"ky hop|le)(?: \w+){0,6} "
    r"\((?:du kien |vao |luc |ngay )*$"
)
_NUMBERED = re.compile(r"[(;,]\s?[^\W\d]+(?: [^\W\d]+)? (?:\d{1,2}|[ivx]{1,3}): ?$")
_IDLE = re.compile(r"\W*(?:nghi|truc|khong)\b")
_FRAMED = re.compile(r"\b(?:lich|chuong trinh|ke hoach)\b[^.;:]{0,40}$")
"""A paper's own months: "lịch các hoạt động tháng 11 và đầu tháng 12"."""
_SOME = re.compile(r"\bcac (?:ngay|sang|chieu|toi|thu)?\b")
_GONE = re.compile(r"\b(?:qua|da|vua|duoc|nghi)\b")
_PAIR = re.compile(r"(?:^|[:,;(])\s?[^\d,;:()]{2,40}(?:\d{1,2}:)? (?:ngay )?$")
_PAIRS = re.compile(r"(?:^|[:,;(])\s?[^\d,;:()]{2,40}(?:\d{1,2}:)? (?:ngay )?\d{1,2}/\d{1,2}(?=\W*(?:[,;)]|$|/20\d\d))")
_ON = re.compile(r"\b(?:vao|trong)\s+(?:cac\s+|\d{1,2}\s+)?(?:ngay\s*|sang\s*|chieu\s*|toi\s*|luc\s*|dip\s*)?$")
_SO_MANY = re.compile(r"(?<![\d/.])\d{1,2}\s+$")


def is_on_a_day(place: TimePlace) -> bool:
    """ "vào ngày …", or so many days with their dates, "2 ngày 25-26/3", ahead of the paper."""
    counted = place.words_at.startswith("ngay") and _SO_MANY.search(place.before) is not None
    return place.is_ahead and (counted or _ON.search(place.before) is not None)


def is_stretch_ahead(place: TimePlace) -> bool:
    """From one day to another, both ahead of the paper: something goes on in them."""
    when = place.when
    led = re.search(r"\btu\s*(?:ngay|thu|sang|chieu)?[\s\w]{0,8}$", place.before) or when.precision is Precision.MINUTE
    bracketed = when.year_given and re.search(r"\([^()]*$", place.before)
    return when.kind is WhenKind.RANGE and place.is_ahead and bool(led or bracketed)


def is_vague_month(place: TimePlace) -> bool:
    """The beginning, middle or end of a month that is still to come, or one of its weeks: something is meant to be
    then."""
    if place.when.kind is not WhenKind.PERIOD or not place.when.vague:
        return False
    return not place.is_behind and bool(place.before.strip()) and not _FRAMED.search(place.before)


def is_month_of_item(place: TimePlace) -> bool:
    """A gathering or activity is the label, and a month or quarter still to come begins what follows."""
    when = place.when
    if when.kind is not WhenKind.PERIOD or when.precision is Precision.YEAR or place.is_behind:
        return False
    return place.opens_value and re.match(rf"\W*(?:{GATHERING}|so ket|tong ket)\b", place.own_label) is not None


def is_month_of_line(place: TimePlace) -> bool:
    """A line of a list is a few words, a colon and nothing but a month still to come: "7. Xét học vụ: tháng 7/2024"."""
    when, paragraph = place.when, place.paragraph
    if when.kind is not WhenKind.PERIOD or when.precision is Precision.YEAR or place.is_behind:
        return False
    alone = place.opens_value and not re.search(r"\w", place.after) and paragraph.marker is not None
    return alone and 1 < len(place.own_label.split()) <= 8 and not _NAMES_PERIOD.search(place.own_label)


def is_dated_part(place: TimePlace) -> bool:
    """One of several parts with its own day: "lần đầu (xã ven sông) 07-10/5, lần sau 18/6"."""
    part = _PART.search(place.before) or _NUMBERED.search(place.before)
    return place.is_ahead and part is not None


def follows_gathering(place: TimePlace) -> bool:
    """The name of a gathering stands before a day ahead of the paper, and nothing is handed in between."""
    named = place.says(_MEETING, place.before_marked)
    return place.is_ahead and named is not None and not _SENT_BETWEEN.search(words_of(named.group()))


def is_hour_ahead(place: TimePlace) -> bool:
    """A day with its hour, ahead of the paper: people are expected somewhere."""
    return place.when.precision is Precision.MINUTE and place.is_ahead


def is_half_day_ahead(place: TimePlace) -> bool:
    """A half of a day or a weekday ahead of the paper ("tối 25/02", "thứ Năm 20/3"): people are expected somewhere."""
    weekday = place.when.weekday is not None and not _GONE.search(place.before) and not _IDLE.match(place.after)
    return (weekday or place.when.part is not None) and place.is_ahead and place.bound is None


def is_in_its_month(place: TimePlace) -> bool:
    """A day of the month that the heading over it names: "THÁNG 01 – Ký giao ước thi đua (ngày 16/01)"."""
    return place.is_ahead and place.is_in_its_month and place.bound is None


def is_month_of_several(place: TimePlace) -> bool:
    """A month or quarter to come and how many gatherings are held in it: "tháng 8: 02 lớp; quý IV: 03 lớp"."""
    if place.when.kind is not WhenKind.PERIOD or place.is_behind or place.when.precision is Precision.YEAR:
        return False
    return _SO_MANY_HELD.match(place.after) is not None


def is_dated_exception(place: TimePlace) -> bool:
    """A day ahead of the paper that some have of their own: "26/8 (riêng lớp 1: 19/8)"."""
    return place.is_ahead and _EXCEPTED.search(place.before) is not None


def is_listed_ahead(place: TimePlace) -> bool:
    """Several days, said to be some: "tại chợ phiên các ngày 14/01, 28/01 và 18/02"."""
    listed = len(place.when.listed) > 1
    return listed and place.is_ahead and _SOME.search(place.before[-12:] + place.words_at) is not None


def is_one_of_pairs(place: TimePlace) -> bool:
    """One of several names that each have their day: "Kiểm tra: Toán 11/3, Văn 12/3", "(nhà 1: 10/5; nhà 2: 20/5)"."""
    if not place.is_ahead or place.bound is not None or _SENT_BETWEEN.search(place.before[-30:]):
        return False
    return _PAIR.search(place.before) is not None and len(_PAIRS.findall(place.words)) > 1


def is_occasion_dated(place: TimePlace) -> bool:
    """The sentence is the name of a gathering and right after it a day ahead of the paper: "Tổ chức Ngày hội việc làm
    20/9/2025"."""
    return place.says(_OCCASION_OPENS, place.before_marked) is not None and place.is_ahead
