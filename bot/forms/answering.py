"""What was typed into the fields of a form, judged by the rules of the chat: each field's figure, then all together."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.dialogs.figures import AskedForm, Filled, filled_form
from bot.dialogs.lines import NOT_AVAILABLE, line_name, value_written
from bot.dialogs.report.work import begun, taken_up
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say


@dataclass(frozen=True)
class Judged:
    """The form with what could be taken, and by key why something was not."""

    asked: AskedForm
    faults: Mapping[str, tuple[Say, ...]] = field(default_factory=dict)


def judged(request: Request, typed: Mapping[str, str], base: int) -> Judged | None:
    """None when the work asks for no figures. A field that is left empty takes nothing over: all that stood in it was
    shown."""
    blank = begun(request)
    if blank is None:
        return None
    asked, faults = replace(blank, base=base), {}
    for indicator in asked.form.asked:
        text = typed.get(indicator.key, "").strip()
        filled = _read(asked, indicator, text)
        asked = asked.filled(filled)
        wrong = _wrong(indicator, filled, text)
        if wrong:
            faults[indicator.key] = wrong
    return Judged(replace(asked, offered={}, reasons=()), faults)


def _read(asked: AskedForm, indicator: Indicator, text: str) -> Filled:
    if not text and indicator.required:
        return Filled(asked.answers)
    if not text:
        return Filled(asked.answers, blanks={indicator.key: ""})
    return filled_form(asked, text, only=indicator)


def _wrong(indicator: Indicator, filled: Filled, text: str) -> tuple[Say, ...]:
    if not text:
        return (Say("page-missing"),) if indicator.required else ()
    if indicator.key in filled.offered:
        example = value_written(indicator, filled.offered[indicator.key].readings[0])
        return (Say("page-which", {"text": text, "example": example}),)
    if indicator.key in filled.wants_reason:
        return (Say("page-why", {"name": line_name(indicator)}),)
    return filled.faults


def fields_of(request: Request) -> Mapping[str, str]:
    """What was sent last, as it stands in the fields of a correction."""
    sent = taken_up(request)
    if sent is None:
        return {}
    written = {one.key: value_written(one, sent.answers.get(one.key)) for one in sent.form.asked}
    blanks = {key: f"{NOT_AVAILABLE}, vì {why}" if why else NOT_AVAILABLE for key, why in sent.blanks.items()}
    return {**{key: text for key, text in written.items() if text}, **blanks}
