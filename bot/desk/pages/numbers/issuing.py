"""Giving the table out under a number: how far it has come first, then a second press. When a report came meanwhile,
the page says so and asks again."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.numbers.table import issue_said
from bot.dialogs.prompts import shortened
from bot.dialogs.tables.effects import IssueTable
from core.talk.agenda import IssueLine
from storage.overview.unit_progress import WorkCounts, counts_of_work
from storage.reports.issues import issues_of
from storage.reports.table_pages import table_page
from web.desk_pages import Moved


@dataclass(frozen=True)
class Issuing:
    """The table that is to be given out: how far it has come, its revision, and what was given out before."""

    counts: WorkCounts
    revision: int
    before: Sequence[IssueLine]

    @property
    def occurrence_id(self) -> int:
        return self.counts.occurrence_id


async def issue(call: DeskCall) -> PageAnswer:
    issuing = await _issuing(call)
    if issuing is None:
        return None
    seen = call.number("revision")
    if call.field("sure") and seen == issuing.revision:
        return await _issued(call, issuing)
    return _asked(call, issuing, changed=seen not in (None, issuing.revision))


async def _issuing(call: DeskCall) -> Issuing | None:
    occurrence_id = number_in(call.word(0))
    if occurrence_id is None or call.word(1):
        return None
    counts = await counts_of_work(call.s, occurrence_id)
    page = await table_page(call.s, occurrence_id, first=0, most=0)
    if counts is None or page is None:
        return None
    return Issuing(counts, page.revision, await issues_of(call.s, occurrence_id))


async def _issued(call: DeskCall, issuing: Issuing) -> Moved:
    """Nothing is given out where nothing has changed since."""
    await call.perform(IssueTable(issuing.occurrence_id))
    after = await issues_of(call.s, issuing.occurrence_id)
    done = "issued" if len(after) > len(issuing.before) else "issued-same"
    return Moved(f"/numbers/{issuing.occurrence_id}", done, len(after))


def _asked(call: DeskCall, issuing: Issuing, *, changed: bool) -> Part:
    counts = issuing.counts
    what = shortened(counts.what, 60)
    values = {
        "says": call.say("issue-question", what=what, counted=counts.done, expected=counts.expected),
        "changed": call.say("desk-numbers-changed") if changed else "",
        "last": _last(call, issuing.before),
        "revision": issuing.revision,
        "path": f"/desk/numbers/{issuing.occurrence_id}",
    }
    return Part("numbers-issue.html", shortened(counts.what, 100), values, 409 if changed else 200)


def _last(call: DeskCall, before: Sequence[IssueLine]) -> str:
    """What was given out last, where anything was."""
    return issue_said(call, before[-1]) if before else ""
