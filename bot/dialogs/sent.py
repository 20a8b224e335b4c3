"""What a unit has sent, when and by whom, the newest first and page by page. One message, then the talk is over. How it
is corrected: report/."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer
from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.lines import line_name, value_or_reason
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.talk.agenda import Request, SentWork
from core.talk.messages import Say

MOST = 2
"""Pieces of work of one message, each with all its figures."""


class Step(StrEnum):
    SHOWN = "shown"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SHOWN


@dataclass(frozen=True)
class Knows:
    sent_reports: tuple[SentWork, ...] = ()


class SentTalk(DeclaredTalk[Here, Knows]):
    """`đã gửi`, `đã gửi 2`: asked beside another talk as well, and so it waits for no answer."""

    name = "sent"
    may = WhoMay.UNITS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.SENT})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        sent = scene.known.sent_reports
        if not sent:
            return ends(Say("sent-none"))
        pages = -(-len(sent) // MOST)
        page = min(_page(opening.rest), pages)
        shown = sent[(page - 1) * MOST : page * MOST]
        lines = [line for one in shown for line in _lines(one)]
        if page < pages:
            lines.append(Say("sent-more", {"count": len(sent) - page * MOST, "next": page + 1}))
        if any(one.request.form is not None for one in shown):
            lines.append(Say("report-how-to-correct"))
        return ends(Say("sent-title"), *lines)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        return self.open(Opening(), scene)


def _page(rest: str) -> int:
    """ "2", "trang 2" → 2; the first where none is named."""
    found = re.search(r"[1-9]\d?", rest)
    if found is None:
        return 1
    return int(found[0])


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
