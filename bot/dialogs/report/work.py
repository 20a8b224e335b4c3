"""The piece of work that is being answered, with what is answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bot.dialogs.figures import AskedForm
from bot.dialogs.report.here import Here, Step
from core.reports.forms import Indicator
from core.reports.sentences import sentences_of
from core.talk.agenda import Request


@dataclass(frozen=True)
class WorkUnderWay:
    """The request as it is now, what is answered so far, and what else its unit has to send. `today` is local.

    `for_unit`: the office enters the figures, for which nothing is locked. `update`: the inbox's id of what is heard.
    """

    request: Request
    asked: AskedForm
    requests: tuple[Request, ...]
    today: date
    for_unit: bool = False
    update: int | None = None

    def having(self, asked: AskedForm) -> "WorkUnderWay":
        return replace(self, asked=asked)

    @property
    def locked(self) -> bool:
        return not self.for_unit and self.request.is_locked(self.today)

    def at(self, step: Step, changing: Indicator | None = None) -> Here:
        """Where this stands."""
        asked = self.asked
        return Here(
            step,
            self.request.expectation_id,
            answers=dict(asked.answers),
            blanks=dict(asked.blanks),
            single=asked.single,
            base=asked.base,
            kept=asked.kept,
            reasons=asked.reasons,
            offered=dict(asked.offered),
            changing=changing.key if changing is not None else "",
            occurrence_id=self.request.occurrence_id,
            sentences=asked.sentences,
        )


def asked_at(here: Here, request: Request) -> AskedForm | None:
    """What `here` says of the request's form; None when it has none. Answers to questions the form no longer asks are
    left out."""
    if request.form is None:
        return None
    keys = {indicator.key for indicator in request.form.asked}
    return AskedForm(
        form=request.form,
        answers=_of_form(here.answers, keys),
        sent=request.values,
        single=here.single,
        blanks={key: why for key, why in here.blanks.items() if key in keys},
        sent_blanks=request.blanks,
        base=request.version if here.base is None else here.base,
        kept=here.kept,
        reasons=tuple(key for key in here.reasons if key in keys),
        last=request.last,
        offered={key: offer for key, offer in here.offered.items() if key in keys and offer.readings},
        sentences=sentences_of(here.sentences, keys),
    )


def _of_form(answers: Mapping[str, Decimal], keys: set[str]) -> dict[str, Decimal]:
    return {key: value for key, value in answers.items() if key in keys}


def begun(request: Request) -> AskedForm | None:
    """The request's form with nothing answered yet."""
    return asked_at(Here(Step.FILL), request)


def taken_up(request: Request) -> AskedForm | None:
    """The request's form with what was sent, to be corrected."""
    return asked_at(Here(Step.CHANGE, answers=request.values, blanks=request.blanks), request)
