"""Notices at the desk: written, looked at, released by a second press, followed until they are acknowledged."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.settings import NoticeSettings, SendSettings
from core.office.people import Role
from core.talk.pictures import PNG
from storage.database.schema import ContactRow, FileRow, OutboxRow, PostRow
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.forms.test_papers import paper
from tests.bot.turns.office import CHAIR, OTHER, TODAY, Office
from tests.whole import papers

TEXT = "Mời các đơn vị treo cờ ngày 8/3.\n<script>alert(1)</script>"
NEW = "/desk/notices/new"
PICTURE = PNG + bytes(1500)


async def previewed(desk: DeskBrowser, **fields: str) -> str:
    await desk.get(NEW)
    return await desk.press("preview", NEW, **{"text": TEXT, "to": "all", "asks": "1", **fields})


async def test_a_notice_from_writing_to_the_last_acknowledgement(office: Office, desk: DeskBrowser) -> None:
    said = await previewed(desk)
    assert "3 người ở 3 đơn vị" in said
    assert "1 người chưa nhận được qua máy" in said
    assert papers.CHAIRS["DM"] in said
    assert "Hội tỉnh Sông Mây thông báo:" in said
    assert "<script>" not in desk.page
    assert papers.CHAIRS["SC"] in await desk.press("people")
    await desk.press("preview")
    assert "treo cờ" in await desk.press("reword")
    await previewed(desk)

    said = await desk.press("release")
    assert desk.status == 200
    assert re.fullmatch(r"/desk/notices/\d+", desk.path)
    assert "Đã phát hành, gửi 2 người." in said
    address = desk.path
    await office.settle()
    for chat in (CHAIR, OTHER):
        assert "treo cờ" in "\n".join(office.network.texts(chat))
    await office.say(CHAIR, "1")
    said = await desk.get(address)
    assert "Đã tới 2" in said
    assert "Đã xác nhận 1" in said
    assert "Không tới được 1" in said
    assert "2 người chưa nhận hoặc chưa xác nhận" in said
    assert "1/3" in await desk.get("/desk/notices")
    assert "đã xác nhận" in await desk.get(f"{address}/people")

    assert "Nhắc 1 người đã nhận mà chưa xác nhận." in await desk.get(f"{address}/again")
    assert "Đang nhắc lại 1 người." in await desk.press("again")
    await office.settle()
    assert "xin nhắc lại" in "\n".join(office.network.texts(OTHER))
    assert "Không có ai để nhắc qua máy hôm nay." in await desk.get(f"{address}/again")
    await office.say(OTHER, "1")
    assert "Đã xác nhận 2" in await desk.get(address)

    assert "Thu hồi thông báo này? 2 người" in await desk.get(f"{address}/withdraw")
    assert "Đã thu hồi" in await desk.press("withdraw")
    await office.settle()
    assert "không còn hiệu lực" in "\n".join(office.network.texts(CHAIR))
    assert "không làm được nữa" in await desk.press("withdraw", address)
    assert desk.status == 422


async def test_what_is_wrong_opens_at_its_field_and_nothing_is_lost(desk: DeskBrowser) -> None:
    wrong = [
        ({"text": " "}, "Xin ghi nội dung."),
        ({"text": "a" * 3001}, "Nội dung dài 3001 chữ cái"),
        ({"to": "nobody"}, "Xin chọn gửi ai"),
        ({"to": "cluster"}, "Xin chọn gửi ai"),
        ({"to": "units"}, "Xin chọn gửi ai"),
        ({"to": "units", "names": "xã Không Có"}, "Không Có"),
        ({"names": "Hòa Bình"}, "Vừa chọn một nhóm vừa ghi tên đơn vị"),
        ({"to": "cluster:Cụm IX"}, "Không có ai để gửi"),
        ({"corrects": "999"}, "Thông báo này đã thu hồi"),
    ]
    for fields, fault in wrong:
        assert fault in await previewed(desk, **fields), fields
        assert desk.status == 422
        assert "treo cờ" in desk.page or "text" in fields
        assert fields.get("names", "") in desk.page


@pytest.mark.parametrize(("to", "names", "people"), [("units", "hòa bình, Suối Cạn", 2), ("level:xã", "", 3)])
async def test_it_goes_to_whom_was_meant(desk: DeskBrowser, to: str, names: str, people: int) -> None:
    assert f"{people} người ở {people} đơn vị" in await previewed(desk, to=to, names=names)


async def test_pressed_twice_it_is_looked_at_again(desk: DeskBrowser) -> None:
    await previewed(desk)
    seen = desk.hidden()
    await desk.press("release", NEW)
    await desk.get(NEW)
    said = await desk.press("release", NEW, **{**seen, "stamp": desk.hidden()["stamp"]})
    assert desk.status == 422
    assert "Xin xem lại rồi bấm lần nữa" in said
    assert "đúng lời này đã gửi" in said


async def test_it_is_paused_stopped_and_corrected(office: Office, desk: DeskBrowser) -> None:
    await previewed(desk, asks="", text="KHẨN: bão số 5")
    assert "Tin KHẨN đi ngay" in desk.said
    await desk.press("release")
    address = desk.path
    assert "Đang tạm dừng" in await desk.press("pause")
    assert "Đang gửi tiếp." in await desk.press("resume", address)
    assert "Dừng hẳn?" in await desk.get(f"{address}/stop")
    assert "Đã dừng hẳn." in await desk.press("stop")
    await desk.get(f"{NEW}?corrects={address.rpartition('/')[2]}")
    assert "bão số 5" in desk.page
    said = await desk.press("preview", text="bão số 6", to="all")
    assert "Đính chính, thay cho thông báo" in said
    await desk.press("release")
    assert "Đính chính cho một thông báo trước" in desk.said
    assert "đã thay bằng bản đính chính" in await desk.get(address)


async def test_one_to_many_waits_for_its_second_person(office: Office, desk: DeskBrowser) -> None:
    config = office.house.config.model_copy(update={"notices": NoticeSettings(second_above=2)})
    house = replace(office.house, config=config)
    office.house = house
    writer = DeskBrowser(office)
    await writer.come_in_as(papers.CLERK)
    await previewed(writer)
    assert "Chưa có lãnh đạo" in writer.said
    await writer.press("release")
    assert writer.status == 422

    await is_leader(office, papers.CHAIRS["HB"])
    await attached(writer, "sơ đồ.png", PICTURE)
    assert "cần người thứ hai cho gửi (Lê Văn Thảo)" in writer.said
    assert "đang chờ người thứ hai" in await writer.press("release")
    address = writer.path
    await writer.press("second-release", address, people="3")
    assert "cần người khác cho gửi" in writer.said
    assert "Chờ người thứ hai" in await writer.get("/desk/notices")

    asked = await office.say(CHAIR, "thông báo")
    assert "Kèm tệp: sơ đồ.png." in "\n".join(asked)
    second = DeskBrowser(office)
    await second.come_in_as(papers.CHAIRS["HB"])
    assert "Kèm tệp: sơ đồ.png (1 KB)" in await second.get(address)
    assert (await second.client.get(f"{address}/file")).content == PICTURE
    await second.press("second-release", people="99")
    assert "Xin xem lại" in second.said
    assert "Đã cho gửi 3 người." in await second.press("second-release")
    assert "không còn chờ nữa" in await second.press("second-drop", address)


async def test_who_looks_sees_the_report_and_no_buttons(office: Office, desk: DeskBrowser) -> None:
    await previewed(desk)
    await desk.press("release")
    address = desk.path
    await with_role(office, Role.VIEWER)
    assert "Đã tới" in await desk.get(address)
    assert 'value="pause"' not in desk.page
    for path in (NEW, f"{address}/again", f"{address}/withdraw"):
        await desk.get(path)
        assert desk.status == 403, path


async def is_leader(office: Office, name: str) -> None:
    async with office.house.db.write() as s:
        contact_id = await s.scalar(select(ContactRow.id).where(ContactRow.name == name)) or 0
        s.add(PostRow(contact_id=contact_id, role=Role.LEADER, title="Chủ tịch tỉnh Hội", since=TODAY))


async def attached(desk: DeskBrowser, name: str, data: bytes, **fields: str) -> str:
    await desk.get(NEW)
    return await desk.upload("preview", name, data, **{"text": TEXT, "to": "all", "asks": "1", **fields})


async def kept_files(office: Office) -> list[str]:
    async with office.house.db.read() as s:
        return list(await s.scalars(select(FileRow.name).where(FileRow.name.like("%.png"))))


async def test_a_file_goes_along_once_kept_and_stays_until_the_correction(office: Office, desk: DeskBrowser) -> None:
    assert "Kèm tệp: sơ đồ.png (1 KB)" in await attached(desk, "C:\\hội\\sơ đồ.png", PICTURE)
    assert papers.CHAIRS["SC"] in await desk.press("people")
    assert "Kèm tệp: sơ đồ.png (1 KB)" in await desk.press("preview")
    assert "sơ đồ.png" in await desk.press("reword")
    await desk.upload("preview", "", b"", text="", to="all", asks="1")
    assert "Xin ghi nội dung" in desk.said
    assert "sơ đồ.png" in desk.said
    await desk.upload("preview", "", b"", text=TEXT, to="all", asks="1")
    await desk.press("release")
    address = desk.path
    assert "Kèm tệp: sơ đồ.png (1 KB)" in desk.said
    await office.settle()
    for chat in (CHAIR, OTHER):
        assert ("sơ đồ.png", PICTURE) in [
            (one.file_name, one.content) for one in office.network.transcript if one.chat == chat
        ]
    assert await kept_files(office) == ["sơ đồ.png"]
    async with office.house.db.read() as s:
        messages = select(func.count()).select_from(OutboxRow).where(OutboxRow.file_id.is_not(None))
        assert await s.scalar(messages) == 3
    await desk.get(f"{address}/file")
    assert desk.content == PICTURE
    await desk.get(f"{address}/again")
    await desk.press("again")
    await office.settle()
    assert [one.file_name for one in office.network.transcript if one.chat == OTHER].count("sơ đồ.png") == 2

    assert "sơ đồ.png" in await desk.get(f"{NEW}?corrects={address.rpartition('/')[2]}")
    assert "Kèm tệp" not in await desk.press("preview", NEW, text="Bỏ sơ đồ.", to="all", without="1")
    assert await kept_files(office) == ["sơ đồ.png"]


async def test_what_is_not_sent_is_not_kept(office: Office, desk: DeskBrowser) -> None:
    await attached(desk, "một.png", PICTURE)
    carried = desk.hidden()["file"]
    await desk.press("reword")
    await desk.upload("preview", "hai.png", PICTURE, text=TEXT, to="all")
    assert await kept_files(office) == ["hai.png"]
    assert "không còn giữ ở máy" in await desk.press("preview", NEW, text=TEXT, to="all", file=carried)
    await attached(desk, "ba.png", PICTURE)
    assert "Đã bỏ. Thông báo không gửi cho ai." in await desk.press("drop")
    assert await kept_files(office) == ["hai.png"]
    for made_up in ("1", "1-1-x", carried[:-1] + "!"):
        await desk.get(NEW)
        assert "không còn giữ ở máy" in await desk.press("preview", text=TEXT, to="all", file=made_up)


async def test_what_cannot_go_along_is_said_at_its_field(office: Office, desk: DeskBrowser) -> None:
    wrong = [
        ("trống.pdf", b"", "Tệp này trống"),
        ("chạy.exe", b"MZ", "không gửi kèm được"),
        ("giả.pdf", b"MZ", "không gửi kèm được"),
        ("giả.png", b"MZ", "không gửi kèm được"),
        ("mật.docx", paper("MẬT", "UBND TỈNH", "BÁO CÁO", "Hội viên mới: 12"), "dấu chỉ độ mật"),
    ]
    for name, data, why in wrong:
        assert why in await attached(desk, name, data), name
        assert desk.status == 422, name
        assert "treo cờ" in desk.page
        assert 'id="paper-fault"' in desk.page
    assert "nhỏ hơn 20 MB" in await attached(desk, "lớn.pdf", bytes(21 * 1024 * 1024))
    assert desk.status == 413
    async with office.house.db.read() as s:
        assert not list(await s.scalars(select(FileRow.name).where(FileRow.name.in_([name for name, *_ in wrong]))))


async def test_a_page_looks_again_by_itself_while_it_is_sent(office: Office, desk: DeskBrowser) -> None:
    await previewed(desk)
    await desk.press("release")
    address = desk.path
    assert "tự xem lại mỗi 15 giây" in desk.said
    assert desk.headers["refresh"] == f"15; url={address}?live=119&page=1"
    await desk.get(f"{address}?live=1")
    assert desk.headers["refresh"] == f"15; url={address}?live=0&page=1"
    for still in ("live=0", "live=0&page=1"):
        assert "đứng yên" in await desk.get(f"{address}?{still}")
        assert "refresh" not in desk.headers
    await desk.press("pause", address)
    assert "refresh" not in desk.headers
    await desk.press("resume", address)
    assert "refresh" in desk.headers
    await office.settle()
    assert "Đã tới 2" in await desk.get(address)
    assert "refresh" not in desk.headers


async def test_before_the_office_s_hours_there_is_nothing_to_watch(office: Office, desk: DeskBrowser) -> None:
    config = office.house.config.model_copy(update={"send": SendSettings(window="09:00-17:00")})
    office.house = replace(office.house, config=config)
    early = DeskBrowser(office)
    await early.come_in_as(papers.CLERK)
    await previewed(early)
    assert "Đang chờ gửi 2" in await early.press("release")
    assert "refresh" not in early.headers
    await previewed(early, text="KHẨN: bão số 5")
    await early.press("release")
    assert "refresh" in early.headers
