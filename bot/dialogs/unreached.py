"""Why a message reaches somebody not, in a few words: for lists of people to be telephoned."""

from core.talk.messages import Say


def unreached_said(reason: str | None) -> Say:
    """By the reason of the row that did not leave; None: it is not known."""
    return Say("notice-why-unreached", {"reason": (reason or "other").replace(" ", "-")})
