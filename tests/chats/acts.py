"""What somebody in a story does beside typing: a file, a photo, a card, a button, a reply, a chat that is blocked. How
each is written is told at the head of staged.py."""

import re

from bot.stage import Stage
from core.office.units import ALL_UNITS
from core.talk.notices import NoticeAsks, NoticeWords
from storage.mail import notices
from tests.chats import rosters as office_rosters
from tests.chats.office import contact
from tests.chats.work import plan_docx
from tests.days import day
from tests.whole import papers

START = "2026-03-05"
FILES = {
    "kế hoạch": ("ke-hoach.docx", papers.plan_docx(day(START))),
    "giao ban": ("giao-ban.docx", plan_docx()),
    "hỏng": ("hong.docx", b"PK no zip at all"),
    "phim": ("phim.mp4", bytes(30 * 1024 * 1024)),
    "danh bạ cũ": ("danh-ba.xlsx", office_rosters.same()),
    "danh bạ mới": ("danh-ba-moi.xlsx", office_rosters.changed()),
    "danh bạ cho quyền": ("danh-ba-quyen.xlsx", office_rosters.granting()),
    "danh bạ thêm văn phòng": ("danh-ba-them.xlsx", office_rosters.with_admin()),
    "danh bạ đổi quản trị": ("danh-ba-doi.xlsx", office_rosters.with_another_admin()),
    "danh bạ bớt lãnh đạo": ("danh-ba-bot.xlsx", office_rosters.without_head()),
    "danh bạ lỗi": ("danh-ba.csv", office_rosters.faulty()),
    "thử": ('<b>=HYPERLINK("http://x","y")</b>.docx', plan_docx()),
}
SPECIAL = re.compile(r"\[(nút|tệp|thông báo) ([^]]+)\]\s*(.*)", re.DOTALL)
CARD = re.compile(r"\[thẻ (?:của tôi (.+)|người khác)\]")
REPLY, PAPER = re.compile(r"\[trả lời ([^]]+)\] (.+)"), "[phiếu]"


async def done(stage: Stage, chat: str, text: str) -> None:
    """What is done in this chat. Raises KeyError for a file that is none of FILES."""
    network, special = stage.network, SPECIAL.fullmatch(text)
    if special is not None and special[1] == "nút":
        network.press_label(chat, special[2])
    elif special is not None and special[1] == "thông báo":
        await _notify(stage, special[2])
    elif special is not None:
        network.send_document(chat, *FILES[special[2]], special[3])
    elif text == "[chặn]":
        network.acknowledge([network.block(chat)])
    elif text == "[ảnh]":
        network.send_other(chat)
    elif (card := CARD.fullmatch(text)) is not None:
        network.send_card(chat, card[1] or "")
    elif text == "[không thấy]":
        network.send_other(chat, "unsupported")
    elif text.startswith(PAPER):
        network.send_other(chat, content=b"a photo", caption=text.removeprefix(PAPER).strip())
    elif (reply := REPLY.fullmatch(text)) is not None:
        network.say(chat, reply[2], network.newest_holding(chat, reply[1]))
    elif text != "…":
        network.say(chat, text)


async def _notify(stage: Stage, text: str) -> None:
    """The office tells all units something and wants to hear that it was received."""
    now = stage.clock.now()
    async with stage.house.db.write() as session:
        clerk = await contact(session, "Phạm Thị Lựu")
        number = await notices.draft_notice(
            session, NoticeWords(text, NoticeAsks.ACKNOWLEDGEMENT), ALL_UNITS, contact_id=clerk, now=now
        )
        await notices.release_notice(session, number, day=now.date(), now=now, not_before=now)
