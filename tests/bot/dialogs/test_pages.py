"""The start page, agenda, notices, progress and summary where several things are to be told apart. Simple courses are
stories in tests/chats."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from bot.dialogs.acknowledge import AcknowledgeTalk
from bot.dialogs.agenda import MOST, AgendaTalk, time_said
from bot.dialogs.base import Cue, Dialog, Office, Turn
from bot.dialogs.effects import Acknowledge
from bot.dialogs.home import HomeTalk, menu
from bot.dialogs.prompts import shortened
from bot.dialogs.tables.effects import SendTable
from bot.dialogs.tables.progress import ProgressTalk
from bot.dialogs.tables.summary import SummaryTalk
from bot.dialogs.work_lines import NAMES
from bot.texts import Texts
from bot.words import ChatWord
from core.office.people import Consent, Person, Post, Role
from core.plans.found import Asks, Comparison, Precision
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind
from core.reports.targets import Target
from core.talk.agenda import OccurrenceProgress, OwingPage
from core.talk.notices import Notice, NoticeWords
from tests.bot.dialogs.samples import CHAIR, MEETING, STEWARD, sample_table
from tests.chats.office import FORM
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
VIEWER = Person(8, "Lưu Thị Sen", (Post(Role.VIEWER, "Chuyên viên"),), Consent.GIVEN)
BOTH = Person(9, "Vừa Văn Phòng", (*CHAIR.posts, *STEWARD.posts), Consent.GIVEN)
FIRST = OccurrenceProgress(
    101,
    "Báo cáo tháng 3",
    "2026-03",
    date(2026, 3, 20),
    Asks.NUMBERS,
    40,
    3,
    1,
    36,
    form=FORM.key,
)
SECOND = OccurrenceProgress(102, "Gửi dự thảo", "", date(2026, 3, 19), Asks.FILE, 1, 1, 0, 0, event="Hội nghị Cụm I")


def step(
    dialog: Dialog,
    state: dict[str, object],
    text: str = "",
    person: Person = STEWARD,
    word: ChatWord | None = None,
    again: bool = False,
    **known: object,
) -> Turn:
    digit = text if text.isdecimal() else None
    office = Office("Hội tỉnh Sông Mây", "", ZONE, date(2026, 3, 12))
    return dialog.step(
        state,
        Cue(text=text, digit=digit, word=word, again=again, person=person, known={"office": office, **known}),
        NOW,
    )


def said(turn: Turn) -> list[str]:
    return [Texts().message(reply.says, reply.picks, now=NOW, zone=ZONE) for reply in turn.replies]


@pytest.mark.parametrize(
    ("person", "dialogs"),
    [
        (CHAIR, ["agenda", "report", "acknowledge"]),
        (STEWARD, ["progress", "summary", "plan", "agenda", "notices"]),
        (VIEWER, ["progress", "summary", "plans-seen", "agenda", "notices-seen"]),
        (BOTH, ["agenda", "report", "notices", "progress", "summary", "plan"]),
        (Person(1, "Không chức vụ"), []),
    ],
)
def test_the_start_page_shows_what_is_theirs(person: Person, dialogs: list[str]) -> None:
    assert [name for name, _ in menu(person)] == dialogs
    assert [
        step(HomeTalk(), {"step": "start"}, str(place), person).hand_to for place in range(1, len(dialogs) + 1)
    ] == dialogs


def test_an_office_without_a_telephone_is_named_all_the_same() -> None:
    assert said(step(HomeTalk(), {}, word=ChatWord.OFFICE)) == [
        "Có gì chưa rõ, xin hỏi Văn phòng Hội tỉnh Sông Mây.\n0 = Trang đầu"
    ]


def test_an_agenda_that_is_too_long_is_counted() -> None:
    events = tuple(replace(MEETING, event_id=place, day=date(2026, 4, place + 1)) for place in range(MOST + 3))
    assert said(step(AgendaTalk(), {}, agenda=events))[0].splitlines()[-2] == "Còn 3 việc nữa: gõ LỊCH 2."
    assert said(step(AgendaTalk(), {}, agenda=())) == [
        "Hiện chưa có việc nào sắp tới.\n0 = Trang đầu · 9 = Gọi văn phòng"
    ]


@pytest.mark.parametrize(
    ("day", "precision", "moment", "last", "words"),
    [
        (date(2026, 3, 24), Precision.MINUTE, datetime(2026, 3, 24, 8), None, "8 giờ 00, thứ Ba ngày 24/3/2026"),
        (date(2026, 3, 24), Precision.DAY, None, None, "Thứ Ba ngày 24/3/2026"),
        (
            date(2026, 3, 24),
            Precision.DAY,
            None,
            date(2026, 3, 25),
            "Từ thứ Ba ngày 24/3/2026 đến thứ Tư ngày 25/3/2026",
        ),
        (date(2026, 11, 20), Precision.MONTH, None, date(2026, 11, 30), "Tháng 11/2026"),
        (date(2026, 4, 1), Precision.QUARTER, None, date(2026, 6, 30), "Quý II/2026"),
        (date(2026, 1, 1), Precision.YEAR, None, date(2026, 12, 31), "Năm 2026"),
        (None, Precision.UNKNOWN, None, None, "Chưa định ngày"),
    ],
)
def test_a_time_is_said_as_finely_as_it_is_known(
    day: date | None, precision: Precision, moment: datetime | None, last: date | None, words: str
) -> None:
    assert Texts().say(time_said(day, precision, moment, last), now=NOW, zone=ZONE) == words


def test_several_notices_are_taken_one_at_a_time() -> None:
    notices = tuple(Notice(place, NoticeWords(f"Thông báo {place}")) for place in (1, 2))
    shown = step(AcknowledgeTalk(), {}, person=CHAIR, word=ChatWord.RECEIVED, notices=notices)
    assert (shown.state, shown.effects) == ({"notice_id": 1, "step": "read"}, ())
    taken = step(AcknowledgeTalk(), {"notice_id": 1, "step": "read"}, "1", CHAIR, notices=notices)
    assert (taken.state, taken.effects) == ({"notice_id": 2, "step": "read"}, (Acknowledge(1),))


def test_a_notice_s_own_button_works_once() -> None:
    notice = Notice(5, NoticeWords("Đổi phòng họp"))
    assert step(AcknowledgeTalk(), {"notice_id": 5}, "1", CHAIR, notices=(notice,)).effects == (Acknowledge(5),)
    late = step(AcknowledgeTalk(), {"notice_id": 5}, "1", CHAIR, notices=())
    assert (late.effects, late.replies[0].says[0].key) == ((), "ack-already")


def _looked(turn: Turn) -> Turn:
    """As it goes on once the page of names is looked up."""
    first = int(str((turn.state or {}).get("first", 0)))
    names = tuple(f"Hội xã {place}" for place in range(36))[first : first + NAMES]
    known = {"progress": (FIRST, SECOND), "owing": OwingPage(names, first)}
    return step(ProgressTalk(), turn.state or {}, again=True, **known)


def test_progress_lists_and_opens_what_is_collected() -> None:
    listed = step(ProgressTalk(), {}, word=ChatWord.PROGRESS, progress=(FIRST, SECOND))
    assert said(listed) == [
        "Đã có / cần có. Chọn một số để xem tên đơn vị:\n"
        "1 = Báo cáo tháng 3: 4/40 đơn vị, hạn 20/3/2026 (còn 8 ngày)\n"
        "2 = Gửi dự thảo (Hội nghị Cụm I): 1/1 đơn vị, hạn 19/3/2026\n"
        "0 = Trang đầu"
    ]
    opened = _looked(step(ProgressTalk(), listed.state or {}, "1", progress=(FIRST, SECOND)))
    assert said(opened)[0].splitlines()[3] == f"… và {36 - NAMES} đơn vị nữa."
    last = _looked(step(ProgressTalk(), opened.state or {}, "4", progress=(FIRST, SECOND)))
    assert said(last)[0].splitlines()[2].startswith(f"Chưa có, từ số {NAMES + 1}: Hội xã {NAMES},")
    assert "nữa" not in said(last)[0]
    assert step(ProgressTalk(), opened.state or {}, "1", progress=(FIRST, SECOND)).hand_to == "summary"
    assert step(ProgressTalk(), opened.state or {}, "2", progress=(FIRST, SECOND)).state == listed.state
    assert step(ProgressTalk(), opened.state or {}, word=ChatWord.BACK, progress=(FIRST, SECOND)).state == listed.state
    complete = _looked(step(ProgressTalk(), listed.state or {}, "2", progress=(FIRST, SECOND)))
    assert said(complete)[0].splitlines()[2] == "Các đơn vị đã gửi đủ."


def test_a_chair_sees_neither_progress_nor_summary() -> None:
    assert [said(step(dialog, {}, person=CHAIR, progress=(FIRST,))) for dialog in (ProgressTalk(), SummaryTalk())] == [
        ["Việc này của văn phòng.\n0 = Trang đầu · 9 = Gọi văn phòng"]
    ] * 2


def test_the_summary_is_chosen_among_several_and_sent_as_a_file() -> None:
    other = replace(FIRST, occurrence_id=103, what="Báo cáo tháng 2")
    listed = step(SummaryTalk(), {}, word=ChatWord.SUMMARY, progress=(FIRST, SECOND, other))
    assert listed.state == {"step": "choose", "shown": [101, 103]}
    chosen = step(SummaryTalk(), listed.state or {}, "2", progress=(FIRST, SECOND, other))
    assert (chosen.state, chosen.hand_to) == ({"occurrence_id": 103, "map": "today"}, "summary")
    seen = step(
        SummaryTalk(), {"occurrence_id": 103}, again=True, progress=(FIRST, other), table_shown=sample_table(FORM)
    )
    assert seen.effects == (SendTable(103),)
    assert said(seen)[0].splitlines()[:4] == [
        "Tổng hợp: Báo cáo thi đua tháng 3, kỳ tháng 3/2026",
        "Kết nạp: 20 hội viên (2/3 đơn vị), bằng 100% mức giao năm: chưa đến hạn",
        "Nhà: 6 nhà (2/3 đơn vị)",
        "Quỹ: 90.000.000 đồng (2/3 đơn vị)",
    ]


def test_the_summary_names_units_with_targets_of_their_own_and_the_one_most_behind_first() -> None:
    own = [
        Target("moi", Comparison.AT_LEAST, Decimal(number), unit=unit)
        for unit, number in (("HB", 12), ("DM", 80), ("SC", 5))
    ]
    seen = step(
        SummaryTalk(),
        {"occurrence_id": 1},
        again=True,
        progress=(FIRST,),
        table_shown=replace(sample_table(FORM), due=date(2026, 3, 12), targets=tuple(own)),
    )
    assert said(seen)[0].splitlines()[4:8] == [
        "Kết quả chỉ được đánh giá khi có từ 80% số báo cáo.",
        "Mức riêng của Hội xã Đồi Mây: kết nạp 8, bằng 10% mức giao từ 80 hội viên trở lên: chậm nhiều",
        "Mức riêng của Hội xã Hòa Bình: kết nạp 12, bằng 100% mức giao từ 12 hội viên trở lên: đạt",
        "Còn 1 đơn vị chưa có: Hội xã Suối Cạn.",
    ]


def test_a_table_that_is_gone_leads_back_to_the_list() -> None:
    turn = step(SummaryTalk(), {"occurrence_id": 999}, again=True, progress=(FIRST,), table_shown=None)
    assert (turn.state or {})["shown"] == [101]


def test_ratios_and_empty_columns_have_no_total() -> None:
    form = Form("f", "F", (Indicator("a", "Tỷ lệ", "%", NumberKind.PERCENT), Indicator("b", "Số", "người")))
    table = Consolidated(form, "T", "", None, (UnitLine("A", "Xã A", None, UnitStanding.OWING, {}),))
    seen = step(SummaryTalk(), {"occurrence_id": 1}, again=True, progress=(FIRST,), table_shown=table)
    assert said(seen)[0].splitlines()[1:4] == [
        "Tỷ lệ: tỷ lệ không cộng được (0/1 đơn vị đã có)",
        "Số: chưa có số (0/1 đơn vị)",
        "Còn 1 đơn vị chưa có: Xã A.",
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("ngắn", "ngắn"),
        ("một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm … chín mười"),
        ("x" * 50, f"{'x' * 19} … {'x' * 10}"),
        ("", ""),
    ],
)
def test_a_long_text_loses_its_middle(text: str, short: str) -> None:
    assert shortened(text, 32) == short


def test_an_event_s_hour_is_kept_with_its_day() -> None:
    assert (
        "8 giờ 00, thứ Ba ngày 24/3/2026" in said(step(AgendaTalk(), {}, agenda=(replace(MEETING, hour=time(8)),)))[0]
    )
