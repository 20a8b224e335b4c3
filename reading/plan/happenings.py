"""Events: a time judged to be one becomes a FoundEvent with its title, place, chair and cluster."""

import re

from core.plans import FoundEvent, Precision, Span
from reading.plan.places import Place
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import Row
from reading.plan.wording import quote_of
from reading.when.values import When, WhenKind

_NOUN = (
    r"(?:hội nghị|đại hội|lễ|lớp|cuộc họp|buổi họp|họp|hội thảo|hội thi|giao ban|tập huấn|tọa đàm|kỳ họp|phiên họp|diễn đàn|cuộc thi|gặp mặt|mít tinh|buổi|đoàn kiểm tra|kiểm tra|giám sát|liên hoan|hội trại|"
    r"chương trình|khai mạc|đào tạo|bồi dưỡng|cài đặt|chiến dịch|giải|ngày hội|tham quan|thăm|ra quân|đợt)"
)
_PHRASE = re.compile(rf"(?<!\w){_NOUN}\b[^.;:\n(]{{0,160}}", re.IGNORECASE)
_STRONG = re.compile(
    r"(?<!\w)(?:hội nghị|đại hội|lễ|lớp tập huấn|lớp|cuộc họp|hội thảo|hội thi|tọa đàm|kỳ họp|phiên họp|liên hoan|hội trại|giải|cuộc thi)(?!\w)",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"\s*(?:\bvào\b|\btổ chức\b|\bđược\b|\bngay sau\b|\bđược tổ chức\b|\bdự kiến\b|\bsẽ\b|\btại\b|\bngày \d|\btrong (?:tháng|quý|ngày)|\blúc\b|,\s|\bnhằm\b|\bđể\b|\btừ ngày|\bđạt\b)"
)
_CLUSTER = re.compile(
    r"\b(?P<kind>[Cc]ụm|[Kk]hối|CỤM|KHỐI)\s+(?:(?:thi đua|THI ĐUA|TĐ|công tác)\s+)?(?:số\s+|SỐ\s+)?(?P<name>[IVX]{1,5}|\d{1,2}|[A-H])\b"
)
_PLACE_LABEL = re.compile(r"\b(?:dia diem|noi to chuc|tai)\b")
_GENERIC = re.compile(
    r"(?:thoi gian|dia diem|noi dung|hinh thuc|to chuc thuc hien|thanh phan|muc dich|yeu cau|ke hoach|cong tac chuan bi|nhiem vu|doi tuong|chuong trinh)"
)
_TENTATIVE = re.compile(r"du kien|khoang|se thong bao|thong bao sau|co the")


def event_at(place: Place, title: str | None, row: Row | None = None) -> FoundEvent:
    """The event of one time. `title` is the document's, used when nothing nearer names it."""
    when, text = place.when, place.shape.text
    span = quote_of(text, _quote(place))
    return FoundEvent(
        title=(_row_title(row, title) if row else None) or _title(place) or title or text[span[0] : span[1]],
        quote=text[span[0] : span[1]],
        span=span,
        start=when.start,
        end=when.end,
        precision=when.precision if when.start is not None else Precision.UNKNOWN,
        tentative=when.vague or when.blank or bool(_TENTATIVE.search(f"{place.label} {place.before[-120:]}")),
        place=(row.under("dia diem", "noi to chuc", "noi hop") if row else None) or _place_after(place) or _place(place.shape, place.paragraph),
        chair=row.under("lanh dao", "chu tri", "chi dao", "nguoi du", "lanh dao du") if row else None,
        host=row.under("dang cai", "don vi dang cai") if row else None,
        cluster=_cluster(place, row),
    )


def unknown_event(shape: Shape, paragraph: Paragraph, span: Span, title: str | None) -> FoundEvent:
    """An event whose time is said to be settled later."""
    start, end = quote_of(shape.text, span)
    place = Place(When(WhenKind.DAY, span=(end, end)), shape, paragraph)
    return FoundEvent(
        _title(place) or title or shape.text[start:end],
        shape.text[start:end],
        (start, end),
        tentative=True,
        place=_place(shape, paragraph),
        cluster=_cluster(place, None),
    )


def _quote(place: Place) -> Span:
    """From the label or the sentence's beginning, when near, to the end of the time."""
    start, end = place.when.span
    low = place.sentence[0]
    line = place.shape.text.rfind("\n", 0, start) + 1
    if place.own_label and start - (place.paragraph.span[0] + place.paragraph.body_start) < 120:
        low = place.paragraph.span[0] + place.paragraph.body_start
    elif start - low > 120:
        low = max(low, line if start - line < 90 else start)
    return low if "\t" not in place.shape.text[low:start] else start, end


def _title(place: Place) -> str | None:
    low, high = place.sentence
    sentence = place.shape.text[low:high]
    for words in reversed(_phrases(sentence[: max(0, place.when.span[0] - low)])):
        if len(words.split()) > 2:
            return _capital(words)
    if re.match(_NOUN, place.own_label_as_written or "", re.IGNORECASE):
        return place.own_label_as_written
    form = _sibling(place.shape, place.paragraph, r"(?:hinh thuc(?: to chuc)?|ten)\b")
    if form:
        return form.strip('“”" .')
    for heading in place.shape.over(place.paragraph):
        if heading.marker is None and heading.text.isupper():
            continue
        words = " ".join(re.sub(r"[*_#“”]", "", heading.label or heading.body).split()).rstrip(" .:")
        if 8 < len(words) < 160 and not _GENERIC.match(words_of(words)):
            return words
    return None


def _phrases(text: str) -> list[str]:
    """The names of gatherings in a sentence, in order: each from its noun to where the sentence goes on."""
    starts = [found.start() for found in _STRONG.finditer(text)] or [found.start() for found in _PHRASE.finditer(text)]
    phrases = (_PHRASE.match(text, start) for start in starts)
    return [_TITLE_END.split(found.group(), maxsplit=1)[0] for found in phrases if found]


def _row_title(row: Row, title: str | None) -> str | None:
    named = row.under("noi dung", "ten", "cong viec", "hoat dong", "hoi nghi", "chuyen de", "chu de")
    if named:
        return named
    found = next((_CLUSTER.search(cell.text) for cell in row.cells if _CLUSTER.search(cell.text)), None)
    name = found.group() if found else row.lead
    return f"{title} – {name}" if name and title else None


def _capital(words: str) -> str:
    tidy = " ".join(re.sub(r"[*_#“”]", "", words).split()).rstrip(" ,;")
    return tidy[:1].upper() + tidy[1:]


def _place_after(place: Place) -> str | None:
    """ "…, tại Hội trường tầng 2" in the rest of the sentence."""
    found = re.match(r"[\s,;(]{0,4}tại\s+(?P<at>[^.;()\n]{4,120})", place.shape.text[place.when.span[1] : place.sentence[1]])
    return " ".join(found["at"].split()).strip(" ,") if found else None


def _place(shape: Shape, paragraph: Paragraph) -> str | None:
    return _sibling(shape, paragraph, r"(?:thoi gian.{0,20})?(?:dia diem|noi to chuc)\b")


def _sibling(shape: Shape, paragraph: Paragraph, label: str) -> str | None:
    """The value of a labelled paragraph close by, under the same heading; its own body when the label has no colon."""
    near = [index for step in range(1, 6) for index in (paragraph.index + step, paragraph.index - step) if 0 <= index < len(shape.paragraphs)]
    for other in (shape.paragraphs[index] for index in near):
        if other.above[:1] != paragraph.above[:1] and other.index not in paragraph.above:
            continue
        found = re.match(label, words_of(other.body[:60]))
        if found:
            value = other.text[other.value_start - other.span[0] :] if other.label else other.body[found.end() :]
            following = shape.paragraphs[other.index + 1] if other.index + 1 < len(shape.paragraphs) else None
            if not value.strip(" *_:") and following is not None:
                value = following.body
            return " ".join(re.sub(r"[*_#]", "", value).split()).strip(" .;:") or None
    return None


def _cluster(place: Place, row: Row | None) -> str | None:
    if row is not None:
        for cell in row.cells:
            found = _CLUSTER.search(cell.text)
            if found:
                return f"{found['kind'].capitalize()} {found['name']}"
    low, high = place.sentence
    found = _CLUSTER.search(place.shape.text[low:high])
    return f"{found['kind'].capitalize()} {found['name']}" if found else None
