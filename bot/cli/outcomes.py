"""Where messages stand and why, in words of the operator's language. What is stored is core.states' and
core.reasons'."""

from core.reasons import Reason
from core.talk.messages import Say

REASONS = frozenset(reason.value for reason in Reason)


def state_said(state: str) -> Say:
    return Say(f"cli-state-{state}")


def reason_said(reason: str | None) -> Say | str:
    """A reason that no row of this version gives is shown as it is."""
    if reason in REASONS:
        return Say(f"cli-reason-{reason.replace(' ', '-')}")
    return reason or "–"
