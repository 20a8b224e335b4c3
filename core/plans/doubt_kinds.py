"""What in a paper may be doubtful. For people each is the sentence "plan-doubt-<name>" of bot/texts."""

from enum import StrEnum
from string import Formatter


class DoubtKind(StrEnum):
    """The value is the doubt in English, with the values that its sentence needs in braces. Days are written as the
    office writes them (02/05/2024); `is` and `written` are WEEKDAYS, `purpose` and `purposes` PURPOSES, with blanks
    between them."""

    WEEKDAY = "{day} is a {is}, and the paper says {written}"
    NO_SUCH_DAY = "there is no day {said}"
    UNREAD_DAY = "the day “{said}” cannot be read"
    SHORT_YEAR = "the year “{year}” lacks a figure"
    BEFORE_PAPER = "{day} is before the paper's own day {issued}"
    FAR_FROM_PAPER = "{day} is far from the paper's own day {issued}"
    LONG = "it goes on from {first} to {last}"
    TWO_LIMITS = "one duty is due on {first} and on {other}"
    NO_DAY = "no day yet: {title}"
    UNSURE_EVENT = "it is not sure from which event it is counted: “{event}”"
    UNSURE_PURPOSE = "“{time}” may be a {purpose}: “{sentence}”"
    UNSURE_PURPOSES = "“{time}” may be one of {purposes}: “{sentence}”"
    NO_PURPOSE = "“{time}” is for nothing that is known: “{sentence}”"

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in Formatter().parse(self) if name)


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PURPOSES = ("trap", "event", "deadline", "duty")
