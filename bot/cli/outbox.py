"""`nhacviec outbox list|resend`: the messages that were given up, and sending them again."""

import argparse

from bot.cli.desk import Desk
from bot.cli.outcomes import reason_said
from core.talk.kept_faults import fault_kept
from storage.mail import outcomes


async def list_failed(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        letters = await outcomes.failures(session, args.limit)
    for letter in letters:
        _tell_letter(letter, desk)
    if not letters:
        desk.tell("cli-outbox-empty")


def _tell_letter(letter: outcomes.DeadLetter, desk: Desk) -> None:
    first_line = desk.texts.message(letter.says, now=desk.now, zone=desk.config.zone).partition("\n")[0]
    desk.tell(
        "cli-outbox-line",
        id=str(letter.id),
        name=letter.name or "–",
        reason=reason_said(letter.reason),
        note=fault_kept(letter.note) if letter.note else "–",
        text=first_line,
    )


async def resend(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.writing() as session:
        ids = args.id or [letter.id for letter in await outcomes.failures(session, args.limit)]
        async with desk.doing(session):
            count = await outcomes.requeue_failed(session, ids, desk.now)
    desk.tell("cli-outbox-resent", count=count)
