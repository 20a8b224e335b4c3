"""Days that lie behind the paper or are told as done."""

import re

from reading.plan.columns import TIMES, Column
from reading.plan.places import TimePlace
from reading.plan.relations.posting import is_stamp
from reading.plan.rules.words import PAPER, PAPER_NAMED
from reading.plan.shape import words_of

_SENT = re.compile(r"\b(?:gui|nop|bao cao|hoan thanh|dang ky|trinh|lap)\b")
_LONG_AGO = 60
"""Days after which nobody writes a limit that has passed by mistake."""
_OPENS = re.compile(r"[\W\d]*(?:\w+ ){0,1}(?:trong |vao )?(?:ngay|sang|chieu|toi|hom)?\s*")
_ISSUED = (
    r"^[^.;:]{0,80}?(?<!\w)(?:ban hành|phát hành|ký(?! niệm| kết| thi| họp| túc| hiệu)|"
    r"có (?=công văn|văn bản|tờ trình|thông báo|kế hoạch|thư|giấy mời)|ra (?=quyết định|thông báo|văn bản|"
    r"nghị quyết)|phê duyệt)"
    rf"(?!\w)[^.;:]{{0,40}}?(?:{PAPER}|{PAPER_NAMED}|kế hoạch|văn bản|thể lệ|thông báo|"
    rf"công văn)(?P<number>[^.;]{{0,30}}?số\s*:?\s*\d)?"
)
_EARLIER = (
    r"(?<!\w)(?:(?:tháng|tuần|năm|hôm|kỳ|đợt|quý) trước|trước (?:đây|đó)|vừa qua|lúc đầu|đã (?:nhắc|yêu cầu|đề nghị|"
    r"có|gửi|hẹn|ban hành|phát hành|"
    r"thông báo)|nhưng|song|mới (?:có|chỉ)|chậm so với|quá hạn|chưa)(?!\w)"
)
_SO_FAR = r"^[\W\d]*(?:trong|từ đầu năm|đến nay)(?!\w)[^.;]{0,60}\bđã\b"
_DONE_BY = r"(?<!\w)đã (?:xong|hoàn thành|kết thúc)\s*(?:ngày|trước|vào|từ)?\W*$"
_LAST_TIME = (
    r"(?<!\w)(?:năm ngoái|(?<!báo cáo )(?<!tổng kết )(?<!kết quả )năm trước|năm kia|"
    r"(?:đợt|kỳ|lần|mùa|khóa) trước)(?!\w)[^.;]{0,60}$"
)
_RESULTS = re.compile(
    r"[\W\d]*(?:(?:danh gia|tom tat|mot so|nhung|cac|ve)\s)*(?:ket qua|tinh hinh|uu diem|"
    r"mat (?:duoc|lam duoc)|han che|ton tai|"
    r"kho khan|thuan loi|nguyen nhan|cong tac da)\b"
)
_REACHED = re.compile(
    r"\b(?:dat duoc|da (?:lam|thuc hien|dat)|noi bat|(?:6|9) thang dau nam|trong nam|nam (?:qua|vua))\b"
)
_ONLY_RESULTS = re.compile(
    r"^(?!.*\b(?:phuong huong|nhiem vu|ke hoach|de xuat|xin y kien)\b).*\b(?:ket qua|tong ket|so ket|tinh hinh)\b"
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:se|du kien|de nghi|phan dau|tiep tuc|thoi gian toi|phuong huong|nhiem vu|kien nghi|ke hoach|giai phap)\b"
)
_CLOSED_AT = re.compile(r"[\W\d]*(?:bien ban|(?:cuoc |phien |buoi )?(?:hop|lam viec)|hoi nghi|dai hoi)\b")
_WRITTEN_ON = re.compile(
    r"^[\W\d]*hom nay,?(?: vao)?(?: (?:hoi|luc) [\w’']{1,6}(?: \w{1,4}){0,3})?,? (?:ngay )?$|"
    r"\b(?:duoc |da )?thong qua (?:tai|ngay|trong)\b[^.;]{0,60}$"
)
_FORECAST = re.compile(r"\b(?:theo (?:ban )?tin|du bao)\b[^.;]{0,90}$")
_WEATHER = re.compile(r"\b(?:bao|ap thap|mua|tam bao|khong khi lanh|lu|nang nong|khi tuong|kttv|thuy van|trieu)\b")
_FROM_THEN_ON = re.compile(
    r"\b(?:hang|moi) (?:ngay|tuan|thang|quy|nam)\b[^.;]{0,12}\((?:bat dau|ke|tinh|thuc hien) tu (?:ngay )?$"
)
_ELSEWHERE = re.compile(r"\W*(?:xem them|tin lien quan|bai lien quan|tin khac|tags?)\b\s*:?")


def is_link_elsewhere(place: TimePlace) -> bool:
    """It stands in a line of a web page that leads to another."""
    text, start = place.shape.text, place.when.span[0]
    line = text[max(text.rfind("\n", 0, start) + 1, start - 200) : start]
    return line.lstrip().startswith((">>", "»")) or _ELSEWHERE.match(words_of(line)) is not None


def is_past(place: TimePlace) -> bool:
    """It lies before the paper's own date, or is told as done ("đã tổ chức"), and no limit or time field says
    otherwise."""
    behind = place.is_behind
    if place.bound is not None:
        return behind and not _SENT.search(place.before)
    if _is_in_field(place):
        return False
    return _is_told_as_done(place) or (behind and (place.when.year_given or place.posted is not None))


def _is_in_field(place: TimePlace) -> bool:
    """A column or a label is made for it."""
    if place.role in TIMES or place.role is Column.LIMIT:
        return True
    return re.match(r"^\W*(?:thoi gian|thoi han|han)", place.label) is not None


def _is_told_as_done(place: TimePlace) -> bool:
    if place.says(_LAST_TIME, place.before_marked):
        return True
    if place.says(r"^[^.;]{0,70}(?<!\w)(?:đã|vừa) (?!được phê duyệt)", place.after_marked):
        return True
    if place.says(_SO_FAR, place.before_marked):
        return True
    return place.says(r"\bđã\b[^.;]{0,60}$", place.before_marked) is not None


def is_posting_stamp(place: TimePlace) -> bool:
    """It says when the page was put on the web, or a message typed."""
    return place.role is None and is_stamp(place.shape.text, place.when)


def is_time_of_minutes(place: TimePlace) -> bool:
    """The meeting that the paper is the minutes of: it is over."""
    if not place.title.startswith("bien ban"):
        return False
    closed = _CLOSED_AT.match(place.words) is not None and "cung ngay" in place.words_at
    return closed or (place.posted is not None and place.posted == place.when.first_day)


def is_day_of_paper(place: TimePlace) -> bool:
    """ "Hôm nay, ngày …": the paper is written on it; "(Thông qua tại kỳ họp ngày …)": it was passed on it."""
    return place.bound is None and _WRITTEN_ON.search(place.before) is not None


def is_of_weather(place: TimePlace) -> bool:
    """A forecast says where a storm is or will be."""
    return _FORECAST.search(place.before) is not None and _WEATHER.search(place.words) is not None


def is_start_of_rhythm(place: TimePlace) -> bool:
    """From when on a duty comes back: "ngày 20 hằng tháng (bắt đầu từ tháng 4)"."""
    return _FROM_THEN_ON.search(place.before) is not None


def is_told_in_results(place: TimePlace) -> bool:
    """It stands under what was reached ("I. Kết quả 6 tháng", "Tồn tại") and says no day that is clearly ahead."""
    if place.is_ahead and place.when.year_given and place.issued is not None:
        return False
    report = place.title.startswith("bao cao")
    if (
        report
        and _ONLY_RESULTS.search(place.title)
        and not _LOOKS_AHEAD.search(" ".join((place.words, *place.headings)))
    ):
        return True
    return any(_RESULTS.match(words) and (report or _REACHED.search(words)) for words in place.headings)


def is_issue_told(place: TimePlace) -> bool:
    """The day on which somebody issued or signed a paper that has its number, or that a paper without a date tells
    of."""
    if place.bound is not None or not _OPENS.fullmatch(re.split(r"[,;(]", place.before)[-1]):
        return False
    found = place.says(_ISSUED, place.after_marked)
    return found is not None and (bool(found["number"]) or place.issued is None)


def is_limit_told(place: TimePlace) -> bool:
    """A limit that had passed when the paper was written, told as a thing of before."""
    if place.bound is None:
        return False
    if place.says(_DONE_BY, place.before_marked):
        return True
    if not place.is_behind:
        return False
    if place.says(r"(?<!\w)(?:trước|so với|quá) (?:thời )?hạn(?: quy định)?[^().;]{0,12}$", place.before_marked):
        return True
    return _is_long_ago(place) or place.says(_EARLIER, place.sentence_marked) is not None


def _is_long_ago(place: TimePlace) -> bool:
    day, written = place.when.last_day, place.issued or place.posted
    return day is not None and written is not None and (written - day).days > _LONG_AGO
