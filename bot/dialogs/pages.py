"""A long list on a telephone: which part of it is on the screen, and the choices that turn it. What a line says: each
talk."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from bot.dialogs.base import Pick
from core.talk.messages import Say

SIZE = 7
"""Lines of a page that goes round."""
NEXT = str(SIZE + 1)
NEXT_PAGE, FIRST_PAGE = "pick-next-page", "pick-first-page"
Item = TypeVar("Item")


# --- pages that go round, by their numbers from 0 ---------------------------------------------------------------------


def first_on(items: Sequence[object], page: int) -> int:
    """The place of the first item on the page; after the last page comes the first again."""
    return page % _pages(items) * SIZE


def on_page(items: Sequence[Item], page: int) -> Sequence[Item]:
    first = first_on(items, page)
    return items[first : first + SIZE]


def turning(items: Sequence[object]) -> list[Pick]:
    """The choice of the next page, where there is one."""
    if len(items) <= SIZE:
        return []
    return [Pick(NEXT, Say(NEXT_PAGE))]


def page_beside(items: Sequence[object], page: int, by: int = 1) -> int:
    return (page + by) % _pages(items)


def _pages(items: Sequence[object]) -> int:
    return max(1, -(-len(items) // SIZE))


# --- from a place on, to the end and back to the beginning ------------------------------------------------------------


def turns(first: int, count: int, size: int) -> Mapping[str, bool]:
    """The ways on from a page that begins at `first`, as `open_ways` takes them."""
    return {NEXT_PAGE: count > first + size, FIRST_PAGE: first > 0}


def turned(way: str, first: int, size: int) -> int | None:
    """Where the page begins to which a way leads; None for another way."""
    if way == NEXT_PAGE:
        return first + size
    if way == FIRST_PAGE:
        return 0
    return None
