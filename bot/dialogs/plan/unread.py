"""What of a document was not read, as whoever gave it is told."""

from collections.abc import Sequence

from core.talk.messages import Say
from reading.documents.extent import Extent, Missed

MOST_PAGES = 12
"""Numbers of pages that are told one by one."""


def unread_said(partly: Extent | None, missed: Sequence[Missed]) -> tuple[Say, ...]:
    """What of a document was not read: the end of a long one, and what stands within the rest."""
    says = tuple(_missed_said(each) for each in missed)
    if partly is None:
        return says
    return (Say("document-partly", {"read": partly.read, "of": partly.of}), *says)


def _missed_said(missed: Missed) -> Say:
    pages = ", ".join(map(str, missed.pages[:MOST_PAGES]))
    if len(missed.pages) > MOST_PAGES:
        pages += ", …"
    return Say(f"document-missed-{missed.kind.value}", {"pages": pages})
