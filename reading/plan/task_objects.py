"""What a task is about when its own clause leaves it out ("Gửi", "Báo cáo"): from the rest of the sentence, the item it
stands in, or the paper's title. No word is added that does not stand there."""

import re

from core.capitals import first_down, first_up
from reading.plan.actors import ACTOR_LABEL, VERB
from reading.plan.phrases import trimmed
from reading.plan.places import TimePlace

_PART = r"\(?(?:đợt|lần|vòng|kỳ|nhóm)\s\w{1,3}\)?"
_THIN = re.compile(
    rf"(?:(?:{VERB}|{_PART}|bàn giao|dứt điểm|xong|hồ sơ|báo cáo|danh sách|bài|văn bản|định kỳ|của các đơn vị|"
    rf"và)[\s,]*)+",
    re.IGNORECASE,
)
_OF_REST = re.compile(
    r"(?<!\w)(?P<of>(?:về\s+)?(?:tình hình|kết quả|việc|công tác|tiến độ)\s[^.;:,()]{5,110}?)(?=\s(?:cho|gửi|đến|với|"
    r"theo|về|để)\s|[.;:,()]|$)"
)
_WITH_WHOM = re.compile(r"\s(?:với|cho|về|lên)\s(?:các\s)?[A-ZĐ].*$|\strước tháng\s.*$")
_LEADING_VERBS = re.compile(rf"^(?:(?:{VERB}|khởi công|mở|xây|sửa|in|mua)\s+)+", re.IGNORECASE)
_ONE_DEED = re.compile(r"(?:gửi|nộp|bàn giao|trình|chuyển|báo cáo|hoàn thành)", re.IGNORECASE)
_DEED_TO = re.compile(rf"(?<!\w)(?:{VERB})\s(?:và\s(?:{VERB})\s)?(?P<thing>(?!{VERB})[^,;]+)$", re.IGNORECASE)
_ASKED_THING = re.compile(
    r"(?<!\w)(?:xin|gửi|nộp|lấy|đề nghị)\s(?P<thing>(?:số liệu|báo cáo|danh sách|hồ sơ|bảng|ảnh|bài|sổ|phiếu|biểu|"
    r"ý kiến)(?:\s[^\s,;.:()]+){0,5}?)"
    r"(?=[,;.:()]|\s(?:trước|từ|đến|về|cho|theo|trong|để|nhưng)\s)",
    re.IGNORECASE,
)
_PAPERS = re.compile(r"(?<!\w)(?:hồ sơ|bài|danh sách|đơn|phiếu|tác phẩm|sản phẩm)$", re.IGNORECASE)
_NEAR = 600
_NOUN = re.compile(r"(?<!\w)(?:báo cáo|đăng ký|hồ sơ|danh sách|góp ý|tham luận|đề xuất)(?!\w)", re.IGNORECASE)
_TIME_LABEL = re.compile(r"(?:thời gian|thời hạn|hạn|ngày|địa điểm|ghi chú|lưu ý)\b", re.IGNORECASE)
_SENDS = re.compile(r"(?:gửi|gởi|nộp|thời hạn gửi|hạn)\b", re.IGNORECASE)


def with_object(task: str, place: TimePlace, title: str | None) -> str:
    """The task, with its object where it names none."""
    bare = _WITH_WHOM.sub("", task)
    if _THIN.fullmatch(bare) is None:
        return task
    task = bare
    for read in (_of_rest, _of_clause_before, _of_sentence_before, _of_item, _of_line_above, _of_near):
        fuller = read(task, place)
        if fuller is not None:
            return fuller
    return _of_title(task, title or "") or task


def _of_rest(task: str, place: TimePlace) -> str | None:
    """ "Báo cáo định kỳ hằng quý về tình hình hoạt động của Quỹ cho Hội đồng"."""
    found = _OF_REST.search(place.after_marked)
    if found is None:
        return None
    return f"{task} {found['of']}"


def _of_clause_before(task: str, place: TimePlace) -> str | None:
    """ "thu hồ sơ dự tuyển từ ngày 13 đến ngày 17/4, bàn giao về văn phòng": what was done before to the same thing."""
    said = place.shape.text[place.sentence[0] : place.when.span[0]]
    clauses = re.split(r"[,;]\s", said.split(":")[-1])
    if len(clauses) < 2 or not _ONE_DEED.fullmatch(task):
        return None
    thing = re.split(r"\s(?:từ|trước|trong|đến|vào|xong|chậm nhất)\s", " ".join(clauses[-2].split()))[0]
    found = _DEED_TO.search(thing)
    if found is None or not 1 < len(found["thing"].split()) <= 12:
        return None
    return f"{task} {found['thing']}"


def _of_sentence_before(task: str, place: TimePlace) -> str | None:
    """ "Hội có thư xin số liệu giống lúa, … Các xã còn lại nộp": what was asked for in the sentence before."""
    said = place.shape.text[max(place.paragraph.span[0], place.sentence[0] - _NEAR) : place.sentence[0]]
    found = max(_ASKED_THING.finditer(said), key=re.Match.end, default=None)
    if found is None or not _ONE_DEED.fullmatch(task):
        return None
    return f"{task} {' '.join(found['thing'].split())}"


def _of_item(task: str, place: TimePlace) -> str | None:
    """The item's label or first clause: "Khởi công nhà tình nghĩa: trong tháng 5; bàn giao trước ngày 20/7"."""
    said = _item(place)
    if not said or said.lower()[:10] in task.lower() or task.lower()[:10] in said.lower():
        return None
    part = re.search(_PART, task, re.IGNORECASE)
    verbs = re.sub(_PART, "", task, flags=re.IGNORECASE).strip(" ,()")
    head = _LEADING_VERBS.match(said)
    if head is not None and _SENDS.match(verbs):
        whole = said
    else:
        thing = said[head.end() :] if head else said
        whole = f"{verbs} {first_down(thing)}".strip() if verbs else thing
    return f"{whole} ({part.group().strip('()').lower()})" if part else whole


def _item(place: TimePlace) -> str | None:
    paragraph, low = place.paragraph, place.sentence[0]
    body = paragraph.span[0] + paragraph.body_start
    label = paragraph.label
    if label is not None and paragraph.value_start <= place.when.span[0]:
        said = label
    elif low > body:
        said = re.split(r"[.;:]\s", place.shape.text[body : min(low, body + 240)], maxsplit=1)[0]
    else:
        return None
    said = trimmed(re.split(r"\s(?:trước|từ|đến|chậm nhất|trong|xong)\s(?=[^.]{0,20}\d)", said)[0])
    if said.count("(") != said.count(")"):
        return None
    if _TIME_LABEL.match(said) or ACTOR_LABEL.match(said) or len(said.split()) < 2 or re.search(r"\d/\d", said):
        return None
    return said


def _of_line_above(task: str, place: TimePlace) -> str | None:
    """ "Danh sách cán bộ tham gia tập huấn" over "Đăng ký danh sách và gửi lại …"."""
    noun = max(_NOUN.finditer(task), key=re.Match.end, default=None)
    if noun is None or place.paragraph.index == 0:
        return None
    above = trimmed(place.shape.paragraphs[place.paragraph.index - 1].body)
    if not above.lower().startswith(noun.group().lower()) or not 2 < len(above.split()) <= 16:
        return None
    return f"{task[: noun.start()]}{first_down(above)}"


def _of_near(task: str, place: TimePlace) -> str | None:
    """ "Nộp hồ sơ" beside "gửi hồ sơ đăng ký đề tài về …"."""
    noun = _PAPERS.search(task)
    if noun is None:
        return None
    low, high = max(0, place.when.span[0] - _NEAR), place.when.span[1] + _NEAR
    found = re.search(
        rf"(?<!\w){noun.group()}\s(?P<of>(?:đăng ký|đề nghị|đề xuất|dự thi|tham gia|dự tuyển|"
        rf"khen thưởng)(?:\s[^.,;:()]{{2,60}}?)?)"
        r"(?=\s(?:về|gửi|cho|đến|theo|của|bao gồm|gồm|là|được|cần|phải|trước|tại)\s|[.,;:()\n])",
        place.shape.text[low:high],
        re.IGNORECASE,
    )
    return f"{task[: noun.end()]} {found['of']}" if found else None


def _of_title(task: str, title: str) -> str | None:
    """What the paper itself asks for: "V/v báo cáo tình hình thực hiện …"."""
    noun = _NOUN.search(task)
    if noun is None:
        return None
    found = re.search(rf"(?<!\w){noun.group()}(?!\w)[^.;:\n]*", title, re.IGNORECASE)
    if found is None or len(found.group().split()) <= len(task[noun.start() :].split()):
        return None
    if noun.start():
        return f"{task[: noun.start()]}{first_down(found.group())}"
    return first_up(found.group())
