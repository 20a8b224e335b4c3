"""What people send that is no answer: each gets a clear sentence, nothing is lost, and the talk goes on where it
stood."""

import json
from datetime import timedelta

import pytest

from storage.reports import requests
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office
from tests.days import local
from tests.whole import papers

STRANGER = "chat-stranger"
THIRD = papers.CHAIRS["DM"]
PHONE = {"office": "Hội tỉnh Sông Mây", "phone": "0260 000 111"}


def lines(office: Office, *sentences: tuple[str, dict[str, object]]) -> str:
    return "\n".join(office.said(key, **args) for key, args in sentences)


def ask_code(office: Office) -> str:
    return lines(office, ("join-stranger", {"office": PHONE["office"]}), ("join-ask-code", {}), ("office-phone", PHONE))


async def reporting(office: Office) -> str:
    """The chair has opened the report; returns what is asked."""
    (asked,) = await office.say(CHAIR, "báo cáo")
    assert "Xin gửi 3 số" in asked
    return asked


async def goes_on(office: Office) -> None:
    """The numbers asked for before are taken and sent."""
    (read_back,) = await office.say(CHAIR, "12 3 45tr")
    assert "Quỹ: 45.000.000 đồng" in read_back
    (sent,) = await office.say(CHAIR, "1")
    assert sent.startswith("Đã gửi: ")
    assert "waiting" not in await office.inbox()
    assert "parked" not in await office.inbox()


# Strangers and codes


@pytest.mark.parametrize(
    "typed", ["xin chào", "12 3 45tr", "1", "0", "tổng hợp", "x" * 5000, "/start", "báo cáo 1 2 3"]
)
async def test_a_stranger_is_told_what_this_is_and_asked_for_a_code(office: Office, typed: str) -> None:
    assert await office.say(STRANGER, typed) == [ask_code(office)]


@pytest.mark.parametrize("what", ["photo", "voice", "sticker", "location"])
async def test_a_strangers_picture_is_answered_too(office: Office, what: str) -> None:
    assert await office.sends_other(STRANGER, what) == [ask_code(office)]


async def test_a_strangers_document_is_not_read(office: Office) -> None:
    assert await office.send_document(STRANGER, "ke-hoach.docx", papers.plan_docx(TODAY)) == [ask_code(office)]


async def test_a_strangers_old_button_is_answered(office: Office) -> None:
    assert await office.presses(STRANGER, "report:1") == [office.said("old-button"), ask_code(office)]


async def test_a_wrong_code_can_be_typed_again(office: Office) -> None:
    wrong = lines(office, ("join-code-unknown", {}), ("office-phone", PHONE))
    assert await office.say(STRANGER, "KHTM-DEF7") == [wrong]

    (greeting,) = await office.say(STRANGER, office.codes[THIRD])
    assert greeting.startswith(f"Kính chào đồng chí {THIRD}, ")


async def test_an_expired_code_opens_nothing(office: Office) -> None:
    office.clock.move_to(office.clock.now() + timedelta(days=31))

    assert await office.say(STRANGER, f"/start {office.codes[THIRD]}") == [
        lines(office, ("join-code-expired", {}), ("office-phone", PHONE))
    ]


async def test_a_code_that_another_has_used_opens_nothing(office: Office) -> None:
    for line in (office.codes[THIRD], "1", "1"):
        await office.say("chat-third", line)

    assert await office.say(STRANGER, office.codes[THIRD]) == [
        lines(office, ("join-code-used", {}), ("office-phone", PHONE))
    ]
    assert (await office.say("chat-third", "0"))[0].startswith(office.said("home-title", name=THIRD))


async def test_a_code_that_expires_between_two_answers_opens_nothing(office: Office) -> None:
    await office.say(STRANGER, office.codes[THIRD])
    office.clock.move_to(office.clock.now() + timedelta(days=31))

    assert await office.say(STRANGER, "1") == [lines(office, ("join-code-expired", {}), ("office-phone", PHONE))]


# In the middle of a report


@pytest.mark.parametrize("what", ["photo", "voice", "sticker", "location", "contact", "unknown"])
async def test_what_is_no_text_is_told_so_where_numbers_are_meant(office: Office, what: str) -> None:
    await reporting(office)

    (answer,) = await office.sends_other(CHAIR, what)

    assert answer.startswith(office.said("not-text-but-numbers"))
    await goes_on(office)


@pytest.mark.parametrize("kind", ["file", "photo"])
async def test_the_paper_is_kept_with_the_report_where_numbers_are_meant(office: Office, kind: str) -> None:
    await reporting(office)

    if kind == "file":
        (answer,) = await office.send_document(CHAIR, "bao-cao.docx", b"whatever it is")
    else:
        office.network.send_other(CHAIR, "photo", b"a picture")
        await office.settle()
        answer = office.network.texts(CHAIR)[-1]

    assert answer.startswith(office.said("report-attached", name="bao-cao.docx" if kind == "file" else "ảnh.jpg"))
    await goes_on(office)


async def test_a_photo_that_cannot_be_fetched_is_told_so_where_numbers_are_meant(office: Office) -> None:
    await reporting(office)

    (answer,) = await office.sends_other(CHAIR, "photo")

    assert answer.startswith(office.said("not-text-but-numbers"))
    await goes_on(office)


@pytest.mark.parametrize(
    "text",
    ["dài quá " * 625, "7" * 5000, "1 " * 2500, "\n" * 4999 + "x", "🙂" * 5000],
    ids=["words", "digits", "numbers", "lines", "faces"],
)
async def test_a_message_of_5000_characters_is_no_number(office: Office, text: str) -> None:
    await reporting(office)

    (answer,) = await office.say(CHAIR, text)

    assert len(answer) < 4096
    assert "Đúng không?" not in answer
    await goes_on(office)


async def test_a_button_pressed_a_month_later_is_old_and_the_question_of_now_comes_again(office: Office) -> None:
    await reporting(office)
    await office.say(CHAIR, "12 3 45tr")
    old = office.network.shown(CHAIR)[-1].choices[0].token
    await office.say(CHAIR, "2")
    await office.say(CHAIR, "dừng")
    office.clock.move_to(local("2026-03-20 08:00"))
    (asked,) = await office.say(CHAIR, "báo cáo")

    assert await office.presses(CHAIR, old) == [office.said("old-button"), asked]
    await goes_on(office)


async def test_a_reminders_button_pressed_after_the_report_was_sent_says_so(office: Office) -> None:
    await office.play_until(local("2026-03-19 09:00"))
    reminder = next(line for line in office.network.shown(CHAIR) if line.text.startswith("Nhắc việc: "))
    token = reminder.choices[0].token
    (asked,) = await office.presses(CHAIR, token)
    assert "Xin gửi 3 số" in asked
    await goes_on(office)

    office.clock.move_to(local("2026-04-25 09:00"))
    (answer,) = await office.presses(CHAIR, token)

    assert "Đúng không?" not in answer
    async with office.house.db.read() as session:
        (request,) = await requests.requests_for(session, ["HB"], now=office.clock.now())
    assert request.version == 1


# Documents in chat

BAD_FILES = [
    ("hong.docx", b"PK no zip at all", "unreadable-corrupt"),
    ("trong.txt", b"", "unreadable-empty"),
    ("trong.docx", b"", "unreadable-empty"),
    ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unreadable-old-doc"),
]


@pytest.mark.parametrize(("name", "content", "key"), BAD_FILES, ids=[case[0] for case in BAD_FILES])
async def test_a_file_that_cannot_be_read_says_why_and_a_good_one_is_taken_next(
    office: Office, name: str, content: bytes, key: str
) -> None:
    (answer,) = await office.send_document(CLERK, name, content)

    assert answer.startswith(office.said(key))
    await plan_is_read(office)


async def plan_is_read(office: Office) -> None:
    answers = await office.send_document(CLERK, "ke-hoach.docx", papers.plan_docx(TODAY))
    assert "Máy đọc được 1 hội nghị và 1 thời hạn." in "\n".join(answers)
    assert "waiting" not in await office.inbox()
    assert "parked" not in await office.inbox()


async def test_a_paper_without_a_plan_says_so(office: Office) -> None:
    (answer,) = await office.send_document(CLERK, "thu.txt", "Trời hôm nay đẹp.".encode())

    assert office.said("plan-empty") in answer
    await plan_is_read(office)


async def test_a_file_larger_than_the_network_gives_says_so(office: Office) -> None:
    (answer,) = await office.send_document(CLERK, "to.docx", bytes(21 * 1024 * 1024))

    assert answer.startswith(office.said("unreadable-too-large"))
    await plan_is_read(office)


async def test_a_file_the_network_no_longer_has_says_so(office: Office) -> None:
    gone = {
        "kind": "document",
        "chat": CLERK,
        "text": "",
        "file_ref": "file-gone",
        "file_name": "mat.docx",
        "file_size": 9,
    }
    office.network.post_raw(json.dumps(gone))

    await office.settle()

    assert office.network.texts(CLERK)[-1].startswith(office.said("unreadable-not-fetched"))
    await plan_is_read(office)


async def test_a_chairs_document_is_not_taken_for_a_plan(office: Office) -> None:
    (answer,) = await office.send_document(CHAIR, "ke-hoach.docx", papers.plan_docx(TODAY))

    assert answer.startswith("Tệp “ke-hoach.docx” là để nộp việc nào?")
