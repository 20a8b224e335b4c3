"""`nhắc`: which work, then whom it would remind and in what words, and a yes. Whoever leads a cluster comes here by
`tiến độ` too, and sees the cluster alone."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.nudging.effects import Nudge
from bot.dialogs.prompts import shortened, shortened_apart
from bot.dialogs.work_lines import find_work, owed_line, work_shown
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.nudging import OwedWork
from reading.meaning.values import Meaning

MOST, NAMES = 8, 20


class Step(StrEnum):
    CHOOSE = "choose"
    ONE = "one"


@dataclass(frozen=True)
class Here:
    step: Step = Step.CHOOSE
    shown: tuple[int, ...] = ()
    occurrence_id: int | None = None


@dataclass(frozen=True)
class Knows:
    owed: tuple[OwedWork, ...] = ()


class NudgeTalk(DeclaredTalk[Here, Knows]):
    name = "nudge"
    may = Action.NUDGE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.NUDGE, ChatWord.PROGRESS})
    stopped = "nudge-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        works = scene.known.owed
        if not works:
            return ends(Say("nudge-none"))
        if len(works) == 1:
            return _opened(works[0], scene)
        return goes_on(Here(shown=tuple(one.occurrence_id for one in works[:MOST])))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.CHOOSE:
            return _list(work_shown(scene.known.owed, here.shown), scene)
        one = find_work(scene.known.owed, here.occurrence_id)
        if one is None or not one.besides(_own(scene)):
            return None
        return _asked(one, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        shown, one = work_shown(scene.known.owed, here.shown), find_work(scene.known.owed, here.occurrence_id)
        match here.step, heard:
            case Step.CHOOSE, Chose() if heard.place < len(shown):
                return _opened(shown[heard.place], scene)
            case Step.ONE, Chose() if heard.yes and one is not None:
                return _nudged(one, scene)
            case Step.ONE, Chose():
                return ends(Say("nudge-stopped"))
        return Unheard()


def _own(scene: Scene[Knows]) -> tuple[str, ...]:
    """The names of one's own units: nobody is reminded by themselves."""
    if scene.person is None:
        return ()
    return tuple(post.unit_name for post in scene.person.posts if post.unit_name is not None)


def _opened(one: OwedWork, scene: Scene[Knows]) -> Outcome:
    """What all others have done needs no reminder; nobody is reminded by hand twice on one day."""
    if not one.besides(_own(scene)):
        said = "nudge-own" if one.owing else "nudge-all-done"
        return ends(Say(said, {"what": shortened(one.what, 60)}))
    if one.nudged:
        names = {"names": one.owing[:NAMES], "what": shortened(one.what, 60)}
        return ends(Say("nudge-today", names))
    return goes_on(Here(Step.ONE, occurrence_id=one.occurrence_id))


def _list(shown: list[OwedWork], scene: Scene[Knows]) -> Prompt | None:
    if not shown:
        return None
    titles = shortened_apart((one.what for one in shown), 60)
    labels = [owed_line(one, titles[one.what], one.expected - len(one.owing)) for one in shown]
    return asks_one_of(_title(scene), labels)


def _title(scene: Scene[Knows]) -> Say:
    person = scene.person
    if person is None or person.at_desk:
        return Say("nudge-title", {"clusters": ()})
    return Say("nudge-title", {"clusters": person.leads})


def _asked(one: OwedWork, scene: Scene[Knows]) -> Prompt:
    by = scene.person.name if scene.person is not None else ""
    others = one.besides(_own(scene))
    owing = Say("nudge-owing", {"count": len(others), "names": others[:NAMES], "what": shortened(one.what, 80)})
    sample = Say("nudge-said", {"what": one.what, "unit": others[0], "due": one.due_on, "by": by})
    says = (owing, Say("notice-sample"), sample)
    return asks_yes(says, "pick-nudge-yes", "pick-nudge-no", otherwise=Meaning.NO)


def _nudged(one: OwedWork, scene: Scene[Knows]) -> Outcome:
    count = len(one.besides(_own(scene)))
    return ends(Say("nudge-done", {"count": count}), effects=(Nudge(one.occurrence_id),))
