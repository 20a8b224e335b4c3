"""The file that goes with a notice: chosen on its page, looked into in a process apart, kept once for all who get it.
How pages carry it until then: bot/desk/carried.py."""

from dataclasses import dataclass

from bot.app import House
from bot.desk.call import DeskCall
from bot.desk.carried import FIELD, carried_file, carried_token
from bot.dialogs.base import Document
from bot.dialogs.engine.astray import why_not_kept
from bot.forms.papers import SentPaper
from core.talk.messages import Say
from core.talk.pictures import picture_type
from reading.documents.reasons import UnreadableReason
from reading.guarded.papers import is_marked
from storage.mail.files import KeptFile, file_bytes, keep_file, kept_file, release_files
from web.desk_pages import Calling
from web.file_pages import Download

PURPOSE = "notice-file"
PDF, PACKED = b"%PDF-", b"PK\x03\x04"
DOCUMENTS = {".pdf": PDF, ".docx": PACKED, ".xlsx": PACKED}
"""How documents of these kinds begin; a PDF may have a little before that."""
PICTURES = frozenset({".png", ".jpg", ".jpeg"})
ACCEPTED = ",".join((*DOCUMENTS, *sorted(PICTURES)))
HEAD = 1024


@dataclass(frozen=True)
class Brought:
    """A file as it came with the form; no name: none was chosen. `why` it cannot go along."""

    name: str = ""
    data: bytes = b""
    why: Say | None = None


@dataclass(frozen=True)
class Attached:
    """What goes along, or nothing; `why` that which was chosen does not."""

    file: KeptFile | None = None
    why: Say | None = None

    @property
    def file_id(self) -> int | None:
        if self.file is None:
            return None
        return self.file.id


async def look_into(house: House, calling: Calling) -> Brought:
    """Of a state secret nothing is kept."""
    if calling.upload is None:
        return Brought()
    paper = SentPaper(calling.upload.name, calling.upload.data)
    return Brought(paper.kept_as, paper.data, await _why_not(paper))


async def _why_not(paper: SentPaper) -> Say | None:
    if not paper.data:
        return Say("desk-notices-file-empty")
    if not _is_taken(paper):
        return Say("desk-notices-file-kind")
    if paper.kind in DOCUMENTS and await is_marked(paper.data, paper.kept_as):
        return why_not_kept(Document(paper.kept_as, 0, problem=str(UnreadableReason.SECRET_MARKING)))
    return None


def _is_taken(paper: SentPaper) -> bool:
    """Whether it is of a kind that goes along, by its name and by its bytes."""
    if paper.kind in PICTURES:
        return picture_type(paper.data) is not None
    begins = DOCUMENTS.get(paper.kind)
    return begins is not None and begins in paper.data[:HEAD]


# --- from page to page ------------------------------------------------------------------------------------------------


def token_of(file: KeptFile | None, call: DeskCall) -> str:
    """How a page of this person carries it."""
    if file is None:
        return ""
    return carried_token(file.id, PURPOSE, call)


async def carried_in(call: DeskCall) -> KeptFile | None:
    """The one that the page carries, as long as it is kept."""
    return await carried_file(PURPOSE, call)


async def attached_in(call: DeskCall) -> Attached:
    """What goes along by what was filled in: a newly chosen one takes the place of the one that the page carries."""
    carried, brought = await carried_in(call), _brought(call)
    if brought.why is not None:
        return Attached(carried, brought.why)
    if brought.name:
        return Attached(await _instead_of(carried, brought, call))
    if call.field("without"):
        await let_go(carried, call)
        return Attached()
    if carried is None and call.field(FIELD):
        return Attached(why=Say("desk-notices-file-gone"))
    return Attached(carried)


def _brought(call: DeskCall) -> Brought:
    if isinstance(call.prepared, Brought):
        return call.prepared
    return Brought()


async def _instead_of(carried: KeptFile | None, brought: Brought, call: DeskCall) -> KeptFile | None:
    file_id = await keep_file(call.s, brought.name, brought.data, call.now)
    if carried is not None and carried.id != file_id:
        await let_go(carried, call)
    return await kept_file(call.s, file_id)


async def let_go(file: KeptFile | None, call: DeskCall) -> None:
    """It does not go along after all, and is kept no more where nothing else needs it."""
    if file is not None:
        await release_files(call.s, {file.id})


def file_said(file: KeptFile | None, call: DeskCall) -> str:
    """Its name and how large it is; empty where there is none."""
    if file is None:
        return ""
    return call.say("desk-notices-file-named", name=file.name, size=_size(file.size, call))


def _size(size: int, call: DeskCall) -> str:
    kilobytes = max(1, round(size / 1024))
    if kilobytes < 1024:
        return call.say("desk-notices-kilobytes", size=kilobytes)
    return call.say("desk-notices-megabytes", size=round(kilobytes / 1024, 1))


async def download_of(file_id: int | None, call: DeskCall) -> Download | None:
    """The file itself; None where nothing of it is kept."""
    file = await kept_file(call.s, file_id)
    if file is None:
        return None
    return Download(*await file_bytes(call.s, file.id))
