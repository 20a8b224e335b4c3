"""One conversation per file; each is pure and total, and is registered in DIALOGS. Who hears what is decided in
bot/turns."""

from collections.abc import Mapping

from bot.dialogs.acknowledge import AcknowledgeTalk
from bot.dialogs.agenda import AgendaDialog
from bot.dialogs.base import Dialog
from bot.dialogs.change import ChangeDialog
from bot.dialogs.collect import CollectDialog
from bot.dialogs.consent import ConsentTalk
from bot.dialogs.corrections import CorrectionsDialog
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
from bot.dialogs.report.entering import EnterTalk
from bot.dialogs.report.talk import ReportTalk
from bot.dialogs.successors import SuccessorsDialog
from bot.dialogs.summary import SummaryDialog
from bot.dialogs.sums import SumsDialog
from bot.dialogs.targets import TargetsDialog
from bot.words import ChatWord
from core.office.people import Person

_ALL: tuple[Dialog, ...] = (
    HomeDialog(),
    JoinDialog(),
    ConsentTalk(),
    AgendaDialog(),
    ReportTalk(),
    EnterTalk(),
    AcknowledgeTalk(),
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
    SuccessorsDialog(),
    CollectDialog(),
    PapersDialog(),
    HourDialog(),
    NewcomersDialog(),
)
DIALOGS: Mapping[str, Dialog] = {dialog.name: dialog for dialog in _ALL}

_ANYBODY: Mapping[ChatWord, str] = {
    ChatWord.START: "join",
    ChatWord.AGENDA: "agenda",
    ChatWord.WITHDRAW: "consent",
    ChatWord.RECEIVED: "acknowledge",
}
_OF_UNITS: Mapping[ChatWord, str] = {
    ChatWord.REPORT: "report",
    ChatWord.CORRECT: "report",
    ChatWord.DONE: "report",
    ChatWord.CONTINUE: "report",
    ChatWord.NOTICES: "acknowledge",
    ChatWord.ANSWER: "inquiry",
}
_OF_OFFICE: Mapping[ChatWord, str] = {ChatWord.PROGRESS: "progress", ChatWord.SUMMARY: "summary"}
_OF_DESK: Mapping[ChatWord, str] = {
    ChatWord.PLANS: "plan",
    ChatWord.CHANGE: "change",
    ChatWord.UNDO: "change",
    ChatWord.LADDER: "ladder",
    ChatWord.REPORT: "report",
    ChatWord.DONE: "report",
    ChatWord.CORRECT: "plan",
    ChatWord.CONTINUE: "plan",
    ChatWord.ASK_BACK: "piece",
    ChatWord.ENTER: "piece",
    ChatWord.EXTEND: "piece",
    ChatWord.EXCUSE: "piece",
    ChatWord.DECIDE: "corrections",
    ChatWord.ISSUE: "issue",
    ChatWord.TARGETS: "targets",
    ChatWord.MERGE: "heirs",
    ChatWord.SPLIT: "heirs",
    ChatWord.COLLECT: "collect",
    ChatWord.NEWCOMERS: "newcomers",
}


def dialog_for(word: ChatWord, person: Person | None) -> str:
    """The dialog a chat word opens for this person; the start page says what is not theirs or not done by chat."""
    if word in _ANYBODY:
        return _ANYBODY[word]
    rooms = (
        (_OF_UNITS, person is not None and bool(person.units)),
        (_OF_OFFICE, person is not None and person.in_office),
        (_OF_DESK, person is not None and person.at_desk),
    )
    return next((room[word] for room, open_to in rooms if open_to and word in room), "home")
