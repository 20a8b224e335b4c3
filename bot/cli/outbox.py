"""`nhacviec outbox list|resend`: the messages that were given up, and sending them again."""

import argparse

from bot.cli.desk import Desk
from storage.mail import outcomes


async def list_failed(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session:
        letters = await outcomes.failures(session, args.limit)
    for letter in letters:
        text = desk.texts.message(letter.says, now=desk.now, zone=desk.config.zone).partition("\n")[0]
        desk.tell(
            "cli-outbox-line",
            id=str(letter.id),
            name=letter.name or "–",
            reason=letter.reason or "–",
            note=letter.note or "–",
            text=text,
        )
    if not letters:
        desk.tell("cli-outbox-empty")


async def resend(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.write() as session:
        ids = args.id or [letter.id for letter in await outcomes.failures(session, args.limit)]
        desk.tell("cli-outbox-resent", count=await outcomes.requeue_failed(session, ids, desk.now))
