"""A written notice as it will stand in the chats, to whom it would go, and its release by a second press."""

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.people_lines import people_lines
from bot.desk.pages.notices.writing import Draft, draft_in, form_of
from bot.desk.samples import sample_of
from bot.desk.whom import whom_in_words
from bot.dialogs.notices.effects import ReleaseNotice
from core.talk.messages import Say
from core.talk.notices import NoticePreview
from core.talk.seconding import needs_second
from core.talk.trail import TrailSubject
from storage.mail.notice_reports import preview_notice, preview_people
from storage.mail.notice_seconds import seconds_for
from storage.mail.notices import acknowledging_picks
from storage.overview.trail import newest_of
from web.desk_pages import Moved


async def previewed(call: DeskCall) -> PageAnswer:
    draft = await draft_in(call)
    if isinstance(draft, Part):
        return draft
    return await _preview(draft, await _to_whom(draft, call), "", call)


async def _preview(draft: Draft, found: NoticePreview, changed: str, call: DeskCall) -> Part:
    if found.people == 0:
        return await form_of(draft.written, {"whom": call.say("notice-nobody")}, call)
    values = {
        **_looks(draft, call),
        **_reaches(found, call),
        "to_whom": await _whom_said(draft, found, call),
        "remarks": _remarks(draft, found, call),
        "changed": changed,
        "second": await _second(found, call),
    }
    return Part("notices_preview.html", call.say("desk-notices-preview"), values, 422 if changed else 200)


def _looks(draft: Draft, call: DeskCall) -> dict[str, object]:
    sample = sample_of(call, draft.words.says, acknowledging_picks(draft.words.asks))
    return {"written": draft.written, "sample": sample}


def _reaches(found: NoticePreview, call: DeskCall) -> dict[str, object]:
    return {
        "unreachable": found.unreachable,
        "first": people_lines(found.first, call),
        "seen": _seen(found),
        "reached": found.people - found.unreachable,
    }


async def _whom_said(draft: Draft, found: NoticePreview, call: DeskCall) -> str:
    whom = await whom_in_words(draft.audience, draft.units, call)
    return call.say("notice-preview", whom=whom, people=found.people, units=found.units)


async def _second(found: NoticePreview, call: DeskCall) -> str:
    """Who may let it go, where that takes another person; empty where it does not."""
    above = call.context.office.second_above
    if not needs_second(found.people, above):
        return ""
    seconds = await seconds_for(call.s, call.person.id, call.today)
    if not seconds:
        return call.say("notice-no-second", above=above)
    return call.say("desk-notices-second", above=above, names=[one.name for one in seconds])


async def _to_whom(draft: Draft, call: DeskCall) -> NoticePreview:
    return await preview_notice(call.s, draft.audience, draft.words.text, day=call.today, now=call.now)


def _remarks(draft: Draft, found: NoticePreview, call: DeskCall) -> tuple[str, ...]:
    """What else is to be known before it goes out."""
    says: list[Say] = []
    if found.before is not None:
        says.append(Say("notice-said-before", {"at": found.before}))
    return call.all([*says, *_when(draft, call)])


def _when(draft: Draft, call: DeskCall) -> list[Say]:
    if draft.words.urgent:
        return [Say("desk-notices-urgent-leaves")]
    if call.opens > call.now:
        return [Say("desk-notices-leaves-at", {"at": call.opens})]
    return []


def _seen(found: NoticePreview) -> str:
    """What the page was made from, to be compared when it is released."""
    before = int(found.before.timestamp()) if found.before is not None else 0
    return f"{found.people}-{found.unreachable}-{before}"


async def people_shown(call: DeskCall) -> PageAnswer:
    """A page of those to whom it would go."""
    draft = await draft_in(call)
    if isinstance(draft, Part):
        return draft
    first = (call.page - 1) * PAGE
    found = await preview_people(call.s, draft.audience, call.today, first=first, most=PAGE)
    whom = await whom_in_words(draft.audience, draft.units, call)
    values = {
        "written": draft.written,
        "title": call.say("notice-people", count=found.count, whom=whom),
        "people": people_lines(found.people, call),
        "page": call.page,
        "more": first + PAGE < found.count,
    }
    return Part("notices_recipients.html", call.say("desk-notices-recipients"), values)


# --- out it goes ------------------------------------------------------------------------------------------------------


async def released(call: DeskCall) -> PageAnswer:
    """As it was seen; where more or fewer would get it by now, or it has gone out already, it is looked at again."""
    draft = await draft_in(call)
    if isinstance(draft, Part):
        return draft
    found = await _to_whom(draft, call)
    why = await _why_not(found, call)
    if why:
        return await _preview(draft, found, why, call)
    await call.perform(ReleaseNotice(draft.words, draft.audience))
    return await _gone_out(found, call)


async def _why_not(found: NoticePreview, call: DeskCall) -> str:
    """Why it is looked at again; empty where it goes out."""
    if _seen(found) != call.field("seen"):
        return _what_changed(found, call)
    if _needs_second(found, call) and not await seconds_for(call.s, call.person.id, call.today):
        return await _second(found, call)
    return ""


async def _gone_out(found: NoticePreview, call: DeskCall) -> Moved:
    number = await newest_of(call.s, TrailSubject.NOTICE)
    if _needs_second(found, call):
        return Moved(f"/notices/{number}", "notice-awaits", found.people)
    return Moved(f"/notices/{number}", "notice-released", found.people - found.unreachable)


def _needs_second(found: NoticePreview, call: DeskCall) -> bool:
    return needs_second(found.people, call.context.office.second_above)


def _what_changed(found: NoticePreview, call: DeskCall) -> str:
    before = number_in(call.field("seen").partition("-")[0])
    if before is None or before == found.people:
        return call.say("desk-notices-look-again")
    return call.say("desk-notices-changed", before=before, people=found.people)
