"""The desk's page of plans: a paper is brought, corrected beside its text, and runs; what runs is moved, reworded,
stopped."""

import re
from html import unescape

import pytest
from sqlalchemy import select

from core.office.people import Role
from core.states import PlanState
from core.talk.trail import TrailSubject
from storage.database.schema import EventRow, PlanRow, TrailRow
from storage.mail.blanking import empty_drafts
from storage.overview.trail import Deed, put_down
from tests.bot.desk.browsing import HIDDEN, DeskBrowser, with_role
from tests.bot.turns.office import TODAY, Office
from tests.whole import papers

SCRIPT = "<script>alert(1)</script>"
LINES = papers.plan_lines(TODAY)
OTHER = "\n".join(line.replace("31/KH", "45/KH") for line in LINES)


def carried(desk: DeskBrowser, mark: str) -> dict[str, str]:
    """The hidden fields of the first form in which this stands."""
    form = next(one for one in re.findall(r"<form.*?</form>", desk.page, re.DOTALL) if mark in one)
    return {name: unescape(value) for name, value in HIDDEN.findall(form)}


def button(desk: DeskBrowser, label: str) -> dict[str, str]:
    """The form of a button, and what the button itself says."""
    form = next(one for one in re.findall(r"<form.*?</form>", desk.page, re.DOTALL) if f">{label}</button>" in one)
    pressed = re.search(rf"<button([^>]*)>{re.escape(label)}</button>", form)
    assert pressed is not None
    named = re.search(r'name="(\w+)" value="(\w+)"', pressed[1])
    fields = {name: unescape(value) for name, value in HIDDEN.findall(form)}
    return {**fields, **({named[1]: named[2]} if named is not None else {})}


async def press(desk: DeskBrowser, label: str, **typed: str) -> str:
    path = re.search(r'action="(/desk/plans/\d+)"', desk.page)
    assert path is not None
    return await desk.post(path[1], **{**button(desk, label), **typed})


async def bring(desk: DeskBrowser, text: str = OTHER) -> str:
    await desk.get("/desk/plans")
    return await desk.press("import", text=text)


async def state_of(office: Office, number: str) -> str:
    async with office.house.db.read() as s:
        return await s.scalar(select(PlanRow.state).where(PlanRow.number == number).order_by(PlanRow.id.desc())) or ""


async def test_a_paper_is_brought_corrected_and_runs(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/plans")
    said = await desk.upload("import", "kế hoạch.docx", papers.plan_docx(TODAY))
    assert (desk.status, desk.path[:12]) == (200, "/desk/plans/")
    assert "Máy đã đọc xong" in said
    assert re.search(r'<mark class="read">[^<]*Tổ chức hội nghị sơ kết Cụm I', desk.page)
    assert 'id="s1" href="#i1"' in desk.page
    said = await press(desk, "Lưu mục 1", name="Thành lập tổ công tác", day="10/4/2026", hour="14")
    assert "Đã sửa mục 1" in said
    assert "Thành lập tổ công tác" in said
    assert "14 giờ" in said
    said = await press(desk, "Bỏ mục 1")
    assert "đã bỏ" in said
    await press(desk, "Giữ mục 1")
    said = await press(desk, "Thêm", what="Các đơn vị nộp danh sách khen thưởng trước ngày 25/3")
    assert "Đã thêm mục 3" in said
    said = await desk.get("/desk/trail")
    assert said.count("sửa bản nháp kế hoạch") == 4
    for change in (
        "Tên: Hội nghị sơ kết Cụm I → Thành lập tổ công tác và Ngày: ",
        "→ 14 giờ 00, thứ Sáu ngày 10/4/2026",
        "(bỏ “Thành lập tổ công tác”)",
        "(giữ lại “Thành lập tổ công tác”)",
        "(thêm “nộp danh sách khen thưởng”)",
    ):
        assert change in said, said[-1500:]
    async with office.house.db.write() as s:
        await empty_drafts(s, PlanRow.number == "31/KH-CCB")
        revised = select(TrailRow.before, TrailRow.after).where(TrailRow.act == "revise_draft")
        assert set(map(str, (await s.execute(revised)).all())) == {"({}, {})"}


async def test_what_cannot_be_read_is_said_with_its_reason(desk: DeskBrowser) -> None:
    for name, data in (("a.xlsx", b"PK"), ("b.docx", b"junk"), ("c.pdf", b""), ("d.txt", b"\x00\x01")):
        await desk.get("/desk/plans")
        await desk.upload("import", name, data)
        assert desk.status == 422, name
        assert 'role="alert"' in desk.page
    await desk.get("/desk/plans")
    assert "Xin chọn một tệp" in await desk.press("import")
    said = await bring(desk, "Chào các đồng chí, hôm nay trời đẹp.")
    assert desk.status == 422
    assert "hôm nay trời đẹp" in said


WRONG = [
    ({"day": "31/2/2026"}, "không có ngày"),
    ({"day": "hôm nào đó"}, "ngày"),
    ({"name": "x"}, ""),
    ({"whom": "Hội người ngoài hành tinh"}, "Hội người ngoài hành tinh"),
]


@pytest.mark.parametrize(("typed", "why"), WRONG)
async def test_what_is_wrong_opens_again_at_its_field(desk: DeskBrowser, typed: dict[str, str], why: str) -> None:
    await bring(desk)
    said = await press(desk, "Lưu mục 2", place="Phòng 5", **typed)
    assert desk.status == 422
    (name,) = typed
    assert f'aria-describedby="{name}-2-bad"' in desk.page
    assert why.casefold() in said.casefold()
    assert 'value="Phòng 5"' in desk.page


async def test_a_past_day_is_asked_about_before_it_is_kept(desk: DeskBrowser) -> None:
    await bring(desk)
    await press(desk, "Lưu mục 2", day="1/2/2026")
    assert desk.status == 422
    assert "xin bấm nút lần nữa" in desk.page
    said = await press(desk, "Lưu mục 2", day="1/2/2026")
    assert desk.status == 200
    assert "Đã sửa mục 2" in said


async def test_an_item_that_somebody_else_corrected_is_shown_anew(office: Office, desk: DeskBrowser) -> None:
    await bring(desk)
    stale = button(desk, "Lưu mục 1")
    await press(desk, "Lưu mục 1", name="Hội nghị đã sửa")
    said = await desk.post(desk.path, **{**stale, "name": "Tên của tôi"})
    assert desk.status == 422
    assert "Mục 1 vừa có người sửa" in said
    assert "Hội nghị đã sửa" in said
    assert 'value="Tên của tôi"' in desk.page


async def answered(desk: DeskBrowser) -> str:
    """Every question before the preview, by its last choice."""
    for _ in range(9):
        if "Kích hoạt" in desk.said and "Xem lại" in desk.said:
            break
        labels = re.findall(r'<button name="pick" value="\d+"[^>]*>([^<]+)</button>', desk.page)
        await press(desk, unescape(labels[-1]))
    return desk.said


async def test_who_would_be_told_is_shown_before_a_plan_runs(office: Office, desk: DeskBrowser) -> None:
    await bring(desk)
    await press(desk, "Kích hoạt")
    said = await answered(desk)
    assert "Sau 10 phút máy báo 2 người" in said
    assert "Mai Thị Bưởi" in said
    assert "Mỗi người đọc như sau" in said
    assert await state_of(office, "45/KH-CCB") == PlanState.DRAFT
    said = await press(desk, "Kích hoạt và báo")
    assert "Đã kích hoạt kế hoạch" in said
    assert await state_of(office, "45/KH-CCB") == PlanState.ACTIVE
    assert "Hoàn tác kích hoạt" in said
    said = await press(desk, "Hoàn tác kích hoạt")
    assert "lại là bản đang xem" in said


async def test_a_preview_that_was_not_seen_releases_nothing(office: Office, desk: DeskBrowser) -> None:
    await bring(desk)
    await press(desk, "Kích hoạt")
    await answered(desk)
    fields = {**button(desk, "Kích hoạt và báo"), "seen": "0" * 16}
    async with office.house.db.write() as s:
        await put_down(s, Deed("stop_plan", None, TrailSubject.PLAN, 1, {}, {}), office.clock.now())
    said = await desk.post(desk.path, **fields)
    assert desk.status == 422
    assert "Trong lúc đó có thay đổi" in said
    assert office.said("trail-stop-plan") in said
    assert await state_of(office, "45/KH-CCB") == PlanState.DRAFT


async def test_a_draft_is_thrown_away_by_a_second_press(office: Office, desk: DeskBrowser) -> None:
    await bring(desk)
    await press(desk, "Xóa bản này")
    assert await state_of(office, "45/KH-CCB") == PlanState.DRAFT
    labels = re.findall(r'<button name="pick" value="1"[^>]*>([^<]+)</button>', desk.page)
    said = await press(desk, labels[0])
    assert "Đã xóa bản đang xem" in said
    assert await state_of(office, "45/KH-CCB") == PlanState.DISCARDED


async def when_of_event(office: Office) -> str:
    async with office.house.db.read() as s:
        row = (await s.scalars(select(EventRow).order_by(EventRow.id))).first()
        assert row is not None
        return f"{row.starts_on} {row.starts_at}"


async def test_a_date_is_moved_after_all_that_follows_was_shown(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/plans/1")
    before = await when_of_event(office)
    said = await desk.post(desk.path, **carried(desk, "when-event-1"), do="answer", text="8 giờ 12/4/2026")
    assert "→" in said or "sang" in said
    assert "lần nhắc" in said or "nhắc" in said
    assert await when_of_event(office) == before
    said = await press(desk, "Đúng, đổi")
    assert "Đã đổi" in said
    assert (await when_of_event(office)).startswith("2026-04-12 08:00")
    said = await press(desk, "Hoàn tác thay đổi vừa rồi")
    assert await when_of_event(office) == before


async def test_what_runs_is_reworded_stopped_and_opened_again(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/plans/1")
    said = await desk.post(desk.path, **carried(desk, "place-event-1"), do="answer", text=f"Hội trường {SCRIPT}")
    assert SCRIPT not in desk.page
    assert "Hội trường" in said
    said = await press(desk, "Đúng, đổi")
    assert "Đã sửa" in said
    assert SCRIPT not in desk.page
    await press(desk, "Dừng kế hoạch")
    said = await press(desk, "Dừng kế hoạch")
    assert "Đã dừng kế hoạch" in said
    await press(desk, "Mở lại")
    said = await press(desk, "Mở lại")
    assert "Đã mở lại" in said


async def test_who_only_looks_sees_no_button(office: Office, desk: DeskBrowser) -> None:
    await bring(desk)
    path = desk.path
    await with_role(office, Role.VIEWER)
    for one in ("/desk/plans", path, "/desk/plans/1"):
        await desk.get(one)
        assert desk.status == 200
        assert re.findall(r'name="do" value="(\w+)"', desk.page) == ["out"]


async def test_a_made_up_state_is_no_question(desk: DeskBrowser) -> None:
    await bring(desk)
    path, given = desk.path, desk.hidden()
    for here in (
        "",
        "x",
        "[]",
        '{"step": "confirm"}',
        '{"step": "tell", "plan_id": "x"}',
        '{"step": "target", "target": -9}',
    ):
        for talk in ("plan", "plans", "change", "people", "x"):
            for do in ("ask", "answer"):
                await desk.post(path, **{**given, "do": do, "talk": talk, "here": here, "pick": "1", "text": "1"})
                assert desk.status in (200, 404, 422), (here, talk, do)
