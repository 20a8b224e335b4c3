"""Giving the table out under a number: how far it has come first, then a second press. When a report came meanwhile,
the page says so and asks again."""

from collections.abc import Sequence

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.dialogs.prompts import shortened
from bot.dialogs.tables.effects import IssueTable
from core.talk.agenda import IssueLine
from storage.overview.unit_progress import counts_of_work
from storage.reports.issues import issues_of
from storage.reports.table_pages import table_page
from web.desk_pages import Moved


async def issue(call: DeskCall) -> PageAnswer:
    occurrence_id = number_in(call.word(0))
    if occurrence_id is None or call.word(1):
        return None
    counts = await counts_of_work(call.s, occurrence_id)
    page = await table_page(call.s, occurrence_id, first=0, most=0)
    if counts is None or page is None:
        return None
    before = await issues_of(call.s, occurrence_id)
    if call.field("sure") and call.number("revision") == page.revision:
        await call.perform(IssueTable(occurrence_id))
        after = await issues_of(call.s, occurrence_id)
        return Moved(f"/numbers/{occurrence_id}", "issued" if len(after) > len(before) else "issued-same", len(after))
    changed = call.number("revision") not in (None, page.revision)
    what = shortened(counts.what, 60)
    values = {
        "says": call.say("issue-question", what=what, counted=counts.done, expected=counts.expected),
        "changed": call.say("desk-numbers-changed") if changed else "",
        "last": _last(call, before),
        "revision": page.revision,
        "path": f"/desk/numbers/{occurrence_id}",
    }
    return Part("numbers-issue.html", shortened(counts.what, 100), values, 409 if changed else 200)


def _last(call: DeskCall, before: Sequence[IssueLine]) -> str:
    """What was given out last, where anything was."""
    if not before:
        return ""
    one = before[-1]
    return call.say("issue-line", number=one.number, at=one.at, changes=one.changes, by=one.by or "")
