"""Who must do it: read from the table row, the bullet's label, the sentence, or the headings a duty stands under."""

import re

from reading.plan.columns import Column
from reading.plan.places import TimePlace
from reading.plan.shape import Paragraph, Shape
from reading.plan.tables import TableRow
from reading.when.values import WhenKind

ACTOR = (
    r"(?:(?:các|mỗi|từng|những|toàn thể|tất cả)\s+(?!nội dung|hoạt động|công việc|tài liệu|văn bản|báo cáo|bài|hồ sơ|"
    r"bước|mốc|"
    r"giai đoạn|giải pháp|biện pháp|vấn đề|chỉ tiêu|quy định|khâu|tháng|quý|tuần|năm|ngày|lần|"
    r"nhiệm vụ)|đơn vị\b|thư ký|thủ trưởng|lãnh đạo|hội(?! nghị| thảo| thi| trường| trại)\b|"
    r"ban tổ chức|ban(?! hành| tổ chức)\b|phòng\b|văn phòng|sở\b|ủy ban|uỷ ban|ubnd|hđnd|trung tâm|trường(?! hợp)\b|"
    r"khoa\b|"
    r"viện\b|vụ\b|cục\b|chi cục|tổ(?! chức| kiểm tra| giám sát)\b|(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)|"
    r"đoàn(?! kết| phí|"
    r" kiểm tra| giám sát| công tác)\b|cụm\b|khối\b|chi bộ|chi hội|đảng ủy|công đoàn|"
    r"chủ tịch|giám đốc|trưởng\b|thành viên|cá nhân|tập thể|đồng chí|đ/c|quỹ\b|bộ(?! phận)\b|bộ phận|công ty|xã\b|"
    r"phường\b|"
    r"huyện\b|quận\b|mặt trận|hội đồng|bệnh viện|trạm\b|liên đoàn|thí sinh|tác giả|"
    r"học viên|học sinh|sinh viên|phụ huynh|cha mẹ|hộ\b|đoàn viên|(?:cô|thầy|ông|bà|anh|chị)\s|gvcn\b|giáo viên|"
    r"tổ trưởng|chủ đầu tư|"
    r"công chức|đại biểu|hv/sv|cấp ủy|thường trực|cơ sở\b|hội viên|thôn\b|kế toán|chuyên viên|cán bộ)"
)
VERB = (
    r"(?:định hướng|điều hành|kết luận|hỗ trợ|duy trì|giúp(?! việc)|(?<!thư )ký(?! niệm| túc)|chốt|(?<!phê )(?<!tổng )"
    r"duyệt|tập hợp|"
    r"đóng(?! góp)|thu(?! nhập)|cam kết|điền|giải ngân|gửi|gởi|nộp|báo cáo|hoàn thành|hoàn thiện|hoàn chỉnh|tổng hợp|"
    r"đăng ký|"
    r"xây dựng|lập|chuẩn bị|có trách nhiệm|đảm bảo|bảo đảm|trồng(?=\s(?:ít|mới|cây|tối|\d))|bổ sung|giải trình|"
    r"chịu trách nhiệm|chủ trì|chỉ đạo|phối hợp|phải|cần|sẽ|thông báo|tổ chức|cử|công khai|cung cấp|"
    r"thực hiện|họp|nhận|triển khai|rà soát|phân công|căn cứ|tham mưu|đôn đốc|theo dõi|bố trí|chủ động|có từ|tiến hành|"
    r"kiểm tra|trình|đánh giá|ban hành|phát hành|thẩm tra|thẩm định|xác nhận|góp ý|trả lời|"
    r"trả|in|mời|dự thảo|soạn|hướng dẫn|thanh quyết toán|quyết toán|thanh toán|bàn giao|sinh hoạt|giao ban|viết|"
    r"quán triệt|lựa chọn|"
    r"giới thiệu|đề xuất|bình xét|niêm yết|tự chấm|tự đánh giá|cập nhật|nhập)"
)
_ASKED = r"(?:[,;:.–-]\s*|đề nghị\s+|yêu cầu\s+|giao\s+|thì\s+)"
_SUBJECT = re.compile(
    rf"(?:^[\W\d_]*(?P<first>{ACTOR}[^;:.]{{0,110}}?)|{_ASKED}(?P<who>{ACTOR}[^,;:.]{{0,90}}?))"
    rf"(?<!\bđược)(?<!\bđể)(?<!\bdo)(?<!\bban)\s+(?:{VERB})\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:chưa|không|đã)$", re.IGNORECASE)
_NOBODY = ("ban", "phòng", "hội", "tổ", "đơn vị", "khối", "cụm", "hộ")
"""A noun alone, before what only looks like a verb: "Ban Chỉ đạo"."""
_NOT_ACTOR = re.compile(r"kính mời|thông báo|như sau|cụ thể|trân trọng|tổ chức$", re.IGNORECASE)
ACTOR_LABEL = re.compile(rf"(?:đối với\s+|đề nghị\s+)?{ACTOR}", re.IGNORECASE)
_OFTEN = re.compile(r"(?:mỗi|hàng|hằng|từng)\s(?:ngày|tuần|tháng|quý|năm)(?:,)?")
_REACH = 160


def read_who(place: TimePlace, row: TableRow | None = None) -> str | None:
    """The actor: of the table row, the bullet's label, the sentence's subject, or the nearest heading that names
    one."""
    if row is not None:
        named = row.under(Column.WHO, Column.CHAIR)
        return named or row.lead or None
    label = place.paragraph.label
    if label and ACTOR_LABEL.match(label) and place.when.span[0] >= place.paragraph.value_start - 1:
        return subject_in(f"{label} ") or label
    return _of_sentence(place) or actor_over(place.shape, place.paragraph)


def _of_sentence(place: TimePlace) -> str | None:
    text, (low, high), (start, end) = place.shape.text, place.sentence, place.when.span
    body = place.paragraph.span[0] + place.paragraph.body_start
    # A recurrence may span the whole sentence, from "Hằng năm" to its day.
    inside = None
    if place.when.kind is WhenKind.RECURRENCE:
        inside = subject_in(text[start:end]) or subject_in(_OFTEN.sub(" ", text[max(low, body) : end]))
    return (
        subject_in(text[max(low, body) : start])
        or inside
        or subject_in(text[end : min(high, end + _REACH)])
        or subject_in(text[body : min(low, body + _REACH)], opening=True)
    )


def subject_in(words: str, opening: bool = False) -> str | None:
    """Who stands before a verb of duty, outside brackets; with `opening` only one who opens the paragraph."""
    plain = re.sub(r"\([^()]{0,200}(?:\)|$)", " ", words)
    if opening:
        found = _SUBJECT.match(plain)
    else:
        found = _SUBJECT.search(plain)
    if found is None:
        return None
    group = "first" if found["first"] else "who"
    # "Các chi hội chưa gửi": what they have not done tells which are meant.
    who = " ".join((plain[found.start(group) : found.end()] if _DENIED.search(found[group]) else found[group]).split())
    if who.lower() in _NOBODY:
        return None
    return who


def actor_over(shape: Shape, paragraph: Paragraph) -> str | None:
    """The nearest heading that names an actor: "2. Các đơn vị thành viên Cụm", "Đối với cấp cơ sở:"."""
    for heading in shape.over(paragraph):
        body = " ".join((heading.label or re.sub(r"[*_#]", "", heading.body)).split()).rstrip(" .:")
        if ACTOR_LABEL.match(body) and len(body) < 120 and not _NOT_ACTOR.search(body):
            return re.sub(r"^(?:đối với|đề nghị)\s+", "", body, flags=re.IGNORECASE)
    return None
