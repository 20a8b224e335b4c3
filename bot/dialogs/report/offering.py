"""A figure that may be one of several values: which is asked, one figure at a time, and any other may be typed. What a
message brings: bot/dialogs/figures.py."""

from collections.abc import Callable

from bot.dialogs.base import Expects, Pick
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.figures import Filled, chosen_figure
from bot.dialogs.lines import line_name, value_written
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.report.filling import Then, Wish, ask, figures_reader, filled_in
from bot.dialogs.report.here import Step
from bot.dialogs.report.work import WorkUnderWay
from bot.dialogs.unclear_figures import Offer
from core.reports.forms import Indicator
from core.talk.messages import Say
from reading.meaning.values import Meaning


def _asked_about(work: WorkUnderWay) -> tuple[Indicator, Offer] | None:
    """The first in the form's order."""
    offered = work.asked.offered
    found = (one for one in work.asked.form.asked if one.key in offered)
    return next(((one, offered[one.key]) for one in found), None)


def which_prompt(work: WorkUnderWay) -> Prompt | None:
    """1, 2, 3 are its values, the last digit is another figure; a single value is asked by yes and no."""
    found = _asked_about(work)
    if found is None:
        return None
    indicator, offer = found
    written = tuple(value_written(indicator, value) for value in offer.readings)
    typed = Say("which-typed", {"text": offer.typed}) if offer.typed else " "
    key = "which-right" if len(written) == 1 else "which-figure"
    asks = Say(key, {"name": line_name(indicator), "typed": typed, "readings": written})
    picks = (*_values(written), Pick(str(len(written) + 1), Say("pick-other-figure"), Meaning.WAIT), HOME_PICK)
    return Prompt((asks,), picks, Expects.FIGURES, _reader(work, indicator), (asks,))


def _reader(work: WorkUnderWay, indicator: Indicator) -> Callable[[str], Filled | Wish | None]:
    """The one figure, or all that are missing in one message."""
    of_one, of_all = figures_reader(work, only=indicator), figures_reader(work)

    def read(text: str) -> Filled | Wish | None:
        alone = of_one(text)
        if not isinstance(alone, Filled) or not alone.faults:
            return alone
        together = of_all(text)
        if isinstance(together, Filled) and together.heard and indicator.key in together.given:
            return together
        return alone

    return read


def _values(written: tuple[str, ...]) -> tuple[Pick, ...]:
    if len(written) == 1:
        return (Pick("1", Say("pick-right-figure", {"value": written[0]}), Meaning.YES),)
    return tuple(Pick(str(place), Say("pick-figure", {"value": one})) for place, one in enumerate(written, start=1))


def which_answered(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    found = _asked_about(work)
    if found is None:
        return ask(work, then)
    indicator, offer = found
    match heard:
        case Chose() if heard.place < len(offer.readings):
            return filled_in(work, chosen_figure(work.asked, indicator.key, offer.readings[heard.place]), then)
        case Typed(Filled() as after):
            return _typed(work, indicator, after, then)
        case Typed(Wish()):
            return Unheard()
    return _another(work, indicator, then)


def _typed(work: WorkUnderWay, indicator: Indicator, after: Filled, then: Then) -> Outcome:
    """A figure that is none, or breaks a rule, leaves the question as it stands."""
    if after.faults and indicator.key not in after.answers:
        return Unheard(after.problems)
    return filled_in(work, after, then)


def _another(work: WorkUnderWay, indicator: Indicator, then: Then) -> Outcome:
    """None of them: the figure is asked for as it was before."""
    asked = work.asked.without_offer(indicator.key)
    if indicator.key in asked.answers or indicator.key in asked.blanks:
        return goes_on(work.having(asked).at(Step.VALUE, indicator))
    return ask(work.having(asked), then)
