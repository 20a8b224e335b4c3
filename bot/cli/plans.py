"""`nhacviec plan …`: the same as in chat, for the operator."""

import argparse
from dataclasses import replace
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.forms import known_form
from bot.cli.read import read_file, said_plan
from bot.cli.running_plans import tell_standing
from bot.dialogs.plan.doubts import doubt_said
from bot.dialogs.plan.periods import both_said, decided, in_doubt, with_covers
from core.plans.drafts import Draft, reading_of
from core.plans.found import Asks, ReadPlan
from core.reports.forms import Form
from core.states import PlanState
from core.talk.agenda import PlanLine
from core.talk.messages import Say
from reading.plan.drafting import draft_of_reading
from storage.database.session import Session
from storage.mail import files
from storage.office import units
from storage.overview import plan_standing
from storage.plans import activation, lifecycle
from storage.reports import forms


async def import_plan(args: argparse.Namespace, desk: Desk) -> None:
    plan = await read_file(args.file, desk, desk.today)
    _refuse_empty(plan, desk)
    plan_id = await _store(plan, args.file, desk)
    _show(plan, desk)
    desk.tell("cli-plan-stored", id=str(plan_id))


def _refuse_empty(plan: ReadPlan, desk: Desk) -> None:
    if plan.events or plan.deadlines:
        return
    for doubt in plan.doubts:
        desk.complain(Say("cli-doubt", {"text": doubt_said(doubt)}))
    raise CommandFailed(Say("cli-nothing-found"))


async def _store(plan: ReadPlan, name: str, desk: Desk) -> int:
    """With the paper itself, which goes to those who are told; what came by standard input has none."""
    async with desk.writing() as session, desk.doing(session):
        file_id = None
        if name != "-":
            file_id = await files.keep_file(session, Path(name).name, Path(name).read_bytes(), desk.now)
        known, clusters = await units.units_on(session, desk.today), await units.cluster_names(session)
        draft = draft_of_reading(plan, units=known, clusters=clusters)
        return await lifecycle.store_draft(session, draft, file_id=file_id, contact_id=None, now=desk.now)


def _show(plan: ReadPlan, desk: Desk) -> None:
    for line in said_plan(plan):
        desk.write(desk.line(line))


async def list_plans(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        lines = await lifecycle.plan_lines(session)
    for line in lines:
        _tell_line(line, desk)
    if not lines:
        desk.tell("cli-no-plans")


def _tell_line(line: PlanLine, desk: Desk) -> None:
    desk.tell(
        "cli-plan-line",
        id=str(line.plan_id),
        number=line.number or "–",
        title=line.title or "–",
        state=Say(f"plan-state-{line.state}"),
        events=line.events,
        deadlines=line.deadlines,
    )


async def show_plan(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        draft = await _draft(session, args.id)
        standing = await plan_standing.plan_standing(session, args.id, desk.now, desk.config.policy)
    _show(reading_of(draft), desk)
    if standing is not None and standing.state is not PlanState.DRAFT:
        tell_standing(standing, desk)


async def _draft(session: Session, plan_id: int) -> Draft:
    draft = await lifecycle.draft(session, plan_id)
    if draft is None:
        raise CommandFailed(Say("cli-no-such-plan", {"id": str(plan_id)}))
    return draft


async def activate_plan(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.writing() as session:
        draft = await _draft(session, args.id)
        try:
            if args.form:
                draft = await _with_form(session, draft, args.form, args.covers, desk)
            async with desk.doing(session, args.id):
                made = await activation.activate(session, args.id, policy=desk.config.policy, now=desk.now)
        except activation.NoOpenDraft:
            raise CommandFailed(Say("cli-plan-closed", {"id": str(args.id)})) from None
    if not made.events and not made.deadlines:
        desk.tell("cli-plan-already-active", id=str(args.id))
        return
    desk.tell("cli-plan-activated", id=str(args.id), events=made.events, deadlines=made.deadlines, alarms=made.alarms)
    desk.tell("cli-plan-not-told", id=str(args.id))
    _tell_formless(draft, desk)


def _tell_formless(draft: Draft, desk: Desk) -> None:
    """Duties that ask for numbers without saying which."""
    for duty in draft.deadlines:
        if duty.kept and duty.found.asks is Asks.NUMBERS and duty.form is None:
            desk.tell("cli-plan-without-form", what=duty.found.what)


async def _with_form(session: Session, draft: Draft, key: str, covers: str | None, desk: Desk) -> Draft:
    """The draft with that form for every duty that asks for numbers, as it is stored now. Where plan and form name
    different periods, `covers` says which: "plan" or "form"; without it that is asked by failing."""
    form, known = await known_form(session, key), await forms.forms(session)
    revised = with_covers(_asking_by(draft, key), known)
    while (place := in_doubt(revised, known)) is not None:
        if covers is None:
            raise CommandFailed(_which_period(revised, place, form, desk))
        revised = decided(revised, place, form, by_form=covers == "form")
    await lifecycle.revise(session, revised)
    return revised


def _asking_by(draft: Draft, key: str) -> Draft:
    duties = (replace(duty, form=key) if duty.found.asks is Asks.NUMBERS else duty for duty in draft.deadlines)
    return replace(draft, deadlines=tuple(duties))


def _which_period(draft: Draft, place: int, form: Form, desk: Desk) -> Say:
    own, others = both_said(draft, place, form, desk.today)
    return Say("cli-plan-which-period", {"number": place + 1, "own": own, "others": others})
