"""`nhacviec notice …`: draft, preview with the true recipients and one rendered sample, release only when told --yes;
then progress, pause, stop."""

import argparse
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.outcomes import reason_said
from bot.dialogs.prompts import shortened
from bot.turns.documents import LARGEST
from core.office.people import Person
from core.office.units import Audience
from core.states import STILL_WAITING, MessageState
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticePerson, NoticeWords
from core.talk.seconding import needs_second
from reading.documents.judgement import is_marked_secret
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.guarded.papers import is_marked
from reading.urgent import read_urgent
from storage.database.session import Session
from storage.mail import notice_progress, notice_reports, notice_seconds, notices
from storage.mail.files import keep_file


async def send(args: argparse.Namespace, desk: Desk) -> None:
    audience = Audience.parse(args.to)
    if not args.text.strip():
        raise CommandFailed(Say("cli-notice-empty"))
    if is_marked_secret(args.text):
        raise UnreadableDocument(UnreadableReason.SECRET_MARKING)
    paper = await _paper(Path(args.file)) if args.file else None
    words = _words(args, desk)
    async with desk.writing() as session:
        concerned = await notices.recipients(session, audience, desk.today)
        if not concerned:
            raise CommandFailed(Say("cli-notice-nobody", {"who": args.to}))
        _preview(concerned, args.to, desk)
        _show_sample(words, paper, desk)
        if not args.yes:
            desk.tell("cli-notice-not-released")
            return
        async with desk.doing(session):
            said = await _released(
                session, await _with_file(session, words, paper, desk), audience, len(concerned), desk
            )
    desk.write(desk.line(said))


@dataclass(frozen=True)
class Paper:
    """What goes with a notice."""

    name: str
    data: bytes


async def _paper(path: Path) -> Paper:
    """As it is sent in chat: refused with the same sentences. Raises UnreadableDocument, OSError."""
    if path.stat().st_size > LARGEST:
        raise UnreadableDocument(UnreadableReason.TOO_LARGE)
    paper = Paper(path.name, path.read_bytes())
    if not paper.data:
        raise UnreadableDocument(UnreadableReason.EMPTY)
    if await is_marked(paper.data, paper.name):
        raise UnreadableDocument(UnreadableReason.SECRET_MARKING)
    return paper


async def _with_file(session: Session, words: NoticeWords, paper: Paper | None, desk: Desk) -> NoticeWords:
    if paper is None:
        return words
    return replace(words, file_id=await keep_file(session, paper.name, paper.data, desk.now))


async def _released(session: Session, words: NoticeWords, audience: Audience, people: int, desk: Desk) -> Say:
    """It goes out, or waits for a second person; what is said of that."""
    number = await notices.draft_notice(session, words, audience, contact_id=None, now=desk.now)
    if needs_second(people, desk.config.notices.second_above):
        asked = await notice_seconds.await_second(session, number, day=desk.today, now=desk.now)
        return Say("cli-notice-awaits", {"id": str(number), "count": asked})
    opens = desk.now if words.urgent else desk.config.window.next_open(desk.now, desk.config.zone)
    reach = await notices.release_notice(session, number, day=desk.today, now=desk.now, not_before=opens)
    counts = {"recipients": reach.recipients, "unreachable": reach.unreachable}
    return Say("cli-notice-released", {"id": str(number), **counts})


def _words(args: argparse.Namespace, desk: Desk) -> NoticeWords:
    """Whoever may run commands here is asked of KHẨN by --yes alone."""
    urgent, text = read_urgent(args.text)
    asks = NoticeAsks.ACKNOWLEDGEMENT if args.ack else NoticeAsks.NOTHING
    return NoticeWords(text, asks, desk.config.office.name, urgent)


def _preview(concerned: Sequence[Person], to: str, desk: Desk) -> None:
    desk.tell("cli-notice-preview", count=len(concerned), who=to)
    for person in concerned:
        desk.tell("cli-notice-recipient", name=person.name, unit=_unit_of(person))


def _unit_of(person: Person) -> str:
    if person.posts:
        return person.posts[0].unit_name or ""
    return ""


def _show_sample(words: NoticeWords, paper: Paper | None, desk: Desk) -> None:
    """The notice as it will stand in a chat, and what goes with it."""
    picks = notices.acknowledging_picks(words.asks)
    if paper is not None:
        desk.tell("notice-with-file", name=shortened(paper.name, 60))
    desk.tell("cli-notice-sample")
    desk.write(desk.texts.message(words.says, picks, now=desk.now, zone=desk.config.zone))


async def show(args: argparse.Namespace, desk: Desk) -> None:
    if args.json:
        await _show_json(args, desk)
        return
    async with desk.reading() as session, _explained(args.id):
        progress = await notice_progress.progress_of_notice(session, args.id)
    flow = Say(f"cli-notice-flow-{progress.flow.value}")
    desk.tell("cli-notice-progress", id=str(args.id), flow=flow, **_counts(progress.states))
    for reason, number in progress.reasons.items():
        desk.tell("cli-notice-reason", reason=reason_said(reason), count=number)


async def _show_json(args: argparse.Namespace, desk: Desk) -> None:
    """Scripts rely on the keys."""
    async with desk.reading() as session, _explained(args.id):
        progress = await notice_progress.progress_of_notice(session, args.id)
        people = await notice_reports.people_of_notice(session, args.id, desk.today)
    states = progress.states
    desk.write(
        json.dumps(
            {
                "recipients": len(people),
                "queued": sum(states.get(state, 0) for state in STILL_WAITING),
                "sent": states.get(MessageState.SENT, 0),
                "failed": states.get(MessageState.FAILED, 0),
                "unreachable": states.get(MessageState.WITHHELD, 0),
                "acknowledged": sum(one.acknowledged_at is not None for one in people),
                "people": [_person_json(one, desk) for one in people],
            },
            ensure_ascii=False,
        )
    )


def _person_json(one: NoticePerson, desk: Desk) -> Mapping[str, str | None]:
    """Moments in the office's zone."""
    at = None
    if one.acknowledged_at is not None:
        at = one.acknowledged_at.astimezone(desk.config.zone).isoformat()
    return {"name": one.name, "unit": one.unit, "state": one.state.value, "reason": one.reason, "acknowledged_at": at}


def _counts(states: Mapping[str, int]) -> Mapping[str, int]:
    """How many messages are in which case, of all that were made."""
    return {
        "sent": states.get(MessageState.SENT, 0),
        "all": sum(states.values()),
        "waiting": sum(states.get(state, 0) for state in STILL_WAITING),
        "lost": states.get(MessageState.WITHHELD, 0) + states.get(MessageState.FAILED, 0),
    }


async def pause_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.pause_notice, "cli-notice-paused")


async def resume_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.resume_notice, "cli-notice-resumed")


async def stop_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.stop_notice, "cli-notice-stopped")


async def _change(
    args: argparse.Namespace, desk: Desk, change: Callable[[Session, int], Awaitable[int]], said: str
) -> None:
    async with desk.writing() as session, _explained(args.id), desk.doing(session, args.id):
        count = await change(session, args.id)
    desk.tell(said, id=str(args.id), count=count)


@asynccontextmanager
async def _explained(notice_id: int) -> AsyncIterator[None]:
    try:
        yield
    except notice_progress.NoSuchNotice:
        raise CommandFailed(Say("cli-notice-none", {"id": str(notice_id)})) from None
    except notice_progress.NoticeStopped:
        raise CommandFailed(Say("cli-notice-was-stopped", {"id": str(notice_id)})) from None
