"""Phrases cut out of sentences, made fit to be shown: without marks of layout and without the small words that led on
to a time."""

import re

from core.capitals import first_up

_BEFORE, _AFTER = " ,;:.)–-", " ,;:.(–-"
_INTO = (
    *(
        "dự kiến",
        "dự định",
        "dự tính",
        "vào",
        "từ",
        "lúc",
        "trong",
        "các ngày",
        "ngày",
        "buổi",
        "sáng",
        "chiều",
        "được",
        "(?<!ban )tổ chức",
    ),
    *("bắt đầu", "tiến hành", "đồng loạt", "khoảng", "thời gian", "diễn ra"),
)
_LED_ON = re.compile(rf"(?:^|(?<=[\s(,]))(?:{'|'.join(_INTO)})$", re.IGNORECASE)
_TERM_LEFT_OPEN = re.compile(r",\s(?:nhiệm kỳ|năm|giai đoạn)$")


def plain(text: str) -> str:
    """ "**Hội nghị**  “Gương sáng”." → "Hội nghị Gương sáng"."""
    return " ".join(re.sub(r"[*_#“”\"]", "", text).split()).lstrip(_BEFORE).rstrip(_AFTER)


def trimmed(text: str) -> str:
    """ "**Treo băng rôn, khẩu hiệu** (từ" → "Treo băng rôn, khẩu hiệu"."""
    words = plain(text)
    while found := _LED_ON.search(words, max(0, len(words) - 16)):
        words = words[: found.start()].rstrip(_AFTER)
    return _TERM_LEFT_OPEN.sub("", words)


def capital(text: str) -> str:
    """Trimmed, with a capital."""
    return first_up(trimmed(text))
