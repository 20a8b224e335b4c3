"""All conversations, by the names under which an open talk is kept. Each is loaded when somebody first enters it: few
of them are held on one day, and a chat in the terminal needs two or three."""

from collections.abc import Iterator, Mapping
from functools import cache
from pkgutil import resolve_name

from bot.dialogs.base import Dialog

PLACES: Mapping[str, str] = {
    "home": "home:HomeTalk",
    "join": "join:JoinTalk",
    "consent": "consent:ConsentTalk",
    "agenda": "agenda:AgendaTalk",
    "report": "report.talk:ReportTalk",
    "enter": "report.entering:EnterTalk",
    "acknowledge": "acknowledge:AcknowledgeTalk",
    "plan": "plan.talk:PlanTalk",
    "plans": "plans.talk:RunningTalk",
    "change": "dates.talk:ChangeTalk",
    "ladder": "dates.ladders:LadderTalk",
    "progress": "tables.progress:ProgressTalk",
    "summary": "tables.summary:SummaryTalk",
    "inquiry": "inquiry:InquiryTalk",
    "piece": "pieces.talk:PieceTalk",
    "corrections": "corrections:CorrectionsTalk",
    "issue": "tables.issue:IssueTalk",
    "sums": "tables.sums:SumsTalk",
    "targets": "targets.talk:TargetsTalk",
    "heirs": "units.talk:UnitsTalk",
    "collect": "collecting.talk:CollectTalk",
    "papers": "tables.papers:PapersTalk",
    "hour": "hour:HourTalk",
    "held": "held.talk:HeldTalk",
    "newcomers": "newcomers:NewcomersTalk",
    "myself": "myself.talk:MyselfTalk",
    "reach": "reach.talk:ReachTalk",
    "questions": "questions:QuestionsTalk",
    "ask": "asking:AskTalk",
    "notices": "notices.talk:NoticesTalk",
    "people": "people.talk:PeopleTalk",
    "invite": "people.inviting:InviteTalk",
    "trail": "trail.talk:TrailTalk",
    "my_data": "my_data:MyDataTalk",
    "away": "away.talk:AwayTalk",
    "sent": "sent:SentTalk",
    "form-link": "form_link:FormLinkTalk",
    "desk-link": "desk_link:DeskLinkTalk",
    "settle": "settling:SettleTalk",
    "conferences": "conferences.talk:ConferencesTalk",
    "attend": "attending.talk:AttendTalk",
    "roster": "rosters.talk:RosterTalk",
    "unit-change": "unit_changes.talk:UnitChangeTalk",
    "second-notice": "notices.second:SecondTalk",
    "nudge": "nudging.talk:NudgeTalk",
    "files": "files.talk:FilesTalk",
    "plans-seen": "looking.plans:PlansSeen",
    "conferences-seen": "looking.conferences:ConferencesSeen",
    "notices-seen": "looking.notices:NoticesSeen",
}
"""Name → the class, within bot.dialogs."""


class Dialogs(Mapping[str, Dialog]):
    """Each is made once."""

    def __getitem__(self, name: str) -> Dialog:
        return _dialog_at(PLACES[name])

    def __contains__(self, name: object) -> bool:
        return name in PLACES

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


@cache
def _dialog_at(place: str) -> Dialog:
    dialog: Dialog = resolve_name(f"bot.dialogs.{place}")()
    return dialog


DIALOGS = Dialogs()
