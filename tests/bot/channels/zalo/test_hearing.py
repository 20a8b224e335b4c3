"""What Zalo's updates say, wrapped and unwrapped, and by what each is known."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.zalo.hearing import hear_update
from bot.channels.zalo.updates import read_update
from core.talk.messages import Heard, HeardKind, UnreadableUpdate

CHAT = "6ede9afa66b88fe6d6a9"
MESSAGE = {
    "from": {"id": CHAT, "display_name": "Ông Tám", "is_bot": False},
    "chat": {"id": CHAT, "chat_type": "PRIVATE"},
    "message_id": "2d758cb5e222177a4e35",
    "date": 1750316131602,
}


def event(name: str, **fields: Any) -> str:
    return json.dumps({"event_name": name, "message": {**MESSAGE, **fields}})


def heard(kind: HeardKind, text: str, **more: Any) -> Heard:
    return Heard(kind, "zalo:hai", CHAT, text, "Ông Tám", **more)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (event("message.text.received", text="12 3 45tr"), heard(HeardKind.TEXT, "12 3 45tr")),
        (event("message.link.received", text="https://hội.vn"), heard(HeardKind.TEXT, "https://hội.vn")),
        (
            event("message.image.received", photo_url="https://a.vn/1.jpg", caption="12"),
            heard(HeardKind.OTHER, "photo", file_ref="https://a.vn/1.jpg", caption="12"),
        ),
        (
            event("message.image.received", photo="https://a.vn/2.jpg"),
            heard(HeardKind.OTHER, "photo", file_ref="https://a.vn/2.jpg"),
        ),
        (event("message.image.received"), heard(HeardKind.OTHER, "photo")),
        (
            event("message.voice.received", voice_url="https://a.vn/3.aac"),
            heard(HeardKind.OTHER, "voice", file_ref="https://a.vn/3.aac", file_name="ghi âm.aac"),
        ),
        (event("message.sticker.received", sticker="0e07"), heard(HeardKind.OTHER, "sticker")),
        (event("message.unsupported.received"), heard(HeardKind.OTHER, "unsupported")),
        (event("message.hologram.received"), heard(HeardKind.OTHER, "unknown")),
        (event("message.reaction.received"), None),
        (event("message.text.received", text="a", chat={"id": "g1", "chat_type": "GROUP"}), None),
        (event("message.text.received", text="a", **{"from": {"id": "b", "is_bot": True}}), None),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_an_event_is_heard(body: str, what: Heard | None, wrapped: bool) -> None:
    if wrapped:
        body = json.dumps({"ok": True, "result": json.loads(body)})

    assert hear_update(body, "zalo:hai") == what


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        '{"ok": true, "result": {}}',
        '{"message": 5}',
        '{"message": {"chat": {"id": ""}}}',
    ],
)
def test_what_holds_no_message_is_unreadable_and_known_by_what_it_says(body: str) -> None:
    with pytest.raises(UnreadableUpdate):
        hear_update(body, "zalo")
    assert read_update(body).key == read_update(body).key
    assert read_update(body).key.startswith("odd:")


def test_an_update_is_known_by_chat_and_message_and_dated_in_milliseconds() -> None:
    update = read_update(event("message.text.received", text="a"), "1459")

    assert (update.key, update.line, update.chat) == (f"{CHAT}:2d758cb5e222177a4e35", "1459", CHAT)
    assert update.sent_at == datetime(2025, 6, 19, 6, 55, 31, 602_000, UTC)
    assert update.place is None


@pytest.mark.parametrize(
    ("fields", "chat", "sent_at"),
    [
        ({"date": 0}, CHAT, None),
        ({"date": -1}, CHAT, None),
        ({"date": "hôm qua"}, CHAT, None),
        ({"date": 10**30}, CHAT, None),
        ({"chat": {"id": 42}}, "42", True),
        ({"chat": {"id": "a b\n"}}, "", None),
        ({"chat": {"id": "x" * 129}}, "", None),
        ({"chat": {"id": "../../x"}}, "../../x", True),
        ({"chat": {"id": "g", "chat_type": "GROUP"}}, "", True),
    ],
)
def test_odd_ids_and_dates_harm_nobody(fields: dict[str, Any], chat: str, sent_at: object) -> None:
    update = read_update(event("message.text.received", text="a", **fields))

    assert update.chat == chat
    assert (update.sent_at is not None) == (sent_at is True)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["ok", "result", "message", "chat", "from", "id", "event_name", "text", "date", "photo_url"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(ANYTHING)
def test_whatever_comes_is_kept_and_heard_or_set_aside(found: object) -> None:
    body = json.dumps(found)

    assert read_update(body).key
    with suppress(UnreadableUpdate):
        hear_update(body, "zalo")


def test_a_text_longer_than_anybody_sends_is_set_aside() -> None:
    with pytest.raises(UnreadableUpdate, match="a text of 70000 characters"):
        hear_update(event("message.text.received", text="a" * 70_000), "zalo")
