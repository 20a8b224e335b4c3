"""Tables whose rows name code by its place. Each is loaded when it is first asked for: few of them are on one day."""

from collections.abc import Callable, Iterator, Mapping
from pkgutil import resolve_name
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Loaded(Mapping[Key, Value]):
    """`places`: key to "module:name" within `room`; `made` makes the value of what stands there, once."""

    def __init__(
        self, room: str, places: Mapping[Key, str], made: Callable[[Any], Value] = lambda found: found
    ) -> None:
        self._room, self._places, self._made = room, places, made
        self._found: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        if key not in self._found:
            self._found[key] = self._made(resolve_name(f"{self._room}.{self._places[key]}"))
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[Key]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def load_all(self) -> None:
        """So that nothing is loaded later."""
        for key in self:
            self[key]
