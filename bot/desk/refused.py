"""What was filled in and is not taken: which form of the page, why, and what stood in its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wrong:
    """`form` is the form's name on its page; `typed` goes back into its fields."""

    form: str
    why: str
    typed: Mapping[str, str] = field(default_factory=dict)
