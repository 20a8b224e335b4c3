"""By which rules one duty or conference is reminded of: its own ladder, else the office's, each rule under the version
it has earned there. What a new ladder does to alarms and messages is storage.dates.realigning's."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import and_, func, or_, select

from core.plans.change_requests import Reminded
from core.reminders.alarms import Subject
from core.reminders.ladders import BadRung, read_ladder, with_versions
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Rule
from core.states import DeadlineState, EventState, OccurrenceState, PlanState
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.duties.alarms import rules_of

CONCERNS = {Subject.OCCURRENCE: Concern.OWING, Subject.EVENT: Concern.CONCERNED}


def ladder_column(rungs: Sequence[str] | None) -> str | None:
    """As the column `ladder` holds it."""
    if rungs is None:
        return None
    return ", ".join(rungs)


def own_ladder(subject: Subject, ladder: str | None) -> tuple[Rule, ...] | None:
    """The column `ladder` as rules; None: the subject has no ladder of its own, or one that this version cannot
    read."""
    try:
        if ladder is None:
            return None
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
    running = and_(
        PlanRow.id == EventRow.plan_id, PlanRow.state == PlanState.ACTIVE, EventRow.state != EventState.CANCELLED
    )
    events = (
        select(EventRow, ClusterRow.name)
        .join(PlanRow, running)
        .outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    )
    ahead = or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today)
    found = []
    for event, cluster in await s.execute(
        events.where(ahead).order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.id)
    ):
        rules = with_ladder(policy, Subject.EVENT, event.ladder).events
        found.append(Reminded(Subject.EVENT, event.id, event.title, rules, event.ladder is not None, cluster or ""))
    open_ = and_(
        OccurrenceRow.deadline_id == DeadlineRow.id,
        OccurrenceRow.state == OccurrenceState.OPEN,
        OccurrenceRow.due_on >= today,
    )
    next_due = select(func.min(OccurrenceRow.due_on)).where(open_).correlate(DeadlineRow).scalar_subquery()
    duties = (
        select(DeadlineRow)
        .outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
        .where(DeadlineRow.state == DeadlineState.ACTIVE)
    )
    shown = duties.where(
        or_(PlanRow.state == PlanState.ACTIVE, DeadlineRow.plan_id.is_(None)),
        or_(next_due.is_not(None), DeadlineRow.kind == "recurring"),
    )
    for duty in await s.scalars(shown.order_by(next_due.is_(None), next_due, DeadlineRow.id)):
        rules = with_ladder(policy, Subject.OCCURRENCE, duty.ladder).deadlines
        found.append(Reminded(Subject.OCCURRENCE, duty.id, duty.what, rules, duty.ladder is not None))
    return found
