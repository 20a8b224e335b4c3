"""Numbers somebody is to reach, found in a plan's text."""

from core.plans import FoundTarget


def read_targets(text: str) -> tuple[FoundTarget, ...]:
    """The targets in the text, in order."""
    return ()
