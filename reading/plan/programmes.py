"""Programmes by months: what stands under the heading of a month and names no day is held in that month."""

import re
from collections.abc import Iterable

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.frames import Frame, month_lines
from reading.plan.phrases import plain
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.wording import quote_of
from reading.when.reckoning import Reckoning
from reading.when.values import When

_NAMES = re.compile(r"\b(?:chuong trinh|lich|ke hoach) (?:cong tac|hoat dong|lam viec|trong tam|nam|quy|nhiem vu)\b")
_NOT_HELD = re.compile(
    r"\W*(?:gui|nop|bao cao\b|noi nhan|ghi chu|luu y|tren day|yeu cau|de nghi|chu de|muc dich|trong tam|thanh phan|dia diem|noi dung)\b"
)
_SENTENCE = re.compile(r"[.;](?=\s|$)|\n")
_FEWEST, _LONGEST = 3, 30


def read_programme(
    shape: Shape, times: list[When], rows: Iterable[int], title: str, reckoning: Reckoning
) -> tuple[FoundEvent, ...]:
    """One event for each line under a month in a paper that is a programme or has two months at least. `rows` are the
    paragraphs of tables, `title` is the paper's kind and title as words."""
    apart = {paragraph.index for when in times if (paragraph := shape.at(when.span[0]))} | set(rows)
    lines = [(paragraph, month) for paragraph, month in month_lines(shape, reckoning) if _is_item(paragraph)]
    if len({month for _, month in lines}) < 2 and not _NAMES.search(title):
        return ()
    return tuple(_event(shape, paragraph, month) for paragraph, month in lines if paragraph.index not in apart)


def _is_item(paragraph: Paragraph) -> bool:
    """It says what is done, and heads nothing."""
    words = words_of(paragraph.body)
    return (
        len(words.split()) >= _FEWEST
        and not paragraph.body[:1].islower()
        and len(_first(paragraph.body).split()) <= _LONGEST
        and not words.endswith(":")
        and not _NOT_HELD.match(words)
        and not paragraph.text.isupper()
    )


def _first(body: str) -> str:
    found = _SENTENCE.search(body)
    return plain(body[: found.start()] if found else body)


def _event(shape: Shape, paragraph: Paragraph, month: Frame) -> FoundEvent:
    span: Span = paragraph.span[0] + paragraph.body_start, paragraph.span[1]
    start, end = quote_of(shape.text, span)
    when = month.as_when(span)
    title = _first(paragraph.body)
    return FoundEvent(
        title=title[:1].upper() + title[1:],
        quote=shape.text[start:end],
        span=(start, end),
        start=when.start,
        end=when.end,
        precision=Precision.MONTH,
    )
