"""Tìm: units, people, work, notices and questions by the same few words, however they are typed."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import NO_DEEDS, PageAnswer, Part
from bot.desk.pages.people.unit import OFFICE
from bot.dialogs.prompts import shortened
from core.office.people import Person
from core.office.permissions import Action
from core.spelling import folded_words
from storage.mail.notice_reports import recent_notices
from storage.mail.questions import open_questions
from storage.office.people import people_on
from storage.office.units import units_on
from storage.overview.unit_progress import open_work

MOST = 20
"""Lines of one kind; whoever wants fewer says more."""
NOTICES = 100
SHORTEST_NUMBER = 4
"""Digits from which on a telephone is meant."""


@dataclass(frozen=True)
class Found:
    what: str
    more: str
    to: str
    phone: str = ""


class SearchPage:
    """Reached from the box above every page, and not from the list of pages."""

    name = "search"
    action = Action.SEE_ALL
    deeds = NO_DEEDS

    async def show(self, call: DeskCall) -> PageAnswer:
        words = folded_words(call.asked("q"))
        groups = await _groups(call, words) if words else []
        values = {"groups": groups, "q": call.asked("q")}
        return Part("search.html", call.say("desk-nav-search"), values)


async def _groups(call: DeskCall, words: str) -> Sequence[tuple[str, Sequence[Found], int]]:
    """(heading, lines, how many more)."""
    found = [(name, await seek(call, words)) for name, seek in KINDS.items()]
    return [_group(call, name, lines) for name, lines in found if lines]


def _group(call: DeskCall, name: str, lines: Sequence[Found]) -> tuple[str, Sequence[Found], int]:
    return call.say(f"desk-found-{name}", count=len(lines)), lines[:MOST], max(len(lines) - MOST, 0)


def _holds(words: str, said: Iterable[str | None]) -> bool:
    return words in folded_words(" ".join(one for one in said if one))


async def _units(call: DeskCall, words: str) -> Sequence[Found]:
    units = await units_on(call.s, call.today)
    return [
        Found(one.name, one.code, f"/desk/people/{one.code}") for one in units if _holds(words, (one.code, one.name))
    ]


async def _people(call: DeskCall, words: str) -> Sequence[Found]:
    """By name, or by telephone."""
    digits = "".join(filter(str.isdigit, words))
    if len(digits) < SHORTEST_NUMBER:
        digits = ""
    return [_person(one) for one in await people_on(call.s, call.today) if _is_sought(one, words, digits)]


def _is_sought(one: Person, words: str, digits: str) -> bool:
    called = bool(digits) and digits in (one.phone or "")
    return called or _holds(words, (one.name,))


def _person(one: Person) -> Found:
    """With their first post."""
    for post in one.posts:
        titled = f"{post.title} – {post.unit_name or ''}".strip(" –")
        return Found(one.name, titled, f"/desk/people/{post.unit or OFFICE}", one.phone or "")
    return Found(one.name, "", "/desk/people", one.phone or "")


async def _work(call: DeskCall, words: str) -> Sequence[Found]:
    found = [one for one in await open_work(call.s, call.now) if _holds(words, (one.what, one.period))]
    return [
        Found(
            one.what,
            call.say("desk-owing", owing=one.owing, expected=one.asked, due=one.due_on),
            f"/desk/progress/{one.occurrence_id}",
        )
        for one in found
    ]


async def _notices(call: DeskCall, words: str) -> Sequence[Found]:
    found = [one for one in await recent_notices(call.s, NOTICES) if _holds(words, (one.text,))]
    said = "desk-not-acknowledged"
    return [
        Found(
            shortened(one.text, 120),
            call.say(said, owing=one.owing, recipients=one.recipients),
            f"/desk/notices/{one.id}",
        )
        for one in found
    ]


async def _questions(call: DeskCall, words: str) -> Sequence[Found]:
    found = [one for one in await open_questions(call.s) if _holds(words, (one.text, one.person, one.unit))]
    return [Found(shortened(one.text, 120), one.person, "/desk/questions", one.phone or "") for one in found]


KINDS: Mapping[str, Callable[[DeskCall, str], Awaitable[Sequence[Found]]]] = {
    "units": _units,
    "people": _people,
    "work": _work,
    "notices": _notices,
    "questions": _questions,
}
"""In this order, by the ends of their headings' keys."""
