"""Which words of a message stand for a moment, so that a network may make them tappable: hours with their day, and the
days by which something is due, which end at midnight. How they are written is wording.py's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.texts.wording import say_day, say_moment
from core.talk.messages import Say

DUE = "due"
"""The value of a sentence that is the last day for something."""
LAST = time(23, 59)


def moments_in(says: Sequence[Say], zone: ZoneInfo, language: str) -> tuple[tuple[str, datetime], ...]:
    """(words as they stand in the text, the moment), each once."""
    found = {words: at for say in says for words, at in _moments(say, zone, language)}
    return tuple(found.items())


def _moments(say: Say, zone: ZoneInfo, language: str) -> Iterator[tuple[str, datetime]]:
    for name, value in say.args.items():
        match value:
            case Say():
                yield from _moments(value, zone, language)
            case tuple() | list():
                yield from _within(value, zone, language)
            case datetime() if value.tzinfo is not None:
                yield say_moment(value, zone, language), value
            case datetime():
                yield say_moment(value, zone, language), value.replace(tzinfo=zone)
            case date() if name == DUE:
                yield str(say_day(value, language)), datetime.combine(value, LAST, zone)


def _within(values: Iterable[object], zone: ZoneInfo, language: str) -> Iterator[tuple[str, datetime]]:
    for value in values:
        if isinstance(value, Say):
            yield from _moments(value, zone, language)
