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
    Act.OTHER: "pick-other-unit",
}


def ways(request: Request, scene: Scene[Knows]) -> tuple[Act, ...]:
    """What may be done, in the order of the digits."""
    owing, form = request.standing is UnitStanding.OWING, request.form is not None
    there = {
        Act.ASK: form and request.version > 0,
        Act.ENTER: form,
        Act.EXTEND: owing or request.standing is UnitStanding.LATE,
        Act.EXCUSE: owing,
        Act.PAPERS: bool(scene.known.papers),
        Act.OTHER: True,
    }
    return tuple(act for act, may in there.items() if may)


def page_prompt(request: Request, scene: Scene[Knows]) -> Prompt:
    waiting = (Say("piece-waiting"),) if request.waiting else ()
    labels = (_LABELS[act] for act in ways(request, scene))
    return asks_choice((_title(request), *_figures(request), *waiting, Say("piece-question")), *labels)


def _title(request: Request) -> Say:
    standing = standing_said(request.standing, request.unconfirmed)
    args = {"what": shortened(request.what, 80), "unit": request.unit_name, "standing": standing}
    return Say("piece-title", {**args, "due": request.due_on})


def _figures(request: Request) -> tuple[Say, ...]:
    if request.form is None:
        return ()
    lines = tuple(
        value_line(one, request.values, request.blanks)
        for one in request.form.asked
        if value_or_reason(one, request.values, request.blanks)
    )
    return lines or (Say("piece-no-numbers"),)
