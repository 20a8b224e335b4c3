"""What is to be done and to whom it goes, in the document's own words, and the sentence that says so."""

import re

from core.plans.found import Span
from reading.plan.actors import ACTOR_LABEL, VERB
from reading.plan.columns import Column
from reading.plan.phrases import trimmed
from reading.plan.places import TimePlace
from reading.plan.tables import TableRow
from reading.when.values import WhenKind

_TO = re.compile(
    r"(?:gửi\s+(?:\w+\s+){0,3}?(?:về|đến|cho|tới|lên|qua)|(?:gửi|gởi|nộp|trình)(?:\s+(?:về|đến|cho|tới|lên|tại|ngay|"
    r"lại))?|"
    r"báo cáo(?:\s+\w+){0,5}?\s+(?:về|cho|với|lên)|báo cáo(?=\s[A-ZĐ])|về|đến|tới|cho)\s+(?P<to>(?:[A-ZĐ]|các\s|"
    r"đơn vị|cụm|ban\s|phòng\s|"
    r"văn phòng|thường trực|địa chỉ|thư ký|lãnh đạo\s|cô\s|thầy\s|ông\s|bà\s|đồng chí\s|đ/c\s)(?:[^.;:]|(?<=\bP)\.|"
    r"(?<=\w)\.(?=\w)){2,110})"
)
_CUT = re.compile(
    r"\s*(?:\b[Tt]rước\b|\bChậm\b|\bchậm nhất\b|\bđể\b|\bnhằm\b|\bhạn\b|\bđến hết\b|\bmuộn nhất\b|\btrong (?:vòng|"
    r"thời hạn|ngày|tháng|"
    r"quý)\b|\btheo (?:địa chỉ|mẫu|quy định)\b|,?\s*\bgồm\b|\bqua (?:địa chỉ|email|hộp thư|thư điện tử)\b|\bkèm\b|"
    r"\blàm\b|\bngày \d|"
    r"\bbằng\b|\bđịnh kỳ\b|\btổng hợp\b|\bvà (?:gửi|nộp|báo cáo)\b|\b(?:không (?:muộn|chậm)|ngay|xong|cuối|trong)\b|"
    r"\b(?:danh sách|hồ sơ|kết quả|lịch|số liệu|tình hình|tiến độ|(?:phê )?duyệt)\b|\bsau\b|\bdưới\b|"
    r",\s*(?:chuẩn bị|thực hiện|đảm bảo|tham)|\bvào\b|\btừ\b|"
    r"\blà ngày\b|\s\((?!qua|thông qua|bộ phận|phòng|ban))"
)
_PASSED_ON = re.compile(r"\sđể\s+tổng hợp(?:,|\s+và)?\s+báo cáo\s+(?:về\s+)?(?P<to>[A-ZĐ].*)$", re.DOTALL)
_SENT_ONLY = re.compile(r"(?:gửi|nộp|trình)\s+(?:lại\s+)?(?:về|đến|cho|tới|lên|qua)\b", re.IGNORECASE)
_FIELD = re.compile(r"(?:thời gian|thời hạn|hạn chót|hạn cuối|hạn)\b(?:\s+(?:dự kiến|là))?", re.IGNORECASE)
_HANDED_OVER = re.compile(r"^(?:tiếp nhận|thu nhận|nhận|thu)\s+(?=\w)", re.IGNORECASE)
"""What the office takes in, others hand in."""
_FOLLOWED_BY_DEED = re.compile(rf"(?:\s?(?:tiếp|tiếp theo|liền kề))?[\s)]{{0,4}}(?:{VERB})\b", re.IGNORECASE)
_GIVEN_LONGER = re.compile(
    r"(?:gia hạn|kéo dài|lùi|dời|chuyển|đổi|thay đổi|điều chỉnh)\s(?:thêm\s)?(?:thời gian|thời hạn|"
    r"hạn)\s(?P<what>[^,;.:]{3,80})$",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(
    r"(?:(?:báo cáo|b/c)\s(?:định kỳ\s)?|[,;:(]\s|^\s?)(?P<unit>tháng|quý|năm|0?6 tháng)(?:\s(?:gửi|"
    r"nộp)(?:\s[^,;.]{1,60})?)?\s*$",
    re.IGNORECASE,
)
_TIMES_OVER = re.compile(
    r"(?:mỗi|hàng|hằng|từng)\s(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\slần(?:/\w+)?|(?:vào\s)?ngày\s\d{1,2}(?!\s?tháng)"
)
_TIME_AND_MORE = re.compile(
    r"(?:\d\s?[/.-]\s?\d{1,4}|(?:ngày\s\d{1,2}|(?:hằng|hàng)\s(?:tháng|quý|năm))(?:\s(?:của\s)?tháng\s(?:cuối|đầu|"
    r"sau)(?:\squý)?)?)(?:\s?\([^()]{0,40}\))?\s?(?:[,;]\s*(?:và\s+)?|\svà\s+)(?:(?:đồng thời|rồi|sau đó)\s)?"
)
_LONGEST = 500
_LONG = 120
_DUTY = re.compile(
    rf"(?<=[,(;])\s{{0,3}}(?:và\s+)?(?=(?:đề nghị\s+|yêu cầu\s+)?(?:các đơn vị\s+)?(?:{VERB})\b)", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?:{VERB})\b", re.IGNORECASE)


def read_addressee(place: TimePlace) -> str | None:
    """Where it goes and through whom: "Hội CCB tỉnh (qua Ban Tuyên giáo)"."""
    low, high = place.sentence
    found = list(_TO.finditer(place.shape.text[low : place.when.span[0]])) or list(
        _TO.finditer(place.shape.text[place.when.span[1] : high][:200])
    )
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


def read_what(place: TimePlace, row: TableRow | None = None) -> str:
    """The duty in the document's own words, without label and limit; of a long sentence the clause that the limit
    belongs to."""
    if row is not None:
        named = row.under(Column.THING) or row.lead
        if named:
            return named
    field = _FIELD.match(place.own_label_as_written or "")
    if field is not None:
        return _of_field((place.own_label_as_written or "")[field.end() :], place)
    text = place.shape.text
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    label = place.paragraph.label
    end = place.bound[1] if place.bound else place.when.span[0]
    if label and ACTOR_LABEL.match(label) and low < place.paragraph.value_start <= end:
        low = place.paragraph.value_start
    before = text[low:end]
    longer = _GIVEN_LONGER.search(before)
    if longer is not None:
        return _HANDED_OVER.sub("nộp ", trimmed(longer["what"]))
    report = _REPORT_OF.search(before)
    if place.when.kind is WhenKind.RECURRENCE and report is not None:
        return f"gửi báo cáo {report['unit']}"
    over = next(iter(place.shape.over(place.paragraph)), None)
    headed = _FIELD.match(over.label or over.body) if over is not None and not place.own_label else None
    if headed is not None and over is not None and not _VERB.search(before):
        return _of_field((over.label or over.body)[headed.end() :], place)
    before = _after_other_time(before)
    inside = text[slice(*place.when.span)]
    after = text[place.when.span[1] : place.sentence[1]]
    if place.when.kind is WhenKind.RECURRENCE and _FOLLOWED_BY_DEED.match(after):
        return _tidy(re.sub(r"^\s?(?:tiếp theo|tiếp|liền kề)?[\s),]*", "", after))
    if place.when.kind is WhenKind.RECURRENCE and _VERB.search(inside) and not _VERB.search(before):
        return _tidy(_TIMES_OVER.sub(" ", before + inside))
    divided = re.match(r"\s*(?:đợt|lần|vòng|kỳ|nhóm)\s", before, re.IGNORECASE)
    if (
        divided is None
        and not _VERB.search(before)
        and label
        and _VERB.search(label)
        and place.paragraph.value_start <= end
    ):
        return _tidy(label)
    if not _VERB.search(before):
        after = _tidy(text[place.when.span[1] : place.sentence[1]])
        return after if _VERB.search(after) else _tidy(text[low : place.sentence[1]])
    return _tidy(_last_clause(before))


def _of_field(named: str, place: TimePlace) -> str:
    """ "Thời gian đăng ký tham dự" → "đăng ký tham dự"; a bare "Hạn nộp" with the heading it stands under."""
    words = _HANDED_OVER.sub("nộp ", trimmed(named))
    over = next(iter(place.shape.over(place.paragraph)), None)
    if len(words.split()) > 2 or over is None:
        return words or _tidy(place.paragraph.body)
    if place.own_label_as_written is None:
        return words
    return _tidy(f"{words} {over.label or over.body}")


def _after_other_time(before: str) -> str:
    """Of a sentence with several times what follows the last one, when that is a duty."""
    cut = max(_TIME_AND_MORE.finditer(before), key=re.Match.end, default=None)
    if cut is None or not _VERB.match(before, cut.end()):
        return before
    return before[cut.end() :]


def _last_clause(before: str) -> str:
    """The bracket the limit stands in, or the last clause of a long sentence that begins with a duty."""
    opened = before.rfind("(")
    if opened > before.rfind(")") and len(before) - opened > 20:
        return before[opened + 1 :]
    if len(before) <= _LONG:
        return before
    starts = [
        found.end()
        for found in _DUTY.finditer(before)
        if len(before) - found.end() > 20 and not _SENT_ONLY.match(before, found.end())
    ]
    return before[starts[-1] :] if starts else before


def _tidy(text: str) -> str:
    words = trimmed(text)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def quote_of(text: str, span: Span) -> Span:
    """The span without blanks and marks at its ends."""
    start, end = span
    while start < end and text[start] in " \t\n\r*_#,;:.-–(\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\n\r*_#,;:\u00a0":
        end -= 1
    return start, end
