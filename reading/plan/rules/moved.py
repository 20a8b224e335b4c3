"""Days from which and to which something is moved, and things that are called off."""

import re

from reading.plan.places import TimePlace
from reading.plan.shape import words_of

_MOVE = (
    r"(?<!\w)(?:(?:dời|lùi|hoãn|đổi|đẩy|thay đổi|điều chỉnh)(?!\w)[^.;]{0,50}?|"
    r"chuyển(?: (?:thời gian|lịch|ngày)(?!\w)[^.;]{0,40}?)?)"
)
_TO = r"(?<!\w)(?:sang|đến|tới|vào|thành|lại|qua|về|xuống)(?!\w)"
_FROM = rf"{_MOVE}(?:[^.;]{{0,60}})(?<!\w)từ(?!\w)[^.;]{{0,14}}$"
_ON_TO = r"^\W{0,3}(?:sang|đến|thành|tới|qua|về|xuống|lên)(?!\w)"
_AWAY = rf"^[^.;]{{0,60}}?{_MOVE}\s?{_TO}[^.;]{{0,40}}\d"
_AT_FIRST = (
    r"(?<!\w)(?:trước đây|lúc đầu|ban đầu|hẹn|đã (?:thông báo|hẹn|định|báo)|dự kiến|định|thông báo|"
    r"(?:kế hoạch|lịch) cũ)(?!\w)"
)
_LATER = rf"(?:(?<!\w)nay(?!\w)[^.;]{{0,60}})?{_MOVE}\s?{_TO}[^.;]{{0,40}}\d"
_CALLED_OFF = r"^[\W\d]*(?:tạm )?(?:hoãn|hủy|huỷ|không tổ chức)(?!\w)"
_NOT_HELD = r"^[^.;\d]{0,40}(?<!\w)(?:hủy|huỷ|không (?:tổ chức|thực hiện))(?!\w)"
_NEVER_ON = (
    r"(?<!\w)(?:không|chưa) (?:tổ chức|thực hiện|họp|diễn ra)(?!\w)"
    r"[^.;,]{0,30}?(?:(?<!\w)(?:vào|trong|ngày|lúc)\s*){1,2}$"
)
_BY_SO_MUCH = r"(?:thêm |lại |chậm )?(?:\d{1,2}|một|hai|ba) (?:ngày|tuần|tháng)"
_MOVED_TO = (
    rf"(?:{_MOVE}\s?{_TO}|{_MOVE}\s?{_BY_SO_MUCH}[\s,]*(?:{_TO}|\()|(?<!\w)(?:vẫn )?giữ(?: nguyên)?(?!\w))"
    r"\s*(?:từ\s*)?(?:thời gian\s*)?(?:ngày|lúc|hồi|đầu|hết|vào)?\W*$"
)
_GIVEN_LONGER = (
    r"(?<!\w)(?:gia hạn|kéo dài|lùi|dời|đổi|chuyển|thay đổi|điều chỉnh|thêm)(?!\w)[^.;]{0,40}?(?<!\w)(?:thu|nhận|nộp|"
    r"đăng ký|gửi|đóng|"
    rf"góp ý|hạn)(?!\w)[^.;]{{0,60}}{_TO}\s*(?:hết\s*)?(?:ngày)?\W*$"
)

_INSTEAD = re.compile(
    r"\((?:chuyen|doi|lui|day) tu (?:ngay )?$|"
    r"\b(?:thay (?:cho|vi)|chu khong phai)\b(?: (?:ky|ngay|thoi gian|lich|luc|vao|tu|cho|la|\d+ -?)){0,4}\s*$"
)
_OLD_PLAN = re.compile(
    r"\b(?:theo do|an dinh|da (?:thong bao|moi|an dinh|hen)|"
    r"theo (?:ke hoach|thong bao|giay moi|cong van|lich) (?:cu|ban dau|"
    r"so|da))\b(?!.*\b(?:nay|sang|lai|thanh)\b)"
)
_ANY_MOVE = re.compile(r"\b(?:doi|lui|hoan|day|thay doi|dieu chinh|chuyen|gia han|keo dai|them|giu)\b")
_ANY_OFF = re.compile(r"\b(?:hoan|huy|(?:khong|chua) (?:to chuc|thuc hien|hop|dien ra))\b")


def is_moved_away(place: TimePlace) -> bool:
    """Something was to be on that day and is moved to another: "dời từ … sang …", "trước đây hẹn …, nay …"."""
    if re.match(r"\W*(?:thoi gian|ngay|lich|gio) (?:cu|truoc day|ban dau)\b", place.column or ""):
        return True
    if _INSTEAD.search(place.before):
        return True
    if not _speaks_of_moving(place):
        return False
    if _is_moved_from(place) or place.says(_AWAY, place.after_marked):
        return True
    return bool(place.says(_AT_FIRST, place.before_marked) and place.says(_LATER, place.following_marked))


def _is_moved_from(place: TimePlace) -> bool:
    return bool(place.says(_FROM, place.before_marked) and place.says(_ON_TO, place.after_marked))


def is_of_old_plan(place: TimePlace) -> bool:
    """In a paper that moves something, a day of the plan that it changes: "theo đó lễ ra quân ấn định ngày 06/10"."""
    if not _ANY_MOVE.search(place.title) or place.bound is not None or is_moved_to(place):
        return False
    return _OLD_PLAN.search(place.before) is not None


def is_made_up_for(place: TimePlace) -> bool:
    """Another day is worked for it: "làm bù vào thứ Bảy 22/8 cho ngày 31/8"."""
    return re.search(r"\bbu\b[^.;]{0,60}\bcho (?:ngay )?(?:thu \w+ )?(?:ngay )?$", place.before) is not None


def is_called_off(place: TimePlace) -> bool:
    """What was to be then is put off or not held."""
    if _ANY_OFF.search(place.words) is None or place.says(_MOVED_TO, place.before_marked):
        return False
    before = place.before_marked
    off = place.says(_CALLED_OFF, before) or place.says(_NEVER_ON, before) or place.says(_NOT_HELD, place.after_marked)
    return off is not None


def is_moved_to(place: TimePlace) -> bool:
    """The new day of something that is moved."""
    if not _speaks_of_moving(place):
        return False
    return place.says(_MOVED_TO, place.before_marked) is not None and not is_given_longer(place)


def is_given_longer(place: TimePlace) -> bool:
    """The new last day of a time in which something is handed in or signed up for."""
    return _speaks_of_moving(place) and place.says(_GIVEN_LONGER, place.before_marked) is not None


def _speaks_of_moving(place: TimePlace) -> bool:
    """Whether the sentence or what follows has any word of moving: most have none, and need no closer look."""
    return _ANY_MOVE.search(place.words) is not None or _ANY_MOVE.search(words_of(place.following_marked)) is not None
