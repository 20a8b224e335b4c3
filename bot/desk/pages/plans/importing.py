"""A paper that is brought: read in a process apart, before the transaction that keeps it as a draft."""

from dataclasses import dataclass

from bot.app import House
from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer
from bot.desk.pages.plans.draft import draft_shown
from bot.desk.pages.plans.listing import list_shown
from bot.dialogs.base import Cue
from bot.dialogs.effects import StoreDraft
from bot.dialogs.plan.arriving import REASONS
from bot.dialogs.plan.unread import unread_said
from bot.turns.known import plans as known_plans
from bot.turns.known.context import LoadContext
from core.calendar.moments import local_day
from core.talk.messages import Say
from reading.documents.reasons import UnreadableDocument
from reading.guarded.papers import DraftRead, read_draft_file, read_pasted_draft
from storage.mail import files
from storage.office import units
from storage.plans import lifecycle
from web.desk_pages import Calling, Moved
from web.file_pages import Download

LONGEST_TEXT = 200_000
"""Characters that are pasted at once: some hundred pages."""
SECRET = "secret-marking"


@dataclass(frozen=True)
class Brought:
    """What became of the paper: read, or why not. Nothing was brought: neither."""

    read: DraftRead | None = None
    problem: str = ""


async def read_brought(house: House, calling: Calling) -> Brought:
    """The file that came with the form, else the text that was pasted."""
    text = calling.fields.get("text", "").replace("\r\n", "\n").strip()[:LONGEST_TEXT]
    if calling.upload is None and not text:
        return Brought()
    try:
        return Brought(await _read(house, calling.upload, text))
    except UnreadableDocument as error:
        return Brought(problem=str(error.reason).replace("_", "-"))


async def _read(house: House, upload: Download | None, text: str) -> DraftRead:
    """Raises UnreadableDocument."""
    today = local_day(house.clock.now(), house.config.zone)
    async with house.db.read() as s:
        present, clusters = await units.units_on(s, today), await units.cluster_names(s)
    if upload is None:
        return await read_pasted_draft(text, today=today, units=present, clusters=clusters)
    return await read_draft_file(upload.data, upload.name, today=today, units=present, clusters=clusters)


async def import_plan(call: DeskCall) -> PageAnswer:
    """A draft of its own, with the paper itself; it opens at once."""
    brought = _brought(call)
    if brought == Brought():
        return await list_shown(call, (Say("desk-plans-nothing-brought"),), _pasted(call))
    if brought.read is None:
        return await _unreadable(call, brought.problem)
    unread = unread_said(brought.read.partly, brought.read.missed)
    read = await known_plans.read(LoadContext(call.context, {}, Cue(), brought.read.draft))
    if read is None or not read.items:
        return await list_shown(call, (*unread, Say("plan-empty")), _pasted(call))
    await call.perform(StoreDraft(read, await _kept_file(call)))
    return await _stored(call, unread)


def _brought(call: DeskCall) -> Brought:
    if isinstance(call.prepared, Brought):
        return call.prepared
    return Brought()


async def _unreadable(call: DeskCall, problem: str) -> PageAnswer:
    """Why; of a state secret nothing stands in the form again."""
    reason = problem if problem in REASONS else "corrupt"
    text = "" if reason == SECRET else _pasted(call)
    return await list_shown(call, (Say(f"unreadable-{reason}"),), text)


async def _stored(call: DeskCall, unread: tuple[Say, ...]) -> PageAnswer:
    """The draft's own page; at once where it must be said what was not read."""
    draft = await lifecycle.draft_of(call.s, call.person.id)
    if draft is None:
        return Moved("/plans", "plan-read")
    if unread:
        return await draft_shown(call, draft, notes=unread)
    return Moved(f"/plans/{draft.plan_id}", "plan-read")


async def _kept_file(call: DeskCall) -> int | None:
    """Those who are told are given the paper itself; a text that was pasted is none."""
    upload = call.calling.upload
    if upload is None:
        return None
    return await files.keep_file(call.s, upload.name, upload.data, call.now)


def _pasted(call: DeskCall) -> str:
    return call.calling.fields.get("text", "")[:LONGEST_TEXT]
