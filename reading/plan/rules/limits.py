"""Days by which somebody must have done something."""

import re
from collections import deque

from reading.plan.places import TimePlace
from reading.plan.rules.words import HELD
from reading.when.values import WhenKind

_REFUSED = re.compile(
    r"(?:se |deu )?(?:khong|ko)\b.{0,40}\b(?:duoc|nhan|giai quyet|xem xet|tiep nhan|trinh|tinh|chap nhan|tong hop)\b"
)
_VERBS = re.compile(
    rf"\b(?:(?P<duty>hoan thanh|xong|hoan tat|chot|gui|goi|nop|bao cao|(?<!chuong )(?<!quy )(?<!cong )(?<!qua )trinh|"
    rf"tong hop|"
    rf"dang ky|cung cap|ban hanh|ban giao|(?<!phan mem )cap nhat|(?<!thanh )lap(?= danh sach| ke hoach| du toan|"
    rf" ho so)|"
    rf"xay dung(?= ke hoach| chuong trinh| bao cao| du thao| de an| the le| phuong an| kich ban))|"
    rf"(?<!kien toan )(?<!cac )(?<!cong tac )(?<!xay dung )(?<!he thong ){HELD})\b"
)
_HANDS_IN = re.compile(
    r"[\s)]*[:,–-]?\s*(?:(?!to chuc|hop|khai mac|le\b)\w+ ){0,7}?(?:nop|gui|dang ky|hoan thanh|dong (?:quy|tien|phi|"
    r"gop|le phi|kinh phi)|han cuoi)\b"
)
_REMARK = re.compile(r"\((?!(?:trong|ngay|vao|du kien|han|xong|cham nhat|truoc|den|tu)\b)\s?[a-z][^)]*$")
_HARD = ("trước", "chậm", "muộn", "trễ", "hạn", "không quá")
_STARTED = re.compile(
    r"\btu\b(?!\s+(?:nay|bay gio|khi|ngay (?:ra|ky|ban hanh|phat dong|phat hanh|nhan|thong bao|dang)))"
)
_TAKEN_IN = re.compile(r"\b(?:dang ky|nop|gui|nhan ho so|tiep nhan)\b")
_DUE_BEFORE = re.compile(r"\b(?:gui|nop|dang ky|hoan thanh|han|bao cao)\b[^;]{0,120}$")
_WINDOW_BEFORE = re.compile(
    r"\b(?:dang ky|nop|gui|nhan ho so|tiep nhan|nhan bai|bao cao|hoan thanh|binh chon|gop y|(?:thu|"
    r"dong) (?:ho so|bai|phieu|don|anh|hoi phi|phi|tien|quy))\b(?:[^.;]|\.(?=\d)){0,90}$"
)
_QUALIFYING = re.compile(
    r"\b(?:sinh|tuyen dung|cong nhan|tot nghiep|ket nap|nhap ngu|bo nhiem|thanh lap|co hieu luc|ban hanh|hoat dong|"
    r"cong tac|"
    r"xay dung nha|khoi cong|lan gan nhat|doat giai[^.;]{0,40})\s*$"
)
_FROM_NOW = re.compile(r"\btu (?:nay|bay gio) (?:cho )?den(?: het)?(?: ngay)? ?$")
_NOT_BEFORE = re.compile(r"\b(?:khong|chua|dung)\s(?!qua\b|muon\b|cham\b|tre\b)\w+(?:\s\w+){0,3}\s*$")
"""What must not be done before a day is no duty by it: "không thu hồ sơ trước ngày"."""


def is_refused_after(place: TimePlace) -> bool:
    """ "sau ngày … sẽ không nhận": that day is the last."""
    return bool(
        re.search(r"\bsau(?:\s+ngay)?\s*$", place.before)
        and (_REFUSED.search(place.after) or _REFUSED.search(place.before[-80:]))
    )


def is_named_limit(place: TimePlace) -> bool:
    """The day comes first and is then called the limit, or the duty itself follows: "25/11: hạn cuối nộp", "25/11: nộp
    hồ sơ"."""
    opens = re.fullmatch(r"[\W\d]*(?:ngay )?", place.before)
    return bool(opens) and bool(
        re.match(r"\)?\s*[:–-]\s*(?:la )?(?:han|het han|nop|gui|hoan thanh|bao cao ket qua)\b", place.after)
    )


def is_hard_limit(place: TimePlace) -> bool:
    """ "trước ngày", "chậm nhất", "hạn chót", "đến hết ngày" stand right before it and bind a duty."""
    bound = place.bound
    if _was_over(place):
        return False
    if bound is None or _QUALIFYING.search(place.before_bound) or _NOT_BEFORE.search(place.before_bound):
        return False
    if bound[2].startswith(_HARD):
        return True
    if "hết" in bound[2] or "xong" in bound[2]:
        return not _is_started(place) or _TAKEN_IN.search(place.words) is not None
    return not _is_started(place) and _DUE_BEFORE.search(place.before) is not None


def _was_over(place: TimePlace) -> bool:
    """It had passed when the paper was written, and nothing was to be sent by then."""
    last, issued = place.when.last_day, place.issued
    if last is None or issued is None or last >= issued:
        return False
    return re.search(r"\b(?:gui|nop|bao cao|hoan thanh|dang ky)\b", place.before) is None


def _is_started(place: TimePlace) -> bool:
    """A day before it opens the stretch; "từ nay đến hết ngày 30/6" opens at no day of its own: only its end is set."""
    return _STARTED.search(place.before[-60:]) is not None


def is_duty_after_day(place: TimePlace) -> bool:
    """The sentence begins with the day and goes on with somebody who hands something in: "20/5: các xã gửi danh
    sách"."""
    opens = re.fullmatch(r"[\W\d]*(?:(?:truoc|den|vao|trong)?\s?(?:ngay|sang|chieu))?\s*", place.before)
    return bool(opens) and _HANDS_IN.match(place.after) is not None


def is_counted_day(place: TimePlace) -> bool:
    """So many days counted from a day that is written: "trong 05 ngày làm việc kể từ ngày 24/4"."""
    counted = re.search(r"\d ngay (?:lam viec )?,? ?(?:ke tu|tinh tu|sau|tu|truoc)\b", place.words_at)
    return place.when.bound is not None and counted is not None


def is_until_from_now(place: TimePlace) -> bool:
    """ "từ nay đến ngày 15/10": what its label names is done by then."""
    return place.is_ahead and _FROM_NOW.search(place.before) is not None


def is_window(place: TimePlace) -> bool:
    """A stretch of days in which something is to be handed in or signed up for."""
    return place.when.kind is WhenKind.RANGE and _WINDOW_BEFORE.search(place.before) is not None


def _last_verb(before: str) -> re.Match[str] | None:
    return next(iter(deque(_VERBS.finditer(before), maxlen=1)), None)


def is_duty_dated(place: TimePlace) -> bool:
    """The last verb before the time is one of handing in or finishing: "hoàn thành trong tháng 6", "gửi về … ngày
    5/4"."""
    last = _last_verb(place.before)
    if last is None or last["duty"] is None:
        return False
    return _leads_on(place.before[last.end() :])


def _leads_on(between: str) -> bool:
    """The words between a verb and a time keep them together. Not in "đăng ký xe cho ngày 19/4": the day is that of
    what is prepared for."""
    if _REMARK.search(between):
        return False
    return len(between) < 100 and not re.search(r"[.;:]|\b(?:cho|phuc vu)\s+(?:\w+\s+)?$", between)
