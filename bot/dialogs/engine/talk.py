"""What a talk declares, and the step that all talks take: guard, hearing, answer, prompt.

1. Who may not enter is told so.
2. A talk that has not begun, or is begun anew by its word, opens.
3. What was heard is an answer to the prompt of the step: a choice, a word, a value that the step's reader made.
4. What is no answer is a greeting, a promise, a question, or not understood (astray.py, asides.py); the step stands.
5. The talk says what follows, and its next prompt is asked.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from bot.dialogs.base import Cue, Expects, Reply, State, Turn
from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.asides import About, aside_of
from bot.dialogs.engine.astray import (
    ENGINE,
    HAND_OVER,
    MOST_MISSES,
    NOTHING_SEEN,
    ON_COURSE,
    OWN_FORM,
    UNSEEN,
    Astray,
    astray_in,
    misheard_says,
    offered,
    office_offered,
    paper_refused,
    unseen_says,
)
from bot.dialogs.engine.hearing import hear
from bot.dialogs.engine.outcomes import Ends, GoesOn, HandsTo, Outcome, Unheard
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene, opening_of, scene_of
from bot.dialogs.engine.turns import handed_on, over
from bot.dialogs.engine.who_may import Action, permits, refusal_of
from bot.dialogs.prompts import STANDING
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.questions import QuestionKind


class Stepped(Protocol):
    """A state: a frozen dataclass that says at which step the talk is."""

    @property
    def step(self) -> StrEnum: ...


S = TypeVar("S", bound=Stepped)
K = TypeVar("K")


class DeclaredTalk(ABC, Generic[S, K]):
    """`state` and `knows` are frozen dataclasses; the names in `knows` are those of the loaders (bot/turns/known).

    `opens`: words that begin it anew; `words`: those that it understands itself, at every step. `takes_papers`: a file
    or photo is an answer. `hands_over`: what is not understood may go to the office;
    `tells_promises`: and a promise of no piece of work in particular goes there.
    """

    name: ClassVar[str]
    version: ClassVar[int] = 1
    may: ClassVar[Action]
    state: ClassVar[type]
    knows: ClassVar[type]
    opens: ClassVar[frozenset[ChatWord]] = frozenset()
    words: ClassVar[frozenset[ChatWord]] = frozenset({ChatWord.BACK})
    stopped: ClassVar[str] = "stopped"
    takes_papers: ClassVar[bool] = False
    hands_over: ClassVar[bool] = True
    tells_promises: ClassVar[bool] = False

    # --- what a talk declares -----------------------------------------------------------------------------------------

    @abstractmethod
    def open(self, opening: Opening, scene: Scene[K]) -> Outcome:
        """How it begins. Total: whatever was given along."""

    @abstractmethod
    def prompt(self, here: S, scene: Scene[K]) -> Prompt | None:
        """What is asked at `here`; None when there is no such place any more."""

    @abstractmethod
    def answer(self, here: S, heard: Answer, scene: Scene[K]) -> Outcome:
        """What follows."""

    def about(self, here: S, scene: Scene[K]) -> About | None:
        """The piece of work that is talked of."""
        return None

    def simpler(self, here: S, scene: Scene[K]) -> S:
        """Where one thing is asked at a time, for whoever was not understood twice."""
        return here

    def stopping(self, here: S, scene: Scene[K]) -> Outcome:
        """What is said, and done, when somebody stops here."""
        return Ends((Say(self.stopped),))

    def refused(self, scene: Scene[K]) -> tuple[Say, ...]:
        """What is said to whom it is not permitted."""
        return (refusal_of(self.may),)

    # --- what the engine does -----------------------------------------------------------------------------------------

    @property
    def sees(self) -> Sequence[str]:
        always = ("office", OWN_FORM)
        return (*always, *(one.name for one in fields(self.knows) if one.name not in always))

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        """A pure, total function of what is given."""
        scene: Scene[K] = scene_of(self.knows, cue, now)
        if not permits(cue.person, self.may):
            return Turn(None, (Reply(self.refused(scene), STANDING),))
        here = self._here(state)
        if here is None or self._begins_anew(cue):
            return self._opened(opening_of(state, cue, here), scene)
        prompt = self.prompt(here, scene)
        if prompt is None:
            return self._opened(opening_of(state, cue, None), scene)
        if cue.again:
            return self._asked(here, prompt.opened)
        return self._heard(here, prompt, astray_in(state), cue, scene)

    def _begins_anew(self, cue: Cue) -> bool:
        return cue.word is not None and cue.word in self.opens and not cue.again

    def _opened(self, opening: Opening, scene: Scene[K]) -> Turn:
        return self._turn(self.open(opening, scene), scene, begins=True)

    def _here(self, state: State) -> S | None:
        """A state without a step is one from which a talk begins."""
        if "step" not in state:
            return None
        return states.read(self.state, {key: value for key, value in state.items() if key != ENGINE})

    def _heard(self, here: S, prompt: Prompt, astray: Astray, cue: Cue, scene: Scene[K]) -> Turn:
        shown = _chosen_of_offer(astray, cue, scene.phone)
        if shown is not None:
            return self._after_offer(here, prompt, astray.offered, shown, scene)
        if cue.word is ChatWord.STOP and prompt.expects is Expects.SENTENCE:
            return self._turn(self.stopping(here, scene), scene)
        heard = hear(cue, prompt, self.words, takes_papers=self.takes_papers)
        if heard is not None:
            return self._taken(here, heard, astray, cue, scene)
        if cue.word is ChatWord.STOP:
            return self._turn(self.stopping(here, scene), scene)
        return self._aside(here, prompt, astray, cue, scene)

    def _taken(self, here: S, heard: Answer, astray: Astray, cue: Cue, scene: Scene[K]) -> Turn:
        outcome = self.answer(here, heard, scene)
        if isinstance(outcome, Unheard):
            return self._missed(here, astray, cue, scene, outcome.says)
        return self._turn(outcome, scene)

    def _aside(self, here: S, prompt: Prompt, astray: Astray, cue: Cue, scene: Scene[K]) -> Turn:
        """It is no answer: perhaps it is something else that people say."""
        if cue.other == UNSEEN:
            return self._unseen(here, prompt, astray.missed(), cue, scene)
        if cue.other is not None or cue.document is not None:
            return self._asked(here, prompt.after(paper_refused(cue.document, prompt)), astray)
        about, told = self.about(here, scene), self.tells_promises and not scene.at_desk
        aside = aside_of(cue.text, about, scene.local_now, told=told)
        if aside is None or (aside.offers and not self._hands_over(scene)):
            return self._missed(here, astray, cue, scene, ())
        if aside.offers:
            asked = office_offered(cue.text, scene.phone, *aside.says, expects=prompt.expects)
            return self._asked(here, asked, Astray(offered=offered(cue.text)))
        return replace(self._asked(here, prompt.after(*aside.says)), effects=aside.effects)

    def _unseen(self, here: S, prompt: Prompt, missed: Astray, cue: Cue, scene: Scene[K]) -> Turn:
        """A network keeps from us what they write."""
        known = cue.person is not None and self._hands_over(scene)
        says = unseen_says(missed.misses, scene.phone, cue.known.get(OWN_FORM), called=known)
        asked = self._asked(here, prompt.after(*says), missed)
        if not known or missed.misses < 2:
            return asked
        handed = HandToOffice(QuestionKind.UNSEEN, NOTHING_SEEN, None, _work_of(self.about(here, scene)))
        return replace(asked, effects=(handed,))

    def _missed(self, here: S, astray: Astray, cue: Cue, scene: Scene[K], why: tuple[Say, ...]) -> Turn:
        missed = astray.missed()
        if missed.misses > 1:
            here = self.simpler(here, scene)
        prompt = self.prompt(here, scene)
        if prompt is None:
            return self._opened(Opening(), scene)
        if self._hands_over(scene) and missed.misses >= MOST_MISSES and cue.text.strip():
            asked = office_offered(cue.text, scene.phone, *why, expects=prompt.expects)
            return self._asked(here, asked, replace(missed, offered=offered(cue.text)))
        return self._asked(here, misheard_says(missed.misses, cue.text, why, prompt), missed)

    def _hands_over(self, scene: Scene[K]) -> bool:
        """The office is not told of itself."""
        return self.hands_over and not scene.at_desk

    def _after_offer(self, here: S, prompt: Prompt, text: str, shown: Chose, scene: Scene[K]) -> Turn:
        if shown.digit != HAND_OVER:
            return self._asked(here, prompt)
        handed = HandToOffice(QuestionKind.QUESTION, text, None, _work_of(self.about(here, scene)))
        return replace(self._asked(here, prompt.after(Say("astray-handed"))), effects=(handed,))

    def _turn(self, outcome: Outcome, scene: Scene[K], begins: bool = False) -> Turn:
        match outcome:
            case Ends():
                return over(outcome)
            case HandsTo():
                return handed_on(outcome)
            case GoesOn(here, says, effects, True, first):
                return Turn(states.written(here), first, effects, hand_to=self.name, before=says)
            case GoesOn(here):
                return self._gone_on(outcome, here, scene, (begins or outcome.begins) and not outcome.says)
        return Turn(None, (Reply((Say(self.stopped),), STANDING),))

    def _gone_on(self, outcome: GoesOn, here: S, scene: Scene[K], begins: bool) -> Turn:
        prompt = self.prompt(here, scene)
        if prompt is None:
            ended = Reply((*outcome.says, Say(self.stopped)), STANDING)
            return Turn(None, (*outcome.first, ended), outcome.effects)
        asked = self._asked(here, _said(outcome, prompt, begins))
        return replace(asked, replies=(*outcome.first, *asked.replies), effects=outcome.effects)

    def _asked(self, here: Any, prompt: Prompt, astray: Astray = ON_COURSE) -> Turn:
        return Turn(
            astray.written_into(states.written(here)),
            (prompt.reply,),
            expects=prompt.expects,
        )


def _chosen_of_offer(astray: Astray, cue: Cue, phone: Say) -> Chose | None:
    """Whether the sentence goes to the office, while that is on the screen."""
    if not astray.offered:
        return None
    shown = hear(cue, office_offered(astray.offered, phone), frozenset())
    if isinstance(shown, Chose):
        return shown
    return None


def _work_of(about: About | None) -> int | None:
    if about is None:
        return None
    return about.expectation_id


def _said(outcome: GoesOn, prompt: Prompt, begins: bool) -> Prompt:
    if outcome.alone:
        return replace(prompt, says=outcome.says)
    if begins:
        return prompt.opened
    return prompt.after(*outcome.says)
