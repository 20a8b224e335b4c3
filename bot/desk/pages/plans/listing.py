"""The list of plans: drafts first, then those that run, then the others; and where a paper is brought."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Part
from bot.dialogs.plan.items import events_and_deadlines
from bot.dialogs.prompts import shortened
from core.office.permissions import Action
from core.states import PlanState
from core.talk.agenda import PlanLine
from core.talk.messages import Say
from core.talk.plan_standing import PlanStanding
from storage.office import people
from storage.overview.plan_standing import plan_standings
from storage.plans import lifecycle


@dataclass(frozen=True)
class PlanRow:
    """`next`: what of it comes first; of a draft who brought it."""

    plan_id: int
    state: str
    is_draft: bool
    name: str
    parts: str
    next: str


async def list_shown(call: DeskCall, complaints: Sequence[Say] = (), text: str = "") -> Part:
    rows = [*await _drafts(call), *await _others(call)]
    values = {
        **_page(rows, call),
        "may": call.may(Action.WRITE_PLANS),
        "complaints": call.all(complaints),
        "text": text,
    }
    return Part("plans.html", call.say("desk-nav-plans"), values, 422 if complaints else 200)


def _page(rows: Sequence[PlanRow], call: DeskCall) -> dict[str, object]:
    first = (call.page - 1) * PAGE
    return {"rows": rows[first : first + PAGE], "page": call.page, "more": len(rows) > first + PAGE}


async def _drafts(call: DeskCall) -> list[PlanRow]:
    lines = [line for line in await lifecycle.plan_lines(call.s) if line.state == PlanState.DRAFT]
    names = {by: await _name(call, by) for by in {line.by for line in lines}}
    return [_draft(call, line, names[line.by]) for line in lines]


async def _name(call: DeskCall, contact_id: int | None) -> str:
    if contact_id is None:
        return ""
    person = await people.person(call.s, contact_id, call.today)
    return person.name if person is not None else ""


def _draft(call: DeskCall, line: PlanLine, by: str) -> PlanRow:
    parts = events_and_deadlines(line.events, line.deadlines)
    return PlanRow(
        line.plan_id,
        call.say("plan-state-draft"),
        True,
        _called(call, line.number, line.title),
        _parts(call, parts),
        call.say("desk-plans-brought-by", name=by) if by else "",
    )


async def _others(call: DeskCall) -> list[PlanRow]:
    standings = await plan_standings(call.s, call.now, call.context.policy)
    return [_other(call, one) for one in standings]


def _other(call: DeskCall, one: PlanStanding) -> PlanRow:
    parts = events_and_deadlines(one.events, one.work) if one.runs else ()
    state, name = call.say(f"plan-state-{one.state.value}"), _called(call, one.number, one.title)
    return PlanRow(one.plan_id, state, False, name, _parts(call, parts), _upcoming(call, one))


def _upcoming(call: DeskCall, one: PlanStanding) -> str:
    """What comes first of a plan that runs."""
    if not one.runs or one.next_day is None:
        return ""
    return call.say("desk-plans-next", day=one.next_day, what=shortened(one.next_what, 80))


def _called(call: DeskCall, number: str | None, title: str | None) -> str:
    return ": ".join(filter(None, (number, shortened(title or "", 140)))) or call.say("plan-unnamed")


def _parts(call: DeskCall, parts: Sequence[Say]) -> str:
    return ", ".join(call.all(parts))
