"""What the talk of notices asks to be done; bot/turns/notices.py does it."""

from dataclasses import dataclass

from core.office.units import Audience
from core.talk.notices import NoticeAsks


@dataclass(frozen=True)
class ReleaseNotice:
    """Send a notice to everybody whom it concerns today; `corrects`: in the place of an earlier one."""

    text: str
    audience: Audience
    asks: NoticeAsks
    corrects: int | None = None


@dataclass(frozen=True)
class AskNoticeAgain:
    """Send it once more to those who have not acknowledged it; once a day."""

    notice_id: int


@dataclass(frozen=True)
class SteerNotice:
    """Hold back what has not left of a notice, or let it go on."""

    notice_id: int
    pause: bool


@dataclass(frozen=True)
class WithdrawNotice:
    """Stop what has not left, and tell whoever has it that it holds no more."""

    notice_id: int


OfNotices = ReleaseNotice | AskNoticeAgain | SteerNotice | WithdrawNotice
