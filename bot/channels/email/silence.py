"""Which letters nobody is to be answered for: what machines wrote, what went to a list, what is our own, what our
server holds for spam or for forged. A machine that answers a machine never ends. Pure."""

from collections.abc import Mapping, Sequence

from bot.channels.email.composing import is_ours

Head = Mapping[str, Sequence[str]]
BULK = frozenset({"bulk", "list", "junk", "auto_reply", "auto-reply"})
LISTS = ("list-id", "list-unsubscribe", "list-post")
MACHINES = ("x-autoreply", "x-autorespond", "x-loop")
NOBODY = ("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "no_reply")


def why_silent(head: Head, sender: str, own: str, checked_by: str) -> str | None:
    """None: a person wrote it to us. `sender` and `own` are addresses in lower case."""
    reasons = {
        "our own": sender == own or is_ours(_one(head, "message-id")),
        "by a machine": _by_machine(head) or sender.partition("@")[0].startswith(NOBODY),
        "to a list": any(name in head for name in LISTS) or _one(head, "precedence") in BULK,
        "returned": _one(head, "return-path").replace(" ", "") == "<>",
        "spam": _one(head, "x-spam-flag") == "yes",
        "not proven": bool(checked_by) and not _is_proven(head, checked_by),
    }
    return next((why for why, true in reasons.items() if true), None)


def _by_machine(head: Head) -> bool:
    submitted = _one(head, "auto-submitted").partition(";")[0].strip()
    return submitted not in ("", "no") or any(name in head for name in MACHINES)


def _is_proven(head: Head, checked_by: str) -> bool:
    """The topmost line counts: our own server puts its own there, and whatever the sender wrote stands below."""
    name, _, results = _one(head, "authentication-results").partition(";")
    words = name.split()
    return words[:1] == [checked_by.lower()] and "dmarc=pass" in results.replace(" ", "").replace("\t", "")


def _one(head: Head, name: str) -> str:
    return next(iter(head.get(name, ())), "").strip().lower()
