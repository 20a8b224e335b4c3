"""What each method of the Bot API does to the world, save getUpdates, which waits (polling.py)."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from tests.fakes.botapi.faults import Faults
from tests.fakes.botapi.markup import check_markup
from tests.fakes.botapi.parameters import Upload
from tests.fakes.botapi.photos import photo_size
from tests.fakes.botapi.rejection import bad_request
from tests.fakes.botapi.world import ALL_BUT_MEMBERS, Document, Person, SentMessage, World, document_json

Given = dict[str, Any]

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024
ANSWER_LENGTH = 200
DESCRIPTION_LENGTH, SHORT_LENGTH = 512, 120
DOWNLOAD_SIZE = 20_000_000
UPLOAD_SIZE = 50_000_000


class Methods:
    """The methods by name; each takes checked parameters and returns the `result`. Raises Rejection."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._by_name: dict[str, Callable[[Given], Any]] = {
            "getMe": lambda _: world.me,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "answerCallbackQuery": self._answer_query,
            "getFile": self._get_file,
            "sendChatAction": self._chat_action,
            "setMyCommands": self._set_commands,
            "getMyCommands": lambda _: world.commands,
            "deleteMyCommands": self._delete_commands,
            "setMyDescription": lambda given: self._describe("description", DESCRIPTION_LENGTH, given),
            "getMyDescription": lambda given: self._described("description", given),
            "setMyShortDescription": lambda given: self._describe("short_description", SHORT_LENGTH, given),
            "getMyShortDescription": lambda given: self._described("short_description", given),
            "setMessageReaction": self._react,
            "setChatMenuButton": self._set_menu,
        }

    def call(self, method: str, given: Given) -> Any:
        return self._by_name[method](given)

    def _send_message(self, given: Given) -> Any:
        person = self._ready(given)
        text, markup = checked_text(given["text"], TEXT_LENGTH), check_markup(given.get("reply_markup"))
        message = self._world.deliver(person, text, markup)
        self._world.dates[message.chat, message.message_id] = dates_in(text, given.get("entities") or ())
        return self._world.as_json(message)

    def _send_document(self, given: Given) -> Any:
        person = self._ready(given)
        caption = checked_text(given["caption"], CAPTION_LENGTH) if given.get("caption") else ""
        markup = check_markup(given.get("reply_markup"))
        return self._world.as_json(self._world.deliver(person, caption, markup, self._document(given["document"])))

    def _send_photo(self, given: Given) -> Any:
        person = self._ready(given)
        caption = checked_text(given["caption"], CAPTION_LENGTH) if given.get("caption") else ""
        markup, photo = check_markup(given.get("reply_markup")), given["photo"]
        if not isinstance(photo, Upload):
            raise bad_request("wrong file identifier/HTTP URL specified")
        size = photo_size(photo.content)
        return self._world.as_json(
            self._world.deliver(person, caption, markup, self._world.add_file(photo.name, photo.content, size))
        )

    def _ready(self, given: Given) -> Person:
        person = self._world.reachable(given["chat_id"])
        self._faults.check_pace(person.chat)
        return person

    def _document(self, given: Any) -> Document:
        if not isinstance(given, Upload):
            return self._file(str(given))
        if not given.content:
            raise bad_request("file must be non-empty")
        if len(given.content) > UPLOAD_SIZE:
            raise bad_request("file is too big")
        return self._world.add_file(given.name, given.content)

    def _file(self, file_id: str) -> Document:
        try:
            return self._world.files[file_id]
        except KeyError:
            raise bad_request("wrong file_id or the file is temporarily unavailable") from None

    def _edit_text(self, given: Given) -> Any:
        message = self._own(given)
        return self._edited(message, checked_text(given["text"], TEXT_LENGTH), given)

    def _edit_markup(self, given: Given) -> Any:
        message = self._own(given)
        return self._edited(message, message.text, given)

    def _own(self, given: Given) -> SentMessage:
        return self._world.message(given["chat_id"], given["message_id"])

    def _edited(self, message: SentMessage, text: str, given: Given) -> Any:
        return self._world.as_json(self._world.edit(message, text, check_markup(given.get("reply_markup"))))

    def _answer_query(self, given: Given) -> Any:
        if self._world.queries.get(given["callback_query_id"], given) is not None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if utf16_units(given.get("text", "")) > ANSWER_LENGTH:
            raise bad_request("MESSAGE_TOO_LONG")
        self._world.queries[given["callback_query_id"]] = given
        return True

    def _get_file(self, given: Given) -> Any:
        document = self._file(given["file_id"])
        if len(document.content) > DOWNLOAD_SIZE:
            raise bad_request("file is too big")
        described = document_json(document)
        folder = "documents" if document.size is None else "photos"
        return {key: described[key] for key in ("file_id", "file_unique_id", "file_size")} | {
            "file_path": f"{folder}/{document.file_id}"
        }

    def _chat_action(self, given: Given) -> Any:
        self._world.reachable(given["chat_id"])
        return True

    def _set_commands(self, given: Given) -> Any:
        for command in given["commands"]:
            if set(command) != {"command", "description"} or not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= utf16_units(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        scope = given.get("scope") or {"type": "default"}
        if scope["type"] == "chat":
            self._world.chat_commands[self._world.reachable(str(scope["chat_id"])).chat] = list(given["commands"])
        else:
            self._world.commands = list(given["commands"])
        return True

    def _delete_commands(self, given: Given) -> Any:
        scope = given.get("scope") or {"type": "default"}
        if scope["type"] == "chat":
            self._world.chat_commands.pop(self._world.reachable(str(scope["chat_id"])).chat, None)
        else:
            self._world.commands = []
        return True

    def _describe(self, what: str, most: int, given: Given) -> Any:
        said = given.get(what) or ""
        if utf16_units(said) > most:
            raise bad_request(f"{what.replace('_', ' ')} is too long")
        self._world.descriptions[what, given.get("language_code") or ""] = said
        self._world.described += 1
        return True

    def _described(self, what: str, given: Given) -> Any:
        """Of a language that has none the one for all."""
        known = self._world.descriptions
        return {what: known.get((what, given.get("language_code") or ""), known.get((what, ""), ""))}

    def _set_menu(self, given: Given) -> Any:
        self._world.menu = (given.get("menu_button") or {"type": "default"})["type"]
        return True

    def _react(self, given: Given) -> Any:
        person = self._world.reachable(given["chat_id"])
        if not given["message_id"] > 0 or (person.chat, given["message_id"]) in self._world.messages:
            raise bad_request("message to react not found")
        for reaction in given.get("reaction", ()):
            if reaction != {"type": "emoji", "emoji": "👍"}:
                raise bad_request("REACTION_INVALID")
        self._world.reactions[person.chat, given["message_id"]] = [one["emoji"] for one in given.get("reaction", ())]
        return True

    def _set_webhook(self, given: Given) -> Any:
        if not given["url"]:
            return self._delete_webhook(given)
        if not re.match(r"https://|http://127\.0\.0\.1[:/]", given["url"]):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", given.get("secret_token", "")):
            raise bad_request("secret token contains unallowed characters")
        self._world.allowed = given.get("allowed_updates") or ALL_BUT_MEMBERS
        self._world.webhook = {"url": given["url"], "secret": given.get("secret_token"), "error": None}
        self._drop(given)
        return True

    def _delete_webhook(self, given: Given) -> Any:
        self._world.webhook = None
        self._drop(given)
        return True

    def _drop(self, given: Given) -> None:
        if given.get("drop_pending_updates"):
            self._world.updates.clear()
        self._world.on_change()

    def _webhook_info(self, _: Given) -> Any:
        webhook = self._world.webhook or {"url": "", "error": None}
        error = webhook["error"]
        return {
            "url": webhook["url"],
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates),
            **({"last_error_date": error[0], "last_error_message": error[1]} if error else {}),
        }


def checked_text(text: str, length: int) -> str:
    """`text` as Telegram shows it, without white space around it; raises its refusals."""
    shown = text.strip()
    if not shown:
        raise bad_request("message text is empty")
    if utf16_units(shown) > length:
        raise bad_request("message caption is too long" if length == CAPTION_LENGTH else "message is too long")
    return shown


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def dates_in(text: str, entities: Sequence[Any]) -> list[tuple[str, int]]:
    """(words that are tapped, the moment in seconds since 1970) of each date_time entity; raises for others and for
    one that is not in the text."""
    units = text.encode("utf-16-le", "surrogatepass")
    found = []
    for one in entities:
        start, end = 2 * one["offset"], 2 * (one["offset"] + one["length"])
        if one["type"] != "date_time" or not 0 <= start < end <= len(units) or not isinstance(one["unix_time"], int):
            raise bad_request("can't parse entities")
        found.append((units[start:end].decode("utf-16-le"), one["unix_time"]))
    return found
