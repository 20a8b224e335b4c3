"""By which rules one duty or conference is reminded of: its own ladder, else the office's, each rule under the version
it has earned there. What a new ladder does to alarms and messages is storage.dates.realigning's."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import ScalarSelect, Select, func, or_, select

from core.plans.change_requests import Reminded
from core.reminders.alarms import Subject
from core.reminders.ladders import BadRung, read_ladder, with_versions
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Rule
from core.states import DeadlineState, EventState, OccurrenceState, PlanState
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.database.types import Query
from storage.duties.alarms import rules_of
from storage.duties.subjects import IS_ASKED, is_not_over

CONCERNS = {Subject.OCCURRENCE: Concern.OWING, Subject.EVENT: Concern.CONCERNED}


def ladder_column(rungs: Sequence[str] | None) -> str | None:
    """As the column `ladder` holds it."""
    if rungs is None:
        return None
    return ", ".join(rungs)


def own_ladder(subject: Subject, ladder: str | None) -> tuple[Rule, ...] | None:
    """The column `ladder` as rules; None: the subject has no ladder of its own, or one that this version cannot
    read."""
    if ladder is None:
        return None
    try:
        return read_ladder([rung for rung in ladder.split(",") if rung.strip()], CONCERNS[subject])
    except BadRung:
        return None


def with_ladder(policy: Policy, subject: Subject, ladder: str | None) -> Policy:
    """The policy for a subject with this ladder of its own; the office's rungs and the escalation stay."""
    own = own_ladder(subject, ladder)
    if own is None:
        return policy
    if subject is Subject.OCCURRENCE:
        return replace(policy, deadlines=own)
    return replace(policy, events=own)


async def ladder_of(s: Session, subject: Subject, subject_id: int) -> str | None:
    """The column `ladder` of a conference, or of the duty of an occurrence."""
    if subject is Subject.EVENT:
        return await s.scalar(select(EventRow.ladder).where(EventRow.id == subject_id))
    duty = select(DeadlineRow.ladder).join(OccurrenceRow, OccurrenceRow.deadline_id == DeadlineRow.id)
    return await s.scalar(duty.where(OccurrenceRow.id == subject_id))


async def laddered(s: Session, policy: Policy, subject: Subject, subject_id: int, ladder: str | None) -> Policy:
    """The same, each rule under its version: one whose key does something else by now gets the next, so that its alarms
    are made anew."""
    mine, known = with_ladder(policy, subject, ladder), await rules_of(s, subject, subject_id)
    return replace(
        mine,
        deadlines=with_versions(mine.deadlines, known),
        events=with_versions(mine.events, known),
        office=with_versions(mine.office, known),
        escalation=with_versions(mine.escalation, known),
    )


async def reminded(s: Session, policy: Policy, today: date) -> list[Reminded]:
    """What is still reminded of: conferences ahead or without a day, then duties that run."""
    found = []
    for event, cluster in await s.execute(_events_ahead(today)):
        rules = with_ladder(policy, Subject.EVENT, event.ladder).events
        found.append(Reminded(Subject.EVENT, event.id, event.title, rules, event.ladder is not None, cluster or ""))
    for duty in await s.scalars(_duties_running(today)):
        rules = with_ladder(policy, Subject.OCCURRENCE, duty.ladder).deadlines
        found.append(Reminded(Subject.OCCURRENCE, duty.id, duty.what, rules, duty.ladder is not None))
    return found


def _events_ahead(today: date) -> Query:
    """With their clusters, by day."""
    running = (PlanRow.state == PlanState.ACTIVE, EventRow.state != EventState.CANCELLED)
    query = select(EventRow, ClusterRow.name).join(PlanRow, PlanRow.id == EventRow.plan_id)
    query = query.outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id).where(*running, is_not_over(today))
    return query.order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.id)


def _duties_running(today: date) -> Select[DeadlineRow]:
    """By the next day on which one is due; those that recur even when none is."""
    next_due = _next_due(today)
    query = select(DeadlineRow).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    goes_on = or_(next_due.is_not(None), DeadlineRow.kind == "recurring")
    query = query.where(DeadlineRow.state == DeadlineState.ACTIVE, IS_ASKED, goes_on)
    return query.order_by(next_due.is_(None), next_due, DeadlineRow.id)


def _next_due(today: date) -> ScalarSelect[date]:
    open_ = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today)
    mine = OccurrenceRow.deadline_id == DeadlineRow.id
    return select(func.min(OccurrenceRow.due_on)).where(mine, *open_).correlate(DeadlineRow).scalar_subquery()
