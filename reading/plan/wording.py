"""Who, what, to whom, and what is asked: read from the sentence, the label and the headings a duty stands under."""

import re

from core.plans import Asks, Span
from reading.plan.phrases import trimmed
from reading.plan.places import Place
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import Row
from reading.when.accents import without_accents

_ACTOR = (
    r"(?:(?:các|mỗi|từng|những|toàn thể|tất cả)\s+(?!nội dung|hoạt động|công việc|tài liệu|văn bản|báo cáo|bài|hồ sơ|"
    r"nhiệm vụ)|đơn vị\b|thư ký|thủ trưởng|lãnh đạo|hội(?! nghị| thảo| thi| trường| trại)\b|"
    r"ban tổ chức|ban(?! hành| tổ chức)\b|phòng\b|văn phòng|sở\b|ủy ban|uỷ ban|ubnd|hđnd|trung tâm|trường(?! hợp)\b|khoa\b|"
    r"viện\b|vụ\b|cục\b|chi cục|tổ(?! chức| kiểm tra| giám sát)\b|(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)|đoàn(?! kết|"
    r" kiểm tra| giám sát| công tác)\b|cụm\b|khối\b|chi bộ|chi hội|đảng ủy|công đoàn|"
    r"chủ tịch|giám đốc|trưởng\b|thành viên|cá nhân|tập thể|đồng chí|đ/c|quỹ\b|bộ(?! phận)\b|bộ phận|công ty|xã\b|phường\b|"
    r"huyện\b|quận\b|mặt trận|hội đồng|bệnh viện|trạm\b|liên đoàn|thí sinh|tác giả|"
    r"học viên|sinh viên|đại biểu|hv/sv|cấp ủy|thường trực|cơ sở\b|hội viên|thôn\b|kế toán|chuyên viên|cán bộ)"
)
_VERB = (
    r"(?:gửi|gởi|nộp|báo cáo|hoàn thành|hoàn thiện|hoàn chỉnh|tổng hợp|đăng ký|xây dựng|lập|chuẩn bị|có trách nhiệm|"
    r"chịu trách nhiệm|chủ trì|chỉ đạo|phối hợp|phải|cần|sẽ|thông báo|tổ chức|cử|công khai|cung cấp|"
    r"thực hiện|họp|nhận|triển khai|rà soát|phân công|căn cứ|tham mưu|đôn đốc|theo dõi|bố trí|chủ động|có từ|tiến hành|"
    r"kiểm tra|trình|đánh giá|ban hành|phát hành|thẩm tra|thẩm định|xác nhận|góp ý|trả lời|"
    r"trả|in|mời|dự thảo|soạn|hướng dẫn|quyết toán|thanh toán|bàn giao|sinh hoạt|giao ban|viết|quán triệt|lựa chọn|"
    r"giới thiệu|đề xuất|bình xét|niêm yết|tự chấm|tự đánh giá|cập nhật|nhập)"
)
_ASKED = r"(?:[,;:.–-]\s*|đề nghị\s+|yêu cầu\s+|giao\s+)"
_SUBJECT = re.compile(
    rf"(?:^[\W\d_]*(?P<first>{_ACTOR}[^;:.]{{0,110}}?)|{_ASKED}(?P<who>{_ACTOR}[^,;:.]{{0,90}}?))"
    rf"(?<!\bđược)(?<!\bđể)(?<!\bdo)\s+(?:{_VERB})\b",
    re.IGNORECASE,
)
_NOT_ACTOR = re.compile(r"kính mời|thông báo|như sau|cụ thể|trân trọng|tổ chức$", re.IGNORECASE)
_ACTOR_LABEL = re.compile(rf"(?:đối với\s+|đề nghị\s+)?{_ACTOR}", re.IGNORECASE)
_TO = re.compile(
    r"(?:gửi\s+(?:\w+\s+){0,3}?(?:về|đến|cho|tới|lên|qua)|(?:gửi|gởi|nộp|trình)(?:\s+(?:về|đến|cho|tới|lên|tại|ngay))?|"
    r"báo cáo(?:\s+\w+){0,5}?\s+(?:về|cho|với|lên)|về|đến|tới|cho)\s+(?P<to>(?:[A-ZĐ]|các\s|đơn vị|cụm|ban\s|phòng\s|"
    r"văn phòng|thường trực|địa chỉ|thư ký)[^.;:]{2,110})"
)
_CUT = re.compile(
    r"\s*(?:\btrước\b|\bchậm nhất\b|\bđể\b|\bnhằm\b|\bhạn\b|\bđến hết\b|\bmuộn nhất\b|\btrong (?:vòng|thời hạn|ngày|tháng|"
    r"quý)\b|\btheo (?:địa chỉ|mẫu|quy định)\b|,?\s*\bgồm\b|\bqua (?:địa chỉ|email|hộp thư|thư điện tử)\b|\bkèm\b|\bngày \d|"
    r"\bbằng\b|\bđịnh kỳ\b|\btổng hợp\b|\bsau\b|\bdưới\b|,\s*(?:chuẩn bị|thực hiện|đảm bảo|tham)|\bvào\b|\btừ\b|"
    r"\blà ngày\b|\s\((?!qua|thông qua|bộ phận|phòng|ban))"
)
_PAPER_ASKED = re.compile(
    r"du thao|tham luan|ho so|ke hoach|bai |tai lieu|giay moi|van ban|bien ban|to trinh|chuong trinh|hinh anh|chu ky|de an|"
    r"minh chung|ban sao|bai du thi|san pham|tin, bai"
)
_NUMBERS_ASKED = re.compile(r"so lieu|thong ke|bieu mau|bao cao|ket qua|phu luc|tong hop ket qua")
_ATTENDANCE = re.compile(r"danh sach|dang ky (?:tham (?:du|gia)|du|so luong dai bieu|dai bieu)|cu (?:can bo|dai bieu|nguoi)|tham du|xac nhan tham")
_ACKNOWLEDGED = re.compile(r"xac nhan (?:da nhan|viec nhan)|phan hoi viec nhan")


def read_who(place: Place, row: Row | None = None) -> str | None:
    """The actor: of the table row, the sentence's subject, the bullet's label, or the nearest heading that names one."""
    if row is not None:
        named = row.under("don vi", "co quan", "bo phan", "nguoi", "chu tri", "phu trach", "thuc hien", "ban", "phong")
        return named or row.lead or None
    label = place.paragraph.label
    if label and _ACTOR_LABEL.match(label) and place.when.span[0] >= place.paragraph.value_start - 1:
        return _subject(f"{label} ") or label
    text, (low, high), (start, end) = place.shape.text, place.sentence, place.when.span
    body = place.paragraph.span[0] + place.paragraph.body_start
    subject = (
        _subject(text[max(low, body) : start])
        or _subject(text[end : min(high, end + 160)])
        or _subject(text[body : min(low, body + 160)], opening=True)
    )
    return subject or actor_over(place.shape, place.paragraph)


def _subject(words: str, opening: bool = False) -> str | None:
    """Who stands before a verb of duty; with `opening` only one who opens the paragraph."""
    found = _SUBJECT.match(words) if opening else _SUBJECT.search(words)
    return " ".join((found["first"] or found["who"] or "").split()) or None if found else None


def actor_over(shape: Shape, paragraph: Paragraph) -> str | None:
    """The nearest heading that names an actor: "2. Các đơn vị thành viên Cụm", "Đối với cấp cơ sở:"."""
    for heading in shape.over(paragraph):
        body = " ".join((heading.label or re.sub(r"[*_#]", "", heading.body)).split()).rstrip(" .:")
        if _ACTOR_LABEL.match(body) and len(body) < 120 and not _NOT_ACTOR.search(body):
            return re.sub(r"^(?:đối với|đề nghị)\s+", "", body, flags=re.IGNORECASE)
    return None


def read_addressee(place: Place) -> str | None:
    """Where it goes and through whom: "Hội CCB tỉnh (qua Ban Tuyên giáo)"."""
    low, high = place.sentence
    found = list(_TO.finditer(place.shape.text[low : place.when.span[0]])) or list(_TO.finditer(place.shape.text[place.when.span[1] : high][:200]))
    if not found:
        return None
    words = " ".join(_CUT.split(found[-1]["to"], maxsplit=1)[0].split()).strip(" ,(")
    return words + ")" * (words.count("(") > words.count(")")) or None


def read_what(place: Place, row: Row | None = None) -> str:
    """The duty in the document's own words, without label and limit."""
    if row is not None:
        named = row.under("cong viec", "noi dung", "nhiem vu", "viec", "hoat dong")
        if named:
            return named
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    label = place.paragraph.label
    if label and _ACTOR_LABEL.match(label) and low < place.paragraph.value_start <= place.when.span[0]:
        low = place.paragraph.value_start
    limit = place.bound[1] if place.bound else place.when.span[0]
    words = _tidy(place.shape.text[low:limit])
    return words if len(words) > 8 else _tidy(place.shape.text[low : place.sentence[1]]) or words


def _tidy(text: str) -> str:
    words = trimmed(text)
    return words if len(words) <= 220 else words[:217].rsplit(" ", 1)[0] + "…"


def read_asks(what: str, who: str | None) -> Asks:
    """What fulfils it, from the words of the duty. A cluster leader's report is a paper, a unit's report is figures."""
    words = words_of(what)
    if _ACKNOWLEDGED.search(words):
        return Asks.ACKNOWLEDGEMENT
    if _ATTENDANCE.search(words):
        return Asks.ATTENDANCE
    if _PAPER_ASKED.search(words) and not re.search(r"so lieu|thong ke|bieu mau", words):
        return Asks.FILE
    if _NUMBERS_ASKED.search(words):
        return Asks.FILE if who and "cum truong" in words_of(who) else Asks.NUMBERS
    return Asks.FILE if re.search(r"\b(?:gui|nop|trinh)\b", words) else Asks.DONE


def quote_of(text: str, span: Span) -> Span:
    """The span without blanks and marks at its ends."""
    start, end = span
    while start < end and text[start] in " \t\n\r*_#,;:.-–(\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\n\r*_#,;:\u00a0":
        end -= 1
    return start, end


def has(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, without_accents(text).lower()))
