"""Who has heard which date of a conference or a deadline, and who is to be corrected when another holds. Judged over
what storage.dates.dates_heard finds: the times a subject has had, and the newest message each person got of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.plans.changes import DateChange, SubjectTime, change_kind
from core.reminders.alarms import Subject
from core.states import ExpectationState

About = tuple[Subject, int]
NEWER_THAN_ALL = 2**62


@dataclass(frozen=True)
class HeardDate:
    """Of which subject a person has heard, and of whose work when it is one unit's."""

    contact_id: int
    about: About
    expectation_id: int | None


@dataclass(frozen=True)
class Misled:
    """One person who was told last that it is at `told`, while it is at `holds`; of one unit's work when
    `expectation_id` says whose."""

    contact_id: int
    about: About
    expectation_id: int | None
    told: SubjectTime
    holds: SubjectTime

    @property
    def kind(self) -> DateChange | None:
        return change_kind(self.about[0], self.told, self.holds)


@dataclass(frozen=True)
class PastTime:
    """One change of the subject's time, or of one unit's: `newest` is the newest message of that moment."""

    change_id: int
    newest: int
    expectation_id: int | None
    old: SubjectTime
    new: SubjectTime


@dataclass(frozen=True)
class History:
    """The times one subject has had, oldest first."""

    past: Sequence[PastTime] = ()

    def then(self, expectation_id: int | None, old: SubjectTime, new: SubjectTime) -> "History":
        """With one more, that nobody has been told of."""
        return History((*self.past, PastTime(NEWER_THAN_ALL, NEWER_THAN_ALL, expectation_id, old, new)))

    def at(self, message: int | None, expectation_id: int | None) -> SubjectTime | None:
        """The date that held when this message was queued, or holds now (None). None when it never moved."""
        mine = self._of(expectation_id)
        for one in mine:
            if message is not None and one.newest >= message:
                return one.old
        if mine:
            return mine[-1].new
        return None

    def _of(self, expectation_id: int | None) -> Sequence[PastTime]:
        mine = [one for one in self.past if one.expectation_id in (None, expectation_id)]
        # One change may move everybody's day and keep one unit's: what is said of the unit itself counts.
        own = {one.change_id for one in mine if one.expectation_id is not None}
        return [one for one in mine if one.expectation_id is not None or one.change_id not in own]


@dataclass(frozen=True)
class WorkAsked:
    """The state of each piece of work of some occurrences, and those of which any is still owed."""

    states: Mapping[int, str]
    open: Collection[int]

    def is_matter(self, about: About, expectation_id: int | None, holds: SubjectTime) -> bool:
        """Whether a subject is still somebody's matter: a conference always is, work while that unit (or, None, any)
        owes it, and that it is asked of a unit no longer."""
        subject, subject_id = about
        if subject is Subject.EVENT:
            return True
        if expectation_id is None:
            return subject_id in self.open
        state = self.states.get(expectation_id)
        return state == ExpectationState.OWING or (state == ExpectationState.EXCUSED and holds.cancelled)


def newest_messages(
    said: Sequence[Mapping[HeardDate, int]], corrections: Mapping[tuple[int, About], int]
) -> dict[HeardDate, int]:
    """The newest message by which each has heard: of those that `said` it (reminders, notices of their unit's own time,
    what they were shown), or a correction, which speaks of the whole subject to those who have heard of it before."""
    newest: dict[HeardDate, int] = {}
    for one in said:
        for heard, message in one.items():
            newest[heard] = max(message, newest.get(heard, 0))
    return {
        heard: max(message, corrections.get((heard.contact_id, heard.about), 0)) for heard, message in newest.items()
    }


def misled_of(
    newest: Mapping[HeardDate, int], history: Mapping[About, History], work: WorkAsked, *, but: int | None = None
) -> Iterator[Misled]:
    """Who knows another date than the one that holds, in the order in which they heard it, but for the one who changed
    it (`but`)."""
    for heard, message in sorted(newest.items(), key=lambda entry: entry[1]):
        one = _compared(heard, message, history[heard.about])
        if one is None or one.kind is None or one.contact_id == but:
            continue
        if work.is_matter(one.about, one.expectation_id, one.holds):
            yield one


def _compared(heard: HeardDate, message: int, history: History) -> Misled | None:
    """None when it never moved."""
    told, holds = history.at(message, heard.expectation_id), history.at(None, heard.expectation_id)
    if told is None or holds is None:
        return None
    return Misled(heard.contact_id, heard.about, heard.expectation_id, told, holds)
