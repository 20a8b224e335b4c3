"""Tables and papers on their way to the office's chat. A table is only asked for here, and said to be on its way where
it takes long: it is made by bot.drawing after the commit. What is kept already is queued."""

from bot.dialogs import effects as does
from bot.dialogs.papers import paper_said
from bot.dialogs.progress import NAMES
from bot.dialogs.prompts import shortened
from bot.drawing import SAID
from bot.turns.deed import EffectContext
from core.talk.messages import Say
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from storage.reports import drawings, issues, papers
from storage.reports.drawings import TableKind, Wanted


async def send_table(effect: does.SendTable, deed: EffectContext) -> None:
    day = None if effect.then else deed.office.today
    await _ask(Wanted(TableKind.TABLE, effect.occurrence_id, day, told=effect.told), deed)


async def send_year(effect: does.SendYear, deed: EffectContext) -> None:
    day = deed.office.today if effect.today else None
    await _ask(Wanted(TableKind.YEAR, effect.occurrence_id, day, told=effect.told), deed, year=True)


async def send_sums(effect: does.SendSums, deed: EffectContext) -> None:
    day = deed.office.today if effect.today else None
    await _ask(Wanted(TableKind.SUMS, effect.occurrence_id, day, by=effect.by, told=True), deed)


async def _ask(wanted: Wanted, deed: EffectContext, *, year: bool = False) -> None:
    size = await drawings.values_at_most(deed.session, wanted.occurrence_id, year=year)
    if not size:
        return
    await drawings.ask_for_table(
        deed.session,
        wanted,
        channel=deed.channel,
        chat=deed.chat,
        contact_id=deed.whose,
        inbox_id=deed.inbox_id,
        size=size,
        now=deed.now,
    )
    if size >= SAID and not wanted.told:
        await outbox.enqueue(deed.session, [_reply(deed, "making", (Say("table-making"),))], deed.now)


async def issue_table(effect: does.IssueTable, deed: EffectContext) -> None:
    """What is given out is kept as the file it was: whoever asks for it later gets the very same."""
    issued = await issues.issue(deed.session, effect.occurrence_id, contact_id=deed.whose, now=deed.now)
    if issued is None:
        return
    said = Say(
        "issue-done" if issued.new else "issue-same",
        {"number": issued.number, "what": shortened(issued.table.title, 60)},
    )
    places = tuple(dict.fromkeys(change.unit for change in issued.changes))
    says = [said]
    if issued.changes:
        says.append(Say("issue-changes", {"count": len(issued.changes), "names": places[:NAMES]}))
    if issued.file_id is not None:
        await outbox.enqueue(
            deed.session, [_reply(deed, f"issue-{effect.occurrence_id}", tuple(says), issued.file_id)], deed.now
        )
        return
    await _ask(Wanted(TableKind.ISSUE, effect.occurrence_id, number=issued.number, keep=True, says=tuple(says)), deed)


async def send_issue(effect: does.SendIssue, deed: EffectContext) -> None:
    """An issue once more, as it was given out; one from before files were kept is made anew."""
    issued = await issues.issued(deed.session, effect.occurrence_id, effect.number)
    if issued is None:
        return
    said = Say("issue-again", {"number": issued.number, "what": shortened(issued.table.title, 60), "at": issued.at})
    if issued.file_id is None:
        await _ask(Wanted(TableKind.ISSUE, effect.occurrence_id, number=issued.number, says=(said,)), deed)
        return
    name = f"issue-{effect.occurrence_id}-{issued.number}"
    await outbox.enqueue(deed.session, [_reply(deed, name, (said,), issued.file_id)], deed.now)


async def send_paper(effect: does.SendPaper, deed: EffectContext) -> None:
    found = await papers.paper(deed.session, effect.paper_id)
    if found is not None:
        await outbox.enqueue(
            deed.session, [_reply(deed, f"paper-{found.id}", (paper_said(found),), found.file_id)], deed.now
        )


def _reply(deed: EffectContext, name: str, says: tuple[Say, ...], file_id: int | None = None) -> Outgoing:
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
