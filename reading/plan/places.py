"""A time in its place: the paragraph, sentence, label and headings around it. The rules judge these and nothing
else."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.calendar.office import Bound
from core.plans.found import Span
from reading.plan.columns import SET_TIMES, Column
from reading.plan.frames import Frame
from reading.plan.markers import LABEL
from reading.plan.sentences import sentence_ends
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import TableCell, TableRow
from reading.when.accents import pattern, without_accents
from reading.when.bounds import read_bound
from reading.when.values import When, WhenKind

_MONTH = re.compile(r"(?:tháng|quý|năm)\s?\w{1,4}(?:\s?[/-]\s?\d{4})?", re.IGNORECASE)
_SMALL_WORDS = re.compile(
    r"[\W\d]*(?:(?:tu|vao|luc|du kien|du dinh|du tinh|ngay|buoi|dong loat|trong|khai mac|bat dau|hoi|dung|thoi gian|"
    r"to chuc|\d+ (?:ngay|buoi))[\W\d]*){0,6}"
)
_REACH, _LONGEST = 220, 1200


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", without_accents(text))


@dataclass(frozen=True)
class TimePlace:
    """One time expression and what surrounds it.

    `row` and `cell` are where it stands in a table; `issued` is the paper's own date, `posted` the day a page without
    one was put on the web, and `title` its kind and title, as words; `month` is that of the heading
    it stands under.
    """

    when: When
    shape: Shape
    paragraph: Paragraph
    row: TableRow | None = None
    cell: TableCell | None = None
    issued: date | None = None
    title: str = ""
    posted: date | None = None
    month: Frame | None = None

    @property
    def column(self) -> str | None:
        """The header over its cell."""
        if self.cell is None:
            return None
        return self.cell.header or None

    @property
    def role(self) -> Column | None:
        """What its column holds."""
        if self.cell is None:
            return None
        return self.cell.column

    @cached_property
    def columns(self) -> tuple[Column | None, ...]:
        """What all columns of its table hold."""
        if self.row is not None:
            return tuple(cell.column for cell in self.row.cells)
        return ()

    @cached_property
    def thing(self) -> str:
        """What its table row is about, as words."""
        if self.row is not None:
            return words_of(self.row.under(Column.THING) or "")
        return ""

    @cached_property
    def row_timed(self) -> bool:
        """Whether its row has a time in a column made for times, and this is another."""
        if self.row is None or self.role in SET_TIMES or self.role is None:
            return False
        said = (cell.text for cell in self.row.cells if cell.column in SET_TIMES)
        if self.when.kind is not WhenKind.PERIOD:
            said = (_MONTH.sub("", words) for words in said)
        return any(re.search(r"\d", words) for words in said)

    @cached_property
    def sentence(self) -> Span:
        """The sentence around the time, inside its paragraph."""
        low, high = self._bounds
        return self._sentence_start(low, high), self._sentence_end(high)

    def _sentence_start(self, low: int, high: int) -> int:
        start = self.when.span[0]
        # The next sentence's first letter must be in sight for its beginning to be seen.
        cuts = sentence_ends(self.shape.text, max(low, start - _LONGEST), min(high, start + 3))
        return [low, *(cut for cut in cuts if cut <= start)][-1]

    def _sentence_end(self, high: int) -> int:
        end = min(self.when.span[1], high)
        stop = next(sentence_ends(self.shape.text, end, min(high, end + _LONGEST)), None)
        if stop is None:
            return high
        return stop - 1

    @property
    def _bounds(self) -> Span:
        """Of its paragraph; in a column for times of its cell, as other cells are other sentences."""
        if self.cell is None or self.cell.is_carried or self.role not in SET_TIMES:
            return self.paragraph.span
        start, end = self.when.span
        return min(self.cell.span[0], start), max(self.cell.span[1], end)

    @cached_property
    def is_ahead(self) -> bool:
        """A day, not a month, that the paper looks forward to; of a paper without a date any day."""
        day = self.when.first_day
        return self.when.kind is not WhenKind.PERIOD and day is not None and not self._is_before(day)

    @property
    def is_in_its_month(self) -> bool:
        """A day of the month that it stands under."""
        day, month = self.when.first_day, self.month
        return day is not None and month is not None and (day.year, day.month) == (month.year, month.month)

    @cached_property
    def is_behind(self) -> bool:
        """All of it lies before the paper's own date, or not after the day it was posted."""
        return self.when.last_day is not None and self._is_before(self.when.last_day)

    def _is_before(self, day: date) -> bool:
        if self.issued is not None:
            return day < self.issued
        return self.posted is not None and day <= self.posted

    @cached_property
    def before(self) -> str:
        """The sentence up to the time: at most 220 characters, lower case, without marks, single blanks."""
        return without_accents(self.before_marked).lower()

    @cached_property
    def before_bound(self) -> str:
        """The sentence up to the limiting words before the time; up to the time when there are none."""
        start = self.when.span[0]
        if self.bound is not None:
            start = self.bound[1]
        return _flat(self.shape.text[max(self.sentence[0], start - _REACH) : start]).lower()

    @cached_property
    def before_marked(self) -> str:
        """The sentence up to the time with its marks and capitals, for words that others resemble without marks."""
        start = self.when.span[0]
        return re.sub(r"\s+", " ", self.shape.text[max(self.sentence[0], start - _REACH) : start])

    @cached_property
    def after_marked(self) -> str:
        """The rest of the sentence with its marks and capitals."""
        end = self.when.span[1]
        return re.sub(r"\s+", " ", self.shape.text[end : min(self.sentence[1], end + _REACH)])

    @cached_property
    def sentence_marked(self) -> str:
        """The whole sentence with its marks and capitals."""
        low, high = self.sentence
        return re.sub(r"\s+", " ", self.shape.text[low : min(high, low + 6 * _REACH)])

    @cached_property
    def following_marked(self) -> str:
        """What the paragraph says after the sentence, as far as it is near."""
        end = self.sentence[1]
        return re.sub(r"\s+", " ", self.shape.text[end : min(self.paragraph.span[1], end + _REACH)])

    def says(self, source: str, text: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Match[str] | None:
        """Looks for words written with marks in `text`; in a paper without marks, for the same words without."""
        return pattern(source, self.shape.is_marked, flags).search(text)

    @cached_property
    def after(self) -> str:
        end = self.when.span[1]
        return _flat(self.shape.text[end : min(self.sentence[1], end + _REACH)]).lower()

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
        if found and found[1] >= self.paragraph.span[0]:
            return found
        return None

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
        return words_of(self.own_label_as_written or "")

    @cached_property
    def own_label_as_written(self) -> str | None:
        """Of the clause after a semicolon when that has one, else of the paragraph."""
        low, start = self.sentence[0], self.when.span[0]
        if low > self.paragraph.span[0] + self.paragraph.body_start:
            found = LABEL.match(self.shape.text[low : min(start, low + 140)].lstrip())
            if found is not None:
                return " ".join(found["label"].split())
        if start >= self.paragraph.value_start - 1:
            return self.paragraph.label
        return None

    @cached_property
    def opens_value(self) -> bool:
        """Nothing but small words lies between the label and the time."""
        low, start = max(self.paragraph.value_start, self.sentence[0]), self.when.span[0]
        between = self.shape.text[low:start]
        if low > self.paragraph.value_start:
            found = LABEL.match(between.lstrip())
            if found is not None:
                between = found["value"]
        return _SMALL_WORDS.fullmatch(words_of(between)) is not None

    @cached_property
    def opening(self) -> str:
        """The first words of the paragraph's body, without marks."""
        return words_of(self.paragraph.body[:120])

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The words of the headings over it, nearest first."""
        return tuple(words_of(heading.body)[:200] for heading in self.shape.over(self.paragraph))
