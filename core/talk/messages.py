"""What is said and heard, whatever network carries it: sentences by name, messages, choices, limits, and why a message
could not leave. How rows keep a sentence: kept_sentences.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.talk.send_faults import SendFault

WORDS = "send-words"
"""The sentence that quotes what a network said."""


@dataclass(frozen=True)
class Say:
    """One sentence of bot/texts by its key; args are plain values (str, int, Decimal, date, datetime, time), Says, or
    tuples of them."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """One possible answer: the digit that is typed, its label, and the token a button carries (at most 64 bytes, opaque
    to the network)."""

    digit: str
    label: str
    token: str


@dataclass(frozen=True)
class File:
    """A stored file by its id; the bytes stay in storage until a channel asks for them."""

    id: int
    name: str


@dataclass(frozen=True)
class Picture:
    """Where a network may fetch a picture for this person; `instead`: the text where it does not, with a link."""

    address: str
    instead: str


@dataclass(frozen=True)
class Message:
    """What one person is to see. `text` is complete without buttons: choices with a digit are written in it as well.

    `moments`: words of the text that stand for a moment, so that a network may let people tap them. `react_to`: the
    network's id of the person's message that this one says was received.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    file: File | None = None
    moments: tuple[tuple[str, datetime], ...] = ()
    react_to: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True)
class Limits:
    """What a channel can do, as data. Lengths in characters; `monthly_quota` in messages, None when there is none.

    `links`: a link can start a talk with an invitation code. `edits`: what was said can be put into other words.
    `account`: under which messages are counted, with those of other channels of the same account; empty: for this one
    alone. `people`: how many may have their chat here, None: any number. `brings_again`: what could not be taken comes
    once more. `per_second`: how many messages the network takes of us, None: any number. `threads`: an answer names
    what it answers (`Message.react_to`). `pictures`: it shows those that it can fetch (`Message.picture`).
    """

    text_length: int
    buttons: bool
    files: bool
    may_start_talk: bool
    monthly_quota: int | None = None
    links: bool = False
    edits: bool = False
    account: str = ""
    people: int | None = None
    brings_again: bool = True
    per_second: float | None = None
    threads: bool = False
    pictures: bool = False


class HeardKind(StrEnum):
    """What a person did: TEXT typed, BUTTON pressed, DOCUMENT sent, OTHER (photo, voice, sticker: named in `text`),
    EDITED what was typed before, `text` being what stands there now, LEFT blocked the bot. CARD: a card of contacts,
    its telephone in `text` where it is the sender's own, else empty. Where a network tells later that a message of ours
    (`reply_to`) did not arrive, with its reason in `text`, it is LEFT when nothing will, RETURNED when it may be tried
    again."""

    TEXT = "text"
    BUTTON = "button"
    DOCUMENT = "document"
    OTHER = "other"
    EDITED = "edited"
    CARD = "card"
    LEFT = "left"
    RETURNED = "returned"


@dataclass(frozen=True)
class Heard:
    """One thing one person did in one chat. For BUTTON, `text` is the choice's token; for DOCUMENT, and for a photo,
    `file_ref` is what the channel fetches by, and `caption` what is written under it.

    `reply_to`: the network's id (`Sent.message_id`) of the bot's message that the person replied to, when they did.
    `album`: what files have in common that were sent at once, where the network says so. `message_id`: by which the
    network knows what was said, where there is such a thing; the same words said again are the same.
    """

    kind: HeardKind
    channel: str
    chat: str
    text: str = ""
    sender_name: str | None = None
    file_ref: str | None = None
    file_name: str | None = None
    file_size: int | None = None
    reply_to: str | None = None
    caption: str = ""
    album: str = ""
    message_id: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Update:
    """One raw update as the network gave it: `key` identifies it within its line, `body` is its JSON text, untouched.

    `line` is the bot that it was for, since another bot of the same channel counts anew. `chat` is the private chat
    that it came from, as `Heard` will have it; empty when that cannot be told at a glance. `sent_at` is the network's
    own date. `place` is given where updates may overtake each other on their way to us: the number that the network
    gave it, one more than that of the one before it; then `key` is its digits.
    """

    key: str
    body: str
    line: str = ""
    chat: str = ""
    sent_at: datetime | None = None
    place: int | None = None


class SendError(Exception):
    """A message did not leave. The class says what follows; `say` tells a person why: by a fault of ours with what its
    sentence needs (`told`), else by what the network answered, as it said it. The text is for the log. Neither ever
    holds a token."""

    def __init__(self, why: SendFault | str = SendFault.UNSAID, /, **told: object) -> None:
        if isinstance(why, SendFault):
            of_log = {name: value.key if isinstance(value, Say) else value for name, value in told.items()}
            super().__init__(why.format(**of_log))
            self.say = Say(why.key, told)
        else:
            super().__init__(why)
            self.say = Say(WORDS, {"text": why}) if why else Say(SendFault.UNSAID.key)


class Unreachable(SendError):
    """The person blocked the bot, left, or never started a talk."""


class Moved(SendError):
    """The chat has another id now; send there."""

    def __init__(self, to: str) -> None:
        super().__init__(SendFault.MOVED)
        self.to = to


class Throttled(SendError):
    """Too fast: the network asks to wait `after` before this chat is written to again. `or_spent`: it says the same
    when the month's messages are used up, and only who counts them can tell."""

    def __init__(self, after: timedelta, *, or_spent: bool = False) -> None:
        super().__init__(SendFault.THROTTLED, seconds=f"{after.total_seconds():g}")
        self.after = after
        self.or_spent = or_spent


class Unavailable(SendError):
    """The network or the line is down, or did not answer in time: worth another try later."""


class Refused(SendError):
    """The network will never take this message as it is."""


class Misconfigured(SendError):
    """The token or address of the channel is wrong: nothing can leave until the operator mends it."""


class QuotaSpent(SendError):
    """The month's messages are used up."""


class UnreadableUpdate(Exception):
    """An update that this version cannot parse; it is parked with its reason, never dropped."""


@dataclass(frozen=True)
class Sent:
    """The network's receipt; `parts` is how many messages the network took for ours."""

    message_id: str
    at: datetime | None = None
    note: str | None = None
    parts: int = 1
