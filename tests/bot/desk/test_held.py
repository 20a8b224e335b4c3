"""Messages that were perhaps said before the memory was put back: looked at, let go, kept back and begun with other words
at the desk, each by a second press."""

from sqlalchemy import select

from core.office.people import Role
from storage.database.schema import OutboxRow
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.desk.places import put_back
from tests.bot.turns.office import CHAIR, Office

FIRST, SECOND = "Họp giao ban sáng thứ Hai.", "Nộp ảnh hoạt động."


async def states(office: Office) -> dict[str, set[str]]:
    """Of both notices' messages to the chair."""
    async with office.house.db.read() as s:
        rows = (await s.execute(select(OutboxRow.notice_id, OutboxRow.state).where(OutboxRow.chat == CHAIR))).all()
    return {
        name: {state for notice_id, state in rows if notice_id == number} for number, name in ((1, FIRST), (2, SECOND))
    }


async def test_today_leads_there_while_something_is_held(office: Office, desk: DeskBrowser) -> None:
    assert "có thể đã gửi rồi" not in await desk.get("/desk")
    await put_back(office)
    assert "tin có thể đã gửi rồi, chờ văn phòng quyết" in await desk.get("/desk")
    assert 'href="/desk/held"' in desk.page


async def test_what_is_held_is_counted_by_kind_with_the_hours_that_may_be_lost(
    office: Office, desk: DeskBrowser
) -> None:
    assert "Không có tin nào bị giữ" in await desk.get("/desk/held")
    await put_back(office)
    said = await desk.get("/desk/held")
    assert "Tin đến từ 3 giờ 00, thứ Năm ngày 5/3/2026 đến 8 giờ 00, thứ Năm ngày 5/3/2026 có thể đã mất." in said
    assert "4 tin có thể đã gửi rồi, đang giữ." in said
    assert "Thông báo (4 tin)" in said
    assert f"{FIRST} 2 tin cho 2 người" in said


async def test_it_is_let_go_by_a_second_press(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    await desk.get("/desk/held/notice/1")
    assert FIRST in await desk.press("release")
    assert "Gửi 2 tin cho 2 người, mỗi tin như sau?" in desk.said
    assert await states(office) == {FIRST: {"held"}, SECOND: {"held"}}
    assert "2 tin bắt đầu gửi." in await desk.press("release")
    assert desk.woken
    await office.settle()
    assert FIRST in office.network.texts(CHAIR)[-1]
    assert await states(office) == {FIRST: {"sent"}, SECOND: {"held"}}
    assert "gửi các tin giữ lại sau phục hồi" in await desk.get("/desk/trail")


async def test_words_stand_before_it_and_can_be_written_anew(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    await desk.get("/desk/held/notice/1")
    assert f"Máy <b>vừa</b> khôi phục. {FIRST}" in await desk.press("release", words="Máy <b>vừa</b> khôi phục.")
    assert "<b>" not in desk.page
    await desk.press("reword")
    assert "Máy &lt;b&gt;vừa&lt;/b&gt; khôi phục." in desk.page
    await desk.press("release", words="Ai nhận rồi xin bỏ qua.")
    await desk.press("release")
    await office.settle()
    assert office.network.texts(CHAIR)[-1].startswith(f"Ai nhận rồi xin bỏ qua.\n{FIRST}")


async def test_words_that_are_too_long_are_said_so_and_not_lost(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    await desk.get("/desk/held/notice/1")
    assert "Lời này dài 400 ký tự, nhiều nhất là 300." in await desk.press("release", words="dài." * 100)
    assert desk.status == 422
    assert "dài." * 100 in desk.page


async def test_all_of_a_kind_are_kept_back_by_a_second_press(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    await desk.get("/desk/held/notice")
    assert "Bỏ hẳn 4 tin, 2 nhóm, không bao giờ gửi nữa?" in await desk.press("drop")
    assert "Đã bỏ 4 tin." in await desk.press("drop")
    assert await states(office) == {FIRST: {"withheld"}, SECOND: {"withheld"}}
    assert "bỏ các tin giữ lại sau phục hồi" in await desk.get("/desk/trail")


async def test_what_somebody_else_decided_meanwhile_is_shown_again(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    other = DeskBrowser(office)
    await other.come_in_as("Phạm Thị Lựu")
    await desk.get("/desk/held/all")
    await desk.press("release")
    await other.get("/desk/held/notice/1")
    await other.press("drop")
    await other.press("drop")
    assert "Trong lúc đó có thay đổi." in await desk.press("release")
    assert desk.status == 422
    assert await states(office) == {FIRST: {"withheld"}, SECOND: {"held"}}
    await other.get("/desk/held/notice/2")
    await desk.press("release")
    assert "đã có người quyết trước" in await other.press("drop")
    assert other.status == 422
    await other.get("/desk/held/notice/2")
    assert other.status == 404


async def test_who_looks_sees_it_and_no_buttons(office: Office, desk: DeskBrowser) -> None:
    await put_back(office)
    await with_role(office, Role.LEADER)
    assert FIRST in await desk.get("/desk/held")
    assert FIRST in await desk.get("/desk/held/notice/1")
    assert 'value="release"' not in desk.page
    assert "Không thuộc quyền" in await desk.press("release")
    assert desk.status == 403
    assert await states(office) == {FIRST: {"held"}, SECOND: {"held"}}
