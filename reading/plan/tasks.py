"""The thing due, out of the words of a duty: without who does it, to whom it goes, and what is left of the time. No
word is added."""

import re

from core.capitals import first_down, first_up
from reading.plan.actors import ACTOR, VERB
from reading.plan.phrases import trimmed

_MARKS = re.compile(
    r"^(?:(?:\d{1,2}\s?/|(?:ghi chú|lưu ý|thời gian)\s*:\s*[-–+]?|[-–+•])\s*|(?:kính\s+)?(?:đề nghị|"
    r"yêu cầu)\s+(?=\w)|giao\s+(?=[A-ZĐ]|các\s))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:căn cứ|kể từ|từ năm|hằng|hàng|khi|để|sau)(?:\s[^,;]{2,140})?,|khi\s[^,;]{2,80}?\sthì)\s*(?=\w)",
    re.IGNORECASE,
)
_DUTY_WORD = re.compile(
    r"^[\s,:–-]*(?:(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phải|cần|sẽ|khẩn trương|nghiêm túc|chủ động|"
    r"căn cứ [^,;]{2,60}?(?=,|\sxây dựng|\slập|\sbáo cáo),?)\s+)*",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"[\s,;:(–-]*(?<!\w)(?:(?:và|để|cùng|lại|bằng văn bản)\s+)*(?:gửi|gởi|nộp|trình|chuyển|gửi kèm)?\s*(?:lại\s+)?"
    r"(?:về|đến|tới|lên|cho|qua|tại|địa chỉ)?\s*$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:[\s,;:(–-]+|^)(?:hoàn thành|xong|gửi|nộp|(?<!xác )(?<!tiếp )(?<!công )(?<!chứng )nhận|"
    r"(?<!chương )(?<!quy )(?<!công )trình|"
    r"thời gian thực hiện|từ nay|từ|vào|vào các|trong|cuối|trước|sau|đến|về|không (?:muộn|chậm) hơn|chậm nhất|"
    r"muộn nhất|thời gian|hạn cuối|định kỳ|xong trước|"
    r"và|để|ngay|được|kể|tính)$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,;:(–-]+(?:xong\s+|gửi\s+)?(?:kể từ|tính từ|trước|từ|đến|đến hết|lúc|vào|chậm nhất|muộn nhất|không muộn hơn|"
    r"trong vòng|"
    r"trong thời hạn)\s+(?:là\s+|hết\s+)?"
    r"(?:ngày\s+|sáng\s+|chiều\s+|thứ\s+|chủ nhật\s+|các ngày\s+)?(?:\d|ngày|thứ|chủ nhật|sáng|chiều|hôm|"
    r"ra kế hoạch).*$",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(r"^(?:đợt|lần|vòng|kỳ)\s+\w{1,4}\b", re.IGNORECASE)
_PERIOD = re.compile(r"^(?P<period>quý(?:\s+[IV\d]+)?|[369]\s+tháng|tháng|tuần|năm)(?:\s+gửi)?$", re.IGNORECASE)
_REPORT = re.compile(r"(?P<report>báo cáo[^,;:.()\d]{0,60}?)\s*:", re.IGNORECASE)
_MOST_WORDS = 16
_GOES_ON = re.compile(r"[,;(]\s?|\s(?=(?:để|theo|nhằm|do|thuộc|trên cơ sở|kèm|bằng|qua|gồm)\s)")
_NEXT_DEED = re.compile(rf"(?:,|;|\svà)\s+(?=(?:{VERB})(?!\w))", re.IGNORECASE)
_GOES_OVER = re.compile(
    r"(?<!để)(?<!nhằm)(?<!việc)(?<!hoạch)(?<!trong)(?<!khi)(?<!ban)(?<!về)(?<!cho)\s+(?=(?:duy trì|tiến hành)\s)",
    re.IGNORECASE,
)
"""A sentence that goes over to another deed without a comma."""
_HANGING = re.compile(
    r"(?:\s+(?:của|và|các|những|cho|về|để|theo|với|trong|tại|do|từ|đến|là|bằng|ở|trên|mỗi|từng|một|gồm|hoặc))+$",
    re.IGNORECASE,
)
"""Words that lead to what was cut off."""
_FEWEST_OF_DEED = 6
_DEED = re.compile(rf"(?:{VERB})", re.IGNORECASE)
_ASKED_OF = re.compile(
    rf"^.{{0,240}}?(?<!\w)(?<!hồ sơ )(?<!văn bản )(?<!danh sách )(?<!đơn )(?<!giấy )(?:đề nghị|yêu cầu|giao|vui lòng|"
    rf"kính mong)\s+"
    rf"(?:{ACTOR}[^;:.]{{0,160}}?\s)?(?:có trách nhiệm\s|phải\s|"
    rf"cần\s)?(?<!được )(?<!chưa )(?<!đã )(?<!để )(?=(?:{VERB})(?!\w))",
    re.IGNORECASE | re.DOTALL,
)
"""Who asks, and of whom; what is asked follows."""
_ACTOR_FIRST = re.compile(
    rf"(?:các|mỗi|từng|tất cả)\s(?!cấp ủy)[^,;:.()]{{2,50}}?\s(?:có trách nhiệm\s|phải\s|"
    rf"cần\s)?(?<!được )(?<!chưa )(?<!đã )(?=(?:{VERB})(?!\w))",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"^(?:chủ trì,?\s+)?(?:phối hợp|chỉ đạo)\s[^;:.]{2,120}?\s(?:có kế hoạch\s|để\s)?(?<!ban )(?<!phòng )"
    r"(?=(?:tổ chức|xây dựng|lập|báo cáo|gửi|rà soát|tham mưu|chuẩn bị)\s+\w+\s+\w)",
    re.IGNORECASE,
)
"""With whom it is done, before what is done."""
_SHORT_FORMS = (
    (re.compile(r"^b/?c(?=\s)", re.IGNORECASE), "Báo cáo"),
    (re.compile(r"^đ/?ky?(?=\s)", re.IGNORECASE), "Đăng ký"),
)
_THING_SENT = re.compile(
    r"(?:dự thảo|danh sách|hồ sơ|văn bản|bản|bài|phiếu|biên bản|tài liệu|ý kiến|số liệu|thông tin|ảnh|sản phẩm|"
    r"tác phẩm)(?!\w)",
    re.IGNORECASE,
)
_FEWEST, _FEWEST_OF_THING = 2, 3
_ONLY_DONE = re.compile(r"(?:hoàn thành|thực hiện|hoàn tất|gửi về|nộp về)", re.IGNORECASE)
_SENT = re.compile(r"\s*(?:gửi|nộp)\s", re.IGNORECASE)
_LIMIT_ALONE = re.compile(r"^(?:trong|chậm nhất|trước|sau|từ|đến hết)\s+(?:vòng\s+|ngày\s+|\()?\d", re.IGNORECASE)
_ANOTHER_LIMIT = re.compile(
    rf"(?:trong|trước|chậm nhất|xong)\s[^,;]{{0,30}}?\d{{1,2}}(?:/\d{{1,4}}){{0,2}}\s{{0,2}}(?:,|;|"
    rf"\svà)\s+(?=(?:{VERB}|tổng kết|sơ kết)\b)",
    re.IGNORECASE,
)


def task_of(words: str, who: str | None, send_to: str | None, label: str | None) -> str:
    """`words` as read from the sentence. `label` is what stands before its colon, which names a thing that the words
    only divide."""
    text = _without_opening(words)
    text = _after_other_limits(_without_any_actor(_without_actor(text, who)))
    text = _cut(text, _WITH_OTHERS.sub("", text, count=1))
    shorter = _without_addressee(text, send_to)
    text = (
        shorter
        if len(shorter.split()) >= _FEWEST_OF_THING or _SENT.match(text, len(shorter)) or _SENT.match(shorter)
        else text
    )
    text = _cut(text, _CLOCK.sub("", text))
    text = _cut(text, _without_left_over(_closed(text)))
    task = _of_label(text, words, _without_actor(label, who) if label else None)
    task = _sent(_in_full(task), words)
    task = task.strip() or trimmed(words)
    return first_up(task)


def short_task(task: str) -> str:
    """At most some fifteen words: cut where the sentence goes on to say how, for what or for whom."""
    if len(task.split()) > _MOST_WORDS:
        task = _last_deed(task)
    words = task.split()
    if len(words) <= _MOST_WORDS:
        return task
    ends = [found.start() for found in _GOES_ON.finditer(task) if len(task[: found.start()].split()) > _FEWEST_OF_THING]
    fits = [end for end in ends if len(task[:end].split()) <= _MOST_WORDS]
    if fits and (
        len(task[: fits[-1]].split()) >= _FEWEST_OF_DEED or re.match(rf"(?:{VERB})(?!\w)", task, re.IGNORECASE)
    ):
        return _closed(task[: fits[-1]]).rstrip(" ,;:(–-")
    return _closed(_HANGING.sub("", " ".join(words[:_MOST_WORDS])))


def _last_deed(task: str) -> str:
    """Of several one after the other the last, which stands nearest to the limit."""
    starts = [found.end() for going in (_NEXT_DEED, _GOES_OVER) for found in going.finditer(task)]
    start = max((start for start in starts if len(task[start:].split()) >= _FEWEST_OF_DEED), default=0)
    return task[start : start + 1].upper() + task[start + 1 :]


def _cut(text: str, shorter: str) -> str:
    """The shorter words when they still say something."""
    return shorter if len(shorter.split()) >= _FEWEST and not _ONLY_DONE.fullmatch(shorter.strip(" .,;:")) else text


def _after_other_limits(text: str) -> str:
    """ "xây dựng chương trình trong tháng 01/2025 và báo cáo kết quả": the last duty, the others have limits of their
    own."""
    found = max(_ANOTHER_LIMIT.finditer(text), key=re.Match.end, default=None)
    return text[found.end() :] if found is not None else text


def _in_full(task: str) -> str:
    """Without the short forms of a clerk's notes at its beginning."""
    for form, word in _SHORT_FORMS:
        task = form.sub(word, task)
    return task


def _sent(task: str, words: str) -> str:
    """A thing that is sent, with the verb the sentence has for it."""
    sent = re.search(r"(?<!\w)(?:gửi|nộp)(?!\w)", words, re.IGNORECASE)
    if sent is not None:
        task = re.sub(r"\s(?:của các đơn vị|xin)$", "", task)
    if sent is None or not _THING_SENT.match(task):
        return task
    return f"{sent.group().capitalize()} {first_down(task)}"


def _without_opening(words: str) -> str:
    text = _ASKED_OF.sub("", words, count=1)
    while (found := _MARKS.match(text)) is not None and found.end():
        text = text[found.end() :]
    text = re.sub(r"^(?:có|chịu) trách nhiệm\s+", "", text, flags=re.IGNORECASE)
    opened = _OPENING.sub("", text, count=1)
    return opened if re.search(rf"\b(?:{VERB})\b", opened, re.IGNORECASE) else text


def _without_actor(text: str, who: str | None) -> str:
    """The actor is said by `who`: at the beginning, or where the sentence gives the duty to it ("…, giao Phòng Nội vụ
    chủ trì xây dựng thể lệ")."""
    if not who:
        return text
    if len(text.split()) > _MOST_WORDS and who in text:
        return _cut(text, _DUTY_WORD.sub("", text[text.rfind(who) + len(who) :], count=1))
    given = re.search(rf"(?:^|[\s,;(])(?:giao|đề nghị|yêu cầu)\s+{re.escape(who)}(?!\w)", text, re.IGNORECASE)
    if given is None and not text.lower().startswith(who.lower()):
        return text
    end = given.end() if given else len(who)
    if text[end : end + 1].isalnum():
        return text
    shorter = _DUTY_WORD.sub("", text[end:], count=1)
    return shorter if _DEED.fullmatch(shorter.strip(" ,.")) else _cut(text, shorter)


def _without_any_actor(text: str) -> str:
    """Somebody else before the verb: "Các đơn vị xây dựng danh mục" in a row that has a column for who does it."""
    found = _ACTOR_FIRST.match(text)
    return _cut(text, text[found.end() :]) if found else text


def _without_addressee(text: str, send_to: str | None) -> str:
    """From the office it goes to on, with the word of sending before it."""
    place = _place_of(send_to, text)
    if place <= 0:
        return text
    return _SENDS.sub("", text[:place]).strip(" ,;:(–-")


def _place_of(send_to: str | None, text: str) -> int:
    """Where the first office is named; -1: nowhere."""
    if send_to is None:
        return -1
    return text.find(re.split(r" \(| và ", send_to)[0])


def _closed(text: str) -> str:
    return text[: text.rfind("(")].rstrip(" ,;:(–-") if text.count("(") > text.count(")") else text


def _without_left_over(text: str) -> str:
    while (found := _LEFT.search(text)) is not None:
        shorter = text[: found.start()].rstrip(" ,;:(–-./")
        if len(shorter.split()) < _FEWEST or re.search(r"(?:^|\s)(?:phải|cần|sẽ)$", shorter):
            break
        text = shorter
    return text.rstrip(" ,;:(–-./")


def _of_label(text: str, words: str, label: str | None) -> str:
    """ "đợt 1" and "6 tháng" are parts of what the label names."""
    if not label:
        return text
    text = re.sub(r":\s+(quý|tháng|tuần|năm|\d tháng)$", r" \1", text)
    period, report, part = _PERIOD.match(text), _REPORT.search(f"{label}:"), _PART.match(words)
    if period is not None and report is not None:
        return f"{report['report'].strip()} {period['period']}"
    if part is not None:
        return f"{_without_opening(label)} ({part.group().lower()})"
    if _LIMIT_ALONE.match(words) and not label.lower().startswith(("ngày", "thời")):
        return label
    return text
