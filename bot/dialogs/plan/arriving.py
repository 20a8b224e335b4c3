"""A document that was sent or pasted: told why it cannot be read, or kept as a draft and shown."""

from bot.dialogs.base import Document, Reply
from bot.dialogs.effects import StoreDraft
from bot.dialogs.engine.outcomes import GoesOn, Outcome, ends
from bot.dialogs.plan.here import Here, PlanScene
from bot.dialogs.plan.items import title_said
from bot.dialogs.plan.unread import unread_said
from bot.dialogs.plan.versions import differences
from bot.dialogs.prompts import shortened
from core.plans.drafts import Draft
from core.talk.messages import Say

REASONS = frozenset(
    {
        "empty",
        "picture",
        "encrypted",
        "old-doc",
        "corrupt",
        "zip-bomb",
        "too-large",
        "no-text",
        "secret-marking",
        "not-vietnamese",
        "unknown-format",
        "not-fetched",
        "too-heavy",
        "ended",
        "old-font",
        "garbled",
    }
)


def unreadable(problem: str, draft: Draft | None) -> Outcome:
    """`draft`: the one that was there before, and stays."""
    reason = problem.replace("_", "-")
    if reason not in REASONS:
        reason = "corrupt"
    says = [Say(f"unreadable-{reason}")]
    if draft is not None:
        says.append(Say("plan-draft-kept"))
    return ends(*says, Say("plan-how-to-send"))


def arrived(read: Draft, document: Document | None, scene: PlanScene) -> Outcome:
    """What was read is stored at once; what was not, and what a newer version changes, is told first."""
    unread: tuple[Say, ...] = ()
    if document is not None:
        unread = (*_joined(document), *unread_said(document.partly, document.missed))
    if not read.items:
        return _empty(read, unread)
    first = differences(read, scene.known)
    if unread:
        first = (Reply(unread), *first)
    if document is not None and document.file_id:
        file_id = document.file_id
    else:
        file_id = None
    return GoesOn(Here(), effects=(StoreDraft(read, file_id),), looks=True, first=first)


def _joined(document: Document) -> tuple[Say, ...]:
    """That several files or messages were read as one."""
    if len(document.parts) < 2:
        return ()
    named = tuple(shortened(name, 60) for name in document.parts if name)
    if named:
        return (Say("plan-joined-files", {"count": len(document.parts), "names": named}),)
    return (Say("plan-joined-texts", {"count": len(document.parts)}),)


def _empty(read: Draft, unread: tuple[Say, ...]) -> Outcome:
    says = (*unread, Say("plan-empty"), Say("plan-how-to-send"))
    if read.head.number or read.head.title:
        return ends(title_said(read), *says)
    return ends(*says)
