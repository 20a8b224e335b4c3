"""What a unit has sent, when and by whom, the newest first and page by page. One message, then the talk is over. How it
is corrected: report/."""

from dataclasses import dataclass

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce, page_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from bot.dialogs.lines import line_name, value_or_reason
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.talk.agenda import Request, SentWork
from core.talk.messages import Say

MOST = 2
"""Pieces of work of one message, each with all its figures."""


@dataclass(frozen=True)
class Knows:
    sent_reports: tuple[SentWork, ...] = ()


class SentTalk(SaidAtOnce[Knows]):
    """`đã gửi`, `đã gửi 2`: asked beside another talk as well, and so it waits for no answer."""

    name = "sent"
    may = Action.SEE_OWN_REPORTS
    knows = Knows
    opens = frozenset({ChatWord.SENT})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        sent = scene.known.sent_reports
        if not sent:
            return ends(Say("sent-none"))
        pages = -(-len(sent) // MOST)
        page = min(page_of(opening.rest), pages)
        shown = sent[(page - 1) * MOST : page * MOST]
        lines = [line for one in shown for line in _lines(one)]
        if page < pages:
            lines.append(Say("sent-more", {"count": len(sent) - page * MOST, "next": page + 1}))
        if any(one.request.form is not None for one in shown):
            lines.append(Say("report-how-to-correct"))
        return ends(Say("sent-title"), *lines)


def _lines(one: SentWork) -> list[Say]:
    request = one.request
    named = {"what": shortened(request.what, 70), "unit": request.unit_name, "at": one.at}
    lines = [Say("sent-work", {**named, "by": _by(one)})]
    figures = _figures(request)
    if figures:
        lines.append(Say("sent-figures", {"values": "; ".join(figures)}))
    return lines


def _by(one: SentWork) -> Say | str:
    if one.for_unit:
        return Say("sent-by-office")
    return one.by or Say("sent-by-nobody")


def _figures(request: Request) -> list[str]:
    """As they stand now."""
    if request.form is None:
        return []
    pairs = ((one, value_or_reason(one, request.values, request.blanks)) for one in request.form.asked)
    return [f"{line_name(indicator)}: {value}" for indicator, value in pairs if value]
