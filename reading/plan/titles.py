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
    r"kỳ họp|liên hoan|hội trại|giải(?! phóng| quyết| pháp| trình| ngân| trí| thích| đáp| tỏa| thể| mã| thưởng)|cuộc thi|diễn đàn|"
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
    r"\btrong (?:tháng|quý|ngày|\d)|\btheo (?:lịch|kế hoạch)|,\s(?!nhiệm kỳ|lần thứ|khóa|khoá|giai đoạn)|\s[–-]\s).*",
    re.DOTALL,
)
_NO_NAME = re.compile(r"\W*(?:ngay \d|tai|o|dia diem|truyen hinh|du kien|gom|bat dau|khai mac luc|\d|\()")
_GENERIC = re.compile(
    r"(?:thoi gian|dia diem|noi dung|hinh thuc|to chuc thuc hien|thanh phan|muc dich|yeu cau|ke hoach|cong tac chuan bi|"
    r"nhiem vu|doi tuong|chuong trinh$|phuong an|cu the|tien do|"
    r"phan cong|kinh phi|dieu \d|trach nhiem|phuong phap|luu y)"
)
_OPENER = re.compile(
    r"^(?:(?:V/v|Về việc|Về|Tổ chức|Triển khai tổ chức|Ban hành|Mời dự|Mời|Dự|Tham dự|Lịch|Kế hoạch|Thông báo|Hoãn|Hủy|Dời|Lùi|(?:Thay đổi|Điều chỉnh)(?: thời gian| lịch)?)\s+(?:việc\s+)?(?:tổ chức\s+)?){1,2}"
    r"(?=\w)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?:đại diện|thành phần|kính (?:gửi|mời)|lãnh đạo|khách mời|đại biểu)(?!\w)", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:để|,|^|\.)\s*(?P<who>(?:Hội|Hiệp hội|Liên minh|Công đoàn|Đoàn|Liên đoàn|Chi bộ|Đảng bộ)(?:\s[^\s,;:.()]+){1,10}?)\s(?:sẽ\s)?tổ chức\s*$"
)
_MOST_WORDS, _MOST_OF_PAPER = 16, 9
_TIME_AND_MORE = re.compile(r"\d[/.-]\d{1,2}(?:[/.-]\d{4})?(?:\s?\([^()]{0,40}\))?\s?(?:[,;]|(?=\svà\s))\s*(?:và\s+)?")
_PART = re.compile(r"(?:cum|khoi|khoa|ky|luot|lan|tran|lop|dot|khu vuc|nhom|cap|vong|ca|buoi|diem|to)\b(?: \w+){0,3}$")
"""A label that only says which part of a thing it is."""
_FORM = re.compile(r"(?:hinh thuc(?: to chuc)?|ten goi|ten hoi nghi)\b")
_ANNOUNCED = re.compile(
    rf"(?:tổ chức|dự|triệu tập|mở)\s+(?P<what>(?:{_STRONG_NOUNS}|buổi|chương trình)\s[^.;:\n]{{8,200}})", re.IGNORECASE
)


def title_of_paper(title: str | None, text: str) -> str | None:
    """The event the paper itself announces: its title without "V/v", "Về việc tổ chức"; without a title the first
    gathering it says is held."""
    if title:
        return _capital(re.sub(r"\s+và\s+(?:điều chỉnh|thay đổi)\s.*$", "", _OPENER.sub("", title, count=1))) or title
    found = _ANNOUNCED.search(text, 0, 6000)
    return _capital(_END.sub("", found["what"])) if found else None


def title_at(place: TimePlace, row: TableRow | None, paper: str | None) -> str:
    """The nearest name there is; the words of the time itself when there is none."""
    start, end = place.when.span
    if row is not None:
        return title_of_row(place.shape, place.paragraph, row, paper) or place.shape.text[start:end]
    named = next((name for read in _NAMES if (name := read(place))), None)
    if named is None:
        return paper or " ".join(place.shape.text[start:end].split())
    return _with_paper(named, paper)


def _with_paper(name: str, paper: str | None) -> str:
    """ "Khai mạc" alone says too little: of what, the paper's title says."""
    if paper is None or len(name.split()) > 2:
        return name
    if words_of(name) in words_of(paper):
        return paper
    return f"{name} – {' '.join(paper.split()[:_MOST_OF_PAPER])}"


def _of_named_label(place: TimePlace) -> str | None:
    """The label is the gathering, and what stands before the time belongs to its name: "Đại hội điểm: Công ty May, ngày
    18/3"."""
    label, start = place.paragraph.label, place.when.span[0]
    if label is None or label != place.own_label_as_written or not _WEAK.match(label) or place.opens_value:
        return None
    value = place.shape.text[place.paragraph.value_start : start]
    words = trimmed(value)
    if (
        not 2 <= len(words.split()) <= 10
        or re.search(r"\d[/.]\d|\d{1,2}h|[.;]", value)
        or _NO_NAME.match(words_of(words))
    ):
        return None
    return f"{label}: {words}"


def _of_tail(place: TimePlace) -> str | None:
    """What the sentence says after an earlier time: "họp ngày 22/7, và đối chiếu từng đơn vị từ ngày 27/7"."""
    sentence = place.shape.text[place.sentence[0] : place.when.span[0]]
    cut = max(_TIME_AND_MORE.finditer(sentence), key=re.Match.end, default=None)
    words = _capital(sentence[cut.end() :]) if cut else ""
    return words if 3 <= len(words.split()) <= _MOST_WORDS and _WEAK.search(words) is None else None


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
    if chosen is None:
        return None
    return _capital(chosen[1]) + _whose(sentence[: chosen[0]], chosen[1])


def _whose(before: str, name: str) -> str:
    """A congress is somebody's: of the body that holds it, when the sentence says so right before."""
    found = _HOLDER.search(before)
    if found is None or not name.lower().startswith("đại hội") or found["who"].lower() in name.lower():
        return ""
    return f" {found['who']}"


def _of_label(place: TimePlace) -> str | None:
    label = place.own_label_as_written or ""
    words = words_of(label)
    if _IS_TIME.match(label):
        return None
    over = _over_part(place, label) if _PART.fullmatch(words) else None
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


def _over_part(place: TimePlace, label: str) -> str | None:
    """What a part is a part of: the paragraph's own label, or the heading."""
    own = place.paragraph.label
    return own if own and own != label and not _GENERIC.match(words_of(own)) else _of_heading(place)


def _of_clause(place: TimePlace) -> str | None:
    """A short sentence that runs into the time says what is done: "Các khu phố tổng vệ sinh môi trường vào …"."""
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    words = _capital(place.shape.text[low : max(low, place.when.span[0])])
    return (
        words
        if (not place.own_label or _is_later_clause(place))
        and 3 <= len(words.split()) <= 16
        and not _GENERIC.match(words_of(words))
        else None
    )


def _is_later_clause(place: TimePlace) -> bool:
    """The paragraph has a label, and the clause of the time is not the one that follows it."""
    body = place.paragraph.span[0] + place.paragraph.body_start
    return (
        place.sentence[0] > max(body, place.paragraph.value_start)
        and place.own_label_as_written == place.paragraph.label
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
        if (heading.marker is None and not _WEAK.match(words)) or _PEOPLE.match(words):
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
    return cell.header.startswith(("mon", "hoc phan")) and plain(cell.text) == words


def group_of(row: TableRow) -> str | None:
    """ "Cụm I" in a cell, or the number in a column "Cụm"."""
    said = next((cell.text for cell in row.cells if re.match(r"(?:cụm|khối)\s", cell.text, re.IGNORECASE)), None)
    numbered = next(
        (cell for cell in row.cells if cell.column is Column.GROUP and re.fullmatch(r"[IVX]{1,5}|\d{1,2}", cell.text)),
        None,
    )
    return said or (f"{'Khối' if numbered.header.startswith('khoi') else 'Cụm'} {numbered.text}" if numbered else None)


_NAMES = (*(_of_named_label, _of_tail, _of_sentence, _of_clause, _of_label, _of_form, _of_rest, _of_heading),)


def _capital(text: str) -> str:
    return _first_up(trimmed(text))


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]
