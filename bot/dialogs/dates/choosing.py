"""Which conference or deadline: a page of them by their digits, or some words of the name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.dialogs.base import Expects
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.pages import NEXT, on_page, page_beside, turning
from bot.words import ChatWord
from core.plans.change_requests import Changeable, Reminded
from core.spelling import folded_words
from core.talk.messages import Say

_BETWEEN = re.compile(r"[^\w/]+")
LEAST = 3
"""Letters by which something is looked for."""
Item = TypeVar("Item", Changeable, Reminded)


def page_prompt(title: str, items: Sequence[Item], page: int, line: Callable[[Item], Say]) -> Prompt | None:
    if not items:
        return None
    lines = [line(item) for item in on_page(items, page)]
    asked = asks_one_of(Say(title), lines, *turning(items))
    return replace(asked, expects=Expects.NAME, read=lambda text: item_named(items, text))


def item_named(items: Sequence[Item], text: str) -> Item | None:
    """The only one in whose name or place these words stand: side by side, the last perhaps only begun, or one by
    one."""
    words = _plain(text)
    if len(words) < LEAST:
        return None
    ways: tuple[Callable[[Item], bool], ...] = (
        lambda item: f" {words} " in f" {_name(item)} ",
        lambda item: _is_begun(words) and f" {words}" in f" {_name(item)}",
        lambda item: set(words.split()) <= set(_name(item).split()),
    )
    for is_named in ways:
        found = [item for item in items if is_named(item)]
        if len(found) == 1:
            return found[0]
    return None


def _is_begun(words: str) -> bool:
    """Whether the last word is long enough to be the beginning of another."""
    return len(words.split()[-1]) >= LEAST


def _name(item: Changeable | Reminded) -> str:
    return _plain(f"{item.what} {item.of}")


def _plain(text: str) -> str:
    """The folded words; "Cụm II" is "cum 2"."""
    words = _BETWEEN.sub(" ", folded_words(text)).split()
    return " ".join(_ROMAN.get(word, word) for word in words)


_ROMAN = {roman: str(number) for number, roman in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), 1)}


def item_at(items: Sequence[Item], subject: str, number: int | None) -> Item | None:
    """The one that a state names."""
    return next((item for item in items if (item.subject.value, item.subject_id) == (subject, number)), None)


def chosen_or_page(items: Sequence[Item], page: int, heard: Answer) -> Item | int:
    """The one that was chosen, or the page to turn to (from 0)."""
    shown = on_page(items, page)
    match heard:
        case Typed() if heard.value in items:
            item: Item = heard.value
            return item
        case Chose() if heard.digit != NEXT and heard.place < len(shown):
            return shown[heard.place]
        case Chose() | Worded(ChatWord.SKIP):
            return page_beside(items, page)
        case Worded(ChatWord.BACK):
            return page_beside(items, page, -1)
    return page
