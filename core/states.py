"""Where stored things stand, told by enums that are stored by their values. What follows from a state is for the rules
that judge it."""

from enum import StrEnum


class ExpectationState(StrEnum):
    """What has become of one unit's piece of work."""

    OWING = "owing"
    DONE = "done"
    EXCUSED = "excused"


class AlarmState(StrEnum):
    """What has become of an alarm."""

    WAITING = "waiting"
    FIRED = "fired"
    WITHHELD = "withheld"
    CANCELLED = "cancelled"


class MessageState(StrEnum):
    """Where a message of the outbox stands. HELD: its notice is paused."""

    QUEUED = "queued"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    WITHHELD = "withheld"


STILL_WAITING = (MessageState.QUEUED, MessageState.HELD, MessageState.SENDING)
"""What has neither left nor been given up."""


class EventState(StrEnum):
    """Whether a conference's date is firm."""

    TENTATIVE = "tentative"
    FIXED = "fixed"
    CANCELLED = "cancelled"


class OccurrenceState(StrEnum):
    """Whether an occurrence is asked of anybody."""

    OPEN = "open"
    CANCELLED = "cancelled"


class DeadlineState(StrEnum):
    """Whether a duty goes on. STOPPED: it was collected without a plan, and is not any more."""

    ACTIVE = "active"
    STOPPED = "stopped"
    CANCELLED = "cancelled"


class PlanState(StrEnum):
    """Where a plan stands. STOPPED: what it had still to come is called off, and may be opened again."""

    DRAFT = "draft"
    ACTIVE = "active"
    STOPPED = "stopped"
    REPLACED = "replaced"
    DISCARDED = "discarded"


class CorrectionState(StrEnum):
    """What the office has said to a change after the lock. OVERTAKEN: the unit sent another."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    OVERTAKEN = "overtaken"


class QuestionState(StrEnum):
    """What has become of a sentence that was handed to the office. CALLED: the office has called back. WITHDRAWN:
    whoever wrote it took it back, or is not remembered any more."""

    OPEN = "open"
    ANSWERED = "answered"
    CALLED = "called"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class InboxState(StrEnum):
    """What has become of an update. PARKED: nobody could make sense of it, or it failed too often."""

    WAITING = "waiting"
    DONE = "done"
    PARKED = "parked"


class AddressState(StrEnum):
    """Whether a chat can be written to."""

    ACTIVE = "active"
    BLOCKED = "blocked"
