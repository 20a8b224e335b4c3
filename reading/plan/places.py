"""A time in its place: the paragraph, sentence, label and headings around it. The rules judge these and nothing else."""

import re
from dataclasses import dataclass
from functools import cached_property

from core.plans import Bound, Span
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.accents import without_accents
from reading.when.bounds import read_bound
from reading.when.values import When

_SENTENCE_END = re.compile(r"(?<![\s.][A-ZĐa-zđ])(?<!TP)(?<!Tp)(?<!tp)(?<!TT)(?<!\bNr)[.!?](?=[\s*_]+[\"“(*_]*[^\W\d_a-zà-ỹđ])|;(?=\s|$)")
_REACH = 220


@dataclass(frozen=True)
class Place:
    """One time expression and what surrounds it. `column` is the header over its cell in a table."""

    when: When
    shape: Shape
    paragraph: Paragraph
    column: str | None = None
    row_words: str = ""

    @cached_property
    def sentence(self) -> Span:
        """The sentence around the time, inside its paragraph."""
        low, high = self.paragraph.span
        start, end = self.when.span
        end = min(end, high)
        window = max(low, start - 1200)
        cuts = [cut.end() for cut in _SENTENCE_END.finditer(self.shape.text, window, start)]
        stop = _SENTENCE_END.search(self.shape.text, end, min(high, end + 1200))
        return (cuts[-1] if cuts else low), (stop.start() if stop else high)

    @cached_property
    def before(self) -> str:
        """The sentence up to the time: at most 220 characters, lower case, without marks."""
        start = self.when.span[0]
        return without_accents(self.shape.text[max(self.sentence[0], start - _REACH) : start]).lower().replace("\n", " ")

    @cached_property
    def after(self) -> str:
        end = self.when.span[1]
        return without_accents(self.shape.text[end : min(self.sentence[1], end + _REACH)]).lower().replace("\n", " ")

    @cached_property
    def words_at(self) -> str:
        """The time expression itself, lower case, without marks."""
        start, end = self.when.span
        return words_of(self.shape.text[start:end])

    @cached_property
    def words(self) -> str:
        """The whole sentence, lower case, without marks."""
        low, high = self.sentence
        return words_of(self.shape.text[low : min(high, low + 1500)])

    @cached_property
    def bound(self) -> tuple[Bound, int, str] | None:
        """The limiting words right before the time: which bound, where they begin, what they are."""
        found = read_bound(self.shape.text, self.when.span[0])
        return found if found and found[1] >= self.paragraph.span[0] else None

    @cached_property
    def label(self) -> str:
        """The label the time stands under, as words: its paragraph's own, or the nearest heading's; "" without one."""
        own = self.own_label
        if own:
            return own
        for heading in self.shape.over(self.paragraph)[:1]:
            return words_of(heading.label or heading.body)[:120]
        return ""

    @cached_property
    def own_label(self) -> str:
        paragraph = self.paragraph
        label = paragraph.label
        if label is not None and self.when.span[0] >= paragraph.value_start - 1:
            return words_of(label)
        return ""

    @cached_property
    def opening(self) -> str:
        """The first words of the paragraph's body, without marks."""
        return words_of(self.paragraph.body[:120])

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The words of the headings over it, nearest first."""
        return tuple(words_of(heading.body)[:200] for heading in self.shape.over(self.paragraph))
