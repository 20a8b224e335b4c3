"""`nhacviec outbox held|release|drop`: messages of which nobody knows whether they left before the database was put
back. What becomes of them is storage.backups.said_before's."""

import argparse
from collections.abc import Sequence

from bot.cli.desk import CommandFailed, Desk
from core.talk.messages import Say
from core.talk.said_before import HeldGroup
from storage.backups import said_before
from storage.backups.marks import restored_of
from storage.database.session import Session


async def list_held(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        restored, groups = await restored_of(session), await said_before.held_groups(session)
    if restored is not None:
        desk.tell("cli-restore-lost", since=restored.since, until=restored.until)
    if restored is not None and restored.begun:
        desk.tell("cli-held-more")
    for group in groups:
        _tell_group(group, desk)
    if not groups:
        desk.tell("cli-held-none")


def _tell_group(group: HeldGroup, desk: Desk) -> None:
    desk.tell(
        "cli-held-line",
        key=group.key,
        what=Say(f"held-{group.kind}", {"what": group.what}),
        people=group.people,
        count=group.messages,
    )


async def release(args: argparse.Namespace, desk: Desk) -> None:
    words = (args.say or "").strip()
    async with desk.writing() as session:
        ids = await _meant(session, args, desk, words)
        if args.yes:
            async with desk.doing(session):
                count = await said_before.release_held(session, ids, desk.now, words)
            desk.tell("cli-held-released", count=count)
            return
    desk.tell("cli-held-preview-release", count=len(ids))


async def drop(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.writing() as session:
        ids = await _meant(session, args, desk)
        if args.yes:
            async with desk.doing(session):
                count = await said_before.drop_held(session, ids)
            desk.tell("cli-held-dropped", count=count)
            return
    desk.tell("cli-held-preview-drop", count=len(ids))


async def _meant(s: Session, args: argparse.Namespace, desk: Desk, words: str = "") -> list[int]:
    """The messages that were meant; what they are about is shown, and one as it would leave. Raises CommandFailed."""
    groups = await said_before.held_groups(s)
    _refuse_unknown(args.about, groups)
    meant = [group for group in groups if not args.about or group.key in args.about]
    if not meant:
        raise CommandFailed(Say("cli-held-none"))
    for group in meant:
        _tell_group(group, desk)
    await _tell_sample(s, meant[0], words, desk)
    return await said_before.held_ids(s, [group.key for group in meant])


async def _tell_sample(s: Session, group: HeldGroup, words: str, desk: Desk) -> None:
    sample = await said_before.held_sample(s, group.first)
    if sample is None:
        return
    says = sample.says
    if words:
        says = (Say("held-words", {"text": words}), *says)
    desk.tell("cli-held-sample")
    desk.write(desk.texts.message(says, sample.choices, now=desk.now, zone=desk.config.zone))


def _refuse_unknown(about: Sequence[str], groups: Sequence[HeldGroup]) -> None:
    known = {group.key for group in groups}
    for key in about:
        if key not in known:
            raise CommandFailed(Say("cli-held-unknown", {"about": key}))
