"""Which parts of which talks of tests/chats the handbook shows. Those talks are held to the bot by their own tests, so
that what is drawn of them is what the bot says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.chats.script import Exchange, read_script

STORIES = Path(__file__).parents[1] / "chats"
LANGUAGES = ("vi", "en")


class NotSaid(LookupError):
    """No talk goes so any more: the excerpt has to name another place of it."""


@dataclass(frozen=True)
class Excerpt:
    """What one person typed in a row, with what was answered; `at` as the story has it. `only`: of the answers to the
    first line those that hold this. `unanswered`: it ends with what was typed last."""

    story: str
    at: str
    who: str
    typed: tuple[str, ...]
    only: str = ""
    unanswered: bool = False

    def exchanges(self) -> list[Exchange]:
        """Raises NotSaid."""
        there = [one for one in _exchanges(self.story) if (f"{one.at:%Y-%m-%d %H:%M}", one.chat) == (self.at, self.who)]
        length = len(self.typed)
        runs = [there[first : first + length] for first in range(len(there))]
        for run in runs:
            shown = [answer for answer in run[0].answers if self.only in answer]
            if tuple(one.typed for one in run) == self.typed and shown:
                return self._cut([replace(run[0], answers=shown), *run[1:]])
        raise NotSaid(f"{self.story} {self.at}: {self.typed}")

    def _cut(self, found: list[Exchange]) -> list[Exchange]:
        if self.unanswered:
            found[-1] = replace(found[-1], answers=[])
        return found


@cache
def _exchanges(story: str) -> Sequence[Exchange]:
    return tuple(read_script((STORIES / f"{story}.chat").read_text("utf-8")))


CHAIR, OFFICE, NEWCOMER = "Chủ tịch xã Hòa Bình", "Văn phòng", "Người mới"
STORY, PLAN, FIRST = "handbook", "handbook-plan", "office-begins"
MORNING, MONDAY = "2026-03-03 09:00", "2026-03-16"


def _pair(
    story: str, at: str, who: str, vi: tuple[str, ...], en: tuple[str, ...], *, only: str = "", unanswered: bool = False
) -> dict[str, Excerpt]:
    typed = {"vi": (story, vi), "en": (f"{story}-en", en)}
    return {name: Excerpt(told, at, who, lines, only, unanswered) for name, (told, lines) in typed.items()}


def _same(story: str, at: str, who: str, *typed: str, unanswered: bool = False) -> dict[str, Excerpt]:
    return _pair(story, at, who, typed, typed, unanswered=unanswered)


EXCERPTS: Mapping[str, Mapping[str, Excerpt]] = {
    "join": _same(STORY, "2026-03-10 08:00", NEWCOMER, "k7m9 xq4m", "1", unanswered=True),
    "received": _pair(STORY, "2026-03-10 08:10", CHAIR, ("…", "đã nhận"), ("…", "received")),
    "invited": _pair(STORY, "2026-03-10 09:05", CHAIR, ("…", "2 người, 1 lái xe"), ("…", "2 people, 1 driver")),
    "report": _pair(
        STORY,
        "2026-03-15 09:00",
        CHAIR,
        ("…", "12 3 45tr", "1"),
        ("…", "12 3 45 million", "1"),
        only="Báo cáo thi đua",
        unanswered=True,
    ),
    "correct": _pair(STORY, "2026-03-15 09:10", CHAIR, ("sửa", "2", "4"), ("correct", "2", "4"), unanswered=True),
    "asked": _pair(
        STORY,
        "2026-03-15 09:20",
        CHAIR,
        ("hỏi quỹ có tính lãi không", "9"),
        ("ask does the fund count interest", "9"),
    ),
    "agenda": _pair(STORY, "2026-03-15 09:20", CHAIR, ("lịch",), ("agenda",)),
    "first-day": _same(FIRST, "2026-03-05 08:00", OFFICE, "[tệp danh bạ mới]", "1"),
    "plan-read": _same(PLAN, MORNING, OFFICE, "[tệp giao ban]"),
    "plan-corrected": _pair(PLAN, MORNING, OFFICE, ("sửa 3: 18/3/2026", "bỏ 2"), ("correct 3: 18/3/2026", "drop 2")),
    "plan-runs": _pair(PLAN, MORNING, OFFICE, ("1", "1"), ("1", "1")),
    "plan-done": _pair(PLAN, MORNING, OFFICE, ("1",), ("1",), only="15/KH-HCCB: 1 "),
    "progress": _pair(STORY, f"{MONDAY} 08:00", OFFICE, ("tiến độ", "2"), ("progress", "2")),
    "nudge": _pair(STORY, f"{MONDAY} 08:00", OFFICE, ("nhắc", "2", "1"), ("nudge", "2", "1")),
    "notice": _pair(
        STORY,
        f"{MONDAY} 08:20",
        OFFICE,
        ("Chiều thứ Sáu 20/3 mất điện, xin gửi báo cáo trước 12 giờ trưa.",),
        ("No power on Friday afternoon, 20 March: please report before noon.",),
    ),
    "summary": _pair(STORY, f"{MONDAY} 09:00", OFFICE, ("tổng hợp",), ("summary",)),
    "longer": _pair(
        STORY,
        f"{MONDAY} 09:10",
        OFFICE,
        ("gia hạn suối cạn đến 27/3", "2", "xã bị lũ, đường đứt", "1"),
        ("extend suối cạn 27/3", "2", "flood, the road is cut", "1"),
    ),
    "moved": _pair(
        STORY,
        f"{MONDAY} 09:30",
        OFFICE,
        ("dời hội nghị cụm I sang 14h 26/3", "1"),
        ("change hội nghị giao ban cụm I, 14:00 26/3", "1"),
    ),
    "invitation": _same(STORY, "2026-03-10 09:00", OFFICE, "1", "1", "1"),
    "who-comes": _same(STORY, f"{MONDAY} 09:45", OFFICE, "1", "1"),
    "question": _pair(
        STORY,
        "2026-03-15 09:30",
        OFFICE,
        ("câu hỏi", "1", "1", "Không tính lãi đồng chí nhé."),
        ("questions", "1", "1", "No, it does not."),
    ),
}
"""By the picture's name and the language."""
