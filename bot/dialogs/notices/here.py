"""Where the talk of notices stands, and what it knows."""

from dataclasses import dataclass
from enum import StrEnum

from core.office.units import Unit
from core.talk.agenda import OccurrenceProgress
from core.talk.notices import NoticePreview, NoticeReport, NoticeWaiting


class Step(StrEnum):
    """LIST, TEXT, PREVIEW, PEOPLE, OWING, URGENT: one is written; ONE, WAITING, STOP, WITHDRAW: one that is out is
    followed."""

    LIST = "list"
    TEXT = "text"
    PREVIEW = "preview"
    PEOPLE = "people"
    OWING = "owing"
    URGENT = "urgent"
    ONE = "one"
    WAITING = "waiting"
    STOP = "stop"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Here:
    """`text` and `audience` (as `Audience.parse` reads it) of what is written; `silent`: nobody need acknowledge it;
    `urgent`: it leaves at any hour; `file_id` and `file_name` of what goes with it; `corrects` the notice that it takes
    the place of, which begins with `instead`. `notice_id` of the one that is followed, `ids` of those in the list, or
    of the occurrences in the list, `first` of the people on the screen, counted from 0."""

    step: Step
    text: str = ""
    audience: str = "all"
    silent: bool = False
    corrects: int | None = None
    instead: str = ""
    notice_id: int | None = None
    ids: tuple[int, ...] = ()
    first: int = 0
    urgent: bool = False
    file_id: int | None = None
    file_name: str = ""


@dataclass(frozen=True)
class Knows:
    units: tuple[Unit, ...] = ()
    notice_preview: NoticePreview | None = None
    notice_people: NoticeWaiting | None = None
    notice_owing: tuple[OccurrenceProgress, ...] = ()
    notices_sent: tuple[NoticeReport, ...] = ()
    notice_report: NoticeReport | None = None
    notice_waiting: NoticeWaiting | None = None
    notice_seconds: int = 0
