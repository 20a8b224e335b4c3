"""Who may do what: one table, role by deed. What it does not name is denied. Commands, talks, effects, pages, files and
what the command line does for a person ask it, and ask it again when it is done. Whose unit it is, storage looks up."""

from collections.abc import Mapping
from enum import StrEnum

from core.office.people import Person, Role


class Standing(StrEnum):
    """As what somebody asks. The seven roles of posts; and a STRANGER; whoever is KNOWN, with or without a post; who
    stands in for a chair who is away; whose unit leads its cluster today."""

    STRANGER = "stranger"
    KNOWN = "known"
    CHAIR = "chair"
    DEPUTY = "deputy"
    OFFICER = "officer"
    STAND_IN = "stand_in"
    CLUSTER_LEADER = "cluster_leader"
    ADMIN = "admin"
    OFFICE = "office"
    LEADER = "leader"
    VIEWER = "viewer"


class Action(StrEnum):
    """What somebody may want to do. The first five are rooms, in which what is not a deed of its own is done."""

    COME_IN = "come_in"
    BE_HEARD = "be_heard"
    WORK_FOR_UNIT = "work_for_unit"
    SEE_ALL = "see_all"
    WORK_AT_DESK = "work_at_desk"
    # --- everybody's own
    CONSENT = "consent"
    SEE_AGENDA = "see_agenda"
    ACKNOWLEDGE = "acknowledge"
    SEE_OWN_DATA = "see_own_data"
    ASK_OFFICE = "ask_office"
    # --- a unit's
    SEE_OWN_REPORTS = "see_own_reports"
    DRAFT_REPORT = "draft_report"
    SEND_REPORT = "send_report"
    ANSWER_INQUIRY = "answer_inquiry"
    ANSWER_INVITATION = "answer_invitation"
    SEND_FILE = "send_file"
    # --- a cluster's
    SEE_CLUSTER = "see_cluster"
    NUDGE = "nudge"
    # --- the office's
    WRITE_PLANS = "write_plans"
    CHANGE_DATES = "change_dates"
    SET_LADDERS = "set_ladders"
    HOLD_CONFERENCES = "hold_conferences"
    COLLECT = "collect"
    HANDLE_REPORTS = "handle_reports"
    ISSUE_TABLES = "issue_tables"
    GIVE_TARGETS = "give_targets"
    WRITE_NOTICES = "write_notices"
    RELEASE_NOTICES = "release_notices"
    SECOND_NOTICES = "second_notices"
    ANSWER_QUESTIONS = "answer_questions"
    JUDGE_HOUR = "judge_hour"
    LET_IN = "let_in"
    CHANGE_PEOPLE = "change_people"
    CHANGE_UNITS = "change_units"
    GRANT_ROLES = "grant_roles"


ALL = frozenset(Standing)
KNOWN = ALL - {Standing.STRANGER}
SENDS = frozenset({Standing.CHAIR, Standing.DEPUTY, Standing.STAND_IN})
UNITS = SENDS | {Standing.OFFICER}
LEADS = frozenset({Standing.CLUSTER_LEADER})
DESK = frozenset({Standing.ADMIN, Standing.OFFICE})
SECONDS = DESK | {Standing.LEADER}
LOOKS = SECONDS | {Standing.VIEWER}

PERMISSIONS: Mapping[Action, frozenset[Standing]] = {
    Action.COME_IN: ALL,
    Action.BE_HEARD: KNOWN,
    Action.WORK_FOR_UNIT: UNITS,
    Action.SEE_ALL: LOOKS,
    Action.WORK_AT_DESK: DESK,
    Action.CONSENT: ALL,
    Action.SEE_AGENDA: KNOWN,
    Action.ACKNOWLEDGE: KNOWN,
    Action.SEE_OWN_DATA: KNOWN,
    Action.ASK_OFFICE: KNOWN,
    Action.SEE_OWN_REPORTS: UNITS,
    Action.DRAFT_REPORT: UNITS | DESK,
    Action.SEND_REPORT: SENDS | DESK,
    Action.ANSWER_INQUIRY: SENDS | DESK,
    Action.ANSWER_INVITATION: SENDS,
    Action.SEND_FILE: SENDS,
    Action.SEE_CLUSTER: LEADS | LOOKS,
    Action.NUDGE: LEADS | DESK,
    Action.WRITE_PLANS: DESK,
    Action.CHANGE_DATES: DESK,
    Action.SET_LADDERS: DESK,
    Action.HOLD_CONFERENCES: DESK,
    Action.COLLECT: DESK,
    Action.HANDLE_REPORTS: DESK,
    Action.ISSUE_TABLES: DESK,
    Action.GIVE_TARGETS: DESK,
    Action.WRITE_NOTICES: DESK,
    Action.RELEASE_NOTICES: DESK,
    Action.SECOND_NOTICES: SECONDS,
    Action.ANSWER_QUESTIONS: DESK,
    Action.JUDGE_HOUR: DESK,
    Action.LET_IN: DESK,
    Action.CHANGE_PEOPLE: DESK,
    Action.CHANGE_UNITS: DESK,
    Action.GRANT_ROLES: frozenset({Standing.ADMIN}),
}
"""The office drafts and sends; its leaders see all and are the second person for notices, nothing else; viewers look.
Chairs and deputies answer for their unit; an officer drafts figures, and sends, answers and passes files on only as a
stand-in. A cluster's leader follows
from the dated part of its unit, and adds to what the post allows."""

STANDING_OF: Mapping[Role, Standing] = {role: Standing(role.value) for role in Role}


def standings(person: Person | None) -> frozenset[Standing]:
    """As what this person may ask today; the posts are those held on the day for which the person was looked up."""
    if person is None:
        return frozenset({Standing.STRANGER})
    found = {Standing.KNOWN, *(STANDING_OF[post.role] for post in person.posts)}
    if person.stands_in_for:
        found.add(Standing.STAND_IN)
    if person.leads:
        found.add(Standing.CLUSTER_LEADER)
    return frozenset(found)


def permits(person: Person | None, action: Action) -> bool:
    """Whether it is this person's to do."""
    return bool(standings(person) & PERMISSIONS.get(action, frozenset()))


def is_of_office(action: Action) -> bool:
    """Whether nobody may do it just for being of a unit."""
    return Standing.CHAIR not in PERMISSIONS.get(action, frozenset())


def is_of_units(action: Action) -> bool:
    """Whether it is done for a unit, whoever else may do it too."""
    return Standing.CHAIR in PERMISSIONS.get(action, frozenset()) and Standing.KNOWN not in PERMISSIONS[action]
