"""All conversations, by the names under which an open talk is kept."""

from collections.abc import Mapping

from bot.dialogs.acknowledge import AcknowledgeTalk
from bot.dialogs.agenda import AgendaTalk
from bot.dialogs.asking import AskTalk
from bot.dialogs.attending.talk import AttendTalk
from bot.dialogs.away.talk import AwayTalk
from bot.dialogs.base import Dialog
from bot.dialogs.collecting.talk import CollectTalk
from bot.dialogs.conferences.talk import ConferencesTalk
from bot.dialogs.consent import ConsentTalk
from bot.dialogs.corrections import CorrectionsTalk
from bot.dialogs.dates.ladders import LadderTalk
from bot.dialogs.dates.talk import ChangeTalk
from bot.dialogs.desk_link import DeskLinkTalk
from bot.dialogs.files.talk import FilesTalk
from bot.dialogs.form_link import FormLinkTalk
from bot.dialogs.held.talk import HeldTalk
from bot.dialogs.home import HomeTalk
from bot.dialogs.hour import HourTalk
from bot.dialogs.inquiry import InquiryTalk
from bot.dialogs.join import JoinTalk
from bot.dialogs.looking.conferences import ConferencesSeen
from bot.dialogs.looking.notices import NoticesSeen
from bot.dialogs.looking.plans import PlansSeen
from bot.dialogs.my_data import MyDataTalk
from bot.dialogs.myself.talk import MyselfTalk
from bot.dialogs.newcomers import NewcomersTalk
from bot.dialogs.notices.second import SecondTalk
from bot.dialogs.notices.talk import NoticesTalk
from bot.dialogs.nudging.talk import NudgeTalk
from bot.dialogs.people.inviting import InviteTalk
from bot.dialogs.people.talk import PeopleTalk
from bot.dialogs.pieces.talk import PieceTalk
from bot.dialogs.plan.talk import PlanTalk
from bot.dialogs.plans.talk import RunningTalk
from bot.dialogs.questions import QuestionsTalk
from bot.dialogs.reach.talk import ReachTalk
from bot.dialogs.report.entering import EnterTalk
from bot.dialogs.report.talk import ReportTalk
from bot.dialogs.rosters.talk import RosterTalk
from bot.dialogs.sent import SentTalk
from bot.dialogs.settling import SettleTalk
from bot.dialogs.tables.issue import IssueTalk
from bot.dialogs.tables.papers import PapersTalk
from bot.dialogs.tables.progress import ProgressTalk
from bot.dialogs.tables.summary import SummaryTalk
from bot.dialogs.tables.sums import SumsTalk
from bot.dialogs.targets.talk import TargetsTalk
from bot.dialogs.trail.talk import TrailTalk
from bot.dialogs.unit_changes.talk import UnitChangeTalk
from bot.dialogs.units.talk import UnitsTalk

_ALL: tuple[Dialog, ...] = (
    HomeTalk(),
    JoinTalk(),
    ConsentTalk(),
    AgendaTalk(),
    ReportTalk(),
    EnterTalk(),
    AcknowledgeTalk(),
    PlanTalk(),
    RunningTalk(),
    ChangeTalk(),
    LadderTalk(),
    ProgressTalk(),
    SummaryTalk(),
    InquiryTalk(),
    PieceTalk(),
    CorrectionsTalk(),
    IssueTalk(),
    SumsTalk(),
    TargetsTalk(),
    UnitsTalk(),
    CollectTalk(),
    PapersTalk(),
    HourTalk(),
    HeldTalk(),
    NewcomersTalk(),
    MyselfTalk(),
    ReachTalk(),
    QuestionsTalk(),
    AskTalk(),
    NoticesTalk(),
    PeopleTalk(),
    InviteTalk(),
    TrailTalk(),
    MyDataTalk(),
    AwayTalk(),
    SentTalk(),
    FormLinkTalk(),
    DeskLinkTalk(),
    SettleTalk(),
    ConferencesTalk(),
    AttendTalk(),
    RosterTalk(),
    UnitChangeTalk(),
    SecondTalk(),
    NudgeTalk(),
    FilesTalk(),
    PlansSeen(),
    ConferencesSeen(),
    NoticesSeen(),
)
DIALOGS: Mapping[str, Dialog] = {dialog.name: dialog for dialog in _ALL}
