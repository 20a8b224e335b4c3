"""What Telegram tells beside the text: which message is replied to, what stands under a photo, what is edited, and a file
that cannot be had."""

import asyncio

import pytest
from sqlalchemy import select

from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from scheduler.clock import SystemClock
from storage.database.schema import AddressRow, AttachmentRow, ExpectationRow, PostRow
from storage.database.session import Database
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from tests.fakes.botapi import BotApi
from tests.whole.office import CHAIRS, Office

CHAIR = CHAIRS["HB"]
READ_BACK = "Quỹ: 45.000.000 đồng"


@pytest.fixture
def running(office: Office) -> Office:
    office.everybody_is_in()
    office.program.start()
    return office


async def remind(url: str) -> None:
    """The chair's only duty, as a reminder that may leave now."""
    db, now = Database(url), SystemClock().now()
    async with db.write() as s:
        contact = await s.scalar(select(AddressRow.contact_id).where(AddressRow.chat == str(CHAIR)))
        unit = select(PostRow.unit_id).where(PostRow.contact_id == contact)
        owed = await s.scalar(select(ExpectationRow.id).where(ExpectationRow.unit_id.in_(unit)))
        choice = ("1", Say("pick-report"), standing_token(StandingChoice.REPORT, owed or 0))
        says = (Say("report-how-to-correct"),)
        reminder = Outgoing("test", MessageKind.REMINDER, says, "telegram", str(CHAIR), contact, (choice,))
        await outbox.enqueue(s, [reminder], now)
    await db.close()


async def attachments(url: str) -> int:
    db = Database(url)
    async with db.read() as s:
        found = len((await s.scalars(select(AttachmentRow.id))).all())
    await db.close()
    return found


def test_figures_in_reply_to_a_reminder_are_for_its_duty(office: Office, api: BotApi) -> None:
    office.everybody_is_in()
    asyncio.run(remind(office.program.url))
    office.program.start()
    (reminder,) = office.sees(CHAIR, "Muốn sửa số đã gửi")
    office.say(CHAIR, "trợ giúp", "Gọi văn phòng")

    api.person_replies(CHAIR, reminder, "12 3 45tr")
    office.sees(CHAIR, READ_BACK)
    office.say(CHAIR, "1", "Đã gửi: ")


def test_a_reply_to_what_is_asked_is_its_answer(running: Office, api: BotApi) -> None:
    asked = running.say(CHAIR, "báo cáo", "Xin gửi 3 số")

    api.person_replies(CHAIR, asked, "12 3 45tr")
    running.sees(CHAIR, READ_BACK)


def test_figures_under_a_photo_are_read_back_and_the_photo_is_kept(running: Office, api: BotApi) -> None:
    api.person_sends_photo(CHAIR, b"a picture", caption="12 3 45tr")

    (read_back,) = running.sees(CHAIR, READ_BACK)
    assert read_back.text.startswith("Đã giữ “ảnh.jpg”")
    assert asyncio.run(attachments(running.program.url)) == 1


def test_an_edit_changes_nothing_and_is_spoken_of_once(running: Office, api: BotApi) -> None:
    running.say(CHAIR, "báo cáo 12 3 45tr", READ_BACK)
    running.say(CHAIR, "1", "Đã gửi: ")

    api.person_edits(CHAIR, "15 3 45tr")
    running.sees(CHAIR, "Sửa tin đã gửi thì số đã gửi không đổi.")
    running.settled()
    assert len(running.holding(CHAIR, "Sửa tin đã gửi")) == 1


def test_a_photo_that_cannot_be_had_holds_up_nothing(running: Office, api: BotApi) -> None:
    running.say(CHAIR, "báo cáo", "Xin gửi 3 số")
    api.fail_next("file", 404, "Not Found")
    api.person_sends_photo(CHAIR, b"a picture")
    running.sees(CHAIR, "Máy chưa tải được tệp này.")

    running.say(CHAIR, "12 3 45tr", READ_BACK)
    running.say(CHAIR, "0", "1 = Xem lịch")
    running.say(CHAIR, "gọi văn phòng", "0260 000 111")
