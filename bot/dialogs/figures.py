"""A report's numbers between message and form: which fields a message answers, what is wrong with each, how values are written. No steps."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from bot.dialogs.prompts import shortened
from bot.words import fold
from core.agenda import Request
from core.messages import Say
from core.reports import Form, Indicator, Values, changes_between, missing_of, problems_of
from reading.numbers import Field, Unclear, say_number
from reading.numbers.answers import Answers, read_answers
from reading.numbers.values import Why

LONGEST = 1500
"""A longer message is no report; it is not looked through for numbers (characters)."""


@dataclass(frozen=True)
class Filled:
    """The answers after a message, and a sentence for everything that was wrong with it."""

    answers: Mapping[str, Decimal]
    problems: tuple[Say, ...] = ()
    heard: bool = True


@dataclass(frozen=True)
class Asked:
    """A form with what is answered so far, and what was sent last. `single`: one question at a time."""

    form: Form
    answers: Values = field(default_factory=dict)
    sent: Values = field(default_factory=dict)
    single: bool = False

    @property
    def missing(self) -> tuple[Indicator, ...]:
        return missing_of(self.form, self.answers)

    @property
    def changes(self) -> tuple[tuple[Indicator, Decimal | None, Decimal | None], ...]:
        return changes_between(self.form, self.sent, self.answers)


def asked_of(request: Request, answers: Values, single: bool = False) -> Asked | None:
    """None when the request has no form. Answers to questions the form no longer has are left out."""
    if request.form is None:
        return None
    keys = {indicator.key for indicator in request.form.indicators}
    return Asked(request.form, {key: value for key, value in answers.items() if key in keys}, request.values, single)


def filled(asked: Asked, text: str, only: Indicator | None = None) -> Filled:
    """What the message adds. Good answers are kept, each bad one has its sentence, the form's rules are applied. `only`: asked alone."""
    if len(text) > LONGEST:
        return Filled(asked.answers, (Say("number-too-long"),), heard=False)
    read, fields = _read(asked, text, only)
    if read.mismatch is not None and read.mismatch.got == 0:
        return Filled(asked.answers, (Say("number-none"),), heard=False)
    if read.mismatch is not None:
        counts = {"expected": read.mismatch.expected, "got": read.mismatch.got}
        return Filled(asked.answers, (Say("numbers-mismatch", counts),), heard=False)
    answers = dict(asked.answers)
    problems: list[Say] = []
    for place, indicator in enumerate(fields):
        answer = read.found.get(indicator.key)
        if isinstance(answer, Unclear):
            problems.append(_unclear(indicator, answer, _typed(text, indicator, place, len(fields))))
        elif answer is not None:
            answers[indicator.key] = answer.value
    broken = problems_of(asked.form, answers)
    left = tuple(Say("number-left-over", {"text": shortened(piece, 40)}) for piece in read.left_over)
    rules = tuple(_broken(asked.form, problem.key, problem.why, problem.value, problem.limit) for problem in broken)
    kept = {key: value for key, value in answers.items() if key not in {problem.key for problem in broken}}
    return Filled(kept, (*problems, *rules, *left), heard=bool(read.found))


def _read(asked: Asked, text: str, only: Indicator | None) -> tuple[Answers, Sequence[Indicator]]:
    """The fields that the message is read for: those still missing, unless it names others or holds enough for all."""
    every = asked.form.indicators
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
    several = len(read.found) == 1 and all(isinstance(answer, Unclear) and answer.why is Why.SEVERAL for answer in read.found.values())
    return read.mismatch is not None or not read.found or several


def field_of(indicator: Indicator) -> Field:
    """The indicator as the reader of messages knows it."""
    names = tuple(dict.fromkeys((indicator.name, *indicator.synonyms)))
    return Field(indicator.key, indicator.label, indicator.kind.value, indicator.unit, names)


def _names(indicator: Indicator) -> tuple[str, ...]:
    return tuple(fold(name) for name in (indicator.label, indicator.name, *indicator.synonyms))


def _names_another(text: str, every: Sequence[Indicator], expected: Sequence[Indicator]) -> bool:
    """Whether a field that is not expected is spoken of by name: its number must not land in the one that is."""
    plain = f" {re.sub(r'[^a-z0-9 ]', ' ', fold(text))} "
    for indicator in expected:
        for name in sorted(_names(indicator), key=len, reverse=True):
            plain = plain.replace(f" {name} ", " ")
    return any(f" {name} " in plain for indicator in every if indicator not in expected for name in _names(indicator))


def _typed(text: str, indicator: Indicator, place: int, count: int) -> str:
    """The piece of the message that was meant for this field, as far as it can be told; empty when it cannot."""
    if count == 1:
        return shortened(text, 40)
    pieces = [piece.strip() for piece in re.split(r"[\n;]+|,\s", text) if piece.strip()]
    named = [piece for piece in pieces if any(name in fold(piece) for name in _names(indicator))]
    if len(named) == 1 and len(pieces) > 1:
        return shortened(named[0], 40)
    for split in (pieces, text.split()):
        if len(split) == count:
            return shortened(split[place], 40)
    return ""


def _unclear(indicator: Indicator, answer: Unclear, typed: str) -> Say:
    readings = tuple(say_number(value, unit=indicator.unit) for value in answer.readings[:3])
    key = f"number-{answer.why.value.replace('_', '-')}" if not (answer.why is Why.AMBIGUOUS and len(readings) < 2) else "number-nothing"
    return Say(
        "number-problem",
        {"name": name_of(indicator), "typed": Say("number-typed", {"text": typed}) if typed else "", "why": Say(key, {"readings": readings})},
    )


def _broken(form: Form, key: str, why: str, value: Decimal, limit: Decimal) -> Say:
    indicator = next(indicator for indicator in form.indicators if indicator.key == key)
    whole = next((other.label for other in form.indicators if other.key == indicator.part_of), "")
    args = {"name": name_of(indicator), "value": written(indicator, value), "limit": written(indicator, limit), "whole": whole}
    return Say(f"number-{why.replace('_', '-')}", args)


def written(indicator: Indicator, value: Decimal | None) -> str:
    """The value in full digits with its unit."""
    return "" if value is None else say_number(value, unit=indicator.unit)


def name_of(indicator: Indicator) -> str:
    """The indicator's short name as a line begins with it."""
    return indicator.label[:1].upper() + indicator.label[1:]


def value_line(indicator: Indicator, value: Decimal) -> Say:
    return Say("value-line", {"name": name_of(indicator), "value": written(indicator, value)})


def change_line(indicator: Indicator, old: Decimal | None, new: Decimal | None) -> Say:
    return Say("value-change", {"name": name_of(indicator), "old": written(indicator, old), "new": written(indicator, new)})


def question(indicator: Indicator) -> Say:
    """The indicator as it is asked: name, unit, and its target when it has one."""
    unit = "" if fold(indicator.unit) in fold(indicator.label).split() else indicator.unit
    if indicator.target is None:
        return Say("ask-number", {"name": name_of(indicator), "unit": unit})
    return Say("ask-number-target", {"name": name_of(indicator), "unit": unit, "target": written(indicator, indicator.target)})
