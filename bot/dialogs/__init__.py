"""One conversation per file; each is pure and total, and is registered in DIALOGS. Who hears what is decided in
bot/turns."""

from collections.abc import Mapping

from bot.dialogs.acknowledge import AcknowledgeDialog
from bot.dialogs.agenda import AgendaDialog
from bot.dialogs.base import Dialog, Word
from bot.dialogs.change import ChangeDialog
from bot.dialogs.collect import CollectDialog
from bot.dialogs.consent import ConsentDialog
from bot.dialogs.corrections import CorrectionsDialog
from bot.dialogs.heirs import HeirsDialog
from bot.dialogs.home import HomeDialog
from bot.dialogs.hour import HourDialog
from bot.dialogs.inquiry import InquiryDialog
from bot.dialogs.issue import IssueDialog
from bot.dialogs.join import JoinDialog
from bot.dialogs.ladders import LadderDialog
from bot.dialogs.newcomers import NewcomersDialog
from bot.dialogs.papers import PapersDialog
from bot.dialogs.piece import PieceDialog
from bot.dialogs.plan import PlanDialog
from bot.dialogs.progress import ProgressDialog
from bot.dialogs.report import ReportDialog
from bot.dialogs.summary import SummaryDialog
from bot.dialogs.sums import SumsDialog
from bot.dialogs.targets import TargetsDialog
from core.office.people import Person

_ALL: tuple[Dialog, ...] = (
    HomeDialog(),
    JoinDialog(),
    ConsentDialog(),
    AgendaDialog(),
    ReportDialog(),
    AcknowledgeDialog(),
    PlanDialog(),
    ChangeDialog(),
    LadderDialog(),
    ProgressDialog(),
    SummaryDialog(),
    InquiryDialog(),
    PieceDialog(),
    CorrectionsDialog(),
    IssueDialog(),
    SumsDialog(),
    TargetsDialog(),
    HeirsDialog(),
    CollectDialog(),
    PapersDialog(),
    HourDialog(),
    NewcomersDialog(),
)
DIALOGS: Mapping[str, Dialog] = {dialog.name: dialog for dialog in _ALL}

_ANYBODY: Mapping[Word, str] = {
    Word.START: "join",
    Word.AGENDA: "agenda",
    Word.WITHDRAW: "consent",
    Word.RECEIVED: "acknowledge",
}
_OF_UNITS: Mapping[Word, str] = {
    Word.REPORT: "report",
    Word.CORRECT: "report",
    Word.DONE: "report",
    Word.CONTINUE: "report",
    Word.NOTICES: "acknowledge",
    Word.ANSWER: "inquiry",
}
_OF_OFFICE: Mapping[Word, str] = {Word.PROGRESS: "progress", Word.SUMMARY: "summary"}
_OF_DESK: Mapping[Word, str] = {
    Word.PLANS: "plan",
    Word.CHANGE: "change",
    Word.UNDO: "change",
    Word.LADDER: "ladder",
    Word.REPORT: "report",
    Word.DONE: "report",
    Word.CORRECT: "plan",
    Word.CONTINUE: "plan",
    Word.ASK_BACK: "piece",
    Word.ENTER: "piece",
    Word.EXTEND: "piece",
    Word.EXCUSE: "piece",
    Word.DECIDE: "corrections",
    Word.ISSUE: "issue",
    Word.TARGETS: "targets",
    Word.MERGE: "heirs",
    Word.SPLIT: "heirs",
    Word.COLLECT: "collect",
    Word.NEWCOMERS: "newcomers",
}


def dialog_for(word: Word, person: Person | None) -> str:
    """The dialog a chat word opens for this person; the start page says what is not theirs or not done by chat."""
    if word in _ANYBODY:
        return _ANYBODY[word]
    rooms = (
        (_OF_UNITS, person is not None and bool(person.units)),
        (_OF_OFFICE, person is not None and person.in_office),
        (_OF_DESK, person is not None and person.at_desk),
    )
    return next((room[word] for room, open_to in rooms if open_to and word in room), "home")
