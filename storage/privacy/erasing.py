"""A person who took their consent back: text and identity go in this transaction, rows, keys and told dates stay, the
unit's figures stay under the post. What becomes of each column is storage.privacy.fates; others' rows that name the
person are storage.privacy.sweeping's, step by step afterwards."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select, update

from core.office.people import Consent
from core.reasons import Reason
from core.states import InboxState
from core.talk.trail import TrailSubject
from storage.database.chats import in_chat
from storage.database.journal import note
from storage.database.schema import (
    AddressRow,
    AttachmentRow,
    ConsentRow,
    ContactRow,
    InboxRow,
    InvitationRow,
    OutboxRow,
    PlanRow,
    PostRow,
    QuestionRow,
    ReadBackRow,
    TrailRow,
    UnitRow,
)
from storage.database.session import Session
from storage.mail.blanking import empty_drafts, empty_messages, empty_updates, forget_chat, hold_back
from storage.mail.files import release_files
from storage.mail.questions import empty_questions
from storage.office import arrivals
from storage.office.dated import NEWEST_POST_FIRST
from storage.privacy.erasures import ErasedThing, chat_text, contact_text, remember_erasure
from storage.reports.sentences import forget_sentences

NOBODY = "–"
"""In place of the name of somebody who never held a post."""


@dataclass(frozen=True)
class Gone:
    """Who was erased: by what name, telephone and (channel, chat) others' rows may know them, and what stands in place
    of the name."""

    contact_id: int
    name: str
    phone: str | None
    post: str
    chats: tuple[tuple[str, str], ...]

    @property
    def known_by(self) -> dict[str, object]:
        """As JSON, for the sweep."""
        return {**vars(self), "chats": [list(chat) for chat in self.chats]}


async def erase_person(s: Session, contact_id: int, now: datetime) -> Gone:
    """Erases the person, once more if they came back meanwhile. What others' rows say of them is left to the sweep that
    is queued here."""
    gone = await _gone(s, contact_id)
    files = set(await s.scalars(select(AttachmentRow.file_id).where(AttachmentRow.contact_id == contact_id)))
    files |= await _empty_talks(s, gone)
    files |= await empty_drafts(s, PlanRow.contact_id == contact_id)
    await empty_questions(s, Reason.NOT_CONSENTED, QuestionRow.contact_id == contact_id)
    await s.execute(delete(ReadBackRow).where(ReadBackRow.contact_id == contact_id))
    await forget_sentences(s, contact_id)
    await _end_identity(s, gone, now)
    await release_files(s, files, erased=contact_id)
    texts = [contact_text(contact_id, gone.name), *(chat_text(*chat) for chat in gone.chats)]
    note(s, "contact %s erased: consent taken back", contact_id)
    await remember_erasure(s, ErasedThing.PERSON, texts, now, sweep=gone.known_by)
    return gone


async def _gone(s: Session, contact_id: int) -> Gone:
    """As they are known until now; nobody else changes them meanwhile."""
    mine = select(ContactRow.name, ContactRow.phone).where(ContactRow.id == contact_id)
    name, phone = (await s.execute(mine.with_for_update())).one()
    chats = await s.execute(select(AddressRow.channel, AddressRow.chat).where(AddressRow.contact_id == contact_id))
    at = tuple((channel, chat) for channel, chat in chats)
    return Gone(contact_id, name, phone, await _post(s, contact_id), at)


async def _empty_talks(s: Session, gone: Gone) -> set[int]:
    """What was said in the person's chats, by either side; the files."""
    files: set[int] = set()
    for channel, chat in gone.chats:
        files |= await _empty_talk(s, gone, channel, chat)
        await forget_chat(s, channel, chat)
    return files


async def _empty_talk(s: Session, gone: Gone, channel: str, chat: str) -> set[int]:
    # What waits is answered first, and emptied by its own turn.
    files = await empty_updates(s, in_chat(InboxRow, channel, chat), InboxRow.state != InboxState.WAITING)
    theirs = or_(OutboxRow.contact_id == gone.contact_id, OutboxRow.contact_id.is_(None))
    mine = (in_chat(OutboxRow, channel, chat), theirs)
    await hold_back(s, Reason.NOT_CONSENTED, *mine)
    return files | await empty_messages(s, *mine)


async def _end_identity(s: Session, gone: Gone, now: datetime) -> None:
    mine = gone.contact_id
    await s.execute(delete(AddressRow).where(AddressRow.contact_id == mine))
    await arrivals.forget_arrivals(s, mine)
    await s.execute(delete(InvitationRow).where(InvitationRow.contact_id == mine))
    corrected = (TrailRow.subject == TrailSubject.PERSON.value, TrailRow.subject_id == mine)
    await s.execute(update(TrailRow).where(*corrected).values(before={}, after={}))
    await s.execute(update(ConsentRow).where(ConsentRow.contact_id == mine).values(chat=""))
    identity = {"name": gone.post, "phone": None, "prefers": None, "consent": Consent.WITHHELD.value, "erased_at": now}
    await s.execute(update(ContactRow).where(ContactRow.id == mine).values(identity))


async def _post(s: Session, contact_id: int) -> str:
    """What stands in place of the name: the post held last, with its unit."""
    posts = select(PostRow.title, UnitRow.name).outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
    mine = posts.where(PostRow.contact_id == contact_id).order_by(*NEWEST_POST_FIRST)
    row = (await s.execute(mine.limit(1))).one_or_none()
    if row is None:
        return NOBODY
    return " ".join(part for part in row if part) or NOBODY
