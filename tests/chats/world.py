"""A small office in memory for the dialogs to talk about: what they may know, and what their effects change. No
channel, no storage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from bot.dialogs import DIALOGS
from bot.dialogs import effects as does
from bot.dialogs.base import Cue, Document, Office, Reply, State, Turn
from bot.dialogs.change_requests import request_in
from bot.dialogs.doorstep import Doorstep, code_given
from bot.dialogs.successors_typed import succession_in
from bot.texts import Texts
from bot.turns.routing import Route, Talk, paused_after, route
from core.office.arrivals import Arrival, ArrivalVerdict, Newcomer
from core.office.codes import CodeTries
from core.office.people import Consent, Person, Refusal
from core.office.successions import EndingWork, Outlook, Placing, began, faults_of
from core.plans.change_requests import ChangeRequest, WorkChange
from core.plans.changes import Difference, SubjectTime, TimeShift, change_kind
from core.plans.drafts import Draft
from core.plans.found import Asks, Comparison, Head
from core.reminders.alarms import Subject
from core.reports.collecting import Collection
from core.reports.consolidation import UnitStanding
from core.reports.kept_targets import Promise, about, holding
from core.reports.targets import Target
from core.talk.agenda import Inquiry, IssueLine, OccurrenceProgress, Paper, PendingCorrection, Request
from core.talk.messages import Heard, HeardKind
from core.talk.notices import Notice, NoticeAsks
from tests.chats.samples import (
    APRIL,
    CODES,
    FORM,
    GONE,
    MEETING,
    NEWCOMER,
    NEWCOMERS,
    OTHERS,
    PAPER,
    PEOPLE,
    POLICY,
    PROMISES,
    STEWARD,
    SUMMING_UP,
    UNITS,
    request,
    sample_draft,
    sample_sums,
    sample_table,
)
from tests.chats.script import ZONE


def outlook_of(state: State) -> Any:
    """What a merger would mean, as far as it can be told without storage."""
    requested = succession_in(state)
    if requested is None:
        return None
    names, old = {unit.code: unit.name for unit in UNITS}, [unit for unit in UNITS if unit.code in requested.old]
    ending, successors = (
        tuple(names.get(code, code) for code in requested.ending),
        tuple(names.get(successor.code) or successor.name or "" for successor in requested.successors),
    )
    duties = tuple(EndingWork(name, "Báo cáo thi đua tháng 3", date(2026, 3, 20)) for name in ending)
    people = (Placing("Lê Văn Thảo", "Chủ tịch", "Hội xã Hòa Bình"),) if "HB" in requested.ending else ()
    made = tuple(unit for unit in began(requested, old) if unit.code not in names)
    return faults_of(requested, UNITS, GONE) or Outlook(
        requested, ending, successors, made, passed=duties, people=people
    )


@dataclass
class World:
    """Plays the part of storage and of bot/turns: keeps where each chat stands, hands dialogs what they see, does what
    they ask."""

    texts: Texts = field(default_factory=Texts)
    now: datetime = field(default_factory=lambda: datetime(2026, 3, 12, 1, tzinfo=UTC))
    people: dict[str, Person] = field(default_factory=lambda: dict(PEOPLE))
    talks: dict[str, Talk] = field(default_factory=dict)
    requests: list[Request] = field(
        default_factory=lambda: [
            request(1, "Báo cáo thi đua tháng 3", date(2026, 3, 20), Asks.NUMBERS, FORM),
            request(2, "Gửi danh sách đại biểu", date(2026, 3, 18), Asks.FILE, send_to="Văn phòng Hội tỉnh"),
            request(
                4,
                "Báo cáo thi đua tháng 4",
                date(2026, 4, 20),
                Asks.NUMBERS,
                APRIL,
                starts_on=date(2026, 3, 15),
                cutoff_on=date(2026, 4, 14),
                locks_on=date(2026, 4, 30),
                targets=(Target("moi", Comparison.AT_LEAST, Decimal(30), unit="HB", year=2026),),
            ),
        ]
    )
    notices: list[Notice] = field(
        default_factory=lambda: [Notice(5, "Hội nghị Cụm I chuyển sang phòng họp số 2.", NoticeAsks.ACKNOWLEDGEMENT)]
    )
    others: list[Request] = field(default_factory=lambda: list(OTHERS))
    inquiries: list[Inquiry] = field(default_factory=list)
    corrections: list[PendingCorrection] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=lambda: list(PROMISES))
    issues: list[IssueLine] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=lambda: [PAPER])
    collections: list[Collection] = field(default_factory=list)
    tries: dict[str, CodeTries] = field(default_factory=dict)
    busy: bool = False
    newcomers: list[Newcomer] = field(default_factory=lambda: list(NEWCOMERS))
    draft: Draft | None = None
    read: Draft | None = None
    done: list[does.Effect] = field(default_factory=list)

    def at(self, moment: datetime) -> None:
        self.now = moment.astimezone(UTC)

    def say(self, chat: str, text: str) -> list[str]:
        """What the bot answers; `[ảnh]` is something that is no text, `[phiếu]` a photo of the paper form, `[tệp]` the
        sample plan as a file."""
        person, talk = self.people.get(chat), self.talks.get(chat, Talk())
        kind = HeardKind.OTHER if text in ("[ảnh]", "[phiếu]") else HeardKind.TEXT
        photo = Document("ảnh.jpg", 31) if text == "[phiếu]" else None
        self.read = sample_draft() if text == "[tệp]" else Draft(Head()) if len(text) > 300 else None
        way = route(
            Heard(kind, "memory", chat, text.strip("[]") if kind is HeardKind.OTHER else text), talk, person, photo
        )
        if self.read is not None and text == "[tệp]":
            way = Route("plan", {}, replace(way.cue, text=""))
        replies = self._spoken(chat, talk, way)
        return [self.texts.message(reply.says, reply.picks, now=self.now, zone=ZONE) for reply in replies]

    def _spoken(self, chat: str, talk: Talk, way: Route) -> list[Reply]:
        name, state, cue, replies = way.dialog, way.state, way.cue, list[Reply]()
        while True:
            turn = self._step(chat, name, state, cue)
            replies += turn.replies
            if turn.hand_to is None:
                break
            name, cue = turn.hand_to, Cue(again=True)
            state = turn.state or dict(talk.paused.get(name, {}))
        if way.aside:
            return [*replies, *self._step(chat, talk.dialog, talk.current_state(), Cue(again=True)).replies]
        paused = paused_after(talk, way, name)
        self.talks[chat] = (
            Talk(name, DIALOGS[name].version, turn.state, turn.free_digits, paused=paused)
            if turn.state is not None
            else Talk(paused=paused)
        )
        return replies

    def _step(self, chat: str, name: str, state: State, cue: Cue) -> Turn:
        person = self.people.get(chat)
        known = {key: self._known(chat, key, state, cue) for key in DIALOGS[name].sees}
        turn = DIALOGS[name].step(state, replace(cue, person=person, known=known), self.now)
        for effect in turn.effects:
            self._do(chat, effect)
        return turn

    def _known(self, chat: str, name: str, state: State, cue: Cue) -> Any:
        today = self.now.astimezone(ZONE).date()
        code = code_given(state, cue) or str(state.get("code", ""))
        progress = OccurrenceProgress(
            101,
            "Báo cáo thi đua tháng 3",
            "2026-03",
            date(2026, 3, 20),
            Asks.NUMBERS,
            3,
            1,
            1,
            ("Hội xã Suối Cạn",),
            form=FORM.key,
        )
        return {
            "office": Office("Hội tỉnh Sông Mây", "0260 000 111", ZONE, today),
            "invitation": CODES.get(code, Refusal.UNKNOWN) if code else None,
            "doorstep": Doorstep(self.tries.get(chat, CodeTries()), busy=self.busy),
            "newcomers": tuple(one for one in self.newcomers if one.state in (Arrival.WAITING, Arrival.IN)),
            "arrival": next((one for one in self.newcomers if one.id == state.get("arrival_id")), None),
            "agenda": (MEETING, SUMMING_UP),
            "requests": () if cue.person is not None and cue.person.at_desk else self._open(today),
            "notices": tuple(self.notices),
            "draft": self.draft,
            "read": self.read,
            "forms": (FORM,),
            "plans": (),
            "units": UNITS,
            "collections": tuple(self.collections),
            "issues": tuple(self.issues),
            "papers": tuple(self.papers) if state.get("expectation_id") == 12 or "expectation_id" not in state else (),
            "progress": (progress,),
            "table": sample_table(FORM) if state.get("occurrence_id") == 101 else None,
            "table_shown": sample_table(FORM) if state.get("occurrence_id") == 101 else None,
            "policy": POLICY,
            "running": None,
            "changeable": (),
            "difference": self._difference(request_in(state)),
            "undoable": 1 if any(isinstance(one, does.ChangeDates) for one in self.done) else None,
            "reminded": (),
            "news": None,
            "piece": next(
                (one for one in (*self.requests, *self.others) if one.expectation_id == state.get("expectation_id")),
                None,
            ),
            "inquiries": tuple(self.inquiries),
            "sums": sample_sums() if state.get("occurrence_id") == 101 else None,
            "corrections": tuple(self.corrections),
            "promises": tuple(self.promises),
            "outlook": outlook_of(state),
            "gone": GONE,
        }[name]

    def _difference(self, requested: ChangeRequest | None) -> Difference | None:
        """Of one unit's work: nothing else is changed in these talks."""
        one = next(
            (
                one
                for one in (*self.requests, *self.others)
                if isinstance(requested, WorkChange) and one.expectation_id == requested.expectation_id
            ),
            None,
        )
        if one is None or not isinstance(requested, WorkChange):
            return None
        old, new = (
            SubjectTime(one.due_on),
            SubjectTime(requested.day, settled=requested.day is not None, cancelled=requested.day is None),
        )
        kind = change_kind(Subject.OCCURRENCE, old, new)
        return Difference(
            (
                TimeShift(
                    Subject.OCCURRENCE,
                    101,
                    one.what,
                    old,
                    new,
                    kind,
                    expectation_id=one.expectation_id,
                    unit=one.unit_name,
                ),
            )
        )

    def _do(self, chat: str, effect: does.Effect) -> None:
        self.done.append(effect)
        match effect:
            case does.Join():
                self.people[chat] = NEWCOMER
            case does.CountWrongCode():
                self.tries[chat] = self.tries.get(chat, CodeTries()).after_wrong(self.now)
            case does.Vouch(number, verdict):
                self._vouch(number, verdict)
            case does.AnswerConsent(False, _, None) if self.people[chat].consent is Consent.GIVEN:
                del self.people[chat]
            case does.AnswerConsent(given, _, None):
                self.people[chat] = replace(self.people[chat], consent=Consent.GIVEN if given else Consent.WITHHELD)
            case does.StoreDraft(draft) | does.ReviseDraft(draft):
                self.draft = replace(draft, plan_id=7)
            case does.DiscardDraft() | does.ActivatePlan():
                self.draft = None
            case does.SendReport(number, values, blanks):
                self._settle(number, values, blanks)
            case does.EnterFigures(number, values, blanks):
                self._settle(number, values, blanks)
            case does.ProposeCorrection(number, values, blanks):
                asked = next(one for one in self.requests if one.expectation_id == number)
                self.corrections.append(PendingCorrection(len(self.corrections) + 1, asked, dict(values), dict(blanks)))
            case does.DecideCorrection(number):
                self.corrections = [one for one in self.corrections if one.id != number]
            case does.AskBack(number, key, question):
                self._ask(number, key, question)
            case does.AnswerInquiry(number):
                self.inquiries = [one for one in self.inquiries if one.id != number]
            case does.BeginCollecting(key, audience, due_on):
                self.collections.append(Collection(1, key, audience, self.now.date(), due_on, open=3))
            case does.IssueTable():
                self.issues.append(IssueLine(len(self.issues) + 1, self.now, 2 * len(self.issues), "Phạm Thị Lựu"))
            case does.StopCollecting():
                self.collections.clear()
            case does.ChangeDates(WorkChange(number, date() as due_on)):
                self._change(number, due_on=due_on)
            case does.ChangeDates(WorkChange(number, None)):
                self._change(number, standing=UnitStanding.EXCUSED)
            case does.MarkDone(number):
                self._settle(number, {}, {})
            case does.GiveTargets(_, targets):
                self._give(targets)
            case does.TakeBackTarget(_, key, unit, year):
                self._end(holding(self.promises, key, unit, year))
            case does.Acknowledge(number):
                self.notices = [notice for notice in self.notices if notice.id != number]

    def _open(self, today: date) -> tuple[Request, ...]:
        """What has opened by today; April is asked beside what was sent in March."""
        march = next((one.values for one in self.requests if one.expectation_id == 1), {})
        shown = [one for one in self.requests if one.due_on - timedelta(days=19) <= today]
        return tuple(replace(one, last=march, so_far=march) if one.expectation_id == 4 else one for one in shown)

    def _vouch(self, number: int, verdict: ArrivalVerdict) -> None:
        after = {ArrivalVerdict.PUT_OUT: Arrival.UNDONE, ArrivalVerdict.KEEP_OUT: Arrival.REFUSED}.get(
            verdict, Arrival.IN
        )
        self.newcomers[:] = [replace(one, state=after) if one.id == number else one for one in self.newcomers]

    def _give(self, targets: Sequence[Target]) -> None:
        for target in targets:
            self._end(
                next(
                    (
                        one
                        for one in about(self.promises, target.key, target.unit, target.year or 0)
                        if one.holds and one.plan is None
                    ),
                    None,
                )
            )
            self.promises.insert(0, Promise(target, set_at=self.now, set_by=STEWARD.name))

    def _end(self, promise: Promise | None) -> None:
        self.promises[:] = [
            replace(one, ended_at=self.now, ended_by=STEWARD.name) if one is promise else one for one in self.promises
        ]

    def _settle(self, number: int, values: Mapping[str, Decimal], blanks: Mapping[str, str]) -> None:
        version = next((one.version for one in (*self.requests, *self.others) if one.expectation_id == number), 0) + 1
        self._change(number, standing=UnitStanding.ON_TIME, values=dict(values), blanks=dict(blanks), version=version)

    def _change(self, number: int, **fields: Any) -> None:
        for rows in (self.requests, self.others):
            rows[:] = [replace(one, **fields) if one.expectation_id == number else one for one in rows]

    def _ask(self, number: int, key: str, question: str) -> None:
        one = next(one for one in (*self.requests, *self.others) if one.expectation_id == number)
        indicator = FORM.find(key)
        assert indicator is not None
        words = (one.what, indicator.label, indicator.unit)
        self.inquiries.append(
            Inquiry(len(self.inquiries) + 1, number, one.unit, one.unit_name, *words, one.values.get(key), question)
        )
