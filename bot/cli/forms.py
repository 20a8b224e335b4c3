"""`nhacviec form …`: report forms from their files, and collecting one without a plan: preview, begun only when told
--yes, stopped again."""

import argparse

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.collecting.preview import preview_says
from bot.dialogs.plan.items import audience_said
from bot.form_files import form_in
from core.office.units import Audience, is_concerned
from core.reports.collecting import Collection, is_periodic
from core.reports.forms import Form
from core.talk.messages import Say
from storage.database.session import Session
from storage.dates import collecting
from storage.duties import opening
from storage.office import units
from storage.reports import forms


async def import_form(args: argparse.Namespace, desk: Desk) -> None:
    form = form_in(args.file)
    async with desk.writing() as session, desk.doing(session):
        stored = await forms.store_form(session, form, desk.now)
    count = len(stored.indicators)
    desk.tell("cli-form-stored", key=stored.key, title=stored.title, version=stored.version, count=count)


async def list_forms(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        stored, running = await forms.forms(session), {one.form: one for one in await collecting.collections(session)}
        known = await units.units_on(session, desk.today)
    for form in stored:
        desk.tell("cli-form-line", key=form.key, title=form.title, version=form.version, count=len(form.indicators))
        if form.key in running:
            one = running[form.key]
            desk.tell("cli-form-runs", whom=audience_said(one.audience, known), since=one.since)
    if not stored:
        desk.tell("cli-no-forms")


async def open_form(args: argparse.Namespace, desk: Desk) -> None:
    audience, since = Audience.parse(args.to), args.since or desk.today
    async with desk.writing() as session:
        form = await _form(session, args, desk)
        due_on = None if is_periodic(form) else args.due
        known = await units.units_on(session, desk.today)
        if not any(is_concerned(unit, audience) for unit in known):
            raise CommandFailed(Say("cli-form-nobody", {"who": args.to}))
        for say in preview_says(form, audience, known, desk.config.policy, since, due_on):
            desk.write(desk.line(say))
        if not args.yes:
            desk.tell("cli-form-preview")
            return
        async with desk.doing(session):
            await collecting.begin(session, form.key, audience, since=since, due_on=due_on)
        count = await opening.open_periods(session, policy=desk.config.policy, now=desk.now)
    desk.tell("cli-form-opened", key=form.key, count=count)


async def _form(session: Session, args: argparse.Namespace, desk: Desk) -> Form:
    """The form, when it may be begun."""
    form = await known_form(session, args.form)
    if await _running(session, form.key) is not None:
        raise CommandFailed(Say("cli-form-already-open", {"key": form.key}))
    if not is_periodic(form) and args.due is None:
        raise CommandFailed(Say("cli-form-needs-due", {"key": form.key}))
    if args.due is not None and args.due < desk.today:
        raise CommandFailed(Say("cli-form-past", {"day": args.due}))
    return form


async def known_form(session: Session, key: str) -> Form:
    """Raises CommandFailed when there is none of that key."""
    form = next((form for form in await forms.forms(session) if form.key == key), None)
    if form is None:
        raise CommandFailed(Say("cli-no-such-form", {"form": key}))
    return form


async def _running(session: Session, key: str) -> Collection | None:
    return next((one for one in await collecting.collections(session) if one.form == key), None)


async def close_form(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.writing() as session:
        running = await _running(session, args.form)
        if running is None:
            raise CommandFailed(Say("cli-form-not-open", {"key": args.form}))
        async with desk.doing(session, running.id):
            count = await collecting.stop_collection(
                session, running.id, call_off=args.call_off, policy=desk.config.policy, now=desk.now
            )
    desk.tell("cli-form-closed", key=args.form, count=count)
