"""What all talks are shown in tests of single steps: a value for every name that any talk declares to know."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from bot.dialogs.away.talk import Colleague
from bot.dialogs.base import Office
from bot.dialogs.doorstep import Doorstep
from bot.dialogs.my_data import OwnSummary
from core.office.absences import Absence
from core.office.arrivals import Arrival, ArrivalWhy, Newcomer
from core.office.people import Role
from core.office.roster_values import Difference as RosterDifference
from core.office.roster_values import DifferenceKind, Merger, RosterOutlook
from core.office.successions import EndingWork, Outlook, Placing, Succession, Successor
from core.office.unit_changes import ChangeOutlook, UnitChange, UnitChangeKind
from core.office.units import ALL_UNITS, ClusterRole, RosterRow, Unit
from core.plans.change_requests import Changeable, Reminded
from core.plans.changes import DateChange, Difference, EventTime, SubjectTime, TimeShift
from core.plans.drafts import Draft
from core.plans.found import Asks, Precision
from core.plans.quotas import FoundQuota, Quota
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from core.reports.collecting import Collection
from core.states import MessageState, PlanState, QuestionState
from core.talk.agenda import (
    Inquiry,
    IssueLine,
    OccurrenceProgress,
    OwingPage,
    Paper,
    PendingCorrection,
    PieceForm,
    Sender,
    SentWork,
)
from core.talk.conferences import (
    Attendance,
    Coming,
    Conference,
    Convocation,
    Delegates,
    Delegation,
    InvitationReach,
    Invited,
)
from core.talk.file_routes import FileRoute
from core.talk.messages import Say
from core.talk.notices import (
    Flow,
    NoticeAsks,
    NoticePerson,
    NoticePreview,
    NoticeReport,
    NoticeState,
    NoticeSteps,
    NoticeWaiting,
    NoticeWords,
)
from core.talk.nudging import OwedWork
from core.talk.office_summary import News
from core.talk.plan_standing import LastActivation, PlanItem, PlanStanding
from core.talk.questions import Question, QuestionKind
from core.talk.read_backs import ReadBack
from core.talk.said_before import HeldGroup, LostHours
from core.talk.seconding import AwaitedNotice
from core.talk.tellings import NotTold, PlanReach, TellingPreview
from core.talk.trail import TrailLine
from reading.roster import Roster
from tests.bot.dialogs.samples import (
    CHATS,
    DIRECTORY,
    GONE,
    INVITED,
    MEETING,
    NOTICE,
    POLICY,
    PROMISES,
    REQUESTS,
    SUMMING_UP,
    UNITS,
    request,
    sample_draft,
    sample_sums,
    sample_table,
)
from tests.chats.office import FORM, MONTHLY
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
MOVABLE = Changeable(
    Subject.EVENT, 1, "Hội nghị giao ban", EventTime(datetime(2026, 3, 24, 8), None, Precision.MINUTE), "Cụm I"
)
DUTY = Changeable(Subject.OCCURRENCE, 2, "Gửi báo cáo", EventTime(date(2026, 3, 20), date(2026, 3, 20), Precision.DAY))
USUAL = read_ladder(("-5d 08:00", "-1d 08:00", "0d 08:00", "+1wd 08:00", "-2h"), Concern.OWING)
WORK = OccurrenceProgress(101, "Báo cáo", "", date(2026, 3, 20), Asks.NUMBERS, 3, 1, 1, 1, form=FORM.key)
ANSWERED = Question(
    3,
    QuestionKind.QUESTION,
    "quỹ có tính lãi không",
    NOW,
    "Lê Văn Thảo",
    state=QuestionState.ANSWERED,
    answer="Có.",
    settled_at=NOW,
)
SENT = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}
NEWCOMERS = (
    Newcomer(1, Arrival.WAITING, NOW, "Đỗ Văn Sáng", "Chủ tịch", "Hội xã Suối Cạn", "zalo", ArrivalWhy.TYPED),
    Newcomer(2, Arrival.IN, NOW, "Mai Thị Bưởi", "Chủ tịch", "Hội xã Đồi Mây", "telegram"),
)
SENT_NOTICE = NoticeReport(
    5,
    "Mang theo sổ",
    NoticeAsks.ACKNOWLEDGEMENT,
    NoticeState.RELEASED,
    Flow.PAUSED,
    NOW,
    34,
    4,
    NoticeSteps(30, 2, 2),
)
OUTLOOK = Outlook(
    Succession(("HB", "SC"), (Successor("BM", "Hội xã Bình Minh"),), date(2026, 7, 1)),
    ("Hội xã Hòa Bình", "Hội xã Suối Cạn"),
    ("Hội xã Bình Minh",),
    (Unit("BM", "Hội xã Bình Minh"),),
    *((EndingWork("Hội xã Suối Cạn", "Báo cáo", date(2026, 7, 20)),) * 13 for _ in range(3)),
    sent=1,
    people=(Placing("Lê Văn Thảo", "Chủ tịch", "Hội xã Hòa Bình"),) * 13,
    addressed=("Báo cáo",),
    parts=(("Hội xã Hòa Bình", ClusterRole.LEADER, "Cụm I"),),
    targets=2,
)
PLACES = (Quota(ALL_UNITS, 2), Quota(ALL_UNITS, 90, True, True))
CONFERENCE = Conference(
    1,
    "Hội nghị giao ban Cụm I",
    EventTime(datetime(2026, 3, 24, 8), None, Precision.MINUTE, place="Nhà văn hóa"),
    "Cụm I",
    Convocation(chair="Đ/c Bưởi", dress="Quân phục", quotas=PLACES, released_at=NOW),
    1,
    3,
    9,
)
INVITATION = Invited(
    3, 1, CONFERENCE.title, CONFERENCE.when, "HB", "Hội xã Hòa Bình", date(2026, 3, 21), PLACES[0], deputies=("Mận",)
)
TOLD = TellingPreview(
    12, (NotTold("Đỗ Văn Sáng", "Hội xã Suối Cạn", "0900000002", Reason.UNREACHABLE),) * 10, (Say("told-agenda"),)
)
RUNS = PlanStanding(
    3,
    "21/KH",
    "Gặp mặt",
    date(2026, 3, 2),
    PlanState.ACTIVE,
    1,
    1,
    date(2026, 3, 20),
    "Gửi báo cáo",
    PlanReach(0, 12, 1, NOW),
    undoable=True,
    fresh=True,
)
COMES = Attendance(Coming.YES, 2, 1, ("Lê Văn Thảo",))
ROSTER_ROWS = (RosterRow(2, "HB", "Hội xã Hòa Bình", person="Lê Văn Thảo", post="Chủ tịch", role=Role.CHAIR),)
ROSTER_OUTLOOK = RosterOutlook(
    tuple(RosterDifference(kind, "Hội xã Hòa Bình", "Cụm I:leader", "Cụm II:member", "HB") for kind in DifferenceKind),
    (Merger(("SC",), "HB", "Hội xã Hòa Bình"),),
    ("Hội xã Đồi Mây",),
)
UNIT_CHANGE = ChangeOutlook(
    UnitChange(UnitChangeKind.RENAMED, "HB", date(2026, 3, 1), "Quyết định số 12/QĐ-UBND", "Hội phường Hòa Bình"),
    "Hội xã Hòa Bình",
    "Hội xã Hòa Bình",
    "Hội phường Hòa Bình",
    (EndingWork("Hội xã Hòa Bình", "Báo cáo", date(2026, 7, 20)),),
    (Placing("Lê Văn Thảo", "Chủ tịch", "Hội xã Hòa Bình"),),
    ("Hội thôn Một",),
)
KNOWN: dict[str, Any] = {
    "conferences": (CONFERENCE, replace(CONFERENCE, event_id=2, convocation=Convocation(), cluster=None)),
    "conference": CONFERENCE,
    "quotas_found": (FoundQuota("cấp xã", 5, "cấp xã 05 đồng chí", True), FoundQuota("khách", 3, "khách: 3 người")),
    "invitation_reach": InvitationReach(3, 2, (("Hội xã Suối Cạn", "Đỗ Văn Sáng", "unreachable"),)),
    "delegates": Delegates(
        CONFERENCE, (Delegation("HB", "Hội xã Hòa Bình", COMES, NOW), Delegation("SC", "Hội xã Suối Cạn"))
    ),
    "file_route": FileRoute(("SC",), ("Hội xã Suối Cạn",), ("Hội xã Đồi Mây",)),
    "invited": (INVITATION, replace(INVITATION, expectation_id=4, answer=COMES, base=1)),
    "standings": (RUNS, replace(RUNS, plan_id=4, state=PlanState.STOPPED)),
    "standing": RUNS,
    "plan_preview": TOLD,
    "plan_items": (
        PlanItem(Subject.EVENT, 1, "Hội nghị giao ban", "Nhà văn hóa", ALL_UNITS, date(2026, 3, 24)),
        PlanItem(Subject.OCCURRENCE, 2, "Gửi báo cáo", "", ALL_UNITS, date(2026, 3, 20), 101),
    ),
    "activation_preview": TOLD,
    "last_activation": LastActivation(3, True),
    "policy": POLICY,
    "doorstep": Doorstep(),
    "questions": (
        Question(1, QuestionKind.QUESTION, "họp ở đâu", NOW, "Lê Văn Thảo", "0900000001", "Hội xã Hòa Bình"),
        Question(2, QuestionKind.REQUEST, "mai gửi", NOW, "Đỗ Văn Sáng", what="Báo cáo", said_on=date(2026, 3, 13)),
    ),
    "questions_settled": (ANSWERED,),
    "own_questions": (ANSWERED,),
    "papers": (Paper(1, 11, "Hội xã Hòa Bình", "phieu.jpg", 70_000, NOW, "Lê Văn Thảo"),),
    "collections": (Collection(5, MONTHLY.key, ALL_UNITS, date(2026, 3, 12), None, 3),),
    "issues": (IssueLine(1, NOW, 0, "Phạm Thị Lựu"), IssueLine(2, NOW, 3)),
    "newcomers": NEWCOMERS,
    "directory": DIRECTORY,
    "addresses": CHATS,
    "own": OwnSummary((NOW, "2026-11"), (("memory", NOW),), 3, 4, 1),
    "absence": Absence(1, date(2026, 3, 12), date(2026, 3, 20), 4, "Ngô Thị Mận"),
    "colleagues": (Colleague(4, "Ngô Thị Mận", "Phó Chủ tịch"),),
    "trail": (TrailLine(1, NOW, "correct_name", "Phạm Thị Lựu", before={"name": "A"}, after={"name": "B"}),),
    "arrival": NEWCOMERS[0],
    "doubt": 4,
    "held": (
        HeldGroup("notice:5", "Họp ở phòng số 2", 3, 3, 11),
        HeldGroup("occurrence:7", "Báo cáo tháng 3", 1, 2, 12),
        HeldGroup("reply", "", 1, 1, 14),
    ),
    "held_sample": (Say("clock-right"),),
    "lost_hours": LostHours(NOW, NOW),
    "read_back": ReadBack(3, SENT),
    "office": Office("Hội tỉnh Sông Mây", "0260 000 111", ZONE, date(2026, 3, 12)),
    "invitation": INVITED,
    "agenda": (MEETING, SUMMING_UP),
    "requests": (
        *REQUESTS,
        request(3, "Báo cáo tháng 2", date(2026, 2, 20), Asks.NUMBERS, FORM, values=SENT, last=SENT, version=1),
    ),
    "notices": (NOTICE,),
    "notices_sent": (SENT_NOTICE,),
    "notice_report": SENT_NOTICE,
    "notice_waiting": NoticeWaiting(
        (NoticePerson(5, "Đỗ Văn Sáng", "Hội xã Suối Cạn", "0900000002", MessageState.SENT),), 30
    ),
    "notice_people": NoticeWaiting((NoticePerson(6, "Mai Thị Bưởi", "", None, MessageState.QUEUED),), 12),
    "notice_owing": (WORK,),
    "notice_preview": NoticePreview(4, 3, 1, (NoticePerson(6, "Mai Thị Bưởi", "", None, MessageState.WITHHELD),)),
    "draft": Draft(sample_draft().head, sample_draft().events, sample_draft().deadlines, plan_id=7),
    "read": None,
    "forms": (FORM,),
    "plans": (),
    "units": UNITS,
    "progress": (WORK,),
    "owing": OwingPage(("Hội xã Suối Cạn",)),
    "table": sample_table(FORM),
    "table_shown": replace(sample_table(FORM), map_day=date(2026, 3, 12)),
    "piece": request(3, "Báo cáo tháng 2", date(2026, 2, 20), Asks.NUMBERS, FORM, values=SENT, last=SENT, version=1),
    "piece_form": PieceForm("Lê Văn Thảo", "https://nhac.example/f/1-3-abc", 1),
    "own_form": "https://nhac.example/f/1-1-abc",
    "form_links": {1: "https://nhac.example/f/1-1-abc"},
    "sent_reports": (
        SentWork(
            request(3, "Báo cáo tháng 2", date(2026, 2, 20), Asks.NUMBERS, FORM, values=SENT, version=1),
            datetime(2026, 2, 19, 8, tzinfo=ZONE),
            "Lê Văn Thảo",
        ),
    ),
    "undoable_done": 7,
    "inquiries": (Inquiry(1, 3, "HB", "Hội xã Hòa Bình", "Báo cáo tháng 2", "nhà", "nhà", Decimal(3), "sao ít?"),),
    "sums": sample_sums(),
    "corrections": (
        PendingCorrection(1, request(1, "Báo cáo", date(2026, 3, 20), Asks.NUMBERS, FORM), SENT, {"nha": "mất sổ"}),
    ),
    "running": sample_draft(),
    "changeable": (MOVABLE, DUTY),
    "difference": Difference(
        (
            TimeShift(
                Subject.EVENT,
                1,
                "Hội nghị",
                SubjectTime(date(2026, 3, 24)),
                SubjectTime(date(2026, 3, 26)),
                DateChange.MOVED,
            ),
        ),
        ("Mận",),
        1,
    ),
    "undoable": 4,
    "news": News("Hội nghị", 7, 2, 1, {"telegram": "quota"}),
    "gone": GONE,
    "promises": PROMISES,
    "outlook": OUTLOOK,
    "owed": (
        OwedWork(101, "Báo cáo thi đua tháng 3", date(2026, 3, 20), 3, ("Hội xã Suối Cạn",)),
        OwedWork(102, "Gửi danh sách", date(2026, 3, 18), 3),
    ),
    "notices_awaiting": tuple(
        AwaitedNotice(number, NoticeWords(text), ALL_UNITS, 99, "Phạm Thị Lựu", 300)
        for number, text in ((1, "Mời họp giao ban"), (5, "Mang theo sổ"))
    ),
    "notice_seconds": 1,
    "roster": Roster(ROSTER_ROWS, unread=("Cũ",)),
    "roster_outlook": ROSTER_OUTLOOK,
    "unit_sender": Sender("Lê Văn Thảo"),
    "unit_change": UNIT_CHANGE,
    "has_desk": True,
    "reminded": (
        Reminded(Subject.EVENT, 1, "Hội nghị giao ban", USUAL),
        Reminded(Subject.OCCURRENCE, 2, "Gửi báo cáo", USUAL, own=True),
    ),
}
