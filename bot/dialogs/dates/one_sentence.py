"""A change that is asked for in one sentence: which conference or deadline, and to when. It is read back like any
other."""

import re
from collections.abc import Sequence

from bot.commands import ChatWord, read_command
from bot.dialogs.dates.change_requests import is_event
from bot.dialogs.dates.choosing import item_named
from bot.dialogs.dates.here import Knows
from bot.dialogs.dates.new_times import request_reader
from bot.dialogs.engine.scene import Scene
from core.plans.change_requests import Changeable, DueChange, EventChange
from core.spelling import folded_words

Named = tuple[Changeable, EventChange | DueChange]
_MEETING = re.compile(r"\b(hoi nghi|hop|conference|meeting)\b")
_LIMIT = re.compile(r"\b(han|deadline)\b")
_TO = re.compile(r"^(?:(?:sang|đến|thành|qua|vào|lại|tới|to)\s+)+", re.IGNORECASE)


def spoken_of(items: Sequence[Changeable], text: str) -> Sequence[Changeable]:
    """Those of the kind that the sentence names, where it names one: "dời hội nghị …", "lùi hạn …"."""
    words = folded_words(text)
    if _MEETING.search(words):
        return [item for item in items if is_event(item)]
    if _LIMIT.search(words):
        return [item for item in items if not is_event(item)]
    return items


def another_named(item: Changeable | None, text: str, scene: Scene[Knows]) -> Named | None:
    """While a day is asked for: "dời …" with the name of another conference or deadline is meant for that one."""
    word, rest = read_command(text)
    if word is not ChatWord.CHANGE:
        return None
    said = named_with_day(spoken_of(scene.known.changeable, text), rest, scene)
    if said is None or said[0] == item:
        return None
    return said


def named_with_day(items: Sequence[Changeable], text: str, scene: Scene[Knows]) -> Named | None:
    """The one that the first words name, and the change that the others ask for: "cụm I sang 14/6". The longest name
    counts, and none where there is only one; None when nothing is named so, or nothing that follows is a day."""
    words = text.split()
    for end in range(len(words) - 1, -1, -1):
        named = item_named(items, " ".join(words[:end])) if end else _only(items)
        if named is None:
            continue
        requested = request_reader(named, scene)(_TO.sub("", " ".join(words[end:])))
        if isinstance(requested, EventChange | DueChange):
            return named, requested
    return None


def _only(items: Sequence[Changeable]) -> Changeable | None:
    if len(items) == 1:
        return items[0]
    return None
