"""The configuration that `init` is about to write: what was answered, checked like any other, and as TOML only what
differs from the defaults."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, SecretStr

from bot.channels import OF_KIND, section_of
from bot.config import PREFIX, config_of
from bot.settings import OWN_SECTIONS, Config


@dataclass
class Draft:
    """What was answered, by section and key, below what the environment says. A text stands for any value, as in the
    environment."""

    environ: Mapping[str, str]
    sections: dict[str, dict[str, object]] = field(default_factory=dict)

    def put(self, section: str, key: str, value: object) -> None:
        self.sections.setdefault(section, {})[key] = value

    def take_back(self, section: str, key: str) -> None:
        self.sections.get(section, {}).pop(key, None)

    def is_in_environment(self, section: str, key: str) -> bool:
        """What the environment says holds, and is not written down."""
        return f"{PREFIX}{section.replace(OF_KIND, '_')}_{key}".upper() in self.environ

    def config(self) -> Config:
        """Raises ConfigError."""
        return config_of(self.sections, self.environ)

    def text(self, head: str) -> str:
        """`head`: the first lines, as comments. Raises ConfigError."""
        lines, config = [f"# {line}" for line in head.splitlines()], self.config()
        for section, keys in self.sections.items():
            own = [key for key in keys if not self.is_in_environment(section, key)]
            values = list(_differing(_settings(config, section), own))
            if values:
                lines += ["", f"[{section_of(section)}]", *values]
        return "\n".join(lines) + "\n"


def _settings(config: Config, section: str) -> BaseModel:
    found: BaseModel = getattr(config, section) if section in OWN_SECTIONS else config.channels[section]
    return found


def _differing(settings: BaseModel, keys: Iterable[str]) -> Iterator[str]:
    usual = type(settings)()
    for key in keys:
        value = getattr(settings, key)
        if value != getattr(usual, key):
            yield f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:
    """JSON's texts, numbers, truths and lists are TOML's, but for one character."""
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
