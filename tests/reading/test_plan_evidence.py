"""Rules as evidence: each speaks for one purpose with its reason, and what is hard to judge is shown to the office."""

import pytest

from reading.plan.places import TimePlace
from reading.plan.reader import read_plan, read_reasons
from reading.plan.rules import RULES, Purpose, Rule, judge, votes
from reading.plan.rules.evidence import weigh
from reading.plan.shape import read_shape
from reading.when.reckoning import Reckoning
from reading.when.scan import find_times
from tests.doubts import doubt_told
from tests.reading.test_plan_paragraphs import PAPER


def _held(place: TimePlace) -> bool:
    """It is held."""
    return True


def _due(place: TimePlace) -> bool:
    """It is due."""
    return True


def _cited(place: TimePlace) -> bool:
    """It is cited."""
    return True


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.name for rule in RULES if not rule.reason] == []
    assert [rule.name for rule in RULES if rule.vetoes == bool(rule.points)] == []


def test_the_most_points_win_and_a_veto_before_them() -> None:
    held, due = Rule(_held, Purpose.EVENT, 4), Rule(_due, Purpose.DEADLINE, 3)
    cited = Rule(_cited, Purpose.TRAP, vetoes=True)
    assert (weigh([due, held]).purpose, weigh([due, held]).spoke) == (Purpose.EVENT, (held, due))
    assert (weigh([due, held]).is_close, weigh([held]).is_close) == (True, False)
    assert (weigh([due, held, cited]).purpose, weigh([due, cited]).is_close) == (Purpose.TRAP, False)
    assert (weigh([]).purpose, weigh([]).is_claimed, weigh([]).rule) == (Purpose.TRAP, False, "unclaimed")


def test_the_votes_are_those_that_the_verdict_weighs() -> None:
    shape = read_shape("- Thời gian: 8h00 ngày 20/5/2025 tại hội trường.")
    (when,) = find_times(shape.text, Reckoning(year=2025))
    place = TimePlace(when, shape, shape.paragraphs[0])
    spoke = {name for name, fits in votes(place).items() if fits}
    assert spoke == {rule.name for rule in judge(place).spoke}


def test_reasons_tell_what_spoke_for_and_against() -> None:
    (reason,) = read_reasons(PAPER.format(paragraph="Thời gian: hoàn thành trong quý II năm 2025."))[-1:]
    assert {rule.purpose for rule in reason.verdict.spoke} == {Purpose.EVENT, Purpose.DEADLINE}


UNSETTLED = (
    ("Việc xếp lại kho sách của huyện Hội, ngày 12/5/2025.", ["Chưa rõ “ngày 12/5/2025” để làm gì"]),
    ("Căn cứ Công văn số 12/CV-HND ngày 02/4/2025 của Hội tỉnh;", []),
    ("Kỷ niệm ngày thành lập Hội 14/10 trong không khí vui tươi.", []),
    ("Năm trước, ngày 12/5/2024 mưa to.", []),
    ("1. Thời gian: 8h00 ngày 12/5/2025.\nXe đón đoàn ngày 12/5/2025 ở cổng.", []),
)


@pytest.mark.parametrize(("paragraph", "expected"), UNSETTLED)
def test_a_day_that_nothing_claims_is_shown_with_its_sentence(paragraph: str, expected: list[str]) -> None:
    said = [doubt_told(doubt).split(": “")[0] for doubt in read_plan(PAPER.format(paragraph=paragraph)).doubts]
    found = [text for text in said if text.startswith(("Chưa rõ", "Chưa chắc “"))]
    assert found == expected
