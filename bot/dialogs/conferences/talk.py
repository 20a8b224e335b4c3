"""`hội nghị`: which conference, and what is to be done with it. Its date and place are changed in dates/."""

from dataclasses import replace

from bot.dialogs.conferences.following import files_sent, who_answered, who_prompt
from bot.dialogs.conferences.here import Here, Knows, Step
from bot.dialogs.conferences.quotas import quota_answered, quota_prompt, quotas_said, sure_answered, sure_prompt
from bot.dialogs.conferences.saying import conference_line, standing_said
from bot.dialogs.conferences.writing import invite_answered, invite_prompt, part_answered, part_prompt
from bot.dialogs.dates.here import Here as ChangeHere
from bot.dialogs.dates.here import Step as ChangeStep
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.pages import on_page, page_beside, turning
from bot.dialogs.prompts import open_ways
from bot.words import ChatWord
from core.office.permissions import Action
from core.reminders.alarms import Subject
from core.talk.conferences import Conference
from core.talk.messages import Say

INVITE, INVITE_MORE, WHO, FILES = "pick-invite-open", "pick-invite-more", "pick-delegates", "pick-delegates-files"
QUOTA, DATE, SETTLE = "pick-conference-quota", "pick-conference-date", "pick-conference-settle"


class ConferencesTalk(DeclaredTalk[Here, Knows]):
    """Opened by its word."""

    name = "conferences"
    may = Action.HOLD_CONFERENCES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.CONFERENCES})
    stopped = "conference-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        found = scene.known.conferences
        if not found:
            return ends(Say("conferences-none"))
        if len(found) == 1:
            return goes_on(Here(Step.ONE, found[0].event_id), looks=True)
        return goes_on(Here(Step.LIST, ids=tuple(one.event_id for one in found)))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        match here.step:
            case Step.LIST:
                return _list_prompt(here, scene)
            case Step.ONE:
                return _one_prompt(scene)
            case Step.INVITE:
                return invite_prompt(scene)
            case Step.PART:
                return part_prompt(here, scene)
            case Step.QUOTA:
                return quota_prompt(scene)
            case Step.QUOTA_SURE:
                return sure_prompt(here, scene)
            case Step.WHO:
                return who_prompt(here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        return self._answered(here, heard, scene) or self.open(Opening(), scene)

    def _answered(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
        match here.step:
            case Step.LIST:
                return _list_answered(here, heard, scene)
            case Step.ONE:
                return _one_answered(here, heard, scene)
            case Step.INVITE:
                return invite_answered(here, heard, scene)
            case Step.PART:
                return part_answered(here, heard, scene)
            case Step.QUOTA:
                return quota_answered(here, heard, scene)
            case Step.QUOTA_SURE:
                return sure_answered(here, heard, scene)
            case Step.WHO:
                return who_answered(here, heard, scene)


# --- which ------------------------------------------------------------------------------------------------------------


def _shown(here: Here, scene: Scene[Knows]) -> list[Conference]:
    ids = on_page(here.ids, here.page)
    return [one for one in scene.known.conferences if one.event_id in ids]


def _list_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    shown = _shown(here, scene)
    if not shown:
        return None
    return asks_one_of(Say("conferences-title"), [conference_line(one) for one in shown], *turning(here.ids))


def _list_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    if not isinstance(heard, Chose):
        return None
    shown = _shown(here, scene)
    if heard.place < len(shown):
        return goes_on(Here(Step.ONE, shown[heard.place].event_id), looks=True)
    return goes_on(replace(here, page=page_beside(here.ids, here.page)))


# --- one --------------------------------------------------------------------------------------------------------------


def _one_prompt(scene: Scene[Knows]) -> Prompt | None:
    one = scene.known.conference
    if one is None:
        return None
    says = [*standing_said(one)]
    if not one.invited and one.when.dated.is_firm:
        says += quotas_said(one, scene)
    return asks_choice(says, *_ways(one))


def _ways(one: Conference) -> list[str]:
    """What can be done with it as it stands, in the order of the digits."""
    firm = one.when.dated.is_firm
    settled = firm and not one.when.tentative
    ways = {
        INVITE: firm and not one.invited,
        WHO: one.invited,
        FILES: one.invited,
        INVITE_MORE: firm and one.invited,
        QUOTA: True,
        DATE: settled,
        SETTLE: not settled,
    }
    return open_ways(ways)


def _one_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = scene.known.conference
    if one is None or not isinstance(heard, Chose) or heard.place >= len(_ways(one)):
        return None
    match _ways(one)[heard.place]:
        case "pick-invite-open" | "pick-invite-more":
            return goes_on(Here(Step.INVITE, one.event_id), looks=True)
        case "pick-delegates":
            return goes_on(Here(Step.WHO, one.event_id), looks=True)
        case "pick-delegates-files":
            return files_sent(one.event_id)
        case "pick-conference-quota":
            return goes_on(Here(Step.QUOTA, one.event_id))
    when = ChangeHere(ChangeStep.WHEN, subject=Subject.EVENT.value, id=one.event_id)
    return HandsTo("change", when)
