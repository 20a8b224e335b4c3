"""What stands around each page: where one is, who one is, what else there is, and who sees the page."""

from dataclasses import dataclass

from bot.desk.call import DeskCall, number_in
from bot.desk.page import DeskPage, Part
from core.office.people import Person
from core.office.permissions import Action, permits
from web.desk_pages import Shown

DONE = "desk-done-"
"""Keys of what is said after a button was pressed."""


@dataclass(frozen=True)
class NavLine:
    path: str
    label: str
    here: bool


@dataclass(frozen=True)
class Frame:
    """`done` is what the last button did, `search` what was looked for."""

    language: str
    office: str
    title: str
    who: str
    seen_by: str
    nav: tuple[NavLine, ...]
    done: str = ""
    search: str = ""


def framed(part: Part, call: DeskCall, here: str, pages: tuple[DeskPage, ...]) -> Shown:
    nav = tuple(
        NavLine(path_of(page), call.say(f"desk-nav-{page.name}"), page.name == here)
        for page in pages
        if call.may(page.action)
    )
    frame = Frame(
        language=call.texts.language,
        office=call.config.office.name,
        title=part.title,
        who=f"{call.person.name} · {call.say('desk-role', role=_strongest(call.person))}",
        seen_by=seen_by(call, here, pages),
        nav=nav,
        done=_done(call),
        search=call.asked("q") if here == "search" else "",
    )
    return Shown(f"desk/{part.template}", {"frame": frame, "say": call.say, **part.values}, part.status, part.afresh)


def path_of(page: DeskPage) -> str:
    if page.name == "today":
        return "/desk"
    return f"/desk/{page.name}"


def _strongest(person: Person) -> str:
    for role, action in (("admin", Action.GRANT_ROLES), ("office", Action.WORK_AT_DESK)):
        if permits(person, action):
            return role
    if permits(person, Action.SECOND_NOTICES):
        return "leader"
    return "viewer"


def seen_by(call: DeskCall, here: str, pages: tuple[DeskPage, ...]) -> str:
    """Which roles may look at it, in words."""
    action = next((page.action for page in pages if page.name == here), Action.SEE_ALL)
    if action is Action.SEE_ALL:
        return call.say("desk-seen-all")
    return call.say("desk-seen-office")


def _done(call: DeskCall) -> str:
    """Only sentences of ours, and numbers."""
    key = call.asked("done")
    if not key.replace("-", "").isalpha() or not key.isascii():
        return ""
    if not call.texts.knows(DONE + key):
        return ""
    return call.say(DONE + key, count=number_in(call.asked("count")) or 0)
