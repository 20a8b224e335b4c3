"""No dialog raises, whatever state was saved, whatever is said, whatever is known; and every answer can be put into
words."""

import logging
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import talk_for
from bot.dialogs import DIALOGS
from bot.dialogs.base import Cue, Document, Office, Turn
from bot.dialogs.dates.change_requests import request_to_json
from bot.dialogs.tokens import standing_talk
from bot.texts import Texts
from bot.words import ChatWord
from core.office.people import Consent, Person, Post, Refusal, Role
from core.office.successions import EndingWork, Outlook, Placing, Succession, SuccessionFault, Successor
from core.office.units import ClusterRole, Unit
from core.plans.change_requests import Changeable, DueChange, EventChange, LadderChange, Reminded, WorkChange
from core.plans.changes import DateChange, Difference, EventTime, LadderShift, SubjectTime, TimeShift
from core.plans.drafts import Draft
from core.plans.found import Asks, Precision
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from core.talk.agenda import Inquiry, OccurrenceProgress, PendingCorrection, SentWork
from core.talk.office_summary import News
from tests.bot.dialogs.samples import (
    CHAIR,
    GONE,
    INVITED,
    MEETING,
    NOTICE,
    PROMISES,
    REQUESTS,
    STEWARD,
    SUMMING_UP,
    UNITS,
    request,
    sample_draft,
    sample_sums,
    sample_table,
)
from tests.chats.office import FORM
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
STEPS = (
    "code",
    "consent",
    "who",
    "declined",
    "withdraw",
    "choose",
    "choose-sent",
    "fill",
    "confirm",
    "change",
    "value",
    "duty",
    "done",
    "review",
    "form",
    "discard",
    "pick",
    "when",
    "reason",
    "doubt",
    "decide",
    "why",
    "number",
    "whose",
    "drop",
    "old",
    "new",
    "cluster",
    "on",
    "rungs",
    "opened",
    "ask",
    "issued",
    "day",
    "list",
    "shown",
    "answer",
    "work",
    "unit",
    "page",
    "figure",
    "question",
    "day",
    "day-sure",
    "longer-why",
    "excused-why",
    "sure",
    "preview",
    "running",
    "",
)
KEYS = (
    "step",
    "code",
    "expectation_id",
    "answers",
    "shown",
    "single",
    "field",
    "page",
    "asked",
    "item",
    "notice_id",
    "occurrence_id",
    "blanks",
    "kept",
    "reasons",
    "base",
    "act",
    "day",
    "rest",
)

plain = st.none() | st.booleans() | st.integers(-3, 200) | st.text(max_size=8) | st.sampled_from(STEPS)
likely = st.sampled_from(("moi", "nha", "quy"))
answers = st.dictionaries(
    likely | st.text(max_size=3), st.sampled_from(("0", "12", "-3", "1E+999999", "NaN", "x", "4.5")) | plain, max_size=4
)
states = st.dictionaries(
    st.sampled_from(KEYS) | st.text(max_size=4), plain | st.lists(plain, max_size=4) | answers, max_size=8
)
texts_typed = st.sampled_from(("", "Suối Cạn", "12 3 45tr", "nhà 5"))
stepped = st.fixed_dictionaries(
    {"step": st.sampled_from(STEPS)},
    optional={
        "expectation_id": st.sampled_from((1, 2, 3, 9)),
        "answers": answers,
        "field": likely,
        "shown": st.just([1, 2, 3]),
        "item": st.integers(-1, 6),
        "asked": st.just([2]),
        "page": st.integers(-5, 9),
        "subject": st.sampled_from(("event", "occurrence")),
        "id": st.integers(1, 2),
        "wish": st.deferred(lambda: CHANGE_REQUESTS),
        "code": st.just("K7M9XQ4M"),
        "notice_id": st.just(5),
        "occurrence_id": st.just(101),
        "blanks": st.dictionaries(likely, st.text(max_size=9), max_size=2),
        "kept": st.just(["moi:five_times:70"]),
        "reasons": st.lists(likely, max_size=2),
        "base": st.integers(0, 2),
        "act": st.sampled_from(("ask", "enter", "extend", "excuse", "other", "")),
        "day": st.sampled_from(("2026-04-01", "x")),
        "rest": texts_typed,
        "correction_id": st.just(1),
        "inquiry_id": st.just(1),
        "form": st.just("thi-dua"),
        "key": likely,
        "year": st.sampled_from((2026, 2027)),
        "unit": st.sampled_from(("HB", "", "ZZ")),
        "kind": st.sampled_from(("merge", "split", "x")),
        "old": st.just(["HB", "SC"]),
        "heirs": st.just([["BM", "Hội xã Bình Minh"], ["DM", ""]]),
        "on": st.sampled_from(("2026-07-01", "x")),
        "map": st.sampled_from(("then", "today", "x")),
        "text": st.sampled_from(("từ 2 đến 4", "30 nhà hoặc 75 con bò", "bỏ", "x")),
    },
)
texts = st.text(max_size=60) | st.sampled_from(
    (
        "1",
        "2",
        "3",
        "0",
        "12 3 45tr",
        "sửa 3: 15/6/2026",
        "bỏ 1, 2",
        "giữ 1",
        "thêm: họp 8h ngày 1/4/2026",
        "kích hoạt",
        "dung",
        "K7M9XQ4M",
        "nhà 5",
        "tung so",
        "trước 7, 3, 1 ngày lúc 8 giờ",
        "trước 999 ngày",
        "x" * 6000,
    )
)
people = st.sampled_from(
    (
        None,
        CHAIR,
        STEWARD,
        Person(8, "Lưu Thị Sen", (Post(Role.VIEWER, "Chuyên viên"),), Consent.GIVEN),
        Person(9, "Bùi Văn Núi", (), Consent.WITHHELD),
        Person(10, "Vừa Văn Phòng", (*CHAIR.posts, *STEWARD.posts), Consent.GIVEN),
    )
)
MOVABLE = Changeable(
    Subject.EVENT, 1, "Hội nghị giao ban", EventTime(datetime(2026, 3, 24, 8), None, Precision.MINUTE), "Cụm I"
)
DUTY = Changeable(Subject.OCCURRENCE, 2, "Gửi báo cáo", EventTime(date(2026, 3, 20), date(2026, 3, 20), Precision.DAY))
USUAL = read_ladder(("-5d 08:00", "-1d 08:00", "0d 08:00", "+1wd 08:00", "-2h"), Concern.OWING)
SENT = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}
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
KNOWN: dict[str, Any] = {
    "office": Office("Hội tỉnh Sông Mây", "0260 000 111", ZONE, date(2026, 3, 12)),
    "invitation": INVITED,
    "agenda": (MEETING, SUMMING_UP),
    "requests": (
        *REQUESTS,
        request(3, "Báo cáo tháng 2", date(2026, 2, 20), Asks.NUMBERS, FORM, values=SENT, version=1),
    ),
    "notices": (NOTICE,),
    "draft": Draft(sample_draft().head, sample_draft().events, sample_draft().deadlines, plan_id=7),
    "read": None,
    "forms": (FORM,),
    "plans": (),
    "units": UNITS,
    "progress": (
        OccurrenceProgress(
            101, "Báo cáo", "", date(2026, 3, 20), Asks.NUMBERS, 3, 1, 1, ("Hội xã Suối Cạn",), form=FORM.key
        ),
    ),
    "table": sample_table(FORM),
    "table_shown": replace(sample_table(FORM), map_day=date(2026, 3, 12)),
    "piece": request(3, "Báo cáo tháng 2", date(2026, 2, 20), Asks.NUMBERS, FORM, values=SENT, version=1),
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
    "reminded": (
        Reminded(Subject.EVENT, 1, "Hội nghị giao ban", USUAL),
        Reminded(Subject.OCCURRENCE, 2, "Gửi báo cáo", USUAL, own=True),
    ),
}
CHANGE_REQUESTS = st.sampled_from(
    (
        request_to_json(EventChange(1, EventTime(date(2026, 3, 26), None, Precision.DAY))),
        request_to_json(DueChange(2, date(2026, 3, 27), "HB")),
        request_to_json(WorkChange(3, date(2026, 3, 27), "lũ")),
        request_to_json(WorkChange(3, None, "sáp nhập")),
        request_to_json(LadderChange(Subject.EVENT, 1, ("-7d 08:00",))),
        {"ladder": 1, "subject": "event", "rungs": ["x"]},
        {"event": 1},
        {"due": "x", "day": "31/2"},
    )
)
knowns = st.dictionaries(st.sampled_from(sorted(KNOWN)), st.just(None), max_size=6).map(
    lambda gone: {**KNOWN, **gone}
) | st.just({})
ANOTHER = Difference(ladder=LadderShift(Subject.EVENT, "Hội nghị", USUAL, (), hushed=2))
knowns |= st.sampled_from(
    (
        {
            **KNOWN,
            "invitation": Refusal.EXPIRED,
            "outlook": ((SuccessionFault.EARLY, "HB"), (SuccessionFault.TAKEN, "BM")),
        },
        {**KNOWN, "difference": ANOTHER},
        {**KNOWN, "read": sample_draft()},
        {**KNOWN, "read": Draft(sample_draft().head)},
    )
)
documents = st.none() | st.builds(
    Document, st.just("a.docx"), st.integers(0, 9), problem=st.none() | st.sampled_from(("corrupt", "old_doc", "?"))
)
cues = st.builds(
    Cue,
    text=texts,
    digit=st.none() | st.sampled_from(("0", "1", "2", "3", "9", "99", "x")),
    word=st.none() | st.sampled_from(ChatWord),
    rest=st.just("") | texts,
    document=documents,
    other=st.none() | st.just("photo"),
    again=st.booleans(),
    person=people,
    known=knowns,
)


@pytest.mark.parametrize("name", sorted(DIALOGS))
@pytest.mark.parametrize("language", ["vi", "en"])
@given(state=states | stepped, cue=cues)
def test_a_dialog_answers_anything(name: str, language: str, state: dict[str, Any], cue: Cue) -> None:
    turn = DIALOGS[name].step(state, cue, NOW)
    assert isinstance(turn, Turn)
    assert turn.hand_to is None or turn.hand_to in DIALOGS
    assert turn.replies or turn.hand_to
    faults = logging.getLogger("bot.texts.catalog")
    heard: list[logging.LogRecord] = []
    faults.addFilter(lambda record: heard.append(record) or False)
    try:
        for reply in turn.replies:
            text = Texts(language).message(reply.says, reply.picks, now=NOW, zone=ZONE)
            assert text
            assert len({pick.digit for pick in reply.picks}) == len(reply.picks)
    finally:
        faults.filters.clear()
    assert [record.getMessage() for record in heard] == []


@given(st.text() | st.from_regex(r"(ack|done|report):\d{1,20}"))
def test_a_standing_talk_is_known_or_not(token: str) -> None:
    found = standing_talk(token)
    assert found is None or found[0] in DIALOGS


@pytest.mark.parametrize(
    ("token", "route"),
    [
        ("ack:5", ("acknowledge", {"notice_id": 5})),
        ("done:7", ("report", {"expectation_id": 7, "done": True})),
        ("report:7", ("report", {"expectation_id": 7})),
        ("inquiry:7", ("inquiry", {"inquiry_id": 7})),
        ("report:", None),
        ("12.1", None),
        ("", None),
    ],
)
def test_standing_talks(token: str, route: tuple[str, dict[str, Any]] | None) -> None:
    assert standing_talk(token) == route


@pytest.mark.parametrize("word", list(ChatWord))
@pytest.mark.parametrize("person", [None, CHAIR, STEWARD])
def test_every_word_opens_a_dialog_for_everybody(word: ChatWord, person: Person | None) -> None:
    assert talk_for(word, person) in DIALOGS


@pytest.mark.parametrize(
    ("word", "chair", "office"),
    [
        (ChatWord.REPORT, "report", "report"),
        (ChatWord.CONTINUE, "report", "plan"),
        (ChatWord.PLANS, "home", "plan"),
        (ChatWord.PROGRESS, "home", "progress"),
        (ChatWord.NOTICES, "acknowledge", "home"),
        (ChatWord.AGENDA, "agenda", "agenda"),
        (ChatWord.START, "join", "join"),
    ],
)
def test_words_open_what_is_theirs(word: ChatWord, chair: str, office: str) -> None:
    assert (talk_for(word, CHAIR), talk_for(word, STEWARD)) == (chair, office)


def test_no_dialog_s_name_differs_from_its_place() -> None:
    assert {name: dialog.name for name, dialog in DIALOGS.items()} == {name: name for name in DIALOGS}
