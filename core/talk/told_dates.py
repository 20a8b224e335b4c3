"""Which dates a sentence tells: of which conferences, and of whose work. Kept with the sentence, so that whoever is
shown a date hears of it when it changes (core.plans.dates_heard); a reminder's is that of its alarm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.reminders.alarms import Subject
from core.talk.messages import Say

TELLS = "tells"
"""The argument under which a sentence keeps them, one word for each."""


@dataclass(frozen=True)
class ToldDate:
    """The date of a conference, or of an occurrence; of one unit's work when `expectation_id` says whose."""

    subject: Subject
    subject_id: int
    expectation_id: int | None = None

    @property
    def word(self) -> str:
        """As it is kept: "event:3", "occurrence:4:17"."""
        if self.expectation_id is None:
            return f"{self.subject.value}:{self.subject_id}"
        return f"{self.subject.value}:{self.subject_id}:{self.expectation_id}"


def tells(*dates: ToldDate) -> dict[str, object]:
    """The argument of a sentence that tells these."""
    return {TELLS: tuple(one.word for one in dates)}


def tells_event(event_id: int) -> dict[str, object]:
    return tells(ToldDate(Subject.EVENT, event_id))


def tells_work(occurrence_id: int, expectation_id: int) -> dict[str, object]:
    return tells(ToldDate(Subject.OCCURRENCE, occurrence_id, expectation_id))


def dates_told(says: Sequence[Say]) -> tuple[ToldDate, ...]:
    """All that these sentences tell, each once, those within others too."""
    return tuple(dict.fromkeys(one for say in says for one in _of(say)))


def _of(say: Say) -> Iterator[ToldDate]:
    for name, value in say.args.items():
        if name == TELLS and isinstance(value, tuple):
            yield from (_date(str(word)) for word in value)
        elif isinstance(value, Say):
            yield from _of(value)
        elif isinstance(value, tuple):
            yield from (one for inner in value if isinstance(inner, Say) for one in _of(inner))


def as_sample(say: Say) -> Say:
    """The same sentence shown to somebody whom it is not for: it tells nobody anything."""
    return replace(say, args={name: value for name, value in say.args.items() if name != TELLS})


def _date(word: str) -> ToldDate:
    subject, *numbers = word.split(":")
    return ToldDate(Subject(subject), *(int(number) for number in numbers))
