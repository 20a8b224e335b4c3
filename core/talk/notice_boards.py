"""The office's own message that shows how far a notice has come, and is edited in place: what it says, and when it is
done. Keeping and editing it: storage.mail.notice_boards, scheduler.boards."""

from collections.abc import Sequence
from datetime import timedelta

from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticeReport, NoticeState

GAP = timedelta(seconds=5)
"""Between two edits of one message: whoever looks at it sees it move, and the network is not flooded."""
WATCHED = timedelta(days=3)
"""For so long it is kept up to date."""
QUOTED = 60


def board_says(report: NoticeReport) -> Sequence[Say]:
    """Three short lines."""
    text = " ".join(report.text.split())
    if len(text) > QUOTED:
        text = f"{text[:QUOTED].rstrip()} …"
    steps = report.steps
    counts = {"sent": steps.sent, "all": report.recipients, "waiting": steps.waiting, "lost": steps.lost}
    says = [Say("notice-board", {"text": text}), Say("notice-steps", counts)]
    if report.asks is NoticeAsks.ACKNOWLEDGEMENT:
        says.append(Say("notice-acknowledged", {"acknowledged": report.acknowledged, "owing": report.owing}))
    if report.state is NoticeState.WITHDRAWN:
        says.append(Say("notice-is-withdrawn"))
    return tuple(says)


def is_done(report: NoticeReport) -> bool:
    """Whether nothing of it will change any more, but for those who could not be reached."""
    return report.state is NoticeState.WITHDRAWN or (report.steps.waiting == 0 and report.reachable == 0)
