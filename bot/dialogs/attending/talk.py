"""`hội nghị` of a unit, or the choices under an invitation: which conference, the answer piece by piece, read back,
kept. Whoever comes back later corrects it, which is a new version."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogs.attending.asking import (
    answer_heard,
    answer_prompt,
    confirm_prompt,
    drivers_heard,
    drivers_prompt,
    heads_heard,
    heads_prompt,
    names_heard,
    names_prompt,
    next_step,
    over_prompt,
    taken,
    title_of,
)
from bot.dialogs.attending.here import Here, Knows, Step
from bot.dialogs.conferences.effects import AnswerInvitation
from bot.dialogs.conferences.saying import answer_said, quota_said, when_said
from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.asides import About
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.prompts import shortened
from bot.dialogs.senders import left_to_sender
from bot.words import ChatWord
from core.office.permissions import Action
from core.talk.conferences import Coming, Invited
from core.talk.messages import Say
from core.talk.questions import QuestionKind
from reading.attendance import read_attendance

MOST = 8
BY_SENDER = "attend-by-sender"


class AttendTalk(DeclaredTalk[Here, Knows]):
    """It is opened by its word, or by a choice of an invitation that names the piece of work."""

    name = "attend"
    may = Action.ANSWER_INVITATION
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.CONFERENCES})
    stopped = "attend-stopped"

    def refused(self, scene: Scene[Knows]) -> tuple[Say, ...]:
        """An officer hears who answers."""
        sender = scene.known.unit_sender
        if sender is None:
            return super().refused(scene)
        return left_to_sender(BY_SENDER, sender, scene.phone)

    # --- opening ------------------------------------------------------------------------------------------------------

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        number = opening.given.get("expectation_id")
        if isinstance(number, int):
            one = _find(number, scene)
            return _opened(one, opening, scene) if one is not None else ends(Say("attend-gone"))
        invited = _open_ones(scene)
        if not invited:
            return ends(Say("attend-none"))
        if len(invited) == 1:
            return _opened(invited[0], opening, scene)
        return goes_on(Here(Step.CHOOSE))

    # --- steps --------------------------------------------------------------------------------------------------------

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.CHOOSE:
            return _choose_prompt(scene)
        one = _find(here.expectation_id, scene)
        if one is None:
            return None
        match here.step:
            case Step.ANSWER:
                return answer_prompt(one)
            case Step.HEADS:
                return heads_prompt(one)
            case Step.OVER:
                return over_prompt(here, one)
            case Step.DRIVERS:
                return drivers_prompt()
            case Step.NAMES:
                return names_prompt(here, one, _me(scene))
        return confirm_prompt(here, one)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if here.step is Step.CHOOSE:
            return _chosen(heard, scene)
        one = _find(here.expectation_id, scene)
        if one is None:
            return ends(Say("attend-none"))
        why = _why_not(one, scene.phone)
        if why:
            return ends(*why)
        return self._answered(here, heard, one, scene) or Unheard()

    def _answered(self, here: Here, heard: Answer, one: Invited, scene: Scene[Knows]) -> Outcome | None:
        match here.step:
            case Step.ANSWER:
                return answer_heard(here, heard, one)
            case Step.HEADS:
                return heads_heard(here, heard, one)
            case Step.OVER:
                return _over_heard(here, heard, one)
            case Step.DRIVERS:
                return drivers_heard(here, heard, one)
            case Step.NAMES:
                return names_heard(here, heard, one, _me(scene))
        return _confirmed(here, heard, one)

    def about(self, here: Here, scene: Scene[Knows]) -> About | None:
        one = _find(here.expectation_id, scene)
        if one is None:
            return None
        return About(one.expectation_id, shortened(one.title, 80), one.due_on)


def _find(number: object, scene: Scene[Knows]) -> Invited | None:
    return next((one for one in scene.known.invited if one.expectation_id == number), None)


def _me(scene: Scene[Knows]) -> str:
    """Whoever answers, with the post."""
    person = scene.person
    if person is None:
        return ""
    post = next((post.title for post in person.posts if post.unit is not None), "")
    return f"{person.name} - {post}" if post else person.name


def _why_not(one: Invited, phone: Say) -> tuple[Say, ...]:
    """Why it is not answered any more, or not by this person; empty where it is."""
    if one.when.cancelled:
        return (Say("attend-cancelled", {"title": shortened(one.title, 100)}),)
    if one.over:
        return (Say("attend-over-already", {"title": shortened(one.title, 100), "when": when_said(one.when)}),)
    if one.sender is not None:
        return left_to_sender(BY_SENDER, one.sender, phone)
    return ()


_GIVEN: Mapping[str, Coming] = {"yes": Coming.YES, "no": Coming.NO, "deputy": Coming.DEPUTY}


def _opened(one: Invited, opening: Opening, scene: Scene[Knows]) -> Outcome:
    """With what was chosen or typed along."""
    why = _why_not(one, scene.phone)
    if why:
        return ends(*why)
    here = Here(Step.ANSWER, one.expectation_id, base=one.base)
    said = read_attendance(opening.rest) if opening.rest else None
    if said is not None:
        return taken(here, said, opening.rest, one)
    coming = _GIVEN.get(str(opening.given.get("coming", "")))
    if coming is None:
        return goes_on(here)
    return goes_on(next_step(replace(here, coming=coming)), title_of(one))


def _choose_prompt(scene: Scene[Knows]) -> Prompt | None:
    shown = _open_ones(scene)
    if not shown:
        return None
    return asks_one_of(Say("attend-which"), [_line(one) for one in shown])


def _open_ones(scene: Scene[Knows]) -> list[Invited]:
    return [one for one in scene.known.invited if not _why_not(one, scene.phone)][:MOST]


def _line(one: Invited) -> Say:
    how = answer_said(one.answer) if one.answer is not None else Say("attend-not-yet", {"due": one.due_on})
    args = {"title": shortened(one.title, 60), "when": when_said(one.when), "unit": one.unit_name, "how": how}
    return Say("attend-line", args)


def _chosen(heard: Answer, scene: Scene[Knows]) -> Outcome:
    shown = _open_ones(scene)
    if not isinstance(heard, Chose) or heard.place >= len(shown):
        return Unheard()
    return _opened(shown[heard.place], Opening(), scene)


def _over_heard(here: Here, heard: Answer, one: Invited) -> Outcome | None:
    """The number again, or the office is asked for more places; what may come is kept meanwhile."""
    if not isinstance(heard, Chose) or one.quota is None or here.wanted is None:
        return None
    if heard.place == 0:
        return goes_on(replace(here, step=Step.HEADS, wanted=None, drivers=None))
    drivers = min(here.drivers or 0, one.quota.most) if one.quota.drivers else here.drivers
    heads = max(one.quota.most - one.quota.counts(0, drivers or 0), 1)
    wanted = one.quota.counts(here.wanted, here.drivers or 0)
    asks = HandToOffice(QuestionKind.REQUEST, f"{one.title}: {wanted} > {one.quota.most}", None, one.expectation_id)
    said = Say("attend-asked-more", {"quota": quota_said(one.quota), "wanted": wanted})
    return goes_on(next_step(replace(here, heads=heads, drivers=drivers, wanted=None)), said, effects=(asks,))


def _confirmed(here: Here, heard: Answer, one: Invited) -> Outcome | None:
    said = here.said
    if not isinstance(heard, Chose) or said is None:
        return None
    if not heard.yes:
        return goes_on(Here(Step.ANSWER, here.expectation_id, base=here.base))
    if one.base != here.base:
        return goes_on(Here(Step.ANSWER, here.expectation_id, base=one.base), Say("attend-meanwhile"))
    if one.answer == said:
        return ends(Say("attend-same"))
    kept = AnswerInvitation(one.expectation_id, said, here.base)
    key = "attend-corrected" if one.base else "attend-kept"
    return ends(Say(key, {"answer": answer_said(said), "when": when_said(one.when)}), effects=(kept,))
