"""A text rewritten piece by piece into plainer words, each character of which knows where it stood in what was typed:
"thứ ba tuần sau" becomes "31/03/2026"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.plans.found import Span

Say = Callable[[re.Match[str]], str | None]
"""What stands in the place of a match; None leaves it as it is."""


@dataclass(frozen=True)
class Rewritten:
    """`starts` and `ends` hold, for each character of `text`, where the piece it came from begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def typed(cls, text: str, plain: str) -> "Rewritten":
        """`plain` is `text` spelled otherwise, as long as before."""
        return cls(plain, tuple(range(len(text))), tuple(range(1, len(text) + 1)))

    def place(self, span: Span) -> Span:
        """Where a piece of `text` stood in what was typed."""
        start, end = span
        if start >= end or end > len(self.text):
            return (0, 0)
        return self.starts[start], max(self.ends[start:end])

    def changed(self, source: re.Pattern[str], say: Say) -> "Rewritten":
        """Every match in the place of which `say` has something else. Days beyond the calendar are left as they are."""
        changed = self
        for found in reversed(list(source.finditer(self.text))):
            said = _said(found, say)
            if said is not None and found.group():
                changed = changed._with(found.span(), said)
        return changed

    def _with(self, span: Span, said: str) -> "Rewritten":
        (first, last), (start, end) = span, self.place(span)
        return Rewritten(
            self.text[:first] + said + self.text[last:],
            (*self.starts[:first], *[start] * len(said), *self.starts[last:]),
            (*self.ends[:first], *[end] * len(said), *self.ends[last:]),
        )

    def replaced(self, source: re.Pattern[str], words: str) -> "Rewritten":
        r"""Every match as `words`, in which \1 stands for its first group."""
        return self.changed(source, lambda found: found.expand(words))


def _said(found: re.Match[str], say: Say) -> str | None:
    try:
        return say(found)
    except (ValueError, OverflowError):
        return None
