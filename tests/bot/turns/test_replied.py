"""What is said in reply to one message, and what is edited: which question it answers, and that no other is touched."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.turns.routes import paused_after
from bot.turns.talks import Talk
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.bot.turns.test_routing import (
    CONFIRM,
    FILLING,
    INQUIRY,
    NOTICE,
    OVER,
    READING,
    REMINDER,
    REPORT,
    SAID_ONLY,
    pushed,
    told,
    way,
    went,
)
from tests.days import local

OTHER = pushed("report:8")
DUTY = pushed("done:8", label="Đã xong")
SEVERAL = pushed("report:8", "report:9")
CHASE = pushed("confirm:4", "amend:4", label="Đúng, gửi")
ASKED = {"step": "answer", "inquiry_id": 3}


def to(message: Any, talk: Talk) -> Talk:
    return replace(talk, pushed=[message], targeted=True)


@pytest.mark.parametrize(
    ("said", "talk", "expected"),
    [
        ("12 3 45tr", to(OTHER, OVER), ("report", {"expectation_id": 8}, False)),
        ("12 3 45tr", to(OTHER, REPORT), ("report", {"expectation_id": 8}, False)),
        ("12 3 45tr", to(OTHER, CONFIRM), ("report", {"expectation_id": 8}, False)),
        ("báo cáo 12 3 45tr", to(OTHER, CONFIRM), ("report", {"expectation_id": 8}, False)),
        ("12 3 45tr", to(SEVERAL, CONFIRM), ("report", {}, False)),
        ("1", to(OTHER, CONFIRM), ("report", {"expectation_id": 8}, False)),
        ("xong rồi", to(DUTY, CONFIRM), ("report", {"expectation_id": 8, "done": True}, False)),
        ("mai em gửi nhé", to(OTHER, CONFIRM), ("report", {"step": "fill", "expectation_id": 8}, False)),
        ("xin lùi 2 hôm", to(OTHER, CONFIRM), ("report", {"step": "fill", "expectation_id": 8}, False)),
        ("đã nhận", to(OTHER, CONFIRM), ("report", {}, True)),
        ("đã nhận", to(OTHER, OVER), ("report", {}, False)),
        ("đã nhận", to(NOTICE, CONFIRM), ("acknowledge", READING, True)),
        ("ok", to(NOTICE, REPORT), ("acknowledge", READING, True)),
        ("1", to(NOTICE, REPORT), ("acknowledge", READING, True)),
        ("vì lũ về sớm", to(INQUIRY, CONFIRM), ("inquiry", ASKED, False)),
        ("12", to(INQUIRY, REPORT), ("inquiry", ASKED, False)),
        ("đúng rồi", to(INQUIRY, CONFIRM), ("inquiry", ASKED, False)),
        ("đúng rồi em", to(CHASE, REPORT), ("report", {"read_back": 4, "confirmed": True}, False)),
        # What is begun goes on where it stands, and what is no answer to the message is for the talk under way.
        ("12 3 45tr", to(REMINDER, REPORT), ("report", FILLING, False)),
        ("12 3 45tr", to(SAID_ONLY, REPORT), ("report", FILLING, False)),
        ("lịch", to(REMINDER, REPORT), ("agenda", {}, True)),
    ],
)
def test_the_message_that_is_replied_to_is_answered(
    said: str, talk: Talk, expected: tuple[str, Mapping[str, Any], bool]
) -> None:
    assert went(said, talk) == expected


def test_figures_for_a_paused_report_change_places_with_the_one_under_way() -> None:
    other = {"expectation_id": 8, "step": "fill"}
    talk = to(OTHER, replace(CONFIRM, paused={"report": other}))

    there = way("12 3 45tr", talk)

    assert (there.dialog, there.state, told(there)[1]) == ("report", other, None)
    assert paused_after(talk, there, "report") == {"report": CONFIRM.state}


@pytest.mark.parametrize("talk", [to(SAID_ONLY, CONFIRM), replace(CONFIRM, looks_back=True)])
def test_a_yes_to_something_else_sends_nothing(talk: Talk) -> None:
    assert way("đúng gửi đi", talk).held


# Over the real house


async def reminded(office: Office) -> str:
    """The chair is reminded, and looks at something else."""
    await office.play_until(local("2026-03-19 09:00"))
    await office.say(CHAIR, "trợ giúp")
    return office.network.newest_holding(CHAIR, "Gửi số liệu")


async def replies(office: Office, text: str, message: str) -> list[str]:
    before = len(office.network.shown(CHAIR))
    office.network.say(CHAIR, text, message)
    await office.settle()
    return [line.text for line in office.network.shown(CHAIR)[before:]]


async def test_figures_in_reply_to_a_reminder_are_read_back_and_sent(office: Office) -> None:
    reminder = await reminded(office)

    (read_back,) = await replies(office, "12 3 45tr", reminder)
    assert "Quỹ: 45.000.000 đồng" in read_back
    assert (await office.say(CHAIR, "1"))[0].startswith("Đã gửi: ")


async def test_a_reply_to_the_read_back_sends_though_something_came_between(office: Office) -> None:
    await office.say(CHAIR, "báo cáo 12 3 45tr")
    read_back = office.network.newest_holding(CHAIR, "Quỹ: 45.000.000 đồng")
    await office.play_until(local("2026-03-19 09:00"))

    assert (await replies(office, "đúng rồi", read_back))[0].startswith("Đã gửi: ")


async def test_a_reply_to_what_is_unknown_is_an_answer_like_any(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")

    (read_back,) = await replies(office, "12 3 45tr", "4711")
    assert "Quỹ: 45.000.000 đồng" in read_back


async def test_a_yes_to_an_older_read_back_is_asked_for_again(office: Office) -> None:
    await office.say(CHAIR, "báo cáo 12 3 45tr")
    older = office.network.newest_holding(CHAIR, "Quỹ: 45.000.000 đồng")
    await office.say(CHAIR, "12 3 46tr")

    again = "\n".join(await replies(office, "ok", older))
    assert again.startswith(office.said("held-yes"))
    assert "Quỹ: 46.000.000 đồng" in again


async def test_an_edit_changes_nothing_and_is_said_once(office: Office) -> None:
    for line in ("báo cáo", "12 3 45tr"):
        await office.say(CHAIR, line)
    before = len(office.network.shown(CHAIR))
    edit = office.network.edit(CHAIR, "15 3 45tr")
    await office.settle()
    office.network.repeat(edit)
    await office.settle()

    assert [line.text for line in office.network.shown(CHAIR)[before:]] == [office.said("edited-figures-stand")]
    assert (await office.say(CHAIR, "1"))[0].startswith("Đã gửi: ")


async def test_a_digit_after_an_edit_still_answers_the_reminder(office: Office) -> None:
    await office.play_until(local("2026-03-19 09:00"))
    office.network.edit(CHAIR, "15 3 45tr")
    await office.settle()
    office.clock.move_to(office.clock.now() + timedelta(minutes=1))

    assert "Xin gửi 3 số" in (await office.say(CHAIR, "1"))[0]


@pytest.mark.parametrize(
    ("chat", "text", "said"),
    [
        (CHAIR, "lịch", None),
        (CHAIR, "cảm ơn em", None),
        (CHAIR, "vì lũ về sớm", "edited-figures-stand"),
        (CLERK, "họp lúc 8 giờ ngày 12/4", "edited-not-read"),
        ("chat-stranger", "12 3 45tr", None),
    ],
)
async def test_an_edit_is_spoken_of_where_it_may_have_been_an_answer(
    office: Office, chat: str, text: str, said: str | None
) -> None:
    before = len(office.network.shown(chat))
    office.network.start(chat)
    office.network.edit(chat, text)
    await office.settle()

    assert [line.text for line in office.network.shown(chat)[before:]] == ([office.said(said)] if said else [])
