"""What a message is, and which goes before which. How one leaves is storage.mail.claims'."""

from enum import StrEnum


class MessageKind(StrEnum):
    """What a message is. Only a REPLY answers somebody who just wrote: it goes first, at any hour, and needs no
    consent. A PARTING is one to somebody of whom nothing is kept (storage.mail.unkept). A DIGEST is a reminder that may
    leave in one message with others. URGENT is a notice that leaves at any hour. CLOCK asks the office whether the hour
    is right, and leaves only while it is in doubt."""

    REPLY = "reply"
    PARTING = "parting"
    REMINDER = "reminder"
    NOTICE = "notice"
    DIGEST = "digest"
    CLOCK = "clock"
    URGENT = "urgent"


PRIORITIES = {
    MessageKind.REPLY: 0,
    MessageKind.PARTING: 0,
    MessageKind.REMINDER: 1,
    MessageKind.DIGEST: 1,
    MessageKind.NOTICE: 2,
    MessageKind.CLOCK: 3,
    MessageKind.URGENT: 4,
}
REPLIES = PRIORITIES[MessageKind.REPLY]
ASKING = PRIORITIES[MessageKind.CLOCK]
TO_STRANGERS = -1
"""Replies to whom nobody is linked. What is not more than REPLIES answers somebody; these leave after the others do."""
AT_ANY_HOUR = PRIORITIES[MessageKind.URGENT]
"""Bulk that the office's hours do not hold; its number says nothing of its place, which is before all other bulk."""
BULK = tuple(sorted(set(PRIORITIES.values()) - {REPLIES, ASKING, AT_ANY_HOUR}))
"""What waits for the office's hours."""
LEVELS = (REPLIES, TO_STRANGERS, AT_ANY_HOUR, *BULK)
"""The priorities, the most urgent first. Asked one by one, so that each is one range of an index."""
IN_DOUBT = (REPLIES, TO_STRANGERS, ASKING)
"""Those that leave while it is not known which hour it is."""
