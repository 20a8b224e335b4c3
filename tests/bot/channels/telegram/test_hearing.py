"""What Telegram's updates say to us, and which say nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.hearing import hear_update
from core.talk.messages import Heard, HeardKind, UnreadableUpdate

PERSON = {"id": 7, "is_bot": False, "first_name": "Tám", "last_name": "Lê"}
CHAT = {"id": 7, "type": "private", "first_name": "Tám"}
GROUP = {"id": -5, "type": "group", "title": "Cụm I"}
ME = {"id": 1, "is_bot": True, "first_name": "Nhắc Việc"}
NAME = "Tám Lê"


def message(**content: Any) -> dict[str, Any]:
    return {"message": {"message_id": 1, "date": 0, "chat": CHAT, "from": PERSON, **content}}


PHOTO = {"file_id": "F", "file_unique_id": "f", "width": 9, "height": 9, "file_size": 9}
VOICE = {"file_id": "F", "file_unique_id": "f", "duration": 1}


def edited(**content: Any) -> dict[str, Any]:
    return {"edited_message": {"message_id": 1, "date": 0, "edit_date": 5, "chat": CHAT, "from": PERSON, **content}}


def member(status: str, chat: dict[str, Any]) -> dict[str, Any]:
    gone = {"user": ME, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    return {
        "my_chat_member": {
            "chat": chat,
            "from": PERSON,
            "date": 0,
            "old_chat_member": {"user": ME, "status": "member"},
            "new_chat_member": gone,
        }
    }


def press(**content: Any) -> dict[str, Any]:
    return {"callback_query": {"id": "9", "from": PERSON, "chat_instance": "1", "data": "t:1", **content}}


@pytest.mark.parametrize(
    ("update", "heard"),
    [
        (message(text="chào"), Heard(HeardKind.TEXT, "telegram", "7", "chào", NAME)),
        (message(text="a\x00b\ud83d"), Heard(HeardKind.TEXT, "telegram", "7", "ab?", NAME)),
        (
            message(
                document={"file_id": "F", "file_unique_id": "f", "file_name": "kế hoạch.docx", "file_size": 9},
                caption="đây",
            ),
            Heard(HeardKind.DOCUMENT, "telegram", "7", "", NAME, "F", "kế hoạch.docx", 9, None, "đây"),
        ),
        (
            message(document={"file_id": "F", "file_unique_id": "f"}),
            Heard(HeardKind.DOCUMENT, "telegram", "7", "", NAME, "F"),
        ),
        (
            message(document={"file_id": "F", "file_unique_id": "f"}, media_group_id="81"),
            Heard(HeardKind.DOCUMENT, "telegram", "7", "", NAME, "F", album="81"),
        ),
        (
            message(voice={"file_id": "F", "file_unique_id": "f", "duration": 1}),
            Heard(HeardKind.OTHER, "telegram", "7", "voice", NAME),
        ),
        (
            message(contact={"phone_number": "+84905000222", "first_name": "B", "user_id": PERSON["id"]}),
            Heard(HeardKind.CARD, "telegram", "7", "+84905000222", NAME),
        ),
        (
            message(contact={"phone_number": "090", "first_name": "B", "user_id": PERSON["id"] + 1}),
            Heard(HeardKind.CARD, "telegram", "7", "", NAME),
        ),
        (
            message(contact={"phone_number": "090", "first_name": "B"}),
            Heard(HeardKind.CARD, "telegram", "7", "", NAME),
        ),
        (message(hologram={"depth": 3}), Heard(HeardKind.OTHER, "telegram", "7", "unknown", NAME)),
        (message(new_chat_title="Nhóm"), None),
        (message(text="chào", chat=GROUP), None),
        (
            message(text="12", reply_to_message={"message_id": 8, "date": 0, "chat": CHAT, "from": ME, "text": "Nhắc"}),
            Heard(HeardKind.TEXT, "telegram", "7", "12", NAME, reply_to="8"),
        ),
        (
            message(text="12", reply_to_message={"message_id": 8, "date": 0, "chat": CHAT, "from": PERSON}),
            Heard(HeardKind.TEXT, "telegram", "7", "12", NAME),
        ),
        (
            message(photo=[PHOTO], caption="12 3 45tr"),
            Heard(HeardKind.OTHER, "telegram", "7", "photo", NAME, "F", file_size=9, caption="12 3 45tr"),
        ),
        (edited(text="15"), Heard(HeardKind.EDITED, "telegram", "7", "15", NAME)),
        (edited(caption="15", voice=VOICE), Heard(HeardKind.EDITED, "telegram", "7", "15", NAME)),
        (edited(voice=VOICE), None),
        (edited(text="15", chat=GROUP), None),
        (
            press(message={"message_id": 1, "date": 0, "chat": CHAT}),
            Heard(HeardKind.BUTTON, "telegram", "7", "t:1", NAME),
        ),
        (press(inline_message_id="x"), Heard(HeardKind.BUTTON, "telegram", "7", "t:1", NAME)),
        (press(message={"message_id": 1, "date": 0, "chat": GROUP}), None),
        (press(data=None, game_short_name="g"), None),
        (member("kicked", CHAT), Heard(HeardKind.LEFT, "telegram", "7", sender_name=NAME)),
        (member("member", CHAT), None),
        (member("kicked", GROUP), None),
        ({"poll": {"id": "1"}}, UnreadableUpdate),
        ({"message": {"text": "không ai nói"}}, UnreadableUpdate),
        ({}, None),
    ],
)
def test_an_update_says_one_thing(update: dict[str, Any], heard: Any) -> None:
    body = json.dumps({"update_id": 1, **update})

    if heard is UnreadableUpdate:
        with pytest.raises(UnreadableUpdate):
            hear_update(body)
    else:
        assert hear_update(body) == heard


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
FIELDS = st.sampled_from(
    ["message", "callback_query", "my_chat_member", "text", "chat", "from", "data", "document", "id"]
)


@given(st.dictionaries(FIELDS, JSON | st.dictionaries(FIELDS, JSON)) | JSON)
def test_nothing_but_unreadable_is_ever_raised(update: Any) -> None:
    body = json.dumps({"update_id": 1, **update} if isinstance(update, dict) else update)

    try:
        heard = hear_update(body)
    except UnreadableUpdate:
        return
    assert heard is None or isinstance(heard, Heard)
