"""Numbers that people type in Vietnamese, read into Decimals or into a reason to ask, and written back. What the
numbers are for lives elsewhere."""

from reading.numbers.answers import read_answers
from reading.numbers.names import Field
from reading.numbers.reader import read_figure, read_number
from reading.numbers.saying import say_number
from reading.numbers.values import Answers, Kind, Mismatch, Number, Unclear, Why

__all__ = [
    "Answers",
    "Field",
    "Kind",
    "Mismatch",
    "Number",
    "Unclear",
    "Why",
    "read_answers",
    "read_figure",
    "read_number",
    "say_number",
]
