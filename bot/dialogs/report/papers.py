"""A photo or file of the paper: kept with the report, and what is written under it read like what is typed."""

from dataclasses import replace

from bot.dialogs.base import Document, Reply
from bot.dialogs.engine.astray import why_not_kept
from bot.dialogs.engine.outcomes import Ends, GoesOn, HandsTo, Outcome, Unheard
from bot.dialogs.prompts import shortened
from bot.dialogs.report.effects import AttachFile
from bot.dialogs.report.here import Here, Waiting
from core.talk.messages import Say

Heard = GoesOn | HandsTo | Ends


def with_paper(outcome: Outcome, document: Document | None, here: Here) -> Outcome:
    """The same with the paper kept beside it. Where nothing was heard the talk stands at `here`; while it is asked
    which piece of work is meant, the paper waits."""
    heard = GoesOn(here, outcome.says) if isinstance(outcome, Unheard) else outcome
    there = heard.here if isinstance(heard, GoesOn) else here
    if document is None or not isinstance(there, Here):
        return heard
    if not document.file_id:
        return _told(heard, why_not_kept(document) or Say("not-text"))
    if there.expectation_id is not None:
        kept = AttachFile(there.expectation_id, document.file_id)
        told = _told(heard, Say("report-attached", {"name": shortened(document.name, 40)}))
        return replace(told, effects=(kept, *told.effects))
    if isinstance(heard, GoesOn):
        waits = replace(there, papers=(*there.papers, Waiting(document.file_id, document.name)))
        return _told(replace(heard, here=waits), Say("report-paper-waits"))
    return _told(heard, Say("report-paper-not-kept"))


def _told(outcome: Heard, say: Say) -> Heard:
    """Before everything else; where the talk begins, in a message of its own, so that it begins as ever."""
    if isinstance(outcome, GoesOn) and outcome.begins and not outcome.says:
        return replace(outcome, first=(Reply((say,)), *outcome.first))
    return replace(outcome, says=(say, *outcome.says))


def with_waiting(outcome: Outcome, here: Here) -> Outcome:
    """The same with what waited until it was known which piece of work it is for."""
    for paper in here.papers:
        outcome = with_paper(outcome, Document(paper.name, paper.file_id), here)
    return outcome
