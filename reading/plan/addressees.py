"""To whom what is handed in goes, in the document's own words."""

import re

from reading.plan.places import TimePlace

_TO = re.compile(
    r"(?:gửi\s+(?:\w+\s+){0,3}?(?:về|đến|cho|tới|lên|qua)|(?:gửi|gởi|nộp|trình)(?:\s+(?:về|đến|cho|tới|lên|tại|ngay|"
    r"lại))?|"
    r"báo cáo(?:\s+\w+){0,5}?\s+(?:về|cho|với|lên)|báo cáo(?=\s[A-ZĐ])|về|đến|tới|cho)\s+(?P<to>(?:[A-ZĐ]|các\s|"
    r"đơn vị|cụm|ban\s|phòng\s|"
    r"văn phòng|thường trực|địa chỉ|thư ký|lãnh đạo\s|cô\s|thầy\s|ông\s|bà\s|đồng chí\s|đ/c\s)(?:[^.;:]|(?<=\bP)\.|"
    r"(?<=\w)\.(?=\w)){2,110})"
)
_CUT = re.compile(
    r"\b(?:[Tt]rước|Chậm|chậm nhất|để|nhằm|hạn|đến hết|muộn nhất|trong (?:vòng|thời hạn|ngày|tháng|quý)|"
    r"theo (?:địa chỉ|mẫu|quy định)|gồm|qua (?:địa chỉ|email|hộp thư|thư điện tử)|kèm|làm|bằng|định kỳ|tổng hợp|"
    r"và (?:gửi|nộp|báo cáo)|không (?:muộn|chậm)|ngay|xong|cuối|trong|danh sách|hồ sơ|kết quả|lịch|số liệu|tình hình|"
    r"tiến độ|(?:phê )?duyệt|sau|dưới|vào|từ|là ngày)\b"
    r"|\bngày \d|,\s*(?:gồm\b|chuẩn bị|thực hiện|đảm bảo|tham)|\s\((?!qua|thông qua|bộ phận|phòng|ban)"
)
_PASSED_ON = re.compile(r"\sđể\s+tổng hợp(?:,|\s+và)?\s+báo cáo\s+(?:về\s+)?(?P<to>[A-ZĐ].*)$", re.DOTALL)


def read_addressee(place: TimePlace) -> str | None:
    """Where it goes and through whom: "Hội CCB tỉnh (qua Ban Tuyên giáo)"."""
    low, high = place.sentence
    start, end = place.when.span
    return addressee_in(place.shape.text[low:start]) or addressee_in(place.shape.text[end:high][:200])


def addressee_in(words: str) -> str | None:
    """The last office to which the words send something."""
    found = list(_TO.finditer(words))
    if not found:
        return None
    return _office(found[-1]["to"]) or None


def _office(to: str) -> str:
    """The office named, and the one it is passed on to: "Cụm trưởng để tổng hợp, báo cáo Hội tỉnh"."""
    first, passed = _first_office(to), _PASSED_ON.search(to)
    if passed is None:
        return first
    return f"{first} và {_first_office(passed['to'])}"


def _first_office(to: str) -> str:
    return _closed(_CUT.split(to, maxsplit=1)[0])


def _closed(words: str) -> str:
    tidy = " ".join(words.split()).strip(" ,(")
    return tidy + ")" * (tidy.count("(") > tidy.count(")"))
