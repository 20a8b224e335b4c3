"""Units that merge and are split at the desk: looked at with true counts, done with a second press, refused in words."""

from sqlalchemy import update

from core.office.people import Role
from core.talk.trail import TrailSubject
from storage.database.schema import ContactRow
from storage.overview.trail import Deed, put_down
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import Office
from tests.whole import papers

MERGE, SPLIT = "/desk/people/merge", "/desk/people/split"
JOINED = {"old": "HB, Đồi Mây", "new": "BM, Hội xã Bình <b>Minh</b>", "on": "2026-03-05", "decision": "12/QĐ"}
CUT = {"old": "SC", "new": "SD, Hội xã Suối Dài\nSE, Hội xã Suối Êm", "on": "2026-03-05", "decision": ""}


async def test_a_merger_is_looked_at_and_done_with_a_second_press(desk: DeskBrowser) -> None:
    await desk.get(f"{MERGE}?unit=HB")
    assert 'value="HB"' in desk.page
    said = await desk.press("foresee", **JOINED)
    assert "Sáp nhập Hội xã Hòa Bình và Hội xã Đồi Mây thành Hội xã Bình <b>Minh</b>, từ thứ Năm ngày 5/3/2026" in said
    assert "<b>" not in desk.page
    assert "Đơn vị kết thúc 2 Người cần xếp chỗ mới 2 Việc chưa gửi chuyển sang đơn vị mới 1 " in said
    assert "Báo cáo đã gửi, trong bảng nay cộng vào đơn vị mới 0" in said
    await desk.press("mend")
    assert 'value="HB, Đồi Mây"' in desk.page
    assert "3 trong 3 đơn vị" in await desk.get("/desk/people")

    await desk.get(MERGE)
    await desk.press("foresee", **JOINED)
    assert "Đã ghi việc sáp nhập. Xin ghi chỗ mới của 2 người" in await desk.press("succeed")
    assert "2 trong 2 đơn vị" in desk.said
    said = await desk.get("/desk/trail")
    assert f"{papers.CLERK} nhập hoặc tách đơn vị (Hội xã Hòa Bình, Hội xã Đồi Mây → Hội xã Bình <b>Minh</b>)" in said


async def test_a_split_that_has_become_another_meanwhile_is_looked_at_again(office: Office, desk: DeskBrowser) -> None:
    await desk.get(SPLIT)
    assert "Hội xã Suối Dài, mã SD" in await desk.press("foresee", **CUT)
    was, is_now = papers.CHAIRS["SC"], "Trần Văn Khác"
    async with office.house.db.write() as s:
        await s.execute(update(ContactRow).where(ContactRow.name == was).values(name=is_now))
        deed = Deed("correct_name", None, TrailSubject.PERSON, None, {"name": was}, {"name": is_now})
        await put_down(s, deed, office.clock.now())
    said = await desk.press("succeed")
    assert desk.status == 422
    assert "Trong lúc đó có thay đổi" in said
    assert f"dòng lệnh sửa họ tên ({was} → {is_now})" in said
    assert "Đã ghi việc tách đơn vị." in await desk.press("succeed")
    assert "Hội xã Suối Dài" in desk.said


async def test_what_cannot_be_stands_at_its_field(desk: DeskBrowser) -> None:
    wrong = [
        (MERGE, {"old": ""}, "Xin ghi tên hoặc mã đơn vị."),
        (MERGE, {"old": "Không Có"}, "Không Có"),
        (MERGE, {"new": "ZZ"}, "“ZZ” chưa có trong danh bạ"),
        (MERGE, {"new": "SC, Hội xã Khác"}, "Mã “SC” đã là của đơn vị khác"),
        (MERGE, {"old": "HB", "new": "HB"}, "Chưa có đơn vị nào kết thúc hay lập mới"),
        (MERGE, {"on": ""}, "Xin chọn ngày."),
        (MERGE, {"decision": "a" * 501}, "Dài nhất 500 chữ cái"),
        (SPLIT, {"old": "HB, DM"}, "Mỗi lần chỉ tách một đơn vị"),
        (SPLIT, {"new": "SD, Hội xã Suối Dài"}, "phải thành từ hai đơn vị"),
    ]
    for path, fields, fault in wrong:
        await desk.get(path)
        given = {**(CUT if path == SPLIT else JOINED), **fields}
        for do in ("foresee", "succeed"):
            assert fault in await desk.press(do, **given), fields
            assert desk.status == 422
            assert 'aria-invalid="true"' in desk.page


async def test_a_day_that_is_past_is_asked_about(desk: DeskBrowser) -> None:
    await desk.get(MERGE)
    assert "Ngày 1/2/2026 đã qua. Vẫn lấy ngày này?" in await desk.press("foresee", **{**JOINED, "on": "2026-02-01"})


async def test_who_looks_changes_no_unit(office: Office, desk: DeskBrowser) -> None:
    await with_role(office, Role.VIEWER)
    await desk.get("/desk/people/HB")
    assert MERGE not in desk.page
    for path in (MERGE, SPLIT):
        await desk.get(path)
        assert desk.status == 403
