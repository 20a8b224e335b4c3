"""Some of those who owe a duty have a limit of their own: "Riêng các chi hội vùng sâu gửi trước ngày 25/3" is the duty
of the sentence before, of these alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.capitals import first_up
from core.plans.found import FoundDeadline
from reading.plan.relations.hanging_limits import Duty, duty_before
from reading.plan.shape import Shape

_VERB = r"(?:gửi|nộp|báo cáo|hoàn thành|đăng ký|thực hiện|lập|tổ chức|cử|trình)(?!\w)"
_WHO = rf"(?P<who>(?:(?!(?<!\w){_VERB})[^,;:.()]){{3,80}}?)"
_APART = rf"(?:^|.*\()riêng\s+(?:(?:đối\s+)?với\s+)?{_WHO}\s*[,:]?\s+(?:(?:thì|được|phải|có thể)\s+)*"
_LIMIT = r"(?:xong\s+)?(?:trước|chậm|muộn|hạn|đến|tới|trong|vào|ngày|là)(?!\w)"
_SAME_DUTY = re.compile(rf"{_APART}(?:(?P<verb>{_VERB})\s+)?{_LIMIT}", re.IGNORECASE | re.DOTALL)
_OWN_DUTY = re.compile(rf"{_APART}(?P<task>{_VERB}.+)", re.IGNORECASE | re.DOTALL)
_NEAR = 40


def with_exceptions(deadlines: Iterable[FoundDeadline], shape: Shape) -> Iterator[FoundDeadline]:
    """The deadlines, which come in order; each that is for some alone with their name, and with the task and the
    addressee of the one right before it, or of the sentence right before when that says only what is to be done."""
    rule: FoundDeadline | None = None
    for deadline in deadlines:
        same, own = _SAME_DUTY.match(deadline.quote), _OWN_DUTY.match(deadline.what)
        if same is not None:
            deadline = _excepted(deadline, same, rule, shape)
        elif own is not None:
            deadline = replace(deadline, what=first_up(own["task"]), who=_who(own))
        rule = deadline
        yield deadline


def _excepted(deadline: FoundDeadline, found: re.Match[str], rule: FoundDeadline | None, shape: Shape) -> FoundDeadline:
    """Of the duty right before it; where none stands there, only the verb is known."""
    who = _who(found)
    if rule is not None and deadline.span[0] - rule.span[1] <= _NEAR:
        return replace(deadline, what=rule.what, asks=rule.asks, send_to=rule.send_to, who=who)
    duty = duty_before(shape, deadline.span[0])
    if duty is not None and _speaks_of(found["verb"], duty):
        return duty.asked_of(replace(deadline, who=who))
    return replace(deadline, what=f"{(found['verb'] or 'Hoàn thành').capitalize()} (riêng {who})", who=who)


def _speaks_of(verb: str | None, duty: Duty) -> bool:
    """The verb of the exception is that of the duty, or stands for any."""
    said = (verb or "").lower()
    return said in ("", "thực hiện", "hoàn thành") or said in duty.words.lower()


def _who(found: re.Match[str]) -> str:
    return " ".join(found["who"].split())
