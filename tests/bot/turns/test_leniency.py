"""More time for one unit, and an excuse: the difference first, one message to those who were told otherwise, and ten
minutes to undo it."""

import pytest
from sqlalchemy import select

from storage.database.schema import ExpectationRow, OutboxRow, UnitRow
from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office
from tests.bot.turns.test_changing import until, wishes
from tests.days import local

TITLE = "Báo cáo kết quả thi đua (có phụ lục số liệu kèm theo)"
LONGER = ("gia hạn Suối Cạn", "27/3/2026", "đường ngập")
EXCUSED = ("miễn Suối Cạn", "đang sáp nhập")


async def standing(office: Office) -> tuple[str, str | None, str | None]:
    """State, own day and reason of the unit's report."""
    query = select(ExpectationRow.state, ExpectationRow.due_on, ExpectationRow.reason).join(
        UnitRow, UnitRow.id == ExpectationRow.unit_id
    )
    async with office.house.db.read() as s:
        state, due_on, reason = (
            await s.execute(query.where(UnitRow.code == "SC", ExpectationRow.occurrence_id == 1))
        ).one()
    return state, due_on and str(due_on), reason


def last(office: Office, chat: str = OTHER) -> list[str]:
    return office.network.texts(chat)[-1].splitlines()


async def test_who_was_reminded_of_the_old_day_hears_the_new_one_once_with_the_reason(office: Office) -> None:
    await until(office, "2026-03-19 09:00")
    shown = (await wishes(office, *LONGER)).splitlines()
    assert shown == [
        f"{TITLE}, riêng Hội xã Suối Cạn: hạn từ thứ Ba ngày 24/3/2026 thành thứ Sáu ngày 27/3/2026.",
        "Lý do: đường ngập.",
        "Tin nhắc: 8 tin thêm.",
        "Đã được báo ngày cũ: 1 người (Đỗ Văn Sáng). Mỗi người sẽ nhận một tin đính chính.",
        "Đúng không?",
        "1 = Đúng, đổi · 2 = Thôi, để nguyên · 0 = Trang đầu",
    ]
    before = {chat: len(office.network.texts(chat)) for chat in (CHAIR, OTHER)}
    done = (await wishes(office, "1")).splitlines()
    assert done[:2] == [
        "Đã gia hạn cho Hội xã Suối Cạn đến hết thứ Sáu ngày 27/3/2026. Đơn vị được báo.",
        "Trong 10 phút, gõ HOÀN TÁC để trả lại như cũ.",
    ]
    assert {chat: len(office.network.texts(chat)) - count for chat, count in before.items()} == {CHAIR: 0, OTHER: 1}
    assert last(office) == [
        "Lịch có thay đổi, xin đồng chí theo ngày mới:",
        f"• {TITLE}, Hội xã Suối Cạn: hạn lùi từ thứ Ba ngày 24/3/2026 đến thứ Sáu ngày 27/3/2026. Lý do: đường ngập.",
    ]


@pytest.mark.parametrize(
    ("typed", "told", "back"),
    [
        (
            LONGER,
            "được gia hạn đến hết thứ Sáu ngày 27/3/2026.",
            "hạn sớm hơn, từ thứ Sáu ngày 27/3/2026 thành thứ Ba ngày 24/3/2026.",
        ),
        (EXCUSED, "lần này được miễn, không phải gửi.", "vẫn phải làm, hạn thứ Ba ngày 24/3/2026."),
    ],
)
async def test_undone_who_had_heard_of_it_hears_that_it_is_as_before(
    office: Office, typed: tuple[str, ...], told: str, back: str
) -> None:
    await wishes(office, *typed, "1")
    assert last(office)[0] == f"{TITLE}, Hội xã Suối Cạn: {told}"
    office.clock.move_to(local("2026-03-05 08:09"))
    assert (await wishes(office, "hoàn tác")).startswith("Đã trả lại như cũ.")
    assert last(office)[1:] == [f"• {TITLE}, Hội xã Suối Cạn: {back}"]
    assert await standing(office) == ("owing", None, None)
    said = [text for chat, text in await until(office, "2026-03-19 09:00") if chat == OTHER and "Nhắc việc" in text]
    assert ["24/3/2026 (còn 5 ngày)" in text for text in said] == [True]


@pytest.mark.parametrize("typed", [LONGER, EXCUSED])
async def test_undone_before_it_left_nobody_hears_of_it(office: Office, typed: tuple[str, ...]) -> None:
    before = office.network.texts(OTHER)
    for line in (*typed, "1", "hoàn tác"):
        office.network.say(CLERK, line)
    await office.settle()
    async with office.house.db.read() as s:
        told = (
            await s.execute(select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.key.like("leniency:%")))
        ).one()
    assert (office.network.texts(OTHER), tuple(told)) == (before, ("withheld", "date changed"))


async def test_who_has_answered_although_excused_has_answered(office: Office) -> None:
    await wishes(office, *EXCUSED, "1")
    async with office.house.db.write() as s:
        row = (
            await s.scalars(
                select(ExpectationRow).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == "SC")
            )
        ).one()
        row.state, row.done_at, row.on_time = "done", office.clock.now(), True
    assert (await wishes(office, "hoàn tác")).startswith("Đã trả lại như cũ.")
    assert (await standing(office))[0] == "done"


@pytest.mark.parametrize(("typed", "said"), [(LONGER, "Gia hạn cho"), (EXCUSED, "Miễn Hội xã Suối Cạn")])
async def test_it_is_not_done_without_a_yes(office: Office, typed: tuple[str, ...], said: str) -> None:
    shown = (await wishes(office, *typed, "2")).splitlines()
    assert (shown[0], await standing(office)) == (f"{TITLE}, Hội xã Suối Cạn: chưa có.", ("owing", None, None))
