"""A piece of work on one page, with what the office may do with it."""

from collections.abc import Mapping

from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Scene
from bot.dialogs.lines import value_line, value_or_reason
from bot.dialogs.pieces.here import Act, Knows
from bot.dialogs.pieces.units import standing_said
from bot.dialogs.prompts import shortened
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say

_LABELS: Mapping[Act, str] = {
    Act.ASK: "pick-ask-back",
    Act.ENTER: "pick-enter",
    Act.EXTEND: "pick-extend",
    Act.EXCUSE: "pick-excuse",
    Act.PAPERS: "pick-papers",
    Act.LINK: "pick-form-link",
    Act.OTHER: "pick-other-unit",
}


def ways(request: Request, scene: Scene[Knows]) -> tuple[Act, ...]:
    """What may be done, in the order of the digits."""
    return tuple(act for act in _LABELS if _may(act, request, scene))


def _may(act: Act, request: Request, scene: Scene[Knows]) -> bool:
    match act:
        case Act.ASK:
            return request.form is not None and request.version > 0
        case Act.ENTER:
            return request.form is not None
        case Act.EXTEND:
            return request.standing in (UnitStanding.OWING, UnitStanding.LATE)
        case Act.EXCUSE:
            return request.standing is UnitStanding.OWING
        case Act.PAPERS:
            return bool(scene.known.papers)
        case Act.LINK:
            return scene.known.piece_form is not None
    return act is Act.OTHER


def page_prompt(request: Request, scene: Scene[Knows]) -> Prompt:
    labels = [_LABELS[act] for act in ways(request, scene)]
    return asks_choice(_page(request, scene), *labels)


def _page(request: Request, scene: Scene[Knows]) -> list[Say]:
    says = [title_said(request), *figures_said(request), *_sent(request, scene)]
    if request.waiting:
        says.append(Say("piece-waiting"))
    return [*says, Say("piece-question")]


def title_said(request: Request) -> Say:
    standing = standing_said(request.standing, request.unconfirmed)
    args = {"what": shortened(request.what, 80), "unit": request.unit_name, "standing": standing}
    return Say("piece-title", {**args, "due": request.due_on})


def _sent(request: Request, scene: Scene[Knows]) -> list[Say]:
    """When the newest version came and from whom, with whoever was away where it was sent in their place."""
    lines = scene.known.table.frozen if scene.known.table is not None else ()
    line = next((line for line in lines if line.expectation_id == request.expectation_id), None)
    if line is None or line.sent_at is None or line.sent_by is None:
        return []
    args = {"at": line.sent_at, "by": line.sent_by, "whose": line.in_place_of}
    if line.for_unit:
        return [Say("piece-entered", args)]
    return [Say("piece-sent", args)]


def figures_said(request: Request) -> list[Say]:
    if request.form is None:
        return []
    values, blanks = request.values, request.blanks
    known = [one for one in request.form.asked if value_or_reason(one, values, blanks)]
    if not known:
        return [Say("piece-no-numbers")]
    return [value_line(one, values, blanks) for one in known]
