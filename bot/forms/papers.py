"""The paper that is sent from a form's page: looked into as one that comes by chat, and kept with the report."""

from dataclasses import dataclass
from pathlib import PurePath

from bot.dialogs.base import Document
from bot.dialogs.engine.astray import why_not_kept
from bot.dialogs.report.effects import AttachFile
from bot.forms.opened import Opened
from bot.turns.deeds.effects import perform
from core.talk.messages import Say
from reading.documents.reasons import UnreadableReason
from reading.guarded.papers import is_marked
from storage.mail.files import keep_file

LOOKED_INTO = frozenset({".pdf", ".docx"})
PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"})
LONGEST_NAME = 120


@dataclass(frozen=True)
class SentPaper:
    """As it came: `name` as the browser says, `data` its bytes."""

    name: str
    data: bytes

    @property
    def kind(self) -> str:
        return PurePath(self.name).suffix.lower()

    @property
    def kept_as(self) -> str:
        """Without a folder, and not longer than a line."""
        name = PurePath(self.name.replace("\\", "/")).name
        return name[-LONGEST_NAME:]


async def why_not_taken(paper: SentPaper) -> Say | None:
    """Why it cannot be kept; of a state secret nothing is."""
    if not paper.data:
        return Say("page-paper-none")
    if paper.kind in PHOTOS:
        return None
    if paper.kind not in LOOKED_INTO:
        return Say("page-paper-kind")
    if await is_marked(paper.data, paper.kept_as):
        return why_not_kept(Document(paper.kept_as, 0, problem=str(UnreadableReason.SECRET_MARKING)))
    return None


async def keep_paper(form: Opened, paper: SentPaper) -> None:
    """In the transaction of the form's context. Raises PermissionError."""
    context = form.context
    file_id = await keep_file(context.session, paper.kept_as, paper.data, context.now)
    await perform((AttachFile(form.request.expectation_id, file_id),), context)


def too_large() -> Say:
    return why_not_kept(Document("", 0, problem="too_large")) or Say("page-paper-kind")
