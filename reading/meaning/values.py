"""What a typed sentence may mean, before anybody has asked what it was said to."""

from enum import StrEnum


class Meaning(StrEnum):
    """One thing that a sentence may be."""

    YES = "yes"
    NO = "no"
    RECEIVED = "received"
    LATER = "later"
    """ "lát nữa", "đang họp": not now, and no day is named."""
    PROMISE = "promise"
    """ "mai gửi", "xin lùi 2 hôm": a day is promised or asked for; reading.when says which."""
    THANKS = "thanks"
    GREETING = "greeting"
    """A greeting, a wish, a kind word."""
    QUESTION = "question"
    NOT_MINE = "not_mine"
    """ "không phải tôi", "nhầm số rồi": the wrong person was written to."""
    STOP = "stop"
    WAIT = "wait"
    """ "khoan", "để xem lại", "ok nhưng …": nothing may be sent yet."""
    CALL_ME = "call_me"
    WHAT_WAS_SENT = "what_was_sent"
    ALREADY = "already"
    """ "gửi rồi": it has been done, this person says."""
    AS_BEFORE = "as_before"
    """ "như kỳ trước": the figures of the time before."""


class Asked(StrEnum):
    """What kind of question a sentence is held against."""

    READ_BACK = "read_back"
    CONSENT = "consent"
    NOTICE = "notice"
    FIGURES = "figures"
    OTHER = "other"
