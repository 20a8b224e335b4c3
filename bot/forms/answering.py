"""What was typed into the fields of a form, judged by the rules of the chat: each field's figure, then all together."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.dialogs.figures import AskedForm, Filled, filled_form
from bot.dialogs.lines import NOT_AVAILABLE, value_written
from bot.dialogs.report.work import begun, taken_up
from bot.dialogs.unclear_figures import Offer
from core.reports.forms import Indicator
from core.reports.sentences import Sentences, sentences_of
from core.talk.agenda import Request
from core.talk.messages import Say


@dataclass(frozen=True)
class Judged:
    """The form with what could be taken, and by key why something was not."""

    asked: AskedForm
    faults: Mapping[str, tuple[Say, ...]] = field(default_factory=dict)


def asked_of(request: Request) -> tuple[Indicator, ...]:
    """The questions of the request's form, in their order."""
    if request.form is None:
        return ()
    return request.form.asked


def judged(request: Request, typed: Mapping[str, str], base: int) -> Judged:
    """A field that is left empty takes nothing over: all that stood in it was shown. Raises ValueError for work that
    asks for no figures."""
    asked = begun(request)
    if asked is None:
        raise ValueError(f"{request.what} asks for no figures")
    faults: dict[str, tuple[Say, ...]] = {}
    for indicator in asked.form.asked:
        text = typed.get(indicator.key, "").strip()
        filled = _read(asked, indicator, text)
        asked = asked.filled(filled)
        faults[indicator.key] = _wrong(indicator, filled, text)
    taken = replace(asked, base=base, offered={}, reasons=(), sentences=_typed_anew(asked, request))
    return Judged(taken, {key: why for key, why in faults.items() if why})


def _typed_anew(asked: AskedForm, request: Request) -> Sentences:
    """What was typed; but not the numbers that stood in their fields before."""
    same = {key for key, value in asked.answers.items() if request.values.get(key) == value}
    same |= {key for key, why in asked.blanks.items() if request.blanks.get(key) == why}
    return sentences_of(asked.sentences, {*asked.answers, *asked.blanks} - same)


def _read(asked: AskedForm, indicator: Indicator, text: str) -> Filled:
    if not text and indicator.required:
        return Filled(asked.answers)
    if not text:
        return Filled(asked.answers, blanks={indicator.key: ""})
    return filled_form(asked, text, only=indicator)


def _wrong(indicator: Indicator, filled: Filled, text: str) -> tuple[Say, ...]:
    if not text and indicator.required:
        return (Say("page-missing"),)
    if indicator.key in filled.offered:
        return (_which(indicator, filled.offered[indicator.key], text),)
    if indicator.key in filled.wants_reason:
        return (Say("page-why"),)
    return filled.faults


def _which(indicator: Indicator, offer: Offer, text: str) -> Say:
    return Say("page-which", {"text": text, "example": value_written(indicator, offer.readings[0])})


def fields_of(request: Request) -> Mapping[str, str]:
    """What was sent last, as it stands in the fields of a correction."""
    sent = taken_up(request)
    if sent is None:
        return {}
    return {one.key: _field_of(one, sent) for one in sent.form.asked}


def _field_of(indicator: Indicator, sent: AskedForm) -> str:
    if indicator.key not in sent.blanks:
        return value_written(indicator, sent.answers.get(indicator.key))
    why = sent.blanks[indicator.key]
    return f"{NOT_AVAILABLE}, vì {why}" if why else NOT_AVAILABLE
