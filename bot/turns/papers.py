"""A photo or file that a unit's person sends: whether it belongs to a report, to which, and what is written under it.
Fetching it: preparing.py."""

import re
from dataclasses import dataclass, replace

from bot.commands import ChatWord, read_command
from bot.dialogs.base import Document, State
from bot.dialogs.notices.here import Step
from bot.turns.pushed import REPORT, Straight, answer_to_pushed
from bot.turns.replied import report_of
from bot.turns.talks import Talk
from core.talk.messages import Heard, HeardKind
from reading.documents.reasons import UnreadableReason

NOTICES = "notices"
TAKING = (Step.TEXT, Step.PREVIEW)
"""Steps of a notice at which a file or photo may be sent."""


@dataclass(frozen=True)
class Paper:
    """`about`: the piece of work that it is for, as the state of a talk: empty where it is to be asked which, None for
    the one under way, or else whatever is owed. `document` is None where nothing was fetched; `text` is what was
    written under it, without the word of command."""

    kind: str
    document: Document | None
    text: str
    about: State | None = None


def may_be_for_report(heard: Heard) -> bool:
    """Whether a file or photo has to do with a report, though none is under way: figures or the word stand under it, or
    it is a reply."""
    return heard.reply_to is not None or _names_report(heard.caption)


def _names_report(caption: str) -> bool:
    return re.search(r"\d", caption) is not None or read_command(caption)[0] is ChatWord.REPORT


def is_for_notice(talk: Talk) -> bool:
    """Whether the office is writing a notice: what it sends goes with that, and is no plan."""
    return talk.under_way and talk.dialog == NOTICES and talk.current_state().get("step") in TAKING


def paper_of(heard: Heard, talk: Talk, document: Document | None) -> Paper | None:
    """None when it is for no report."""
    if heard.kind not in (HeardKind.DOCUMENT, HeardKind.OTHER):
        return None
    paper = _with_text(heard, document)
    if document is not None and document.problem == UnreadableReason.SECRET_MARKING:
        return replace(paper, text="") if _is_under_way(talk) else None
    if document is not None or _names_report(heard.caption):
        about = report_of(talk.asking[0]) if talk.targeted and talk.asking else None
        if about is not None:
            return replace(paper, about=about)
    if _is_under_way(talk):
        return paper
    return _for_what_was_pushed(paper, talk) if _names_report(heard.caption) else None


def _with_text(heard: Heard, document: Document | None) -> Paper:
    word, rest = read_command(heard.caption)
    text = rest if word is ChatWord.REPORT else heard.caption
    if heard.kind is HeardKind.DOCUMENT:
        return Paper("document", document, text)
    return Paper(heard.text or heard.kind.value, document, text)


def _for_what_was_pushed(paper: Paper, talk: Talk) -> Paper:
    """As figures typed under a reminder are for its duty."""
    answer = answer_to_pushed(paper.text, talk)
    if isinstance(answer, Straight) and answer.dialog == REPORT:
        return replace(paper, about=answer.about)
    return paper


def _is_under_way(talk: Talk) -> bool:
    return talk.under_way and talk.dialog == REPORT
