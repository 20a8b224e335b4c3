"""Doing what a step asked for, inside the turn's transaction. Each effect is a few calls to storage; judgement stays in core and the dialogs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.dialogs import effects as does
from bot.dialogs.papers import paper_said
from bot.dialogs.progress import NAMES
from bot.dialogs.prompts import shortened
from bot.dialogs.summary import period_say
from bot.turns import office_work, unit_work
from bot.turns.deed import Deed as Deed
from core.assigned import assigned
from core.messages import Say
from core.people import Refusal
from core.reports import Consolidated
from exports.formats import write_as
from exports.lights import by_pace
from exports.words import file_name
from storage import activation, changes, files, invitations, issues, notices, outbox, papers, people, plans, reports, undoing, yearly
from storage.outbox import Outgoing

TABLE_FILES = {"picture": ".png", "table": ".xlsx"}
"""What a chat is sent when it asks for a table, in this order: what one looks at, then what one works with."""


async def perform(effects: tuple[does.Effect, ...], deed: Deed) -> Deed:
    """Does them in order. Joining makes the rest of the turn the new person's; the deed as it stands at the end is returned."""
    for effect in effects:
        deed = await DOINGS[type(effect)](effect, deed) or deed
    return deed


async def _join(effect: does.Join, deed: Deed) -> Deed:
    contact_id = await invitations.redeem(deed.session, effect.code, deed.channel, deed.chat, deed.now)
    return replace(deed, person=await people.person(deed.session, contact_id, deed.office.today))


async def _answer_consent(effect: does.AnswerConsent, deed: Deed) -> None:
    contact_id = deed.whose if effect.code is None else await _invited(effect.code, deed)
    await people.set_consent(deed.session, contact_id, effect.given, effect.text_version, deed.channel, deed.chat, deed.now)


async def _invited(code: str, deed: Deed) -> int:
    found = await invitations.look_up(deed.session, code, deed.now)
    if isinstance(found, Refusal):
        raise invitations.CodeRefused(found)
    return found.contact_id


async def _store_draft(effect: does.StoreDraft, deed: Deed) -> None:
    await plans.store_draft(deed.session, effect.draft, file_id=effect.file_id, contact_id=deed.whose, now=deed.now)


async def _revise_draft(effect: does.ReviseDraft, deed: Deed) -> None:
    await plans.revise(deed.session, effect.draft)


async def _discard_draft(effect: does.DiscardDraft, deed: Deed) -> None:
    await plans.discard(deed.session, effect.plan_id)


async def _activate(effect: does.ActivatePlan, deed: Deed) -> None:
    await activation.activate(deed.session, effect.plan_id, policy=deed.policy, now=deed.now)


async def _send_report(effect: does.SendReport, deed: Deed) -> None:
    values, blanks, whose = effect.values, effect.blanks, deed.whose
    await reports.save_report(deed.session, effect.expectation_id, values, blanks=blanks, base=effect.base, contact_id=whose, now=deed.now)


async def _mark_done(effect: does.MarkDone, deed: Deed) -> None:
    await reports.mark_done(deed.session, effect.expectation_id, contact_id=deed.whose, now=deed.now)


async def _acknowledge(effect: does.Acknowledge, deed: Deed) -> None:
    await notices.acknowledge(deed.session, effect.notice_id, deed.whose, deed.now)


async def _send_table(effect: does.SendTable, deed: Deed) -> None:
    table = await reports.consolidated(deed.session, effect.occurrence_id, day=None if effect.then else deed.office.today)
    if table is not None:
        await _send_files(table, str(effect.occurrence_id), deed)


async def _send_year(effect: does.SendYear, deed: Deed) -> None:
    asked = await yearly.year_of_occurrence(deed.session, effect.occurrence_id)
    table = await yearly.year_table(deed.session, *asked, day=deed.office.today if effect.today else None) if asked is not None else None
    if table is not None:
        await _send_files(table, f"{effect.occurrence_id}-year", deed)


async def _send_files(table: Consolidated, name: str, deed: Deed) -> None:
    made_at = deed.now.astimezone(deed.office.zone)
    rows = []
    for kind, suffix in TABLE_FILES.items():
        data = write_as(suffix, table, office=deed.office.name, made_at=made_at, bands=deed.office.bands)
        file_id = await files.keep_file(deed.session, file_name(table, suffix), data, deed.now)
        says = (Say("summary-file", {"what": shortened(table.title, 60), "period": period_say(table), "kind": kind}),)
        rows.append(_file_reply(deed, f"{kind}-{name}", says, file_id))
    await outbox.enqueue(deed.session, rows, deed.now)


async def _issue_table(effect: does.IssueTable, deed: Deed) -> None:
    issued = await issues.issue(deed.session, effect.occurrence_id, contact_id=deed.whose, now=deed.now)
    if issued is None:
        return
    table = issued.table
    made_at = issued.at.astimezone(deed.office.zone)
    judge = partial(by_pace, bands=deed.office.bands)
    from exports.excel import write_table  # Imported here: openpyxl takes a sixth of a resting program's memory.

    own = assigned(table, deed.office.bands)
    data = write_table(table, office=deed.office.name, made_at=made_at, judge=judge, changes=issued.changes, own=own)
    name = file_name(table, f"-ban-{issued.number}.xlsx")
    file_id = await files.keep_file(deed.session, name, data, deed.now)
    said = Say("issue-done" if issued.new else "issue-same", {"number": issued.number, "what": shortened(table.title, 60)})
    places = tuple(dict.fromkeys(change.unit for change in issued.changes))
    changed = (Say("issue-changes", {"count": len(issued.changes), "names": places[:NAMES]}),) if issued.changes else ()
    await outbox.enqueue(deed.session, [_file_reply(deed, f"issue-{effect.occurrence_id}", (said, *changed), file_id)], deed.now)


async def _send_paper(effect: does.SendPaper, deed: Deed) -> None:
    found = await papers.paper(deed.session, effect.paper_id)
    if found is not None:
        await outbox.enqueue(deed.session, [_file_reply(deed, f"paper-{found.id}", (paper_said(found),), found.file_id)], deed.now)


def _file_reply(deed: Deed, name: str, says: tuple[Say, ...], file_id: int) -> Outgoing:
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


async def _change_dates(effect: does.ChangeDates, deed: Deed) -> None:
    await changes.change(deed.session, effect.wish, policy=deed.policy, now=deed.now, by=deed.whose)


async def _undo_change(effect: does.UndoChange, deed: Deed) -> None:
    await undoing.undo(deed.session, effect.change_id, policy=deed.policy, now=deed.now, by=deed.whose)


DOINGS: Mapping[type, Callable[[Any, Deed], Awaitable[Deed | None]]] = {
    does.Join: _join,
    does.AnswerConsent: _answer_consent,
    does.StoreDraft: _store_draft,
    does.ReviseDraft: _revise_draft,
    does.DiscardDraft: _discard_draft,
    does.ActivatePlan: _activate,
    does.ChangeDates: _change_dates,
    does.UndoChange: _undo_change,
    does.SendReport: _send_report,
    does.MarkDone: _mark_done,
    does.Acknowledge: _acknowledge,
    does.SendTable: _send_table,
    does.SendYear: _send_year,
    does.SendPaper: _send_paper,
    does.IssueTable: _issue_table,
    does.AttachFile: office_work.attach_file,
    does.ProposeCorrection: office_work.propose_correction,
    does.DecideCorrection: office_work.decide_correction,
    does.AskBack: office_work.ask_back,
    does.AnswerInquiry: office_work.answer_inquiry,
    does.EnterFigures: office_work.enter_figures,
    does.GiveTargets: unit_work.give_targets,
    does.TakeBackTarget: unit_work.take_back_target,
    does.BeginCollecting: office_work.begin_collecting,
    does.StopCollecting: office_work.stop_collecting,
}
