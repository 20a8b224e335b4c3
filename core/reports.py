"""What a report is made of, by one name: forms (core.forms), doubts (core.surprises), targets (core.targets) and tables (core.consolidation)."""

from core.consolidation import Change, Consolidated, Standing, Total, UnitLine, changes_of
from core.forms import Blanks, Form, Indicator, NumberKind, Problem, Quantity, Values, changes_between, missing_of, problems_of
from core.rhythms import Rhythm

__all__ = [
    "Blanks",
    "Change",
    "Consolidated",
    "Form",
    "Indicator",
    "NumberKind",
    "Problem",
    "Quantity",
    "Rhythm",
    "Standing",
    "Total",
    "UnitLine",
    "Values",
    "changes_between",
    "changes_of",
    "missing_of",
    "problems_of",
]
