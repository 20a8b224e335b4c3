"""What Telegram's refusals mean in the house's words: one table, the most specific row first. Nothing is decided here
about trying again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.wire import LineError
from core.talk.messages import Misconfigured, Moved, Refused, SendError, Throttled, Unavailable, Unreachable
from core.talk.send_faults import SendFault

# BadRequest is a NetworkError, so the order matters. The words are looked for in lower case. None: it is
# as we wanted it.
_TABLE: tuple[tuple[type[TelegramError], str, type[SendError] | None], ...] = (
    (InvalidToken, "", Misconfigured),
    (EndPointNotFound, "", Misconfigured),
    (Forbidden, "", Unreachable),
    (BadRequest, "message is not modified", None),
    (BadRequest, "chat not found", Unreachable),
    (BadRequest, "user not found", Unreachable),
    (BadRequest, "peer_id_invalid", Unreachable),
    (BadRequest, "user is deactivated", Unreachable),
    (BadRequest, "logged out", Misconfigured),
    (BadRequest, "webhook", Misconfigured),
    (BadRequest, "", Refused),
    (NetworkError, "entity too large", Refused),
    (TelegramError, "", Unavailable),
)


class NoLine(NetworkError):
    """Telegram was not reached, for `cause`."""

    def __init__(self, cause: LineError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def translate(error: TelegramError, token: str, *, of_file: bool = False) -> SendError | None:
    """The same refusal in our vocabulary, its text without `token`; None when nothing is wrong. `of_file`: a file was
    asked for, and whatever is said against it is said of that file alone."""
    if isinstance(error, RetryAfter):
        # int seconds, or a timedelta where PTB_TIMEDELTA is set.
        after = error.retry_after
        return Throttled(after if isinstance(after, timedelta) else timedelta(seconds=after))
    if isinstance(error, ChatMigrated):
        return Moved(str(error.new_chat_id))
    if isinstance(error, NoLine):
        return error.cause.meaning(token)
    text = error.message.lower()
    if of_file and (isinstance(error, Forbidden) or (isinstance(error, InvalidToken) and "not found" in text)):
        # 404: the library takes it for a wrong token, which is 401 when a file is asked for.
        return Refused(SendFault.FILE_GONE)
    meaning = next(meaning for kind, words, meaning in _TABLE if isinstance(error, kind) and words in text)
    if meaning is Misconfigured and isinstance(error, InvalidToken):
        # PTB's own sentence may hold the token.
        return Misconfigured(SendFault.TOKEN_OR_SERVER_WRONG, network="Telegram")
    if meaning:
        return meaning(_without(token, error.message))
    return None


@contextmanager
def translated(token: str, *, of_file: bool = False) -> Iterator[None]:
    """Raises our vocabulary for Telegram's, without the original behind it: its traceback could show an address, which
    holds the token."""
    try:
        yield
    except TelegramError as error:
        meaning = translate(error, token, of_file=of_file)
        if meaning is not None:
            raise meaning from None


def _without(token: str, text: str) -> str:
    if token:
        return text.replace(token, "…")
    return text
