"""`nhacviec --version`: which release it is, as the package was installed."""

import argparse
from typing import Any

PACKAGE = "nhacviec"
UNKNOWN = "0"
"""Of a copy of the sources that was never installed."""


def this_version() -> str:
    # Imported here: it takes as long as a whole short command.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return UNKNOWN


class Version(argparse.Action):
    """Looked up only when it is asked for: no other command waits for it."""

    def __init__(self, option_strings: list[str], dest: str, **more: Any) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=more.get("help"))

    def __call__(self, parser: argparse.ArgumentParser, *_said: Any) -> None:
        print(f"{PACKAGE} {this_version()}")
        parser.exit()
