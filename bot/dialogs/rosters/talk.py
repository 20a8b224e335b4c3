"""A roster that the office sends: faults or differences first, a yes, and for units that merge or are called otherwise
the day and the decision. Nothing is taken in twice: what does not differ is said not to."""

from dataclasses import replace
from datetime import date

from bot.dialogs.base import Pick
from bot.dialogs.days import asks_doubted_day
from bot.dialogs.decided_days import DecidedDay, decided_day_reader
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_day
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action, permits
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.rosters.differences import PAGE, last_admin_said, page_says, unnamed_said
from bot.dialogs.rosters.effects import ImportRoster
from bot.dialogs.rosters.here import Here, Knows, Step
from bot.dialogs.rosters.remarks import NAMES, fault_said, remarks
from bot.words import ChatWord
from core.calendar.doubtful import DayDoubt, day_doubt
from core.office.roster_values import Difference, DifferenceKind, RosterOutlook
from core.talk.messages import Say
from reading.roster import Roster

MOST_ROWS = 1500
"""More is taken in by the command line."""
TAKE, KEEP, APART, MORE = "pick-roster-take", "pick-roster-keep", "pick-roster-apart", "pick-roster-more"
DATED = frozenset({DifferenceKind.MERGED, DifferenceKind.RENAMED})
"""What counts from a day, by a decision."""


class RosterTalk(DeclaredTalk[Here, Knows]):
    """It opens with the file itself."""

    name = "roster"
    may = Action.CHANGE_PEOPLE
    state = Here
    knows = Knows
    words = frozenset({ChatWord.BACK})
    stopped = "roster-kept"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        roster, outlook = scene.known.roster, scene.known.roster_outlook
        if roster is None:
            return ends(Say("roster-send"))
        refused = _refused(roster)
        if refused:
            return ends(*refused)
        if outlook is None:
            return ends(Say("roster-kept"))
        here = Here(rows=roster.rows, unread=roster.unread)
        if not outlook.differences:
            return ends(Say("roster-same"), *remarks(roster.unread, roster.without_role), *unnamed_said(outlook))
        barred = _barred(outlook, scene)
        if barred:
            return ends(*barred, Say("roster-kept"))
        return goes_on(here)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if not here.rows:
            return None
        match here.step:
            case Step.REVIEW:
                return _review(here, scene)
            case Step.ON:
                return _when(scene)
            case Step.DAY if here.on is not None:
                return asks_doubted_day(here.on, scene.today)
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step, heard:
            case Step.REVIEW, Chose():
                return _reviewed(here, heard, scene)
            case Step.REVIEW, Worded(ChatWord.BACK):
                return ends(Say("roster-kept"))
            case _, Worded(ChatWord.BACK):
                return goes_on(replace(here, step=Step.REVIEW))
            case Step.ON, Chose():
                return _taken(replace(here, on=scene.today), scene)
            case Step.ON, Typed(Say() as why):
                return Unheard((why,))
            case Step.ON, Typed(DecidedDay(day, decision)):
                return _dated(replace(here, on=day, decision=decision), day, scene)
            case Step.DAY, Chose() if heard.yes:
                return _taken(here, scene)
            case Step.DAY, Chose():
                return goes_on(replace(here, step=Step.ON, on=None))
        return Unheard()


def _refused(roster: Roster) -> tuple[Say, ...]:
    """Why nothing of the file can be taken in."""
    if roster.faults:
        shown = [fault_said(fault) for fault in roster.faults[:PAGE]]
        more = len(roster.faults) - len(shown)
        if more:
            shown.append(Say("roster-more-faults", {"count": more}))
        return (Say("roster-faults", {"count": len(roster.faults)}), *shown, Say("roster-mend"))
    if len(roster.rows) > MOST_ROWS:
        return (Say("roster-too-long", {"count": len(roster.rows), "most": MOST_ROWS}),)
    return ()


def _barred(outlook: RosterOutlook, scene: Scene[Knows]) -> tuple[Say, ...]:
    """What this person may not do, or nobody."""
    if outlook.loses_last_admin:
        return (last_admin_said(outlook),)
    roles = outlook.of_roles
    if roles and not permits(scene.person, Action.GRANT_ROLES):
        return (Say("roster-roles", {"count": len(roles), "names": tuple(map(_role_said, roles[:NAMES]))}),)
    return ()


def _role_said(one: Difference) -> str:
    """The name with the post."""
    return f"{one.what} ({one.before if one.kind is DifferenceKind.REVOKED else one.after})"


def _review(here: Here, scene: Scene[Knows]) -> Prompt | None:
    outlook = scene.known.roster_outlook
    if outlook is None or not outlook.differences:
        return None
    roster = Roster(here.rows, unread=here.unread)
    title = Say("roster-differs", {"count": len(outlook.differences)})
    says = (title, *page_says(outlook.differences, here.first), *unnamed_said(outlook))
    says = (*says, *remarks(roster.unread, roster.without_role), Say("confirm-question"))
    return asks_choice(says, *_ways(here, outlook)).first_is_yes


def _ways(here: Here, outlook: RosterOutlook) -> list[str]:
    ways = [TAKE, KEEP]
    if outlook.mergers:
        ways.append(APART)
    if len(outlook.differences) > here.first + PAGE:
        ways.append(MORE)
    return ways


def _reviewed(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    outlook = scene.known.roster_outlook
    ways = _ways(here, outlook) if outlook is not None else []
    if outlook is None or heard.place >= len(ways):
        return Unheard()
    match ways[heard.place]:
        case "pick-roster-keep":
            return ends(Say("roster-kept"))
        case "pick-roster-apart":
            return goes_on(replace(here, merging=False, first=0), looks=True)
        case "pick-roster-more":
            return goes_on(replace(here, first=here.first + PAGE))
    if any(one.kind in DATED for one in outlook.differences):
        return goes_on(replace(here, step=Step.ON))
    return _taken(here, scene)


def _when(scene: Scene[Knows]) -> Prompt:
    today: tuple[Pick, ...] = (Pick("1", Say("pick-roster-today")), HOME_PICK)
    return asks_day(Say("roster-when", {"example": scene.today}), decided_day_reader(scene.local_now), today)


def _dated(here: Here, day: date, scene: Scene[Knows]) -> Outcome:
    """Whoever is listed there holds the post today: a day to come is for SÁP NHẬP and ĐỔI TÊN."""
    if day > scene.today:
        return Unheard((Say("roster-not-yet", {"day": day}),))
    if day_doubt(day, scene.today) is DayDoubt.PAST and (scene.today - day).days > LONG_AGO:
        return goes_on(replace(here, step=Step.DAY))
    return _taken(here, scene)


LONG_AGO = 366
"""Days after which a day is asked about before it is taken: decisions are entered weeks after they were signed."""


def _taken(here: Here, scene: Scene[Knows]) -> Outcome:
    outlook = scene.known.roster_outlook
    if outlook is None or not outlook.differences:
        return ends(Say("roster-same"))
    barred = _barred(outlook, scene)
    if barred:
        return ends(*barred, Say("roster-kept"))
    done = Say("roster-taken", {"count": len(outlook.differences), "decision": here.decision, "day": here.on})
    return ends(done, effects=(ImportRoster(here.rows, here.merging, here.on, here.decision),))
