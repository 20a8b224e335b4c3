"""The sentences of one language as Fluent has them, each parsed when it is first said: a program that says three lines
does not read two thousand."""

import re
from collections.abc import Iterable

from fluent.runtime import FluentBundle, FluentResource

HEAD = re.compile(r"^-?[a-zA-Z][\w-]*(?= *=)", re.MULTILINE | re.ASCII)
"""The name at the beginning of a line that begins an entry."""
NAME = re.compile(r"-?[a-zA-Z][\w-]*", re.ASCII)
"""What may name another entry within one."""


class Sentences:
    """`sources` are files in Fluent's syntax; of two entries of one name the first counts."""

    def __init__(self, language: str, sources: Iterable[str]) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources: dict[str, str] = {}
        for source in sources:
            for name, entry in _entries(source):
                self._sources.setdefault(name, entry)
        self._parsed: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name in self._sources and not name.startswith("-")

    def said(self, name: str, values: dict[str, object]) -> tuple[str, list[Exception]]:
        """The sentence with its values, and what went wrong in it; "" for one that has attributes alone. Raises
        LookupError for a name that is none."""
        self._parse(name)
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            return "", []
        text, faults = self._bundle.format_pattern(pattern, values)
        return str(text), faults

    def _parse(self, name: str) -> None:
        if name in self._parsed or name not in self._sources:
            return
        source = self._sources[name]
        self._bundle.add_resource(FluentResource(source))
        # Marked only now: whoever asks in another thread meanwhile parses it once more, and finds it.
        self._parsed.add(name)
        for other in NAME.findall(source):
            self._parse(other)


def _entries(source: str) -> Iterable[tuple[str, str]]:
    """Each entry with its name, as it stands up to the next one."""
    heads = list(HEAD.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    return ((head[0], source[head.start() : end]) for head, end in zip(heads, ends, strict=True))
