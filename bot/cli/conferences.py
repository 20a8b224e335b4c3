"""`nhacviec conference …`: the conferences ahead, an invitation previewed and released, who comes, and the list of
delegates and the calendar's entry as files."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.conferences.quotas import quotas_meant
from bot.dialogs.conferences.saying import answer_said, conference_line, invitation_says, usual_answer_by
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened
from bot.outfile import write_privately
from bot.turns.deeds.conferences import calendar_bytes, with_plan_words, worded
from core.office.units import Audience, Unit, concerned
from core.plans.quotas import Quota, quota_of
from core.talk.conferences import Conference, Delegates, Delegation, InvitationReach
from core.talk.messages import Say
from reading.quotas import read_quotas
from storage.conferences import convocations, delegates, releasing
from storage.database.session import Session
from storage.mail.files import keep_file
from storage.office.units import units_on


async def list_conferences(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        found = await convocations.conferences_ahead(session, desk.today)
    if not found:
        desk.tell("cli-conferences-none")
    for one in found:
        desk.tell("cli-conference-line", id=str(one.event_id), line=conference_line(one))


async def invite(args: argparse.Namespace, desk: Desk) -> None:
    """Preview with the true recipients and one sample; released only when told --yes."""
    async with desk.writing() as session:
        one = await _to_invite(session, args, desk)
        reach = await releasing.preview_invitation(session, one.convocation.audience, desk.today)
        if not reach.units:
            raise CommandFailed(Say("cli-notice-nobody", {"who": str(one.convocation.audience)}))
        units = concerned(await units_on(session, desk.today), one.convocation.audience)
        quotas = await _quotas(session, one, units)
        answer_by: date = args.by or usual_answer_by(one, desk.today) or desk.today
        _preview(one, reach, audience_said(one.convocation.audience, units), desk)
        _sample(invitation_says(one, quota_of(quotas, units[0]), units[0].name, answer_by), desk)
        if not args.yes:
            desk.tell("cli-notice-not-released")
            return
        async with desk.doing(session, one.event_id):
            await _release(session, desk, one, answer_by, quotas)
    desk.tell("invitation-released", units=reach.units, unreachable=len(reach.unreachable), due=answer_by)


async def _to_invite(session: Session, args: argparse.Namespace, desk: Desk) -> Conference:
    """With the audience that was given, and an answer until a day before it."""
    await _known(session, args.id)
    one = await with_plan_words(session, args.id)
    assert one is not None
    if not releasing.may_be_invited_to(one, desk.today):
        raise CommandFailed(Say("conference-undated"))
    day = one.when.day
    if args.by is not None and day is not None and not desk.today <= args.by <= day:
        raise CommandFailed(Say("invitation-wrong-day", {"day": args.by, "conference": day}))
    audience = Audience.parse(args.to) if args.to else one.convocation.audience
    return replace(one, convocation=replace(one.convocation, audience=audience))


async def _quotas(session: Session, one: Conference, units: Sequence[Unit]) -> Sequence[Quota]:
    """Set by the office, else read in the plan."""
    if not one.goes_by_plan:
        return one.convocation.quotas
    found = read_quotas(await convocations.plan_text(session, one.event_id))
    return quotas_meant(found, units)[0]


def _preview(one: Conference, reach: InvitationReach, whom: Say, desk: Desk) -> None:
    desk.tell("invitation-preview", whom=whom, units=reach.units, people=reach.people)
    for unit, name, reason in reach.unreachable:
        desk.tell("cli-conference-unreachable", unit=unit, name=name, reason=reason)


def _sample(says: tuple[Say, ...], desk: Desk) -> None:
    """The invitation as it will stand in a chat."""
    desk.tell("invitation-sample")
    desk.write(desk.texts.message(says, releasing.ANSWERS, now=desk.now, zone=desk.config.zone))


async def _release(session: Session, desk: Desk, one: Conference, answer_by: date, quotas: Sequence[Quota]) -> None:
    office, audience = desk.config.office, one.convocation.audience
    words = {"dress": one.convocation.dress, "papers": one.convocation.papers}
    row = await convocations.revise(session, one.event_id, words, audience)
    data = calendar_bytes([(one, row.sequence)], office=office.name, zone=desk.config.zone, now=desk.now)
    await releasing.release_invitation(
        session,
        one.event_id,
        worded(one, answer_by),
        quotas,
        answer_by=answer_by,
        audience=audience,
        file_id=await keep_file(session, f"hoi-nghi-{one.event_id}.ics", data, desk.now),
        policy=desk.config.policy,
        now=desk.now,
        by=None,
    )


async def show(args: argparse.Namespace, desk: Desk) -> None:
    """Who comes, who does not, who has not answered."""
    async with desk.reading() as session:
        found = await _invited(session, args.id, desk)
    if args.json:
        desk.write(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
        return
    counts = {"coming": len(found.coming), "absent": len(found.absent), "silent": len(found.silent)}
    desk.tell("delegates-counts", title=shortened(found.conference.title, 60), **counts)
    desk.tell("delegates-heads", heads=found.heads, drivers=found.drivers)
    for one in found.units:
        if one.answer is None:
            desk.tell("delegates-silent", unit=one.unit, who=one.who)
        else:
            desk.tell("delegates-line", unit=one.unit, answer=answer_said(one.answer), names=one.answer.names)


def _as_json(found: Delegates) -> dict[str, object]:
    one = found.conference
    return {
        "id": one.event_id,
        "title": one.title,
        "start": one.when.start.isoformat() if one.when.start is not None else None,
        "place": one.when.place or None,
        "heads": found.heads,
        "drivers": found.drivers,
        "units": [_unit(unit) for unit in found.units],
    }


def _unit(one: Delegation) -> dict[str, object]:
    said = one.answer
    return {
        "unit": one.code,
        "coming": said.coming.value if said is not None else None,
        "heads": said.heads if said is not None else None,
        "drivers": said.drivers if said is not None else None,
        "names": list(said.names) if said is not None else [],
        "at": one.at.isoformat() if one.at is not None else None,
    }


async def write_files(args: argparse.Namespace, desk: Desk) -> None:
    """The list of delegates, or the calendar's entry, by the end of the file's name."""
    from exports.delegates import SUFFIXES, write_delegates

    out = Path(args.out)
    suffix = out.suffix.lower()
    if suffix not in (*SUFFIXES, ".ics"):
        raise CommandFailed(Say("cli-conference-format", {"file": str(out), "suffixes": SUFFIXES}))
    async with desk.reading() as session:
        if suffix == ".ics":
            one = await _known(session, args.id)
            row = await convocations.convocation_row(session, args.id)
            number = row.sequence if row is not None else 0
            zone, name = desk.config.zone, desk.config.office.name
            data = calendar_bytes([(one, number)], office=name, zone=zone, now=desk.now)
        else:
            found = await _invited(session, args.id, desk)
            made_at: datetime = desk.now.astimezone(desk.config.zone)
            data = write_delegates(suffix, found, office=desk.config.office.name, made_at=made_at)
    write_privately(out, data)
    desk.tell("cli-conference-written", file=str(out))


async def _known(session: Session, event_id: int) -> Conference:
    found = await convocations.conference(session, event_id)
    if found is None:
        raise CommandFailed(Say("cli-conference-none", {"id": str(event_id)}))
    return found


async def _invited(session: Session, event_id: int, desk: Desk) -> Delegates:
    await _known(session, event_id)
    found = await delegates.delegates_of(session, event_id, desk.today)
    if found is None:
        raise CommandFailed(Say("cli-conference-not-invited", {"id": str(event_id)}))
    return found
