"""The light of a number against its target, for every way a plan sets one."""

from decimal import Decimal

import pytest

from core.plans import Comparison
from core.reports import Indicator
from exports.lights import by_target

LIGHTS = [
    (Comparison.AT_LEAST, "10", None, {"9.99": "Chưa đạt", "10": "Đạt", "25": "Đạt"}),
    (Comparison.MORE, "10", None, {"10": "Chưa đạt", "10.01": "Đạt"}),
    (Comparison.AT_MOST, "10", None, {"0": "Đạt", "10": "Đạt", "10.01": "Vượt mức"}),
    (Comparison.LESS, "0.03", None, {"0.02": "Đạt", "0.03": "Vượt mức"}),
    (Comparison.EXACTLY, "100", None, {"99": "Chưa đạt", "100": "Đạt", "101": "Vượt mức"}),
    (Comparison.BETWEEN, "2", "4", {"1": "Chưa đạt", "2": "Đạt", "4": "Đạt", "5": "Trên khoảng"}),
    (Comparison.BETWEEN, "2", None, {"5": "Đạt"}),
    (Comparison.AT_LEAST, "0", None, {"0": "Đạt"}),
]


@pytest.mark.parametrize(("comparison", "target", "most", "said"), LIGHTS)
def test_the_light_says_how_a_number_stands_to_its_target(comparison: Comparison, target: str, most: str | None, said: dict[str, str]) -> None:
    indicator = Indicator("hv", "Hội viên", "người", target_op=comparison, target=Decimal(target), target_max=Decimal(most) if most else None)
    lights = {number: by_target(indicator, Decimal(number)) for number in said}
    assert {number: light.words for number, light in lights.items() if light is not None} == said


def test_without_a_target_there_is_no_light() -> None:
    assert by_target(Indicator("hv", "Hội viên", "người"), Decimal(5)) is None
