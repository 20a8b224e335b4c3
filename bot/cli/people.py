"""`nhacviec people …`: roster in, who is there, invitations out."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app import enabled_channels
from bot.channels.base import Channel
from bot.channels.rooms import rooms_of
from bot.cli.desk import CommandFailed, Desk
from bot.cli.granting import import_granted, role_said
from bot.cli.read import content_of
from bot.dialogs.rosters.differences import difference_said, last_admin_said
from bot.dialogs.rosters.remarks import fault_said, remarks
from bot.invitations import Cards, invitation_csv, links_from
from bot.outfile import write_privately
from core.office.addresses import Address
from core.office.codes import grouped
from core.office.people import OFFICE_ROLES, Consent, Person, Post
from core.office.rooms import Rooms
from core.office.roster_values import OF_UNITS, DifferenceKind, RosterOutlook
from core.talk.messages import Say, SendError
from core.talk.networks import network_said
from reading.guarded.rows import read_roster_file
from reading.roster import Roster
from storage.duties.roster_taking import Taking, roster_seen
from storage.office import invitations, people, successors
from storage.office.addresses import all_addresses
from storage.office.rooms import people_by_channel
from storage.office.rosters import Imported

TOLD = OF_UNITS - {DifferenceKind.UNIT_NEW}
"""New units are counted."""


async def import_people_command(args: argparse.Namespace, desk: Desk) -> None:
    data = content_of(Path(args.file))
    async with desk.database() as db:
        async with db.read() as session:
            gone = await successors.gone_units(session, desk.today)
        roster = await read_roster_file(data, Path(args.file).name, gone=gone)
        refuse_faults(roster, desk, skip=args.skip_bad)
        for say in remarks(roster.unread, roster.without_role):
            desk.write(desk.line(say))
        async with db.read() as session:
            seen = await roster_seen(session, roster.rows, desk.today)
        if seen.loses_last_admin:
            raise CommandFailed(last_admin_said(seen))
        for one in seen.of(DifferenceKind.MERGED) if args.on is None else ():
            desk.tell("roster-merge-hint", before=one.before, after=one.after)
        taken = await import_granted(db, roster.rows, desk, _taking(args), yes=args.yes)
    tell_differences(taken.outlook, desk)
    _tell_imported(taken.imported, desk)


def _taking(args: argparse.Namespace) -> Taking:
    """Units are merged where a day was given for it."""
    return Taking(merging=args.on is not None, on=args.on, decision=args.decision)


def tell_differences(outlook: RosterOutlook, desk: Desk) -> None:
    """What the roster changed in units; people are counted."""
    for one in outlook.differences:
        if one.kind in TOLD:
            desk.write(desk.line(difference_said(one)))
    if not outlook.differences:
        desk.tell("roster-same")


def _tell_imported(done: Imported, desk: Desk) -> None:
    desk.tell(
        "cli-roster-imported",
        units=done.units_new,
        changed=done.units_changed,
        people=done.people_new,
        renewed=done.people_changed,
        ended=done.posts_ended,
    )


def refuse_faults(roster: Roster, desk: Desk, *, skip: bool = False) -> None:
    """Tells every faulty row; unless they may be skipped nothing is imported."""
    for fault in roster.faults:
        desk.complain(fault_said(fault))
    if roster.faults and not skip:
        raise CommandFailed(Say("cli-roster-refused", {"count": len(roster.faults)}))


async def list_people(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        everyone = await people.people_on(session, desk.today)
        chats = await all_addresses(session)
    for person in everyone:
        _tell_person(person, chats.get(person.id, ()), desk)
    if not everyone:
        desk.tell("cli-no-people")


def _tell_person(person: Person, chats: Sequence[Address], desk: Desk) -> None:
    posts = "; ".join(_post_line(post, desk) for post in person.posts)
    reach = _reach(person, chats, desk)
    desk.tell(
        "cli-person", name=person.name, posts=posts, consent=Say(f"cli-consent-{person.consent.value}"), reach=reach
    )


def _reach(person: Person, chats: Sequence[Address], desk: Desk) -> str:
    """Over what they are written to, the first at the head; else by what they can be called."""
    networks = [desk.line(network_said(one.channel)) for one in chats if one.is_open]
    if networks and person.consent is Consent.GIVEN:
        return ", ".join(networks)
    return desk.line(Say("cli-only-phone", {"phone": person.phone or ""}))


def _post_line(post: Post, desk: Desk) -> str:
    """The post with its unit and, where it has one, its role of the office, so that nobody holds one unseen."""
    named = " – ".join(part for part in (post.title, post.unit_name) if part)
    if post.role in OFFICE_ROLES:
        return f"{named} [{desk.line(role_said(post.role))}]"
    return named


async def invite_command(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.writing() as session, desk.doing(session):
        made = await invitations.invite(session, day=desk.today, now=desk.now, days=args.days)
        people_there = await people_by_channel(session)
    link = links_from(await _links(desk, [grouped(one.code) for one in made], people_there))
    office = desk.config.office
    cards = Cards(desk.texts, office.name, office.phone, desk.config.zone, desk.now)
    if args.csv:
        _write_csv(Path(args.csv), invitation_csv(made, link, cards.headings()))
        desk.tell("cli-invited", count=len(made), file=args.csv)
    if args.cards and made:
        write_privately(Path(args.cards), cards.file(made, link))
        desk.tell("cli-cards", count=len(made), file=args.cards)
    elif args.cards:
        desk.tell("cli-nobody-to-invite")
    if not args.csv and not args.cards:
        desk.write("\n".join(invitation_csv(made, link).splitlines()))


def _write_csv(out: Path, text: str) -> None:
    # With a byte order mark, because spreadsheets otherwise garble Vietnamese.
    write_privately(out, text.encode("utf-8-sig"))


async def _links(desk: Desk, codes: Sequence[str], people_there: Mapping[str, int]) -> Mapping[str, str]:
    """Links by code from the first channel that has links; when it cannot be asked now the codes stand without them,
    and that is said. Where there are none, each is told which bot to look for."""
    channels = enabled_channels(desk.config, desk.clock)
    for channel in channels.values():
        try:
            await channel.open()
            links = _links_of(channel, codes)
        except SendError as error:
            desk.complain(Say("cli-no-links", {"channel": channel.name, "why": error.say}))
            continue
        finally:
            await channel.close()
        if links:
            return links
    names = Rooms(rooms_of(channels), people_there).named_in_turn(len(codes))
    return {code: desk.line(Say("invite-find", {"bot": bot})) for code, bot in zip(codes, names, strict=True) if bot}


def _links_of(channel: Channel, codes: Sequence[str]) -> Mapping[str, str]:
    return {code: link for code in codes if (link := channel.invitation_link(code))}
