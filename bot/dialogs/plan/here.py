"""Where a plan under way stands. The draft itself is stored; the state holds only where one looks."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.scene import Scene
from core.office.units import Unit
from core.plans.drafts import Draft
from core.reminders.policy import Policy
from core.reports.forms import Form
from core.talk.agenda import PlanLine
from core.talk.tellings import TellingPreview

MOST_FORMS = 7


class Step(StrEnum):
    """SURE: whether a day that was typed is meant; PAST, NAMELESS: whether a plan of past days is to run, and what one
    without a name is called; WHOM: whom an item is for whose paper names nobody known; FORM, PERIOD: which form
    collects an item's numbers, and which period they are about; TARGETS, TARGET: what measures all of them, or one;
    TELL: who is told when it runs; UNREACHED: who of them cannot be."""

    REVIEW = "review"
    SURE = "sure"
    DISCARD = "discard"
    PAST = "past"
    NAMELESS = "nameless"
    WHOM = "whom"
    FORM = "form"
    PERIOD = "period"
    TARGETS = "targets"
    TARGET = "target"
    TELL = "tell"
    UNREACHED = "unreached"


@dataclass(frozen=True)
class Here:
    """`page` is that of the review, `item` the one that is asked about, `target` likewise, all from 0.

    `asked`: items whose form has been asked for. `changed`: those that were corrected last and are read back alone;
    `renumbered`: the deadlines got other numbers by it. `typed`: the correction whose day is asked about.
    """

    step: Step = Step.REVIEW
    page: int = 0
    asked: tuple[int, ...] = ()
    item: int = 0
    target: int = 0
    changed: tuple[int, ...] = ()
    renumbered: bool = False
    typed: str = ""

    @property
    def reviewing(self) -> "Here":
        """The page that was looked at last."""
        return Here(page=self.page, asked=self.asked)


@dataclass(frozen=True)
class Knows:
    """`draft` is the one that is stored, `read` what has just been sent, `running` what it would replace;
    `activation_preview`: who would be told of it."""

    draft: Draft | None = None
    read: Draft | None = None
    running: Draft | None = None
    policy: Policy | None = None
    forms: tuple[Form, ...] = ()
    plans: tuple[PlanLine, ...] = ()
    units: tuple[Unit, ...] = ()
    activation_preview: TellingPreview | None = None

    @property
    def stored(self) -> Draft | None:
        if self.draft is None or self.draft.plan_id is None:
            return None
        return self.draft

    @property
    def offered(self) -> tuple[Form, ...]:
        """The forms that one is chosen among."""
        return self.forms[:MOST_FORMS]


PlanScene = Scene[Knows]
