"""Where the talk of notices stands, and what it knows."""

from dataclasses import dataclass
from enum import StrEnum

from core.office.units import Unit
from core.talk.notices import NoticePreview, NoticeReport, NoticeWaiting


class Step(StrEnum):
    """LIST, TEXT, PREVIEW: one is written; ONE, WAITING, WITHDRAW: one that is out is followed."""

    LIST = "list"
    TEXT = "text"
    PREVIEW = "preview"
    ONE = "one"
    WAITING = "waiting"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Here:
    """`text` and `audience` (as `Audience.parse` reads it) of what is written; `silent`: nobody need acknowledge it;
    `corrects` the notice that it takes the place of. `notice_id` of the one that is followed, `ids` of those in the
    list, `first` of the people on the screen, counted from 0."""

    step: Step
    text: str = ""
    audience: str = "all"
    silent: bool = False
    corrects: int | None = None
    notice_id: int | None = None
    ids: tuple[int, ...] = ()
    first: int = 0


@dataclass(frozen=True)
class Knows:
    units: tuple[Unit, ...] = ()
    notice_preview: NoticePreview | None = None
    notices_sent: tuple[NoticeReport, ...] = ()
    notice_report: NoticeReport | None = None
    notice_waiting: NoticeWaiting | None = None
