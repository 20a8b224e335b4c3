"""Which duty a file answers, to whom it goes on, and a yes; it never stays with nobody: the office has it in any
case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.base import Document, Pick
from bot.dialogs.engine.answers import Answer, Chose, Gave
from bot.dialogs.engine.asides import About
from bot.dialogs.engine.astray import why_not_kept
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.files.effects import PassFileOn
from bot.dialogs.prompts import shortened, shortened_apart
from bot.dialogs.report.duties import requests_owed
from bot.dialogs.senders import left_to_sender
from bot.dialogs.tokens import FILES
from core.office.permissions import Action
from core.plans.found import Asks
from core.talk.agenda import Request, Sender
from core.talk.conferences import Invited
from core.talk.file_routes import FileRoute
from core.talk.messages import Say

MOST = 6
BY_SENDER = "file-by-sender"


class Step(StrEnum):
    WHICH = "which"
    SURE = "sure"


@dataclass(frozen=True)
class Here:
    """`file_id`, `name` of the file that is kept already; `shown`: the pieces of work on the screen; `expectation_id`
    of the one that it answers, None: it goes to the office as it is."""

    step: Step
    file_id: int
    name: str
    expectation_id: int | None = None
    shown: tuple[int, ...] = ()


@dataclass(frozen=True)
class Knows:
    requests: tuple[Request, ...] = ()
    file_route: FileRoute | None = None
    invited: tuple[Invited, ...] = ()
    unit_sender: Sender | None = None


class FilesTalk(DeclaredTalk[Here, Knows]):
    """Opened by a file, perhaps one that answers a certain message."""

    name = FILES
    may = Action.SEND_FILE
    state = Here
    knows = Knows
    takes_papers = True
    stopped = "file-stopped"

    def refused(self, scene: Scene[Knows]) -> tuple[Say, ...]:
        """An officer hears who sends files."""
        sender = scene.known.unit_sender
        if sender is None:
            return super().refused(scene)
        return left_to_sender(BY_SENDER, sender, scene.phone)

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        document = opening.document or _given(opening)
        if document is None or not document.file_id:
            return ends(why_not_kept(document) or Say("not-text"))
        here = Here(Step.WHICH, document.file_id, document.name)
        named = opening.given.get("expectation_id")
        request = _find(scene, named if isinstance(named, int) else None)
        if request is not None and request.sender is not None:
            return ends(*left_to_sender(BY_SENDER, request.sender, scene.phone))
        if request is not None:
            return _for(here, request)
        return _asked(here, scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.WHICH:
            return _which_prompt(here, scene)
        return _sure_prompt(here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Gave) and heard.document is not None and heard.document.file_id:
            newer = replace(here, file_id=heard.document.file_id, name=heard.document.name)
            return goes_on(newer, Say("file-instead"))
        if not isinstance(heard, Chose):
            return Unheard()
        if here.step is Step.WHICH:
            return _chosen(here, heard, scene)
        return _sent(here, heard, scene)

    def about(self, here: Here, scene: Scene[Knows]) -> About | None:
        request = _find(scene, here.expectation_id)
        if request is None:
            return None
        return About(request.expectation_id, shortened(request.what, 80), request.due_on)


def _given(opening: Opening) -> Document | None:
    """A file that another talk has taken."""
    number, name = opening.given.get("file_id"), opening.given.get("name")
    if isinstance(number, int) and isinstance(name, str):
        return Document(name, number)
    return None


def _find(scene: Scene[Knows], number: int | None) -> Request | None:
    return next((one for one in scene.known.requests if one.expectation_id == number), None)


def _owed(scene: Scene[Knows]) -> list[Request]:
    """What a file of theirs may answer: what asks one first."""
    invited = {one.expectation_id for one in scene.known.invited}
    theirs = [one for one in requests_owed(scene.known.requests) if one.sender is None]
    owed = [one for one in theirs if one.expectation_id not in invited]
    return sorted(owed, key=lambda one: (one.asks is not Asks.FILE, one.due_at))[:MOST]


def _asked(here: Here, scene: Scene[Knows]) -> Outcome:
    """One duty that asks a file is asked for by its name; else which."""
    owed = _owed(scene)
    if not owed:
        return goes_on(replace(here, step=Step.SURE), looks=True)
    if len(owed) == 1 and owed[0].asks is Asks.FILE:
        return _for(here, owed[0])
    return goes_on(replace(here, shown=tuple(one.expectation_id for one in owed)))


def _for(here: Here, request: Request) -> Outcome:
    return goes_on(replace(here, step=Step.SURE, expectation_id=request.expectation_id), looks=True)


def _shown(here: Here, scene: Scene[Knows]) -> Sequence[Request]:
    return [one for number in here.shown if (one := _find(scene, number)) is not None]


def _which_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    shown = _shown(here, scene)
    titles = shortened_apart((one.what for one in shown), 60)
    labels = [Say("pick-request", {"what": titles[one.what], "due": one.due_on}) for one in shown]
    more = Pick(str(len(labels) + 1), Say("pick-file-to-office"))
    return asks_one_of(Say("file-which", {"name": shortened(here.name, 60)}), labels, more)


def _chosen(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    shown = _shown(here, scene)
    if heard.place < len(shown):
        return _for(here, shown[heard.place])
    return goes_on(replace(here, step=Step.SURE, expectation_id=None), looks=True)


def _sure_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    route = scene.known.file_route
    if route is None:
        return None
    name, request = shortened(here.name, 60), _find(scene, here.expectation_id)
    if request is None:
        says = [Say("file-for-office", {"name": name})]
    else:
        says = [Say("file-for", {"name": name, "what": shortened(request.what, 100), "unit": request.unit_name})]
    says.append(_to_whom("file-goes-to", route))
    return asks_yes((*says, Say("confirm-question")), "pick-file-send", "pick-file-other")


NAMED = 4


def _to_whom(key: str, route: FileRoute) -> Say:
    """The office, and the units by name."""
    names = (Say("file-the-office"), *route.names[:NAMED])
    return Say(key, {"names": names, "more": max(0, len(route.names) - NAMED)})


def _sent(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    route, request = scene.known.file_route, _find(scene, here.expectation_id)
    if route is None:
        return Unheard()
    if not heard.yes:
        owed = _owed(scene)
        if not owed:
            return ends(Say("file-stopped"))
        ids = tuple(one.expectation_id for one in owed)
        return goes_on(Here(Step.WHICH, here.file_id, here.name, shown=ids))
    done = request is not None and request.form is None
    number = request.expectation_id if request is not None else None
    says = [_to_whom("file-sent", route)]
    if route.unreached:
        says.append(Say("file-unreached", {"names": route.unreached[:NAMED]}))
    if request is not None and request.form is not None:
        says.append(Say("file-figures", {"what": shortened(request.what, 60)}))
    return ends(*says, effects=(PassFileOn(here.file_id, here.name, number, done),))
