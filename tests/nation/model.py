"""What the year must come to, reckoned by itself from what people did: it knows nothing of how the office works."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from tests.nation.office import Size


@dataclass
class Model:
    """`reports`: (form, period) → unit → its figures; `notices`: text → the people to whom it was released; `blocked`:
    who has blocked the bot, since when; `ended`: units merged into others."""

    size: Size
    reports: defaultdict[tuple[str, str], dict[int, Sequence[int]]] = field(
        default_factory=lambda: defaultdict(dict[int, Sequence[int]])
    )
    notices: dict[str, Set[int]] = field(default_factory=dict)
    blocked: dict[int, date] = field(default_factory=dict)
    ended: set[int] = field(default_factory=set)

    def units(self) -> list[int]:
        """Those that are not merged into others."""
        return [unit for unit in range(1, self.size.units + 1) if unit not in self.ended]

    def people(self) -> set[int]:
        """Who holds a post and has not blocked the bot."""
        return {person for unit in self.units() for person in self.size.people_of(unit) if person not in self.blocked}

    def speaker(self, unit: int) -> int:
        """Who writes for a unit: the first of its people who has not blocked the bot."""
        return next(person for person in self.size.people_of(unit) if person not in self.blocked)

    def sums(self, form: str, period: str) -> list[int]:
        """Figure by figure over all who reported."""
        return [sum(figures) for figures in zip(*self.reports[form, period].values(), strict=True)]

    def figures_sent(self) -> Counter[str]:
        """How many reports of each form."""
        found: Counter[str] = Counter()
        for (form, _), units in self.reports.items():
            found[form] += len(units)
        return found
