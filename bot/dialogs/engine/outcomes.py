"""What an answer comes to. The engine makes a turn of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.dialogs.base import Pick, Reply
from bot.dialogs.effects import Effect
from bot.dialogs.prompts import STANDING
from core.talk.messages import Say


@dataclass(frozen=True)
class GoesOn:
    """The talk stands at `here` now; its prompt follows the sentences; messages of their own (`first`) go before it.

    `alone`: the sentences stand instead of the prompt's. `begins`: the prompt's opening is said too. `looks`: what is
    stored is looked up anew before the prompt, for it depends on where the talk stands or on what was done.
    """

    here: Any
    says: tuple[Say, ...] = ()
    effects: tuple[Effect, ...] = ()
    looks: bool = False
    first: tuple[Reply, ...] = ()
    begins: bool = False
    alone: bool = False


@dataclass(frozen=True)
class HandsTo:
    """Another talk takes over: at `here`, or from its beginning when that is None; then it is `given` what it opens
    with."""

    talk: str
    here: Any = None
    says: tuple[Say, ...] = ()
    effects: tuple[Effect, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Ends:
    """The talk is over; `kept`: where it stands for whoever comes back to it."""

    says: tuple[Say, ...] = ()
    effects: tuple[Effect, ...] = ()
    picks: tuple[Pick, ...] = STANDING
    kept: Any = None


@dataclass(frozen=True)
class Unheard:
    """It is no answer to what is asked: said again, after why, where that can be told."""

    says: tuple[Say, ...] = ()


Outcome = GoesOn | HandsTo | Ends | Unheard


def goes_on(here: Any, *says: Say, effects: Sequence[Effect] = (), looks: bool = False) -> GoesOn:
    return GoesOn(here, says, tuple(effects), looks)


def ends(*says: Say, effects: Sequence[Effect] = (), picks: tuple[Pick, ...] = STANDING) -> Ends:
    return Ends(says, tuple(effects), picks)
