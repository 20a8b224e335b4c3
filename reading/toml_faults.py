"""What is wrong with a file that is not TOML: in which line, and which of a few faults. The sentences are in
bot/texts."""

import re
import tomllib

LINE = re.compile(r"\(at line (\d+), column \d+\)")
FAULTS = (
    ("Invalid value", "value"),
    ("Expected '=' after a key", "equals"),
    ("Cannot overwrite a value", "again"),
    ("Cannot declare", "section-again"),
    ("Expected ']'", "bracket"),
    ("Unclosed array", "bracket"),
    ("Unterminated string", "quote"),
    ("Illegal character '\\n'", "quote"),
    ("Expected newline or end of document", "more"),
    ("", "other"),
)
"""How what Python says of a file begins → the fault, of which the sentence is "config-toml-<fault>"."""


def toml_fault(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """The line, counted from 1, and the fault."""
    at = LINE.search(str(error))
    line = int(at[1]) if at else text.rstrip().count("\n") + 1
    return line, next(fault for beginning, fault in FAULTS if str(error).startswith(beginning))
