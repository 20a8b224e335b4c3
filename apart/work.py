"""What is to be done apart, by its name. The function stands in the table `WORK` of its module; nothing else can be
called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Doing = Callable[[Any, bytes], tuple[Any, bytes]]
"""A value of JSON and bytes in, a value of JSON and bytes out."""
Table = Mapping[str, Doing]


@dataclass(frozen=True)
class Work:
    """The function called `name` in the `WORK` of `module`."""

    module: str
    name: str
