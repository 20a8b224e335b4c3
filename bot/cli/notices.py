"""`nhacviec notice send`: draft, preview with the true recipients and one rendered sample, and release only when told --yes."""

import argparse

from bot.cli.desk import CommandFailed, Desk
from core.messages import Say
from core.notices import NoticeAsks
from core.units import Audience
from storage import notices


async def send(args: argparse.Namespace, desk: Desk) -> None:
    audience = Audience.parse(args.to)
    text = args.text.strip()
    if not text:
        raise CommandFailed(Say("cli-notice-empty"))
    asks = NoticeAsks.ACKNOWLEDGEMENT if args.ack else NoticeAsks.NOTHING
    async with desk.database() as db, db.write() as session:
        concerned = await notices.recipients(session, audience, desk.today)
        if not concerned:
            raise CommandFailed(Say("cli-notice-nobody", {"who": args.to}))
        desk.tell("cli-notice-preview", count=len(concerned), who=args.to)
        for person in concerned:
            desk.tell("cli-notice-recipient", name=person.name, unit=(person.posts[0].unit_name or "") if person.posts else "")
        desk.tell("cli-notice-sample")
        desk.write(desk.texts.message(notices.says(text, asks), notices.picks(asks), now=desk.now, zone=desk.config.zone))
        if not args.yes:
            desk.tell("cli-notice-not-released")
            return
        notice_id = await notices.draft_notice(session, text, audience, asks, contact_id=None, now=desk.now)
        opens = desk.config.window.next_open(desk.now, desk.config.zone)
        reach = await notices.release(session, notice_id, day=desk.today, now=desk.now, not_before=opens)
    desk.tell("cli-notice-released", id=str(notice_id), recipients=reach.recipients, unreachable=reach.unreachable)
