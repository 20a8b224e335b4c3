"""The targets of a plan in its own words: what is counted, how it compares, per whom, and the clause it is said in."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from core.plans.found import Comparison, FoundTarget, Span
from reading.plan.shape import Paragraph, Shape, read_shape
from reading.plan.targets.quantities import Measure, WrittenQuantity, read_quantities
from reading.plan.targets.standing import (
    Surroundings,
    at_least,
    heads_least,
    heads_results,
    heads_targets,
    is_time,
    judge_target,
)
from reading.plan.targets.tables import read_table_targets

_SENTENCE_END = re.compile(
    r"[.;\n](?:(?:(?<=[^\W\d_][.;])|(?<=[)\]”\"%][.;]))(?=\s|$)|(?<=\d[.;])(?=\s+(?:[^\W\d_]|\d{1,3}%))|"
    r"(?<=\n)(?=\s*[-–+•*]\s))"
)
_CLAUSE_START = re.compile(r"[,:(]\s|\s(?:hoặc|trong đó(?: có)?)\s")
_CLAUSE_END = re.compile(
    r"\s?[:()]|,?\s(?:hoặc|trong đó)\s|,\s(?=(?:phấn đấu|toàn|riêng|tổ chức|xây|vận động)\b)", re.IGNORECASE
)
_FILLERS = re.compile(
    r"^(?:[\s,.;:*_–-]|(?:phấn đấu|đạt|có|trong đó|và|từ|hoặc|là|với|cho|được|ít nhất|tối thiểu|trên|dưới|khoảng|các|"
    r"trở lên|của)\s)+|[\s,.;:*_–-]+$"
    r"|\s(?:đạt|từ|có|là|với|được|ít nhất|tối thiểu|trên|dưới|còn|lên|xuống)$",
    re.IGNORECASE,
)
_VERBS = (
    "có|xây|tổ chức|đóng|góp|ủng|thực|phải|đăng|giới|kết|vận|làm|trị|cử|viết|trồng|tham|phấn|chủ|bố|duy|nhận|"
    "giúp|đạt|mở"
)
_PER_BEFORE = re.compile(rf"\bmỗi\s+([^\d,;:.()]{{1,40}}?)(?=\s+(?:{_VERBS})\b|\s*:|\s*$)", re.IGNORECASE)
_PER_AFTER = re.compile(r"\s{0,2}(?:/\s?|(?:cho |trên |đối với )?mỗi\s+)([^\d\s,;:.()/]+(?:\s[^\d\s,;:.()/]+)?)")
_LONGEST = 240
_HEAD = 14
"""Paragraphs among which the title stands."""
_REPORT = re.compile(
    r"^\s*BÁO CÁO\b(?![^\n]{0,200}\n?[^\n]{0,200}\b(?:[Pp]hương hướng|PHƯƠNG HƯỚNG|"
    r"[Nn]hiệm vụ|NHIỆM VỤ|[Kk]ế hoạch|KẾ HOẠCH))"
    r"[^\n]{0,200}\n?[^\n]{0,200}\b(?:[Kk]ết quả|KẾT QUẢ|[Tt]ổng kết|TỔNG KẾT|[Ss]ơ kết|SƠ KẾT)",
    re.MULTILINE,
)
_EACH = "mỗi "
_COMPARES = re.compile(
    r"(?:(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn)|(?P<most>tối đa|không quá))"
    r"(?P<asks>\s+(?:cần|phải|có|đạt|thực hiện|xây dựng|hoàn thành)\b[^.;:]{0,30})?[^.;:]{0,12}:\s*$",
    re.IGNORECASE,
)


def _sentences(text: str, paragraph: Paragraph) -> list[Span]:
    start = paragraph.span[0] + paragraph.body_start
    cuts = (match.end() for match in _SENTENCE_END.finditer(text, start, paragraph.span[1]))
    return [(first, last) for first, last in pairwise((start, *cuts, paragraph.span[1])) if first < last]


def _headings(shape: Shape, paragraph: Paragraph) -> Iterator[str]:
    for index in paragraph.above:
        yield shape.paragraphs[index].body
    if paragraph.label is not None:
        yield paragraph.label


def _clause(text: str, sentence: Span, quantity: WrittenQuantity, neighbours: Span) -> Span:
    """From the last comma, colon or bracket before the quantity (and after the one before it) to where the next begins
    or the sentence turns."""
    start = max(sentence[0], neighbours[0], quantity.span[0] - _LONGEST)
    cuts = [start, *(match.end() for match in _CLAUSE_START.finditer(text, start, quantity.span[0]))]
    return cuts[-1], _clause_end(text, quantity.span[1], min(sentence[1], neighbours[1]))


def _clause_end(text: str, start: int, limit: int) -> int:
    end = min(limit, start + _LONGEST)
    turn = _CLAUSE_END.search(text, start, end)
    if turn is not None:
        return turn.start()
    if end == start + _LONGEST:
        end = text.rfind(" ", start, end)  # Within a word nothing ends.
    return max(end, start)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\n,;.:*_–-":
        start += 1
    while end > start and text[end - 1] in " \t\n,;.:*_(–-":
        end -= 1
    return start, end


def _said(text: str) -> str:
    previous, text = None, " ".join(text.split())
    while text != previous:
        previous, text = text, _FILLERS.sub("", text).strip()
    return text


def _indicator(text: str, clause: Span, quantity: WrittenQuantity) -> str:
    """What is counted: for a share the words after it, or, when it stands at the end, those before; for a count both,
    with its unit."""
    before = _said(text[clause[0] : quantity.span[0]])
    after = _said_after(text, clause[1], quantity)
    if quantity.measure is Measure.PERCENT and len(after.split()) >= 2:
        return after
    return " ".join(part for part in (before, after) if part) or quantity.unit


def _said_after(text: str, end: int, quantity: WrittenQuantity) -> str:
    """What follows the number but for its "trở lên"; a comma parts a share from what follows."""
    follows = text[quantity.number[1] : quantity.up[0]] + text[max(quantity.up[1], quantity.number[1]) : end]
    if quantity.measure is Measure.PERCENT and follows.lstrip().startswith(","):
        return ""
    return _said(follows)


def _per(text: str, start: int, quantity: WrittenQuantity) -> str | None:
    found = _PER_AFTER.match(text, quantity.span[1]) or max(
        _PER_BEFORE.finditer(text, start, quantity.span[0]), key=re.Match.start, default=None
    )
    if found is None:
        return None
    return " ".join(found[1].split())


def _in_paragraph(shape: Shape, paragraph: Paragraph, is_report: bool = False) -> Iterator[FoundTarget]:
    text, sentences = shape.text, _sentences(shape.text, paragraph)
    quantities = list(read_quantities(text, paragraph.span[0] + paragraph.body_start, paragraph.span[1]))
    if not quantities:
        return
    headings = list(_headings(shape, paragraph))
    least = any(map(heads_least, headings))
    reached = is_report or any(map(heads_results, headings))
    if reached and not any(map(heads_targets, headings)):
        return
    in_targets = least or any(map(heads_targets, headings))
    if least:
        quantities = [at_least(quantity) for quantity in quantities]
    asked = _asked_above(shape, paragraph)
    if asked is not None:
        quantities[0] = _compared(quantities[0], asked[0])
    starts = [start for start, _ in sentences]
    for i, quantity in enumerate(quantities):
        sentence = sentences[_place_of(quantity.span[0], starts)]
        clause = _clause(text, sentence, quantity, _neighbours(quantities, i, len(text)))
        each = _each_above(text, starts, quantity) or (asked is not None and asked[1])
        if judge_target(quantity, _surroundings(text, sentence, clause, quantity, in_targets, each)).is_target:
            yield _target(text, sentence, clause, quantity)


def _tells_results(shape: Shape) -> bool:
    """Whether the paper is a report that looks back and nowhere ahead."""
    head = "\n".join(paragraph.text for paragraph in shape.paragraphs[:_HEAD])
    return _REPORT.search(head) is not None


def _place_of(offset: int, starts: Sequence[int]) -> int:
    """Which of the sentences that begin at `starts` holds a character."""
    return max(bisect_right(starts, offset) - 1, 0)


def _asked_above(shape: Shape, paragraph: Paragraph) -> tuple[Comparison, bool] | None:
    """The comparison with which the heading over a list ends, and whether it asks it of each: "Mỗi xã tối thiểu:"."""
    over = next(iter(shape.over(paragraph)), None)
    if over is None:
        return None
    found = _COMPARES.search(over.body[-_LONGEST:])
    if found is None:
        return None
    asks_each = found["asks"] is not None or _EACH in over.body.casefold()
    if found["most"]:
        return Comparison.AT_MOST, asks_each
    return Comparison.AT_LEAST, asks_each


def _compared(quantity: WrittenQuantity, op: Comparison) -> WrittenQuantity:
    """The same as the heading compares it, unless it says so itself."""
    if quantity.is_compared:
        return quantity
    return replace(quantity, op=op, clear=True)


def _neighbours(quantities: Sequence[WrittenQuantity], place: int, end: int) -> Span:
    """Where the quantities around one end and begin; an age or a length of time between them parts nothing."""
    before = (other.span[1] for other in _parting(quantities[max(0, place - 3) : place][::-1]))
    after = (other.span[0] for other in _parting(quantities[place + 1 : place + 4]))
    return next(before, 0), next(after, end)


def _parting(quantities: Iterable[WrittenQuantity]) -> Iterator[WrittenQuantity]:
    return (quantity for quantity in quantities if not is_time(quantity))


def _each_above(text: str, starts: Sequence[int], quantity: WrittenQuantity) -> bool:
    """ "mỗi Hội xây dựng: 01 mô hình …; 01 công trình …": what is said before the colon holds for all that follows."""
    colon = text.rfind(":", max(starts[0], quantity.span[0] - 4 * _LONGEST), quantity.span[0])
    if colon < 0:
        return False
    begin = starts[_place_of(colon, starts)]
    return _EACH in text[max(begin, colon - _LONGEST) : colon].casefold()


def _surroundings(
    text: str,
    sentence: Span,
    clause: Span,
    quantity: WrittenQuantity,
    in_targets: bool,
    each_above: bool,
) -> Surroundings:
    first, last = max(sentence[0], quantity.span[0] - 2 * _LONGEST), min(sentence[1], quantity.span[1] + 2 * _LONGEST)
    return Surroundings(
        in_targets,
        text[first:last],
        text[first : quantity.span[0]],
        text[clause[0] : quantity.span[0]],
        text[quantity.span[1] : clause[1]],
        each_above,
    )


def _target(text: str, sentence: Span, clause: Span, quantity: WrittenQuantity) -> FoundTarget:
    start, end = _trimmed(text, min(clause[0], quantity.span[0]), max(clause[1], quantity.span[1]))
    return FoundTarget(
        indicator=_indicator(text, clause, quantity),
        op=quantity.op,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        per=_per(text, max(sentence[0], quantity.span[0] - _LONGEST), quantity),
        quote=text[start:end],
        span=(start, end),
    )


def read_targets(text: str, shape: Shape | None = None) -> tuple[FoundTarget, ...]:
    """The targets in the text (NFC), in order; spans count its characters, money is in đồng, percent in percentage
    points.

    Raises nothing and takes linear time. `shape` is the text's, when it is at hand already.
    """
    shape = shape or read_shape(text)
    rows = tuple(read_table_targets(shape))
    tabled = {paragraph.index for target in rows if (paragraph := shape.at(target.span[0])) is not None}
    others = (paragraph for paragraph in shape.paragraphs if paragraph.index not in tabled)
    is_report = _tells_results(shape)
    said = (target for paragraph in others for target in _in_paragraph(shape, paragraph, is_report))
    return tuple(sorted((*rows, *said), key=lambda target: target.span))
