"""A talk's question as a page: the same step, readers and effects as in chat. Between two presses it lives in the form
alone, which is read back as the talk's state is, trusting nothing; what has changed meanwhile is asked anew."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from bot.desk.call import DeskCall
from bot.dialogs.base import Cue, Pick
from bot.dialogs.dates.here import Step as DateStep
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.hearing import hear
from bot.dialogs.engine.outcomes import GoesOn, HandsTo, Outcome
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Scene, scene_of
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.plan.here import Step as DraftStep
from bot.dialogs.plans.here import Step as PlanStep
from bot.dialogs.plans.previews import WHO
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.registry import DIALOGS
from bot.turns.known.context import LoadContext
from bot.turns.known.loaders import load_known
from core.plans.drafts import Draft
from core.talk.messages import Say
from core.talk.tellings import NotTold, TellingPreview
from storage.plans import lifecycle, previews, versions

OF_DRAFT, OF_PLANS, OF_DATES = "plan", "plans", "change"
ASKED: Mapping[str, frozenset[str]] = {
    OF_DRAFT: frozenset(DraftStep) - {DraftStep.REVIEW, DraftStep.UNREACHED},
    OF_PLANS: frozenset({PlanStep.TELL, PlanStep.STOP, PlanStep.REOPEN, PlanStep.CONFIRM}),
    OF_DATES: frozenset({DateStep.SURE, DateStep.CONFIRM}),
}
"""Steps that have a page of their own; at the others one is back at the plan."""
FILLED_IN = frozenset({PlanStep.WORDS, PlanStep.FOR_WHOM, DateStep.WHEN})
"""Steps that are forms on the plan's page: nothing is done by them yet."""
SAMPLE, SAMPLE_END = "preview-sample", "preview-sample-end"


@dataclass(frozen=True)
class Question:
    """What the talk asks where it stands, about one plan."""

    talk: DeclaredTalk[Any, Any]
    here: Any
    scene: Scene[Any]
    prompt: Prompt
    plan_id: int

    @property
    def needs_seen(self) -> bool:
        """Whether it must have been read before it is answered."""
        return self.here.step not in FILLED_IN

    @property
    def preview(self) -> TellingPreview | None:
        if self.here.step is DraftStep.TELL:
            found = self.scene.known.activation_preview
        else:
            found = getattr(self.scene.known, "plan_preview", None)
        return found if isinstance(found, TellingPreview) else None

    def choices(self) -> tuple[Pick, ...]:
        """But the way home, and who cannot be reached, which the page shows at once."""
        return tuple(one for one in self.prompt.picks if one != HOME_PICK and one.label.key != WHO)


async def question_of(call: DeskCall, name: str, here: Any, plan_id: int) -> Question | None:
    """None where nothing is asked there, or it is not theirs to answer."""
    talk = DIALOGS.get(name)
    if name not in ASKED or not isinstance(talk, DeclaredTalk) or not call.may(talk.may):
        return None
    scene = await _scene(call, talk, here, plan_id)
    prompt = talk.prompt(here, scene)
    if prompt is None:
        return None
    return Question(talk, here, scene, prompt, plan_id)


async def _scene(call: DeskCall, talk: DeclaredTalk[Any, Any], here: Any, plan_id: int) -> Scene[Any]:
    own = await _of_draft(call, here, plan_id) if talk.name == OF_DRAFT else {}
    names = [one.name for one in fields(talk.knows) if one.name not in own]
    loading = LoadContext(call.context, states.written(here), Cue())
    known = {**await load_known(names, loading), **own, "office": call.context.office}
    return scene_of(talk.knows, Cue(person=call.person, known=known), call.now)


async def _of_draft(call: DeskCall, here: Any, plan_id: int) -> Mapping[str, Any]:
    """The draft that the page is about, whoever wrote it."""
    draft, preview = await lifecycle.open_draft(call.s, plan_id), None
    if here.step is DraftStep.TELL:
        preview = await previews.of_activation(call.s, plan_id, policy=call.context.policy, now=call.now)
    return {"draft": draft, "running": await running_beside(call, draft), "activation_preview": preview}


async def running_beside(call: DeskCall, draft: Draft | None) -> Draft | None:
    """The plan that runs, where the draft is to take its place."""
    if draft is None or draft.replaces is None:
        return None
    return (await versions.running_plan(call.s, draft.replaces)).draft


def question_in(call: DeskCall, plan_id: int) -> tuple[str, Any] | None:
    """Which talk and where it stands, as a form of ours carries it; of the plan of the address."""
    name = call.field("talk")
    talk = DIALOGS.get(name)
    if name not in ASKED or not isinstance(talk, DeclaredTalk):
        return None
    state = _state(call.field("here"))
    if name == OF_PLANS:
        state["plan_id"] = plan_id
    here = states.read(talk.state, state)
    if here is None:
        return None
    return name, here


def _state(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def carried(here: Any) -> str:
    """Where a talk stands, as a form carries it."""
    return json.dumps(states.written(here), ensure_ascii=False, sort_keys=True)


def hidden(talk: str, here: Any) -> Mapping[str, str]:
    """What a form of the plan's page carries, so that what is filled in answers that question."""
    return {"talk": talk, "here": carried(here)}


def heard_in(call: DeskCall, question: Question) -> Answer | None:
    """The button that was pressed, or what was typed."""
    digit = call.field("pick")
    if digit:
        pick = question.prompt.find(digit)
        return Chose(pick) if pick is not None and pick in question.choices() else None
    return hear(Cue(text=call.field("text")), question.prompt, frozenset())


def goes_on_at(outcome: Outcome, question: Question) -> tuple[str, Any] | None:
    """The next question that has a page."""
    match outcome:
        case GoesOn(here=here):
            name = question.talk.name
        case HandsTo(talk=name, here=here):
            pass
        case _:
            return None
    if here is None or here.step not in ASKED.get(name, ()):
        return None
    return name, here


# --- as a page shows it -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Choice:
    digit: str
    label: str


@dataclass(frozen=True)
class Unreached:
    name: str
    unit: str
    phone: str
    reason: str


@dataclass(frozen=True)
class Shown:
    """`says` before the `sample` of what each will read, `unreached` who cannot be; `seen` is what it was asked by."""

    talk: str
    here: str
    seen: str
    says: tuple[str, ...]
    sample: tuple[str, ...]
    unreached: tuple[Unreached, ...]
    choices: tuple[Choice, ...]
    typed: bool


def shown_of(call: DeskCall, question: Question) -> Shown:
    says, sample = _apart(question.prompt.says)
    choices = tuple(Choice(one.digit, call.said(one.label)) for one in question.choices())
    return Shown(
        question.talk.name,
        carried(question.here),
        seen_of(call, question),
        call.all(says),
        _read_by_people(call, sample),
        _unreached_of(call, question.preview),
        choices,
        question.prompt.read is not None,
    )


def _unreached_of(call: DeskCall, preview: TellingPreview | None) -> tuple[Unreached, ...]:
    if preview is None:
        return ()
    return tuple(_unreached(call, one) for one in preview.unreached)


def seen_of(call: DeskCall, question: Question) -> str:
    """What stands for a question as it was read: another count or choice makes it another."""
    words = [*call.all(question.prompt.says), *(call.said(one.label) for one in question.prompt.picks)]
    return digest("\n".join(words))


def digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _read_by_people(call: DeskCall, says: Sequence[Say]) -> tuple[str, ...]:
    """In the language of the office's messages, whatever the page speaks."""
    lines = (call.office_texts.say(one, now=call.now, zone=call.config.zone) for one in says)
    return tuple(line for line in lines if line)


def _apart(says: Sequence[Say]) -> tuple[Sequence[Say], Sequence[Say]]:
    """What is asked, and the message that each will read."""
    keys = [one.key for one in says]
    if SAMPLE not in keys or SAMPLE_END not in keys:
        return says, ()
    first, last = keys.index(SAMPLE), keys.index(SAMPLE_END)
    return (*says[:first], *says[last + 1 :]), says[first + 1 : last]


def _unreached(call: DeskCall, one: NotTold) -> Unreached:
    reason = call.say("desk-plans-reason", reason=one.reason.value.replace(" ", "-"))
    return Unreached(one.name, one.unit, one.phone, reason)
