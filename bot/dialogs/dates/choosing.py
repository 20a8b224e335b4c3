"""Which conference or deadline: a page of them by their digits, or some words of the name."""

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
    """The only one in whose name or place these words stand."""
    words = folded_words(text).strip(" .!?")
    if len(words) < LEAST:
        return None
    found = [item for item in items if words in _name(item)]
    if len(found) == 1:
        return found[0]
    return None


def _name(item: Changeable | Reminded) -> str:
    return f"{folded_words(item.what)} {folded_words(item.of)}"


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
