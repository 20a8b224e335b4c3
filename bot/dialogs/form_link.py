"""The addresses of one's own forms, for whoever would rather type on a page. One message, then the talk is over. The
page: bot/forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say

MOST = 3
"""Addresses of one message: what is due first."""


@dataclass(frozen=True)
class Knows:
    requests: tuple[Request, ...] = ()
    form_links: Mapping[int, str] = field(default_factory=dict)


class FormLinkTalk(SaidAtOnce[Knows]):
    """`đường dẫn`: asked beside another talk as well."""

    name = "form-link"
    may = Action.SEE_OWN_REPORTS
    knows = Knows
    opens = frozenset({ChatWord.FORM_LINK})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        links = scene.known.form_links
        owed = [one for one in scene.known.requests if one.form is not None and one.standing is UnitStanding.OWING]
        if not owed:
            return ends(Say("report-none"))
        shown = [(one, links[one.expectation_id]) for one in owed[:MOST] if one.expectation_id in links]
        if not shown:
            return ends(Say("form-link-none"), scene.phone)
        lines = [line for one, address in shown for line in _lines(one, address)]
        return ends(*lines, Say("form-link-yours"))


def _lines(one: Request, address: str) -> tuple[Say, Say]:
    named = Say("form-link-what", {"what": shortened(one.what, 80), "unit": one.unit_name, "due": one.due_on})
    return named, Say("form-link", {"address": address})
