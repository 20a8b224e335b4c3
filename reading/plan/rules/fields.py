"""What the label or the column of a time says that it is for."""

import re

from core.plans.found import Precision
from reading.plan.columns import SET_TIMES, TIMES, Column
from reading.plan.places import TimePlace
from reading.plan.rules.words import ACTIVITY_FIELD, DUE_FIELD, DUE_LABEL, GATHERING
from reading.plan.shape import words_of
from reading.when.values import WhenKind

_HANDED_IN = re.compile(r"\b(?:dang ky|nop|tiep nhan|nhan ho so|thu nhan|gui ho so|gui bai|nhan bai)\b")
_IN_CHARGE = re.compile(
    r"\W*(?:don vi|co quan|bo phan|nguoi)?\s*(?:chu tri|thuc hien|phu trach|chiu trach nhiem|phan cong|"
    r"duoc phan cong)\b"
)
_ROW_HANDED_IN = re.compile(
    r"(?:(?:\w+ ){0,5}?(?:nop|gui|dang ky|hoan thanh|hoan thien)\b|.{0,120}\b(?:gui|nop) (?:ve|cho|len|den|p|phong|"
    r"so|ban|van phong)\b)"
)
_NOTHING = re.compile(r"\W*(?:khong co (?:lich|noi dung|hoat dong)(?: \w+){0,3}|nghi(?: bu| le)?)\W*|\W+")
_TAKES_IN = re.compile(
    r"\W*thoi (?:gian|han)\b[^:]{0,60}?\b(?:tiep nhan|nhan|nop|thu) (?:ho so|bai|phieu|don|tom tat|toan van)\b"
)
_FIELD = re.compile(ACTIVITY_FIELD)
_DOING = re.compile(r"\W*thoi gian (?:thuc hien|trien khai|tien hanh)\b")
_HELD_THING = re.compile(
    rf"\W*(?:to chuc )?(?:{GATHERING}|so ket|tong ket|phat dong|giao luu|ky niem|mo (?:\d+ )?lop)\b"
)


def is_due_field(place: TimePlace) -> bool:
    """Its label or column says it is a limit: "Hạn nộp", "Thời gian hoàn thành", "Thời gian đăng ký"."""
    if _is_time_of_handing_in(place):
        return True
    if place.role is Column.LIMIT and not _gathers_at_hour(place):
        return True
    if place.column is None and _gathers_later(place):
        return False
    if place.column is None and _TAKES_IN.match(place.label):
        return True
    if place.column is None and re.match(DUE_FIELD, place.label) and not _under_progress(place):
        return True
    return re.match(DUE_LABEL, place.own_label) is not None and (place.opens_value or place.bound is not None)


def _gathers_later(place: TimePlace) -> bool:
    """A later sentence than the label's, about a gathering: "Hạn đăng ký: 20/9. Họp phân bảng 8g, 25/9"."""
    later = place.sentence[0] > place.paragraph.value_start
    return later and place.bound is None and re.match(rf"\W*{GATHERING}\b", place.before) is not None


def _is_time_of_handing_in(place: TimePlace) -> bool:
    """ "Thời gian" and no more, under a heading of signing up or handing in."""
    if not re.fullmatch(r"\W*thoi gian\W*", place.own_label):
        return False
    return _HANDED_IN.search(_heading_over(place)[:100]) is not None


def _heading_over(place: TimePlace) -> str:
    return next(iter(place.headings), "")


def _under_progress(place: TimePlace) -> bool:
    """ "Tiến độ" as a heading says only that steps follow; each says itself what it is."""
    return not place.own_label.startswith("tien do") and place.label.startswith("tien do")


def _gathers_at_hour(place: TimePlace) -> bool:
    """What stands in the row is a gathering with its hour, and no word limits it: "Họp coi thi | 16h30 ngày 20/12"."""
    is_gathering = re.match(rf"\W*{GATHERING}\b", place.thing) is not None
    return is_gathering and place.bound is None and place.when.precision is Precision.MINUTE


def is_task_field(place: TimePlace) -> bool:
    """ "Thời gian thực hiện" beside the office in charge of a task, filled with a month or a quarter."""
    if place.when.kind is not WhenKind.PERIOD or not _DOING.match(place.column or place.own_label):
        return False
    if place.column is None:
        return _is_beside_doer(place)
    return _names_doer(place) and not _HELD_THING.match(place.thing)


def _is_beside_doer(place: TimePlace) -> bool:
    """A line near it is labelled with who is in charge."""
    beside = (words_of(other.label or "") for other in place.shape.beside(place.paragraph)[:8])
    return any(_IN_CHARGE.match(words) for words in beside)


def _names_doer(place: TimePlace) -> bool:
    return Column.WHO in place.columns or Column.CHAIR in place.columns


def is_duty_row(place: TimePlace) -> bool:
    """The row of its table is about handing something in: "Các khoa lập danh sách gửi Phòng Đào tạo", "Sinh viên nộp
    đơn"."""
    return (
        place.column is not None
        and place.role is not Column.THING
        and bool(_ROW_HANDED_IN.match(place.thing))
        and not re.match(rf"\W*{GATHERING}\b", place.thing)
    )


def is_beside_its_column(place: TimePlace) -> bool:
    """Its row has a column for times, filled, and it stands in another: "Gửi báo cáo quý I" is due on the day beside
    it."""
    return place.row_timed and place.bound is None


def is_of_empty_row(place: TimePlace) -> bool:
    """Its row says that nothing is held ("Không có lịch", "Nghỉ"), or only of which month the rows below are."""
    if place.row is None:
        return False
    if place.row.heads and place.when.kind is WhenKind.PERIOD:
        return True
    said = [words_of(cell.text) for cell in place.row.cells if cell.text and cell.column not in SET_TIMES]
    return any(_NOTHING.fullmatch(words) for words in said) and not any(re.search(r"\d", words) for words in said)


def is_time_field(place: TimePlace) -> bool:
    """It stands under "Thời gian": in its own label, its column or the heading right over it."""
    if place.column:
        return place.role in TIMES or (place.role is Column.LIMIT and _gathers_at_hour(place))
    if _FIELD.match(place.own_label or place.opening):
        return True
    return _is_under_time(place) and (not place.own_label or place.opens_value)


def _is_under_time(place: TimePlace) -> bool:
    heading = _heading_over(place)
    return _FIELD.match(heading) is not None and len(heading) < 80
