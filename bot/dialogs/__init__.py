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
from bot.dialogs.inquiry import InquiryTalk
from bot.dialogs.issue import IssueDialog
from bot.dialogs.join import JoinDialog
from bot.dialogs.ladders import LadderDialog
from bot.dialogs.newcomers import NewcomersDialog
from bot.dialogs.papers import PapersDialog
from bot.dialogs.pieces.talk import PieceTalk
from bot.dialogs.plan import PlanDialog
from bot.dialogs.progress import ProgressDialog
from bot.dialogs.questions import QuestionsTalk
from bot.dialogs.report.entering import EnterTalk
from bot.dialogs.report.talk import ReportTalk
from bot.dialogs.successors import SuccessorsDialog
from bot.dialogs.summary import SummaryDialog
from bot.dialogs.sums import SumsDialog
from bot.dialogs.targets import TargetsDialog

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
    InquiryTalk(),
    PieceTalk(),
    CorrectionsDialog(),
    IssueDialog(),
    SumsDialog(),
    TargetsDialog(),
    SuccessorsDialog(),
    CollectDialog(),
    PapersDialog(),
    HourDialog(),
    NewcomersDialog(),
    QuestionsTalk(),
)
DIALOGS: Mapping[str, Dialog] = {dialog.name: dialog for dialog in _ALL}
