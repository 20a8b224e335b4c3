"""An invitation before it goes out: what it says, to whom it goes and whom it cannot reach, as it will look; and each
of its parts as the office types it."""

from collections.abc import Mapping
from datetime import date

from bot.dialogs.base import Pick
from bot.dialogs.collecting.audiences import Nobody, audience_reader
from bot.dialogs.conferences.effects import ReleaseInvitation, ReviseInvitation
from bot.dialogs.conferences.here import Here, Knows, Part, Step
from bot.dialogs.conferences.quotas import standing_quotas
from bot.dialogs.conferences.saying import invitation_says, quota_line, usual_answer_by
from bot.dialogs.days import day_reader
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day, asks_name, asks_one_of, asks_sentence
from bot.dialogs.engine.scene import Scene
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.units import Audience, concerned
from core.plans.quotas import quota_of, total_of
from core.talk.conferences import Conference, InvitationReach
from core.talk.messages import Say

SHOWN = 4
"""So many who cannot be reached are named."""
LONGEST = 200
"""Characters of one part."""


def invite_prompt(scene: Scene[Knows]) -> Prompt | None:
    one, reach = scene.known.conference, scene.known.invitation_reach
    if one is None or reach is None:
        return None
    answer_by = usual_answer_by(one, scene.today)
    if answer_by is None or not one.when.dated.is_firm:
        return None
    says = (*_to_whom(one, reach, scene), Say("invitation-sample"), *_sample(one, answer_by, scene))
    labels = [Say("pick-invite"), *(Say(f"pick-invitation-{part.key}") for part in Part)]
    return asks_one_of(says, [*labels, Say("pick-conference-quota")]).first_is_yes


def _sample(one: Conference, answer_by: date, scene: Scene[Knows]) -> tuple[Say, ...]:
    """As the first of the units reads it."""
    unit = next(iter(concerned(scene.known.units, one.convocation.audience)), None)
    if unit is None:
        return invitation_says(one, None, "", answer_by)
    return invitation_says(one, quota_of(standing_quotas(one, scene), unit), unit.name, answer_by)


def _to_whom(one: Conference, reach: InvitationReach, scene: Scene[Knows]) -> tuple[Say, ...]:
    whom = audience_said(one.convocation.audience, scene.known.units)
    says = [Say("invitation-preview", {"whom": whom, "units": reach.units, "people": reach.people})]
    if one.invited:
        says.append(Say("invitation-again"))
    if reach.unreachable:
        names = tuple(f"{unit} ({name})" if name else unit for unit, name, _ in reach.unreachable[:SHOWN])
        more = len(reach.unreachable) - len(names)
        says.append(Say("invitation-unreachable", {"count": len(reach.unreachable), "names": names, "more": more}))
    total = total_of(standing_quotas(one, scene))
    if total is not None:
        says.append(Say("quota-line", {"line": quota_line(total, scene.known.units)}))
    return tuple(says)


def invite_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one, reach = scene.known.conference, scene.known.invitation_reach
    if one is None or reach is None or not isinstance(heard, Chose):
        return None
    if heard.place == 0:
        return _released(one, reach, scene)
    if heard.place <= len(Part):
        return goes_on(Here(Step.PART, here.event_id, part=list(Part)[heard.place - 1]))
    return goes_on(Here(Step.QUOTA, here.event_id))


def _released(one: Conference, reach: InvitationReach, scene: Scene[Knows]) -> Outcome:
    answer_by = usual_answer_by(one, scene.today)
    if answer_by is None or reach.units == 0:
        return Unheard((Say("invitation-nobody"),))
    quotas = standing_quotas(one, scene)
    release = ReleaseInvitation(one.event_id, answer_by, one.convocation.audience, quotas)
    args = {"units": reach.units, "unreachable": len(reach.unreachable), "due": answer_by}
    return ends(Say("invitation-released", args), effects=(release,))


# --- its parts --------------------------------------------------------------------------------------------------------


def part_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = scene.known.conference
    if one is None or here.part is None:
        return None
    asks = Say(f"invitation-ask-{here.part.key}", {"now": _now(here.part, one, scene)})
    if here.part is Part.ANSWER_BY:
        return asks_day(asks, lambda text: _day(text, one, scene))
    if here.part is Part.AUDIENCE:
        return asks_name(asks, audience_reader(scene.known.units))
    return asks_sentence(asks, LONGEST, (Pick("1", Say("pick-leave-empty")), HOME_PICK))


def _now(part: Part, one: Conference, scene: Scene[Knows]) -> Say | str | date:
    """What stands there."""
    said = one.convocation
    if part is Part.ANSWER_BY:
        day = usual_answer_by(one, scene.today)
        return Say("when-day", {"day": day}) if day is not None else ""
    if part is Part.AUDIENCE:
        return audience_said(said.audience, scene.known.units)
    words: Mapping[Part, str] = {
        Part.CHAIR: said.chair,
        Part.HOST: said.host,
        Part.DRESS: said.dress,
        Part.PAPERS: said.papers,
    }
    return words[part]


def _day(text: str, one: Conference, scene: Scene[Knows]) -> date | Say | None:
    """A day from today until the conference."""
    day = day_reader(scene.local_now)(text)
    if not isinstance(day, date) or one.when.day is None:
        return day
    if not scene.today <= day <= one.when.day:
        return Say("invitation-wrong-day", {"day": day, "conference": one.when.day})
    return day


def part_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = scene.known.conference
    if one is None or here.part is None:
        return None
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(Nobody(text)):
            return Unheard((Say("collect-nobody", {"text": shortened(text, 40)}),))
        case Typed(Audience() as audience):
            return _kept(here, ReviseInvitation(one.event_id, {}, audience))
        case Typed(str() | date() as value):
            return _kept(here, ReviseInvitation(one.event_id, {here.part.value: value}, one.convocation.audience))
        case Chose():
            return _kept(here, ReviseInvitation(one.event_id, {here.part.value: ""}, one.convocation.audience))
    return None


def _kept(here: Here, effect: ReviseInvitation) -> Outcome:
    return goes_on(Here(Step.INVITE, here.event_id), effects=(effect,), looks=True)
