"""What stands under a photo or file of a unit: its figures are read back and the photo is kept with the report, or it
is asked which report both are for."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.dialogs.base import Document
from bot.turns.routing import route
from bot.turns.talks import Talk
from bot.words import ChatWord
from core.talk.messages import Heard, HeardKind
from storage.database.schema import AttachmentRow, FileRow
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.bot.turns.test_replied import SEVERAL, reminded, to
from tests.bot.turns.test_routing import CHAIR as PERSON
from tests.bot.turns.test_routing import CONFIRM, FILLING, NOTICE, OVER, REMINDER, REPORT, SILENT, after, pushed

PHOTO = Document("ảnh.jpg", 4)
FIGURES = "12 3 45tr"


@pytest.mark.parametrize(
    ("caption", "talk", "expected"),
    [
        (FIGURES, OVER, ("report", {}, ChatWord.REPORT, FIGURES)),
        ("báo cáo", OVER, ("report", {}, ChatWord.REPORT, "")),
        ("báo cáo 12 3 45tr", OVER, ("report", {}, ChatWord.REPORT, FIGURES)),
        ("", OVER, ("home", {}, None, "")),
        ("hội quân", OVER, ("home", {}, None, "")),
        (FIGURES, REPORT, ("report", FILLING, None, "")),
        ("", REPORT, ("report", FILLING, None, "")),
        (FIGURES, after(OVER, REMINDER), ("report", {"expectation_id": 7}, ChatWord.REPORT, FIGURES)),
        (FIGURES, to(pushed("report:8"), CONFIRM), ("report", {"expectation_id": 8}, ChatWord.REPORT, FIGURES)),
        ("", to(pushed("report:8"), OVER), ("report", {"expectation_id": 8}, ChatWord.REPORT, "")),
        (FIGURES, to(SEVERAL, CONFIRM), ("report", {}, ChatWord.REPORT, FIGURES)),
        (FIGURES, to(NOTICE, REPORT), ("report", FILLING, None, "")),
        (FIGURES, Talk(paused={"report": FILLING}), ("report", FILLING, ChatWord.REPORT, FIGURES)),
    ],
)
def test_a_photo_goes_to(caption: str, talk: Talk, expected: tuple[str, dict[str, Any], ChatWord | None, str]) -> None:
    way = route(Heard(HeardKind.OTHER, "memory", "chat", "photo", caption=caption), talk, PERSON, PHOTO)

    assert (way.dialog, way.state, way.cue.word, way.cue.rest) == expected
    assert (way.cue.document is PHOTO) is (expected[0] == "report")


def test_what_stands_under_a_photo_is_not_heard_at_the_door() -> None:
    way = route(Heard(HeardKind.OTHER, "memory", "chat", "photo", caption="12 3"), OVER, SILENT, None)

    assert (way.dialog, way.cue.text, way.cue.word) == ("join", "", None)


# Over the real house


async def sends(office: Office, caption: str, content: bytes | None = b"a picture", **more: Any) -> list[str]:
    before = len(office.network.shown(CHAIR))
    office.network.send_other(CHAIR, "photo", content, caption, **more)
    await office.settle()
    return [line.text for line in office.network.shown(CHAIR)[before:]]


async def attached(office: Office) -> list[str]:
    async with office.house.db.read() as s:
        named = select(FileRow.name).join(AttachmentRow, AttachmentRow.file_id == FileRow.id)
        return list(await s.scalars(named))


@pytest.mark.parametrize("opened", [True, False])
async def test_figures_under_a_photo_are_read_back_and_the_photo_is_kept(office: Office, opened: bool) -> None:
    if opened:
        await office.say(CHAIR, "báo cáo")

    (read_back,) = await sends(office, FIGURES)

    assert read_back.splitlines()[0] == office.said("report-attached", name="ảnh.jpg")
    assert "Quỹ: 45.000.000 đồng" in read_back
    assert await attached(office) == ["ảnh.jpg"]
    assert (await office.say(CHAIR, "1"))[0].startswith("Đã gửi: ")


async def test_a_photo_in_reply_to_a_reminder_opens_its_report(office: Office) -> None:
    kept, asked = await sends(office, "", reply_to=await reminded(office))

    assert kept == office.said("report-attached", name="ảnh.jpg")
    assert "Xin gửi 3 số" in asked
    assert await attached(office) == ["ảnh.jpg"]


async def test_a_part_of_the_figures_under_a_photo_is_kept_and_the_rest_asked_for(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    (asked,) = await sends(office, "hội viên 12")

    assert asked.splitlines()[0] == office.said("report-attached", name="ảnh.jpg")
    assert "Còn 2 số" in asked


async def test_another_text_under_a_photo_is_no_answer(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    for caption in ("phiếu của xã em đây ạ", "đúng rồi"):
        (asked,) = await sends(office, caption)
        assert asked.splitlines()[0] == office.said("report-attached", name="ảnh.jpg")
        assert "Xin gửi 3 số" in asked


async def test_a_yes_under_a_photo_sends_nothing(office: Office) -> None:
    await office.say(CHAIR, "báo cáo 12 3 45tr")
    (again,) = await sends(office, "đúng, gửi")

    assert "Quỹ: 45.000.000 đồng" in again
    assert await attached(office) == ["ảnh.jpg"]


async def test_figures_count_though_the_photo_cannot_be_had(office: Office) -> None:
    before = len(office.network.shown(CHAIR))
    update = office.network.send_other(CHAIR, "photo", b"a picture", FIGURES)
    office.network._files.clear()
    await office.settle()

    (read_back,) = [line.text for line in office.network.shown(CHAIR)[before:]]
    assert update.chat == CHAIR
    assert read_back.splitlines()[0] == office.said("unreadable-not-fetched")
    assert "Quỹ: 45.000.000 đồng" in read_back
    assert await attached(office) == []


async def test_a_secret_under_a_photo_takes_photo_and_figures_with_it(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    (asked,) = await sends(office, f"MẬT\n{FIGURES}")

    assert asked.splitlines()[0] == office.said("unreadable-secret-marking")
    assert "Xin gửi 3 số" in asked
    assert await attached(office) == []


async def test_the_desk_s_photo_is_no_report(office: Office) -> None:
    before = len(office.network.shown(CLERK))
    office.network.send_other(CLERK, "photo", b"a picture", FIGURES)
    await office.settle()

    assert office.said("not-text") in office.network.shown(CLERK)[before].text
