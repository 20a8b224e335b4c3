"""What every channel promises, tried on each: what is sent is seen, what is done is heard, and nothing is acknowledged
before it is kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.talk.messages import (
    Choice,
    File,
    Heard,
    HeardKind,
    Message,
    Moved,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    UnreadableUpdate,
)
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import NAME, NetworkRig, RicherRig, Rig

YES, NO = Choice("1", "Đúng, gửi", "a1:yes"), Choice("2", "Sửa", "a1:no")
QUESTION = Message("Đúng không?\n1 = Đúng, gửi\n2 = Sửa", (YES, NO))


def started(rig: Rig) -> None:
    """The person has written, so that every network lets the bot answer."""
    rig.says("chào")


# What is sent is seen


async def test_a_text_is_shown_as_it_is(rig: Rig) -> None:
    started(rig)

    sent = await rig.channel.send(rig.chat, Message("Hạn <b>nộp</b> & *báo cáo*: _20/5_"))

    assert rig.texts() == ["Hạn <b>nộp</b> & *báo cáo*: _20/5_"]
    assert sent.message_id
    assert sent.note is None


async def test_choices_are_buttons_where_there_are_buttons_and_digits_everywhere(rig: Rig) -> None:
    started(rig)

    await rig.channel.send(rig.chat, QUESTION)

    assert rig.texts() == [QUESTION.text]
    assert rig.labels() == (["Đúng, gửi", "Sửa"] if rig.channel.limits.buttons else [])


async def test_a_long_text_comes_in_parts_with_the_choices_at_its_end(rig: Rig) -> None:
    started(rig)
    lines = [f"{number}. Hội Cựu chiến binh xã số {number} đã nộp báo cáo đúng hạn 😀" for number in range(200)]

    sent = await rig.channel.send(rig.chat, Message("\n".join(lines), (YES, NO)))

    parts = rig.texts()
    assert len(parts) > 1
    assert max(map(len, parts)) <= rig.channel.limits.text_length
    assert "\n".join(parts).split("\n") == lines
    assert f"in {len(parts)} parts" in (sent.note or "")
    assert rig.labels() == (["Đúng, gửi", "Sửa"] if rig.channel.limits.buttons else [])


@pytest.mark.parametrize("text", ["Bảng tổng hợp", "", "Bảng tổng hợp. " * 400])
async def test_a_file_comes_with_its_text_or_its_loss_is_noted(rig: Rig, text: str) -> None:
    started(rig)
    message = Message(text or ("" if rig.channel.limits.files else "Bảng"), file=File(1, "Tổng hợp.xlsx"))

    sent = await rig.channel.send(rig.chat, message, b"PK\x03\x04\r\n\x00")

    assert " ".join(rig.texts()).split() == message.text.split()
    if rig.channel.limits.files:
        assert rig.files() == [("Tổng hợp.xlsx", b"PK\x03\x04\r\n\x00")]
    else:
        assert "file left out" in (sent.note or "")


@pytest.mark.parametrize("text", ["", " \n\t"])
async def test_an_empty_message_is_refused(rig: Rig, text: str) -> None:
    started(rig)

    with pytest.raises(Refused):
        await rig.channel.send(rig.chat, Message(text))
    assert rig.texts() == []


async def test_what_no_network_can_carry_is_left_out_of_a_text(rig: Rig) -> None:
    started(rig)

    await rig.channel.send(rig.chat, Message("tốt\x00 \ud83d!"))

    assert rig.texts() == ["tốt ?!"]


async def test_a_link_for_joining_exists_only_where_it_works(rig: Rig) -> None:
    link = rig.channel.invitation_link("MA-17_x")

    assert link == ("https://t.me/nhacviec_bot?start=MA-17_x" if rig.channel.name == "telegram" else None)
    assert rig.channel.invitation_link("mã có dấu") is None


# What is done is heard


async def hear(rig: Rig, inbox: Inbox, count: int = 1) -> list[Heard | None]:
    async with polling(rig.channel, inbox):
        return [rig.channel.hear(update.body) for update in await inbox.first(count)]


@pytest.mark.parametrize("text", ["/start MA-17", "nhà 3; quỹ 45tr", "Tổ đọc báo 😀", '{"line": 1}'])
async def test_a_text_is_heard_as_typed(rig: Rig, inbox: Inbox, text: str) -> None:
    rig.says(text)

    assert await hear(rig, inbox) == [Heard(HeardKind.TEXT, rig.channel.name, rig.chat, text, NAME)]


async def test_a_button_is_heard_by_its_token(buttons: RicherRig, inbox: Inbox) -> None:
    started(buttons)
    await buttons.channel.send(buttons.chat, QUESTION)
    buttons.presses(NO)

    heard = await hear(buttons, inbox, 2)

    assert heard[1] == Heard(HeardKind.BUTTON, buttons.channel.name, buttons.chat, "a1:no", NAME)


async def test_a_reply_names_the_message_that_it_answers(richer: Rig, inbox: Inbox) -> None:
    started(richer)
    sent = await richer.channel.send(richer.chat, Message("Xin gửi 3 số."))
    richer.replies(sent.message_id, "12 3 45tr")

    heard = (await hear(richer, inbox, 2))[-1]

    assert heard == Heard(HeardKind.TEXT, richer.channel.name, richer.chat, "12 3 45tr", NAME, reply_to=sent.message_id)


async def test_an_edit_is_heard_as_one(richer_network: RicherRig, inbox: Inbox) -> None:
    richer_network.edits("15 3 45tr")

    assert await hear(richer_network, inbox) == [
        Heard(HeardKind.EDITED, richer_network.channel.name, richer_network.chat, "15 3 45tr", NAME)
    ]


async def test_a_document_is_heard_and_can_be_fetched(richer: Rig, inbox: Inbox) -> None:
    richer.sends_document("Kế hoạch.docx", b"PK\x03\x04 noi dung")

    (heard,) = await hear(richer, inbox)

    assert heard is not None
    assert (heard.kind, heard.chat, heard.file_name, heard.sender_name) == (
        HeardKind.DOCUMENT,
        richer.chat,
        "Kế hoạch.docx",
        NAME,
    )
    assert await richer.channel.fetch(heard.file_ref or "") == b"PK\x03\x04 noi dung"


async def test_a_file_that_is_not_there_is_refused(rig: Rig) -> None:
    with pytest.raises(Refused):
        await rig.channel.fetch("khong-co")


async def test_a_photo_is_heard_as_something_else(network: NetworkRig, inbox: Inbox) -> None:
    network.sends_photo()

    (heard,) = await hear(network, inbox)
    assert replace(heard, file_ref=None, file_size=None) == Heard(
        HeardKind.OTHER, network.channel.name, network.chat, "photo", NAME
    )


async def test_blocking_is_heard_as_leaving(richer_network: RicherRig, inbox: Inbox) -> None:
    started(richer_network)
    richer_network.blocks()

    heard = await hear(richer_network, inbox, 2)

    assert heard[1] == Heard(HeardKind.LEFT, richer_network.channel.name, richer_network.chat, sender_name=NAME)


async def test_an_unparsable_update_is_kept_raw_and_the_next_is_heard(network: NetworkRig, inbox: Inbox) -> None:
    network.garbles()
    network.says("còn nghe không?")

    async with polling(network.channel, inbox):
        garbled, said = await inbox.first(2)

    with pytest.raises(UnreadableUpdate):
        network.channel.hear(garbled.body)
    heard = network.channel.hear(said.body)
    assert heard is not None
    assert heard.text == "còn nghe không?"


@pytest.mark.parametrize(
    "body", ["", "{", "null", "5", "[]", '"chữ"', '{"message": 5}', '{"callback_query": {}}', "[" * 100_000]
)
async def test_a_body_that_says_nothing_is_unreadable(rig: Rig, body: str) -> None:
    with pytest.raises(UnreadableUpdate):
        rig.channel.hear(body)


# Acknowledged only when kept


async def test_what_could_not_be_kept_comes_again(rig: Rig, inbox: Inbox) -> None:
    inbox.fail(2)
    rig.says("giữ lấy")

    heard = await hear(rig, inbox)

    assert [one.text for one in heard if one] == ["giữ lấy"]
    assert len(inbox.seen) == 3
    assert len(set(inbox.seen)) == 1


async def test_what_is_kept_is_acknowledged_and_what_is_not_kept_is_not(network: NetworkRig, inbox: Inbox) -> None:
    network.says("một")
    inbox.fail(1)
    with pytest.raises(OSError, match="locked"):
        await inbox.keep([])
    assert network.unacknowledged() == 1

    async with polling(network.channel, inbox):
        await inbox.first(1)
        network.says("hai")
        await inbox.first(2)
        network.says("ba")
        await inbox.first(3)

    # The newest may still be unacknowledged: it would come again under its key.
    assert network.unacknowledged() <= 1


async def test_a_channel_opened_anew_repeats_under_the_same_keys_at_most(network: NetworkRig, inbox: Inbox) -> None:
    network.says("một")
    await hear(network, inbox)
    network.says("hai")

    await hear(network, inbox, 2)

    assert [network.channel.hear(update.body).text for update in inbox.rows.values()] == ["một", "hai"]


# What goes wrong has a name


async def test_somebody_who_never_wrote_is_unreachable(network: NetworkRig) -> None:
    with pytest.raises(Unreachable):
        await network.channel.send(network.stranger, Message("chào"))


async def test_somebody_unknown_is_unreachable(network: NetworkRig) -> None:
    with pytest.raises(Unreachable):
        await network.channel.send("999999", Message("chào"))


async def test_somebody_who_blocked_the_bot_is_unreachable(network: NetworkRig) -> None:
    started(network)
    network.blocks()

    with pytest.raises(Unreachable):
        await network.channel.send(network.chat, Message("chào"))


async def test_a_chat_that_moved_tells_where(richer_network: RicherRig) -> None:
    started(richer_network)
    richer_network.moves("-1005")

    with pytest.raises(Moved) as moved:
        await richer_network.channel.send(richer_network.chat, Message("chào"))
    assert moved.value.to == "-1005"
    await richer_network.channel.send("-1005", Message("chào"))


async def test_too_fast_tells_how_long_to_wait(network: NetworkRig) -> None:
    started(network)
    network.too_fast(7)

    with pytest.raises(Throttled) as throttled:
        await network.channel.send(network.chat, Message("chào"))
    assert throttled.value.after == timedelta(seconds=7 if network.tells_wait else 60)
    assert throttled.value.or_spent is network.counts
    await network.channel.send(network.chat, Message("chào"))
    assert network.texts() == ["chào"]


async def test_a_line_that_is_down_is_worth_another_try(network: NetworkRig) -> None:
    started(network)
    network.line_down_once()

    with pytest.raises(Unavailable):
        await network.channel.send(network.chat, Message("chào"))
    await network.channel.send(network.chat, Message("chào"))
    assert network.texts() == ["chào"]
