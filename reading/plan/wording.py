"""What is to be done, in the document's own words, and the sentence that says so."""

import re
from dataclasses import dataclass

from core.plans.found import Span
from reading.plan.actors import ACTOR_LABEL, VERB
from reading.plan.columns import Column
from reading.plan.phrases import trimmed
from reading.plan.places import TimePlace
from reading.plan.tables import TableRow
from reading.when.values import WhenKind

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
_FOLLOWING = re.compile(r"^\s?(?:tiếp theo|tiếp|liền kề)?[\s),]*")
_PART = re.compile(r"\s*(?:đợt|lần|vòng|kỳ|nhóm)\s", re.IGNORECASE)
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


def read_what(place: TimePlace, row: TableRow | None = None) -> str:
    """The duty in the document's own words, without label and limit; of a long sentence the clause that the limit
    belongs to."""
    if row is not None:
        named = row.under(Column.THING) or row.lead
        if named:
            return named
    sentence = _around(place)
    told = (read(sentence) for read in _READERS)
    known = next((what for what in told if what is not None), None)
    if known is None:
        return _tidy(_last_clause(sentence.duty))
    return known


@dataclass(frozen=True)
class _Sentence:
    """The words around a limit: from the sentence's beginning, or from behind its label, to the limit; those of the
    time itself, and those after it. `duty` is what stands before the limit and behind any other."""

    place: TimePlace
    low: int
    end: int
    before: str
    duty: str
    inside: str
    after: str

    @property
    def comes_back(self) -> bool:
        return self.place.when.kind is WhenKind.RECURRENCE

    @property
    def is_labelled(self) -> bool:
        return bool(self.place.paragraph.label) and self.place.paragraph.value_start <= self.end


def _around(place: TimePlace) -> _Sentence:
    text, (start, end) = place.shape.text, place.when.span
    limit = place.bound[1] if place.bound else start
    low = _beginning(place, limit)
    before = text[low:limit]
    return _Sentence(
        place, low, limit, before, _after_other_time(before), text[start:end], text[end : place.sentence[1]]
    )


def _beginning(place: TimePlace, limit: int) -> int:
    """Where the duty may begin: behind the paragraph's marker, and behind a label that names who."""
    paragraph = place.paragraph
    low = max(place.sentence[0], paragraph.span[0] + paragraph.body_start)
    if paragraph.label and ACTOR_LABEL.match(paragraph.label) and low < paragraph.value_start <= limit:
        return paragraph.value_start
    return low


def _by_its_field(sentence: _Sentence) -> str | None:
    """ "Thời gian đăng ký tham dự: trước 5/3"."""
    label = sentence.place.own_label_as_written or ""
    field = _FIELD.match(label)
    if field is None:
        return None
    return _of_field(label[field.end() :], sentence.place)


def _given_longer(sentence: _Sentence) -> str | None:
    """ "gia hạn thời gian nhận bài viết đến 30/9"."""
    longer = _GIVEN_LONGER.search(sentence.before)
    if longer is None:
        return None
    return _HANDED_OVER.sub("nộp ", trimmed(longer["what"]))


def _periodic_report(sentence: _Sentence) -> str | None:
    """ "báo cáo tháng trước ngày 25"."""
    report = _REPORT_OF.search(sentence.before)
    if report is None or not sentence.comes_back:
        return None
    return f"gửi báo cáo {report['unit']}"


def _under_a_field(sentence: _Sentence) -> str | None:
    """A day alone under "Thời hạn nộp:"."""
    place = sentence.place
    over = next(iter(place.shape.over(place.paragraph)), None)
    if over is None or place.own_label or _VERB.search(sentence.before):
        return None
    headed = _FIELD.match(over.label or over.body)
    if headed is None:
        return None
    return _of_field((over.label or over.body)[headed.end() :], place)


def _behind_its_rhythm(sentence: _Sentence) -> str | None:
    """ "Hằng quý, các chi hội gửi báo cáo"."""
    if sentence.comes_back and _FOLLOWED_BY_DEED.match(sentence.after):
        return _tidy(_FOLLOWING.sub("", sentence.after))
    return None


def _inside_its_rhythm(sentence: _Sentence) -> str | None:
    """ "Hằng tháng họp vào ngày 5"."""
    if sentence.comes_back and _VERB.search(sentence.inside) and not _VERB.search(sentence.duty):
        return _tidy(_TIMES_OVER.sub(" ", sentence.duty + sentence.inside))
    return None


def _by_its_label(sentence: _Sentence) -> str | None:
    """ "Nộp hội phí: trước 20/6"."""
    label = sentence.place.paragraph.label or ""
    if _PART.match(sentence.duty) or _VERB.search(sentence.duty) or not _VERB.search(label):
        return None
    if not sentence.is_labelled:
        return None
    return _tidy(label)


def _around_its_limit(sentence: _Sentence) -> str | None:
    """ "Trước ngày 20/6 các chi hội nộp hội phí"."""
    if _VERB.search(sentence.duty):
        return None
    after = _tidy(sentence.after)
    if _VERB.search(after):
        return after
    return _tidy(sentence.place.shape.text[sentence.low : sentence.place.sentence[1]])


_READERS = (
    _by_its_field,
    _given_longer,
    _periodic_report,
    _under_a_field,
    _behind_its_rhythm,
    _inside_its_rhythm,
    _by_its_label,
    _around_its_limit,
)
"""In the order in which they are asked; the first that knows answers."""


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
