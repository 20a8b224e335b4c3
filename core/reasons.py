"""Why a message has not left, or has not left yet, in words an operator reads on the row. When each is given is decided
where the row is judged."""

from enum import StrEnum


class Reason(StrEnum):
    """The first group ends a row as withheld, the second as failed, the third only makes it wait."""

    ALREADY_REPORTED = "already reported"
    EXCUSED = "excused"
    DATE_CHANGED = "date changed"
    LADDER_CHANGED = "ladder changed"
    TOO_LATE = "too late"
    OVERTAKEN = "overtaken"
    UNREACHABLE = "unreachable"
    HANDED_ON = "chat handed on"
    NOT_CONSENTED = "not consented"
    SECRET = "secret"
    NO_HOLDER = "no holder"
    POST_ENDED = "post ended"
    CANCELLED = "cancelled"
    DATE_UNSETTLED = "date unsettled"
    DATE_SETTLED = "date settled"
    HOUR_SETTLED = "hour settled"
    PLAN_REPLACED = "plan replaced"
    PLAN_STOPPED = "plan stopped"
    PLAN_TAKEN_BACK = "activation undone"
    TOLD_AT_ACTIVATION = "told at activation"
    STOPPED = "stopped"

    BLOCKED = "blocked"
    REFUSED = "refused"
    UNSAYABLE = "unsayable"
    NETWORK = "network"
    ERROR = "error"

    QUIET_HOURS = "quiet hours"
    THROTTLED = "throttled"
    MOVED = "moved"
    MISCONFIGURED = "misconfigured"
    QUOTA = "quota"
    GATHERED = "gathered"
    REFUSING = "network refuses"
    FALLBACK = "failed in another chat"
    PAUSED = "paused"
    PERHAPS_SAID = "perhaps already said"
