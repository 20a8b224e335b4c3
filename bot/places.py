"""Where each setting stands: in which line of the configuration's file, or in which variable of the environment. What
is wrong with it is bot/config.py's to say."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.channels import section_of
from core.talk.messages import Say

Names = tuple[str, ...]
"""The names that lead to a key: of `[zalo.hai] token` zalo, hai, token."""


@dataclass(frozen=True)
class ConfigProblem:
    """One thing wrong: where it was set, what it is, what is allowed."""

    say: Say


class ConfigError(Exception):
    """The configuration cannot be used; `problems` say why, one line each."""

    def __init__(self, problems: tuple[ConfigProblem, ...]) -> None:
        super().__init__("; ".join(problem.say.key for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Places:
    """`text`: of the file, where there is one; `variables`: names in the environment, by section and key. What stands
    in neither was answered just now, or is missing."""

    file: str = ""
    text: str = field(default="", repr=False)
    variables: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, section: str, key: str = "") -> Say | None:
        """Of a key, else of its section; None where neither stands anywhere."""
        if (section, key) in self.variables:
            return Say("config-in-environment", {"variable": self.variables[section, key]})
        path = tuple(section_of(section).split("."))
        line = self._lines.get((*path, key)) or self._lines.get(path)
        if line is None:
            return None
        return in_line(self.file, line)

    def wrong(self, section: str, key: str, why: Say) -> ConfigError:
        """Of keys that do not go together."""
        said = {"where": self.of(section, key), "section": section_of(section), "why": why}
        return ConfigError((ConfigProblem(Say("config-bad-section", said)),))

    @cached_property
    def _lines(self) -> Mapping[Names, int]:
        lines: dict[Names, int] = {}
        for names, line in _statements(self.text):
            lines.setdefault(names, line)
        return lines


def in_line(file: str, line: int) -> Say:
    return Say("config-in-line", {"file": file, "line": str(line)})


def _statements(text: str) -> Iterator[tuple[Names, int]]:
    """Each name in a file that is TOML, with the line in which its statement begins."""
    head: Names = ()
    begun, statement = 1, ""
    for number, line in enumerate(text.split("\n"), 1):
        statement += f"{line}\n"
        try:
            said = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue  # A text or a list that goes on in the next line.
        paths, within = [*_paths(said)], head
        if statement.lstrip().startswith("["):
            head, within = paths[0], ()
        yield from (((*within, *path), begun) for path in paths)
        begun, statement = number + 1, ""


def _paths(said: Mapping[str, Any]) -> Iterator[Names]:
    """Also those on the way to another, after it."""
    for name, value in said.items():
        if isinstance(value, dict):
            yield from ((name, *path) for path in _paths(value))
        yield (name,)
