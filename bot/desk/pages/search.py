"""Tìm: units, people, work, notices and questions by the same few words, however they are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import NO_DEEDS, PageAnswer, Part
from bot.dialogs.prompts import shortened
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
    kinds = {
        "desk-found-units": await _units(call, words),
        "desk-found-people": await _people(call, words),
        "desk-found-work": await _work(call, words),
        "desk-found-notices": await _notices(call, words),
        "desk-found-questions": await _questions(call, words),
    }
    found = [(call.say(key, count=len(lines)), lines) for key, lines in kinds.items() if lines]
    return [(heading, lines[:MOST], max(len(lines) - MOST, 0)) for heading, lines in found]


def _holds(words: str, said: Iterable[str | None]) -> bool:
    return words in folded_words(" ".join(one for one in said if one))


async def _units(call: DeskCall, words: str) -> Sequence[Found]:
    units = await units_on(call.s, call.today)
    return [
        Found(one.name, one.code, f"/desk/people/{one.code}") for one in units if _holds(words, (one.code, one.name))
    ]


async def _people(call: DeskCall, words: str) -> Sequence[Found]:
    """By name, or by telephone."""
    everyone = await people_on(call.s, call.today)
    digits = "".join(filter(str.isdigit, words))
    found = []
    for one in everyone:
        called = len(digits) >= 4 and digits in (one.phone or "")
        if called or _holds(words, (one.name,)):
            post = next(iter(one.posts), None)
            titled = f"{post.title} – {post.unit_name or ''}".strip(" –") if post is not None else ""
            address = f"/desk/people/{post.unit or '-'}" if post is not None else "/desk/people"
            found.append(Found(one.name, titled, address, one.phone or ""))
    return found


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
