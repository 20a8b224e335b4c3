"""What an event is called: by the gathering its sentence names, its label, its table row, the heading over it, or the
paper's own title."""

import re

from core.capitals import first_down, first_up
from core.plans.found import Precision
from reading.plan.naming.headings import heading_over
from reading.plan.naming.label_names import name_before_value, name_of_label
from reading.plan.naming.name_words import END, GENERIC, NO_NAME, OPENER, PART, STRONG, STRONG_NOUNS, WEAK
from reading.plan.naming.row_titles import title_of_row
from reading.plan.phrases import capital, plain
from reading.plan.places import TimePlace
from reading.plan.shape import words_of
from reading.plan.tables import TableRow

_PHRASE = re.compile(r"[^.;:\n(]{3,160}")
_GENERAL = re.compile(r"\W*(?:chuong trinh |ke hoach |lich )?(?:cong tac|hoat dong|nhiem vu|phuong huong)\b")
"""Titles of papers about a whole year's work; they name none of its parts."""
_HOLDER = re.compile(
    r"(?:để|,|^|\.)\s*(?P<who>(?:Hội|Hiệp hội|Liên minh|Công đoàn|Đoàn|Liên đoàn|Chi bộ|"
    r"Đảng bộ)(?:\s[^\s,;:.()]+){1,10}?)\s(?:sẽ\s)?tổ chức\s*$"
)
_ITEM = re.compile(
    r"(?P<what>[^().;:\n]{8,160}?)\s?\((?:(?:dự kiến|vào|ngày|sáng|chiều|tối|thời gian|trong|từ|lúc)[\s:]{1,3}){0,3}",
    re.IGNORECASE,
)
_MOST_WORDS, _MOST_OF_PAPER = 16, 9
_TIME_AND_MORE = re.compile(r"\d[/.-]\d{1,2}(?:[/.-]\d{4})?(?:\s?\([^()]{0,40}\))?\s?(?:[,;]|(?=\svà\s))\s*(?:và\s+)?")
_FORM = re.compile(r"(?:hinh thuc(?: to chuc)?|ten goi|ten hoi nghi)\W*$")
_ANNOUNCED = re.compile(
    rf"(?:tổ chức|dự|triệu tập|mở)\s+(?P<what>(?:{STRONG_NOUNS}|buổi|chương trình)\s[^.;:\n]{{8,200}})", re.IGNORECASE
)


def title_of_paper(title: str | None, text: str) -> str | None:
    """The event the paper itself announces: its title without "V/v", "Về việc tổ chức"; without a title the first
    gathering it says is held."""
    if title:
        return capital(re.sub(r"\s+và\s+(?:điều chỉnh|thay đổi)\s.*$", "", OPENER.sub("", title, count=1))) or title
    found = _ANNOUNCED.search(text, 0, 6000)
    return capital(END.sub("", found["what"])) if found else None


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
    if paper is not None and len(name.split()) <= 3 and words_of(name) in words_of(paper):
        return paper
    if paper is None or len(name.split()) > 2 or _GENERAL.match(words_of(paper)):
        return name
    return f"{name} – {' '.join(paper.split()[:_MOST_OF_PAPER])}"


def _of_tail(place: TimePlace) -> str | None:
    """What the sentence says after an earlier time: "họp ngày 22/7, và đối chiếu từng đơn vị từ ngày 27/7"."""
    sentence = place.shape.text[place.sentence[0] : place.when.span[0]]
    cut = max(_TIME_AND_MORE.finditer(sentence), key=re.Match.end, default=None)
    words = capital(sentence[cut.end() :]) if cut else ""
    label = place.paragraph.label
    if label and PART.match(words_of(words)) and len(words.split()) <= 7:
        return f"{label}: {first_down(words)}"
    return words if 3 <= len(words.split()) <= _MOST_WORDS and WEAK.search(words) is None else None


def _of_item(place: TimePlace) -> str | None:
    """The item of a list that ends in a bracket with its time: "- Sinh hoạt hè cho trẻ em trong Chương trình Mẹ đỡ đầu
    (08-10/8)"."""
    paragraph = place.paragraph
    if paragraph.marker is None or paragraph.label is not None:
        return None
    item = _ITEM.fullmatch(place.shape.text, paragraph.span[0] + paragraph.body_start, place.when.span[0])
    if item is None or len(item["what"].split()) > _MOST_WORDS:
        return None
    return capital(item["what"])


def title_over(place: TimePlace, paper: str | None) -> str | None:
    """The name of what stands around a paragraph that says nothing of a time: from the lines beside it, the heading or
    the paper."""
    return _of_form(place) or _of_heading(place) or paper


def _of_sentence(place: TimePlace) -> str | None:
    low, start = place.sentence[0], place.when.span[0]
    sentence = place.shape.text[low : max(low, start)]
    for nouns in (STRONG, WEAK):
        phrase = _last_phrase(sentence, [noun.start() for noun in nouns.finditer(sentence)])
        if phrase is not None:
            return phrase
    return None


def _last_phrase(sentence: str, starts: list[int]) -> str | None:
    """The last name of a gathering; of names inside each other the outer one: "hội nghị rút kinh nghiệm đại hội
    điểm"."""
    reaches = [(start, END.sub("", found.group())) for start in starts if (found := _PHRASE.match(sentence, start))]
    chosen: tuple[int, str] | None = None
    for start, words in reversed(reaches):
        if len(words.split()) > 2 and (chosen is None or start + len(words) > chosen[0]):
            chosen = start, words
        elif chosen is not None:
            break
    if chosen is None:
        return None
    return capital(chosen[1]) + _whose(sentence[: chosen[0]], chosen[1])


def _whose(before: str, name: str) -> str:
    """A congress is somebody's: of the body that holds it, when the sentence says so right before."""
    found = _HOLDER.search(before)
    if found is None or not name.lower().startswith("đại hội") or found["who"].lower() in name.lower():
        return ""
    return f" {found['who']}"


def _of_clause(place: TimePlace) -> str | None:
    """A short sentence that runs into the time says what is done: "Các khu phố tổng vệ sinh môi trường vào …"."""
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    words = capital(place.shape.text[low : max(low, place.when.span[0])])
    return (
        words
        if (not place.own_label or _is_later_clause(place))
        and 3 <= len(words.split()) <= 16
        and not GENERIC.match(words_of(words))
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
    return first_up(plain(found["what"])) if opens and found and not NO_NAME.match(words_of(found["what"])) else None


def _of_form(place: TimePlace) -> str | None:
    """ "Hình thức: “Hội nghị gương sáng …”" beside the time."""
    for other in place.shape.beside(place.paragraph):
        if _FORM.match(words_of(other.label or "")):
            return first_up(plain(other.text[other.value_start - other.span[0] :]))
    return None


def _of_heading(place: TimePlace) -> str | None:
    return heading_over(place.shape, place.paragraph)


_NAMES = (
    *(_of_item, name_before_value, _of_tail, _of_sentence, _of_clause, name_of_label, _of_form, _of_rest, _of_heading),
)
