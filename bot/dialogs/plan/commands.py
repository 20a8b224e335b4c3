"""What the office types at a draft, as a command: "sửa 3: 15/6", "bỏ 2", "giữ 2", "thêm: …". What it does: edits.py."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.spelling import folded_words
from reading.meaning.fillers import is_courtesy

MOST_LEADING = 4
"""Words of courtesy before a command."""
_MARK = r"\s*(?:lại\s+|lai\s+)?(?:mục\s+|muc\s+)?(?:số\s+|so\s+)?"
_CORRECT = re.compile(
    rf"(?:sửa|sua|sữa|correct)\b{_MARK}([0-9]{{1,3}})(?![0-9/])\s*[:.,-]?\s*(.*)", re.IGNORECASE | re.DOTALL
)
_PARTS = "tên|ten|tiêu đề|tieu de|nơi|noi|địa điểm|dia diem|giờ|gio|mẫu|mau|người nhận|nguoi nhan"
_CORRECT_PART = re.compile(
    rf"(?:sửa|sua|sữa|correct)\s+(?P<part>{_PARTS})\s+(?:của\s+|cua\s+)?(?:mục\s+|muc\s+)?(?:số\s+|so\s+)?"
    r"([0-9]{1,3})(?![0-9/])\s*[:.,-]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_AND = r"(?:\s|,|;|và|va|and|mục|muc|số|so)+"
_KEEP = re.compile(
    rf"(bỏ|bo|drop|giữ|giu|keep)\b{_MARK}([0-9]{{1,3}}(?:{_AND}[0-9]{{1,3}})*)\b[\s.!]*([^0-9]*)", re.IGNORECASE
)
_ADD = re.compile(r"(?:thêm|them|add)\b\s*[:.,-]?\s*(.+)", re.IGNORECASE | re.DOTALL)
_VERBS = {"drop": "bo", "keep": "giu"}


@dataclass(frozen=True)
class Command:
    """`verb`: sua, bo, giu or them; `numbers` as the office counts, from 1; `rest` as typed."""

    verb: str
    numbers: tuple[int, ...]
    rest: str

    @property
    def text(self) -> str:
        """As it may be typed."""
        return f"{self.verb} {', '.join(map(str, self.numbers))}: {self.rest}".rstrip(" :")


def read_command(text: str) -> Command | None:
    """None when the text is no command on a draft, whatever is said around it."""
    typed = unicodedata.normalize("NFC", text).strip()
    candidates = (_command(one) for one in (typed, *_without_courtesy(typed.split())))
    return next((command for command in candidates if command is not None), None)


def _without_courtesy(parts: Sequence[str]) -> Iterator[str]:
    """What remains without what is said before it."""
    for start in range(1, min(len(parts), MOST_LEADING + 1)):
        if is_courtesy(" ".join(parts[:start]), leading=True):
            yield " ".join(parts[start:])


def _command(typed: str) -> Command | None:
    if found := _CORRECT.fullmatch(typed):
        return Command("sua", (int(found[1]),), found[2].strip())
    if found := _CORRECT_PART.fullmatch(typed):
        return Command("sua", (int(found[2]),), f"{found['part']} {found[3]}".strip())
    if found := _ADD.fullmatch(typed):
        return Command("them", (), found[1].strip())
    found = _KEEP.fullmatch(typed)
    if found is None or not is_courtesy(found[3], leading=False):
        return None
    verb = folded_words(found[1])
    return Command(_VERBS.get(verb, verb), tuple(int(number) for number in re.findall(r"[0-9]+", found[2])), "")
