"""Which language a command is answered in, known before anything else is: by `--lang`, else as the environment or the
configuration says, else in Vietnamese. A configuration that is wrong elsewhere says it all the same."""

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.texts.sentences import LANGUAGES

DEFAULT_FILE = "config.toml"
SET = re.compile(r"""^[^#\n]*\blanguage\s*=\s*["'](\w+)["']""", re.MULTILINE)
"""No other key is called so."""


def asked_language(typed: Sequence[str], environ: Mapping[str, str]) -> str:
    """One of LANGUAGES, from what was typed behind the program's name."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--lang", nargs="?")
    first.add_argument("--config", nargs="?")
    given, _ = first.parse_known_args(typed)
    said = [given.lang, environ.get("NHACVIEC_OFFICE_LANGUAGE")]
    if not _known(said):
        said.append(_written(Path(given.config or environ.get("NHACVIEC_CONFIG") or DEFAULT_FILE)))
    return next(iter(_known(said)), LANGUAGES[0])


def _known(said: Sequence[str | None]) -> Sequence[str]:
    return [one for one in said if one in LANGUAGES]


def _written(file: Path) -> str | None:
    """What the file says of it. A pipe is left to whoever reads it whole."""
    try:
        text = file.read_text("utf-8", "replace") if file.is_file() else ""
    except OSError:
        return None
    found = SET.search(text)
    return found[1] if found else None
