"""Tables and papers on their way to the office's chat: written to files, kept, and put in the outbox. What stands in them is exports'."""

from functools import partial

from bot.dialogs import effects as does
from bot.dialogs.base import Office
from bot.dialogs.papers import paper_said
from bot.dialogs.progress import NAMES
from bot.dialogs.prompts import shortened
from bot.dialogs.summary import period_say
from bot.turns.deed import Deed
from core.assigned import assigned
from core.messages import Say
from core.reports import Consolidated
from exports.formats import write_as
from exports.lights import by_pace
from exports.words import file_name
from storage import files, issues, outbox, papers, reports, yearly
from storage.issues import Issued
from storage.outbox import Outgoing

TABLE_FILES = {"picture": ".png", "table": ".xlsx"}
"""What a chat is sent when it asks for a table, in this order: what one looks at, then what one works with."""


async def send_table(effect: does.SendTable, deed: Deed) -> None:
    table = await reports.consolidated(deed.session, effect.occurrence_id, day=None if effect.then else deed.office.today)
    if table is not None:
        await send_files(table, str(effect.occurrence_id), deed)


async def send_year(effect: does.SendYear, deed: Deed) -> None:
    asked = await yearly.year_of_occurrence(deed.session, effect.occurrence_id)
    table = await yearly.year_table(deed.session, *asked, day=deed.office.today if effect.today else None) if asked is not None else None
    if table is not None:
        await send_files(table, f"{effect.occurrence_id}-year", deed)


async def send_files(table: Consolidated, name: str, deed: Deed) -> None:
    made_at = deed.now.astimezone(deed.office.zone)
    rows = []
    for kind, suffix in TABLE_FILES.items():
        data = write_as(suffix, table, office=deed.office.name, made_at=made_at, bands=deed.office.bands)
        file_id = await files.keep_file(deed.session, file_name(table, suffix), data, deed.now)
        says = (Say("summary-file", {"what": shortened(table.title, 60), "period": period_say(table), "kind": kind}),)
        rows.append(file_reply(deed, f"{kind}-{name}", says, file_id))
    await outbox.enqueue(deed.session, rows, deed.now)


async def issue_table(effect: does.IssueTable, deed: Deed) -> None:
    """What is given out is kept as the file it was: whoever asks for it later gets the very same."""
    issued = await issues.issue(deed.session, effect.occurrence_id, contact_id=deed.whose, now=deed.now)
    if issued is None:
        return
    file_id = issued.file_id
    if file_id is None:
        name, data = issued_file(issued, deed.office)
        file_id = await files.keep_file(deed.session, name, data, deed.now)
        await issues.keep_with(deed.session, effect.occurrence_id, issued.number, file_id)
    said = Say("issue-done" if issued.new else "issue-same", {"number": issued.number, "what": shortened(issued.table.title, 60)})
    places = tuple(dict.fromkeys(change.unit for change in issued.changes))
    changed = (Say("issue-changes", {"count": len(issued.changes), "names": places[:NAMES]}),) if issued.changes else ()
    await outbox.enqueue(deed.session, [file_reply(deed, f"issue-{effect.occurrence_id}", (said, *changed), file_id)], deed.now)


async def send_issue(effect: does.SendIssue, deed: Deed) -> None:
    """An issue once more, as it was given out."""
    issued = await issues.issued(deed.session, effect.occurrence_id, effect.number)
    if issued is None:
        return
    file_id = issued.file_id
    if file_id is None:
        file_id = await files.keep_file(deed.session, *issued_file(issued, deed.office), deed.now)
    said = Say("issue-again", {"number": issued.number, "what": shortened(issued.table.title, 60), "at": issued.at})
    await outbox.enqueue(deed.session, [file_reply(deed, f"issue-{effect.occurrence_id}-{issued.number}", (said,), file_id)], deed.now)


def issued_file(issued: Issued, office: Office) -> tuple[str, bytes]:
    """Name and bytes of an issue's workbook."""
    from exports.excel import write_table  # Imported here: openpyxl takes a sixth of a resting program's memory.

    made_at, judge = issued.at.astimezone(office.zone), partial(by_pace, bands=office.bands)
    own = assigned(issued.table, office.bands)
    data = write_table(issued.table, office=office.name, made_at=made_at, judge=judge, changes=issued.changes, own=own)
    return file_name(issued.table, f"-ban-{issued.number}.xlsx"), data


async def send_paper(effect: does.SendPaper, deed: Deed) -> None:
    found = await papers.paper(deed.session, effect.paper_id)
    if found is not None:
        await outbox.enqueue(deed.session, [file_reply(deed, f"paper-{found.id}", (paper_said(found),), found.file_id)], deed.now)


def file_reply(deed: Deed, name: str, says: tuple[Say, ...], file_id: int) -> Outgoing:
    return Outgoing(
        key=f"reply:{deed.inbox_id}:{name}",
        kind="reply",
        channel=deed.channel,
        chat=deed.chat,
        contact_id=deed.whose,
        says=says,
        file_id=file_id,
        not_before=deed.now,
    )
