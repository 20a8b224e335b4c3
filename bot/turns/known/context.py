"""Who looks something up for a talk, from where, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogs.base import Cue, Office, State
from bot.turns.effect_context import EffectContext
from core.office.people import Person
from core.office.permissions import Action, permits
from core.plans.drafts import Draft
from core.reminders.policy import Policy
from storage.database.session import Session


@dataclass(frozen=True)
class LoadContext:
    """Who looks, from where, and when."""

    context: EffectContext
    state: State
    cue: Cue
    read: Draft | None = None

    @property
    def session(self) -> Session:
        return self.context.session

    @property
    def person(self) -> Person | None:
        return self.context.person

    @property
    def office(self) -> Office:
        return self.context.office

    @property
    def now(self) -> datetime:
        return self.context.now

    @property
    def policy(self) -> Policy:
        return self.context.policy

    @property
    def today(self) -> date:
        return self.office.today

    @property
    def at_desk(self) -> bool:
        return self.person is not None and self.person.at_desk

    @property
    def sees_all(self) -> bool:
        """Whether it is somebody of the office, who only looks too."""
        return permits(self.person, Action.SEE_ALL)

    @property
    def units(self) -> Sequence[str]:
        if self.person:
            return self.person.units
        return ()
