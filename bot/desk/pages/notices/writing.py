"""A notice before it goes out: written, looked at as it will stand in the chats, released by a second press. Nothing of
it is kept before; the page carries it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.people_lines import people_lines
from bot.desk.samples import sample_of
from bot.desk.whom import UNITS, choices_of, read_whom, whom_in_words
from bot.dialogs.notices.effects import ReleaseNotice
from bot.dialogs.notices.following import BEGINNING, CORRECT, ways_of
from bot.dialogs.notices.writing import LONGEST
from bot.dialogs.prompts import shortened
from core.office.units import Audience, Unit
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticePreview, NoticeWords
from core.talk.seconding import needs_second
from core.talk.trail import TrailSubject
from reading.urgent import read_urgent
from storage.mail.notice_reports import notice_report, preview_notice, preview_people
from storage.mail.notice_seconds import seconds_for
from storage.mail.notices import acknowledging_picks
from storage.office.units import units_on
from storage.overview.trail import newest_of
from web.desk_pages import Moved


@dataclass(frozen=True)
class Written:
    """As it was filled in. `to`: what was chosen, `names`: units that were typed; `corrects`: the notice whose place it
    takes."""

    text: str = ""
    to: str = "all"
    names: str = ""
    asks: bool = True
    urgent: bool = False
    corrects: int | None = None


@dataclass(frozen=True)
class Draft:
    """One that can go out."""

    written: Written
    words: NoticeWords
    audience: Audience
    units: tuple[Unit, ...]


def written_in(call: DeskCall) -> Written:
    return Written(
        call.field("text"),
        call.field("to"),
        call.field("names"),
        bool(call.field("asks")),
        bool(call.field("urgent")),
        number_in(call.field("corrects")),
    )


async def opened(call: DeskCall) -> PageAnswer:
    """Empty, to whom the address says; or with the words of the one that is corrected."""
    corrects = number_in(call.asked("corrects"))
    if corrects is None:
        return await _form(Written(to=call.asked("to") or "all"), {}, call)
    report = await notice_report(call.s, corrects)
    if report is None or CORRECT not in ways_of(report):
        return None
    asks = report.asks is NoticeAsks.ACKNOWLEDGEMENT
    written = Written(report.text, str(report.audience), asks=asks, urgent=report.urgent, corrects=corrects)
    if report.audience.codes:
        written = replace(written, to=UNITS, names=", ".join(report.audience.codes))
    return await _form(written, {}, call)


async def reworded(call: DeskCall) -> PageAnswer:
    return await _form(written_in(call), {}, call)


async def _form(written: Written, faults: Mapping[str, str], call: DeskCall) -> Part:
    units = await units_on(call.s, call.today)
    values = {
        "written": written,
        "faults": {"text": "", "whom": "", **faults},
        "wrong": bool(faults),
        "choices": await choices_of(units, call),
        "longest": LONGEST,
    }
    title = "desk-notices-correct" if written.corrects is not None else "desk-notices-new"
    return Part("notices_new.html", call.say(title), values, 422 if faults else 200)


async def _read(call: DeskCall) -> Draft | Part:
    """What was filled in, or the form with what is wrong in it."""
    written, units = written_in(call), await units_on(call.s, call.today)
    urgent, text = read_urgent(written.text)
    faults: dict[str, str] = {}
    if not text:
        faults["text"] = call.say("desk-notices-no-text")
    if len(text) > LONGEST:
        faults["text"] = call.say("desk-notices-long", length=len(text), longest=LONGEST)
    whom = read_whom(written.to, written.names, units)
    if isinstance(whom, Say):
        faults["whom"] = call.said(whom)
    instead = await _instead(written, call)
    if instead is None:
        faults["text"] = call.say("desk-notices-corrected-already")
    if faults or isinstance(whom, Say):
        return await _form(written, faults, call)
    asks = NoticeAsks.ACKNOWLEDGEMENT if written.asks else NoticeAsks.NOTHING
    office, urgent = call.config.office.name, urgent or written.urgent
    words = NoticeWords(text, asks, office, urgent, written.corrects, instead=instead or "")
    return Draft(replace(written, text=text, urgent=urgent), words, whom, tuple(units))


async def _instead(written: Written, call: DeskCall) -> str | None:
    """How the corrected one begins; None where it cannot be corrected any more."""
    if written.corrects is None:
        return ""
    report = await notice_report(call.s, written.corrects)
    if report is None or CORRECT not in ways_of(report):
        return None
    return shortened(report.text, BEGINNING)


# --- how it looks -----------------------------------------------------------------------------------------------------


async def previewed(call: DeskCall) -> PageAnswer:
    draft = await _read(call)
    if isinstance(draft, Part):
        return draft
    return await _preview(draft, "", call)


async def _preview(draft: Draft, changed: str, call: DeskCall) -> Part:
    found = await _to_whom(draft, call)
    if found.people == 0:
        return await _form(draft.written, {"whom": call.say("notice-nobody")}, call)
    whom = await whom_in_words(draft.audience, draft.units, call)
    values = {
        "written": draft.written,
        "to_whom": call.say("notice-preview", whom=whom, people=found.people, units=found.units),
        "remarks": _remarks(draft, found, call),
        "unreachable": found.unreachable,
        "first": people_lines(found.first, call),
        "sample": sample_of(call, draft.words.says, acknowledging_picks(draft.words.asks)),
        "seen": _seen(found),
        "changed": changed,
        "reached": found.people - found.unreachable,
        "second": await _second(found, call),
    }
    return Part("notices_preview.html", call.say("desk-notices-preview"), values, 422 if changed else 200)


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


def _remarks(draft: Draft, found: NoticePreview, call: DeskCall) -> list[str]:
    """What else is to be known before it goes out."""
    says: list[Say] = []
    if found.before is not None:
        says.append(Say("notice-said-before", {"at": found.before}))
    if draft.words.urgent:
        says.append(Say("desk-notices-urgent-leaves"))
    if not draft.words.urgent and call.opens > call.now:
        says.append(Say("desk-notices-leaves-at", {"at": call.opens}))
    return [call.said(say) for say in says]


def _seen(found: NoticePreview) -> str:
    """What the page was made from, to be compared when it is released."""
    before = int(found.before.timestamp()) if found.before is not None else 0
    return f"{found.people}-{found.unreachable}-{before}"


# --- all of them ------------------------------------------------------------------------------------------------------


async def people_shown(call: DeskCall) -> PageAnswer:
    """A page of those to whom it would go."""
    draft = await _read(call)
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
    draft = await _read(call)
    if isinstance(draft, Part):
        return draft
    found = await _to_whom(draft, call)
    if _seen(found) != call.field("seen"):
        return await _preview(draft, _what_changed(found, call), call)
    needs = needs_second(found.people, call.context.office.second_above)
    if needs and not await seconds_for(call.s, call.person.id, call.today):
        return await _preview(draft, await _second(found, call), call)
    await call.perform(ReleaseNotice(draft.words, draft.audience))
    number = await newest_of(call.s, TrailSubject.NOTICE)
    if needs:
        return Moved(f"/notices/{number}", "notice-awaits", found.people)
    return Moved(f"/notices/{number}", "notice-released", found.people - found.unreachable)


def _what_changed(found: NoticePreview, call: DeskCall) -> str:
    before = number_in(call.field("seen").partition("-")[0])
    if before is None or before == found.people:
        return call.say("desk-notices-look-again")
    return call.say("desk-notices-changed", before=before, people=found.people)
