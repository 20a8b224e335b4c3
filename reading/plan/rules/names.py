"""Days that are part of a name: feasts and anniversaries, streets and squares, and numbers that only look like a
day."""

import re

from core.plans.found import Precision
from reading.plan.places import TimePlace
from reading.plan.rules.held import is_dated_part, is_month_of_several, is_one_of_pairs
from reading.plan.shape import words_of
from reading.when.values import When, WhenKind

_FEAST = re.compile(
    r"\b(?:ky niem|chao mung|nhan dip|dip|huong ung|ngay thanh lap|ngay truyen thong|truyen thong|ngay sinh|giai phong|"
    r"chien thang|quoc khanh|quoc te|ngay hoi|ngay thay|ngay nha|"
    r"cach mang|thuong binh|ngay toan|ngay gia|ngay phap|ngay bao|ngay dan|ngay doan|ngay thanh|ngay khuyet|ngay tu)\b"
    r"(?P<rest>(?:(?!\b(?:vao|luc|to chuc|truoc|hoan thanh|cham nhat|gui|nop|du kien|cao diem|trien khai|tu ngay|"
    r"bat dau|trong (?:thang|quy|tuan)|"
    r"khai mac|thoi gian)\b)[^;]){0,90})$"
)
_PUBLIC = re.compile(r"(?:ngay )?(?:30/4|0?1/5|0?2/0?9|0?1/0?1|10/0?3)\b")
_OPENS_STRETCH = re.compile(
    r"\w\s?\((?:thoi gian|du kien|trong|tu|ngay|[\s:])*(?P<until>(?:nay|khi \w+(?: \w+){0,3}|ngay \w+(?: \w+){0,3}) den"
    r"(?: het)?(?: ngay)? ?)?$"
)
_OWN_DAY = re.compile(r"\d{1,2}\s?[/-]\s?\d{1,2}(?!.*\bngay [a-z]{2})")
"""The day of the feast was said: what follows, with no other feast named between, is another day."""
_VALUE_DAY = re.compile(r"\d{1,2}\s?/\s?\d{1,2}|\d thang \d|thang \d")
_ADDRESS = (
    r"(?:đường|phố|quảng trường|trường|bệnh viện|khu|khu phố|công viên|cầu|ngõ|hẻm|ngách|xóm|ấp|thôn|nhà máy|sư đoàn|"
    r"trung đoàn|lữ đoàn|đoàn|nông trường|chợ|rạp|sân)\s+(?:số\s+)?$"
)
_STREET_AFTER = r"^\s(?:đường|phố|ngõ|hẻm|đại lộ|quốc lộ)\s"
_DAY_WRITTEN = re.compile(r"(?<!\d)(?:0[1-9]|1[3-9]|2\d|3[01])\s?/|/\s?0[1-9](?!\d)")
"""No share is written so: "05/4", "25/7"."""
_SHARE = re.compile(r"\b(?:ty le|ti le|ty so|ti so|ket qua|so luong|diem|thang|chuong|bai|dieu|to|so)\b")


def is_anniversary(place: TimePlace) -> bool:
    """It is a feast or the pair of years of an anniversary, which is mentioned and not planned."""
    if _is_pair_of_years(place.when):
        return True
    if _is_set(place) or _begins_stretch(place):
        return False
    if _is_day_off(place):
        return True
    found = _FEAST.search(place.before)
    if found is None or _OWN_DAY.search(found["rest"]):
        return False
    dated = place.when.year_given
    if found.group().startswith("ngay hoi") and (dated or re.search(r"\bto chuc\b", place.before)):
        return False
    return not dated or "(" in found["rest"] or len(found["rest"]) < 50


def _is_day_off(place: TimePlace) -> bool:
    """ "Nghỉ lễ 30/4 - 01/5", by the days that everybody knows and no year."""
    if place.when.year_given or not re.search(r"\b(?:nghi|dip) (?:le|tet)\W{0,3}(?:ngay )?$", place.before):
        return False
    return _PUBLIC.match(place.words_at) is not None


def _is_pair_of_years(when: When) -> bool:
    """ "1930 - 2025"."""
    if when.kind is not WhenKind.RANGE or when.first_day is None or when.last_day is None:
        return False
    return when.last_day.year - when.first_day.year > 3


def _is_set(place: TimePlace) -> bool:
    """It is a limit, has its hour, or fills a field with its year: somebody is expected then."""
    if place.bound is not None or place.when.precision is Precision.MINUTE:
        return True
    if place.when.year_given and place.when.part is not None:
        return True
    return bool(place.own_label) and place.opens_value and place.when.year_given


def _begins_stretch(place: TimePlace) -> bool:
    """ "từ ngày 20/4 đến ngày 24/4"."""
    when = place.when
    if when.kind is not WhenKind.RANGE or when.first_day == when.last_day:
        return False
    return re.search(r"[,;:]?\s?tu\s?$", place.before) is not None


def is_in_label(place: TimePlace) -> bool:
    """It is part of a label whose value has a day of its own: "Cao điểm 22/4: từ ngày 20/4 đến ngày 24/4"."""
    paragraph = place.paragraph
    if paragraph.label is None or place.when.span[1] > paragraph.value_start:
        return False
    value = place.shape.text[paragraph.value_start : paragraph.span[1]][:160]
    if is_stretch_of_label(place) or is_month_of_several(place):
        return False
    named = re.search(r"[a-z]{3}", re.sub(r"\bngay\b", "", place.before)) is not None
    return named and _VALUE_DAY.search(words_of(value)) is not None


def is_stretch_of_label(place: TimePlace) -> bool:
    """A label that heads a part says in brackets from when to when it lasts: "Giai đoạn 1 (từ 01/9 - 30/10): duy
    trì"."""
    if place.paragraph.label is None or place.when.span[1] > place.paragraph.value_start or place.is_behind:
        return False
    opened = _OPENS_STRETCH.search(place.before)
    return opened is not None and (place.when.kind is WhenKind.RANGE or bool(opened["until"]) or place.when.year_given)


def is_said_again(place: TimePlace) -> bool:
    """The same day by the other calendar, in brackets: "(nhằm 29/8 âm lịch)"."""
    return place.says(r"\(\s?(?:nhằm|tức)(?: là)?(?: ngày)?\s*$", place.before_marked) is not None


def is_address(place: TimePlace) -> bool:
    """It is the name of a street, square or school, or a house number."""
    return not place.when.year_given and (
        place.says(_ADDRESS, place.before_marked) is not None
        or place.says(_STREET_AFTER, place.after_marked) is not None
        or bool(re.search(r"\bso\s+(?:nha\s+)?$", place.before))
    )


def is_unsupported(place: TimePlace) -> bool:
    """Two numbers and a slash with nothing near that makes them a day: a share, a score."""
    if not place.when.weak or place.when.kind is WhenKind.PERIOD:
        return False
    if place.column or place.bound or place.is_in_its_month or _is_led_to(place):
        return False
    if is_dated_part(place) or is_one_of_pairs(place):
        return False
    return not _closes_item(place) and not _DAY_WRITTEN.search(place.words_at)


def _is_led_to(place: TimePlace) -> bool:
    """A label or a small word of time stands before it."""
    if re.match(r"^\W*(?:thoi gian|ngay|thoi han|lich)", place.label):
        return True
    return re.search(r"\b(?:tu|den|vao|luc|hom|sang|chieu|toi|het)\s*(?:ngay\s*)?$", place.before) is not None


def _closes_item(place: TimePlace) -> bool:
    """A label and then only the day: "+ Khu vực 1 (phường Cát Tân): 19/6"."""
    day = place.when.first_day
    if day is None or (place.issued is not None and day < place.issued):
        return False
    if not place.own_label or not place.opens_value or _SHARE.search(place.own_label):
        return False
    return re.search(r"\w", place.after) is None
