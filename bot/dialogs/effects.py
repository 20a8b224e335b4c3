"""What a talk may change, as values. bot/turns/deeds/effects.py does them, inside the turn's one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.dialogs.away.effects import OfAbsences
from bot.dialogs.conferences.effects import OfConferences
from bot.dialogs.files.effects import OfFiles
from bot.dialogs.held.effects import OfHeld
from bot.dialogs.myself.effects import CorrectOwnPhone
from bot.dialogs.notices.effects import OfNotices
from bot.dialogs.nudging.effects import OfNudging
from bot.dialogs.people.effects import OfPeople
from bot.dialogs.pieces.effects import OfPieces
from bot.dialogs.plans.effects import OfPlansRunning
from bot.dialogs.reach.effects import OfReach
from bot.dialogs.report.effects import OfReports
from bot.dialogs.rosters.effects import OfRosters
from bot.dialogs.tables.effects import OfTables
from bot.dialogs.unit_changes.effects import OfUnitChanges
from core.office.arrivals import ArrivalVerdict, ArrivalWhy
from core.office.successions import Succession
from core.office.units import Audience
from core.plans.change_requests import ChangeRequest
from core.plans.drafts import Draft
from core.reports.sentences import Sentences
from core.reports.targets import Target
from core.states import QuestionState
from core.talk.questions import QuestionKind


@dataclass(frozen=True)
class Join:
    """Tie this chat to the person the invitation code was made for; the office hears of it.

    `sure`: the code came by a link, so that a typed one of somebody of the office need not be vouched for.
    """

    code: str
    sure: bool = False


@dataclass(frozen=True)
class CountWrongCode:
    """This chat has given a code that is nobody's."""


@dataclass(frozen=True)
class TellOfStranger:
    """Somebody without a code has written from this chat: the office hears of it, once."""


@dataclass(frozen=True)
class SendMyData:
    """Send this chat all that is kept of its person, as a file."""


@dataclass(frozen=True)
class AskOffice:
    """Ask the office, or an operator, whether it is the person the code was made for who writes from this chat.

    `text_version`: of the consent that they have given already, when all that is missing is that word.
    """

    code: str
    why: ArrivalWhy
    text_version: str | None = None


@dataclass(frozen=True)
class Vouch:
    """What the office says of somebody at the door, or of somebody who came in: see Verdict."""

    arrival_id: int
    verdict: ArrivalVerdict


@dataclass(frozen=True)
class AnswerConsent:
    """Keep the explicit yes or no, with the version of the text that was shown.

    `code`: a no that was said before the chat was tied to anybody; it belongs to the person the invitation was made
    for.
    """

    given: bool
    text_version: str
    code: str | None = None


@dataclass(frozen=True)
class StoreDraft:
    """Keep a newly read plan as this person's open draft."""

    draft: Draft
    file_id: int | None = None


@dataclass(frozen=True)
class ReviseDraft:
    """Keep the corrected draft; draft.plan_id says which."""

    draft: Draft


@dataclass(frozen=True)
class DiscardDraft:
    plan_id: int


@dataclass(frozen=True)
class ActivatePlan:
    """Events, deadlines, occurrences, expectations and alarms become rows; a plan of the same number is replaced.
    `tells`: those concerned are told, in ten minutes."""

    plan_id: int
    tells: bool = False


@dataclass(frozen=True)
class ChangeDates:
    """Move, put off, call off, extend or excuse, and correct those who were told the old date; or remind of it at other
    times."""

    requested: ChangeRequest


@dataclass(frozen=True)
class UndoChange:
    """Put a change back, while it can be."""

    change_id: int


@dataclass(frozen=True)
class AnswerDoubt:
    """The office's word on the hour that is in doubt; `number` says in which one."""

    number: int
    right: bool


@dataclass(frozen=True)
class HandToOffice:
    """Keep a sentence for the office as it was typed, and tell everybody at the desk of it; once for each update.

    `said_on` is the day that was said in it, `expectation_id` the piece of work that it is about.
    """

    kind: QuestionKind
    text: str
    said_on: date | None = None
    expectation_id: int | None = None


@dataclass(frozen=True)
class SettleQuestion:
    """What a person handed to the office is done with: they are told the answer, or that it was granted or refused;
    nothing where they were called. Once."""

    question_id: int
    state: QuestionState
    answer: str = ""


@dataclass(frozen=True)
class AskBack:
    """The office asks about one value of a report; the unit is told."""

    expectation_id: int
    key: str
    question: str


@dataclass(frozen=True)
class EnterFigures:
    """The office enters a unit's figures for it, read from these sentences; the unit is told."""

    expectation_id: int
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    base: int | None = None
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecideCorrection:
    """The office accepts or refuses what a unit wants to change after the lock; the unit is told."""

    correction_id: int
    accepted: bool
    reason: str = ""


@dataclass(frozen=True)
class GiveTargets:
    """Set targets by the office's hand, in place of what stood there; `quote` is what was typed."""

    form: str
    targets: tuple[Target, ...]
    quote: str = ""


@dataclass(frozen=True)
class TakeBackTarget:
    """End the target that counts for a number, of a unit (None: of the whole) and a year."""

    form: str
    key: str
    unit: str | None
    year: int


@dataclass(frozen=True)
class BeginCollecting:
    """Ask this form's numbers of those concerned, by its own rhythm, or once until `due_on`; what is to open by now
    opens."""

    form: str
    audience: Audience
    due_on: date | None = None


@dataclass(frozen=True)
class StopCollecting:
    """No further period opens; with `call_off` what is open is called off, and who was told of it hears so."""

    collection_id: int
    call_off: bool


@dataclass(frozen=True)
class Succeed:
    """Units merge, or one is split."""

    succession: Succession


@dataclass(frozen=True)
class Acknowledge:
    notice_id: int


OfDoor = SendMyData | Join | CountWrongCode | TellOfStranger | AskOffice | Vouch | AnswerConsent
OfPlans = StoreDraft | ReviseDraft | DiscardDraft | ActivatePlan
OfTalks = HandToOffice | SettleQuestion | Acknowledge | AnswerDoubt | OfHeld
OfWork = ChangeDates | UndoChange | AskBack | EnterFigures | DecideCorrection | BeginCollecting | StopCollecting
OfNumbers = OfReports | OfPieces | OfTables | GiveTargets | TakeBackTarget
OfUnits = Succeed | OfUnitChanges | OfRosters | OfPeople | CorrectOwnPhone | OfReach | OfAbsences
OfRooms = OfConferences | OfFiles | OfNotices | OfNudging | OfPlansRunning
Effect = OfDoor | OfPlans | OfTalks | OfWork | OfNumbers | OfUnits | OfRooms
