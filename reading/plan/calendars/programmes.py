"""Programmes by months: what stands under the heading of a month and names no day is held in that month."""

import re
from collections.abc import Iterable, Iterator

from core.capitals import first_up
from core.plans.found import FoundEvent
from reading.plan.frames import Frame, month_lines
from reading.plan.phrases import plain
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.wording import quote_of
from reading.when.reckoning import Reckoning
from reading.when.values import When, WhenKind

_NAMES = re.compile(r"\b(?:chuong trinh|lich|ke hoach) (?:cong tac|hoat dong|lam viec|trong tam|nam|quy|nhiem vu)\b")
_NOT_HELD = re.compile(
    r"\W*(?:gui|nop|bao cao\b|noi nhan|ghi chu|luu y|tren day|yeu cau|de nghi|chu de|muc dich|trong tam|"
    r"thanh phan|dia diem|noi dung)\b"
)
_MONTH_LABEL = re.compile(r"[\W\d]*(?:trong )?(?:thang|quy)\b")
_SENTENCE = re.compile(r"[.;](?=\s|$)|\n")
_FEWEST, _LONGEST = 3, 30


def read_programme(
    shape: Shape, times: list[When], rows: Iterable[int], title: str, reckoning: Reckoning
) -> tuple[FoundEvent, ...]:
    """One event for each line under a month in a paper that is a programme or has two months at least. `rows` are the
    paragraphs of tables, `title` is the paper's kind and title as words."""
    apart = {*rows, *_dated(shape, times)}
    lines = [(paragraph, month) for paragraph, month in month_lines(shape, reckoning) if _is_item(paragraph)]
    if len({month for _, month in lines}) < 2 and not _NAMES.search(title):
        return ()
    return tuple(_event(shape, paragraph, month) for paragraph, month in lines if paragraph.index not in apart)


def _dated(shape: Shape, times: list[When]) -> Iterator[int]:
    for when in times:
        paragraph = _says_when(shape, when)
        if paragraph is not None:
            yield paragraph.index


def _says_when(shape: Shape, when: When) -> Paragraph | None:
    """The paragraph that names a time of its own, beside a month that is its label."""
    paragraph = shape.at(when.span[0])
    if paragraph is None or _is_month_label(when, paragraph):
        return None
    return paragraph


def _is_month_label(when: When, paragraph: Paragraph) -> bool:
    return when.kind is WhenKind.PERIOD and when.span[1] <= paragraph.value_start


def _is_item(paragraph: Paragraph) -> bool:
    """It says what is done, and heads nothing."""
    words = words_of(paragraph.body)
    if len(words.split()) < _FEWEST or words.endswith(":") or _NOT_HELD.match(words):
        return False
    if paragraph.body[:1].islower() or paragraph.text.isupper() or paragraph.is_row:
        return False
    return len(_first(paragraph.body).split()) <= _LONGEST


def _first(body: str) -> str:
    """The first sentence."""
    return plain(_SENTENCE.split(body, maxsplit=1)[0])


def _event(shape: Shape, paragraph: Paragraph, month: Frame) -> FoundEvent:
    start, end = quote_of(shape.text, (paragraph.span[0] + paragraph.body_start, paragraph.span[1]))
    when = month.as_when((start, end))
    low = start
    if _MONTH_LABEL.match(words_of(paragraph.label or "")):
        low = paragraph.value_start
    return FoundEvent(
        title=first_up(_first(shape.text[low:end])),
        quote=shape.text[start:end],
        span=(start, end),
        start=when.start,
        end=when.end,
        precision=when.precision,
    )
