"""Where a walk through the desk goes, with an office that has something to see everywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from bot.desk.framing import path_of
from bot.desk.pages import NAV
from core.office.units import ALL_UNITS
from core.talk.notices import NoticeWords
from storage.backups.marks import begin_restored, end_of_catching_up
from storage.backups.said_before import hold_waiting
from storage.database.schema import ContactRow
from storage.mail import notices
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.test_plans import bring
from tests.bot.turns.office import CHAIR, OTHER, TODAY, Office
from tests.whole import papers

PLACES = (
    *map(path_of, NAV),
    "/desk/progress/1",
    "/desk/progress/1/1",
    "/desk/plans/1",
    "/desk/plans/2",
    "/desk/numbers/1",
    "/desk/numbers/1/year",
    "/desk/numbers/1/2",
    "/desk/numbers/1/2/moi",
    "/desk/numbers/corrections",
    "/desk/people/HB",
    "/desk/people/roster",
    "/desk/people/merge?unit=HB",
    "/desk/people/split",
    "/desk/search?q=hoa",
    "/desk/sessions",
    "/desk/questions/settled",
    "/desk/conferences/1",
    "/desk/conferences/1/invite",
    "/desk/notices/new",
    "/desk/notices/1",
    "/desk/notices/1/people",
    "/desk/notices/1/again",
    "/desk/notices/1/withdraw",
    "/desk/held",
    "/desk/held/all",
    "/desk/held/notice/2",
)
"""Every page, and some below one; the second plan is a draft."""


async def something_to_see(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/notices/new")
    await desk.press("preview", text="Mời các đơn vị treo cờ ngày 8/3.", to="all", asks="1")
    await desk.press("release")
    await office.settle()
    await office.say(CHAIR, "hỏi quỹ có tính lãi không")
    await office.say(OTHER, "hỏi nhà nghĩa tình tính cả nhà sửa không")
    for text in ("báo cáo", "kết nạp 12, nhà 3, quỹ 45tr", "1", "sửa", "Hội viên mới 15", "1"):
        await office.say(CHAIR, text)
    await desk.press("answer", "/desk/questions", question="1", answer="Có tính lãi.")
    await desk.get("/desk/conferences/1/invite")
    await desk.press("invite")
    await bring(desk)


async def put_back(office: Office) -> None:
    """The memory was put back after two notices had waited to leave."""
    async with office.house.db.write() as s:
        clerk = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CLERK)) or 0
        now = office.clock.now()
        for text in ("Họp giao ban sáng thứ Hai.", "Nộp ảnh hoạt động."):
            number = await notices.draft_notice(s, NoticeWords(text), ALL_UNITS, contact_id=clerk, now=now)
            await notices.release_notice(s, number, day=TODAY, now=now, not_before=now)
        await hold_waiting(s, now)
        await end_of_catching_up(s, await begin_restored(s, now - timedelta(hours=5), now, decided=0))


def name_of(place: str) -> str:
    """As a file is called."""
    return place.strip("/").replace("/", "-").partition("?")[0]


@dataclass(frozen=True)
class Press:
    """Buttons that are pressed one after the other at a place, each with what is filled in, and how the last answers.
    `beside`: the first form is that around it, where the place has several."""

    name: str
    place: str
    steps: Sequence[Mapping[str, str]]
    status: int = 200
    beside: str = ""


NOTICE = {"do": "preview", "text": "Mời các đơn vị treo cờ ngày 8/3.", "to": "all", "asks": "1"}
NUMBERS = {"do": "enter", "n-moi": "12", "n-nha": "3", "n-quy": "45 triệu"}
MOVED = {"do": "answer", "text": "30/3/2026"}
PRESSES = (
    Press("notice-previewed", "/desk/notices/new", [NOTICE]),
    Press("notice-wrong", "/desk/notices/new", [{**NOTICE, "text": "", "to": ""}], 422),
    Press("notice-changed", "/desk/notices/new", [NOTICE, {"do": "release", "seen": "made of another"}], 422),
    Press("notice-for-nobody", "/desk/notices/new", [{**NOTICE, "to": "units", "names": "xã không có"}], 422),
    Press("notice-changed-again", "/desk/notices/1/again", [{"do": "again", "seen": "9-9"}], 422),
    Press("plan-wrong", "/desk/plans", [{"do": "import", "text": ""}], 422),
    Press("item-wrong", "/desk/plans/2", [{"do": "correct", "name": "", "day": "hôm nào đó", "hour": "27 giờ"}], 422),
    Press("item-changed", "/desk/plans/2", [{"do": "correct", "item": "another", "day": "30/3/2026"}], 422),
    Press("item-added-wrong", "/desk/plans/2", [{"do": "add", "what": "chào"}], 422),
    Press("plan-asks-a-form", "/desk/plans/2", [{"do": "run"}]),
    Press("plan-moves-a-day", "/desk/plans/1", [MOVED], 200, "input[id^=when-]"),
    Press("plan-moves-no-day", "/desk/plans/1", [{"do": "answer", "text": "hôm nào đó"}], 422, "input[id^=when-]"),
    Press(
        "plan-changed", "/desk/plans/1", [MOVED, {"do": "answer", "pick": "1", "seen": "0"}], 422, "input[id^=when-]"
    ),
    Press("nudge-previewed", "/desk/progress/1", [{"do": "nudge"}]),
    Press("nudge-changed", "/desk/progress/1", [{"do": "nudge"}, {"do": "nudge", "seen": "9-abc"}], 409),
    Press("extend-wrong", "/desk/progress/1", [{"do": "extend", "reason": "", "day": ""}], 422),
    Press("extend-previewed", "/desk/progress/1", [{"do": "extend", "reason": "mưa lũ", "day": "2026-03-28"}]),
    Press("excuse-previewed", "/desk/progress/1", [{"do": "excuse", "reason": "mưa lũ"}]),
    Press("numbers-wrong", "/desk/numbers/1/1", [{**NUMBERS, "n-moi": "nhiều lắm"}], 422),
    Press("numbers-read-back", "/desk/numbers/1/1", [NUMBERS]),
    Press("issue-previewed", "/desk/numbers/1", [{"do": "issue"}]),
    Press("issue-changed", "/desk/numbers/1", [{"do": "issue", "revision": "99"}], 409),
    Press("name-wrong", "/desk/people/HB", [{"do": "rename", "name": ""}], 422),
    Press("phone-wrong", "/desk/people/HB", [{"do": "renumber", "phone": "không nhớ"}], 422),
    Press("hand-wrong", "/desk/people/HB", [{"do": "hand", "name": "", "since": ""}], 422, "input[name=post]"),
    Press("code-renewed", "/desk/people/HB", [{"do": "renew"}]),
    Press("roster-wrong", "/desk/people/roster", [{"do": "look"}], 422),
    Press("invitation-wrong", "/desk/conferences/1/invite", [{"do": "revise", "answer_by": "2020-01-01"}], 422),
    Press("invitation-changed", "/desk/conferences/1/invite", [{"do": "invite", "seen": "another"}], 422),
    Press("answer-wrong", "/desk/questions", [{"do": "answer", "answer": ""}], 422),
    Press("calendar-address", "/desk/calendar", [{"do": "address"}]),
    Press("held-previewed", "/desk/held/notice/2", [{"do": "release", "words": "Ai nhận rồi xin bỏ qua."}]),
    Press("held-words-long", "/desk/held/notice/2", [{"do": "release", "words": "dài " * 100}], 422),
    Press("held-changed", "/desk/held/all", [{"do": "drop"}, {"do": "drop", "seen": "9-9"}], 422),
    Press("nothing-there", "/desk/notices/999", [], 404),
    Press("not-theirs", "/desk", [{"do": "no such button"}], 403),
)
"""What answers a press: what is read back and previewed, forms that are opened again, and what somebody else changed."""
