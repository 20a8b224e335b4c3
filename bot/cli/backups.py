"""`nhacviec backup` and `nhacviec restore`. What is done is storage.backups'; what becomes of messages that a restored
memory may have said is bot/cli/held.py's."""

import argparse
import asyncio
from pathlib import Path

from bot.backups import copy_now, shelf_of
from bot.cli.desk import CommandFailed, Desk
from core.talk.messages import Say
from storage.backups.contents import Contents, contents_of
from storage.backups.putting_back import OtherKind, PlaceTaken, PutBack, Source, put_back
from storage.backups.shelf import Made
from storage.database.session import Database
from storage.privacy.restoring import Applied

MEGABYTE = 2**20


async def backup(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db:
        made = await copy_now(desk.config, db, desk.now, to=args.to, keep=args.keep)
    _tell_made(made, desk)
    if made.let_go:
        desk.tell("cli-backup-let-go", count=made.let_go)


def _tell_made(made: Made, desk: Desk) -> None:
    desk.tell("cli-backup-made", file=str(made.file), size=f"{made.size / MEGABYTE:.1f}")
    _tell_contents(made.contents, desk)


def _tell_contents(contents: Contents, desk: Desk) -> None:
    if contents.moment is not None:
        desk.tell("cli-backup-moment", at=contents.moment)
    numbers = {name: str(contents.rows.get(name, 0)) for name in ("units", "contacts", "plans", "submissions", "files")}
    messages = {"inbox": str(contents.rows.get("inbox", 0)), "outbox": str(contents.rows.get("outbox", 0))}
    desk.tell("cli-backup-holds", **numbers, **messages)


async def restore(args: argparse.Namespace, desk: Desk) -> None:
    """Raises CommandFailed where there is a memory already."""
    file = Path(args.file)
    if args.check:
        _tell_checked(await asyncio.to_thread(contents_of, file), desk)
        return
    db = Database(desk.config.storage.url, command=desk.command)
    try:
        done = await put_back(db, _source(file, args.journal, db, desk), desk.config.erased_file, desk.now)
    except PlaceTaken as error:
        raise CommandFailed(Say("cli-restore-taken", {"place": str(error)})) from None
    except OtherKind as error:
        raise CommandFailed(Say("cli-restore-other-kind", {"file": str(error)})) from None
    finally:
        await db.close()
    _tell_restored(done, desk)


def _source(file: Path, journal: str | None, db: Database, desk: Desk) -> Source:
    """With the files that remember erasures beside the copy, and on the shelf."""
    shelf = shelf_of(desk.config, db)
    beside = sorted({*file.absolute().parent.glob("*.erased"), shelf.erased.absolute()})
    return Source(file, [one for one in beside if one.exists()], journal, desk.config.backup.tools)


def _tell_checked(contents: Contents, desk: Desk) -> None:
    desk.tell("cli-restore-whole")
    _tell_contents(contents, desk)
    if contents.older:
        desk.tell("cli-restore-older")
    desk.tell("cli-restore-waiting", count=contents.waiting)


def _tell_restored(done: PutBack, desk: Desk) -> None:
    desk.tell("cli-restored")
    _tell_contents(done.contents, desk)
    if done.erased_again != Applied():
        desk.tell("cli-erased-again", people=done.erased_again.people, updates=done.erased_again.updates)
    desk.tell("cli-restore-lost", since=done.restored.since, until=done.restored.until)
    if done.decided is not None:
        desk.tell("cli-restore-decided", ended=done.decided.ended, remembered=done.decided.remembered)
    desk.tell("cli-restore-held", count=done.held)
