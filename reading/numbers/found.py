"""What a message says of the fields of a form, and one field's answer from its own piece of it. Which piece that is:
answers.py, rows.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reading.numbers.names import Field, all_names, names_of, read_mentions, words_of
from reading.numbers.prose import said_for
from reading.numbers.reader import read_number
from reading.numbers.values import Number, Unclear


@dataclass(frozen=True)
class Mismatch:
    """Numbers without names that are not as many as the fields: who gets which is not ours to guess."""

    expected: int
    got: int


@dataclass(frozen=True)
class Answers:
    """`found` holds an answer for each field that was spoken of, by key; fields not in it were not. `left_over`: what
    nobody asked for, as typed."""

    found: Mapping[str, Number | Unclear] = field(default_factory=dict)
    left_over: tuple[str, ...] = ()
    mismatch: Mismatch | None = None


def answer_of(asked: Field, text: str, others: Sequence[Field] = ()) -> Number | Unclear:
    """The field's number in its piece of a message. `others`: the fields whose names and units may stand beside the figure as well."""
    names = words_of(asked).union(*(words_of(other) | said_for(other.unit) for other in others))
    return read_number(text, kind=asked.kind, unit=asked.unit, previous=asked.previous, names=names)


def text_without_names(text: str, asked: Field, others: Sequence[Field] = ()) -> str:
    """`text` without any name of the field ("Kết nạp 12 hội viên" has two), nor of the `others`."""
    mentions = read_mentions(text, [*names_of([asked]), *all_names(others)])
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text
