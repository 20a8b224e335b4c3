"""Tables and papers on their way to the office's chat. A table is only asked for here, and said to be on its way where
it takes long: it is made by bot.drawing after the commit. What is kept already is queued."""

from bot.dialogs import effects as does
from bot.dialogs.prompts import shortened
from bot.dialogs.tables import effects as of_tables
from bot.dialogs.tables.papers import paper_said
from bot.dialogs.work_lines import NAMES
from bot.drawing import SAID
from bot.turns.deeds.replies import ask_for, reply
from bot.turns.effect_context import EffectContext
from core.talk.messages import Say
from storage.reports import drawings, issues, papers
from storage.reports.drawings import TableKind, Wanted


async def send_table(effect: of_tables.SendTable, context: EffectContext) -> None:
    day = None if effect.then else context.office.today
    await _ask(Wanted(TableKind.TABLE, effect.occurrence_id, day, told=effect.told), context)


async def send_year(effect: of_tables.SendYear, context: EffectContext) -> None:
    day = context.office.today if effect.today else None
    await _ask(Wanted(TableKind.YEAR, effect.occurrence_id, day, told=effect.told), context, year=True)


async def send_sums(effect: of_tables.SendSums, context: EffectContext) -> None:
    day = context.office.today if effect.today else None
    await _ask(Wanted(TableKind.SUMS, effect.occurrence_id, day, by=effect.by, told=True), context)


async def send_my_data(effect: does.SendMyData, context: EffectContext) -> None:
    """Whose it is, the file's maker is told by the row, and by nothing that was typed."""
    await ask_for(Wanted(TableKind.OWN_DATA, 0, people=(context.whose,)), context, 1)


async def _ask(wanted: Wanted, context: EffectContext, *, year: bool = False) -> None:
    size = await drawings.values_at_most(context.session, wanted.occurrence_id, year=year)
    if not size:
        return
    await ask_for(wanted, context, size)
    if size >= SAID and not wanted.told:
        await reply(context, "making", (Say("table-making"),))


async def issue_table(effect: of_tables.IssueTable, context: EffectContext) -> None:
    """What is given out is kept as the file it was: whoever asks for it later gets the very same."""
    issued = await issues.issue(context.session, effect.occurrence_id, contact_id=context.whose, now=context.now)
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
        await reply(context, f"issue-{effect.occurrence_id}", tuple(says), issued.file_id)
        return
    await _ask(
        Wanted(TableKind.ISSUE, effect.occurrence_id, number=issued.number, keep=True, says=tuple(says)), context
    )


async def send_issue(effect: of_tables.SendIssue, context: EffectContext) -> None:
    """An issue once more, as it was given out; one from before files were kept is made anew."""
    issued = await issues.issued(context.session, effect.occurrence_id, effect.number)
    if issued is None:
        return
    said = Say("issue-again", {"number": issued.number, "what": shortened(issued.table.title, 60), "at": issued.at})
    if issued.file_id is None:
        await _ask(Wanted(TableKind.ISSUE, effect.occurrence_id, number=issued.number, says=(said,)), context)
        return
    name = f"issue-{effect.occurrence_id}-{issued.number}"
    await reply(context, name, (said,), issued.file_id)


async def send_paper(effect: of_tables.SendPaper, context: EffectContext) -> None:
    found = await papers.paper(context.session, effect.paper_id)
    if found is not None:
        await reply(context, f"paper-{found.id}", (paper_said(found),), found.file_id)
