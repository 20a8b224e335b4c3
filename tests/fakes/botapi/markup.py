"""What Telegram takes under a message: keyboards, checked button by button."""

from collections.abc import Mapping
from typing import Any

from tests.fakes.botapi.rejection import bad_request

_MOST_BUTTONS = 100
_DATA_BYTES = range(1, 65)
_ACTIONS = {
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "web_app",
    "pay",
}
_BUTTON_KEYS = {"text", "style", "icon_custom_emoji_id"} | _ACTIONS
_OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")


def check_markup(markup: Any) -> Mapping[str, Any] | None:
    """`markup` if Telegram would take it; raises its refusals."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if not any(kind in markup for kind in _OTHER_KINDS):
            raise bad_request("reply markup of unknown kind")
        return markup
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    buttons = [button for row in rows for button in row]
    if len(buttons) > _MOST_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        _check_button(button)
    return markup


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or set(button) - _BUTTON_KEYS:
        raise bad_request("inline keyboard button of unknown kind")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: text is empty")
    if len(_ACTIONS & set(button)) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and len(str(button["callback_data"]).encode()) not in _DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
