"""The sentences of one language as Fluent has them, each parsed when it is first said: a program that says three lines
does not read two thousand. One line without values is said as it stands, and Fluent is not even loaded for it."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("vi", "en")
FOLDER = Path(__file__).parent
HEAD = re.compile(r"^-?[a-zA-Z][\w-]*(?= *=)", re.MULTILINE | re.ASCII)
"""The name at the beginning of a line that begins an entry."""
NAME = re.compile(r"-?[a-zA-Z][\w-]*", re.ASCII)
"""What may name another entry within one."""
PLAIN = re.compile(r"[a-zA-Z][\w-]* *= *([^\s{}][^{}\n]*?) *(?:\n(?:#[^\n]*| *))*", re.ASCII)
"""An entry of one line that takes no values, with the comments that follow it."""


class Sentences:
    """`sources` are files in Fluent's syntax; of two entries of one name the first counts."""

    def __init__(self, language: str, sources: Iterable[str]) -> None:
        self._language = language
        self._sources: dict[str, str] = {}
        for source in sources:
            for name, entry in _entries(source):
                self._sources.setdefault(name, entry)
        self._parsed: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name in self._sources and not name.startswith("-")

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._sources if not name.startswith("-"))

    def plain(self, name: str) -> str | None:
        """The sentence, where it is one line that takes no values."""
        found = PLAIN.fullmatch(self._sources.get(name, ""))
        return found[1] if found else None

    def said(self, name: str, values: dict[str, object]) -> tuple[str, list[Exception]]:
        """The sentence with its values, and what went wrong in it; "" for one that has attributes alone. Raises
        LookupError for a name that is none."""
        plain = self.plain(name)
        if plain is not None:
            return plain, []
        self._parse(name)
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            return "", []
        text, faults = self._bundle.format_pattern(pattern, values)
        return str(text), faults

    @cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle

        return FluentBundle([self._language], use_isolating=False)

    def _parse(self, name: str) -> None:
        if name in self._parsed or name not in self._sources:
            return
        from fluent.runtime import FluentResource

        source = self._sources[name]
        self._bundle.add_resource(FluentResource(source))
        # Marked only now: whoever asks in another thread meanwhile parses it once more, and finds it.
        self._parsed.add(name)
        for other in NAME.findall(source):
            self._parse(other)


def sentences_in(topic: str, language: str) -> Sentences:
    """Those of one pair of files alone, such as "cli-help". Raises FileNotFoundError."""
    return Sentences(language, [(FOLDER / f"{topic}.{language}.ftl").read_text(encoding="utf-8")])


def _entries(source: str) -> Iterable[tuple[str, str]]:
    """Each entry with its name, as it stands up to the next one."""
    heads = list(HEAD.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    return ((head[0], source[head.start() : end]) for head, end in zip(heads, ends, strict=True))
