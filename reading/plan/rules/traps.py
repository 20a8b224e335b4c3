"""Times that must not become anything: papers cited, anniversaries, addresses, signing dates, periods and conditions
talked about."""

import re

from core.plans.found import Precision
from reading.plan.places import TimePlace
from reading.plan.rules.words import DUE_FIELD, GATHERING, OCCASION, PAPER, PAPER_NAMED
from reading.plan.schedule import is_calendar
from reading.plan.shape import words_of
from reading.when.values import WhenKind

_HEAD = 1500
"""Characters in which a day on a line of its own is the paper's date."""
_SIGNED_AT = re.compile(r"[\W_]*(?:[A-ZĐ][\w.’'-]*[ \t]*){1,8},?\s*$")
_CONDITIONS = re.compile(
    r"\W*(?:dieu kien|tieu chuan|tieu chi|pham vi|thoi ky|nien do|ky bao cao|so lieu|giai doan|moc thoi gian|moc so lieu|"
    r"doi tuong (?:va|,) (?:dieu kien|tieu chuan))\b"
)
_LAST_PAPER = rf"\b(?:{PAPER}|{PAPER_NAMED})\b(?!.*\b(?:{PAPER}|{PAPER_NAMED})\b)(?P<rest>.*)$"
_OCCASION = rf"(?<!\w){OCCASION}(?!\w)[^.;:()]{{0,90}}$"
_NUMBER_RIGHT_BEFORE = re.compile(
    r"(?:so\s*:?\s*\d*|\d)\s*(?:/\d{4})?\s*[-/]\s*[a-zd][\w/&-]{0,30},?\s*(?:(?:ban hanh|ky)\s+)?(?:ngay\s*)?$"
)
_VERB_BETWEEN = re.compile(
    r"\b(?:to chuc|gui|nop|hop|khai mac|dien ra|vao|truoc|du kien|tien hanh|hoan thanh|dang ky|de nghi|yeu cau|tham du|den|luc)\b"
)
_FEAST = re.compile(
    r"\b(?:ky niem|chao mung|nhan dip|dip|huong ung|ngay thanh lap|ngay truyen thong|truyen thong|ngay sinh|giai phong|"
    r"chien thang|quoc khanh|quoc te|ngay hoi|ngay thay|ngay nha|"
    r"cach mang|thuong binh|ngay toan|ngay gia|ngay phap|ngay bao|ngay dan|ngay doan|ngay thanh|ngay khuyet|ngay tu)\b"
    r"(?P<rest>(?:(?!\b(?:vao|luc|to chuc|truoc|hoan thanh|cham nhat|gui|nop|du kien|cao diem|trien khai|tu ngay|bat dau|trong (?:thang|quy|tuan)|"
    r"khai mac|thoi gian)\b)[^;]){0,90})$"
)
_ADDRESS = (
    r"(?:đường|phố|quảng trường|trường|bệnh viện|khu|khu phố|công viên|cầu|ngõ|hẻm|ngách|xóm|ấp|thôn|nhà máy|sư đoàn|"
    r"trung đoàn|lữ đoàn|đoàn|nông trường|chợ|rạp|sân)\s+(?:số\s+)?$"
)
_AS_OF = (
    r"(?:(?<!\w)tính (?:đến|từ)|số liệu(?: [^\W\d_]+){0,4}|(?<!học )(?<!vệ )(?<!phát )(?<!thí )(?<!\w)sinh(?: (?:từ|trước|sau))?|"
    r"hiệu lực(?: thi hành)?(?: kể)?(?: từ)?|áp dụng (?:kể )?từ|thay thế|(?<!\w)đã (?:được )?\w+(?: \w+){0,6}|tuyển dụng|công nhận|"
    r"còn hạn|còn hiệu lực|có giá trị|tốt nghiệp|kết nạp|nhập ngũ|bổ nhiệm|thành lập|từ năm|thời điểm|kể từ|công tác từ|"
    r"(?<!\w)mốc)\s*(?:đến|từ|trước|sau)?\s*(?:hết\s+)?(?:ngày|tháng)?\s*$"
)
_SHARE = re.compile(r"\b(?:ty le|ti le|ty so|ti so|ket qua|so luong|diem|thang|chuong|bai|dieu|to|so)\b")
_FIGURES_AS_OF = re.compile(
    r"(?:\((?:so lieu|tinh|chot|uoc|thoi diem)\b[^()]{0,80}|"
    r"\bso lieu (?:duoc )?(?:tinh|chot|lay|cap nhat)?\s?(?:den|tu)(?: het)?(?: ngay)?[^.;(),]{0,12})$"
)
_ACTIVITY = re.compile(
    rf"\W*(?:{GATHERING}|so ket|tong ket|khai mac|be mac|to chuc|trien khai|kiem tra|danh gia|phat dong)\b"
)
_PERIOD_WORDS = re.compile(
    r"(?:trong|vao|vao khoang|du kien|khoang|hoan thanh|truoc|cham nhat|den het|het|tu|den|trong khoang)\s*(?:thoi gian\s*)?(?:tu\s*)?[:(]?\s*$"
)


def is_blank(place: TimePlace) -> bool:
    """The day is left open for the clerk's pen, as in "ngày … tháng 6 năm 2024", and nothing says that something is
    held then."""
    if not place.when.blank or not place.words_at.startswith("ngay"):
        return False
    return not re.match(r"\W*thoi gian", place.label) and not re.search(
        r"\b(?:du kien|to chuc|vao|khai mac|luc)\s*(?:vao\s*)?$", place.before
    )


def is_signing_date(place: TimePlace) -> bool:
    """A place name, a comma and the long date on a line of its own: the date of the paper."""
    start, end = place.when.span
    text = place.shape.text
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[line_start:start].split("\t")[-1]
    rest = text[end : line_end if line_end >= 0 else len(text)]
    if (
        place.issued is not None
        and place.issued == place.when.first_day
        and not re.search(r"\w", line + rest)
        and start < _HEAD
    ):
        return True
    return (
        ("tháng" in text[start:end] or (place.issued == place.when.first_day and start < _HEAD))
        and len(line) < 60
        and bool(_SIGNED_AT.fullmatch(line.split("   ")[-1]))
        and not re.search(r"\w", rest.split("\t")[0])
    )


def is_paper_cited(place: TimePlace) -> bool:
    """It is the date of a law or paper that is cited by kind or number."""
    if place.bound is not None and place.bound[2].startswith(("trước", "chậm", "hạn")):
        return False
    if _NUMBER_RIGHT_BEFORE.search(place.before[-70:]):
        return True
    found = place.says(_LAST_PAPER, place.before_marked, re.RegexFlag(0))
    if (
        found is None
        or place.when.kind is WhenKind.PERIOD
        or (_is_occasion_ahead(place) and not re.search(r"\d", found["rest"]))
    ):
        return False
    rest = words_of(found["rest"])
    return len(rest) < 130 and not _VERB_BETWEEN.search(rest) and not re.search(r"[.;:]", rest)


def _is_occasion_ahead(place: TimePlace) -> bool:
    """The time is led to by the name of a gathering and lies ahead of the paper: "Lễ trao Quyết định ngày 20/9" names
    no paper's date."""
    day = place.when.first_day
    ahead = day is not None and place.issued is not None and day >= place.issued
    return ahead and place.says(_OCCASION, place.before_marked) is not None


def is_legal_base(place: TimePlace) -> bool:
    """It stands in a recital ("Căn cứ …;") that carries no order of its own."""
    recital = re.match(
        r"(?:can cu|xet de nghi|theo de nghi|thuc hien|thi hanh|tiep theo|chap hanh|xet)\b", place.opening
    )
    closed = place.paragraph.text[-8:].rstrip(" *_\n").endswith((";", ","))
    return (
        recital is not None
        and place.bound is None
        and (closed or place.opening.startswith("can cu"))
        and len(place.shape.over(place.paragraph)) < 2
    )


def is_anniversary(place: TimePlace) -> bool:
    """It is a feast or the pair of years of an anniversary, which is mentioned and not planned."""
    when = place.when
    if (
        when.kind is WhenKind.RANGE
        and when.first_day
        and when.last_day
        and when.last_day.year - when.first_day.year > 3
    ):
        return True
    if (
        place.bound is not None
        or when.precision is Precision.MINUTE
        or (place.own_label and place.opens_value and when.year_given)
    ):
        return False
    found = _FEAST.search(place.before)
    if found is not None and found.group().startswith("ngay hoi") and when.year_given:
        return False
    return found is not None and (not when.year_given or "(" in found["rest"] or len(found["rest"]) < 50)


def is_address(place: TimePlace) -> bool:
    """It is the name of a street, square or school, or a house number."""
    return not place.when.year_given and (
        place.says(_ADDRESS, place.before_marked) is not None or bool(re.search(r"\bso\s+(?:nha\s+)?$", place.before))
    )


def is_condition(place: TimePlace) -> bool:
    """It says as of when something counts, or who may take part, or since when a rule holds."""
    if _is_occasion_ahead(place):
        return False
    return place.says(_AS_OF, place.before_marked) is not None and not re.search(
        r"thoi gian|dang ky|nop|gui|den het", place.before[-60:]
    )


def is_period_of_talk(place: TimePlace) -> bool:
    """A month, quarter, half or year that is talked about ("báo cáo quý I", "năm 2024"), not a time set."""
    if place.when.kind is not WhenKind.PERIOD:
        return False
    in_field = re.match(r"\W*thoi gian", place.label)
    if re.search(r"thang (?:dau|cuoi) nam", place.words_at):
        return not in_field or bool(re.search(r"\w", place.before[-20:].split(":")[-1]))
    led = (
        _PERIOD_WORDS.search(place.before)
        or place.before.endswith("(")
        or (_ACTIVITY.match(place.own_label) and place.opens_value)
    )
    return not (place.column or led or place.when.vague or in_field or re.match(DUE_FIELD, place.label))


def is_year_of_talk(place: TimePlace) -> bool:
    """A whole year is a horizon or part of a name, unless it fills a time field or is a guess ("dự kiến năm 2026")."""
    when = place.when
    if when.kind is not WhenKind.PERIOD or when.precision is not Precision.YEAR or when.blank:
        return False
    return not re.search(
        r"du kien\s*(?:to chuc\s*)?(?:vao|trong)?\s*$|^\W*thoi gian[^:]{0,40}:\s*(?:trong\s*)?$", place.before
    )


def is_start_of_window(place: TimePlace) -> bool:
    """It only opens what the same sentence then closes: "bắt đầu từ tháng 3, hoàn thành trước ngày 30/6"."""
    one = place.when.kind is not WhenKind.RANGE and bool(re.search(r"\btu\s*(?:ngay\s*)?$", place.before))
    return bool(one and re.match(r"\W{1,3}(?:va )?(?:hoan thanh|ket thuc|xong|den)\b", place.after))


def is_past(place: TimePlace) -> bool:
    """It lies before the paper's own date, or is told as done ("đã tổ chức"), and no limit or time field says
    otherwise."""
    last = place.when.last_day
    behind = last is not None and place.issued is not None and last < place.issued
    if (
        place.bound is not None
        and behind
        and not re.search(r"\b(?:gui|nop|bao cao|hoan thanh|dang ky|trinh|lap)\b", place.before)
    ):
        return True
    if place.bound is not None or re.match(r"^\W*(?:thoi gian|thoi han|han)", place.column or place.label):
        return False
    told = place.says(r"^[^.;]{0,70}\bđã (?!được phê duyệt)", place.after_marked) or place.says(
        r"\bđã\b[^.;]{0,60}$", place.before_marked
    )
    return bool(told) or (
        place.issued is not None and last is not None and place.when.year_given and last < place.issued
    )


def is_week_of_calendar(place: TimePlace) -> bool:
    """The week a work calendar is for; its lines are the events."""
    return (
        place.when.kind is WhenKind.RANGE
        and bool(re.match(r"\W*(?:\(?\s*tuan|lich|tu ngay)\b", place.opening))
        and is_calendar(place.title)
    )


def is_agenda_day(place: TimePlace) -> bool:
    """A day that opens its line under a time field which names the days already: what follows is the agenda."""
    over = place.headings[0] if place.headings else ""
    opens = re.fullmatch(r"[\W\d]*(?:ngay )?", place.before) and re.match(r"\)?\s*:", place.after)
    return bool(opens) and bool(re.match(r"\W*thoi gian\b.*\d{1,2}\s*[/-]\s*\d", over))


def is_unsupported(place: TimePlace) -> bool:
    """Two numbers and a slash with nothing near that makes them a day: a share, a score."""
    supported = (
        place.column
        or place.bound
        or re.match(r"^\W*(?:thoi gian|ngay|thoi han|lich)", place.label)
        or re.search(r"\b(?:tu|den|vao|luc|hom|sang|chieu|toi|het)\s*(?:ngay\s*)?$", place.before)
        or _closes_item(place)
    )
    return place.when.weak and place.when.kind is not WhenKind.PERIOD and not supported


def _closes_item(place: TimePlace) -> bool:
    """A label and then only the day: "+ Khu vực 1 (phường Cát Tân): 19/6"."""
    day = place.when.first_day
    alone = (
        place.opens_value
        and place.own_label
        and not re.search(r"\w", place.after)
        and not _SHARE.search(place.own_label)
    )
    return bool(alone) and day is not None and (place.issued is None or day >= place.issued)


def is_as_of(place: TimePlace) -> bool:
    """A day by which figures are taken, whatever limit stands before it: "(số liệu đến hết ngày 31/5, ước đến
    30/6)"."""
    return (
        bool(_FIGURES_AS_OF.search(place.before))
        or place.says(r"(?<!\w)tính đến(?: hết)?(?: ngày)?\s*$", place.before_marked) is not None
    )


def is_register_field(place: TimePlace) -> bool:
    """A date of birth, of issue or of joining in a list of people or papers."""
    return bool(
        re.match(
            r"\W*(?:ngay|nam|thoi gian)(?:,? thang)?(?:,? nam)? (?:sinh|cap|ky|ban hanh|vao|ket nap|tuyen|bo nhiem|nhap ngu|chinh thuc)\b",
            place.column or place.own_label,
        )
    )


def is_condition_listed(place: TimePlace) -> bool:
    """It stands under "Điều kiện", "Tiêu chuẩn", "Phạm vi": what must be so or is looked at, not what is to be done."""
    over = (place.own_label, *place.headings[:2])
    return any(_CONDITIONS.match(words) for words in over) and not re.search(
        r"\b(?:gui|nop|dang ky|xac nhan)\b", place.before
    )


def is_in_title(place: TimePlace) -> bool:
    """It is part of the paper's own title."""
    words = words_of(place.paragraph.body[:300])
    return len(words) > 8 and words in place.title


def is_validity(place: TimePlace) -> bool:
    """It says how long a card or a contract holds."""
    return bool(
        re.search(r"\b(?:con (?:thoi )?(?:han|hieu luc|gia tri)|co (?:hieu luc|gia tri))\b[^.;]{0,30}$", place.before)
    )


FIRST = (
    is_blank,
    is_in_title,
    is_as_of,
    is_validity,
    is_condition_listed,
    is_register_field,
    is_signing_date,
    is_unsupported,
    is_paper_cited,
    is_address,
    is_anniversary,
    is_year_of_talk,
    is_start_of_window,
    is_week_of_calendar,
    is_agenda_day,
)
SECOND = (is_legal_base, is_condition, is_past, is_period_of_talk)
