"""The table of loaders: one for each name in a talk's `knows`, loaded when a talk first asks for it."""

from collections.abc import Mapping, Sequence
from functools import cache
from pkgutil import resolve_name
from typing import Any

from bot.turns.known.context import LoadContext

LOADERS: Mapping[str, str] = {
    "office": "known.office:office",
    "policy": "known.office:policy",
    "read": "known.plans:read",
    "invitation": "doorstep:invitation",
    "doorstep": "doorstep:doorstep",
    "newcomers": "doorstep:load_newcomers",
    "arrival": "doorstep:arrival",
    "agenda": "known.office:agenda",
    "requests": "known.reports:work",
    "draft": "known.plans:own_draft",
    "notices": "known.office:to_acknowledge",
    "notices_awaiting": "known.notices:notices_awaiting",
    "notice_seconds": "known.notices:notice_seconds",
    "notices_sent": "known.notices:notices_sent",
    "notice_preview": "known.notices:notice_preview",
    "notice_people": "known.notices:notice_people",
    "notice_owing": "known.notices:notice_owing",
    "notice_report": "known.notices:report",
    "notice_waiting": "known.notices:waiting",
    "table": "known.reports:table",
    "table_shown": "known.reports:table_shown",
    "running": "known.plans:running",
    "changeable": "known.plans:may_be_changed",
    "reminded": "known.plans:reminded",
    "difference": "known.plans:difference",
    "undoable": "known.plans:undoable",
    "undoable_done": "known.reports:minutes_to_undo_done",
    "sent_reports": "known.reports:sent",
    "news": "known.reports:news",
    "inquiries": "known.reports:open_inquiries",
    "questions": "known.questions:open_ones",
    "questions_settled": "known.questions:questions_settled",
    "own_questions": "known.questions:own_questions",
    "sums": "known.reports:sums",
    "promises": "known.reports:promises",
    "outlook": "known.units:succession",
    "owed": "deeds.nudging:owed",
    "roster": "known.units:roster",
    "roster_outlook": "known.units:roster_outlook",
    "unit_change": "known.units:unit_change",
    "unit_sender": "known.senders:unit_sender",
    "gone": "known.units:gone",
    "piece": "known.reports:piece",
    "piece_form": "known.reports:piece_form",
    "form_links": "known.reports:form_links",
    "has_desk": "known.office:has_desk",
    "own_form": "known.reports:own_form",
    "read_back": "known.reports:read_back",
    "held": "deeds.held:groups",
    "held_sample": "deeds.held:sample",
    "lost_hours": "deeds.held:lost_hours",
    "doubt": "deeds.hour:asked",
    "papers": "known.reports:papers_kept",
    "issues": "known.reports:issued_tables",
    "corrections": "known.reports:corrections_waiting",
    "plans": "known.plans:lines",
    "conferences": "known.conferences:ahead",
    "conference": "known.conferences:conference",
    "quotas_found": "known.conferences:quotas_found",
    "invitation_reach": "known.conferences:reach",
    "delegates": "known.conferences:who_comes",
    "invited": "known.conferences:invited",
    "standings": "known.running_plans:standings",
    "standing": "known.running_plans:standing",
    "plan_preview": "known.running_plans:plan_preview",
    "plan_items": "known.running_plans:items",
    "activation_preview": "known.running_plans:activation_preview",
    "last_activation": "known.running_plans:last_activation",
    "file_route": "deeds.files:known_route",
    "progress": "known.reports:progress",
    "owing": "known.reports:owing_page",
    "forms": "known.reports:forms_given",
    "collections": "known.reports:collections",
    "units": "known.units:units",
    "directory": "known.people:whole_directory",
    "addresses": "known.people:own_addresses",
    "absence": "known.people:absence",
    "colleagues": "known.people:colleagues",
    "own": "known.people:own",
    "trail": "known.people:trail_page",
}
"""Name → the function, within bot.turns, which takes a LoadContext."""


async def load_known(names: Sequence[str], loading: LoadContext) -> Mapping[str, Any]:
    """The values for `names`; a name no loader knows is a mistake in a dialog and raises KeyError."""
    return {name: await loader_at(LOADERS[name])(loading) for name in names}


@cache
def loader_at(place: str) -> Any:
    return resolve_name(f"bot.turns.{place}")
