"""A report's numbers between message and form: which fields a message answers, and what is wrong with each. No steps;
how it is said: lines.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot.dialogs.figure_pieces import piece_typed, reason_in, spot_typed
from bot.dialogs.lines import line_name, value_or_reason, value_written
from bot.dialogs.prompts import shortened
from bot.dialogs.unclear_figures import NOTES, OFFERED, SHOWN, Offer, as_before_said, figure_note, unclear_said
from core.reports.forms import Blanks, Form, Indicator, Problem, Values, missing_of, problems_of
from core.reports.sentences import NOTHING_SAID, Sentence, Sentences, Spot, said_newly
from core.talk.messages import Say
from reading.numbers.answers import read_answers
from reading.numbers.names import Field, fields_named
from reading.numbers.values import Answers, Number, Unclear, Why

LONGEST = 1500
"""A longer message is no report; it is not looked through for numbers (characters)."""


@dataclass(frozen=True)
class Filled:
    """The answers after a message, and a sentence for all that was wrong with it. `wants_reason`: keys said to be not
    available, without why; `given`: all keys that the message spoke of.

    `offered`: keys whose figure is not taken but asked about; `as_before`: keys that were taken over from the period
    before. `said`: the message, with the places of its figures.
    """

    answers: Values
    problems: tuple[Say, ...] = ()
    heard: bool = True
    blanks: Blanks = field(default_factory=dict)
    wants_reason: tuple[str, ...] = ()
    offered: Mapping[str, Offer] = field(default_factory=dict)
    as_before: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    said: Sentence = NOTHING_SAID

    @property
    def faults(self) -> tuple[Say, ...]:
        """The problems for which a figure was not taken."""
        return tuple(one for one in self.problems if one.key not in NOTES)


@dataclass(frozen=True)
class AskedForm:
    """A form with what is answered so far, and what was sent last. `single`: one question at a time.

    `base` is the version that was seen when this talk began; `kept` are the marks of surprises that were confirmed,
    `reasons` the keys of numbers that are not available and still want a reason, `offered` those that may be one of
    several values. `last`: the period before; `sentences`: what the answers were read from.
    """

    form: Form
    answers: Values = field(default_factory=dict)
    sent: Values = field(default_factory=dict)
    single: bool = False
    blanks: Blanks = field(default_factory=dict)
    sent_blanks: Blanks = field(default_factory=dict)
    base: int = 0
    kept: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    last: Values = field(default_factory=dict)
    offered: Mapping[str, Offer] = field(default_factory=dict)
    sentences: Sentences = ()

    @property
    def missing(self) -> tuple[Indicator, ...]:
        return missing_of(self.form, self.answers, self.blanks)

    @property
    def changes(self) -> tuple[tuple[Indicator, str, str], ...]:
        """(indicator, what was sent, what would be sent), as it is written, for each that differs."""
        pairs = (
            (one, value_or_reason(one, self.sent, self.sent_blanks), value_or_reason(one, self.answers, self.blanks))
            for one in self.form.asked
        )
        return tuple((indicator, old, new) for indicator, old, new in pairs if old != new)

    def filled(self, after: Filled) -> "AskedForm":
        """With what a message brought: a number takes the place of a blank."""
        blanks = {
            key: why
            for key, why in {**self.blanks, **after.blanks}.items()
            if key not in after.answers or key in after.blanks
        }
        answers = {key: value for key, value in after.answers.items() if key not in after.blanks}
        open_ = {key: offer for key, offer in self.offered.items() if key not in after.given}
        offered = {**open_, **after.offered}
        said = said_newly(self.sentences, after.said)
        return replace(
            self, answers=answers, blanks=blanks, reasons=after.wants_reason, offered=offered, sentences=said
        )

    def without_offer(self, key: str) -> "AskedForm":
        return replace(self, offered={one: offer for one, offer in self.offered.items() if one != key})


def filled_form(asked: AskedForm, text: str, only: Indicator | None = None) -> Filled:
    """What the message adds. Good answers are kept, each bad one has its sentence, the form's rules are applied.
    `only`: asked alone."""
    if len(text) > LONGEST:
        return Filled(asked.answers, (Say("number-too-long"),), heard=False)
    read, fields = _read(asked, text, only)
    if read.mismatch is not None and read.mismatch.got == 0:
        return Filled(asked.answers, (Say("number-none"),), heard=False)
    if read.mismatch is not None:
        counts = {"expected": read.mismatch.expected, "got": read.mismatch.got}
        return Filled(asked.answers, (Say("numbers-mismatch", counts),), heard=False)
    heard = _judged(asked, _heard(asked, text, read, fields), read)
    return replace(heard, said=_said(heard, text, read, fields))


def _said(heard: Filled, text: str, read: Answers, fields: Sequence[Indicator]) -> Sentence:
    """The message, with the places of what was taken of it or is asked about."""
    spots: dict[str, Spot] = {}
    count = 1 if len(read.found) == 1 else len(fields)
    for place, indicator in enumerate(fields):
        answer = read.found.get(indicator.key)
        if answer is not None and _is_heard(heard, indicator.key, answer):
            spots[indicator.key] = spot_typed(text, indicator, place, count, _values_of(answer))
    return Sentence(text, {**spots, **dict.fromkeys(heard.as_before, Spot())})


def _values_of(answer: Number | Unclear) -> Sequence[Decimal]:
    return (answer.value,) if isinstance(answer, Number) else tuple(answer.readings)


def _is_heard(heard: Filled, key: str, answer: Number | Unclear) -> bool:
    """What breaks a rule is not, nor what can be no figure."""
    if key in heard.blanks or key in heard.wants_reason or key in heard.offered:
        return True
    return heard.answers.get(key) in _values_of(answer)


def chosen_figure(asked: AskedForm, key: str, value: Decimal) -> Filled:
    """One of the values that were offered, held against the form's rules as if it had been typed."""
    return _judged(asked, _Heard({**asked.answers, key: value}), Answers({key: Number(value)}))


@dataclass
class _Heard:
    """What was heard of each field, while a message is gone through."""

    answers: dict[str, Decimal]
    blanks: dict[str, str] = field(default_factory=dict)
    problems: list[Say] = field(default_factory=list)
    offered: dict[str, Offer] = field(default_factory=dict)
    as_before: list[str] = field(default_factory=list)


def _heard(asked: AskedForm, text: str, read: Answers, fields: Sequence[Indicator]) -> _Heard:
    heard = _Heard(dict(asked.answers))
    count = 1 if len(read.found) == 1 else len(fields)
    for place, indicator in enumerate(fields):
        answer = read.found.get(indicator.key)
        typed = piece_typed(text, indicator, place, count)
        if isinstance(answer, Number):
            heard.answers[indicator.key] = answer.value
            heard.problems += figure_note(indicator, answer, typed)
        elif answer is not None and answer.why is Why.NOT_AVAILABLE:
            whole = piece_typed(text, indicator, place, len(fields), whole=True)
            heard.blanks[indicator.key] = reason_in(whole, alone=len(fields) == 1)
        elif answer is not None:
            _ask(heard, asked, indicator, answer, typed)
    heard.problems += as_before_said(fields, heard.as_before, asked.last)
    if len(heard.blanks) == 1 and not all(heard.blanks.values()):
        heard.blanks = {key: reason_in(text, alone=False) for key in heard.blanks}
    return heard


def _ask(heard: _Heard, asked: AskedForm, indicator: Indicator, answer: Unclear, typed: str) -> None:
    """What is said to be as before is taken over; another unclear figure is not taken, but what it may be is kept for
    whoever asks. The only one that it may be, and that breaks a rule, is told so with the other answers."""
    if answer.why is Why.AS_BEFORE:
        heard.as_before.append(indicator.key)
        if indicator.key in asked.last:
            heard.answers[indicator.key] = asked.last[indicator.key]
        return
    offers = answer.why in OFFERED
    readings = tuple(value for value in answer.readings[:SHOWN] if _fits(asked, indicator.key, value))
    if offers and not readings and len(answer.readings) == 1:
        heard.answers[indicator.key] = answer.readings[0]
    elif offers and readings:
        heard.offered[indicator.key] = Offer(readings, typed)
    else:
        heard.problems.append(unclear_said(indicator, answer, typed))


def _fits(asked: AskedForm, key: str, value: Decimal) -> bool:
    return all(problem.key != key for problem in problems_of(asked.form, {**asked.answers, key: value}))


def _judged(asked: AskedForm, heard: _Heard, read: Answers) -> Filled:
    """The form's own rules over all answers. What breaks one is not kept; what has no number and no reason is to be
    asked why."""
    answers, blanks = heard.answers, heard.blanks
    broken = problems_of(asked.form, answers)
    left = tuple(Say("number-left-over", {"text": shortened(piece, 40)}) for piece in read.left_over)
    rules = tuple(_broken(asked.form, problem) for problem in broken)
    kept = {key: value for key, value in answers.items() if key not in {problem.key for problem in broken}}
    known = {key: why for key, why in blanks.items() if why}
    silent = tuple(key for key, why in blanks.items() if not why)
    return Filled(
        {key: value for key, value in kept.items() if key not in silent},
        (*heard.problems, *rules, *left),
        bool(read.found),
        known,
        silent,
        heard.offered,
        tuple(heard.as_before),
        tuple(read.found),
    )


def _read(asked: AskedForm, text: str, only: Indicator | None) -> tuple[Answers, Sequence[Indicator]]:
    """The fields that the message is read for: those still missing, unless it names others or holds enough for all."""
    every = asked.form.asked
    if only is not None and not _names_another(text, every, (only,)):
        return read_answers(text, [field_of(only)]), (only,)
    first = (asked.missing[:1] if asked.single else asked.missing) or every
    if _names_another(text, every, first):
        return read_answers(text, [field_of(indicator) for indicator in every]), every
    read = read_answers(text, [field_of(indicator) for indicator in first])
    if not _unfit(read):
        return read, first
    for wider in (asked.missing, every):
        again = read_answers(text, [field_of(indicator) for indicator in wider])
        if len(wider) > len(first) and not _unfit(again):
            return again, wider
    return read, first


def _unfit(read: Answers) -> bool:
    several = len(read.found) == 1 and all(
        isinstance(answer, Unclear) and answer.why is Why.SEVERAL for answer in read.found.values()
    )
    return read.mismatch is not None or not read.found or several


def field_of(indicator: Indicator) -> Field:
    """The indicator as the reader of messages knows it."""
    names = tuple(dict.fromkeys((indicator.name, *indicator.synonyms)))
    return Field(indicator.key, indicator.label, indicator.kind.value, indicator.unit, names)


def _names_another(text: str, every: Sequence[Indicator], expected: Sequence[Indicator]) -> bool:
    """Whether a field that is not expected is spoken of by name: its number must not land in the one that is."""
    named = fields_named(text, [field_of(indicator) for indicator in every])
    return not named <= {indicator.key for indicator in expected}


def _broken(form: Form, problem: Problem) -> Say:
    indicator = next(indicator for indicator in form.indicators if indicator.key == problem.key)
    whole = next((other.label for other in form.indicators if other.key == indicator.part_of), "")
    if problem.why == "too_fine":
        limit = str(problem.limit)
    else:
        limit = value_written(indicator, problem.limit)
    value = shortened(value_written(indicator, problem.value), 60)
    return Say(
        f"number-{problem.why.replace('_', '-')}",
        {"name": line_name(indicator), "value": value, "limit": limit, "whole": whole},
    )
