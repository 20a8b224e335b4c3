"""A sentence, or a footnote at its paragraph's end, that only sets a limit: what is to be done by then, by whom and for
whom stands in the sentence before it."""

import re
from dataclasses import dataclass, replace

from core.plans.found import FoundDeadline
from reading.plan.actors import VERB, subject_in
from reading.plan.addressees import addressee_in
from reading.plan.asks import read_asks
from reading.plan.sentences import sentence_ends
from reading.plan.shape import Shape
from reading.plan.tasks import short_task, task_of

_POINTS_ELSEWHERE = re.compile(
    r"[\s,(]+(?:theo|đúng|như|trong|kịp)\s+(?:thời|hạn|lịch|tiến độ|quy định|kế hoạch|chú thích|đã|ghi|nêu)(?!\w).*$",
    re.IGNORECASE | re.DOTALL,
)
""" "…theo thời hạn ghi ở chú thích": when is said elsewhere."""
_ONLY_LIMIT = re.compile(
    r"(?:(?:thời\s+)?hạn(?:\s+(?:gửi|nộp|chót|cuối|cùng|là)){0,2}|thời\s+gian)?[\s:,]*"
    r"(?:(?:trước|chậm\s+nhất|muộn\s+nhất|đến\s+hết|xong|là|vào)[\s:]+){0,3}(?:hết\s+)?(?:ngày\s+)?\d[\d\s/.-]*",
    re.IGNORECASE,
)
_LONGEST = 1200
_DEED = re.compile(rf"(?<!\w)(?:{VERB})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Duty:
    """What a sentence asks for, without when."""

    words: str
    task: str
    who: str | None
    send_to: str | None

    def asked_of(self, deadline: FoundDeadline) -> FoundDeadline:
        """The deadline with this duty; whose it is stays."""
        asks = read_asks(f"{self.task}; {self.words}", deadline.who)
        return replace(deadline, what=self.task, send_to=self.send_to or deadline.send_to, asks=asks)


def duty_before(shape: Shape, offset: int) -> Duty | None:
    """The duty in the sentence before the one that holds a character, in its paragraph; None when that asks for
    nothing."""
    words = _sentence_before(shape, offset)
    if words is None or _DEED.search(words) is None:
        return None
    who, send_to = subject_in(words), addressee_in(words)
    return Duty(words, short_task(task_of(words, who, send_to, None)), who, send_to)


def with_duty_before(deadline: FoundDeadline, shape: Shape) -> FoundDeadline:
    """One whose sentence says nothing but its limit, with the duty of the sentence before."""
    end = deadline.span[1]
    if not _ONLY_LIMIT.fullmatch(deadline.quote) or shape.text[end : end + 1] not in ("", ".", ";", "\n"):
        return deadline
    duty = duty_before(shape, deadline.span[0])
    if duty is None:
        return deadline
    return replace(duty.asked_of(deadline), who=duty.who or deadline.who)


def _sentence_before(shape: Shape, offset: int) -> str | None:
    """Of its paragraph, as far as it is near."""
    paragraph = shape.at(offset)
    if paragraph is None:
        return None
    low = max(paragraph.span[0] + paragraph.body_start, offset - _LONGEST)
    # The next sentence's first letter must be in sight for its beginning to be seen.
    high = min(offset + 3, paragraph.span[1])
    cuts = [low, *(cut for cut in sentence_ends(shape.text, low, high) if cut <= offset)]
    if len(cuts) < 2:
        return None
    return _POINTS_ELSEWHERE.sub("", shape.text[cuts[-2] : cuts[-1]].strip(" \n.;"))
