"""`nhacviec notice …`: draft, preview with the true recipients and one rendered sample, release only when told --yes;
then progress, pause, stop."""

import argparse
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.cli.desk import CommandFailed, Desk
from core.office.units import Audience
from core.states import STILL_WAITING, MessageState
from core.talk.messages import Say
from core.talk.notices import NoticeAsks
from storage.database.session import Session
from storage.mail import notice_progress, notices


async def send(args: argparse.Namespace, desk: Desk) -> None:
    audience = Audience.parse(args.to)
    text = args.text.strip()
    if not text:
        raise CommandFailed(Say("cli-notice-empty"))
    if args.ack:
        asks = NoticeAsks.ACKNOWLEDGEMENT
    else:
        asks = NoticeAsks.NOTHING
    async with desk.database() as db, db.write() as session:
        concerned = await notices.recipients(session, audience, desk.today)
        if not concerned:
            raise CommandFailed(Say("cli-notice-nobody", {"who": args.to}))
        desk.tell("cli-notice-preview", count=len(concerned), who=args.to)
        for person in concerned:
            desk.tell(
                "cli-notice-recipient", name=person.name, unit=(person.posts[0].unit_name or "") if person.posts else ""
            )
        desk.tell("cli-notice-sample")
        desk.write(
            desk.texts.message(
                notices.says(text, asks), notices.acknowledging_picks(asks), now=desk.now, zone=desk.config.zone
            )
        )
        if not args.yes:
            desk.tell("cli-notice-not-released")
            return
        notice_id = await notices.draft_notice(session, text, audience, asks, contact_id=None, now=desk.now)
        opens = desk.config.window.next_open(desk.now, desk.config.zone)
        reach = await notices.release_notice(session, notice_id, day=desk.today, now=desk.now, not_before=opens)
    desk.tell("cli-notice-released", id=str(notice_id), recipients=reach.recipients, unreachable=reach.unreachable)


async def show(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session, _explained(args.id):
        progress = await notice_progress.progress_of_notice(session, args.id)
    count = progress.states.get
    waiting = sum(count(state, 0) for state in STILL_WAITING)
    lost = count(MessageState.WITHHELD, 0) + count(MessageState.FAILED, 0)
    flow = Say(f"cli-notice-flow-{progress.flow.value}")
    counts = {
        "sent": count(MessageState.SENT, 0),
        "all": sum(progress.states.values()),
        "waiting": waiting,
        "lost": lost,
    }
    desk.tell("cli-notice-progress", id=str(args.id), flow=flow, **counts)
    for reason, number in progress.reasons.items():
        desk.tell("cli-notice-reason", reason=reason, count=number)


async def pause_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.pause_notice, "cli-notice-paused")


async def resume_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.resume_notice, "cli-notice-resumed")


async def stop_notice_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, notice_progress.stop_notice, "cli-notice-stopped")


async def _change(
    args: argparse.Namespace, desk: Desk, change: Callable[[Session, int], Awaitable[int]], said: str
) -> None:
    async with desk.database() as db, db.write() as session, _explained(args.id):
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
