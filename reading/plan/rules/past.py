"""Days that lie behind the paper or are told as done."""

import re

from reading.plan.columns import TIMES, Column
from reading.plan.places import TimePlace


def is_past(place: TimePlace) -> bool:
    """It lies before the paper's own date, or is told as done ("đã tổ chức"), and no limit or time field says
    otherwise."""
    last = place.when.last_day
    behind = last is not None and place.issued is not None and last < place.issued
    if (
        place.bound is not None
        and behind
        and not re.search(r"\b(?:gui|nop|bao cao|hoan thanh|dang ky|trinh|lap)\b", place.before)
    ):
        return True
    in_column = place.role in TIMES or place.role is Column.LIMIT
    if place.bound is not None or in_column or re.match(r"^\W*(?:thoi gian|thoi han|han)", place.label):
        return False
    told = place.says(r"^[^.;]{0,70}\bđã (?!được phê duyệt)", place.after_marked) or place.says(
        r"\bđã\b[^.;]{0,60}$", place.before_marked
    )
    return bool(told) or (
        place.issued is not None and last is not None and place.when.year_given and last < place.issued
    )
