"""What Zalo's refusals mean in the house's words: one table, the most specific row first. Nothing is decided here about
trying again.

Where it differs from other networks: 403 is "Internal server error" in Zalo's own list of errors; 404 is also said of a
webhook that is not there; 408 ends a poll without news; 426 is a method's limit of a day; 429 stands for a rate and for
a spent quota alike, and says not how long to wait: who counts what was sent can tell (`Throttled.or_spent`)."""

from collections.abc import Sequence
from datetime import timedelta

from core.talk.messages import Misconfigured, Refused, SendError, Throttled, Unavailable, Unreachable
from core.talk.send_faults import SendFault

BREATH = timedelta(minutes=1)
"""How long a chat is left alone after a 429."""
IDLE = 408
NO_WEBHOOK = 404
AT_WORK = (400, 404, 408, 413, 426, 429)

_SENDS = ("sendMessage", "sendPhoto")
_GONE = (
    "chat not found",
    "user not found",
    "not found",
    "block",
    "not interact",
    "not follow",
    "deactivated",
    "invalid chat",
)
_ANY: Sequence[str] = ("",)

# (code, methods, words in lower case) → meaning. Codes from 500 on, and those that nobody has documented, are at the
# end.
_TABLE: tuple[tuple[int, Sequence[str], Sequence[str], type[SendError]], ...] = (
    (401, (), _ANY, Misconfigured),
    (403, (), _ANY, Unavailable),
    (404, _SENDS, _ANY, Unreachable),
    (404, ("getMe", "getUpdates", "setWebhook"), _ANY, Misconfigured),
    (404, (), _ANY, Unavailable),
    (400, _SENDS, _GONE, Unreachable),
    (400, (), _ANY, Refused),
    (408, (), _ANY, Unavailable),
    (413, (), _ANY, Refused),
    (426, (), _ANY, Unavailable),
)


class ZaloRefusal(Exception):
    """Zalo answered that it is not ok: to which method, with which code and words. `spoken`: in its own JSON; else the
    code is that of HTTP, from whatever stands before it."""

    def __init__(self, method: str, code: int, words: str, *, spoken: bool = True) -> None:
        super().__init__(f"{code} {words}".strip())
        self.method = method
        self.code = code
        self.words = words
        self.spoken = spoken


def translate(refusal: ZaloRefusal) -> SendError:
    """The same in our vocabulary."""
    if refusal.code == 429:
        return Throttled(BREATH, or_spent=True)
    if refusal.code == 404 and not refusal.spoken:
        # Not Zalo says so but what stands before it.
        return Unavailable(str(refusal))
    if refusal.code == 401:
        return Misconfigured(SendFault.TOKEN_REJECTED, network="Zalo")
    return _meaning(refusal)(str(refusal))


def is_there(refusal: ZaloRefusal) -> bool:
    """Whether Zalo is at work, and only says no to this."""
    return refusal.spoken and refusal.code in AT_WORK and _meaning(refusal) is not Misconfigured


def _meaning(refusal: ZaloRefusal) -> type[SendError]:
    words = refusal.words.lower()
    for code, methods, phrases, meaning in _TABLE:
        concerns = not methods or refusal.method in methods
        if code == refusal.code and concerns and any(phrase in words for phrase in phrases):
            return meaning
    return Unavailable
