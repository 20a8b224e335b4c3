"""`nhacviec plan tell|stop|reopen`: what reaches people is previewed, with its true recipients and one rendered sample,
and done only when told --yes."""

import argparse
from collections.abc import Awaitable, Callable

from bot.cli.desk import CommandFailed, Desk
from bot.cli.outcomes import reason_said
from core.states import PlanState
from core.talk.messages import Say
from core.talk.plan_standing import PlanStanding
from core.talk.tellings import NotTold, TellingPreview
from storage.database.session import Session
from storage.overview import plan_standing
from storage.plans import previews, stopping, telling

Look = Callable[[Session], Awaitable[TellingPreview]]
Act = Callable[[Session], Awaitable[object]]


def tell_standing(one: PlanStanding, desk: Desk) -> None:
    """Where it stands, what lies ahead, how many have been told."""
    desk.tell("cli-plan-standing", state=Say(f"plan-state-{one.state.value}"), events=one.events, deadlines=one.work)
    reach = one.reach
    desk.tell("cli-plan-reach", told=reach.told, waiting=reach.waiting, unreached=reach.unreached)


async def tell_plan(args: argparse.Namespace, desk: Desk) -> None:
    policy, now = desk.config.policy, desk.now
    await _asked(
        args,
        desk,
        (PlanState.ACTIVE, "cli-plan-told"),
        lambda s: previews.of_telling(s, args.id, policy=policy, now=now),
        lambda s: telling.tell(s, args.id, policy=policy, now=now),
    )


async def stop_plan(args: argparse.Namespace, desk: Desk) -> None:
    policy, now = desk.config.policy, desk.now
    await _asked(
        args,
        desk,
        (PlanState.ACTIVE, "cli-plan-stopped"),
        lambda s: previews.of_stop(s, args.id, policy=policy, now=now, by=None),
        lambda s: stopping.stop(s, args.id, policy=policy, now=now, by=None),
    )


async def reopen_plan(args: argparse.Namespace, desk: Desk) -> None:
    policy, now = desk.config.policy, desk.now
    await _asked(
        args,
        desk,
        (PlanState.STOPPED, "cli-plan-reopened"),
        lambda s: previews.of_reopening(s, args.id, policy=policy, now=now, by=None),
        lambda s: stopping.reopen(s, args.id, policy=policy, now=now, by=None),
    )


async def _asked(args: argparse.Namespace, desk: Desk, way: tuple[PlanState, str], look: Look, act: Act) -> None:
    """Shown, and with --yes done. `way`: how the plan must stand, or it is said how it does; and what is said then."""
    needs, done = way
    async with desk.writing() as session:
        standing = await plan_standing.plan_standing(session, args.id, desk.now, desk.config.policy)
        if standing is None:
            raise CommandFailed(Say("cli-no-such-plan", {"id": str(args.id)}))
        if standing.state is not needs:
            state = Say(f"plan-state-{standing.state.value}")
            raise CommandFailed(Say("cli-plan-stands-otherwise", {"id": str(args.id), "state": state}))
        _tell_preview(await look(session), desk)
        if not args.yes:
            desk.tell("cli-plan-only-shown")
            return
        async with desk.doing(session, args.id):
            await act(session)
    desk.tell(done, id=str(args.id))


def _tell_preview(preview: TellingPreview, desk: Desk) -> None:
    desk.tell("cli-plan-preview", people=preview.people, unreached=len(preview.unreached))
    for one in preview.unreached:
        _tell_unreached(one, desk)
    if preview.sample:
        desk.tell("cli-notice-sample")
        desk.write(desk.texts.message(preview.sample, (), now=desk.now, zone=desk.config.zone))


def _tell_unreached(one: NotTold, desk: Desk) -> None:
    who = ", ".join(filter(None, (one.name, one.unit, one.phone)))
    desk.tell("cli-plan-unreached", who=who, reason=reason_said(one.reason.value))
