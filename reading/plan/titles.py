"""What an event is called: by the gathering its sentence names, its label, its table row, the heading over it, or the
paper's own title."""

import re

from core.plans.found import Precision
from reading.plan.columns import Column
from reading.plan.phrases import plain, trimmed
from reading.plan.places import TimePlace
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import TableCell, TableRow

_STRONG_NOUNS = (
    r"hội nghị|đại hội|lễ|lớp tập huấn|lớp bồi dưỡng|lớp|cuộc họp|buổi họp|phiên họp|hội thảo|hội thi|tọa đàm|toạ đàm|"
    r"kỳ họp|liên hoan|hội trại|giải|cuộc thi|diễn đàn|"
    r"ngày hội|hội khỏe|hội khoẻ|chiến dịch"
)
_NOUNS = (
    rf"{_STRONG_NOUNS}|họp|giao ban|tập huấn|gặp mặt|mít tinh|buổi|đoàn kiểm tra|kiểm tra|giám sát|chương trình|khai mạc|"
    rf"bế mạc|đào tạo|bồi dưỡng|cài đặt|tham quan|thăm|ra quân|đợt"
)
_STRONG = re.compile(rf"(?<!\w)(?:{_STRONG_NOUNS})(?!\w)", re.IGNORECASE)
_WEAK = re.compile(rf"(?<!\w)(?:{_NOUNS})(?!\w)", re.IGNORECASE)
_PHRASE = re.compile(r"[^.;:\n(]{3,160}")
_END = re.compile(
    r"\s*(?:\b(?:vào|tổ chức|được|ngay sau|dự kiến|sẽ|tại|lúc|nhằm|để|từ ngày|đạt|thông qua|cụ thể|với|bằng|do)\b|\bngày \d|"
    r"\btrong (?:tháng|quý|ngày|\d)|\btheo (?:lịch|kế hoạch)|,\s|\s[–-]\s).*",
    re.DOTALL,
)
_NO_NAME = re.compile(r"\W*(?:tai|o|dia diem|truyen hinh|du kien|gom|bat dau|khai mac luc|\d|\()")
_GENERIC = re.compile(
    r"(?:thoi gian|dia diem|noi dung|hinh thuc|to chuc thuc hien|thanh phan|muc dich|yeu cau|ke hoach|cong tac chuan bi|"
    r"nhiem vu|doi tuong|chuong trinh$|phuong an|cu the|tien do|"
    r"phan cong|kinh phi|dieu \d|trach nhiem|phuong phap|luu y)"
)
_OPENER = re.compile(
    r"^(?:(?:V/v|Về việc|Về|Tổ chức|Triển khai tổ chức|Ban hành|Mời dự|Mời|Dự|Tham dự|Lịch|Kế hoạch|Thông báo)\s+(?:việc\s+)?(?:tổ chức\s+)?){1,2}"
    r"(?=\w)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:cum|khoi|lop|dot|khu vuc|nhom|cap|vong|ca|buoi|diem|to)\b(?: \w+){0,3}$")
"""A label that only says which part of a thing it is."""
_FORM = re.compile(r"(?:hinh thuc(?: to chuc)?|ten goi|ten hoi nghi)\b")
_ANNOUNCED = re.compile(
    rf"(?:tổ chức|dự|triệu tập|mở)\s+(?P<what>(?:{_STRONG_NOUNS})\s[^.;:\n]{{8,200}})", re.IGNORECASE
)


def title_of_paper(title: str | None, text: str) -> str | None:
    """The event the paper itself announces: its title without "V/v", "Về việc tổ chức"; without a title the first
    gathering it says is held."""
    if title:
        return _capital(_OPENER.sub("", title, count=1)) or title
    found = _ANNOUNCED.search(text, 0, 6000)
    return _capital(_END.sub("", found["what"])) if found else None


def title_at(place: TimePlace, row: TableRow | None, paper: str | None) -> str:
    """The nearest name there is; the words of the time itself when there is none."""
    start, end = place.when.span
    if row is not None:
        return title_of_row(place.shape, place.paragraph, row, paper) or place.shape.text[start:end]
    return (
        _of_sentence(place)
        or _of_label(place)
        or _of_form(place)
        or _of_clause(place)
        or _of_rest(place)
        or _of_heading(place)
        or paper
        or " ".join(place.shape.text[start:end].split())
    )


def title_over(place: TimePlace, paper: str | None) -> str | None:
    """The name of what stands around a paragraph that says nothing of a time: from the lines beside it, the heading or
    the paper."""
    return _of_form(place) or _of_heading(place) or paper


def first_name(text: str) -> str:
    """The first gathering named in `text`, to where the sentence goes on."""
    return _capital(_END.sub("", text)) or _capital(text)


def _of_sentence(place: TimePlace) -> str | None:
    low, start = place.sentence[0], place.when.span[0]
    sentence = place.shape.text[low : max(low, start)]
    for nouns in (_STRONG, _WEAK):
        phrase = _last_phrase(sentence, [noun.start() for noun in nouns.finditer(sentence)])
        if phrase is not None:
            return phrase
    return None


def _last_phrase(sentence: str, starts: list[int]) -> str | None:
    """The last name of a gathering; of names inside each other the outer one: "hội nghị rút kinh nghiệm đại hội
    điểm"."""
    reaches = [(start, _END.sub("", found.group())) for start in starts if (found := _PHRASE.match(sentence, start))]
    chosen: tuple[int, str] | None = None
    for start, words in reversed(reaches):
        if len(words.split()) > 2 and (chosen is None or start + len(words) > chosen[0]):
            chosen = start, words
        elif chosen is not None:
            break
    return _capital(chosen[1]) if chosen else None


def _of_label(place: TimePlace) -> str | None:
    label = place.own_label_as_written or ""
    words = words_of(label)
    over = _of_heading(place) if _PART.fullmatch(words) else None
    if over and words not in words_of(over):
        return f"{first_name(over)} – {label}"
    is_name = words.startswith("ngay ") and len(words.split()) > 2
    return (
        label
        if _WEAK.match(label)
        or is_name
        or (place.opens_value and len(words) > 5 and not _GENERIC.match(words) and words != "ngay")
        else None
    )


def _of_clause(place: TimePlace) -> str | None:
    """A short sentence that runs into the time says what is done: "Các khu phố tổng vệ sinh môi trường vào …"."""
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    words = _capital(place.shape.text[low : max(low, place.when.span[0])])
    return (
        words if not place.own_label and 3 <= len(words.split()) <= 16 and not _GENERIC.match(words_of(words)) else None
    )


def _of_rest(place: TimePlace) -> str | None:
    """What follows a day that opens its line: "Từ 11/11 đến 22/11: họp bình xét tại đơn vị"."""
    opens = place.when.span[0] - place.paragraph.span[0] - place.paragraph.body_start < 16
    led = r"(?:[:,–-]\s*)?" if place.when.precision is Precision.MINUTE else r"[:,–-]\s*"
    found = re.match(
        rf"[\s)]{{0,3}}{led}(?P<what>[^.;(\n]{{4,160}})", place.shape.text[place.when.span[1] : place.sentence[1]]
    )
    return _first_up(plain(found["what"])) if opens and found and not _NO_NAME.match(words_of(found["what"])) else None


def _of_form(place: TimePlace) -> str | None:
    """ "Hình thức: “Hội nghị gương sáng …”" beside the time."""
    for other in place.shape.beside(place.paragraph):
        if _FORM.match(words_of(other.label or "")):
            return _first_up(plain(other.text[other.value_start - other.span[0] :]))
    return None


def _of_heading(place: TimePlace) -> str | None:
    return _heading_over(place.shape, place.paragraph)


def _heading_over(shape: Shape, paragraph: Paragraph | None) -> str | None:
    for heading in shape.over(paragraph) if paragraph else ():
        words = _first_up(plain(heading.label or heading.body))
        if heading.marker is None and not _WEAK.match(words):
            continue
        if 8 < len(words) < 160 and not _GENERIC.match(words_of(words)):
            return words
    return None


def title_of_row(shape: Shape, paragraph: Paragraph | None, row: TableRow, paper: str | None) -> str | None:
    """The cell that says what it is, else the heading over the table or the paper with the row's own part."""
    named = row.under(Column.THING)
    if named:
        named = plain(named)
        return f"Thi {named}" if any(_names_subject(cell, named) for cell in row.cells) else named
    base = _OPENER.sub("", _heading_over(shape, paragraph) or paper or "", count=1)
    base = base[:1].upper() + base[1:]
    other = group_of(row) or ("" if _IS_TIME.match(row.lead) else row.lead)
    return f"{base} – {other}" if base and other and not re.search(r"\d/\d", other) else base or other


_IS_TIME = re.compile(r"\W*(?:từ |đầu |cuối )?(?:tháng|quý|thứ|tuần)\b", re.IGNORECASE)


def _names_subject(cell: TableCell, words: str) -> bool:
    """A column of subjects is one of exams."""
    return cell.header.startswith("mon") and plain(cell.text) == words


def group_of(row: TableRow) -> str | None:
    """ "Cụm I" in a cell, or the number in a column "Cụm"."""
    said = next((cell.text for cell in row.cells if re.match(r"(?:cụm|khối)\s", cell.text, re.IGNORECASE)), None)
    numbered = next(
        (cell for cell in row.cells if cell.column is Column.GROUP and re.fullmatch(r"[IVX]{1,5}|\d{1,2}", cell.text)),
        None,
    )
    return said or (f"{'Khối' if numbered.header.startswith('khoi') else 'Cụm'} {numbered.text}" if numbered else None)


def _capital(text: str) -> str:
    return _first_up(trimmed(text))


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]
