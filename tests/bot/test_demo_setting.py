"""When the demo's story plays, what its cast answers, and how a part of a month is said: all from the papers alone."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.config import Config
from bot.demo.cast import Habit, Player, figures_of
from bot.demo.setting import EXAMPLES, StoryHours, hours_of
from bot.dialogs.plan.times import event_when
from bot.texts import Texts
from core.office.people import Consent, Person
from core.reports.forms import NumberKind
from reading.forms import read_form
from reading.plan.reader import read_plan
from tests.days import local

HEAD = "HỘI TỈNH SÔNG MÂY\n{dated}\nKẾ HOẠCH\nPhong trào thi đua năm 2024\n\n1. Nội dung\n"
STORIES = [
    (
        "Sông Mây, ngày 02 tháng 5 năm 2024",
        "- Các đơn vị gửi báo cáo trước ngày 20/5/2024.",
        "2024-05-03 08:30",
        "2024-05-23 08:30",
        "2024-05-23 08:30",
    ),
    ("", "- Các đơn vị gửi báo cáo trước ngày 20/5/2024.", "2024-04-20 08:30", "2024-05-23 08:30", "2024-05-23 08:30"),
    (
        "",
        "- Hằng tháng, các đơn vị gửi báo cáo về Văn phòng Hội.",
        "2024-01-02 08:30",
        "2024-03-05 08:30",
        "2024-03-05 08:30",
    ),
    (
        "Sông Mây, ngày 02 tháng 5 năm 2024",
        "- Thời gian tổ chức Hội nghị tổng kết: dự kiến cuối tháng 11/2024.",
        "2024-05-03 08:30",
        "2024-07-05 08:30",
        "2024-11-24 08:30",
    ),
]


@pytest.mark.parametrize(
    ("dated", "duty", "first", "table", "last"), STORIES, ids=["dated", "undated", "no day at all", "a day left open"]
)
def test_the_story_plays_in_the_papers_own_time(dated: str, duty: str, first: str, table: str, last: str) -> None:
    plan = read_plan(HEAD.format(dated=dated) + duty, today=date(2026, 11, 20))

    assert hours_of(plan, Config(), date(2026, 11, 20)) == StoryHours(local(first), local(table), local(last))


def test_what_the_cast_sends_comes_near_the_targets() -> None:
    form = read_form((Path(EXAMPLES) / "form.toml").read_text("utf-8"))
    person = Person(id=1, name="Ai Đó", phone=None, consent=Consent.GIVEN, posts=())
    sent = [figures_of(form, Player(person, "chat", Habit.EXTRA, seed, among=17)) for seed in range(1, 18)]

    for indicator in form.indicators:
        if indicator.target is not None and indicator.kind is not NumberKind.PERCENT:
            total = sum(values[indicator.key] for values in sent)
            assert Decimal("0.75") <= total / indicator.target <= Decimal("1.2"), indicator.key


PARTS = [
    ("đầu tháng 11/2024", "Đầu tháng 11/2024 (dự kiến)"),
    ("giữa tháng 11/2024", "Giữa tháng 11/2024 (dự kiến)"),
    ("cuối tháng 11/2024", "Cuối tháng 11/2024 (dự kiến)"),
    ("cuối tháng 02/2024", "Cuối tháng 2/2024 (dự kiến)"),
    ("trong tháng 11/2024", "Tháng 11/2024 (dự kiến)"),
]


@pytest.mark.parametrize(("written", "said"), PARTS)
def test_a_part_of_a_month_stays_that_part(written: str, said: str) -> None:
    (event,) = read_plan(HEAD.format(dated="") + f"- Thời gian tổ chức Hội nghị tổng kết: dự kiến {written}.").events

    assert Texts("vi").say(event_when(event), now=local("2024-05-03 08:00"), zone=Config().zone) == said
