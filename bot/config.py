"""Reading the configuration: `config.toml`, then the environment over it, checked whole. What may be set is
bot/settings.py's."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError, create_model
from pydantic.fields import FieldInfo

from bot.channels import CHANNELS, OF_KIND, kind_of, section_of, why_no_name, with_further_bots
from bot.settings import OWN_SECTIONS, SECTIONS, Config
from core.talk.messages import Say

PREFIX = "NHACVIEC_"
DEFAULT_FILE = "config.toml"
LONGEST_SHOWN = 100
"""Characters of a wrong value that are shown."""


@dataclass(frozen=True)
class ConfigProblem:
    """One thing wrong: which key, what it holds, what is allowed."""

    say: Say


class ConfigError(Exception):
    """The configuration cannot be used; `problems` say why, one line each."""

    def __init__(self, problems: tuple[ConfigProblem, ...]) -> None:
        super().__init__("; ".join(problem.say.key for problem in problems))
        self.problems = problems


def load_config(file: Path | None, environ: Mapping[str, str]) -> Config:
    """The configuration of `file` (None: the environment's NHACVIEC_CONFIG, else config.toml if it is there), the
    environment over it.

    Raises ConfigError. A file that was named must exist; the default one need not.
    """
    return _checked(_overlaid(_file_sections(_named(file, environ)), environ))


def config_of(sections: Mapping[str, Mapping[str, Any]], environ: Mapping[str, str]) -> Config:
    """The configuration of what such a file would hold, further bots named as channels are, the environment over it.
    Raises ConfigError."""
    return _checked(_overlaid(dict(sections), environ))


def config_file(file: Path | None, environ: Mapping[str, str]) -> Path:
    """Where `load_config` looks, whether there is a file or not."""
    return _named(file, environ) or Path(DEFAULT_FILE)


def _named(file: Path | None, environ: Mapping[str, str]) -> Path | None:
    return file or (Path(environ[PREFIX + "CONFIG"]) if environ.get(PREFIX + "CONFIG") else None)


def _file_sections(named: Path | None) -> dict[str, Any]:
    path = named or Path(DEFAULT_FILE)
    if named is None and not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError((_problem("config-no-file", file=str(path), why=error.strerror or ""),)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError((_problem("config-no-toml", file=str(path), why=str(error)),)) from None


def _overlaid(sections: dict[str, Any], environ: Mapping[str, str]) -> dict[str, Any]:
    sections = with_further_bots(sections)
    merged = {name: dict(section) if isinstance(section, dict) else section for name, section in sections.items()}
    for variable, value in environ.items():
        if not variable.startswith(PREFIX) or variable == PREFIX + "CONFIG":
            continue
        section, key = _named_by(variable)
        if kind_of(section) not in SECTIONS or key not in _model(section).model_fields:
            raise ConfigError((_problem("config-unknown-variable", variable=variable),))
        merged.setdefault(section, {})[key] = value
    return merged


def _named_by(variable: str) -> tuple[str, str]:
    """Section and key; of a further bot its name stands between them."""
    section, _, key = variable.removeprefix(PREFIX).lower().partition("_")
    kind = CHANNELS.get(section)
    if kind is None or not kind.several or key in kind.settings.model_fields:
        return section, key
    name, _, inner = key.partition("_")
    return f"{section}{OF_KIND}{name}", inner


def _model(section: str) -> type[BaseModel]:
    return SECTIONS[kind_of(section)]


def _checked(sections: Mapping[str, Any]) -> Config:
    bots = [name for name in sections if OF_KIND in name and kind_of(name) in CHANNELS]
    problems = [
        _problem("config-unknown-section", section=section_of(name), allowed=", ".join(SECTIONS))
        for name in sections
        if name not in SECTIONS and name not in bots
    ]
    problems += [
        _problem("config-bad-name", section=section_of(name), allowed=why)
        for name in bots
        if (why := why_no_name(name))
    ]
    known = [*SECTIONS, *bots]
    fields: dict[str, Any] = {name: (_model(name), _model(name)()) for name in known}
    whole = create_model("Whole", **fields)
    try:
        values = whole.model_validate({name: section for name, section in sections.items() if name in known})
    except ValidationError as error:
        problems += [_explained(detail, sections) for detail in error.errors()]
        values = None
    if problems:
        raise ConfigError(tuple(problems))
    own = {name: getattr(values, name) for name in OWN_SECTIONS}
    return Config(**own, channels={name: getattr(values, name) for name in (*CHANNELS, *bots)})


def _explained(detail: Any, sections: Mapping[str, Any]) -> ConfigProblem:
    section, key = str(detail["loc"][0]), str(detail["loc"][1]) if len(detail["loc"]) > 1 else ""
    model, shown_section = _model(section), section_of(section)
    if detail["type"] == "extra_forbidden":
        return _problem("config-unknown-key", section=shown_section, key=key, allowed=", ".join(model.model_fields))
    field = model.model_fields.get(key)
    if field is None:
        return _problem("config-bad-section", section=shown_section, why=_reason(detail))
    held = sections.get(section)
    value = held.get(key, "") if isinstance(held, Mapping) else ""
    if field.annotation is SecretStr:
        shown = "…"
    else:
        shown = shorten(str(value), LONGEST_SHOWN, placeholder="…")
    return _problem("config-bad-value", section=shown_section, key=key, value=shown, allowed=_allowed(field, detail))


def _reason(detail: Any) -> str:
    cause = detail.get("ctx", {}).get("error")
    if cause is not None:
        return str(cause)
    return str(detail["msg"])


def _allowed(field: FieldInfo, detail: Any) -> str:
    if detail["type"] == "value_error":
        return _reason(detail)
    if get_origin(field.annotation) is Literal:
        return " | ".join(str(choice) for choice in get_args(field.annotation))
    if field.annotation is bool:
        return "true | false"
    return field.description or str(detail["msg"])


def _problem(name: str, /, **args: str) -> ConfigProblem:
    return ConfigProblem(Say(name, args))
