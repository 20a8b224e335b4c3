"""One turn of talk: the routed dialog's step, hand-overs to further dialogs, asides, and where the talk stands
afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.registry import DIALOGS
from bot.dialogs.report.effects import AttachFile, MarkDone, SendReport
from bot.turns.deeds.effects import perform
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from bot.turns.known.loaders import load_known
from bot.turns.routes import JOIN, Route, paused_after
from bot.turns.talks import HOME, Talk
from core.plans.drafts import Draft
from core.talk.messages import Say

RECEIVED = (SendReport, MarkDone, AttachFile)
"""What a unit sends, and hears that it has come."""
HANDOVERS = 4
"""More than this many dialogs handing over to each other is a mistake in one of them."""


class HandoverLoop(RuntimeError):
    """Dialogs hand over to each other without end."""


@dataclass(frozen=True)
class Spoken:
    """What a turn came to: where the talk stands (the labels of its choices are put in by whoever says them), what is
    said, the context as it stands (joining makes it somebody's), whether it was a report that came."""

    talk: Talk
    replies: tuple[Reply, ...]
    context: EffectContext
    received: bool = False


async def speak(way: Route, talk: Talk, context: EffectContext, read: Draft | None) -> Spoken:
    """Steps the dialog of `way`. Everything it asks for is done in the context's transaction."""
    between = way.fresh and talk.under_way and talk.dialog not in (HOME, JOIN)
    if between:
        way = replace(way, cue=replace(way.cue, between=True))
    spoken = await _stepped(way, talk, context, read)
    if way.aside:
        back = await _seen_step(talk.dialog, talk.current_state(), Cue(again=True), spoken.context, read)
        if back.state is None and back.hand_to is None:
            # What was asked is settled by what was said beside it.
            return replace(spoken, talk=Talk(prompt=talk.prompt, paused=talk.paused))
        return Spoken(talk, (*_without_picks(spoken.replies), *back.replies), spoken.context)
    if between and spoken.talk.state is None:
        return await _back(talk, spoken, read)
    opening = _opening(way)
    if opening is None:
        return spoken
    return replace(spoken, replies=(Reply((opening,)), *spoken.replies))


def _without_picks(replies: Sequence[Reply]) -> list[Reply]:
    """Only the question that stands is answered by digits: those of what was said before it would be taken for it."""
    return [replace(reply, picks=()) for reply in replies]


async def _back(talk: Talk, spoken: Spoken, read: Draft | None) -> Spoken:
    """What was answered in between is settled: the question that was open is asked again, if it is one still."""
    back = await _seen_step(talk.dialog, talk.current_state(), Cue(again=True), spoken.context, read)
    if back.state is None or back.hand_to is not None:
        return spoken
    asked = replace(talk, state=back.state, expects=back.expects)
    return replace(spoken, talk=asked, replies=(*_without_picks(spoken.replies), *back.replies))


def _opening(way: Route) -> Say | None:
    """Why what was said is not done, and the prompt is shown again instead."""
    if way.stale:
        return Say("old-button")
    if way.secret:
        return Say("unreadable-secret-marking")
    return Say("held-yes") if way.held else None


async def _stepped(way: Route, talk: Talk, context: EffectContext, read: Draft | None) -> Spoken:
    name, state, cue = way.dialog, way.state, way.cue
    replies: list[Reply] = []
    before: tuple[Say, ...] = ()
    received = False
    for _ in range(HANDOVERS):
        turn = await _seen_step(name, state, cue, context, read)
        context = await perform(turn.effects, context)
        replies += _said_after(before, turn.replies)
        before = turn.before if turn.replies else (*before, *turn.before)
        received = received or any(isinstance(effect, RECEIVED) for effect in turn.effects)
        if turn.hand_to is None:
            return Spoken(talk_after(name, turn, talk, way), tuple(replies), context, received)
        name = turn.hand_to
        state = turn.state or dict(talk.paused.get(name, {}))
        cue = Cue(again=True)
    raise HandoverLoop(name)


async def _seen_step(name: str, state: State, cue: Cue, context: EffectContext, read: Draft | None) -> Turn:
    dialog = DIALOGS[name]
    known = await load_known(dialog.sees, LoadContext(context, state, cue, read))
    seen = replace(cue, person=context.person, known=known, update=context.update)
    return dialog.step(state, seen, context.now)


def _said_after(before: tuple[Say, ...], replies: Sequence[Reply]) -> Sequence[Reply]:
    """What the talk before said begins the first message of the one that took over."""
    if not before or not replies:
        return replies
    first, *others = replies
    return (replace(first, says=(*before, *first.says)), *others)


def talk_after(name: str, turn: Turn, before: Talk, way: Route) -> Talk:
    """Where the talk stands after a turn; the labels of its choices are not in it yet."""
    paused = paused_after(before, way, name)
    if turn.state is None and turn.kept is not None:
        paused = {**paused, name: turn.kept}
    if turn.state is None:
        return Talk(prompt=before.prompt, paused=paused)
    return Talk(name, DIALOGS[name].version, turn.state, turn.expects, prompt=before.prompt, paused=paused)


def has_picks(replies: Sequence[Reply]) -> bool:
    return any(reply.picks for reply in replies)
