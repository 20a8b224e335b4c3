"""The plan dialog where a story would be too long: paging, refusals, doubts, forms, what activation says. And the
office's typed corrections."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from bot.commands import read_command as read_word
from bot.dialogs.base import Cue, Document, Turn
from bot.dialogs.effects import ActivatePlan, DiscardDraft, ReviseDraft, StoreDraft
from bot.dialogs.engine.states import written
from bot.dialogs.plan.commands import Command, read_command
from bot.dialogs.plan.edits import edited
from bot.dialogs.plan.here import Here, Step
from bot.dialogs.plan.items import PAGE, undated
from bot.dialogs.plan.talk import PlanTalk
from bot.dialogs.plan.times import deadline_when, recurrence_said
from bot.texts import Texts
from core.calendar.office import Bound, Weekend
from core.office.units import OFFICE, Audience
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Comparison, DeadlineKind, Doubt, FoundDeadline, FoundEvent, FoundTarget, Precision
from core.reasons import Reason
from core.talk.agenda import PlanLine
from core.talk.messages import Say
from core.talk.tellings import NotTold, TellingPreview
from tests.bot.dialogs.samples import CHAIR, POLICY, STEWARD, UNITS, sample_draft
from tests.chats.office import FORM
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 3, 2, tzinfo=UTC)
LOCAL = NOW.astimezone(ZONE)
STORED = replace(sample_draft(), plan_id=7)


def at(step: Step, **fields: object) -> dict[str, object]:
    return written(Here(step, **fields))  # type: ignore[arg-type]


REVIEW = at(Step.REVIEW)
UNTOLD: Mapping[str, object] = {"activation_preview": TellingPreview()}
"""Nobody can be told of it."""


def settled(turn: Turn) -> bool:
    """Whether nothing is left to be asked but who is told."""
    return turn.state is not None and turn.state["step"] == Step.TELL and keys(turn)[0] == "plan-activate-question"


def step(state: dict[str, object], text: str = "", **known: object) -> Turn:
    """What comes of it, looked up anew where the talk asks for that."""
    cue = cue_of(text, **known)
    return looked_up(PlanTalk().step(state, cue, NOW), cue.known)


def cue_of(text: str = "", **known: object) -> Cue:
    word, rest = read_word(text)
    digit = text if text.isdecimal() else None
    if text == "kích hoạt và báo":
        digit = "1"  # Labels are heard before a talk is.
    known = {"draft": STORED, "forms": (FORM,), "units": UNITS, "policy": POLICY, **UNTOLD, **known}
    return Cue(text, digit, word, rest, person=STEWARD, known=known)


def looked_up(turn: Turn, known: Mapping[str, object], now: datetime = NOW) -> Turn:
    """The turn with the prompt that follows once its effects are done."""
    if turn.hand_to is None:
        return turn
    revised = [effect.draft for effect in turn.effects if isinstance(effect, (ReviseDraft, StoreDraft))]
    draft = replace(revised[-1], plan_id=7) if revised else known["draft"]
    cue = Cue(again=True, person=STEWARD, known={**known, "draft": draft})
    after = PlanTalk().step(turn.state or {}, cue, now)
    first, *others = after.replies
    said_first = replace(first, says=(*turn.before, *first.says))
    return replace(after, replies=(*turn.replies, said_first, *others), effects=(*turn.effects, *after.effects))


def said(turn: Turn) -> str:
    return "\n".join(Texts().message(reply.says, reply.picks, now=NOW, zone=ZONE) for reply in turn.replies)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


def long_draft(count: int) -> Draft:
    duty = STORED.deadlines[0]
    return replace(
        STORED,
        deadlines=tuple(replace(duty, found=replace(duty.found, what=f"Việc {place}")) for place in range(count)),
    )


def test_a_chair_may_not_bring_in_a_plan() -> None:
    cue = Cue(text="x" * 400, person=CHAIR, known={"read": sample_draft()})
    assert PlanTalk().step({}, cue, NOW).effects == ()
    assert keys(PlanTalk().step({}, cue, NOW)) == ["office-only"]


@pytest.mark.parametrize(
    ("problem", "key"),
    [("old_doc", "unreadable-old-doc"), ("secret_marking", "unreadable-secret-marking"), ("?", "unreadable-corrupt")],
)
def test_a_document_that_cannot_be_read_is_explained(problem: str, key: str) -> None:
    cue = Cue(document=Document("a.doc", 0, problem=problem), person=STEWARD, known={})
    turn = PlanTalk().step({}, cue, NOW)
    assert (keys(turn), turn.effects) == ([key, "plan-how-to-send"], ())


def test_a_document_without_a_date_is_not_stored() -> None:
    turn = step({}, read=Draft(sample_draft().head))
    assert (keys(turn), turn.state, turn.effects) == (["plan-title-full", "plan-empty", "plan-how-to-send"], None, ())


def test_a_correction_typed_after_coming_back_is_still_heard() -> None:
    turn = step({}, "sửa 2: 26/3")
    moved = edited(STORED, Command("sua", (2,), "26/3"), now=LOCAL).draft
    assert turn.effects == (ReviseDraft(moved),)
    assert turn.state == at(Step.REVIEW, changed=(1,))
    turn = step(REVIEW, "bỏ 2")
    assert turn.effects == (ReviseDraft(STORED.with_item(1, replace(STORED.events[1], kept=False))),)


def test_what_was_read_is_stored_at_once_and_shown() -> None:
    cue = Cue(document=Document("kh.docx", 3), person=STEWARD, known={"read": sample_draft()})
    turn = looked_up(PlanTalk().step({}, cue, NOW), cue.known)
    assert turn.effects == (StoreDraft(sample_draft(), 3),)
    assert turn.state == REVIEW
    assert keys(turn)[:2] == ["plan-title-full", "plan-found"]


def test_a_long_plan_is_shown_page_by_page() -> None:
    draft = long_draft(20)
    first = step({}, "kế hoạch", draft=draft)
    second = step(first.state or {}, "3", draft=draft)
    last = step({**REVIEW, "page": 3}, draft=draft, text="kế hoạch")
    assert [keys(turn).count("plan-item") for turn in (first, second, last)] == [PAGE, PAGE, 4]
    assert [turn.state and turn.state.get("page", 0) for turn in (first, second, last)] == [0, 1, 3]
    assert "Trang 2/4." in said(second)
    assert [pick.digit for pick in second.replies[0].picks] == ["1", "2", "3", "0"]


def test_every_page_fits_one_message_of_the_narrowest_network() -> None:
    long = "Một câu rất dài của kế hoạch, " * 40
    duty = STORED.deadlines[0]
    draft = replace(
        long_draft(0),
        events=(),
        deadlines=tuple(replace(duty, found=replace(duty.found, what=long, quote=long)) for _ in range(PAGE)),
    )
    assert len(said(step({}, "kế hoạch", draft=draft))) <= 2000


def test_targets_are_counted_where_there_are_any() -> None:
    target = FoundTarget(
        "kết nạp hội viên", Comparison.AT_LEAST, Decimal(240), "hội viên", "kết nạp 240 hội viên", (0, 0)
    )
    told = said(step({}, "kế hoạch", draft=replace(STORED, targets=(target, target))))
    assert "Máy cũng đọc được 2 chỉ tiêu, giữ cùng kế hoạch." in told.splitlines()
    assert "plan-found-targets" not in keys(step({}, "kế hoạch", draft=replace(STORED, targets=())))


def test_a_plan_that_replaces_another_says_so_before_and_after() -> None:
    draft = replace(STORED, replaces=3, deadlines=())
    assert "Số 15/KH-HCCB đang chạy: kích hoạt bản này sẽ thay bản cũ." in said(step({}, "kế hoạch", draft=draft))
    done = step(at(Step.TELL), "1", draft=draft)
    assert (keys(done), done.effects) == (
        ["plan-activated", "plan-replaced", "plan-reminders-events"],
        (ActivatePlan(7),),
    )


TWO = TellingPreview(
    2, (NotTold("Mai Thị Bưởi", "Hội xã Đồi Mây", "0900000003", Reason.UNREACHABLE),), (Say("told-agenda"),)
)


@pytest.mark.parametrize(
    ("digit", "tells", "after"), [("1", True, "plans"), ("2", False, None), ("kích hoạt và báo", True, "plans")]
)
def test_who_would_be_told_is_shown_before_it_runs(digit: str, tells: bool, after: str | None) -> None:
    asked = step(REVIEW, "1", forms=(), activation_preview=TWO)
    assert asked.effects == ()
    assert said(asked).splitlines() == [
        "Kích hoạt 15/KH-HCCB?",
        "Sau 10 phút máy báo 2 người, mỗi người một tin.",
        "1 nơi không báo được qua máy: Mai Thị Bưởi (Hội xã Đồi Mây, 0900000003).",
        "Mỗi người đọc như sau:",
        "Gõ LỊCH để xem lại. Gần ngày máy sẽ nhắc.",
        "———",
        "1 = Kích hoạt và báo",
        "2 = Kích hoạt, không báo",
        "3 = Ai không báo được",
        "4 = Xem lại",
        "0 = Trang đầu",
    ]
    done = PlanTalk().step(asked.state or {}, cue_of(digit, activation_preview=TWO), NOW)
    assert (done.effects, done.hand_to) == ((ActivatePlan(7, tells=tells),), after)


def test_doubts_are_shown_to_the_office() -> None:
    draft = replace(STORED, doubts=(Doubt((0, 0), text="Ngày 11/6/2024 là Thứ Ba, văn bản ghi Thứ Tư."),))
    assert "Cần xem lại: Ngày 11/6/2024 là Thứ Ba, văn bản ghi Thứ Tư." in said(step({}, "kế hoạch", draft=draft))


def test_the_form_of_each_report_is_asked_for_and_kept() -> None:
    asked = step(REVIEW, "kích hoạt")
    assert (asked.state, asked.effects) == (at(Step.FORM, item=2), ())
    chosen = step(asked.state or {}, "1")
    formed = STORED.with_item(2, replace(STORED.deadlines[0], form=FORM.key))
    assert (chosen.effects, settled(chosen)) == ((ReviseDraft(formed),), True)
    none = step(asked.state or {}, "2")
    assert (none.effects, settled(none)) == ((), True)


def test_nothing_is_asked_when_there_is_no_form() -> None:
    assert settled(step(REVIEW, "1", forms=()))


def test_the_office_s_own_duties_ask_for_no_form() -> None:
    own = replace(STORED, deadlines=(replace(STORED.deadlines[0], audience=OFFICE),))
    assert settled(step(REVIEW, "1", draft=own))


def test_items_without_a_day_are_named_at_the_end() -> None:
    vague = DraftEvent(
        FoundEvent(
            "Hội nghị tổng kết",
            "cuối tháng 11/2026",
            (0, 0),
            date(2026, 11, 20),
            date(2026, 11, 30),
            Precision.MONTH,
            True,
        )
    )
    draft = replace(STORED, events=(*STORED.events, vague), deadlines=())
    assert undated(draft) == ("3",)
    assert "Mục 3 chưa có ngày cụ thể: máy sẽ nhắc văn phòng chốt ngày." in said(step(at(Step.TELL), "1", draft=draft))


def test_nothing_kept_is_not_activated() -> None:
    dropped = replace(STORED, events=(), deadlines=(replace(STORED.deadlines[0], kept=False),))
    turn = step(REVIEW, "1", draft=dropped)
    assert (turn.effects, keys(turn)[0]) == ((), "plan-nothing-kept")


def test_discarding_asks_first() -> None:
    asked = step(REVIEW, "2")
    assert asked.effects == ()
    assert step(asked.state or {}, "1").effects == (DiscardDraft(7),)
    assert step(asked.state or {}, "2").state == REVIEW


def test_without_a_draft_the_plans_that_run_are_opened() -> None:
    line = PlanLine(3, "120/KH", "Giao ban", date(2026, 1, 2), "active", 3, 4)
    cue = cue_of("kế hoạch", draft=None, plans=(line,))
    assert PlanTalk().step({}, cue, NOW).hand_to == "plans"
    assert keys(step({}, "kế hoạch", draft=None, plans=())) == ["plan-how-to-send"]


DAYS_ASKED_ABOUT = [
    ("sửa 3: 15/6/2024", "Ngày 15/6/2024 đã qua. Vẫn lấy ngày này?"),
    ("sửa 1: 8 giờ ngày 2/4/2028", "Ngày 2/4/2028 còn hơn một năm nữa. Vẫn lấy ngày này?"),
    ("thêm: nộp danh sách, 20/6/2024", "Ngày 20/6/2024 đã qua. Vẫn lấy ngày này?"),
]


@pytest.mark.parametrize(("text", "question"), DAYS_ASKED_ABOUT)
def test_a_day_that_is_past_or_far_is_asked_about(text: str, question: str) -> None:
    asked = step(REVIEW, text)
    assert (question in said(asked).splitlines(), asked.effects) == (True, ())
    sure = step(asked.state or {}, "1")
    command = read_command(text)
    assert command is not None
    assert sure.effects == (ReviseDraft(edited(STORED, command, now=LOCAL).draft),)
    assert step(asked.state or {}, "2").state == REVIEW
    assert step(asked.state or {}, "sửa 3: 19/3").state == at(Step.REVIEW, changed=(2,))


def test_a_day_to_come_that_was_there_before_is_not_asked_about() -> None:
    assert step(REVIEW, "sửa 3: 18/3/2026").effects
    old = STORED.with_item(2, replace(STORED.deadlines[0], found=_deadline(due=date(2024, 5, 20))))
    assert step(REVIEW, "sửa 3: cụm trưởng", draft=old).effects


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("sửa 3: 15/6/2024", Command("sua", (3,), "15/6/2024")),
        ("SUA 3 15/6/2024", Command("sua", (3,), "15/6/2024")),
        ("Sửa mục 3: ngày 15/6", Command("sua", (3,), "ngày 15/6")),
        ("sửa lại mục số 3: 15/6", Command("sua", (3,), "15/6")),
        ("bỏ 2", Command("bo", (2,), "")),
        ("bo 2, 5 va 7", Command("bo", (2, 5, 7), "")),
        ("bỏ mục 2 và mục 5", Command("bo", (2, 5), "")),
        ("dạ bỏ mục 2 và mục 5 ạ", Command("bo", (2, 5), "")),
        ("cho tôi sửa mục 3: 15/6/2024", Command("sua", (3,), "15/6/2024")),
        ("em ơi thêm: nộp danh sách 20/6/2024", Command("them", (), "nộp danh sách 20/6/2024")),
        ("giữ 2", Command("giu", (2,), "")),
        ("giữ 2 nhé", Command("giu", (2,), "")),
        ("bỏ 2 hội nghị", None),
        ("bỏ 2/3", None),
        ("thêm: nộp danh sách 20/6/2024", Command("them", (), "nộp danh sách 20/6/2024")),
        ("drop 2", Command("bo", (2,), "")),
        ("bỏ qua", None),
        ("sửa", None),
        ("bốn việc", None),
        ("", None),
    ],
)
def test_commands(text: str, command: Command | None) -> None:
    assert read_command(text) == command
    assert command is None or read_command(command.text) == command


def deadline_after(text: str) -> FoundDeadline:
    done = edited(STORED, Command("sua", (3,), text), now=LOCAL, units=UNITS)
    return done.draft.deadlines[0].found


@pytest.mark.parametrize(
    ("text", "kind", "due", "hour"),
    [
        ("15/6/2026", DeadlineKind.ABSOLUTE, date(2026, 6, 15), None),
        ("17 giờ ngày 15/6/2026", DeadlineKind.ABSOLUTE, date(2026, 6, 15), time(17)),
        ("15/6", DeadlineKind.ABSOLUTE, date(2026, 6, 15), None),
    ],
)
def test_a_deadline_gets_a_new_day(text: str, kind: DeadlineKind, due: date, hour: time | None) -> None:
    found = deadline_after(text)
    assert (found.kind, found.due, found.due_time) == (kind, due, hour)


def test_a_deadline_becomes_relative_or_recurring() -> None:
    assert deadline_after("trước hội nghị 3 ngày").offset_days == -3
    assert deadline_after("ngày 25 hằng tháng").recurrence == "FREQ=MONTHLY;BYMONTHDAY=25"


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("cụm phó", "deputies"),
        ("tat ca", "all"),
        ("cụm trưởng nhé", "leaders"),
        ("Hội xã Suối Cạn", "unit:SC"),
        ("cụm II", "cluster:Cụm II"),
        ("văn phòng", "office"),
    ],
)
def test_a_deadline_gets_other_people(text: str, audience: str) -> None:
    done = edited(STORED, Command("sua", (3,), text), now=LOCAL, units=UNITS)
    assert done.draft.deadlines[0].audience == Audience.parse(audience)


def test_an_event_keeps_its_hours_when_only_the_day_moves() -> None:
    done = edited(STORED, Command("sua", (1,), "26/3/2026"), now=LOCAL)
    assert (done.draft.events[0].found.start, done.draft.events[0].found.end) == (
        datetime(2026, 3, 26, 8),
        datetime(2026, 3, 26, 11, 30),
    )


def test_what_is_added_is_a_duty_or_a_conference() -> None:
    duty = edited(STORED, Command("them", (), "nộp danh sách trước ngày 22/3/2026"), now=LOCAL)
    assert isinstance(duty.draft.items[duty.places[0]], DraftDeadline)
    assert (duty.draft.deadlines[-1].found.what, duty.draft.deadlines[-1].found.bound) == (
        "nộp danh sách",
        Bound.BEFORE,
    )
    meeting = edited(STORED, Command("them", (), "họp cụm, 8h ngày 2/4/2026"), now=LOCAL)
    assert meeting.draft.events[-1].found.title == "họp cụm"
    assert meeting.places == (2,)


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (Command("sua", (9,), "1/4/2026"), "plan-no-such-item"),
        (Command("sua", (1,), "hôm nào rảnh"), "plan-no-date"),
        (Command("sua", (1,), "31/2"), "no-such-day"),
        (Command("sua", (3,), "thứ Ba ngày 18/3/2026"), "day-contradicts"),
        (Command("sua", (3,), "mồng 7 tháng 3"), "day-unclear"),
        (Command("sua", (1,), "chiều 26/3"), "plan-which-hour"),
        (Command("sua", (1,), "3 giờ 26/3"), "plan-which-hour"),
        (Command("them", (), "nộp danh sách, thứ Ba ngày 18/3/2026"), "day-contradicts"),
        (Command("sua", (1,), "30 tháng 2 năm 2027"), "no-such-day"),
        (Command("them", (), "nộp danh sách, 31/4/2027"), "no-such-day"),
        (Command("them", (), "nộp danh sách"), "plan-add-no-date"),
        (Command("bo", (1, 0), ""), "plan-no-such-item"),
    ],
)
def test_what_cannot_be_done_leaves_the_draft_as_it_was(command: Command, key: str) -> None:
    done = edited(STORED, command, now=LOCAL)
    assert (done.draft, done.places, done.why and done.why.key) == (STORED, (), key)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", "Ngày 25 hằng tháng"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Ngày cuối tháng, hằng tháng"),
        ("RRULE:FREQ=WEEKLY;BYDAY=FR", "Thứ Sáu hằng tuần"),
        ("FREQ=WEEKLY", "Hằng tuần"),
        ("FREQ=MONTHLY;INTERVAL=3", "Hằng quý"),
        ("FREQ=YEARLY", "Hằng năm"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "Ngày 15/12 hằng năm"),
        ("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "Ngày 20 tháng cuối quý, hằng quý"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20", "Ngày 20 các tháng 6 và 12 hằng năm"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "Ngày cuối tháng 6 và 12 hằng năm"),
        ("FREQ=YEARLY;BYMONTH=6", "Lặp lại theo quy tắc FREQ=YEARLY;BYMONTH=6"),
        ("FREQ=YEARLY;RSCALE=VIETNAMESE;BYMONTH=3;BYMONTHDAY=10", "Ngày 10/3 âm lịch, hằng năm"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "Lặp lại theo quy tắc FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("nonsense", "Lặp lại theo quy tắc nonsense"),
    ],
)
def test_rhythms_in_words(rule: str, words: str) -> None:
    assert Texts().say(recurrence_said(rule), now=NOW, zone=ZONE) == words


MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=20"


def _deadline(**fields: object) -> FoundDeadline:
    return replace(FoundDeadline("x", DeadlineKind.ABSOLUTE, "x", (0, 0)), **fields)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (_deadline(due=date(2024, 5, 20)), "Chậm nhất thứ Hai ngày 20/5/2024"),
        (
            _deadline(due=date(2024, 5, 20), bound=Bound.BEFORE),
            "Trước thứ Hai ngày 20/5/2024, tức hết Chủ nhật ngày 19/5/2024",
        ),
        (_deadline(due=date(2024, 5, 20), due_time=time(17)), "Trước 17 giờ 00, thứ Hai ngày 20/5/2024"),
        (
            _deadline(due=date(2024, 6, 30), precision=Precision.QUARTER),
            "Trong quý II/2024, chậm nhất Chủ nhật ngày 30/6/2024",
        ),
        (_deadline(kind=DeadlineKind.RELATIVE, offset_days=-5), "Trước hội nghị 5 ngày"),
        (_deadline(kind=DeadlineKind.RELATIVE, offset_days=0), "Đúng ngày hội nghị"),
        (
            _deadline(kind=DeadlineKind.RELATIVE, offset_days=2, resolved=(date(2024, 6, 13),)),
            "Sau hội nghị 2 ngày: thứ Năm ngày 13/6/2024",
        ),
        (_deadline(), "Chưa định ngày"),
        (_deadline(kind=DeadlineKind.RECURRING, recurrence=MONTHLY), "Ngày 20 hằng tháng"),
        (
            _deadline(kind=DeadlineKind.RECURRING, recurrence=MONTHLY, bound=Bound.BEFORE),
            "Ngày 20 hằng tháng, tức hết ngày hôm trước",
        ),
    ],
)
def test_deadlines_in_words(found: FoundDeadline, words: str) -> None:
    assert Texts().say(deadline_when(found, POLICY), now=NOW, zone=ZONE) == words


def test_a_day_before_a_conference_is_told_as_it_counts() -> None:
    earlier = replace(POLICY, weekend=Weekend.EARLIER)
    found = _deadline(kind=DeadlineKind.RELATIVE, offset_days=-3, resolved=(date(2024, 6, 9),))
    assert (
        Texts().say(deadline_when(found, earlier), now=NOW, zone=ZONE) == "Trước hội nghị 3 ngày: thứ Sáu ngày 7/6/2024"
    )


def test_say_values_of_items_are_plain() -> None:
    assert all(isinstance(say, Say) for reply in step({}, "kế hoạch").replies for say in reply.says)
