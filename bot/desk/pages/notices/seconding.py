"""A notice to many people before its second person, who lets it go, or not."""

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.attaching import download_of, file_said
from bot.desk.pages.notices.following import followed
from bot.desk.samples import sample_of
from bot.desk.whom import codes_in, whom_in_words
from bot.dialogs.notices.effects import SecondNotice
from core.office.permissions import Action
from core.talk.seconding import AwaitedNotice, may_second
from storage.mail.files import kept_file
from storage.mail.notice_seconds import awaiting, seconds_for
from storage.mail.notices import acknowledging_picks
from storage.office.units import units_on
from web.desk_pages import Moved


async def awaited(notice_id: int, call: DeskCall, changed: str = "") -> Part | None:
    one = await _find(notice_id, call)
    if one is None:
        return None
    values = {
        **_who_may(one, call),
        "id": one.id,
        "title": await _title(one, call),
        "seconds": await _seconds(one, call),
        "sample": sample_of(call, one.words.says, acknowledging_picks(one.words.asks)),
        "file": file_said(await kept_file(call.s, one.words.file_id), call),
        "people": one.people,
        "changed": changed,
    }
    return Part("notices_awaiting.html", call.say("desk-notices-awaiting"), values, 422 if changed else 200)


def _who_may(one: AwaitedNotice, call: DeskCall) -> dict[str, object]:
    another = may_second(one.written_by, call.person.id)
    return {"own": not another, "may": another and call.may(Action.SECOND_NOTICES)}


async def _title(one: AwaitedNotice, call: DeskCall) -> str:
    units = await units_on(call.s, call.today, codes_in([one.audience]))
    whom = await whom_in_words(one.audience, units, call)
    return call.say("second-title", by=one.by, people=one.people, whom=whom)


async def _seconds(one: AwaitedNotice, call: DeskCall) -> str:
    """Who may let it go; empty where nobody may."""
    seconds = await seconds_for(call.s, one.written_by, call.today)
    if not seconds:
        return ""
    return call.say("desk-notices-seconds", names=[second.name for second in seconds])


async def file_given(notice_id: int, call: DeskCall) -> PageAnswer:
    """What will go along with it."""
    one = await _find(notice_id, call)
    if one is None:
        return None
    return await download_of(one.words.file_id, call)


async def _find(notice_id: int, call: DeskCall) -> AwaitedNotice | None:
    return next((one for one in await awaiting(call.s, call.today) if one.id == notice_id), None)


async def _theirs(notice_id: int, call: DeskCall) -> AwaitedNotice | PageAnswer:
    """The notice that waits for a word of this person; else why it does not."""
    one = await _find(notice_id, call)
    if one is None:
        return await _gone(notice_id, call)
    if not may_second(one.written_by, call.person.id):
        return await awaited(notice_id, call, call.say("second-own"))
    return one


async def released(call: DeskCall) -> PageAnswer:
    """To as many as were seen."""
    notice_id = number_in(call.word(0)) or 0
    one = await _theirs(notice_id, call)
    if not isinstance(one, AwaitedNotice):
        return one
    if call.field("people") != str(one.people):
        return await awaited(notice_id, call, call.say("desk-notices-look-again"))
    await call.perform(SecondNotice(notice_id, True))
    return Moved(f"/notices/{notice_id}", "notice-seconded", one.people)


async def dropped(call: DeskCall) -> PageAnswer:
    notice_id = number_in(call.word(0)) or 0
    one = await _theirs(notice_id, call)
    if not isinstance(one, AwaitedNotice):
        return one
    await call.perform(SecondNotice(notice_id, False))
    return Moved("/notices", "notice-sent-back")


async def _gone(notice_id: int, call: DeskCall) -> PageAnswer:
    """It waits no more: how it stands, where it went out."""
    return await followed(notice_id, call, call.say("second-gone"))
