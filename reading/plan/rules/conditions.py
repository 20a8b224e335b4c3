"""Days as of which something counts, or that say who may take part; nobody has to do anything on them."""

import re

from reading.plan.columns import Column, column_of
from reading.plan.places import TimePlace
from reading.plan.rules.held import follows_occasion_ahead

_CONDITIONS = re.compile(
    r"\W*(?:dieu kien|tieu chuan|tieu chi|pham vi|thoi ky|nien do|ky bao cao|so lieu|"
    r"giai doan(?! (?:\d{1,2}\b|[ivx]{1,3}\b|mot|hai|ba|dau|cuoi))|moc thoi gian|"
    r"moc so lieu|"
    r"doi tuong (?:va|,) (?:dieu kien|tieu chuan))\b"
)
_AS_OF = (
    r"(?=[tsháđcknbm])"
    r"(?:(?<!\w)tính (?:đến|từ)|số liệu(?: [^\W\d_]+){0,4}|(?<!học )(?<!vệ )(?<!phát )(?<!thí )(?<!\w)sinh(?: (?:từ|"
    r"trước|sau))?|"
    r"hiệu lực(?: thi hành)?(?: kể)?(?: từ)?|áp dụng (?:kể )?từ|thay thế|(?<!\w)đã (?:được )?\w+(?: \w+){0,6}|"
    r"tuyển dụng|công nhận|"
    r"còn hạn|còn hiệu lực|có giá trị|tốt nghiệp|kết nạp|nhập ngũ|bổ nhiệm|thành lập|từ năm|thời điểm|kể từ|"
    r"công tác từ|"
    r"(?<!\w)mốc)\s*(?:đến|từ|trước|sau)?\s*(?:hết\s+)?(?:ngày|tháng)?\s*$"
)
_ONLY_THEN = re.compile(r"[^.;]{0,12}\bmoi (?:duoc|co)\b")
_AIMED_AT = re.compile(
    r"\btu dau (?:nam|thang|quy|nhiem ky) den(?: het)?(?: ngay)? ?$|"
    r"\b(?:chi tieu|muc tieu)(?: \w+){0,3} den(?: het)?(?: ngay)? ?$"
)
_FIGURES_AS_OF = re.compile(
    r"(?:\((?:so lieu|tinh|chot|uoc|thoi diem)\b[^()]{0,80}|"
    r"\bso lieu (?:duoc )?(?:tinh|chot|lay|cap nhat)?\s?(?:den|tu)(?: het)?(?: ngay)?[^.;(),]{0,12})$"
)


def is_condition(place: TimePlace) -> bool:
    """It says as of when something counts, or who may take part, or since when a rule holds."""
    if place.says(_AS_OF, place.before_marked) is None or follows_occasion_ahead(place):
        return False
    return re.search(r"thoi gian|dang ky|nop|gui|den het", place.before[-60:]) is None


def is_as_of(place: TimePlace) -> bool:
    """A day by which figures are taken or aimed at, whatever limit stands before it: "(số liệu đến hết ngày 31/5, ước
    đến 30/6)", "Chỉ tiêu đến 31/12", "đăng ký trước
    31/12 mới được giảm trừ"."""
    return (
        bool(_FIGURES_AS_OF.search(place.before) or _AIMED_AT.search(place.before) or _ONLY_THEN.match(place.after))
        or place.says(r"(?<!\w)tính đến(?: hết)?(?: ngày)?\s*$", place.before_marked) is not None
    )


def is_register_field(place: TimePlace) -> bool:
    """A date of birth, of issue or of joining in a list of people or papers, or in a column of times that no longer
    hold."""
    return (place.role or column_of(place.own_label)) in (Column.REGISTER, Column.FORMER)


def is_condition_listed(place: TimePlace) -> bool:
    """It stands under "Điều kiện", "Tiêu chuẩn", "Phạm vi": what must be so or is looked at, not what is to be done."""
    over = (place.own_label, *place.headings[:2])
    return any(_CONDITIONS.match(words) for words in over) and not re.search(
        r"\b(?:gui|nop|dang ky|xac nhan)\b", place.before
    )


def is_validity(place: TimePlace) -> bool:
    """It says how long a card or a contract holds."""
    return bool(
        re.search(r"\b(?:con (?:thoi )?(?:han|hieu luc|gia tri)|co (?:hieu luc|gia tri))\b[^.;]{0,30}$", place.before)
    )
