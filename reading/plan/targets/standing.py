"""Whether a quantity is a target, by its section, the words around it and what it counts. Each rule has a name that can
be shown."""

from dataclasses import dataclass, replace
from enum import StrEnum

from core.plans.found import Comparison
from reading.plan.targets import words
from reading.plan.targets.quantities import Measure, WrittenQuantity


class TargetVerdict(StrEnum):
    """Why a quantity is a target, or why it is not."""

    IN_TARGETS = "stands in a section of targets"
    STRIVEN = "the sentence says what is striven for"
    SHARE = "a share of all that something is asked of"
    DUTY = "at least so many are asked for"
    RAISED = "money to be raised"
    TIME = "a length of time"
    PAPER = "a measure of papers, points or places"
    QUOTA = "people who attend"
    VOTE = "a share of votes, points or of a whole"
    COST = "a price, a cost or a prize"
    CONDITION = "a condition somebody must meet"
    PAST = "a result of the past"
    BARE = "a number that nobody is asked to reach"

    @property
    def is_target(self) -> bool:
        return self in _TARGETS


_TARGETS = frozenset(
    {TargetVerdict.IN_TARGETS, TargetVerdict.STRIVEN, TargetVerdict.SHARE, TargetVerdict.DUTY, TargetVerdict.RAISED}
)


@dataclass(frozen=True)
class Surroundings:
    """Where a quantity stands: whether headings over it name targets, its sentence, and what of sentence and clause is
    before and after it."""

    in_targets: bool
    sentence: str
    before: str
    clause_before: str
    clause_after: str
    each_above: bool = False

    @property
    def clause(self) -> str:
        """The clause without the quantity."""
        return f"{self.clause_before} {self.clause_after}"

    @property
    def is_asked(self) -> bool:
        """The clause says what is to be done, or that it is so for each."""
        return (
            words.DO.search(self.clause_before) is not None
            or words.EACH.search(self.clause_before) is not None
            or self.each_above
            or (self.in_targets and (self.before.endswith(": ") or words.DO.search(self.before) is not None))
        )


def heads_targets(heading: str) -> bool:
    """ "II. CHỈ TIÊU NĂM 2026", "Mục tiêu cụ thể": short headings that name targets."""
    return len(heading) < 120 and words.HEADING.search(heading) is not None


def heads_results(heading: str) -> bool:
    """ "I. Kết quả 6 tháng đầu năm": what stands under it was reached."""
    return len(heading) < 120 and words.REACHED.match(heading) is not None


def heads_least(heading: str) -> bool:
    """ "Mỗi xã tối thiểu cần đạt:": what stands under it is the least that is asked for."""
    return len(heading) < 120 and words.LEAST.search(heading) is not None and words.NUMBER.search(heading) is None


def at_least(quantity: WrittenQuantity) -> WrittenQuantity:
    """The quantity under a heading that asks for the least; one that has a comparison of its own keeps it."""
    if quantity.is_compared:
        return quantity
    return replace(quantity, op=Comparison.AT_LEAST, clear=True)


_ALL = 100
_BOUNDS = (Comparison.AT_LEAST, Comparison.AT_MOST)


def _is_often(quantity: WrittenQuantity, around: Surroundings) -> bool:
    """ "ít nhất 02 lần/01 năm", "tối thiểu 08 giờ/năm"."""
    often = words.A_YEAR.search(quantity.unit) or words.A_YEAR.match(around.clause_after)
    return often is not None and quantity.clear and quantity.op is Comparison.AT_LEAST


def is_time(quantity: WrittenQuantity) -> bool:
    """A length of time or an age."""
    return quantity.measure is Measure.COUNT and quantity.unit.casefold() in words.TIME


def _by_unit(quantity: WrittenQuantity, around: Surroundings) -> TargetVerdict | None:
    """What can be said from the unit alone."""
    unit = quantity.unit.casefold()
    if _is_often(quantity, around):
        return TargetVerdict.DUTY
    if is_time(quantity):
        return TargetVerdict.TIME
    if quantity.measure is Measure.COUNT and unit in words.PAPER and not _is_striven_least(quantity, around):
        return TargetVerdict.PAPER
    if quantity.measure is not Measure.COUNT and _is_part(quantity, around.clause):
        return TargetVerdict.VOTE
    return None


def _is_striven_least(quantity: WrittenQuantity, around: Surroundings) -> bool:
    """ "phấn đấu mỗi trường ít nhất 15 giải"."""
    return quantity.clear and quantity.op is Comparison.AT_LEAST and words.STRIVE.search(around.sentence) is not None


def _is_part(quantity: WrittenQuantity, clause: str) -> bool:
    """A share of votes or points, or one that only tells how large a part is."""
    return words.VOTE.search(clause) is not None or (not quantity.clear and words.PART.search(clause) is not None)


def _judge_percent(quantity: WrittenQuantity, around: Surroundings, strives: bool) -> TargetVerdict:
    if around.in_targets:
        return TargetVerdict.IN_TARGETS
    if words.COST.search(around.clause) and not _is_cut(quantity, around):
        return TargetVerdict.COST
    if strives:
        return TargetVerdict.STRIVEN
    if words.COST.search(around.before):
        return TargetVerdict.COST
    if words.THEN.search(around.sentence):
        return TargetVerdict.CONDITION
    if words.PAST.search(around.sentence):
        return TargetVerdict.PAST
    if words.CONDITION.search(around.before):
        return TargetVerdict.CONDITION
    if _says_of_what(quantity, around):
        return TargetVerdict.SHARE
    return TargetVerdict.BARE


def _is_cut(quantity: WrittenQuantity, around: Surroundings) -> bool:
    """ "giảm chi phí bảo vệ ít nhất 20%"."""
    return quantity.clear and words.CUT.search(around.clause_before) is not None


def _says_of_what(quantity: WrittenQuantity, around: Surroundings) -> bool:
    """A rate is named before the share, or what it is of before a comparison or after it."""
    if words.RATE.search(around.clause_before):
        return True
    if quantity.clear and quantity.op in _BOUNDS and len(around.clause_before.split()) >= 2:
        return True
    names = len(around.clause_after.split()) >= 2
    if names and quantity.value == _ALL and words.DO.search(around.clause_before):
        return True
    return names and (quantity.clear or words.LEADS.match(around.clause_before) is not None)


def _judge_money(quantity: WrittenQuantity, around: Surroundings, strives: bool) -> TargetVerdict:
    raises = words.RAISE.search(around.before) is not None
    if around.in_targets and (quantity.is_compared or raises or words.DO.search(around.clause_before)):
        return TargetVerdict.IN_TARGETS
    if words.PAST.search(around.sentence) and not strives:
        return TargetVerdict.PAST
    if strives and (raises or quantity.clear):
        return TargetVerdict.STRIVEN
    if words.COST.search(around.sentence):
        return TargetVerdict.COST
    if raises and (quantity.clear or words.EACH.search(around.sentence)):
        return TargetVerdict.RAISED
    return TargetVerdict.BARE


def _judge_count(quantity: WrittenQuantity, around: Surroundings, strives: bool) -> TargetVerdict:
    asked = around.is_asked
    least = quantity.clear and quantity.op is Comparison.AT_LEAST
    if least and words.EACH_UNIT.search(around.clause_before):
        return TargetVerdict.DUTY
    compared = quantity.clear or quantity.op in (Comparison.BETWEEN, Comparison.AT_LEAST)
    if quantity.unit.casefold() in words.PEOPLE and words.ATTEND.search(around.sentence):
        return TargetVerdict.QUOTA
    if not quantity.clear and words.REFERS.search(around.clause_before):
        return TargetVerdict.BARE
    if (around.in_targets or strives) and not (compared or asked):
        return TargetVerdict.BARE
    if around.in_targets:
        return TargetVerdict.IN_TARGETS
    if strives:
        return TargetVerdict.STRIVEN
    if words.PAST.search(around.sentence):
        return TargetVerdict.PAST
    if _is_condition(around.sentence):
        return TargetVerdict.CONDITION
    if words.ATTEND.search(around.sentence):
        return TargetVerdict.QUOTA
    if least and asked:
        return TargetVerdict.DUTY
    return TargetVerdict.BARE


def _is_condition(sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in (words.CONDITION, words.THEN, words.VOTE, words.PART))


_JUDGES = {Measure.PERCENT: _judge_percent, Measure.MONEY: _judge_money, Measure.COUNT: _judge_count}


def judge_target(quantity: WrittenQuantity, around: Surroundings) -> TargetVerdict:
    """The first rule that answers."""
    verdict = _by_unit(quantity, around)
    if verdict is not None:
        return verdict
    if words.EARLIER.search(around.before):
        return TargetVerdict.PAST
    if words.LABELLED.search(around.before):
        return TargetVerdict.IN_TARGETS
    strives = words.STRIVE.search(around.sentence) is not None
    return _JUDGES[quantity.measure](quantity, around, strives)
