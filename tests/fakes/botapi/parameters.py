"""What each method takes, and reading it from a request as strictly as Telegram documents it: nothing unknown, nothing
missing, right types."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from tests.fakes.botapi.rejection import bad_request


@dataclass(frozen=True)
class Upload:
    """A file within a request."""

    name: str
    content: bytes


_SENDING = {"reply_markup": "json", "disable_notification": "bool", "protect_content": "bool"}

# Method → parameter → type; an exclamation mark: it must be there.
SPECS: Mapping[str, Mapping[str, str]] = {
    "getMe": {},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "json"},
    "setWebhook": {
        "url": "str!",
        "secret_token": "str",
        "allowed_updates": "json",
        "drop_pending_updates": "bool",
        "max_connections": "int",
        "ip_address": "str",
    },
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "getWebhookInfo": {},
    "sendMessage": {"chat_id": "str!", "text": "str!", "entities": "json", "link_preview_options": "json", **_SENDING},
    "sendDocument": {
        "chat_id": "str!",
        "document": "file!",
        "caption": "str",
        "disable_content_type_detection": "bool",
        **_SENDING,
    },
    "sendPhoto": {
        "chat_id": "str!",
        "photo": "file!",
        "caption": "str",
        "has_spoiler": "bool",
        "show_caption_above_media": "bool",
        **_SENDING,
    },
    "editMessageText": {
        "chat_id": "str!",
        "message_id": "int!",
        "text": "str!",
        "reply_markup": "json",
        "link_preview_options": "json",
    },
    "setMessageReaction": {"chat_id": "str!", "message_id": "int!", "reaction": "json", "is_big": "bool"},
    "setChatMenuButton": {"chat_id": "str", "menu_button": "json"},
    "editMessageReplyMarkup": {"chat_id": "str!", "message_id": "int!", "reply_markup": "json"},
    "answerCallbackQuery": {
        "callback_query_id": "str!",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "getFile": {"file_id": "str!"},
    "sendChatAction": {"chat_id": "str!", "action": "str!"},
    "setMyCommands": {"commands": "json!", "scope": "json", "language_code": "str"},
    "getMyCommands": {"scope": "json", "language_code": "str"},
    "deleteMyCommands": {"scope": "json", "language_code": "str"},
    "setMyDescription": {"description": "str", "language_code": "str"},
    "getMyDescription": {"language_code": "str"},
    "setMyShortDescription": {"short_description": "str", "language_code": "str"},
    "getMyShortDescription": {"language_code": "str"},
}

CANONICAL = {name.lower(): name for name in SPECS}


def raw_parameters(query: str, content_type: str, body: bytes) -> dict[str, Any]:
    """The parameters of a request as sent: query string, form, multipart or JSON. Raises Rejection."""
    given: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True))
    kind = content_type.partition(";")[0].strip().lower()
    try:
        if kind == "application/json":
            given |= json.loads(body or b"{}")
        elif kind == "application/x-www-form-urlencoded":
            given |= dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
        elif kind == "multipart/form-data":
            given |= _multipart(content_type, body)
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except ValueError:
        raise bad_request("can't parse the request") from None
    return given


def typed_parameters(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """`given` by the method's specification. Raises Rejection."""
    spec = SPECS[method]
    if unknown := sorted(set(given) - set(spec)):
        raise bad_request(f"unknown parameter {unknown[0]}")
    for name, kind in spec.items():
        if kind.endswith("!") and name not in given:
            raise bad_request(f"parameter {name} is required")
    return {name: _typed(name, spec[name].rstrip("!"), value) for name, value in given.items()}


def _typed(name: str, kind: str, value: Any) -> Any:
    try:
        if kind == "int":
            return int(value)
        if kind == "bool":
            return {"true": True, "false": False}[str(value).lower()]
        if kind == "json":
            return json.loads(value) if isinstance(value, str) else value
    except (ValueError, KeyError):
        raise bad_request(f"parameter {name} is no {kind}") from None
    if kind == "str" and isinstance(value, Upload):
        raise bad_request(f"parameter {name} is no {kind}")
    return value if kind == "file" else str(value)


def _multipart(content_type: str, body: bytes) -> dict[str, Any]:
    boundary = re.search(r'boundary="?([^";]+)', content_type)
    if boundary is None:
        raise ValueError("multipart without a boundary")
    fields: dict[str, Any] = {}
    for part in body.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        name, file_name = (
            re.search(pattern, head.decode()) for pattern in (r'[; ]name="([^"]*)"', r'[; ]filename="([^"]*)"')
        )
        if name is None:
            raise ValueError("a part without a name")
        fields[name[1]] = Upload(file_name[1], content) if file_name else content.decode()
    return fields
