"""Reading the configuration: `config.toml`, then the environment over it, checked whole. What may be set is
bot/settings.py's, where it was set bot/places.py's."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError, create_model
from pydantic.fields import FieldInfo

from bot.channels import CHANNELS, OF_KIND, kind_of, section_of, why_no_name, with_further_bots
from bot.logs import TOKEN
from bot.machine_errors import machine_error_said
from bot.places import ConfigError, ConfigProblem, Places, in_line
from bot.sections import WrongSetting
from bot.settings import OWN_SECTIONS, SECTIONS, Config
from core.talk.messages import Say
from reading.toml_faults import toml_fault

__all__ = ["ConfigError", "ConfigProblem", "config_file", "config_of", "load_config"]
PREFIX = "NHACVIEC_"
DEFAULT_FILE = "config.toml"
LONGEST_SHOWN = 100
"""Characters of a wrong value that are shown."""
HIDDEN = "…"
LOGIN = re.compile(r"(?:(?<=://).*|^[^@:/]+:(?!//).*)@")
"""Before the name of a machine: a user, and a password."""


def load_config(file: Path | None, environ: Mapping[str, str]) -> Config:
    """The configuration of `file` (None: the environment's NHACVIEC_CONFIG, else config.toml if it is there), the
    environment over it.

    Raises ConfigError. A file that was named must exist; the default one need not.
    """
    path = _named(file, environ)
    places = Places(str(path or DEFAULT_FILE), _text(path))
    return _overlaid(_parsed(places), environ, places)


def config_of(sections: Mapping[str, Mapping[str, Any]], environ: Mapping[str, str]) -> Config:
    """The configuration of what such a file would hold, further bots named as channels are, the environment over it.
    Raises ConfigError."""
    return _overlaid(dict(sections), environ, Places())


def config_file(file: Path | None, environ: Mapping[str, str]) -> Path:
    """Where `load_config` looks, whether there is a file or not."""
    return _named(file, environ) or Path(DEFAULT_FILE)


def _named(file: Path | None, environ: Mapping[str, str]) -> Path | None:
    return file or (Path(environ[PREFIX + "CONFIG"]) if environ.get(PREFIX + "CONFIG") else None)


def _text(named: Path | None) -> str:
    path = named or Path(DEFAULT_FILE)
    if named is None and not path.exists():
        return ""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError((_problem("config-no-file", file=str(path), why=machine_error_said(error)),)) from None
    except UnicodeDecodeError as error:
        raise _no_toml(str(path), data.count(b"\n", 0, error.start) + 1, "letters") from None


def _parsed(places: Places) -> dict[str, Any]:
    try:
        return tomllib.loads(places.text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        line, fault = toml_fault(places.text, error)
        raise _no_toml(places.file, line, fault) from None


def _no_toml(file: str, line: int, fault: str) -> ConfigError:
    return ConfigError((_problem("config-no-toml", where=in_line(file, line), why=Say(f"config-toml-{fault}")),))


def _overlaid(sections: dict[str, Any], environ: Mapping[str, str], places: Places) -> Config:
    sections = with_further_bots(sections)
    merged = {name: dict(section) if isinstance(section, dict) else section for name, section in sections.items()}
    variables: dict[tuple[str, str], str] = {}
    for variable, value in environ.items():
        if not variable.startswith(PREFIX) or variable == PREFIX + "CONFIG":
            continue
        section, key = _named_by(variable)
        if kind_of(section) not in SECTIONS or key not in _model(section).model_fields:
            raise ConfigError((_unknown_variable(variable, section),))
        if not isinstance(merged.setdefault(section, {}), dict):
            continue  # What stands in the place of the section is wrong, and said so.
        merged[section][key] = value
        variables[section, key] = variable
    return _checked(merged, replace(places, variables=variables))


def _unknown_variable(variable: str, section: str) -> ConfigProblem:
    if kind_of(section) in SECTIONS:
        allowed = ", ".join(
            f"{PREFIX}{section.replace(OF_KIND, '_')}_{key}".upper() for key in _model(section).model_fields
        )
    else:
        allowed = ", ".join(f"{PREFIX}{name}_…".upper() for name in SECTIONS)
    return _problem("config-unknown-variable", variable=variable, allowed=allowed)


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


def _checked(sections: Mapping[str, Any], places: Places) -> Config:
    bots = [name for name in sections if OF_KIND in name and kind_of(name) in CHANNELS]
    problems = [*_misnamed(sections, bots, places)]
    known = [*SECTIONS, *bots]
    fields: dict[str, Any] = {name: (_model(name), _model(name)()) for name in known}
    whole = create_model("Whole", **fields)
    try:
        values = whole.model_validate({name: section for name, section in sections.items() if name in known})
    except ValidationError as error:
        problems += [_explained(detail, sections, places) for detail in error.errors()]
        values = None
    if problems:
        raise ConfigError(tuple(problems))
    own = {name: getattr(values, name) for name in OWN_SECTIONS}
    channels = {name: getattr(values, name) for name in (*CHANNELS, *bots)}
    return Config(**own, channels=channels, places=places)


def _misnamed(sections: Mapping[str, Any], bots: list[str], places: Places) -> Iterator[ConfigProblem]:
    for name in sections:
        said = {"where": places.of(name), "section": section_of(name)}
        if name in bots:
            why = why_no_name(name)
            if why is not None:
                yield _problem("config-bad-name", allowed=why, **said)
        elif name not in SECTIONS:
            yield _problem("config-unknown-section", allowed=", ".join(SECTIONS), **said)


def _explained(detail: Any, sections: Mapping[str, Any], places: Places) -> ConfigProblem:
    section, key = str(detail["loc"][0]), str(detail["loc"][1]) if len(detail["loc"]) > 1 else ""
    model, cause = _model(section), detail.get("ctx", {}).get("error")
    said: dict[str, object] = {"where": places.of(section, key), "section": section_of(section), "key": key}
    if detail["type"] == "extra_forbidden":
        return _problem("config-unknown-key", allowed=", ".join(model.model_fields), **said)
    field = model.model_fields.get(key)
    if field is None:
        at = cause.at if isinstance(cause, WrongSetting) else ""
        (problem,) = places.wrong(section, at, _why(cause)).problems
        return problem
    allowed = cause.say if isinstance(cause, WrongSetting) else _allowed(field)
    meaning = Say(f"config-key-{kind_of(section)}-{key.replace('_', '-')}")
    held = sections[section].get(key, "")
    return _problem("config-bad-value", value=_shown(held, field), allowed=allowed, meaning=meaning, **said)


def _why(cause: object) -> Say:
    if isinstance(cause, WrongSetting):
        return cause.say
    return Say("config-why-no-section")


def _shown(value: object, field: FieldInfo) -> str:
    """What was set, without anything that is secret or may hold a secret."""
    if field.annotation is SecretStr:
        return HIDDEN
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    shown = TOKEN.sub(HIDDEN, LOGIN.sub(f"{HIDDEN}@", " ".join(text.split())))
    if len(shown) > LONGEST_SHOWN:
        return shown[:LONGEST_SHOWN] + HIDDEN
    return shown


def _allowed(field: FieldInfo) -> Say:
    """By the kind of the key, and the bounds of what it may hold."""
    kind = field.annotation
    bounds = {
        name: str(value)
        for one in field.metadata
        for name in ("ge", "le", "max_length")
        if (value := getattr(one, name, None)) is not None
    }
    if get_origin(kind) is Literal:
        return Say("config-allowed-one", {"choices": ", ".join(f'"{choice}"' for choice in get_args(kind))})
    if kind is bool:
        return Say("config-allowed-truth")
    if kind is int:
        return Say("config-allowed-number", {"least": bounds["ge"], "most": bounds["le"]})
    if get_origin(kind) is tuple:
        return Say("config-allowed-list")
    return Say("config-allowed-text", {"most": bounds.get("max_length")})


def _problem(name: str, /, **args: object) -> ConfigProblem:
    return ConfigProblem(Say(name, args))
