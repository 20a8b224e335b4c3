"""What lies ahead for a person: conferences and pieces of work in the order of their days, page by page. One message,
then the talk is over."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action, permits
from bot.dialogs.prompts import shortened_apart
from bot.words import ChatWord
from core.plans.found import Precision
from core.reports.consolidation import UnitStanding
from core.talk.agenda import AheadEvent, Request
from core.talk.conferences import Invited
from core.talk.messages import Say
from core.talk.times_said import time_said
from core.talk.told_dates import tells_event, tells_work

MOST = 8
"""Lines of one message; more are on the next page."""


@dataclass(frozen=True)
class Knows:
    agenda: tuple[AheadEvent, ...] = ()
    requests: tuple[Request, ...] = ()
    invited: tuple[Invited, ...] = ()


class AgendaTalk(SaidAtOnce[Knows]):
    """`lịch`, `lịch 2`: asked beside another talk as well, and so it waits for no answer."""

    name = "agenda"
    may = Action.SEE_AGENDA
    knows = Knows
    opens = frozenset({ChatWord.AGENDA})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        requests = scene.known.requests
        invitations = {one.expectation_id for one in scene.known.invited}
        lines = lines_ahead(scene.known.agenda, requests, invitations)
        if not lines:
            return ends(Say("agenda-empty"))
        says = [Say("agenda-title"), *_on_page(lines, opening.rest)]
        owed = {request.expectation_id for request in requests if request.standing is UnitStanding.OWING}
        if owed - invitations:
            says.append(Say("agenda-report"))
        if owed & invitations and permits(scene.person, Action.ANSWER_INVITATION):
            says.append(Say("agenda-attend"))
        return ends(*says)


def _on_page(lines: Sequence[Say], rest: str) -> list[Say]:
    """The lines of the page that was named, or of the last; then that there are more."""
    page = min(_page(rest), -(-len(lines) // MOST))
    shown, left = [*lines[(page - 1) * MOST : page * MOST]], len(lines) - page * MOST
    if left > 0:
        shown.append(Say("agenda-more", {"count": left, "next": page + 1}))
    return shown


def _page(rest: str) -> int:
    """ "2", "trang 2" → 2; the first where none is named."""
    found = re.search(r"[1-9]\d?", rest)
    if found:
        return int(found[0])
    return 1


def lines_ahead(
    events: Sequence[AheadEvent], requests: Sequence[Request], invitations: Collection[int] = ()
) -> tuple[Say, ...]:
    """One line for each conference and each piece of work still owed, by day; those without a day come last. Of those
    among `invitations` an answer is owed."""
    owed = [request for request in requests if request.standing is UnitStanding.OWING]
    titles = shortened_apart((*(request.what for request in owed), *(event.title for event in events)), 70)
    dated = [(one.due_on, 0, _work(one, titles[one.what], one.expectation_id in invitations)) for one in owed]
    dated += [(event.day or date.max, _rank(event), _meeting(event, titles[event.title])) for event in events]
    return tuple(say for _, _, say in sorted(dated, key=lambda line: line[:2]))


def _rank(event: AheadEvent) -> int:
    """After the work of the same day; what has no day of its own after what has."""
    if event.precision in (Precision.DAY, Precision.MINUTE):
        return 1
    return 2


def _work(request: Request, title: str, invited: bool) -> Say:
    key = "agenda-answer" if invited else "agenda-work"
    told = tells_work(request.occurrence_id, request.expectation_id)
    return Say(key, {"what": title, "due": request.due_on, **told})


def _meeting(event: AheadEvent, title: str) -> Say:
    args = {"title": title, "when": _when(event), "tentative": _tentative(event), **tells_event(event.event_id)}
    if event.place:
        return Say("agenda-meeting-at", {**args, "place": event.place})
    return Say("agenda-meeting", {**args, "place": ""})


def _when(event: AheadEvent) -> Say:
    moment = None
    if event.hour:
        moment = datetime.combine(event.day or date.min, event.hour)
    return time_said(event.day, event.precision, moment, event.last_day)


def _tentative(event: AheadEvent) -> tuple[Say, ...]:
    if event.tentative:
        return (Say("when-tentative"),)
    return ()
