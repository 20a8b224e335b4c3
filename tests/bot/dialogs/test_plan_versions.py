"""What the office reads of a newer version before it replaces the one that runs, and of its ladders."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.ladders import ladders_said
from bot.dialogs.plan.versions import differences
from bot.texts import Texts
from core.plans.drafts import Draft
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from tests.bot.dialogs.samples import POLICY, sample_draft
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 3, 2, tzinfo=UTC)
RUNNING = replace(sample_draft(), plan_id=1)


def said(newer: Draft) -> list[str]:
    replies = differences(newer, Knows(running=RUNNING, policy=POLICY))
    return [line for reply in replies for line in Texts().message(reply.says, now=NOW, zone=ZONE).splitlines()]


def newer(**changes: object) -> Draft:
    return replace(sample_draft(), replaces=1, **changes)  # type: ignore[arg-type]


def test_moved_changed_added_and_gone_are_each_a_line() -> None:
    sample = sample_draft()
    first, second = sample.events
    start = first.found.start
    assert isinstance(start, datetime)
    moved = replace(first, found=replace(first.found, start=start + timedelta(days=2), end=None))
    duty = replace(sample.deadlines[0], found=replace(sample.deadlines[0].found, due=date(2026, 3, 27)))
    added = replace(second, found=replace(second.found, title="Đại hội thi đua toàn tỉnh"), cluster=None)
    assert said(newer(events=(moved, added), deadlines=(duty, sample.deadlines[1]))) == [
        "Bản mới của số 15/KH-HCCB đổi so với bản đang chạy:",
        "• Hội nghị giao ban Cụm I: từ 8 giờ 00 đến 11 giờ 30, thứ Ba ngày 24/3/2026 → 8 giờ 00, thứ Năm ngày 26/3/2026",
        "• Gửi báo cáo sơ kết: trước thứ Sáu ngày 20/3/2026, tức hết thứ Năm ngày 19/3/2026"
        " → trước thứ Sáu ngày 27/3/2026, tức hết thứ Năm ngày 26/3/2026",
        "• Thêm Đại hội thi đua toàn tỉnh: từ 8 giờ 00 đến 11 giờ 30, thứ Tư ngày 25/3/2026",
        "• Bỏ Hội nghị giao ban Cụm II (đang là từ 8 giờ 00 đến 11 giờ 30, thứ Tư ngày 25/3/2026)",
        "Giữ nguyên 1 mục. Việc đã làm vẫn được tính; ai đã được báo ngày cũ sẽ nhận tin đính chính.",
    ]


def test_the_same_again_says_so() -> None:
    assert said(newer()) == ["Bản mới của số 15/KH-HCCB không đổi ngày nào so với bản đang chạy."]


def test_a_first_version_has_nothing_to_be_compared_with() -> None:
    assert said(sample_draft()) == []


@pytest.mark.parametrize(
    ("rungs", "text"),
    [
        (("-5d 08:00", "-1d 08:00", "+1d 08:00"), "Máy nhắc đơn vị chưa làm: trước hạn 5 và 1 ngày."),
        (("-5d 08:00", "-3wd 08:00", "-2h"), "Máy nhắc đơn vị chưa làm: trước hạn 5 ngày, 3 ngày làm việc và 2 giờ."),
        (("+1d 08:00",), "Máy sẽ nhắc trước từng hạn và từng hội nghị; chỉ nhắc đơn vị chưa làm."),
    ],
)
def test_rungs_are_said_in_what_they_are_counted_in(rungs: tuple[str, ...], text: str) -> None:
    policy = replace(POLICY, deadlines=read_ladder(rungs, Concern.OWING))
    says = ladders_said(policy, events=False, deadlines=True)
    assert Texts().message(says, now=NOW, zone=ZONE) == text
