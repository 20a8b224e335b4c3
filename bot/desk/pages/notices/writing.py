"""A notice while it is written: its form, and what was filled in. Nothing is kept of it but its file; the pages carry
it until it is released."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.attaching import ACCEPTED, Attached, attached_in, carried_in, file_said, let_go, token_of
from bot.desk.whom import UNITS, choices_of, read_whom
from bot.dialogs.notices.following import BEGINNING, CORRECT, ways_of
from bot.dialogs.notices.writing import LONGEST
from bot.dialogs.prompts import shortened
from core.office.units import Audience, Unit
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticeReport, NoticeWords
from reading.urgent import read_urgent
from storage.mail.files import KeptFile, kept_file
from storage.mail.notice_reports import notice_report
from storage.mail.notices import words_of_notice
from storage.office.units import units_on
from web.desk_pages import Moved


@dataclass(frozen=True)
class Written:
    """As it was filled in. `to`: what was chosen, `names`: units that were typed; `corrects`: the notice whose place it
    takes; `file`: how a page carries the file that goes with it, `file_name` how that is said."""

    text: str = ""
    to: str = "all"
    names: str = ""
    asks: bool = True
    urgent: bool = False
    corrects: int | None = None
    file: str = ""
    file_name: str = ""

    def carrying(self, file: KeptFile | None, call: DeskCall) -> "Written":
        return replace(self, file=token_of(file, call), file_name=file_said(file, call))


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
        return await form_of(Written(to=call.asked("to") or "all"), {}, call)
    report = await _correctable(corrects, call)
    if report is None:
        return None
    file = await kept_file(call.s, (await words_of_notice(call.s, corrects)).file_id)
    return await form_of(_as_it_was(report).carrying(file, call), {}, call)


async def _correctable(notice_id: int, call: DeskCall) -> NoticeReport | None:
    report = await notice_report(call.s, notice_id)
    if report is None or CORRECT not in ways_of(report):
        return None
    return report


def _as_it_was(report: NoticeReport) -> Written:
    asks = report.asks is NoticeAsks.ACKNOWLEDGEMENT
    written = Written(report.text, str(report.audience), asks=asks, urgent=report.urgent, corrects=report.id)
    if report.audience.codes:
        return replace(written, to=UNITS, names=", ".join(report.audience.codes))
    return written


async def reworded(call: DeskCall) -> PageAnswer:
    return await form_of(written_in(call).carrying(await carried_in(call), call), {}, call)


async def form_of(written: Written, faults: Mapping[str, str], call: DeskCall) -> Part:
    values = {
        "written": written,
        "faults": {"text": "", "whom": "", "file": "", **faults},
        "wrong": bool(faults),
        "choices": await choices_of(await units_on(call.s, call.today), call),
        "longest": LONGEST,
        "accepted": ACCEPTED,
    }
    return Part("notices_new.html", call.say(_title(written)), values, 422 if faults else 200)


def _title(written: Written) -> str:
    if written.corrects is not None:
        return "desk-notices-correct"
    return "desk-notices-new"


# --- what was filled in -----------------------------------------------------------------------------------------------


async def draft_in(call: DeskCall) -> Draft | Part:
    """What was filled in, or the form with what is wrong in it."""
    attached, units = await attached_in(call), await units_on(call.s, call.today)
    written = _with_urgency(written_in(call)).carrying(attached.file, call)
    whom, instead = read_whom(written.to, written.names, units), await _instead(written, call)
    faults = {"text": _fault_of_text(written, instead), "whom": _fault_of_whom(whom), "file": attached.why}
    if any(faults.values()) or isinstance(whom, Say):
        return await form_of(written, _said(faults, call), call)
    return Draft(written, _words(written, attached, instead or "", call), whom, tuple(units))


def _said(faults: Mapping[str, Say | None], call: DeskCall) -> dict[str, str]:
    return {name: call.said(fault) for name, fault in faults.items() if fault is not None}


def _with_urgency(written: Written) -> Written:
    """KHẨN before the words says the same as the tick."""
    urgent, text = read_urgent(written.text)
    return replace(written, text=text, urgent=urgent or written.urgent)


def _fault_of_text(written: Written, instead: str | None) -> Say | None:
    if instead is None:
        return Say("desk-notices-corrected-already")
    if not written.text:
        return Say("desk-notices-no-text")
    if len(written.text) > LONGEST:
        return Say("desk-notices-long", {"length": len(written.text), "longest": LONGEST})
    return None


def _fault_of_whom(whom: Audience | Say) -> Say | None:
    if isinstance(whom, Say):
        return whom
    return None


def _words(written: Written, attached: Attached, instead: str, call: DeskCall) -> NoticeWords:
    return NoticeWords(
        written.text,
        _asks(written),
        call.config.office.name,
        written.urgent,
        written.corrects,
        attached.file_id,
        instead,
    )


def _asks(written: Written) -> NoticeAsks:
    if written.asks:
        return NoticeAsks.ACKNOWLEDGEMENT
    return NoticeAsks.NOTHING


async def _instead(written: Written, call: DeskCall) -> str | None:
    """How the corrected one begins; None where it cannot be corrected any more."""
    if written.corrects is None:
        return ""
    report = await _correctable(written.corrects, call)
    if report is None:
        return None
    return shortened(report.text, BEGINNING)


async def dropped(call: DeskCall) -> PageAnswer:
    """It goes nowhere, and neither does its file."""
    await let_go(await carried_in(call), call)
    return Moved("/notices", "notice-dropped")
