"""Telegram's refusals in the house's words."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.errors import NoLine, translate, translated
from bot.channels.wire import LineError, NoAddress, TooLarge, TooSlow
from core.talk.messages import Misconfigured, Moved, Refused, SendError, Throttled, Unavailable, Unreachable

TOKEN = "123:secret"


@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Unreachable, "Forbidden: bot was blocked by the user"),
        (BadRequest("Chat not found"), Unreachable, "Chat not found"),
        (BadRequest("PEER_ID_INVALID"), Unreachable, "PEER_ID_INVALID"),
        (BadRequest("BUTTON_DATA_INVALID"), Refused, "BUTTON_DATA_INVALID"),
        (BadRequest("Message is too long"), Refused, "Message is too long"),
        (NoLine(TooSlow("slow")), Unavailable, "no answer in time"),
        (NoLine(LineError("at https://x/bot123:secret/")), Unavailable, "no connection: at https://x/bot…/"),
        (NoLine(NoAddress("ftp://x")), Misconfigured, "base_url: no address of HTTP"),
        (NoLine(TooLarge("much")), Refused, "the answer is longer than what is read"),
        (NetworkError("Bad Gateway"), Unavailable, "Bad Gateway"),
        (NetworkError("Request Entity Too Large"), Refused, "Request Entity Too Large"),
        (NetworkError("no way to https://x/bot123:secret/getMe"), Unavailable, "no way to https://x/bot…/getMe"),
        (
            InvalidToken("The token `123:secret` was rejected"),
            Misconfigured,
            "Telegram rejects the token, or base_url is not a Bot API",
        ),
        (EndPointNotFound("Endpoint 'x' not found"), Misconfigured, "Endpoint 'x' not found"),
        (Conflict("terminated by other getUpdates request"), Unavailable, "terminated by other getUpdates request"),
        (TelegramError("Invalid server response"), Unavailable, "Invalid server response"),
        (RetryAfter(5), Throttled, "throttled for 5 s"),
        (RetryAfter(timedelta(seconds=7)), Throttled, "throttled for 7 s"),
        (ChatMigrated(-1005), Moved, "chat moved"),
    ],
)
def test_a_refusal_has_one_meaning(error: TelegramError, kind: type[SendError], text: str) -> None:
    meaning = translate(error, TOKEN)

    assert (type(meaning), str(meaning)) == (kind, text)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (InvalidToken("Not Found"), Refused),
        (InvalidToken("Not Found (404)"), Refused),
        (InvalidToken("Unauthorized"), Misconfigured),
        (Forbidden("Forbidden"), Refused),
        (BadRequest("wrong file_id or the file is temporarily unavailable"), Refused),
        (NetworkError("Bad Gateway"), Unavailable),
    ],
)
def test_what_is_said_of_a_file_is_said_of_it_alone(error: TelegramError, kind: type[SendError]) -> None:
    assert type(translate(error, TOKEN, of_file=True)) is kind


def test_a_message_that_already_reads_so_is_no_failure() -> None:
    with translated(TOKEN):
        raise BadRequest("Message is not modified: specified new message content is the same")


def test_the_original_is_not_shown_behind_the_translation() -> None:
    with pytest.raises(Unavailable) as raised, translated(TOKEN):
        raise NetworkError("https://x/bot123:secret/getMe")

    assert raised.value.__suppress_context__
    assert str(raised.value) == "https://x/bot…/getMe"
