"""What the talk of notices asks to be done; bot/turns/deeds/notices.py does it."""

from dataclasses import dataclass

from core.office.units import Audience
from core.talk.notices import NoticeWords


@dataclass(frozen=True)
class ReleaseNotice:
    """Send a notice to everybody whom it concerns today; one that corrects takes the place of an earlier one."""

    words: NoticeWords
    audience: Audience


@dataclass(frozen=True)
class AskNoticeAgain:
    """Send it once more to those who have not acknowledged it, once a day, and to whom it did not reach."""

    notice_id: int


@dataclass(frozen=True)
class SteerNotice:
    """Hold back what has not left of a notice, or let it go on."""

    notice_id: int
    pause: bool


@dataclass(frozen=True)
class StopNotice:
    """What has not left of a notice never will; it holds for whoever has it."""

    notice_id: int


@dataclass(frozen=True)
class WithdrawNotice:
    """Stop what has not left, and tell whoever has it that it holds no more."""

    notice_id: int


@dataclass(frozen=True)
class SecondNotice:
    """What the second person says of a notice that waits for that: it goes out, or not at all."""

    notice_id: int
    released: bool


OfNotices = SecondNotice | ReleaseNotice | AskNoticeAgain | SteerNotice | StopNotice | WithdrawNotice
