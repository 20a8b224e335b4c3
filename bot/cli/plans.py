"""`nhacviec plan …`: the same as in chat, for the operator."""

import argparse
from dataclasses import replace

from bot.cli.desk import CommandFailed, Desk
from bot.cli.read import read_file, said_plan
from bot.dialogs.plan_periods import both_said, decided, in_doubt, with_covers
from core.plans.drafts import Draft, reading_of
from core.plans.found import Asks
from core.talk.messages import Say
from reading.plan.drafting import draft_of_reading
from storage.database.session import Session
from storage.office import units
from storage.plans import activation, lifecycle
from storage.reports import forms


async def import_plan(args: argparse.Namespace, desk: Desk) -> None:
    plan = await read_file(args.file, desk, desk.today)
    if not plan.events and not plan.deadlines:
        for doubt in plan.doubts:
            desk.complain(Say("cli-doubt", {"text": doubt.text}))
        raise CommandFailed(Say("cli-nothing-found"))
    async with desk.database() as db, db.write() as session:
        draft = draft_of_reading(
            plan, units=await units.units_on(session, desk.today), clusters=await units.cluster_names(session)
        )
        plan_id = await lifecycle.store_draft(session, draft, file_id=None, contact_id=None, now=desk.now)
    for line in said_plan(plan):
        desk.write(desk.line(line))
    desk.tell("cli-plan-stored", id=str(plan_id))


async def list_plans(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session:
        lines = await lifecycle.plan_lines(session)
    for line in lines:
        desk.tell(
            "cli-plan-line",
            id=str(line.plan_id),
            number=line.number or "–",
            title=line.title or "–",
            state=Say(f"plan-state-{line.state}"),
            events=line.events,
            deadlines=line.deadlines,
        )
    if not lines:
        desk.tell("cli-no-plans")


async def show_plan(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session:
        draft = await lifecycle.draft(session, args.id)
    if draft is None:
        raise CommandFailed(Say("cli-no-such-plan", {"id": str(args.id)}))
    for line in said_plan(reading_of(draft)):
        desk.write(desk.line(line))


async def activate_plan(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.write() as session:
        draft = await lifecycle.draft(session, args.id)
        if draft is None:
            raise CommandFailed(Say("cli-no-such-plan", {"id": str(args.id)}))
        try:
            if args.form:
                draft = await _with_form(session, draft, args.form, args.covers, desk)
            made = await activation.activate(session, args.id, policy=desk.config.policy, now=desk.now)
        except activation.NoOpenDraft:
            raise CommandFailed(Say("cli-plan-closed", {"id": str(args.id)})) from None
    if not made.events and not made.deadlines:
        desk.tell("cli-plan-already-active", id=str(args.id))
        return
    desk.tell("cli-plan-activated", id=str(args.id), events=made.events, deadlines=made.deadlines, alarms=made.alarms)
    for duty in draft.deadlines:
        if duty.kept and duty.found.asks is Asks.NUMBERS and duty.form is None:
            desk.tell("cli-plan-without-form", what=duty.found.what)


async def _with_form(session: Session, draft: Draft, key: str, covers: str | None, desk: Desk) -> Draft:
    """The draft with that form for every duty that asks for numbers, as it is stored now. Where plan and form name
    different periods, `covers` says which: "plan" or "form"; without it that is asked by failing."""
    known = await forms.forms(session)
    form = next((form for form in known if form.key == key), None)
    if form is None:
        raise CommandFailed(Say("cli-no-such-form", {"form": key}))
    duties = (replace(duty, form=key) if duty.found.asks is Asks.NUMBERS else duty for duty in draft.deadlines)
    revised = with_covers(replace(draft, deadlines=tuple(duties)), known)
    while (place := in_doubt(revised, known)) is not None:
        if covers is None:
            own, others = both_said(revised, place, form, desk.today)
            raise CommandFailed(Say("cli-plan-which-period", {"number": place + 1, "own": own, "others": others}))
        revised = decided(revised, place, form, by_form=covers == "form")
    await lifecycle.revise(session, revised)
    return revised
