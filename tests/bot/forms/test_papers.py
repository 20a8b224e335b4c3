"""The paper of a report, sent from the form's page: kept as one that comes by chat, or refused with its sentences."""

import io
from collections.abc import AsyncIterator

import docx
import pytest
from sqlalchemy import select

from storage.database.schema import AttachmentRow, ContactRow, FileRow
from storage.mail.files import file_bytes
from tests.bot.forms.pages import GOOD, Browser, link_of, office_with_locks
from tests.bot.turns.office import CHAIR, Office
from tests.days import local
from tests.whole import papers
from web.bodies import Bodies, BodyTooLarge
from web.papers import LARGEST_UPLOAD
from web.pressing import stamp_of

PHOTO = b"\xff\xd8\xff\r\n--photo\r\n\x00 of the paper"


@pytest.fixture
async def browser(office: Office) -> Browser:
    browser = Browser(office, await link_of(office, papers.CHAIRS["HB"], "HB"))
    await browser.get()
    return browser


async def kept(office: Office) -> list[tuple[str, str, bytes]]:
    """(who, name, bytes) of each paper."""
    async with office.house.db.read() as s:
        query = select(ContactRow.name, AttachmentRow.file_id).join(
            ContactRow, ContactRow.id == AttachmentRow.contact_id
        )
        rows = (await s.execute(query.order_by(AttachmentRow.id))).all()
        return [(who, *await file_bytes(s, file_id)) for who, file_id in rows]


def paper(*lines: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


async def test_a_photo_is_kept_with_the_report_and_shown_before_and_after_it_is_sent(
    office: Office, browser: Browser
) -> None:
    assert "Bản giấy của báo cáo" in await browser.get()
    assert "Đã nhận: báo cáo.jpg" in await browser.upload("báo cáo.jpg", PHOTO)
    assert browser.status == 200
    assert await kept(office) == [(papers.CHAIRS["HB"], "báo cáo.jpg", PHOTO)]
    await browser.press("look", **GOOD)
    sent = await browser.press("send")
    assert "Đã gửi lúc" in sent
    assert "Đã nhận: báo cáo.jpg" in sent
    signed = paper("Báo cáo tháng", "Hội viên mới: 12")
    assert "Đã nhận: bản ký.docx" in await browser.upload("bản ký.docx", signed)
    assert [name for _, name, _ in await kept(office)] == ["báo cáo.jpg", "bản ký.docx"]


async def test_the_same_sent_twice_is_kept_once(office: Office, browser: Browser) -> None:
    await browser.upload("a.jpg", PHOTO)
    await browser.upload("a.jpg", PHOTO)
    assert len(await kept(office)) == 1


async def test_a_mark_of_secrecy_is_refused_and_nothing_of_it_kept(office: Office, browser: Browser) -> None:
    said = await browser.upload("mật.docx", paper("MẬT", "UBND TỈNH", "BÁO CÁO", "Hội viên mới: 12"))
    assert browser.status == 422
    assert office.said("unreadable-secret-marking") in said
    async with office.house.db.read() as s:
        assert await s.scalar(select(FileRow.id).where(FileRow.name == "mật.docx")) is None
    assert await kept(office) == []


@pytest.mark.parametrize("name", ["a.exe", "a.xlsx", "a", "a.jpg.html"])
async def test_other_kinds_are_told(office: Office, browser: Browser, name: str) -> None:
    assert "chỉ nhận ảnh, .docx và .pdf" in await browser.upload(name, PHOTO)
    assert (browser.status, await kept(office)) == (422, [])


async def test_no_file_and_an_empty_one_are_told(office: Office, browser: Browser) -> None:
    assert "Chưa chọn tệp nào" in await browser.upload("a.jpg", b"")
    assert (browser.status, await kept(office)) == (422, [])


async def test_a_folder_in_the_name_is_left_out(office: Office, browser: Browser) -> None:
    await browser.upload("C:\\Users\\x\\..\\a.jpg", PHOTO)
    assert [name for _, name, _ in await kept(office)] == ["a.jpg"]


async def test_what_is_too_large_is_refused_before_it_is_read(office: Office, browser: Browser) -> None:
    said = await browser.upload("a.jpg", b"x" * (LARGEST_UPLOAD + 1))
    assert office.said("unreadable-too-large") in said
    assert (browser.status, await kept(office)) == (422, [])


async def test_so_is_what_does_not_say_how_much_it_is() -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1024 * 1024

    with pytest.raises(BodyTooLarge):
        async with Bodies(LARGEST_UPLOAD, 3 * LARGEST_UPLOAD, 10).read(endless()):
            pass


async def test_only_the_page_s_own_button_counts(office: Office, browser: Browser) -> None:
    for stamp in ("", "0" * 64, stamp_of("another")):
        await browser.upload("a.jpg", PHOTO, stamp=stamp)
        assert browser.status == 403
        await browser.get()
    assert await kept(office) == []


async def test_nothing_is_taken_where_the_form_is_closed(office: Office, browser: Browser) -> None:
    await office_with_locks(office, "2026-03-25")
    office.clock.move_to(local("2026-03-27 08:00"))
    assert "0260 000 111" in await browser.upload("a.jpg", PHOTO)
    assert browser.status == 410
    await office.say(CHAIR, "rút đồng ý")
    await office.say(CHAIR, "1")
    assert "Đồng chí đã rút đồng ý" in await browser.upload("a.jpg", PHOTO)
    assert await kept(office) == []
